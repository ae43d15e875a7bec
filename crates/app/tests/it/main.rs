//! The platform as a whole, on both databases, and the program's commands as processes.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]

mod accounts;
mod alerts;
mod browser;
mod commands;
mod domains;
mod erasure;
mod harvest;
mod jobs;
mod mail;
mod pages;
mod provider;
mod roles;
mod setting;
mod story;
