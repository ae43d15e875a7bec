//! Signing in and what one may then: what people, programs and those who mean ill get.

use http::header::{AUTHORIZATION, CACHE_CONTROL, SET_COOKIE, WWW_AUTHENTICATE};
use http::{Request, StatusCode};
use kernel::{Actor, Lang, Role};
use platform::config::{Settings, SignUp, Switch};

use crate::browser::Browser;
use crate::setting::houses_with;

const AN: &str = "an.devries@oostende.example";

#[tokio::test]
async fn stranger_signs_in_by_link_and_has_a_page_of_her_own() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = Browser::new(&setting);
        let page = browser.get("/nl/me").await;
        assert_eq!(page.location(), "/nl/sign-in?next=%2Fnl%2Fme", "{}", setting.engine);
        let page = browser.get(page.location()).await;
        assert!(page.body.contains("name=\"next\" value=\"/nl/me\""), "{}", page.body);

        browser.post("/nl/sign-in", &[("email", " An.DeVries@oostende.example "), ("next", "/fr/me")]).await;
        let link = setting.link_to(AN).await;
        // Whoever only looks (a mail filter) uses nothing up.
        for _ in 0..3 {
            let page = browser.get(&link).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.body.contains(AN) && !page.body.contains("andere browser"), "{}", page.body);
        }
        let page = browser.post(&link, &[]).await;
        assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, "/fr/me"));
        let page = browser.get("/nl/me").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(AN) && page.body.contains("lezer"), "{}", page.body);
        assert!(page.body.contains("Firefox, Linux"), "{}", page.body);

        let page = browser.post("/nl/sign-out", &[]).await;
        assert_eq!(page.location(), "/nl/sign-in?done=signed-out");
        assert_eq!(browser.session(), None);
        assert_eq!(browser.get("/nl/me").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn cookie_is_kept_from_scripts_and_from_other_sites() {
    let secure =
        |settings: Settings| Settings { public_url: Some("https://databank.example".to_owned()), ..settings };
    for setting in houses_with(secure).await {
        let mut browser = Browser::new(&setting);
        browser.post("/nl/sign-in", &[("email", AN)]).await;
        let link = setting.link_to(AN).await;
        let page = browser.post(&link, &[]).await;
        let cookie = page.headers[SET_COOKIE].to_str().unwrap();
        assert!(cookie.starts_with("__Host-samenhang_session="), "{cookie}");
        for attribute in ["; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }
}

#[tokio::test]
async fn link_works_once_even_for_two_at_the_same_moment() {
    for setting in houses_with(|settings| settings).await {
        let mut first = Browser::new(&setting);
        first.post("/nl/sign-in", &[("email", AN)]).await;
        let link = setting.link_to(AN).await;
        let tries = (0..6).map(|_| {
            let (mut browser, link) = (Browser::new(&setting), link.clone());
            tokio::spawn(async move { browser.post(&link, &[]).await.status })
        });
        let mut came_in = 0;
        for one in tries.collect::<Vec<_>>() {
            let status = one.await.unwrap();
            assert!(matches!(status, StatusCode::SEE_OTHER | StatusCode::GONE), "{status}");
            came_in += u8::from(status == StatusCode::SEE_OTHER);
        }
        assert_eq!(came_in, 1, "{}", setting.engine);
        let page = first.get(&link).await;
        assert!(page.body.contains("Deze link werkt niet meer"), "{}", page.body);
    }
}

#[tokio::test]
async fn forged_and_foreign_links_open_nothing() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = Browser::new(&setting);
        browser.post("/nl/sign-in", &[("email", AN)]).await;
        let link = setting.link_to(AN).await;
        let forged = kernel::Secret::new().text();
        let mut flipped = link.clone();
        let last = if flipped.pop() == Some('A') { 'E' } else { 'A' };
        flipped.push(last);
        for path in [format!("/nl/sign-in/{forged}"), "/nl/sign-in/x%00y".to_owned(), flipped] {
            assert_eq!(browser.post(&path, &[]).await.status, StatusCode::GONE, "{path}");
            assert_eq!(browser.session(), None);
        }
        // In another browser the page says so.
        let mut other = Browser::new(&setting);
        assert!(other.get(&link).await.body.contains("andere browser"));
        // A form of another site does not sign anybody in.
        let page = other.post_from(&link, &[], "cross-site").await;
        assert_eq!(page.status, StatusCode::FORBIDDEN);
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::SEE_OTHER, "it was not used up");
    }
}

