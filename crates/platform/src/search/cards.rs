//! The cards of a segment's documents in memory, laid out tightly: there are as many as documents.

use kernel::{Lang, Role};
use rustc_hash::FxHashMap;
use tantivy::SegmentReader;
use tantivy::TantivyDocument;
use tantivy::schema::Value;

use super::card::Card;
use super::schema::Fields;
use super::shelf::Place;

/// The cards of one segment, in the order of its documents (deleted ones included).
#[derive(Debug, Default)]
pub(super) struct Cards {
    briefs: Vec<Brief>,
    /// Ids and titles.
    texts: String,
    /// Concepts (positions in `names`), then meanings.
    numbers: Vec<u32>,
    /// Kinds and assigned concepts, each once.
    names: Vec<Box<str>>,
    /// By filter, the values of its documents.
    pub(super) columns: Vec<Column>,
}

/// The values of one filter.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) key: Box<str>,
    pub(super) values: Vec<Box<str>>,
    /// Values of document `d`: `lists[starts[d]..starts[d + 1]]`.
    starts: Vec<u32>,
    lists: Vec<u16>,
}

impl Column {
    /// The values of a document, by their position.
    pub(super) fn values_of(&self, document: usize) -> &[u16] {
        match (self.starts.get(document), self.starts.get(document + 1)) {
            (Some(start), Some(end)) => &self.lists[*start as usize..*end as usize],
            _ => &[],
        }
    }
}

#[derive(Debug)]
struct Brief {
    created: i64,
    confirmed: Option<i64>,
    place: Place,
    /// Where its id begins in the texts; its four titles follow.
    text: u32,
    /// Bytes of the id and of each title.
    lengths: [u16; 5],
    /// Where its concepts begin in the numbers; its meanings follow.
    number: u32,
    concepts: u16,
    meanings: u16,
    kind: u16,
    least: Role,
    original: Lang,
    stale: bool,
}

/// One card.
#[derive(Clone, Copy)]
pub(super) struct CardRef<'a> {
    cards: &'a Cards,
    brief: &'a Brief,
}

impl Cards {
    /// Reads the cards of a segment.
    pub(super) fn read(fields: &Fields, reader: &SegmentReader) -> tantivy::Result<Self> {
        let store = reader.get_store_reader(1)?;
        let mut cards = Cards::default();
        let mut names = Names::default();
        let mut values: Vec<Names> = Vec::new();
        // Deleted ones too: numbers of documents are positions.
        for document in store.iter::<TantivyDocument>(None) {
            let document = document?;
            let stored =
                document.get_first(fields.card).and_then(|value| value.as_bytes()).unwrap_or_default();
            let card = serde_json::from_slice(stored)
                .map_err(|error| tantivy::TantivyError::SchemaError(format!("a stored card: {error}")))?;
            cards.add(card, &mut names, &mut values);
        }
        cards.names = names.list;
        let size = cards.briefs.len();
        for (column, values) in cards.columns.iter_mut().zip(values) {
            column.starts.resize(size + 1, column.lists.len() as u32);
            column.values = values.list;
            column.starts.shrink_to_fit();
            column.lists.shrink_to_fit();
        }
        cards.briefs.shrink_to_fit();
        cards.texts.shrink_to_fit();
        cards.numbers.shrink_to_fit();
        Ok(cards)
    }

