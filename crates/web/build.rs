//! Messages of the shell, and the web assets (which `make web` builds into `web/dist`).

fn main() -> Result<(), String> {
    println!("cargo:rerun-if-changed=../../web/dist");
    messages_build::generate("web")
}