#[tokio::test]
async fn session_from_before_signing_in_opens_nothing_afterwards() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = Browser::new(&setting);
        // Planted by somebody who hopes that it becomes the victim's.
        let planted = kernel::Secret::new().text();
        browser.cookies.insert("samenhang_session".to_owned(), planted.clone());
        browser.sign_in(&setting, AN).await;
        let first = browser.session().unwrap().to_owned();
        assert_ne!(first, planted);
        browser.sign_in(&setting, AN).await;
        let second = browser.session().unwrap().to_owned();
        assert_ne!(first, second, "a new one at each sign-in");
        for old in [planted, first] {
            let mut thief = Browser::new(&setting);
            thief.cookies.insert("samenhang_session".to_owned(), old);
            let page = thief.get("/nl/me").await;
            assert_eq!(page.status, StatusCode::SEE_OTHER);
            assert_eq!(thief.session(), None, "a cookie that opens nothing is taken back");
        }
    }
}

#[tokio::test]
async fn answers_do_not_tell_who_has_an_account() {
    let invited = |settings: Settings| Settings {
        sign_up: SignUp::Invited,
        passwords: Switch::On,
        rate_limits: Switch::Off,
        ..settings
    };
    for setting in houses_with(invited).await {
        setting.signed_in(AN, Role::Editor).await;
        let closed = "closed@oostende.example";
        setting.signed_in(closed, Role::Reader).await;
        let person = setting.house.accounts.by_email(&closed.parse().unwrap()).await.unwrap().unwrap();
        setting.house.accounts.set_active(&Actor::System("test"), &person.id, false).await.unwrap();
        let mut answers = Vec::new();
        for email in [AN, closed, "nobody@oostende.example"] {
            let mut browser = Browser::new(&setting);
            let link = browser.post("/nl/sign-in", &[("email", email)]).await;
            let fields = [("email", email), ("password", "not the one she has")];
            let password = browser.post("/nl/sign-in/password", &fields).await;
            let names = |page: &crate::browser::Page| -> Vec<String> {
                page.headers.keys().map(ToString::to_string).filter(|name| name != "x-request-id").collect()
            };
            answers.push((
                (link.status, link.location().to_owned(), link.body.clone(), names(&link)),
                (password.status, password.location().to_owned(), password.body.clone(), names(&password)),
            ));
            // Each gets one letter: the one who may not learns it in her mailbox alone.
            let letter = setting.letter_to(email).await;
            assert_eq!(letter.contains("/nl/sign-in/"), email == AN, "{letter}");
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0], answers[2]);
        assert!(answers[0].1.1.contains("refused=password"), "{:?}", answers[0]);
    }
}

#[tokio::test]
async fn nobody_is_led_away_after_signing_in() {
    for setting in houses_with(|settings| settings).await {
        for evil in
            ["//evil.example", "https://evil.example/nl", "/\\evil.example", "/nl/../../x\r\nSet-Cookie: a=b"]
        {
            let mut browser = Browser::new(&setting);
            browser.post("/nl/sign-in", &[("email", AN), ("next", evil)]).await;
            let link = setting.link_to(AN).await;
            let page = browser.post(&link, &[]).await;
            assert_eq!(page.location(), "/nl/me", "{evil:?}");
        }
    }
}

