//! The editors' pages: practices edited, compared, translated, taken out.
//!
//! Each reads the practice anew, past the caches: an editor must see what stands.

mod diff;
mod edit;
mod files;
mod head;
mod history;
mod list;
mod merge;
mod preview;
mod publication;
mod restore;
mod save;
mod shown;
mod translate;
mod who;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use kernel::{Role, Slug};
use web::{Address, PageError, Params, Visit};

use super::PageState;
use crate::model::Practice;
use crate::rules;
use crate::service::PracticeError;

/// Below the language.
pub(crate) const PATH: &str = "/desk/practices";

pub(crate) fn router() -> Router<PageState> {
    Router::new()
        .route("/desk/practices", get(list::get))
        .route("/desk/practices/{id}/edit", get(edit::get).post(edit::post))
        .route("/desk/practices/{id}/merge", post(merge::post))
        .route("/desk/practices/{id}/files", get(files::get).post(files::post))
        .route("/desk/practices/{id}/history", get(history::get))
        .route("/desk/practices/{id}/diff", get(diff::get))
        .route("/desk/practices/{id}/restore", get(restore::get).post(restore::post))
        .route("/desk/practices/{id}/withdraw", get(publication::withdraw).post(publication::post_withdraw))
        .route("/desk/practices/{id}/put-back", get(publication::put_back).post(publication::post_put_back))
        .route("/desk/practices/{id}/translate/{target}", get(translate::get).post(translate::post))
}

/// Their places in the role table.
pub(crate) fn addresses() -> Vec<Address> {
    let of = |path: &str| format!("{PATH}/at-graz-heroes/{path}");
    let mut all = vec![
        Address::get(PATH, Role::Editor),
        Address::get(format!("{PATH}?q=jeugd&state=published&texts=outdated"), Role::Editor),
    ];
    all.extend(
        ["edit", "files", "history", "diff", "restore?revision=1", "withdraw", "put-back", "translate/fr"]
            .map(|path| Address::get(of(path), Role::Editor)),
    );
    all.extend(
        ["edit", "merge", "files", "restore", "withdraw", "put-back", "translate/fr"]
            .map(|path| Address::post(of(path), Role::Editor)),
    );
    all
}

/// The practice that an editor works on, whoever else may see it.
async fn asked(state: &PageState, visit: &Visit, id: &str) -> Result<Arc<Practice>, PageError> {
    visit.require(rules::EDIT)?;
    id.parse::<Slug>().map_err(|_| PageError::NotFound)?;
    Ok(Arc::new(state.practices.fresh(id).await?.ok_or(PageError::NotFound)?))
}

/// Where this reader edits a practice; none for who may not.
pub(super) fn edit_of(visit: &Visit, id: &str) -> Option<String> {
    visit.actor.may(rules::EDIT).then(|| place(visit, id, "edit", &[]))
}

/// A page of a practice, with what is to be said there.
fn place(visit: &Visit, id: &str, page: &str, said: &[(&str, String)]) -> String {
    let params: Params = said.iter().map(|(name, value)| (*name, value.clone())).collect();
    params.href(&format!("/{}{PATH}/{id}/{page}", visit.lang))
}

/// A note or reason as it was typed; none when there is nothing in it.
fn note(typed: &str) -> Option<String> {
    /// Longest note that is kept.
    const MOST: usize = 1_000;
    let typed = typed.trim();
    (!typed.is_empty()).then(|| typed.chars().filter(|c| !c.is_control() || *c == '\n').take(MOST).collect())
}

impl From<PracticeError> for PageError {
    fn from(error: PracticeError) -> Self {
        match error {
            PracticeError::Forbidden { .. } => PageError::Forbidden,
            PracticeError::Absent(_) | PracticeError::NoRevision { .. } => PageError::NotFound,
            // The writes that may be begun anew have been; what is left is a crowd.
            PracticeError::Outrun(_) => PageError::Unavailable,
            PracticeError::Storage(error) => error.into(),
        }
    }
}
