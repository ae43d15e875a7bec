//! Fields of forms: label, hint, what was typed, what is wrong with it. One look for all forms.
//!
//! A page builds its [`Field`]s from what it knows or from what was [`crate::Posted`], and its template
//! says `{{ field|safe }}` for each, and `{{ summary|safe }}` ([`Faults::summary`]) above the form.

use askama::Template;
use kernel::Lang;

use crate::{Messages, Posted};

/// What is wrong with a form: a sentence a field, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<(String, String)>);

impl Faults {
    /// Notes a fault of a field; the first one of a field is the one that is shown.
    pub fn add(&mut self, field: impl Into<String>, sentence: impl Into<String>) {
        let field = field.into();
        if self.of(&field).is_none() {
            self.0.push((field, sentence.into()));
        }
    }

    /// The fault of a field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, sentence)| sentence.as_str())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All faults, in the order in which they were noted.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, sentence)| (name.as_str(), sentence.as_str()))
    }

    /// The list above the form that leads to each faulty field; empty when nothing is wrong.
    pub fn summary(&self, lang: Lang) -> Summary<'_> {
        Summary { title: Messages::new(lang).form_faults(self.0.len()), faults: &self.0 }
    }
}

/// See [`Faults::summary`].
#[derive(Template)]
#[template(path = "parts/faults.html")]
pub struct Summary<'a> {
    title: String,
    faults: &'a [(String, String)],
}

/// A choice of a list, of radio buttons or of boxes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// A line below it.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// A choice that is not chosen.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Choice { value: value.into(), label: label.into(), hint: None, chosen: false }
    }

    /// With a line below it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Line(&'static str),
    Lines(u8),
    Select(Vec<Choice>),
    Radios(Vec<Choice>),
    Boxes(Vec<Choice>),
    File(&'static str),
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(path = "parts/field.html")]
pub struct Field {
    name: String,
    label: String,
    kind: Kind,
    value: String,
    hint: Option<String>,
    fault: Option<String>,
    required: bool,
    optional: Option<String>,
    lang: Option<Lang>,
    most: Option<usize>,
    words: Option<usize>,
    autocomplete: Option<&'static str>,
}

impl Field {
    fn new(kind: Kind, name: impl Into<String>, label: impl Into<String>) -> Self {
        Field {
            name: name.into(),
            label: label.into(),
            kind,
            value: String::new(),
            hint: None,
            fault: None,
            required: false,
            optional: None,
            lang: None,
            most: None,
            words: None,
            autocomplete: None,
        }
    }

