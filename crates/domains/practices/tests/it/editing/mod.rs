//! Editors at work: forms, two at once, versions, translations, through the pages they use.

mod forms;
mod history;
mod hostile;
mod machine;
mod merging;
mod rights;
mod support;
mod translating;