#[tokio::test]
async fn too_many_letters_are_refused_per_address() {
    for setting in houses_with(|settings| settings).await {
        let mut last = StatusCode::OK;
        for _ in 0..7 {
            last = Browser::new(&setting).post("/nl/sign-in", &[("email", AN)]).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        let letters = platform::mail::newest(&setting.house.site.db, 100).await.unwrap();
        assert_eq!(letters.len(), 5);
    }
}

#[tokio::test]
async fn pages_of_somebody_are_kept_by_nobody_else() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(AN, Role::Editor).await;
        let her_name = "Ann-Sofie Uniek";
        browser.post("/nl/me", &[("name", her_name), ("language", "nl")]).await;
        for path in ["/nl", "/nl/practices", "/nl/about"] {
            let hers = browser.get(path).await;
            assert!(hers.body.contains(her_name), "{path}");
            assert!(hers.headers[CACHE_CONTROL].to_str().unwrap().starts_with("private"), "{path}");
            let anybodys = Browser::new(&setting).get(path).await;
            assert!(!anybodys.body.contains(her_name), "{path}");
            assert!(anybodys.body.contains("Aanmelden"), "{path}");
            assert!(browser.get(path).await.body.contains(her_name), "and nothing kept is served to her");
        }
        let missing = browser.get("/nl/nergens").await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        assert!(missing.body.contains(her_name), "the page of a fault knows her too");
    }
}

#[tokio::test]
async fn person_describes_herself_and_nothing_hidden_gets_into_a_letter() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(AN, Role::Member).await;
        let name = "An\r\nBcc: spam@evil.example\u{202e}<script>";
        browser.post("/nl/me", &[("name", name), ("language", "fr"), ("reviews", "1")]).await;
        let person = setting.house.accounts.by_email(&AN.parse().unwrap()).await.unwrap().unwrap();
        assert_eq!(person.name, "An Bcc: spam@evil.example <script>");
        assert_eq!((person.language, person.notices.work, person.notices.reviews), (Lang::Fr, false, true));
        // Who wants no letters about work can still be given some.
        let known = setting.house.site.people().with_role(Role::Member).await.unwrap();
        let her = known.iter().find(|contact| contact.id == person.id).unwrap();
        assert!(!her.told_of_work);
        let page = browser.get("/nl/me").await;
        assert!(
            !page.body.contains("<script>Bcc") && page.body.contains("&#60;script&#62;"),
            "{}",
            page.body
        );
    }
}

#[tokio::test]
async fn other_address_is_used_once_it_is_confirmed() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(AN, Role::Member).await;
        let mut elsewhere = Browser::new(&setting);
        elsewhere.sign_in(&setting, AN).await;
        let new = "an@gent.example";
        let page = browser.post("/nl/me/address", &[("email", new)]).await;
        assert!(page.location().contains("done=address-asked"), "{}", page.location());
        assert!(setting.letter_to(AN).await.contains(new), "the old address is told");
        let link = setting.link_to(new).await;
        // Somebody else who holds the link can do nothing with it.
        let mut other = setting.signed_in("other@gent.example", Role::Reader).await;
        assert_eq!(other.post(&link, &[]).await.status, StatusCode::GONE);
        // And it was not used up by that.
        let page = browser.post(&link, &[]).await;
        assert_eq!(page.location(), "/nl/me?done=address-changed", "{}", page.body);
        assert!(browser.get("/nl/me").await.body.contains(new));
        assert_eq!(elsewhere.get("/nl/me").await.status, StatusCode::SEE_OTHER, "signed out elsewhere");
        // An address of somebody else cannot be taken, and the page does not tell.
        let page = browser.post("/nl/me/address", &[("email", "other@gent.example")]).await;
        assert!(page.location().contains("done=address-asked"), "{}", page.location());
        assert!(setting.letter_to("other@gent.example").await.contains("al een account"));
    }
}

#[tokio::test]
async fn dangerous_acts_ask_for_a_fresh_sign_in() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(AN, Role::Administrator).await;
        setting.clock.advance(11 * 60);
        let acts = [
            ("/nl/me/tokens", vec![("name", "x"), ("scope", "read")]),
            ("/nl/me/erase", vec![("confirm", AN)]),
            ("/nl/me/address", vec![("email", "x@y.example")]),
            ("/nl/me/passkeys", vec![("remove", "x")]),
            ("/nl/desk/people", vec![("email", "x@y.example"), ("role", "editor")]),
            ("/nl/desk/people/x", vec![("role", "editor")]),
        ];
        for (path, fields) in &acts {
            let page = browser.post(path, fields).await;
            assert!(
                page.location().starts_with("/nl/sign-in?again=1&next=%2Fnl%2F"),
                "{path} {}",
                page.location()
            );
        }
        assert!(setting.house.accounts.by_email(&AN.parse().unwrap()).await.unwrap().is_some());
        browser.sign_in(&setting, AN).await;
        let page = browser.post("/nl/me/tokens", &acts[0].1).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("smh_"), "{}", page.body);
    }
}

