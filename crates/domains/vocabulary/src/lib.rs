//! The concepts that hold everything together, as SKOS.
