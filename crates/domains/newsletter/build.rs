//! Messages of the newsletter domain.

fn main() -> Result<(), String> {
    messages_build::generate("newsletter")
}
