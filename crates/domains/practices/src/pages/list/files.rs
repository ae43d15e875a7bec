//! The list as a file: which forms there are, and what each holds.

use kernel::Lang;
use web::Params;

use crate::pages::print::FIRST;
use crate::paper_messages::Messages;

/// The way to take a list along.
pub(super) struct Files {
    pub(super) t: Messages,
    /// How much a file holds.
    pub(super) note: String,
    /// That the PDF holds less.
    pub(super) first: Option<String>,
    /// Each form with its address.
    pub(super) links: [(&'static str, String); 4],
}

impl Files {
    /// The files of a list with so many practices; none for an empty one.
    pub(super) fn of(lang: Lang, list: &Params, total: usize) -> Option<Self> {
        let t = Messages::new(lang);
        let href = |form: &str| list.href(&format!("/{lang}/practices.{form}"));
        (total > 0).then(|| Files {
            t,
            note: t.take_along_note(total),
            first: (total > FIRST).then(|| t.take_along_first(FIRST)),
            links: [
                (t.form_xlsx(), href("xlsx")),
                (t.form_csv(), href("csv")),
                (t.form_jsonl(), href("jsonl")),
                (t.form_pdf(), href("pdf")),
            ],
        })
    }
}
