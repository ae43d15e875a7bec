//! The desk: one page that leads to the work of every domain, and the shell's own pages of it.
//!
//! A domain adds an entry by `Domain::desk` and serves its pages below `/desk/…` itself.

mod index;
mod jobs;
mod mailbox;

use axum::Router;
use axum::routing::get;
use kernel::{Permission, Role};

use crate::domain::DeskItem;
use crate::{Address, Messages, Site};

/// May see the desk.
pub const DESK: Permission = Permission { name: "web.desk", least: Role::Editor };
/// May look after background tasks and outgoing mail.
pub const OPERATE: Permission = Permission { name: "web.operate", least: Role::Administrator };

/// Routes of the desk, for the role table. The outbox is open to all in the demo alone.
pub(crate) fn addresses() -> Vec<Address> {
    vec![
        Address::get("/desk", DESK.least),
        Address::get("/desk/jobs", OPERATE.least),
        Address::post("/desk/jobs", OPERATE.least),
        Address::get("/mail", OPERATE.least),
    ]
}

pub(crate) fn router(site: &Site) -> Router {
    Router::new()
        .route("/desk", get(index::get))
        .route("/desk/jobs", get(jobs::get).post(jobs::post))
        .route("/mail", get(mailbox::get))
        .with_state(site.clone())
}

/// The shell's own entries.
fn own(t: Messages, dead: u64) -> [DeskItem; 2] {
    let item =
        |path, label, hint, count, order| DeskItem { path, label, hint, count, least: OPERATE.least, order };
    [
        item("/desk/jobs", t.jobs(), t.jobs_hint(), Some(dead), 240),
        item("/mail", t.mailbox(), t.mailbox_hint(), None, 241),
    ]
}
