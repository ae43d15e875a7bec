//! Messages of the practices domain: what all its pages share, and those of the fiche.

fn main() -> Result<(), String> {
    messages_build::generate("practices")?;
    messages_build::generate_as("fiche", "fiche.rs")
}
