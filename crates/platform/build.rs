//! Messages that every letter has.

fn main() -> Result<(), String> {
    messages_build::generate("mail")
}
