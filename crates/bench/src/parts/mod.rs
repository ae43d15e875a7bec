//! What is measured, one file a part; each gives its lines of the table.

pub(crate) mod desk;
pub(crate) mod page;
pub(crate) mod resources;
pub(crate) mod search;

use std::time::Duration;

use crate::load::{Questions, load};
use crate::program::Server;

/// How thoroughly to measure: the same for both sides of every ratio.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// Rounds; the table has their median.
    pub(crate) rounds: usize,
    /// How long each side of a round is loaded.
    pub(crate) time: Duration,
    /// Pages, and as many searches of either kind, before anything is measured.
    pub(crate) warm_up: usize,
    /// Searches of each kind in a round: both sides of a ratio answer exactly these.
    pub(crate) searches: usize,
    /// Connections that stay open.
    pub(crate) connections: usize,
}

/// A count as it stands in a line: `10,000 practices`.
fn practices(size: usize) -> String {
    crate::table::thousands(size as f64) + " practices"
}

/// Answers a second, and the seconds of a processor that one of them costs the server.
async fn worked(server: &Server, questions: &Questions, effort: Effort) -> anyhow::Result<(f64, f64)> {
    let before = server.usage()?.work;
    let done = load(server.address, questions, effort.connections, effort.time).await?;
    Ok((done.rate(), (server.usage()?.work - before) / done.answers as f64))
}
