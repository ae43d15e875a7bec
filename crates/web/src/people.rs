//! Asking about people without knowing the domain that keeps them.

use futures::future::BoxFuture;
use kernel::{EmailAddress, Lang, Role};
use storage::StorageError;

/// How somebody is named and reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The account's id.
    pub id: String,
    /// Her name, as she gave it; else what stands before the `@`.
    pub name: String,
    /// Her address.
    pub email: EmailAddress,
    /// The language she wants to be written to in.
    pub lang: Lang,
    /// Her role.
    pub role: Role,
    /// She wants letters about work that waits for her.
    pub told_of_work: bool,
}

/// Who keeps people: implemented by the accounts domain, made known by the composition root.
pub trait People: Send + Sync {
    /// These people; ids of nobody (any more) are left out.
    fn contacts<'a>(&'a self, ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Contact>, StorageError>>;

    /// Everybody with at least this role.
    fn with_role<'a>(&'a self, least: Role) -> BoxFuture<'a, Result<Vec<Contact>, StorageError>>;
}

/// Knows nobody: a house without accounts.
pub(crate) struct Nobody;

impl People for Nobody {
    fn contacts<'a>(&'a self, _ids: &'a [String]) -> BoxFuture<'a, Result<Vec<Contact>, StorageError>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn with_role<'a>(&'a self, _least: Role) -> BoxFuture<'a, Result<Vec<Contact>, StorageError>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}
