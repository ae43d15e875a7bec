//! Messages of the practices domain: what all its pages share, and those of its parts.

fn main() -> Result<(), String> {
    messages_build::generate("practices")?;
    messages_build::generate_as("feeds", "feeds.rs")?;
    messages_build::generate_as("fiche", "fiche.rs")?;
    messages_build::generate_as("upkeep", "upkeep.rs")?;
    messages_build::generate_as("adaptations", "adaptations.rs")?;
    messages_build::generate_as("editing", "editing.rs")?;
    messages_build::generate_as("paper", "paper.rs")
}
