//! Makes up practices in four languages: as many as wanted, and the same ones in every run.
//!
//! Record number *i* depends on nothing but *i*, so the first 10,000 of 100,000 are the 10,000. Places
//! are those of the example practices, concepts those of the vocabulary; texts are of [`words`], as
//! long as those of a practice that is described in full.

mod dice;
mod words;

use std::io::{self, Write};

use kernel::{Lang, Localized, Slug};
use practices::model::{
    Effect, Evidence, Heading, Level, Moment, Place, Record, Reference, Source, Status, Testing,
};
use vocabulary::{Scheme, Vocabulary};

pub(crate) use dice::Dice;
pub(crate) use words::Words;

/// The example practices, whose places the made-up ones have too.
pub(crate) const EXAMPLES: &str = include_str!("../../../../content/practices.jsonl");

/// One run is like another because everything begins here.
const SEED: u64 = 0x5361_6d65_6e68_616e;

/// Makes up practices.
pub(crate) struct Generator {
    pub(crate) words: Words,
    vocabulary: Vocabulary,
    places: Vec<Place>,
    kinds: Vec<String>,
    pub(crate) themes: Vec<String>,
    target_groups: Vec<String>,
}

impl Generator {
    /// A generator over the built-in vocabulary and the places of the examples.
    pub(crate) fn new() -> anyhow::Result<Self> {
        let vocabulary = Vocabulary::built_in()?;
        let mut places: Vec<Place> = Vec::new();
        for record in examples()? {
            if let Some(place) = record.place.filter(|place| place.city.is_some() && place.country.is_some())
                && !places.contains(&place)
            {
                places.push(place);
            }
        }
        let ids = |scheme| {
            let mut ids: Vec<String> =
                vocabulary.members(scheme, Lang::En).map(|concept| concept.id.to_string()).collect();
            Dice::new(SEED).shuffle(&mut ids);
            ids
        };
        Ok(Generator {
            words: Words::new(&vocabulary),
            places,
            kinds: ids(Scheme::Kinds),
            themes: ids(Scheme::Themes),
            target_groups: ids(Scheme::TargetGroups),
            vocabulary,
        })
    }

    /// The id of a practice.
    pub(crate) fn id(number: usize) -> String {
        format!("made-up-{number:06}")
    }

    /// A practice.
    pub(crate) fn record(&self, number: usize) -> anyhow::Result<Record> {
        let dice = &mut Dice::new(SEED ^ number as u64);
        let original = *dice.pick(&Lang::ALL);
        let themes = some(dice, &self.themes, 3);
        let place = dice.chance(0.9).then(|| dice.pick(&self.places).clone());
        let city = place.as_ref().and_then(|place| place.city.clone()).unwrap_or_else(|| "Europa".to_owned());
        let started = dice.between(1995, 2024);
        let adapted_from = if number > 0 && dice.chance(0.15) {
            vec![Self::id(dice.between(0, number - 1)).parse::<Slug>()?]
        } else {
            Vec::new()
        };
        // Title and summary are in about half of the other languages too, as among the examples.
        let languages: Vec<Lang> =
            Lang::ALL.into_iter().filter(|lang| *lang == original || dice.chance(0.47)).collect();
        let mut title = Localized::default();
        let mut summary = Localized::default();
        for lang in languages {
            let about = self.vocabulary.label(&themes[0], lang);
            let length = dice.between(3, 8);
            title.insert(lang, self.words.phrase(dice, lang, length, None));
            let about = dice.chance(0.5).then_some(about);
            let length = dice.between(22, 48);
            summary.insert(lang, self.words.sentences(dice, lang, length, about));
        }
        let [problem, approach, results, lessons, costs, involvement] =
            Heading::BODY.map(|heading| self.body(dice, heading, original));
        Ok(Record {
            id: Self::id(number).parse()?,
            original_language: original,
            title,
            summary,
            problem,
            approach,
            results,
            lessons,
            costs,
            involvement,
            place,
            level: dice.chance(0.9).then(|| *dice.pick(Level::ALL)),
            organisations: vec![match original {
                Lang::Nl => format!("Stad {city}"),
                Lang::Fr => format!("Ville de {city}"),
                Lang::De => format!("Stadt {city}"),
                Lang::En => format!("City of {city}"),
            }],
            partners: (0..dice.between(0, 2)).map(|_| self.words.phrase(dice, original, 2, None)).collect(),
            started: Some(Moment::Year(started as i32)),
            ended: None,
            status: *dice.pick(Status::ALL),
            kinds: some(dice, &self.kinds, 2),
            themes,
            target_groups: some(dice, &self.target_groups, 3),
            evidence: self.evidence(dice, original),
            sources: (0..dice.between(1, 2)).map(|_| self.source(dice, original, number)).collect(),
            adapted_from,
        })
    }