#[tokio::test]
async fn sessions_end_by_time_and_by_hand() {
    for setting in houses_with(|settings| settings).await {
        let mut here = setting.signed_in(AN, Role::Editor).await;
        let mut there = Browser::new(&setting);
        there.sign_in(&setting, AN).await;
        let page = here.get("/nl/me").await;
        assert_eq!(
            page.body.matches("Firefox, Linux").count(),
            3,
            "two lines, one with a button: {}",
            page.body
        );
        let id = page.body.split("name=\"session\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        // Nobody ends the sessions of others.
        let mut other = setting.signed_in("other@gent.example", Role::Administrator).await;
        other.post("/nl/me/sessions", &[("session", id)]).await;
        assert_eq!(there.get("/nl/me").await.status, StatusCode::OK);
        here.post("/nl/me/sessions", &[("session", id)]).await;
        assert_eq!(there.get("/nl/me").await.status, StatusCode::SEE_OTHER);
        there.sign_in(&setting, AN).await;
        here.post("/nl/me/sessions", &[]).await;
        assert_eq!(there.get("/nl/me").await.status, StatusCode::SEE_OTHER);
        // Used every week it lasts, but no longer than sixty days.
        for week in 1..=8 {
            setting.clock.advance(7 * 24 * 3600);
            assert_eq!(here.get("/nl/me").await.status, StatusCode::OK, "week {week}");
        }
        setting.clock.advance(5 * 24 * 3600);
        assert_eq!(here.get("/nl/me").await.status, StatusCode::SEE_OTHER, "sixty days");
        here.sign_in(&setting, AN).await;
        setting.clock.advance(15 * 24 * 3600);
        assert_eq!(here.get("/nl/me").await.status, StatusCode::SEE_OTHER, "not used for two weeks");
    }
}

#[tokio::test]
async fn links_and_invitations_end() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = Browser::new(&setting);
        browser.post("/nl/sign-in", &[("email", AN)]).await;
        let link = setting.link_to(AN).await;
        setting.clock.advance(15 * 60);
        assert!(browser.get(&link).await.body.contains("werkt niet meer"));
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::GONE);
        // A clock that goes back a little opens nothing that was used.
        browser.post("/nl/sign-in", &[("email", AN)]).await;
        let link = setting.link_to(AN).await;
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::SEE_OTHER);
        setting.clock.advance(-3600);
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn administrator_invites_and_gives_roles_but_never_away_the_last_of_her_own() {
    for setting in houses_with(|settings| settings).await {
        let mut boss = setting.signed_in(AN, Role::Administrator).await;
        let new = "nieuw@gent.example";
        let page =
            boss.post("/nl/desk/people", &[("email", new), ("role", "editor"), ("language", "fr")]).await;
        assert_eq!(page.location(), "/nl/desk/people?done=invited", "{}", page.body);
        let mut guest = Browser::new(&setting);
        let link = setting.link_to(new).await;
        assert!(link.starts_with("/fr/"), "{link}");
        setting.clock.advance(6 * 24 * 3600);
        assert_eq!(guest.post(&link, &[]).await.location(), "/fr/me");
        boss.sign_in(&setting, AN).await;
        let page = boss.post("/nl/desk/people", &[("email", new), ("role", "editor")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "twice");
        assert_eq!(guest.get("/nl/desk/people").await.status, StatusCode::FORBIDDEN);

        let person = |email: &'static str| {
            let accounts = setting.house.accounts.clone();
            async move { accounts.by_email(&email.parse().unwrap()).await.unwrap().unwrap() }
        };
        let (own, other) = (person(AN).await, person(new).await);
        let path = |id: &str| format!("/nl/desk/people/{id}");
        for fields in [[("role", "reader")], [("act", "close")]] {
            let page = boss.post(&path(&own.id), &fields).await;
            assert_eq!(page.status, StatusCode::CONFLICT, "{}", page.body);
            assert!(page.body.contains("laatste beheerder"));
        }
        boss.post(&path(&other.id), &[("role", "administrator")]).await;
        assert_eq!(person(new).await.role, Role::Administrator);
        assert_eq!(
            guest.get("/nl/me").await.status,
            StatusCode::SEE_OTHER,
            "a new role asks for a new sign-in"
        );
        // Of two who demote each other at once, one stays.
        let accounts = &setting.house.accounts;
        let actor = |id: &str| Actor::Person { id: id.to_owned(), role: Role::Administrator };
        let (first, second) = (actor(&own.id), actor(&other.id));
        let (a, b) = tokio::join!(
            accounts.set_role(&first, &other.id, Role::Reader),
            accounts.set_role(&second, &own.id, Role::Reader)
        );
        assert_eq!(u8::from(a.is_ok()) + u8::from(b.is_ok()), 1, "{a:?} {b:?} {}", setting.engine);
    }
}

