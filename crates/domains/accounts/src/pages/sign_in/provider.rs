//! Signing in at a provider of OpenID Connect: `POST /{lang}/sign-in/with/{provider}` leads there,
//! `/oidc/{provider}` is where it leads back.

use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::HeaderMap;
use kernel::Secret;
use web::{PageError, Params, Posted, Site, Visit, session};

use super::passkey::ceremony;
use crate::model::{CEREMONY_LIFE, Method, SESSION_LIFE};
use crate::pages::PageState;
use crate::rules;
use crate::service::Way;

const AWAY: &str = "samenhang-away";

pub(crate) async fn post(
    visit: Visit,
    State(state): State<PageState>,
    Path((_, code)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, PageError> {
    visit.site.limits.check(&super::ENTRIES, &visit.client)?;
    if !state.accounts.providers().iter().any(|provider| provider.code == code) {
        return Err(PageError::NotFound);
    }
    let fields = &posted.fields;
    let next = fields.get("next").and_then(rules::next);
    let again = fields.get("again").is_some();
    match state.accounts.send_away(&code, visit.lang, next, again).await {
        Ok(away) => {
            let mut response = Redirect::to(&away.address).into_response();
            let seconds = CEREMONY_LIFE.num_seconds();
            let cookie = session::cookie_for(&visit.site, AWAY, &away.secret.text(), seconds);
            session::set_cookie(response.headers_mut(), &cookie);
            Ok(response)
        }
        Err(error) => {
            tracing::warn!(provider = code, %error, "a provider of sign-in cannot be used");
            Ok(refused(visit.lang.code()))
        }
    }
}

fn refused(lang: &str) -> Response {
    Redirect::to(&format!("/{lang}/sign-in?refused=provider")).into_response()
}

/// The address at which providers lead back. It is the same in every language; the page that began
/// knows the reader's.
pub(crate) async fn back(
    State(state): State<PageState>,
    Path(code): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let site: &Site = &state.site;
    let params = Params::parse(query.as_deref().unwrap_or_default());
    let sent = params.get("state").and_then(Secret::parse);
    // Without the cookie it is somebody else's sign-in, planted in this browser.
    let secret = sent.filter(|sent| ceremony(&headers, AWAY).as_ref() == Some(sent));
    let way = Way {
        method: Method::Provider,
        browser: session::browser(&headers),
        before: session::cookie(&headers, session::cookie_name(site)).and_then(Secret::parse),
    };
    let back = match secret {
        Some(secret) => state.accounts.take_back(&code, &secret, params.get("code"), way).await?,
        None => None,
    };
    let Some(back) = back else {
        let accept = headers.get(http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        return Ok(refused(kernel::Lang::from_accept_language(accept).code()));
    };
    let mut response = match back.entered {
        Ok(came) => {
            let next = came.next.unwrap_or_else(|| format!("/{}/me", back.lang));
            let mut response = Redirect::to(&next).into_response();
            let name = session::cookie_name(site);
            let cookie = session::cookie_for(site, name, &came.secret.text(), SESSION_LIFE.num_seconds());
            session::set_cookie(response.headers_mut(), &cookie);
            response
        }
        Err(error) => {
            tracing::info!(provider = code, %error, "a provider of sign-in let nobody in");
            refused(back.lang.code())
        }
    };
    session::set_cookie(response.headers_mut(), &session::cookie_for(site, AWAY, "", 0));
    Ok(response)
}
