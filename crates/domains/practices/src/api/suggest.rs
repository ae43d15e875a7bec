//! `GET /api/v1/suggest`: what a reader may be about to type.

use axum::Json;
use axum::extract::{RawQuery, State};
use kernel::{Lang, Role};
use platform::search::Suggestion;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use web::{Params, Problem};

use crate::pages::{PageState, place_line};

/// Suggestions at the most.
const MOST: usize = 8;

/// What may be asked.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[allow(dead_code, reason = "describes the parameters, which are read tolerantly")]
pub(crate) struct SuggestParams {
    /// What was typed so far.
    q: String,
    /// nl, fr, de or en (default).
    lang: Option<String>,
}

/// Suggestions, best first.
#[derive(Serialize, ToSchema)]
pub(crate) struct Suggestions {
    items: Vec<Suggested>,
}

/// A practice or a concept.
#[derive(Serialize, ToSchema)]
pub(crate) struct Suggested {
    /// `practice` or `concept`.
    kind: &'static str,
    label: String,
    /// The path of its page.
    url: String,
    /// A line that tells it apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<String>,
    /// The language of the label, where it is not the one asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<crate::model::LangCode>)]
    lang: Option<Lang>,
}

/// Titles and concepts that begin like what was typed.
#[utoipa::path(
    get,
    path = "/suggest",
    tag = "practices",
    params(SuggestParams),
    responses((status = 200, description = "At most eight", body = Suggestions))
)]
pub(crate) async fn get(
    State(state): State<PageState>,
    RawQuery(query): RawQuery,
) -> Result<Json<Suggestions>, Problem> {
    let params = Params::parse(&query.unwrap_or_default());
    let lang = params.get("lang").and_then(|code| code.parse().ok()).unwrap_or(Lang::En);
    let typed = params.get("q").unwrap_or_default();
    let found = state.site.search.suggest(typed, lang, Role::Anonymous, MOST);
    let ids: Vec<&str> = found
        .iter()
        .filter_map(|suggestion| match suggestion {
            Suggestion::Title(reference, _) => Some(reference.id.as_str()),
            Suggestion::Concept(..) => None,
        })
        .collect();
    let practices = state.practices.some(&ids).await?;
    let items = found.iter().filter_map(|suggestion| match suggestion {
        Suggestion::Title(reference, _) => {
            let practice = practices.iter().find(|practice| practice.record.id.as_str() == reference.id)?;
            let (title_lang, title) = practice.record.title_for(lang);
            Some(Suggested {
                kind: "practice",
                label: title.to_owned(),
                url: format!("/{lang}/practices/{}", reference.id),
                context: Some(place_line(&practice.record, lang)),
                lang: (title_lang != lang).then_some(title_lang),
            })
        }
        Suggestion::Concept(id, label) => Some(Suggested {
            kind: "concept",
            label: label.clone(),
            url: format!("/{lang}/concepts/{id}"),
            context: None,
            lang: None,
        }),
    });
    Ok(Json(Suggestions { items: items.collect() }))
}
