//! Signing in at a provider of OpenID Connect that others wrote (npm `oidc-provider`), on loopback.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use http::StatusCode;
use kernel::Role;
use platform::config::{OidcSettings, Settings, SignUp};
use serde_json::json;
use url::Url;

use crate::browser::Browser;
use crate::setting::{Setting, houses_with};

const BASE: &str = "http://127.0.0.1:4711";

/// A provider that is stopped with its value.
struct Provider {
    child: Child,
    issuer: String,
    // Held open: the provider writes to it now and then, and ends when nobody listens.
    _lines: Lines<BufReader<ChildStdout>>,
}

impl Drop for Provider {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Provider {
    /// None where it is not installed (`make test` installs it).
    fn start() -> Option<Provider> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e");
        if !folder.join("node_modules/oidc-provider").is_dir() {
            assert!(std::env::var_os("CI").is_none(), "the provider is not installed: npm ci in e2e");
            return None;
        }
        let mut child = Command::new("node")
            .arg("servers/oidc.js")
            .arg(format!("{BASE}/oidc/city-of-ghent"))
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let issuer = lines.next().unwrap().unwrap();
        Some(Provider { child, issuer, _lines: lines })
    }

    /// Says who signs in next.
    fn next(&self, claims: serde_json::Value) {
        let (head, _) =
            ask("POST", &Url::parse(&format!("{}/next", self.issuer)).unwrap(), "", &claims.to_string());
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    }

    fn settings(&self, settings: Settings) -> Settings {
        let oidc = ["City of Ghent", "Province of Antwerp"].map(|name| OidcSettings {
            name: name.to_owned(),
            issuer: self.issuer.clone(),
            client_id: "samenhang".to_owned(),
            client_secret: "a secret that both of them know".to_owned(),
        });
        Settings { public_url: Some(BASE.to_owned()), oidc: oidc.into(), ..settings }
    }
}

/// One request on a connection of its own: head and body of the answer.
fn ask(method: &str, url: &Url, cookies: &str, body: &str) -> (String, String) {
    let address = format!("{}:{}", url.host_str().unwrap(), url.port().unwrap());
    let mut stream = TcpStream::connect(&address).unwrap();
    let path = &url[url::Position::BeforePath..];
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nCookie: {cookies}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    (head.to_owned(), body.to_owned())
}

/// Goes where the provider leads until it leads back to us; that path.
fn there_and_back(begin: &str) -> String {
    let mut url = Url::parse(begin).unwrap();
    let mut cookies: BTreeMap<String, String> = BTreeMap::new();
    for _ in 0..10 {
        if url.as_str().starts_with(BASE) {
            return url[url::Position::BeforePath..].to_owned();
        }
        let sent: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let (head, body) = ask("GET", &url, &sent.join("; "), "");
        let mut onward = None;
        for line in head.lines() {
            let (name, value) = line.split_once(": ").unwrap_or_default();
            if name.eq_ignore_ascii_case("set-cookie") {
                let (name, rest) = value.split_once('=').unwrap();
                cookies.insert(name.to_owned(), rest.split(';').next().unwrap().to_owned());
            } else if name.eq_ignore_ascii_case("location") {
                onward = Some(url.join(value).unwrap());
            }
        }
        url = onward.unwrap_or_else(|| panic!("{url}: {head}\n{body}"));
    }
    panic!("the provider leads in circles");
}

