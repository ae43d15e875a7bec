//! Shows how far an import is.

use std::io::IsTerminal as _;

use indicatif::{ProgressBar, ProgressStyle};

/// Told how far the reading of a file is.
pub trait Progress {
    /// A phase begins; there are so many bytes to read, about.
    fn begin(&mut self, phase: &'static str, bytes: u64);
    /// So many bytes are read, about.
    fn at(&mut self, bytes: u64);
    /// The phase is over.
    fn end(&mut self);
}

/// Shows nothing.
#[derive(Debug, Default)]
pub struct Silent;

impl Progress for Silent {
    fn begin(&mut self, _: &'static str, _: u64) {}
    fn at(&mut self, _: u64) {}
    fn end(&mut self) {}
}

/// A bar on standard error.
#[derive(Debug, Default)]
pub struct Bar {
    bar: Option<ProgressBar>,
}

impl Progress for Bar {
    fn begin(&mut self, phase: &'static str, bytes: u64) {
        let style = ProgressStyle::with_template("{msg:9} [{bar:40}] {percent:>3} %, {eta} left");
        let bar = ProgressBar::new(bytes).with_message(phase);
        self.bar = Some(match style {
            Ok(style) => bar.with_style(style.progress_chars("=> ")),
            Err(_) => bar,
        });
    }

    fn at(&mut self, bytes: u64) {
        if let Some(bar) = &self.bar {
            // A parser that reads some parts twice would otherwise go beyond the end.
            bar.set_position(bytes.min(bar.length().unwrap_or(bytes)));
        }
    }

    fn end(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

/// A bar when standard error is a terminal, else nothing: logs of a nightly import stay readable.
pub fn for_standard_error() -> Box<dyn Progress> {
    if std::io::stderr().is_terminal() { Box::new(Bar::default()) } else { Box::new(Silent) }
}
