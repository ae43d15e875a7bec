//! What a visitor of the databank gets to see.

mod compare;
mod fiche;
mod list;
mod start;
