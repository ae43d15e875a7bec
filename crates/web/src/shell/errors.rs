//! Turns faults into pages for people and problems for programs.

use std::any::Any;

use askama::Template;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER, SET_COOKIE};
use kernel::Actor;

use crate::visit::language_of;
use crate::{Html, Layout, Messages, PageError, Params, Problem, Session, Site, Visit};

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    t: Messages,
    title: String,
    text: String,
}

/// Gives every bare fault below it a page in the reader's language.
pub(super) async fn pages(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let asked = request.uri().path_and_query().map_or_else(|| path.clone(), |all| all.as_str().to_owned());
    let reads = request.method() == http::Method::GET;
    let lang = language_of(&path, request.headers());
    let response = next.run(request).await;
    let fault = match response.extensions().get::<PageError>() {
        Some(fault) => fault.clone(),
        None if response.headers().contains_key(CONTENT_TYPE) => return response,
        None => match response.status() {
            StatusCode::NOT_FOUND => PageError::NotFound,
            StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
            StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST => {
                PageError::BadRequest(Messages::new(lang).error_request_text().to_owned())
            }
            StatusCode::SERVICE_UNAVAILABLE => PageError::Unavailable,
            StatusCode::INTERNAL_SERVER_ERROR => PageError::Internal,
            _ => return response,
        },
    };
    if fault == PageError::SignIn && reads {
        let next: String = url::form_urlencoded::byte_serialize(asked.as_bytes()).collect();
        let answer = Redirect::to(&format!("/{lang}/sign-in?next={next}")).into_response();
        return with_cookies_of(&response, answer);
    }
    let t = Messages::new(lang);
    let (title, text) = match &fault {
        PageError::NotFound => (t.error_not_found_title(), t.error_not_found_text().to_owned()),
        PageError::Gone => (t.error_gone_title(), t.error_gone_text().to_owned()),
        PageError::Forbidden => (t.error_forbidden_title(), t.error_forbidden_text().to_owned()),
        PageError::SignIn => (t.error_sign_in_title(), t.error_sign_in_text().to_owned()),
        PageError::TooMany(seconds) => {
            (t.error_too_many_title(), t.error_too_many_text(seconds.div_ceil(60)))
        }
        PageError::Conflict(sentence) => (t.error_conflict_title(), sentence.clone()),
        PageError::Malformed => (t.error_request_title(), t.error_request_text().to_owned()),
        PageError::TooLarge => (t.error_request_title(), t.error_too_large_text().to_owned()),
        PageError::BadRequest(sentence) => (t.error_request_title(), sentence.clone()),
        PageError::Unavailable => (t.error_unavailable_title(), t.error_unavailable_text().to_owned()),
        PageError::Internal => (t.error_internal_title(), t.error_internal_text().to_owned()),
    };
    let session = response.extensions().get::<Session>().cloned();
    let visit = Visit {
        site,
        lang,
        actor: session.as_ref().map_or(Actor::Anonymous, Session::actor),
        session,
        client: String::new(),
        path: String::new(),
        params: Params::default(),
    };
    let mut layout = visit.layout(title);
    layout.unlisted = true;
    layout.header_search = false;
    let page = ErrorPage { layout, t, title: title.to_owned(), text };
    let status = match response.status() {
        own if own.is_client_error() || own.is_server_error() => own,
        _ => fault.status(),
    };
    let mut answer = match Html::private(&page) {
        Ok(html) => html.with_status(status).into_response(),
        Err(_) => return status.into_response(),
    };
    if let Some(allow) = response.headers().get(ALLOW) {
        answer.headers_mut().insert(ALLOW, allow.clone());
    }
    if let PageError::TooMany(seconds) = &fault {
        answer.headers_mut().insert(RETRY_AFTER, http::HeaderValue::from(*seconds));
    }
    if status == StatusCode::SERVICE_UNAVAILABLE {
        answer.headers_mut().insert(RETRY_AFTER, http::HeaderValue::from_static("10"));
    }
    with_cookies_of(&response, answer)
}

/// An answer that takes the place of another sets its cookies as well.
fn with_cookies_of(replaced: &Response, mut answer: Response) -> Response {
    for cookie in replaced.headers().get_all(SET_COOKIE) {
        answer.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    answer
}

/// Gives every bare fault of the API the form of RFC 9457.
pub(super) async fn api(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let own = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|kind| kind.contains("json"));
    if own || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let detail = match status {
        StatusCode::NOT_FOUND => "there is no resource at this address",
        StatusCode::METHOD_NOT_ALLOWED => "this resource does not take this method",
        StatusCode::PAYLOAD_TOO_LARGE => "the body is too large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "the body must be JSON (Content-Type: application/json)",
        _ => "the request cannot be understood",
    };
    let mut problem = Problem::new(status, detail).into_response();
    if let Some(allow) = response.headers().get(ALLOW) {
        problem.headers_mut().insert(ALLOW, allow.clone());
    }
    problem
}

/// A panic of a handler ends its request, not the server.
pub(super) fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    tracing::error!(panic = text, "a handler panicked");
    PageError::Internal.into_response()
}
