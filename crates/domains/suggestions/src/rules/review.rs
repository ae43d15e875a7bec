//! Who may do what at the desk.

use kernel::{Actor, Permission, Role};

use crate::model::Editor;

/// May read, judge and decide suggestions.
pub const REVIEW: Permission = Permission { name: "suggestions.review", least: Role::Editor };

/// The editor that this actor is, if she is one.
pub fn editor(actor: &Actor) -> Option<Editor> {
    actor.may(REVIEW).then(|| Editor::of(actor))
}
