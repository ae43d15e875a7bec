//! `/{lang}/mail`: the latest outgoing letters. In the demo, where nothing is sent, everyone reads them.

use askama::Template;
use platform::i18n;
use platform::mail::{self, Mail};

use super::OPERATE;
use crate::layout::Crumb;
use crate::{Html, Layout, Messages, PageError, Visit};

/// Letters that are shown.
const MOST: i64 = 50;

#[derive(Template)]
#[template(path = "desk/mailbox.html")]
struct MailboxPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    demo: bool,
    mails: Vec<Mail>,
}

impl MailboxPage {
    /// The text in pieces: what is an address becomes a link, in the demo alone.
    fn pieces<'a>(&self, mail: &'a Mail) -> Vec<(&'a str, bool)> {
        let mut pieces = Vec::new();
        for word in mail.plain.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end();
            if self.demo && (bare.starts_with("http://") || bare.starts_with("https://")) {
                pieces.push((bare, true));
                pieces.push((&word[bare.len()..], false));
            } else {
                pieces.push((word, false));
            }
        }
        pieces
    }

    fn at(&self, mail: &Mail) -> String {
        i18n::moment(self.layout.lang, mail.created_at)
    }
}

pub(super) async fn get(visit: Visit) -> Result<Html, PageError> {
    let demo = visit.site.settings.smtp_url.as_deref() == Some("kept:");
    if !demo {
        visit.require(OPERATE)?;
    }
    let t = Messages::new(visit.lang);
    let mut mails = mail::newest(&visit.site.db, MOST).await?;
    if !demo {
        // A letter holds keys to what it is about; only the person it went to may use them.
        for mail in &mut mails {
            mail.plain.clear();
        }
    }
    let layout = visit.layout(t.mailbox()).private();
    let crumbs = vec![Crumb::new(layout.to("/mail"), t.mailbox(), visit.lang)];
    Html::private(&MailboxPage { layout, t, crumbs, demo, mails })
}
