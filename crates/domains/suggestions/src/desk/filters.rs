//! The queue's state in an address. It goes along from one suggestion to the next, so that "next" means
//! the next one of what the editor was looking at.

use chrono::{DateTime, TimeDelta, Utc};
use kernel::Lang;
use web::Params;

use crate::model::queue::{Assignee, Order, QueueQuery, Scope};
use crate::model::{Editor, Origin};

/// The names of an address that the queue knows, in the order in which it writes them.
pub(crate) const NAMES: [&str; 8] = ["q", "state", "assignee", "lang", "theme", "origin", "age", "sort"];

/// Ages one can filter by, in days.
pub(crate) const AGES: [i64; 4] = [7, 14, 30, 90];

/// Longer words are not worth looking for.
const LONGEST_WORDS: usize = 200;

/// The state of the queue that an address asks for; what it does not know is left aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Filters {
    /// The address's own words, for links.
    pub(crate) params: Params,
    /// Words as they were typed.
    pub(crate) typed: String,
    /// `me`, `nobody`, an account's id; empty: anyone.
    pub(crate) assignee: String,
    /// Days; none: any age.
    pub(crate) age: Option<i64>,
    /// The question to the queue.
    pub(crate) query: QueueQuery,
}

impl Filters {
    /// Reads an address.
    pub(crate) fn read(params: &Params, me: &Editor, now: DateTime<Utc>) -> Filters {
        let params = params.only(&NAMES);
        let get = |name: &str| params.get(name).unwrap_or_default();
        let typed: String = get("q").chars().take(LONGEST_WORDS).collect();
        let scope = match get("state") {
            "all" => Scope::All,
            code => code.parse().map_or(Scope::Open, Scope::In),
        };
        let assignee = get("assignee").to_owned();
        let who = match assignee.as_str() {
            "" => Assignee::Anyone,
            "nobody" => Assignee::Nobody,
            "me" => Assignee::Of(me.clone()),
            id => Assignee::Of(Editor::person(id)),
        };
        let age = get("age").parse().ok().filter(|days| AGES.contains(days));
        let text = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let query = QueueQuery {
            scope,
            assignee: who,
            lang: get("lang").parse::<Lang>().ok(),
            theme: text(get("theme")),
            origin: text(get("origin")).filter(|code| Origin::CODES.contains(&code.as_str())),
            before: age.map(|days| now - TimeDelta::days(days)),
            words: typed.clone(),
            order: if get("sort") == "newest" { Order::Newest } else { Order::Oldest },
        };
        Filters { params, typed, assignee, age, query }
    }

    /// The value of the state filter: `open`, a state, `all`.
    pub(crate) fn scope_code(&self) -> &'static str {
        match self.query.scope {
            Scope::Open => "open",
            Scope::In(state) => state.code(),
            Scope::All => "all",
        }
    }

    /// Whether more is asked for than a scope and an order: then the matches must be counted.
    pub(crate) fn narrows(&self) -> bool {
        self.query.narrows()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::StateCode;

    #[test]
    fn filters_read_what_they_know_and_leave_the_rest() {
        let me = Editor::person("anna");
        let now: DateTime<Utc> = "2026-11-24T08:00:00Z".parse().unwrap();
        let read = |query: &str| Filters::read(&Params::parse(query), &me, now);
        let plain = read("");
        assert_eq!(plain.query, QueueQuery::default());
        assert!(!plain.narrows());
        let odd = read("state=nowhere&lang=it&age=5&origin=letter&sort=up&evil='--&page=3");
        assert_eq!(odd.query, QueueQuery::default());
        let full = read(
            "state=in-review&assignee=me&lang=fr&theme=drugs&origin=api&age=14&q=Li%C3%A8ge&sort=newest",
        );
        assert_eq!(
            full.query,
            QueueQuery {
                scope: Scope::In(StateCode::InReview),
                assignee: Assignee::Of(me.clone()),
                lang: Some(Lang::Fr),
                theme: Some("drugs".into()),
                origin: Some("api".into()),
                before: Some("2026-11-10T08:00:00Z".parse().unwrap()),
                words: "Liège".into(),
                order: Order::Newest,
            }
        );
        assert_eq!(read("assignee=nobody").query.assignee, Assignee::Nobody);
    }
}
