//! The steps of the form: plain questions in the order of the five I's (intelligence, intervention,
//! implementation, involvement, impact; Ekblom 2011), and what a draft still lacks.

use practices::model::Heading;

use crate::model::draft::{Answers, Field};

/// A step of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What it is: enough for a snapshot.
    Short,
    /// Intelligence: what was the matter.
    Problem,
    /// Intervention and implementation: what is done, how, with what means.
    Approach,
    /// Involvement: who takes part.
    People,
    /// Impact: what came of it, and who says so.
    Impact,
    /// Attachments and the suggester.
    Finish,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Step; 6] =
        [Step::Short, Step::Problem, Step::Approach, Step::People, Step::Impact, Step::Finish];

    /// Its place, from 1: the last part of its address.
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The step at this place.
    pub fn at(number: &str) -> Option<Step> {
        let number: usize = number.parse().ok()?;
        Step::ALL.get(number.checked_sub(1)?).copied()
    }

    /// The one before it.
    pub fn previous(self) -> Option<Step> {
        Step::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// The one after it.
    pub fn next(self) -> Option<Step> {
        Step::ALL.get(self as usize + 1).copied()
    }

    /// Its name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Step::Short => "short",
            Step::Problem => "problem",
            Step::Approach => "approach",
            Step::People => "people",
            Step::Impact => "impact",
            Step::Finish => "finish",
        }
    }

    /// What it asks, in order.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Step::Short => &[
                Field::Title,
                Field::Summary,
                Field::Language,
                Field::City,
                Field::Region,
                Field::Country,
                Field::Level,
            ],
            Step::Problem => &[Field::Problem, Field::Themes, Field::TargetGroups],
            Step::Approach => {
                &[Field::Approach, Field::Kinds, Field::Status, Field::Started, Field::Ended, Field::Costs]
            }
            Step::People => &[Field::Involvement, Field::Organisation, Field::Partners],
            Step::Impact => &[
                Field::Results,
                Field::Lessons,
                Field::Testing,
                Field::Effect,
                Field::EvidenceNote,
                Field::Sources,
            ],
            Step::Finish => &[Field::Email, Field::Name, Field::MailLanguage],
        }
    }

    /// The step that asks for a field.
    pub fn of(field: Field) -> Step {
        Step::ALL.into_iter().find(|step| step.fields().contains(&field)).unwrap_or(Step::Short)
    }

    /// Whether something was answered.
    pub fn is_begun(self, answers: &Answers) -> bool {
        // Languages are chosen for the writer before she begins.
        let chosen = |field: &Field| matches!(field, Field::Language | Field::MailLanguage);
        self.fields().iter().filter(|field| !chosen(field)).any(|field| answers.has(*field))
    }
}

/// About how many words serve a reader best. A budget, not a limit: the counter says so and nothing stops her.
pub const fn budget(field: Field) -> Option<usize> {
    Some(match field {
        Field::Title => 12,
        Field::Summary => 60,
        Field::Problem => 150,
        Field::Approach => 300,
        Field::Costs => 80,
        Field::Involvement => 150,
        Field::Results | Field::Lessons => 150,
        Field::EvidenceNote => 60,
        _ => return None,
    })
}

/// Words as a person counts them.
pub fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// What a snapshot still lacks.
pub fn missing_for_snapshot(answers: &Answers) -> Vec<Field> {
    [Field::Title, Field::Summary].into_iter().filter(|field| !answers.has(*field)).collect()
}

/// What would make a full fiche out of it: texts first, then what filters and the map live on.
pub fn missing_for_full(answers: &Answers) -> Vec<Field> {
    let texts = Heading::BODY.into_iter().map(Field::of_heading);
    let facts = [Field::Country, Field::Themes, Field::Kinds, Field::TargetGroups, Field::Organisation];
    let mut missing: Vec<Field> = texts.chain(facts).filter(|field| !answers.has(*field)).collect();
    missing
        .sort_by_key(|field| (Step::of(*field), Step::of(*field).fields().iter().position(|f| f == field)));
    missing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_of_the_record_is_asked_in_one_step_with_a_budget() {
        for heading in Heading::ALL {
            let field = Field::of_heading(heading);
            let steps = Step::ALL.into_iter().filter(|step| step.fields().contains(&field)).count();
            assert_eq!((steps, budget(field).is_some()), (1, true), "{field:?}");
        }
    }

    #[test]
    fn steps_follow_each_other_and_their_addresses() {
        assert_eq!(Step::at("1"), Some(Step::Short));
        assert_eq!(Step::at("6").map(Step::number), Some(6));
        assert!(["0", "7", "", "x", "-1"].into_iter().all(|other| Step::at(other).is_none()));
        assert_eq!((Step::Short.previous(), Step::Short.next()), (None, Some(Step::Problem)));
        assert_eq!(Step::Finish.next(), None);
    }

    #[test]
    fn words_are_counted_as_people_do() {
        for (text, expected) in [("", 0), ("l’école – c’est  loin", 3), ("één, twee\ndrie …", 3)] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_missing_is_listed_in_the_order_of_the_form() {
        let mut answers = Answers::default();
        assert_eq!(missing_for_snapshot(&answers), [Field::Title, Field::Summary]);
        for field in [Field::Title, Field::Summary, Field::Problem, Field::Themes, Field::Results] {
            answers.set(field, "x");
        }
        assert_eq!(missing_for_snapshot(&answers), []);
        assert_eq!(
            missing_for_full(&answers),
            [
                Field::Country,
                Field::TargetGroups,
                Field::Approach,
                Field::Kinds,
                Field::Costs,
                Field::Involvement,
                Field::Organisation,
                Field::Lessons,
            ]
        );
    }
}
