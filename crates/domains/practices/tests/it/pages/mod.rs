//! What a visitor of the databank gets to see.

mod start;
