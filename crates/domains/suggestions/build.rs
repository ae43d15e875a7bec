//! Messages of the suggestions domain: the desk's, the form's, those for whoever follows her suggestion.

fn main() -> Result<(), String> {
    messages_build::generate("suggestions")?;
    messages_build::generate_as("suggest", "suggest.rs")?;
    messages_build::generate_as("following", "following.rs")?;
    messages_build::generate_as("practices", "practices.rs")?;
    messages_build::generate_as("fiche", "fiche.rs")
}
