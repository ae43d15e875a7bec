//! `/{lang}/sign-in/sent`: look in your mailbox.

use askama::Template;
use web::{Html, Layout, PageError, Visit};

use crate::messages::Messages;

#[derive(Template)]
#[template(path = "accounts/sent.html")]
struct Sent {
    layout: Layout,
    t: Messages,
    /// Letters can be read on a page of the demo.
    kept: bool,
}

pub(crate) async fn get(visit: Visit) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let mut layout = visit.layout(t.sent_title());
    layout.unlisted = true;
    layout.header_search = false;
    let kept = visit.site.settings.keeps_mail();
    Html::private(&Sent { layout, t, kept })
}
