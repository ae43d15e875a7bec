//! The queue: pages of it, by keyset, and counts.
//!
//! Without words each scope has statements of its own, so that the engine walks the index in the order of
//! the page and stops when the page is full; the other filters are looked at on the way. With words it
//! begins at those suggestions that have one of them. A filter that is not set is `*`, a further word that
//! is not asked for is empty.

use chrono::{DateTime, Utc};
use storage::{Db, Row, Statement, StorageError, Value, params, statements};

use crate::model::queue::{Assignee, Counts, Cursor, Order, QueueLine, QueuePage, QueueQuery, Scope};
use crate::model::{Editor, StateCode};

macro_rules! columns {
    () => {
        "SELECT s.id, s.state, s.assignee, s.lang, s.origin, s.title, s.place, s.received_at, s.since"
    };
}
macro_rules! narrower {
    () => {
        " AND ($2 = '*' OR s.assignee = $2) AND ($3 = '*' OR s.lang = $3) AND ($4 = '*' OR s.origin = $4) \
         AND ($5 = '*' OR EXISTS (SELECT 1 FROM suggestion_themes t \
                                  WHERE t.theme = $5 AND t.suggestion_id = s.id))"
    };
}
macro_rules! narrowed {
    () => {
        concat!(narrower!(), " AND s.received_at < $6")
    };
}
macro_rules! filtered {
    ($select:expr, $scope:literal) => {
        concat!($select, " FROM suggestions s WHERE ", $scope, narrowed!())
    };
}
macro_rules! paged {
    ($scope:literal, $after:literal) => {
        concat!(filtered!(columns!(), $scope), " AND (s.received_at, s.id) ", $after, " LIMIT $9")
    };
}
macro_rules! also {
    ($word:literal) => {
        concat!(
            " AND (",
            $word,
            " = '' OR EXISTS (SELECT 1 FROM suggestion_words x WHERE x.suggestion_id = w.suggestion_id AND x.word >= ",
            $word,
            " AND x.word < ",
            $word,
            " || '\u{10FFFF}'))"
        )
    };
}
// What is asked of every hit stands beside the word. The suggestion itself is looked at only where a state or
// another filter is asked for, and then in `suggestions_looked_at`, so that no row is read that is not shown.
macro_rules! with_words {
    ($select:expr) => {
        concat!(
            $select,
            " FROM suggestion_words w \
             WHERE w.word >= $7 AND w.word < $7 || '\u{10FFFF}' AND w.received_at < $6 \
             AND ($1 <> '' OR w.is_open = TRUE)",
            also!("$8"),
            also!("$9"),
            also!("$10"),
            " AND (($1 IN ('', '*') AND $2 = '*' AND $3 = '*' AND $4 = '*' AND $5 = '*') \
             OR EXISTS (SELECT 1 FROM suggestions s \
                        WHERE s.id = w.suggestion_id AND ($1 IN ('', '*') OR s.state = $1)",
            narrower!(),
            "))"
        )
    };
}

// All hits are counted on the way to the page, which is then read whole.
macro_rules! paged_words {
    ($order:literal, $page:literal) => {
        concat!(
            "WITH hits AS (",
            with_words!("SELECT DISTINCT w.suggestion_id AS id, w.received_at"),
            ") ",
            // `CROSS JOIN` tells SQLite to begin with the page.
            columns!(),
            ", (SELECT count(*) FROM hits) AS n FROM (SELECT h.id FROM hits h WHERE (h.received_at, h.id) ",
            $page,
            " LIMIT $13) p CROSS JOIN suggestions s WHERE s.id = p.id ORDER BY ",
            $order
        )
    };
}

