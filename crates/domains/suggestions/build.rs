//! Messages of the suggestions domain: the desk's, and those of the databank that it says again.

fn main() -> Result<(), String> {
    messages_build::generate("suggestions")?;
    messages_build::generate_as("practices", "practices.rs")?;
    messages_build::generate_as("fiche", "fiche.rs")
}
