//! The composition root: everything is put together here and nowhere else.
//!
//! | file | what it does |
//! |---|---|
//! | [`house`] | opens database, index and domains and makes one router of them |
//! | [`commands`] | one file a command |
//! | [`intake`] | joins harvests and suggestions |
//! | [`cli`] | what the commands take |
//! | [`logging`] | lines on standard error, for people or machines |
//!
//! To add a domain: build it in [`house::House::open`] and put it into the registry there. Its pages,
//! API, navigation, search, health checks and place in the shared test then come by themselves.
//!
//! To add a command: a variant in [`cli`], a file in `commands/`, a line in [`commands::run`].

pub mod cli;
pub mod commands;
pub mod house;
pub mod intake;
pub mod logging;

pub use house::House;