    fn body(&self, dice: &mut Dice, heading: Heading, lang: Lang) -> Localized {
        let share = if matches!(heading, Heading::Costs | Heading::Involvement) { 0.2 } else { 0.7 };
        let mut body = Localized::default();
        if dice.chance(share) {
            let paragraphs: Vec<String> = (0..dice.between(1, 2))
                .map(|_| {
                    let length = dice.between(20, 45);
                    self.words.sentences(dice, lang, length, None)
                })
                .collect();
            body.insert(lang, paragraphs.join("\n\n"));
        }
        body
    }

    fn evidence(&self, dice: &mut Dice, lang: Lang) -> Evidence {
        let testing = *dice.pick(Testing::ALL);
        let tested = testing > Testing::Described;
        Evidence {
            testing,
            effect: if tested { *dice.pick(Effect::ALL) } else { Effect::Unknown },
            note: tested.then(|| self.words.sentences(dice, lang, 14, None)),
            references: tested
                .then(|| Reference::Text(self.words.phrase(dice, lang, 7, None)))
                .into_iter()
                .collect(),
        }
    }

    fn source(&self, dice: &mut Dice, lang: Lang, number: usize) -> Source {
        Source {
            title: self.words.phrase(dice, lang, 5, None),
            url: Some(format!("https://example.org/{}/{}", lang, number)),
            publisher: Some(self.words.phrase(dice, lang, 2, None)),
            year: Some(dice.between(2000, 2024) as i32),
        }
    }

    /// Writes practices as JSON Lines, one at a time.
    pub(crate) fn write(&self, count: usize, out: &mut impl Write) -> anyhow::Result<()> {
        for number in 0..count {
            serde_json::to_writer(&mut *out, &self.record(number)?).map_err(io::Error::from)?;
            out.write_all(b"\n")?;
        }
        out.flush()?;
        Ok(())
    }
}

/// The example practices.
pub(crate) fn examples() -> anyhow::Result<Vec<Record>> {
    Ok(EXAMPLES.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

/// One to `most` different ones, the first of the list most often.
fn some(dice: &mut Dice, list: &[String], most: usize) -> Vec<String> {
    let mut chosen: Vec<String> = Vec::new();
    for _ in 0..dice.between(1, most) {
        let next = dice.pick_ranked(list);
        if !chosen.contains(next) {
            chosen.push(next.clone());
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use kernel::{Actor, Clock};
    use practices::Databank;
    use practices::exchange::progress::Silent;
    use practices::exchange::{Input, Options, import};
    use storage::Db;

    use super::*;

    #[test]
    fn records_are_the_same_in_every_run_and_at_every_size() {
        let write = |count| {
            let mut out = Vec::new();
            Generator::new().unwrap().write(count, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let few = write(5);
        assert_eq!(few, write(5));
        assert!(write(8).starts_with(&few), "the first practices of many are others than the few");
        let lines: std::collections::HashSet<&str> = few.lines().collect();
        assert_eq!(lines.len(), 5, "practices repeat");
    }

    #[test]
    fn records_speak_all_languages_and_fill_every_filter() {
        let generator = Generator::new().unwrap();
        let records: Vec<Record> = (0..400).map(|number| generator.record(number).unwrap()).collect();
        for lang in Lang::ALL {
            let original = records.iter().filter(|record| record.original_language == lang).count();
            assert!((60..140).contains(&original), "{original} of 400 are written in {lang}");
            let titled = records.iter().filter(|record| record.title.get(lang).is_some()).count();
            assert!((180..300).contains(&titled), "{titled} of 400 have a title in {lang}");
        }
        let countries: std::collections::HashSet<&str> =
            records.iter().filter_map(|record| record.place.as_ref()?.country.as_deref()).collect();
        assert!(countries.len() > 20, "{countries:?}");
        for theme in &generator.themes {
            assert!(
                records.iter().any(|record| record.themes.contains(theme)),
                "nobody has the theme {theme}"
            );
        }
        assert!(records.iter().any(|record| !record.adapted_from.is_empty()), "nobody took anything over");
    }

    #[tokio::test]
    async fn records_pass_the_check_of_the_import() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("made-up.jsonl");
        Generator::new().unwrap().write(500, &mut std::fs::File::create(&file).unwrap()).unwrap();
        let db = Db::sqlite(&folder.path().join("samenhang.db"), Clock::system()).await.unwrap();
        db.migrate(practices::migrations()).await.unwrap();
        let databank = Databank::new(db, Vocabulary::built_in().unwrap(), Actor::System("bench"));
        let only_report = Options { dry_run: true, partial: false };
        let input = Input::from_path(file).unwrap();
        let report = import(&databank, &input, only_report, &mut Silent).await.unwrap();
        assert!(report.faults.is_empty(), "{report}");
        assert_eq!(report.read, 500);
    }
}
