//! One binary for all tests from outside, so that the linker works once.

mod exchange;
mod house;
mod pages;
