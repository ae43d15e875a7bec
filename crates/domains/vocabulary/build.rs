//! Messages of the vocabulary domain.

fn main() -> Result<(), String> {
    messages_build::generate("vocabulary")
}
