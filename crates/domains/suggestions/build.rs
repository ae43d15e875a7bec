//! Messages of the suggestions domain: the desk's.

fn main() -> Result<(), String> {
    messages_build::generate("suggestions")
}