#[tokio::test]
async fn closed_account_is_out_at_once_by_every_door() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(AN, Role::Editor).await;
        let token = token_of(&setting, AN, web::Scope::Write).await;
        assert_eq!(api(&setting, &token, "/api/v1/practices").await.status, StatusCode::OK);
        let person = setting.house.accounts.by_email(&AN.parse().unwrap()).await.unwrap().unwrap();
        setting.house.accounts.set_active(&Actor::System("test"), &person.id, false).await.unwrap();
        assert_eq!(browser.get("/nl/me").await.status, StatusCode::SEE_OTHER);
        assert_eq!(api(&setting, &token, "/api/v1/practices").await.status, StatusCode::UNAUTHORIZED);
        browser.post("/nl/sign-in", &[("email", AN)]).await;
        assert!(!setting.letter_to(AN).await.contains("/nl/sign-in/"));
    }
}

async fn token_of(setting: &crate::setting::Setting, email: &str, scope: web::Scope) -> String {
    let accounts = &setting.house.accounts;
    let person = accounts.by_email(&email.parse().unwrap()).await.unwrap().unwrap();
    let new = accounts::service::NewToken { name: "test".to_owned(), scope, days: Some(30) };
    accounts.create_token(&Actor::System("test"), &person.id, new).await.unwrap()
}

async fn api(setting: &crate::setting::Setting, token: &str, path: &str) -> crate::setting::Answer {
    setting.ask_as_nobody(Request::get(path).header(AUTHORIZATION, format!("Bearer {token}"))).await
}

#[tokio::test]
async fn tokens_that_are_forged_ended_revoked_or_for_less_open_nothing() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(AN, Role::Administrator).await;
        let token = token_of(&setting, AN, web::Scope::Read).await;
        assert!(token.starts_with("smh_") && token.len() == 47, "{token}");
        let path = "/api/v1/practices?per_page=1";
        assert_eq!(api(&setting, &token, path).await.status, StatusCode::OK);
        let forged = format!("smh_{}", kernel::Secret::new().text());
        for wrong in [forged.as_str(), &token[4..], &token.to_uppercase(), "", "smh_", "smh_é"] {
            let answer = api(&setting, wrong, path).await;
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{wrong}");
            assert!(answer.headers[WWW_AUTHENTICATE].to_str().unwrap().starts_with("Bearer"));
            assert!(answer.body.contains("\"status\":401"), "{}", answer.body);
        }
        // Reading is not writing, whatever is there to be written.
        let post = Request::post("/api/v1/practices").header(AUTHORIZATION, format!("Bearer {token}"));
        let answer = setting.ask_as_nobody(post).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", answer.body);
        assert!(answer.headers[WWW_AUTHENTICATE].to_str().unwrap().contains("insufficient_scope"));
        // Pages know no tokens, and the API no cookies.
        let me = Request::get("/nl/me").header(AUTHORIZATION, format!("Bearer {token}"));
        assert_eq!(setting.ask_as_nobody(me).await.status, StatusCode::SEE_OTHER);
        // Revoked on one's own page.
        let page = browser.get("/nl/me").await;
        let id = page.body.split("name=\"revoke\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        browser.post("/nl/me/tokens", &[("revoke", id)]).await;
        assert_eq!(api(&setting, &token, path).await.status, StatusCode::UNAUTHORIZED);
        let token = token_of(&setting, AN, web::Scope::Admin).await;
        setting.clock.advance(31 * 24 * 3600);
        assert_eq!(api(&setting, &token, path).await.status, StatusCode::UNAUTHORIZED, "thirty days");
    }
}

