//! The limit for search: tantivy alone over the same documents, all words in one field.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use practices::model::Heading;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::QueryParser;
use tantivy::schema::{Field, STORED, Schema, TEXT};
use tantivy::{Index, Searcher, TantivyDocument};

use crate::generate::Generator;
use crate::load::Done;

/// Hits of an answer: as many as a page of the list has.
const HITS: usize = 20;
/// What the writer may hold in memory.
const WRITER: usize = 256 << 20;

/// An index as simple as can be.
pub(crate) struct Plain {
    searcher: Searcher,
    parser: QueryParser,
}

/// What tantivy hands over.
#[derive(Clone, Copy)]
pub(crate) enum Handing {
    /// The addresses of the best hits, so that the index may pass over whatever cannot be among them.
    Best,
    /// The same, and how many there are, which a list has to say.
    Counted,
    /// The same with the titles and summaries of the hits, as tantivy keeps texts (its document store, as
    /// it is set by default): what can be shown to somebody.
    WithTexts,
}

/// The fields of the index.
#[derive(Clone, Copy)]
struct Fields {
    /// All words: searched, not kept.
    text: Field,
    /// Titles and summaries: kept, not searched.
    title: Field,
    summary: Field,
}

impl Plain {
    /// The index over so many made-up practices, in an empty folder.
    pub(crate) fn build(generator: &Generator, count: usize, folder: &Path) -> anyhow::Result<Self> {
        let mut schema = Schema::builder();
        let fields = Fields {
            text: schema.add_text_field("text", TEXT),
            title: schema.add_text_field("title", STORED),
            summary: schema.add_text_field("summary", STORED),
        };
        let index = Index::create_in_dir(folder, schema.build())?;
        let mut writer = index.writer_with_num_threads(1, WRITER)?;
        for number in 0..count {
            writer.add_document(document(generator, number, fields)?)?;
        }
        writer.commit()?;
        // One segment: as quick as it gets.
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        writer.wait_merging_threads()?;
        let searcher = index.reader()?.searcher();
        Ok(Plain { searcher, parser: QueryParser::for_index(&index, vec![fields.text]) })
    }

    /// Asks all queries in turn, on so many threads, again and again until so much time has passed.
    /// Every query is asked equally often: it keeps no answers, so a second time costs what the first did.
    pub(crate) fn load(
        &self,
        queries: &[String],
        threads: usize,
        time: Duration,
        handing: Handing,
    ) -> anyhow::Result<Done> {
        let start = Instant::now();
        let mut answers = 0;
        while answers == 0 || start.elapsed() < time {
            answers += self.turn(queries, threads, handing)?;
        }
        Ok(Done { answers, took: start.elapsed() })
    }

    /// Asks every query once.
    fn turn(&self, queries: &[String], threads: usize, handing: Handing) -> anyhow::Result<usize> {
        let next = AtomicUsize::new(0);
        let work = || {
            let mut answers = 0;
            while let Some(query) = queries.get(next.fetch_add(1, Ordering::Relaxed)) {
                std::hint::black_box(self.ask(query, handing)?);
                answers += 1;
            }
            anyhow::Ok(answers)
        };
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            threads.into_iter().try_fold(0, |sum, thread| match thread.join() {
                Ok(answers) => Ok(sum + answers?),
                Err(_) => Err(anyhow::anyhow!("a thread that asked tantivy gave up")),
            })
        })
    }

    /// The number of matches (or of hits, if nothing is counted).
    fn ask(&self, query: &str, handing: Handing) -> anyhow::Result<usize> {
        let query = self.parser.parse_query(query)?;
        let best = TopDocs::with_limit(HITS).order_by_score();
        Ok(match handing {
            Handing::Best => self.searcher.search(&query, &best)?.len(),
            Handing::Counted => self.searcher.search(&query, &(best, Count))?.1,
            Handing::WithTexts => {
                let (best, count) = self.searcher.search(&query, &(best, Count))?;
                for (_, address) in best {
                    std::hint::black_box(self.searcher.doc::<TantivyDocument>(address)?);
                }
                count
            }
        })
    }
}

/// Everything that the platform's own index holds of a practice, in one field; beside it what a list shows.
fn document(generator: &Generator, number: usize, fields: Fields) -> anyhow::Result<TantivyDocument> {
    let record = generator.record(number)?;
    let mut document = TantivyDocument::default();
    for heading in Heading::ALL {
        record.text(heading).iter().for_each(|(_, text)| document.add_text(fields.text, text));
    }
    for (field, texts) in [(fields.title, &record.title), (fields.summary, &record.summary)] {
        texts.iter().for_each(|(_, text)| document.add_text(field, text));
    }
    let city = record.place.as_ref().and_then(|place| place.city.as_ref());
    let names = record.organisations.iter().chain(&record.partners).chain(city).chain(&record.evidence.note);
    names.for_each(|text| document.add_text(fields.text, text));
    Ok(document)
}

#[cfg(test)]
mod tests {
    use tantivy::schema::Value;

    use super::*;

    #[test]
    fn plain_index_finds_what_the_practices_say() {
        let generator = Generator::new().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let plain = Plain::build(&generator, 300, folder.path()).unwrap();
        let says = |number: usize, words: [&str; 2]| {
            let record = generator.record(number).unwrap();
            let texts = Heading::ALL.into_iter().flat_map(|heading| record.text(heading).iter());
            let names = record.organisations.iter().chain(&record.partners).chain(&record.evidence.note);
            let all: Vec<&String> = texts.map(|(_, text)| text).chain(names).collect();
            all.into_iter()
                .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()))
                .any(|word| words.contains(&word.to_lowercase().as_str()))
        };
        let expected = (0..300).filter(|number| says(*number, ["stad", "paris"])).count();
        assert!(expected > HITS, "{expected}");
        assert_eq!(plain.ask("stad Paris", Handing::Counted).unwrap(), expected);
        assert_eq!(plain.ask("stad Paris", Handing::WithTexts).unwrap(), expected);
        assert_eq!(plain.ask("stad Paris", Handing::Best).unwrap(), HITS);
        let first: TantivyDocument = plain.searcher.doc(tantivy::DocAddress::new(0, 0)).unwrap();
        let kept: Vec<&str> = first.field_values().filter_map(|(_, text)| text.as_str()).collect();
        let record = generator.record(0).unwrap();
        let shown = record.title.iter().chain(record.summary.iter());
        assert_eq!(kept, shown.map(|(_, text)| text.as_str()).collect::<Vec<_>>());
        let queries = ["stad gent".to_owned(), "politie jeugd".to_owned()];
        assert_eq!(plain.load(&queries, 2, Duration::ZERO, Handing::Counted).unwrap().answers, 2);
        let done = plain.load(&queries, 2, Duration::from_millis(5), Handing::Counted).unwrap();
        assert!(done.answers > 2 && done.answers.is_multiple_of(2), "{done:?}");
    }
}
