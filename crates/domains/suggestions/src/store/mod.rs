//! The only folder with SQL.
//!
//! | file | what it keeps |
//! |---|---|
//! | [`suggestions`] | a suggestion: its row in the queue, its record, its themes |
//! | [`people`] | who suggested it, and the private addresses at which she follows it |
//! | [`queue`] | pages of the queue and counts |
//! | [`review`] | judgements of criteria, ratings of evidence |
//! | [`figures`] | moments for figures by month, the list of refused ones |
//! | [`links`] | whether addresses in a suggestion answer |
//! | [`drafts`] | what is being written, and the private links to it |
//! | [`attachments`] | files that go with drafts and suggestions |
//! | [`messages`] | comments, questions, answers |

pub(crate) mod attachments;
pub(crate) mod drafts;
pub(crate) mod figures;
pub(crate) mod links;
pub(crate) mod messages;
pub(crate) mod people;
pub(crate) mod queue;
pub(crate) mod review;
pub(crate) mod suggestions;

use std::sync::LazyLock;

use storage::Statement;

/// Every statement of the domain. A new file of this folder adds its own here.
pub(crate) static ALL: LazyLock<Vec<Statement>> = LazyLock::new(|| {
    [
        suggestions::ALL,
        people::ALL,
        messages::ALL,
        queue::ALL,
        review::ALL,
        figures::ALL,
        links::ALL,
        drafts::ALL,
        attachments::ALL,
    ]
    .concat()
});
