//! A browser in tests: keeps cookies, says where forms come from, follows nothing by itself.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use kernel::{Actor, Lang, Role};
use tower::ServiceExt;

use crate::setting::Setting;

/// A browser with its cookies.
#[derive(Clone)]
pub(crate) struct Browser {
    router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
}

/// What it gets.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Page {
    /// Where it leads.
    pub(crate) fn location(&self) -> &str {
        self.headers.get(LOCATION).map_or("", |to| to.to_str().unwrap())
    }
}

impl Browser {
    pub(crate) fn new(setting: &Setting) -> Browser {
        Browser { router: setting.router.clone(), cookies: BTreeMap::new() }
    }

    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form of a page of ours.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_from(path, fields, "same-origin").await
    }

    /// Sends a form from a page of whoever `Sec-Fetch-Site` says.
    pub(crate) async fn post_from(&mut self, path: &str, fields: &[(&str, &str)], site: &str) -> Page {
        let body: String = web::Params::from_iter(fields.iter().copied()).query();
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", site)
            .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        self.ask(request.body(Body::from(body.trim_start_matches('?').to_owned())).unwrap()).await
    }

    /// Sends a form with a file.
    pub(crate) async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> Page {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--x7x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.bytes());
        }
        let head = format!(
            "--x7x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{}\"\r\n\r\n",
            file.0
        );
        body.extend(head.bytes());
        body.extend(file.1);
        body.extend(b"\r\n--x7x--\r\n");
        let request = Request::post(path)
            .header(CONTENT_TYPE, "multipart/form-data; boundary=x7x")
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(body)).unwrap()).await
    }

    async fn ask(&mut self, mut request: Request<Body>) -> Page {
        if !self.cookies.is_empty() {
            let pairs: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request.headers_mut().insert(COOKIE, pairs.join("; ").parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(SET_COOKIE) {
            let set = set.to_str().unwrap();
            let (name, rest) = set.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Page { status: parts.status, headers: parts.headers, body, bytes }
    }

    /// What the session's cookie holds.
    pub(crate) fn session(&self) -> Option<&str> {
        self.cookies.get("samenhang_session").map(String::as_str)
    }

    /// Signs in by a link that is sent for.
    pub(crate) async fn sign_in(&mut self, setting: &Setting, email: &str) {
        let page = self.post("/nl/sign-in", &[("email", email)]).await;
        assert_eq!(page.location(), "/nl/sign-in/sent", "{}", page.body);
        let link = setting.link_to(email).await;
        let page = self.post(&link, &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
    }
}

impl Setting {
    /// The path of the link in the newest letter to an address.
    pub(crate) async fn link_to(&self, email: &str) -> String {
        let text = self.letter_to(email).await;
        let base = self.house.site.settings.base_url();
        let start = text.find(&base).unwrap_or_else(|| panic!("no link in: {text}"));
        text[start + base.len()..].split_whitespace().next().unwrap().to_owned()
    }

    /// The text of the newest letter to an address.
    pub(crate) async fn letter_to(&self, email: &str) -> String {
        let mails = platform::mail::newest(&self.house.site.db, 200).await.unwrap();
        let mail = mails.into_iter().find(|mail| mail.recipient.as_str() == email);
        let mail = mail.unwrap_or_else(|| panic!("no letter to {email}"));
        format!("{}\n{}", mail.subject, mail.plain)
    }

    /// Somebody with an account and this role, signed in.
    pub(crate) async fn signed_in(&self, email: &str, role: Role) -> Browser {
        let mut browser = Browser::new(self);
        let added = self
            .house
            .accounts
            .add(&Actor::System("test"), &email.parse().unwrap(), role, Lang::Nl)
            .await
            .unwrap();
        let path = added.strip_prefix(&self.house.site.settings.base_url()).unwrap().to_owned();
        let page = browser.post(&path, &[]).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
        browser
    }
}
