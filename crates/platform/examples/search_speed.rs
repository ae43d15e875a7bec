//! Measures search on made-up documents, beside what tantivy alone answers in the same run.
//!
//! ```text
//! cargo run --release -p platform --example search_speed -- LEXICON.tsv 10000 [COMMON]
//! ```
//! Words are drawn from the lexicon with Zipf's distribution (fixed seed); every query is another
//! pair of words (the COMMON most frequent ones passed over), asked with counts for three filters and marks in ten summaries.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a program for people at a terminal")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use kernel::{Lang, Ref};
use platform::search::{Document, Field, Request, SearchIndex, Text, Thesaurus, Visibility};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::QueryParser;
use tantivy::schema::{Schema, TEXT};
use tantivy::{Index, TantivyDocument};

/// How many queries are asked; the first half warms up.
const QUERIES: usize = 12_000;

/// A small generator of pseudo-random numbers (xorshift), so that runs are alike.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    /// A rank below `size`, the first ones most often.
    fn zipf(&mut self, size: usize) -> usize {
        ((size as f64).powf(self.roll()) - 1.0) as usize
    }
}

fn main() {
    let mut args = std::env::args().skip(1);
    let (Some(lexicon), Some(count)) = (args.next(), args.next()) else {
        println!("usage: search_speed LEXICON.tsv DOCUMENTS [COMMON]");
        std::process::exit(2);
    };
    let count: usize = count.parse().expect("a number of documents");
    let common: usize = args.next().map_or(0, |passed_over| passed_over.parse().expect("a number of words"));
    let lexicon = std::fs::read_to_string(lexicon).expect("the lexicon");
    let words = words_by_language(&lexicon);
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let documents: Vec<Document> = (0..count).map(|number| document(&mut dice, &words, number)).collect();
    let summaries: Vec<(Lang, String)> =
        documents.iter().map(|one| (one.texts[1].lang, one.texts[1].text.clone())).collect();

    let thesaurus = Thesaurus::new(Vec::new(), &lexicon).expect("a sound lexicon");
    let index = SearchIndex::open(None, Arc::new(thesaurus)).expect("an index in memory");
    let plain = plain_index(&documents);
    let start = Instant::now();
    index.rebuild(documents, 1).expect("documents that can be indexed");
    println!("indexing {count} documents: {:.1} s", start.elapsed().as_secs_f64());

    let queries: Vec<(Lang, String)> = (0..QUERIES)
        .map(|number| {
            let lang = Lang::ALL[number % 4];
            let words = &words[lang.index()];
            let mut word = || words[common + dice.zipf(words.len() - common)].clone();
            (lang, format!("{} {}", word(), word()))
        })
        .collect();
    let (warm, measured) = queries.split_at(queries.len() / 2);
    let mut totals = 0;
    let mut ask = |(lang, text): &(Lang, String)| {
        let mut request = Request::new(text.clone(), *lang);
        request.facets = ["theme", "kind", "country"].map(str::to_owned).to_vec();
        let answer = index.search(&request);
        totals += answer.total;
        for hit in &answer.hits {
            let (lang, summary) = &summaries[hit.reference.id.parse::<usize>().expect("a number")];
            std::hint::black_box(answer.marks.mark(summary, *lang));
        }
    };
    warm.iter().for_each(&mut ask);
    let (ours, slowest) = median_and_slow(measured, &mut ask);

    let reader = plain.reader().expect("a reader");
    let searcher = reader.searcher();
    let field = plain.schema().get_field("text").expect("the field");
    let parser = QueryParser::for_index(&plain, vec![field]);
    let mut ask_plain = |(_, text): &(Lang, String)| {
        let query = parser.parse_query(text).expect("two words");
        let top = TopDocs::with_limit(10).order_by_score();
        let (top, count) = searcher.search(&query, &(top, Count)).expect("an answer");
        std::hint::black_box(count);
        for (_, address) in top {
            std::hint::black_box(searcher.doc::<TantivyDocument>(address).expect("a document"));
        }
    };
    warm.iter().for_each(&mut ask_plain);
    let (theirs, _) = median_and_slow(measured, &mut ask_plain);
    println!("ours {ours:?} (median; 95 % under {slowest:?}), {} matches on average", totals / QUERIES);
    println!("tantivy alone {theirs:?}; ratio {:.0} %", 100.0 * theirs.as_secs_f64() / ours.as_secs_f64());
}

fn median_and_slow(
    queries: &[(Lang, String)],
    ask: &mut impl FnMut(&(Lang, String)),
) -> (Duration, Duration) {
    let mut times: Vec<Duration> = queries
        .iter()
        .map(|query| {
            let start = Instant::now();
            ask(query);
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    // The median, because a busy machine makes some queries wait for others' work.
    (times[times.len() / 2], times[times.len() * 95 / 100])
}

fn words_by_language(lexicon: &str) -> [Vec<String>; 4] {
    let mut words: [Vec<String>; 4] = Default::default();
    for line in lexicon.lines().filter(|line| !line.starts_with('#')) {
        for (words, column) in words.iter_mut().zip(line.split('\t')) {
            words.extend(
                column
                    .split('|')
                    .map(|word| word.trim().to_owned())
                    .filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic)),
            );
        }
    }
    // Ranks must not follow the order of topics.
    let mut dice = Dice(88_172_645_463_325_252);
    for words in &mut words {
        for last in (1..words.len()).rev() {
            words.swap(last, (dice.roll() * (last + 1) as f64) as usize);
        }
    }
    words
}

fn document(dice: &mut Dice, words: &[Vec<String>; 4], number: usize) -> Document {
    let original = Lang::ALL[number % 4];
    let other = Lang::ALL[(number + 1 + number / 4 % 3) % 4];
    let mut write = |lang: Lang, length: usize| {
        let words = &words[lang.index()];
        let chosen: Vec<&str> = (0..length).map(|_| words[dice.zipf(words.len())].as_str()).collect();
        chosen.join(" ")
    };
    let mut texts = Vec::new();
    for lang in [original, other] {
        texts.push(Text { lang, field: Field::Title, text: write(lang, 6) });
        texts.push(Text { lang, field: Field::Summary, text: write(lang, 35) });
    }
    texts.push(Text { lang: original, field: Field::Body, text: write(original, 200) });
    let mut pick = |name: &str, of: usize, most: usize| {
        (0..=(dice.roll() * most as f64) as usize)
            .map(|_| format!("{name}-{}", dice.zipf(of)))
            .collect::<Vec<_>>()
    };
    let facets = vec![("theme", pick("t", 37, 3)), ("kind", pick("k", 22, 2)), ("country", pick("c", 40, 0))];
    Document {
        reference: Ref::new("practice", number.to_string()),
        visible: Visibility::Public,
        original,
        texts,
        names: vec![format!("Stad{}", number % 500)],
        concepts: Vec::new(),
        facets,
        created: number as i64,
        confirmed: None,
        stale: number.is_multiple_of(5),
        shown: Default::default(),
    }
}

fn plain_index(documents: &[Document]) -> Index {
    let mut schema = Schema::builder();
    let field = schema.add_text_field("text", TEXT);
    let id = schema.add_text_field("id", tantivy::schema::STORED);
    let index = Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads(1, 64 << 20).expect("a writer");
    for one in documents {
        let mut stored = TantivyDocument::default();
        one.texts.iter().for_each(|text| stored.add_text(field, &text.text));
        stored.add_text(id, &one.reference.id);
        writer.add_document(stored).expect("a document");
    }
    writer.commit().expect("a commit");
    index
}
