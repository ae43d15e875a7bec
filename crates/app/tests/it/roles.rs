//! One table of every route × role. Domains say which role their pages ask for (`Domain::addresses`);
//! this test compares that with the routes that the router really has, so that no route can exist outside
//! the table, and keeps `docs/operator/roles.md` true. `UPDATE_DOCS=1` writes it anew.

use std::collections::{BTreeMap, BTreeSet};

use axum::Router;
use kernel::Role;

use crate::setting::empty_house;

/// Routes outside the languages' pages, and who gets what there. For programs: the least role comes from
/// the token's person; see [`web::bearer`].
const OUTSIDE: &[(&str, &str, &str)] = &[
    ("GET", "/", "everyone: leads to a language"),
    ("GET", "/assets/{*name}", "everyone"),
    ("GET", "/theme.css", "everyone"),
    ("GET", "/health/live", "everyone"),
    ("GET", "/health/ready", "everyone"),
    ("GET", "/oai", "everyone: harvesters"),
    ("POST", "/oai", "everyone: harvesters"),
    ("GET", "/unsubscribe/{key}", "whoever has the link"),
    ("POST", "/unsubscribe/{key}", "whoever has the link: one click of a mail program"),
    ("GET", "/metrics", "everyone who reaches it: keep it inside your network"),
    (
        "GET",
        "/oidc/{provider}",
        "everyone: the answer of a provider counts in the browser that was sent there",
    ),
];

/// What the parameter of a private link is called: whoever holds the link has the page, nobody else.
const PRIVATE: [&str; 3] = ["{secret}", "{token}", "{key}"];

/// Files that people added: no example has one, so nothing here can ask for them. The tests of suggestions do, as
/// editor, member and stranger (`files.rs`).
const FILES: [(&str, Role); 2] = [
    ("/{lang}/desk/suggestions/{id}/files/{file}", Role::Editor),
    ("/{lang}/practices/{id}/files/{file}", Role::Anonymous),
];

/// A route as the router has it.
type Route = (String, String);

#[tokio::test]
async fn no_route_stands_outside_the_role_table() {
    let setting = empty_house().await;
    let registry = setting.house.site.registry();
    let own = web::shell::addresses();
    let files = registry.iter().flat_map(|domain| domain.documents());
    let files = files.map(|document| web::Address::get(document.path, document.least));
    let addresses = own.into_iter().chain(registry.iter().flat_map(|domain| domain.addresses())).chain(files);
    let routes = routes(&setting.house.routes());
    // Each address counts for the route that serves it: the most literal one that fits.
    let mut asked: BTreeMap<&Route, BTreeSet<Role>> = BTreeMap::new();
    for address in addresses {
        let fitting = routes.iter().filter(|(method, pattern)| {
            let below = pattern.strip_prefix("/{lang}");
            *method == address.method.as_str() && below.is_some_and(|below| fits(below, &address.path))
        });
        let route = fitting.min_by_key(|(_, pattern)| pattern.matches('{').count());
        let route = route.unwrap_or_else(|| panic!("no route serves {} {}", address.method, address.path));
        asked.entry(route).or_default().insert(address.least);
    }
    let mut lines = Vec::new();
    let mut faults = Vec::new();
    for route in &routes {
        let (method, pattern) = route;
        let who = if !pattern.starts_with("/{lang}") {
            let listed = OUTSIDE.iter().any(|(m, p, _)| m == method && p == pattern);
            if !(listed || pattern.starts_with("/api/v1/") || is_document(method, pattern)) {
                faults.push(format!("{method} {pattern}: add it to OUTSIDE in roles.rs"));
            }
            continue;
        } else if PRIVATE.iter().any(|name| pattern.contains(name)) {
            Who::Holder
        } else if let Some((_, least)) = FILES.iter().find(|(file, _)| file == pattern) {
            Who::Least(*least)
        } else {
            match asked.get(route).map(|roles| roles.iter().copied().collect::<Vec<_>>()).as_deref() {
                Some([role]) => Who::Least(*role),
                Some(roles) => {
                    faults.push(format!("{method} {pattern}: several roles are named: {roles:?}"));
                    continue;
                }
                None => {
                    faults.push(format!("{method} {pattern}: in no domain's addresses()"));
                    continue;
                }
            }
        };
        lines.push((pattern.clone(), method.clone(), who));
    }
    assert_eq!(faults, Vec::<String>::new());
    for (method, pattern, _) in OUTSIDE {
        let there = routes.contains(&((*method).to_owned(), (*pattern).to_owned()));
        assert!(there, "there is no route {method} {pattern} any more");
    }

    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/operator/roles.md");
    let page = document(lines);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == page,
        "docs/operator/roles.md is not what the program does: UPDATE_DOCS=1 writes it anew"
    );
}

