//! The databank of practices.

pub mod model;