    fn add(&mut self, card: Card, names: &mut Names, values: &mut Vec<Names>) {
        let document = self.briefs.len();
        let text = self.texts.len() as u32;
        let mut lengths = [0; 5];
        for (length, piece) in lengths.iter_mut().zip([&card.id].into_iter().chain(&card.titles)) {
            // Longer than a title may be; what is longer still is no title.
            if let Ok(short) = u16::try_from(piece.len()) {
                *length = short;
                self.texts.push_str(piece);
            }
        }
        let number = self.numbers.len() as u32;
        self.numbers.extend(card.concepts.iter().map(|id| names.number(id)));
        self.numbers.extend(&card.meanings);
        let count = |list: usize| u16::try_from(list).unwrap_or(u16::MAX);
        self.briefs.push(Brief {
            created: card.created,
            confirmed: card.confirmed,
            place: card.place,
            text,
            lengths,
            number,
            concepts: count(card.concepts.len()),
            meanings: count(card.meanings.len()),
            kind: count(names.number(&card.kind) as usize),
            least: card.least,
            original: card.original,
            stale: card.stale,
        });
        for (key, chosen) in card.facets {
            let at = match self.columns.iter().position(|column| *column.key == *key) {
                Some(at) => at,
                None => {
                    let key = key.into_boxed_str();
                    self.columns.push(Column {
                        key,
                        values: Vec::new(),
                        starts: Vec::new(),
                        lists: Vec::new(),
                    });
                    values.push(Names::default());
                    values.len() - 1
                }
            };
            let column = &mut self.columns[at];
            column.starts.resize(document + 1, column.lists.len() as u32);
            // A filter with more values than fit is no filter that anybody could use.
            column
                .lists
                .extend(chosen.iter().filter_map(|value| u16::try_from(values[at].number(value)).ok()));
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.briefs.len()
    }

    /// The card of a document.
    pub(super) fn get(&self, document: usize) -> Option<CardRef<'_>> {
        Some(CardRef { cards: self, brief: self.briefs.get(document)? })
    }
}

impl<'a> CardRef<'a> {
    /// The kind of the reference.
    pub(super) fn kind(self) -> &'a str {
        &self.cards.names[usize::from(self.brief.kind)]
    }

    /// The id of the reference.
    pub(super) fn id(self) -> &'a str {
        self.piece(0)
    }

    fn piece(self, number: usize) -> &'a str {
        let before: usize = self.brief.lengths[..number].iter().map(|length| usize::from(*length)).sum();
        let start = self.brief.text as usize + before;
        &self.cards.texts[start..start + usize::from(self.brief.lengths[number])]
    }

    /// The least role that may find it.
    pub(super) fn least(self) -> Role {
        self.brief.least
    }

    /// The title in a language; empty where there is none.
    pub(super) fn title_in(self, lang: Lang) -> &'a str {
        self.piece(1 + lang.index())
    }

    /// The title for a reader: in her language, else in the original, else in any.
    pub(super) fn title(self, lang: Lang) -> &'a str {
        [lang, self.brief.original]
            .into_iter()
            .chain(Lang::ALL)
            .map(|lang| self.title_in(lang))
            .find(|title| !title.is_empty())
            .unwrap_or_default()
    }

    /// When it came into being.
    pub(super) fn created(self) -> i64 {
        self.brief.created
    }

    /// When somebody last confirmed it.
    pub(super) fn confirmed(self) -> Option<i64> {
        self.brief.confirmed
    }

    /// Nobody has confirmed it for long.
    pub(super) fn is_stale(self) -> bool {
        self.brief.stale
    }

    /// Where what a list shows of it stands.
    pub(super) fn place(self) -> Place {
        self.brief.place
    }

    /// Assigned concepts.
    pub(super) fn concepts(self) -> impl Iterator<Item = &'a str> {
        let start = self.brief.number as usize;
        let numbers = &self.cards.numbers[start..start + usize::from(self.brief.concepts)];
        numbers.iter().map(move |number| &*self.cards.names[*number as usize])
    }

    /// Its most frequent meanings (lines of the lexicon).
    pub(super) fn meanings(self) -> &'a [u32] {
        let start = self.brief.number as usize + usize::from(self.brief.concepts);
        &self.cards.numbers[start..start + usize::from(self.brief.meanings)]
    }
}

/// Gives each text a number.
#[derive(Default)]
struct Names {
    list: Vec<Box<str>>,
    numbers: FxHashMap<Box<str>, u32>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.list.len() as u32;
        self.list.push(name.into());
        self.numbers.insert(name.into(), number);
        number
    }
}