#[tokio::test]
async fn password_signs_in_where_the_operator_wants_it() {
    let with = |settings: Settings| Settings { passwords: Switch::On, ..settings };
    for setting in houses_with(with).await {
        let mut browser = setting.signed_in(AN, Role::Reader).await;
        for (weak, said) in [("kort", "te kort"), ("wachtwoord1234", "te vaak")] {
            let page = browser.post("/nl/me/password", &[("password", weak)]).await;
            assert_eq!(page.status, StatusCode::BAD_REQUEST);
            assert!(page.body.contains(said), "{weak}: {}", page.body);
        }
        let password = "vier gewone losse woorden";
        let page = browser.post("/nl/me/password", &[("password", password)]).await;
        assert!(page.location().contains("done=password-saved"), "{}", page.body);
        assert!(setting.letter_to(AN).await.contains("wachtwoord"), "she is told");
        let mut other = Browser::new(&setting);
        let try_it = [("email", AN), ("password", password), ("next", "/nl/practices")];
        let page = other.post("/nl/sign-in/password", &try_it).await;
        assert_eq!(page.location(), "/nl/practices");
        assert_eq!(other.get("/nl/me").await.status, StatusCode::OK);
        let mut last = String::new();
        for _ in 0..12 {
            let wrong = [("email", AN), ("password", "niet dit wachtwoord")];
            last = Browser::new(&setting).post("/nl/sign-in/password", &wrong).await.status.to_string();
        }
        assert_eq!(last, "429 Too Many Requests");
        // The limit locks nobody out: a link still signs in.
        Browser::new(&setting).sign_in(&setting, AN).await;
    }
    for setting in houses_with(|settings| settings).await {
        let page =
            Browser::new(&setting).post("/nl/sign-in/password", &[("email", AN), ("password", "x")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "off unless it is wanted");
    }
}

#[tokio::test]
async fn person_downloads_what_is_kept_about_her() {
    for setting in houses_with(|settings| settings).await {
        let mut browser = setting.signed_in(AN, Role::Member).await;
        browser.post("/nl/me", &[("name", "An De Vries"), ("language", "nl")]).await;
        let page = browser.get("/nl/me/data.zip").await;
        assert_eq!(page.headers["content-type"], "application/zip");
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(page.bytes)).unwrap();
        let data: serde_json::Value = serde_json::from_reader(zip.by_name("data.json").unwrap()).unwrap();
        assert_eq!(data["accounts"]["email"], AN);
        assert_eq!(data["accounts"]["name"], "An De Vries");
        assert_eq!(data["accounts"]["sessions"].as_array().unwrap().len(), 1);
        assert!(!data.to_string().contains(browser.session().unwrap()), "no secret leaves");
    }
}

#[tokio::test]
async fn demo_people_exist_in_the_demo_alone() {
    for setting in houses_with(|settings| settings).await {
        let page =
            Browser::new(&setting).post("/nl/sign-in/as", &[("email", "eline.editor@example.org")]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }
    for setting in houses_with(|settings| Settings { demo: true, ..settings }).await {
        setting.house.accounts.seed().await.unwrap();
        let mut browser = Browser::new(&setting);
        assert!(browser.get("/nl/sign-in").await.body.contains("Eline Janssens"));
        let page = browser.post("/nl/sign-in/as", &[("email", "eline.editor@example.org")]).await;
        assert_eq!(page.location(), "/nl/me");
        assert!(browser.get("/nl/me").await.body.contains("redacteur"));
        let page = browser.post("/nl/sign-in/as", &[("email", AN)]).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "nobody else");
    }
}
