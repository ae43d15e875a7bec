//! Measures pages, searches, memory, start and import as ratios within one run.
fn main() {}
