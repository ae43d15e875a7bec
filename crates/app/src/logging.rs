//! Lines on standard error, for people or machines.

use platform::config::{LogForm, Settings};
use tracing_subscriber::EnvFilter;

/// Starts logging; once a process, further calls change nothing.
pub fn install(settings: &Settings) {
    let filter = EnvFilter::try_new(&settings.log_level).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // An error means that somebody (a test) has started logging before; that one goes on.
    let _ = match settings.log {
        LogForm::Json => lines.json().flatten_event(true).try_init(),
        LogForm::Text => lines.with_target(false).compact().try_init(),
    };
}
