//! The pages of the domain, one file each, named after its address.

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use kernel::{Lang, Role};
use web::{Address, Site};

use crate::messages::Messages;
use crate::{Accounts, desk, rules};

pub(crate) mod me;
pub(crate) mod sign_in;
mod sign_out;

/// What the pages of the domain stand on.
#[derive(Clone, FromRef)]
pub(crate) struct PageState {
    pub(crate) site: Site,
    pub(crate) accounts: Accounts,
}

/// Addresses below the language that together reach every page.
pub(crate) fn addresses() -> Vec<Address> {
    let (own, manage) = (rules::OWN.least, rules::MANAGE.least);
    vec![
        Address::public("/sign-in"),
        Address::public("/sign-in?again=1&next=/nl/me"),
        Address::public("/sign-in/sent"),
        Address::public("/sign-in/unknown"),
        Address::post("/sign-in", Role::Anonymous),
        Address::post("/sign-in/unknown", Role::Anonymous),
        Address::post("/sign-in/as", Role::Anonymous),
        Address::post("/sign-in/password", Role::Anonymous),
        Address::post("/sign-in/passkey/begin", Role::Anonymous),
        Address::post("/sign-in/passkey/finish", Role::Anonymous),
        Address::post("/sign-in/with/none", Role::Anonymous),
        Address::post("/sign-out", Role::Anonymous),
        Address::get("/me", own),
        Address::post("/me", own),
        Address::post("/me/address", own),
        Address::get("/me/address/unknown", own),
        Address::post("/me/address/unknown", own),
        Address::post("/me/sessions", own),
        Address::post("/me/tokens", own),
        Address::post("/me/passkeys", own),
        Address::post("/me/passkeys/begin", own),
        Address::post("/me/passkeys/finish", own),
        Address::post("/me/password", own),
        Address::get("/me/data.zip", own),
        Address::get("/me/erase", own),
        Address::post("/me/erase", own),
        Address::get("/desk/people", manage),
        Address::get("/desk/people?q=x&role=editor", manage),
        Address::post("/desk/people", manage),
        Address::post("/desk/people/unknown", manage),
    ]
}

pub(crate) fn router(state: PageState) -> Router {
    Router::new()
        .route("/sign-in", get(sign_in::get).post(sign_in::post))
        .route("/sign-in/sent", get(sign_in::sent::get))
        .route("/sign-in/as", post(sign_in::demo::post))
        .route("/sign-in/password", post(sign_in::password::post))
        .route("/sign-in/passkey/begin", post(sign_in::passkey::begin))
        .route("/sign-in/passkey/finish", post(sign_in::passkey::finish))
        .route("/sign-in/with/{provider}", post(sign_in::provider::post))
        .route("/sign-in/{secret}", get(sign_in::link::get).post(sign_in::link::post))
        .route("/sign-out", post(sign_out::post))
        .merge(me::router())
        .merge(desk::router())
        .with_state(state)
}

/// Addresses outside the languages: where providers lead back to.
pub(crate) fn fixed(state: PageState) -> Router {
    Router::new().route("/oidc/{provider}", get(sign_in::provider::back)).with_state(state)
}

/// What a role is called.
pub(crate) fn role_name(t: &Messages, role: Role) -> &'static str {
    match role {
        Role::Anonymous | Role::Reader => t.role_reader(),
        Role::Member => t.role_member(),
        Role::Editor => t.role_editor(),
        Role::Coordinator => t.role_coordinator(),
        Role::Administrator => t.role_administrator(),
    }
}

/// A choice in a list.
pub(crate) struct Choice {
    pub(crate) value: &'static str,
    pub(crate) label: String,
    pub(crate) chosen: bool,
}

/// Languages to choose from, each in its own name.
pub(crate) fn languages(chosen: Lang) -> Vec<Choice> {
    let choice =
        |lang: Lang| Choice { value: lang.code(), label: lang.endonym().to_owned(), chosen: lang == chosen };
    Lang::ALL.into_iter().map(choice).collect()
}

/// Roles that a person can be given.
pub(crate) fn roles(t: &Messages, chosen: Option<Role>) -> Vec<Choice> {
    let given = Role::ALL.into_iter().filter(|role| *role > Role::Anonymous);
    given
        .map(|role| Choice {
            value: role.code(),
            label: role_name(t, role).to_owned(),
            chosen: chosen == Some(role),
        })
        .collect()
}