statements! { "suggestion_queue";
    /// Open ones, longest waiting first.
    OPEN_OLDEST = paged!("s.is_open = TRUE AND $1 = ''",
        "> ($7, $8) ORDER BY s.received_at, s.id");
    /// Open ones, latest first.
    OPEN_NEWEST = paged!("s.is_open = TRUE AND $1 = ''",
        "< ($7, $8) ORDER BY s.received_at DESC, s.id DESC");
    /// Those in a state, longest waiting first.
    IN_OLDEST = paged!("s.state = $1", "> ($7, $8) ORDER BY s.received_at, s.id");
    /// Those in a state, latest first.
    IN_NEWEST = paged!("s.state = $1", "< ($7, $8) ORDER BY s.received_at DESC, s.id DESC");
    /// All, longest ago first.
    ALL_OLDEST = paged!("$1 = '*'", "> ($7, $8) ORDER BY s.received_at, s.id");
    /// All, latest first.
    ALL_NEWEST = paged!("$1 = '*'", "< ($7, $8) ORDER BY s.received_at DESC, s.id DESC");
    /// Those with these words, longest ago first.
    WORDS_OLDEST = paged_words!("s.received_at, s.id",
        "> ($11, $12) ORDER BY h.received_at, h.id");
    /// Those with these words, latest first.
    WORDS_NEWEST = paged_words!("s.received_at DESC, s.id DESC",
        "< ($11, $12) ORDER BY h.received_at DESC, h.id DESC");
    /// How many open ones fit the filters.
    COUNT_OPEN = filtered!("SELECT count(*) AS n", "s.is_open = TRUE AND $1 = ''");
    /// How many in a state fit the filters.
    COUNT_IN = filtered!("SELECT count(*) AS n", "s.state = $1");
    /// How many of all fit the filters.
    COUNT_ALL = filtered!("SELECT count(*) AS n", "$1 = '*'");
    /// How many with these words fit the filters.
    COUNT_WORDS = with_words!("SELECT count(DISTINCT w.suggestion_id) AS n");
    /// Others of the same title, latest first.
    SAME_TITLE = "SELECT id, state, assignee, lang, origin, title, place, received_at, since \
                  FROM suggestions WHERE title = $1 AND id <> $2 ORDER BY received_at DESC LIMIT 3";
    /// How many are in each state.
    BY_STATE = "SELECT state, count(*) AS n FROM suggestions GROUP BY state";
    /// How many open ones an editor has, or nobody.
    BY_ASSIGNEE = "SELECT count(*) AS n FROM suggestions WHERE assignee = $1 AND is_open = TRUE";
}

/// What the queue's filters are as parameters: $1 to $6, with words to $10.
fn filters(query: &QueueQuery) -> Vec<Value> {
    let any = |value: Option<&str>| value.unwrap_or("*").to_owned();
    let scope = match query.scope {
        Scope::In(state) => state.code(),
        Scope::Open => "",
        Scope::All => "*",
    };
    let assignee = match &query.assignee {
        Assignee::Anyone => "*",
        Assignee::Nobody => "",
        Assignee::Of(editor) => editor.as_str(),
    };
    let mut values = params![
        scope,
        assignee,
        any(query.lang.map(kernel::Lang::code)),
        any(query.origin.as_deref()),
        any(query.theme.as_deref()),
        query.before.unwrap_or_else(far_future),
    ];
    values.extend(words(&query.words));
    values
}

/// Folded words as parameters $7 to $10, if there are any: the longest, where the search begins, and three
/// further ones. The longest is in the fewest suggestions, as a rule.
fn words(folded: &str) -> Vec<Value> {
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    if words.is_empty() {
        return Vec::new();
    }
    words.into_iter().chain(std::iter::repeat("")).take(4).map(Value::from).collect()
}

/// After everything that ever came in.
fn far_future() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_300_799, 0).unwrap_or_default()
}

