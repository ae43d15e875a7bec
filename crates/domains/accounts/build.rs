//! Messages of the accounts domain: pages, and letters.

fn main() -> Result<(), String> {
    messages_build::generate("accounts")?;
    messages_build::generate_as("account-letters", "letters.rs")
}
