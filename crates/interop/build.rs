//! Messages of exchange: the desk's page about other databanks.

fn main() -> Result<(), String> {
    messages_build::generate("interop")
}
