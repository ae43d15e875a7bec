//! The only files with SQL: people here, the rest beside it.

pub(crate) mod links;
pub(crate) mod passkeys;
pub(crate) mod sessions;
pub(crate) mod tokens;

use kernel::{Lang, Role};
use storage::{Db, Row, Statement, StorageError, Tx, params, statements};

use crate::model::{Notices, Person};

statements! { "accounts";
    /// One account by id.
    BY_ID = "SELECT id, email, name, language, role, active, notices, password, created_at, seen_at \
             FROM people WHERE id = $1";
    /// One account by address.
    BY_EMAIL = "SELECT id, email, name, language, role, active, notices, password, created_at, seen_at \
                FROM people WHERE email = $1";
    /// A new account.
    INSERT = "INSERT INTO people (id, email, name, language, role, active, notices, created_at, updated_at) \
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT (email) DO NOTHING";
    /// What the person says about herself.
    UPDATE = "UPDATE people SET name = $2, language = $3, notices = $4, updated_at = $5 WHERE id = $1";
    /// Another address.
    SET_EMAIL = "UPDATE people SET email = $2, updated_at = $3 WHERE id = $1";
    /// Another role.
    SET_ROLE = "UPDATE people SET role = $2, updated_at = $3 WHERE id = $1";
    /// Closes an account, or opens it again.
    SET_ACTIVE = "UPDATE people SET active = $2, updated_at = $3 WHERE id = $1";
    /// A password's hash, or none.
    SET_PASSWORD = "UPDATE people SET password = $2, updated_at = $3 WHERE id = $1";
    /// She signed in.
    SEEN = "UPDATE people SET seen_at = $2 WHERE id = $1";
    /// Erases an account; what belongs to it goes with it.
    DELETE = "DELETE FROM people WHERE id = $1";
    /// Holds all administrators until the commit, so that two cannot demote each other at once.
    LOCK_ADMINISTRATORS = "UPDATE people SET updated_at = updated_at WHERE role = 'administrator'";
    /// How many administrators can sign in.
    ADMINISTRATORS = "SELECT count(*) AS n FROM people WHERE role = 'administrator' AND active";
    /// People whose name or address holds a text, in the order of addresses.
    SEARCH = "SELECT id, email, name, language, role, active, notices, password, created_at, seen_at \
              FROM people WHERE (email LIKE $1 ESCAPE '!' OR lower(name) LIKE $1 ESCAPE '!') \
              AND ($2 = '' OR role = $2) ORDER BY email LIMIT $3 OFFSET $4";
    /// How many those are.
    COUNT = "SELECT count(*) AS n FROM people WHERE (email LIKE $1 ESCAPE '!' OR lower(name) LIKE $1 ESCAPE '!') \
             AND ($2 = '' OR role = $2)";
    /// Active people with one of these roles.
    WITH_ROLE = "SELECT id, email, name, language, role, active, notices, password, created_at, seen_at \
                 FROM people WHERE active AND role IN ($1, $2, $3, $4, $5) ORDER BY id";
}

/// Every statement of the domain.
pub(crate) fn all() -> &'static [Statement] {
    use std::sync::LazyLock;
    static ALL_OF_THEM: LazyLock<Vec<Statement>> =
        LazyLock::new(|| [ALL, links::ALL, sessions::ALL, tokens::ALL, passkeys::ALL].concat());
    &ALL_OF_THEM
}

/// A column whose text the program does not know.
pub(crate) fn unknown(column: &str, text: String) -> StorageError {
    StorageError::Column { column: column.to_owned(), reason: format!("“{text}” is unknown") }
}

/// A code column read as the type that knows its codes.
pub(crate) fn coded<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, StorageError> {
    let code: String = row.get(column)?;
    read(&code).ok_or_else(|| unknown(column, code))
}

fn person(row: &Row) -> Result<Person, StorageError> {
    Ok(Person {
        id: row.get("id")?,
        email: coded(row, "email", |text| text.parse().ok())?,
        name: row.get("name")?,
        language: coded(row, "language", |text| text.parse::<Lang>().ok())?,
        role: coded(row, "role", Role::from_code)?,
        active: row.get("active")?,
        notices: row.json("notices")?,
        has_password: row.get::<Option<String>>("password")?.is_some(),
        created_at: row.get("created_at")?,
        seen_at: row.get("seen_at")?,
    })
}

pub(crate) async fn by_id(db: &Db, id: &str) -> Result<Option<Person>, StorageError> {
    db.maybe(BY_ID, params![id]).await?.as_ref().map(person).transpose()
}

