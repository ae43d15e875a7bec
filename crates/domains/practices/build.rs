//! Messages of the practices domain.

fn main() -> Result<(), String> {
    messages_build::generate("practices")
}
