//! `POST /{lang}/sign-in/as`: signing in with one click as an example person. In the demo alone.

use axum::extract::State;
use axum::response::Response;
use http::HeaderMap;
use kernel::Role;
use web::{PageError, Posted, Visit};

use super::{entered, way};
use crate::messages::Messages;
use crate::model::Method;
use crate::pages::{PageState, role_name};
use crate::service::AccountError;

/// The example people: address, name, role.
pub(crate) const PEOPLE: [(&str, &str, Role); 5] = [
    ("lena.reader@example.org", "Lena Peeters", Role::Reader),
    ("samir.member@example.org", "Samir El Amrani", Role::Member),
    ("eline.editor@example.org", "Eline Janssens", Role::Editor),
    ("claire.coordinator@example.org", "Claire Dubois", Role::Coordinator),
    ("anton.administrator@example.org", "Anton Becker", Role::Administrator),
];

/// An example person as a button.
pub(crate) struct Example {
    pub(crate) email: &'static str,
    pub(crate) name: &'static str,
    pub(crate) role: &'static str,
}

/// The example people; none outside the demo.
pub(crate) fn examples(visit: &Visit, t: &Messages) -> Vec<Example> {
    if !visit.site.settings.demo {
        return Vec::new();
    }
    PEOPLE.iter().map(|(email, name, role)| Example { email, name, role: role_name(t, *role) }).collect()
}

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    headers: HeaderMap,
    posted: Posted,
) -> Result<Response, PageError> {
    if !visit.site.settings.demo {
        return Err(PageError::NotFound);
    }
    let fields = &posted.fields;
    let typed = fields.get("email").unwrap_or_default();
    // Only these: in a demo that others can reach, accounts of real people stay theirs.
    let known = PEOPLE.iter().find(|(email, _, _)| *email == typed).ok_or(PageError::NotFound)?;
    let way = way(&visit, &headers, Method::Link);
    match state.accounts.enter_example(known.0, way).await {
        Ok(mut came) => {
            came.next = fields.get("next").and_then(crate::rules::next);
            Ok(entered(&visit, came))
        }
        Err(AccountError::Storage(error)) => Err(error.into()),
        Err(_) => Err(PageError::NotFound),
    }
}