pub(crate) async fn by_id_in(tx: &mut Tx, id: &str) -> Result<Option<Person>, StorageError> {
    tx.maybe(BY_ID, params![id]).await?.as_ref().map(person).transpose()
}

pub(crate) async fn by_email(db: &Db, email: &str) -> Result<Option<Person>, StorageError> {
    db.maybe(BY_EMAIL, params![email]).await?.as_ref().map(person).transpose()
}

pub(crate) async fn by_email_in(tx: &mut Tx, email: &str) -> Result<Option<Person>, StorageError> {
    tx.maybe(BY_EMAIL, params![email]).await?.as_ref().map(person).transpose()
}

/// The password's hash of an account.
pub(crate) async fn password(db: &Db, id: &str) -> Result<Option<String>, StorageError> {
    match db.maybe(BY_ID, params![id]).await? {
        Some(row) => row.get("password"),
        None => Ok(None),
    }
}

/// Whether it was new: an address belongs to one account.
pub(crate) async fn insert(tx: &mut Tx, person: &Person) -> Result<bool, StorageError> {
    let values = params![
        person.id.as_str(),
        person.email.as_str(),
        person.name.as_str(),
        person.language.to_string(),
        person.role.code(),
        person.active,
        notices(&person.notices),
        person.created_at,
    ];
    Ok(tx.run(INSERT, values).await? == 1)
}

fn notices(notices: &Notices) -> serde_json::Value {
    serde_json::json!({"work": notices.work, "reviews": notices.reviews})
}

pub(crate) async fn update(
    tx: &mut Tx,
    id: &str,
    name: &str,
    language: Lang,
    wanted: &Notices,
) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(UPDATE, params![id, name, language.to_string(), notices(wanted), at]).await.map(|_| ())
}

pub(crate) async fn set_email(tx: &mut Tx, id: &str, email: &str) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(SET_EMAIL, params![id, email, at]).await.map(|_| ())
}

pub(crate) async fn set_role(tx: &mut Tx, id: &str, role: Role) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(SET_ROLE, params![id, role.code(), at]).await.map(|_| ())
}

pub(crate) async fn set_active(tx: &mut Tx, id: &str, active: bool) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(SET_ACTIVE, params![id, active, at]).await.map(|_| ())
}

pub(crate) async fn set_password(tx: &mut Tx, id: &str, hash: Option<String>) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(SET_PASSWORD, params![id, hash, at]).await.map(|_| ())
}

pub(crate) async fn seen(tx: &mut Tx, id: &str) -> Result<(), StorageError> {
    let at = tx.at();
    tx.run(SEEN, params![id, at]).await.map(|_| ())
}

pub(crate) async fn delete(tx: &mut Tx, id: &str) -> Result<bool, StorageError> {
    Ok(tx.run(DELETE, params![id]).await? == 1)
}

/// How many administrators can sign in; none can be changed by anybody else until the commit.
pub(crate) async fn lock_administrators(tx: &mut Tx) -> Result<i64, StorageError> {
    tx.run(LOCK_ADMINISTRATORS, vec![]).await?;
    match tx.maybe(ADMINISTRATORS, vec![]).await? {
        Some(row) => row.get("n"),
        None => Ok(0),
    }
}

/// What a text typed by a person means to LIKE: itself, anywhere.
fn pattern(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in text.to_lowercase().chars() {
        if matches!(c, '%' | '_' | '!') {
            pattern.push('!');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

pub(crate) async fn search(
    db: &Db,
    text: &str,
    role: Option<Role>,
    most: i64,
    from: i64,
) -> Result<(Vec<Person>, i64), StorageError> {
    let (pattern, role) = (pattern(text), role.map(Role::code).unwrap_or_default());
    let rows = db.all(SEARCH, params![pattern.clone(), role, most, from]).await?;
    let found = rows.iter().map(person).collect::<Result<_, _>>()?;
    let count = match db.maybe(COUNT, params![pattern, role]).await? {
        Some(row) => row.get("n")?,
        None => 0,
    };
    Ok((found, count))
}

/// Active people with at least this role.
pub(crate) async fn with_role(db: &Db, least: Role) -> Result<Vec<Person>, StorageError> {
    let enough = |role: Role| if role >= least { role.code() } else { Role::Administrator.code() };
    let roles = Role::ALL.into_iter().filter(|role| *role > Role::Anonymous);
    let values = roles.map(|role| storage::Value::from(enough(role))).collect();
    db.all(WITH_ROLE, values).await?.iter().map(person).collect()
}
