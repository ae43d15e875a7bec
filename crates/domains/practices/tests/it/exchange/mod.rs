//! Import and export, as whoever uses them meets them: files in, files out, and what is said of them.

mod faults;
mod hostile;
mod importing;
mod round_trip;
mod support;
