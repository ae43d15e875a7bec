//! Exchange with other systems, as those systems meet it.

mod harvest;
mod house;
mod oai;
mod tree;
