//! Named SQL texts.

/// A named SQL text that both engines understand. Placeholders are `$1`, `$2`, …
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// `domain.NAME`, for logs and the shared test.
    pub name: &'static str,
    /// The text.
    pub sql: &'static str,
}

/// Declares the statements of a store: a constant each, and `ALL` with every one of them for the
/// test that prepares them on both engines.
///
/// ```
/// storage::statements! { "notes";
///     /// One note.
///     NOTE = "SELECT id, text FROM notes WHERE id = $1";
/// }
/// assert_eq!(NOTE.name, "notes.NOTE");
/// assert_eq!(ALL.len(), 1);
/// ```
#[macro_export]
macro_rules! statements {
    ($domain:literal; $($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $(
            $(#[$doc])*
            pub(crate) const $name: $crate::Statement =
                $crate::Statement { name: concat!($domain, ".", stringify!($name)), sql: $sql };
        )+
        /// Every statement of this store.
        pub(crate) const ALL: &[$crate::Statement] = &[$($name),+];
    };
}