async fn go(setting: &Setting, browser: &mut Browser) -> String {
    let page = browser.post("/fr/sign-in/with/city-of-ghent", &[("next", "/fr/practices")]).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{} {}", setting.engine, page.body);
    let begin = page.location().to_owned();
    assert!(begin.contains("code_challenge_method=S256") && begin.contains("nonce="), "{begin}");
    tokio::task::spawn_blocking(move || there_and_back(&begin)).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn person_signs_in_at_a_provider_and_is_known_there_afterwards() {
    let Some(provider) = Provider::start() else { return };
    for setting in houses_with(|settings| provider.settings(settings)).await {
        let email = "lut@gent.example";
        provider.next(json!({"sub": "lut-1", "email": email, "email_verified": true, "name": "Lut Maes"}));
        let mut browser = Browser::new(&setting);
        let offered = browser.get("/fr/sign-in").await.body;
        for (name, path) in
            [("City of Ghent", "city-of-ghent"), ("Province of Antwerp", "province-of-antwerp")]
        {
            assert!(
                offered.contains(name) && offered.contains(&format!("/sign-in/with/{path}")),
                "{offered}"
            );
        }
        let back = go(&setting, &mut browser).await;
        let page = browser.get(&back).await;
        assert_eq!(page.location(), "/fr/practices", "{}", page.body);
        assert!(browser.get("/fr/me").await.body.contains("Lut Maes"));
        let person = setting.house.accounts.by_email(&email.parse().unwrap()).await.unwrap().unwrap();
        assert_eq!(person.role, Role::Reader);

        // The answer of the provider works once, and in the browser that was sent there alone.
        let mut thief = Browser::new(&setting);
        assert_eq!(thief.get(&back).await.location(), "/en/sign-in?refused=provider");
        assert_eq!(browser.get(&back).await.location(), "/en/sign-in?refused=provider");
        let mut victim = Browser::new(&setting);
        let mut attacker = Browser::new(&setting);
        let planted = go(&setting, &mut attacker).await;
        go(&setting, &mut victim).await;
        assert!(victim.get(&planted).await.location().contains("refused"), "somebody else's sign-in");

        // Another address there is the same person here.
        provider.next(json!({"sub": "lut-1", "email": "lut.maes@gent.example", "email_verified": true}));
        let mut again = Browser::new(&setting);
        let back = go(&setting, &mut again).await;
        again.get(&back).await;
        assert!(again.get("/fr/me").await.body.contains(email));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn address_that_a_provider_has_not_verified_opens_nobodys_account() {
    let Some(provider) = Provider::start() else { return };
    let invited = |settings| Settings { sign_up: SignUp::Invited, ..provider.settings(settings) };
    for setting in houses_with(invited).await {
        let boss = "boss@gent.example";
        setting.signed_in(boss, Role::Administrator).await;
        let table = [
            (json!({"sub": "evil-1", "email": boss, "email_verified": false}), false),
            (json!({"sub": "evil-2", "email": boss}), false),
            (json!({"sub": "evil-3"}), false),
            (json!({"sub": "stranger", "email": "x@y.example", "email_verified": true}), false),
            (json!({"sub": "boss", "email": boss, "email_verified": true}), true),
        ];
        for (claims, comes_in) in table {
            provider.next(claims.clone());
            let mut browser = Browser::new(&setting);
            let back = go(&setting, &mut browser).await;
            browser.get(&back).await;
            assert_eq!(browser.session().is_some(), comes_in, "{claims} {}", setting.engine);
        }
        // What one provider answers is no answer of another.
        provider.next(json!({"sub": "boss", "email": boss, "email_verified": true}));
        let mut browser = Browser::new(&setting);
        let back = go(&setting, &mut browser).await.replace("city-of-ghent", "province-of-antwerp");
        assert!(browser.get(&back).await.location().ends_with("/sign-in?refused=provider"), "{back}");
        assert_eq!(browser.session(), None);
        // Who says no at the provider, and codes that nobody gave.
        let mut browser = Browser::new(&setting);
        let back = go(&setting, &mut browser).await;
        let state = back.split("state=").nth(1).unwrap().split('&').next().unwrap();
        let page = browser.get(&format!("/oidc/city-of-ghent?code=forged&state={state}")).await;
        assert_eq!(page.location(), "/fr/sign-in?refused=provider");
        let page = browser.get("/oidc/city-of-ghent?error=access_denied").await;
        assert!(page.location().ends_with("/sign-in?refused=provider"));
        assert_eq!(browser.session(), None);
    }
}
