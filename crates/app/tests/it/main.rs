//! The platform as a whole, on both databases, and the program's commands as processes.

mod commands;
mod domains;
mod pages;
mod setting;