fn line(row: &Row) -> Result<QueueLine, StorageError> {
    let fault = |column: &str, reason: String| StorageError::Column { column: column.to_owned(), reason };
    let (state, lang, assignee): (String, String, String) =
        (row.get("state")?, row.get("lang")?, row.get("assignee")?);
    Ok(QueueLine {
        id: row.get("id")?,
        state: state.parse::<StateCode>().map_err(|()| fault("state", state))?,
        assignee: (!assignee.is_empty()).then(|| Editor::from_text(assignee)),
        lang: lang.parse().map_err(|_| fault("lang", lang))?,
        origin: row.get("origin")?,
        title: row.get("title")?,
        place: row.get("place")?,
        received_at: row.get("received_at")?,
        since: row.get("since")?,
    })
}

/// The next `most` lines after a place; from the beginning without one.
pub(crate) async fn page(
    db: &Db,
    query: &QueueQuery,
    after: Option<&Cursor>,
    most: usize,
) -> Result<QueuePage, StorageError> {
    let statement: Statement = match (query.scope, query.order) {
        (_, Order::Oldest) if !query.words.is_empty() => WORDS_OLDEST,
        (_, Order::Newest) if !query.words.is_empty() => WORDS_NEWEST,
        (Scope::Open, Order::Oldest) => OPEN_OLDEST,
        (Scope::Open, Order::Newest) => OPEN_NEWEST,
        (Scope::In(_), Order::Oldest) => IN_OLDEST,
        (Scope::In(_), Order::Newest) => IN_NEWEST,
        (Scope::All, Order::Oldest) => ALL_OLDEST,
        (Scope::All, Order::Newest) => ALL_NEWEST,
    };
    let mut values = filters(query);
    let (at, id) = match (after, query.order) {
        (Some(cursor), _) => (cursor.received_at, cursor.id.as_str()),
        (None, Order::Oldest) => (DateTime::UNIX_EPOCH, ""),
        (None, Order::Newest) => (far_future(), ""),
    };
    // One more than a page tells whether there is another.
    values.extend(params![at, id, i64::try_from(most + 1).unwrap_or(i64::MAX)]);
    let rows = db.all(statement, values).await?;
    let counted = !query.words.is_empty() && !rows.is_empty();
    let found = if counted { Some(number(rows.first())?) } else { None };
    let mut lines: Vec<QueueLine> = rows.iter().map(line).collect::<Result<_, _>>()?;
    let more = lines.len() > most;
    lines.truncate(most);
    Ok(QueuePage { lines, more, found })
}

/// How many fit the filters.
pub(crate) async fn count(db: &Db, query: &QueueQuery) -> Result<u64, StorageError> {
    let statement = match query.scope {
        _ if !query.words.is_empty() => COUNT_WORDS,
        Scope::Open => COUNT_OPEN,
        Scope::In(_) => COUNT_IN,
        Scope::All => COUNT_ALL,
    };
    number(db.maybe(statement, filters(query)).await?.as_ref())
}

/// How many are where; `me` has how many.
pub(crate) async fn counts(db: &Db, me: &Editor) -> Result<Counts, StorageError> {
    let mut counts = Counts {
        by_state: Vec::new(),
        mine: number(db.maybe(BY_ASSIGNEE, params![me.as_str()]).await?.as_ref())?,
        nobodys: number(db.maybe(BY_ASSIGNEE, params![""]).await?.as_ref())?,
    };
    for row in db.all(BY_STATE, vec![]).await? {
        let code: String = row.get("state")?;
        if let Ok(state) = code.parse() {
            counts.by_state.push((state, number(Some(&row))?));
        }
    }
    Ok(counts)
}

fn number(row: Option<&Row>) -> Result<u64, StorageError> {
    let n: i64 = row.map_or(Ok(0), |row| row.get("n"))?;
    Ok(u64::try_from(n).unwrap_or(0))
}

/// Others of the same title, latest first.
pub(crate) async fn same_title(db: &Db, id: &str, title: &str) -> Result<Vec<QueueLine>, StorageError> {
    db.all(SAME_TITLE, params![title, id]).await?.iter().map(line).collect()
}
