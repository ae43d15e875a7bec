//! The databank of practices.