    /// One line of text.
    pub fn line(name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Line("text"), name, label)
    }

    /// An address of e-mail.
    pub fn email(name: impl Into<String>, label: impl Into<String>) -> Self {
        let mut field = Field::new(Kind::Line("email"), name, label);
        field.autocomplete = Some("email");
        field
    }

    /// One line of another HTML input type: `password`, `url`, `date`, `number`, `tel`, `hidden`.
    pub fn input(kind: &'static str, name: impl Into<String>, label: impl Into<String>) -> Self {
        Field::new(Kind::Line(kind), name, label)
    }

    /// Several lines of text, so many at first.
    pub fn lines(name: impl Into<String>, label: impl Into<String>, rows: u8) -> Self {
        Field::new(Kind::Lines(rows), name, label)
    }

    /// One of a list that unfolds.
    pub fn select(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Field::new(Kind::Select(choices), name, label)
    }

    /// One of a few that are all shown.
    pub fn radios(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Field::new(Kind::Radios(choices), name, label)
    }

    /// Any of a few that are all shown.
    pub fn boxes(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Field::new(Kind::Boxes(choices), name, label)
    }

    /// Files of these types (as the HTML attribute `accept` writes them).
    pub fn files(name: impl Into<String>, label: impl Into<String>, accept: &'static str) -> Self {
        Field::new(Kind::File(accept), name, label)
    }

    /// With a line of help.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With this in it, or this chosen.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        let value = self.value.clone();
        for choice in self.choices() {
            choice.chosen = choice.value == value;
        }
        self
    }

    /// With these boxes ticked.
    #[must_use]
    pub fn values(mut self, values: &[&str]) -> Self {
        for choice in self.choices() {
            choice.chosen = values.contains(&choice.value.as_str());
        }
        self
    }

    /// As it was sent.
    #[must_use]
    pub fn posted(self, posted: &Posted) -> Self {
        let name = self.name.clone();
        match self.kind {
            Kind::Boxes(_) => self.values(&posted.fields.all(&name)),
            _ => self.value(posted.fields.get(&name).unwrap_or_default()),
        }
    }

    /// With its fault, if it has one.
    #[must_use]
    pub fn faulty(mut self, faults: &Faults) -> Self {
        self.fault = faults.of(&self.name).map(str::to_owned);
        self
    }

    /// It must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// It may be left empty, and its label says so in the reader's language.
    #[must_use]
    pub fn optional(mut self, lang: Lang) -> Self {
        self.optional = Some(Messages::new(lang).form_optional().to_owned());
        self
    }

    /// What is typed is in this language.
    #[must_use]
    pub fn in_language(mut self, lang: Lang) -> Self {
        self.lang = Some(lang);
        self
    }

    /// At most so many characters.
    #[must_use]
    pub fn at_most(mut self, characters: usize) -> Self {
        self.most = Some(characters);
        self
    }

    /// A budget of words, which a script counts and nothing enforces.
    #[must_use]
    pub fn budget(mut self, words: usize) -> Self {
        self.words = Some(words);
        self
    }

    /// What the browser may fill in, as the HTML attribute `autocomplete` writes it.
    #[must_use]
    pub fn autocomplete(mut self, token: &'static str) -> Self {
        self.autocomplete = Some(token);
        self
    }

    fn choices(&mut self) -> impl Iterator<Item = &mut Choice> {
        match &mut self.kind {
            Kind::Select(choices) | Kind::Radios(choices) | Kind::Boxes(choices) => choices.iter_mut(),
            Kind::Line(_) | Kind::Lines(_) | Kind::File(_) => [].iter_mut(),
        }
    }

    fn options(&self) -> &[Choice] {
        match &self.kind {
            Kind::Select(choices) | Kind::Radios(choices) | Kind::Boxes(choices) => choices,
            Kind::Line(_) | Kind::Lines(_) | Kind::File(_) => &[],
        }
    }

    fn is_group(&self) -> bool {
        matches!(self.kind, Kind::Radios(_) | Kind::Boxes(_))
    }

    fn option_type(&self) -> &'static str {
        if matches!(self.kind, Kind::Radios(_)) { "radio" } else { "checkbox" }
    }

    fn option_class(&self) -> &'static str {
        if matches!(self.kind, Kind::Radios(_)) {
            "sh-radio"
        } else {
            "utrecht-checkbox utrecht-checkbox--html-input"
        }
    }

    /// What links of the summary lead to.
    fn id(&self) -> String {
        format!("f-{}", self.name)
    }

    fn described_by(&self) -> Option<String> {
        let id = self.id();
        let parts: Vec<String> = [(&self.hint, "hint"), (&self.fault, "fault")]
            .into_iter()
            .filter(|(text, _)| text.is_some())
            .map(|(_, what)| format!("{id}-{what}"))
            .collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Params;

    #[test]
    fn field_keeps_what_was_typed_and_leads_to_its_fault() {
        let fields = Params::parse("email=a%22%3Cb%40c&themes=x&themes=z");
        let posted = Posted { fields, files: Vec::new() };
        let mut faults = Faults::default();
        faults.add("email", "Dit is geen e-mailadres");
        let email = Field::email("email", "E-mail").hint("Van uw dienst").required();
        let html = email.posted(&posted).faulty(&faults).render().unwrap();
        assert!(html.contains("value=\"a&#34;&#60;b@c\""), "{html}");
        assert!(
            html.contains("aria-invalid=\"true\" aria-describedby=\"f-email-hint f-email-fault\""),
            "{html}"
        );
        assert!(html.contains("id=\"f-email-fault\">Dit is geen e-mailadres<"), "{html}");
        let summary = faults.summary(Lang::Nl).render().unwrap();
        assert!(summary.contains("href=\"#f-email\""), "{summary}");
        let choices = ["x", "y", "z"].map(|value| Choice::new(value, value)).into();
        let boxes = Field::boxes("themes", "Thema’s", choices).posted(&posted).render().unwrap();
        assert_eq!(boxes.matches(" checked").count(), 2, "{boxes}");
        assert!(boxes.contains("<legend"), "{boxes}");
    }
}