/// Who gets a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    /// This role and those above it.
    Least(Role),
    /// Whoever holds the link of a letter or of a form.
    Holder,
}

/// Feeds, schemas and sitemaps: documents that everyone may read.
fn is_document(method: &str, pattern: &str) -> bool {
    const SUFFIXES: [&str; 11] =
        [".xml", ".txt", ".json", ".atom", ".ttl", ".ics", ".jsonld", ".pdf", ".csv", ".xlsx", ".jsonl"];
    let well_known =
        ["/.well-known/", "/sitemaps/", "/schemas/"].iter().any(|start| pattern.starts_with(start));
    method == "GET" && (well_known || SUFFIXES.iter().any(|suffix| pattern.ends_with(suffix)))
}

/// Whether a path of the table is served by the route with this pattern, and by no more literal one.
fn fits(pattern: &str, path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let pattern: Vec<&str> = pattern.trim_end_matches('/').split('/').collect();
    let path: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    pattern.len() == path.len()
        && pattern.iter().zip(&path).all(|(pattern, segment)| match pattern.split_once('{') {
            Some((before, rest)) => {
                let after = rest.split_once('}').map_or("", |(_, after)| after);
                segment.starts_with(before) && segment.ends_with(after)
            }
            None => pattern == segment,
        })
}

/// Every method and pattern of a router, as it tells when asked for a debug form.
fn routes(router: &Router) -> BTreeSet<Route> {
    let text = format!("{router:?}");
    let start = text.find("path_router: PathRouter").expect("axum tells its routes");
    let text = &text[start..text.find("fallback_router").unwrap_or(text.len())];
    let (endpoints, paths) = text.split_once("node: Node").expect("axum tells its paths");
    let mut patterns: BTreeMap<&str, &str> = BTreeMap::new();
    for entry in paths.split("RouteId(").skip(1) {
        let (id, rest) = entry.split_once(')').unwrap();
        let path = rest.trim_start_matches(": \"").split('"').next().unwrap();
        patterns.insert(id, path);
    }
    let mut found = BTreeSet::new();
    for endpoint in endpoints.split("RouteId(").skip(1) {
        let (id, rest) = endpoint.split_once(')').unwrap();
        let Some(pattern) = patterns.get(id).filter(|pattern| !pattern.contains("__private__")) else {
            continue;
        };
        for method in ["get", "post", "put", "patch", "delete"] {
            let field = format!(" {method}: ");
            let value = rest.split_once(&field).map_or("None", |(_, value)| value);
            if !value.starts_with("None") {
                found.insert((method.to_uppercase(), (*pattern).to_owned()));
            }
        }
    }
    assert!(found.len() > 40, "axum tells its routes in another way: {text:.400}");
    found
}

fn document(lines: Vec<(String, String, Who)>) -> String {
    let mut text = String::from(
        "# Who gets which page\n\nMade by a test from what the program does; do not edit. `✓`: gets it. `·`: is led to the sign-in \
         page, or told\nthat it is not hers. `🔗`: whoever holds the private link. `{…}` stands for any value. Some pages ask further, within the role: one's own things \
         alone,\na sign-in within the last ten minutes.\n\n",
    );
    let roles = Role::ALL;
    text.push_str("| route | |");
    for role in roles {
        text.push_str(&format!(" {} |", role.code()));
    }
    text.push_str("\n|---|---|");
    text.push_str(&":-:|".repeat(roles.len()));
    text.push('\n');
    let mut sorted = lines;
    sorted.sort();
    for (pattern, method, who) in sorted {
        text.push_str(&format!("| `{pattern}` | {method} |"));
        for role in roles {
            text.push_str(match who {
                Who::Holder => " 🔗 |",
                Who::Least(least) if role >= least => " ✓ |",
                Who::Least(_) => " · |",
            });
        }
        text.push('\n');
    }
    text.push_str("\nOutside the languages:\n\n| route | | who |\n|---|---|---|\n");
    for (method, pattern, who) in OUTSIDE {
        text.push_str(&format!("| `{pattern}` | {method} | {who} |\n"));
    }
    text.push_str(
        "| `/api/v1/…` | GET | everyone; a token's person where the page would ask for one |\n\
         | `/api/v1/…` | POST, PUT, PATCH, DELETE | a token of scope `write` or `admin`, except where the \
         API's document says that none is needed |\n\
         | feeds, schemas, sitemaps | GET | everyone |\n",
    );
    text
}
