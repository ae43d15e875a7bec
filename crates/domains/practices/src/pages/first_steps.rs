//! What stands in place of the start page and the list as long as the databank is empty.

use askama::Template;
use web::{Html, Layout, PageError, Visit};

use crate::messages::Messages;

#[derive(Template)]
#[template(path = "practices/first_steps.html")]
struct FirstSteps {
    layout: Layout,
    t: Messages,
}

/// The page; an import moves the generation, so it may be kept like any other.
pub(super) fn show(visit: &Visit) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let mut layout = visit.layout(t.first_title());
    layout.header_search = false;
    layout.unlisted = true;
    Html::public(&FirstSteps { layout, t })
}
