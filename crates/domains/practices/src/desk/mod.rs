//! The desk of the databank, one file a page, named after its address.

pub(crate) mod adaptations;
pub(crate) mod one;
mod proposals;
pub(crate) mod upkeep;
