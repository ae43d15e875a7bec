//! The fields of the index.

use tantivy::schema::{Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};

/// Goes up whenever fields or their contents change, so that older indexes are made anew.
pub(super) const VERSION: u32 = 4;

/// A place where terms are looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Slot {
    /// Stems of one language's texts (position of the language).
    Words(u8),
    /// All words of all languages, folded but not stemmed.
    Folded,
    /// Folded words of names.
    Names,
    /// Concepts assigned to the document or recognised in it.
    Concepts,
    /// Meanings of the lexicon recognised in it.
    Meanings,
}

impl Slot {
    /// How many slots there are.
    pub(super) const COUNT: usize = 8;

    /// All slots, in the order of [`Slot::index`].
    pub(super) const ALL: [Slot; Slot::COUNT] = [
        Slot::Words(0),
        Slot::Words(1),
        Slot::Words(2),
        Slot::Words(3),
        Slot::Folded,
        Slot::Names,
        Slot::Concepts,
        Slot::Meanings,
    ];

    /// Position among all slots.
    pub(super) const fn index(self) -> usize {
        match self {
            Slot::Words(lang) => lang as usize,
            Slot::Folded => 4,
            Slot::Names => 5,
            Slot::Concepts => 6,
            Slot::Meanings => 7,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Slot::Words(0) => "words_nl",
            Slot::Words(1) => "words_fr",
            Slot::Words(2) => "words_de",
            Slot::Words(_) => "words_en",
            Slot::Folded => "folded",
            Slot::Names => "names",
            Slot::Concepts => "concepts",
            Slot::Meanings => "meanings",
        }
    }
}

/// The fields by what they are for.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    pub(super) schema: Schema,
    /// `kind:id`, to replace and delete by.
    pub(super) key: Field,
    /// What is stored of each document ([`super::card::Card`]).
    pub(super) card: Field,
    slots: [Field; Slot::COUNT],
}

impl Fields {
    /// Builds the schema. Terms are analysed before they come here: a slot's text is its terms,
    /// separated by spaces and repeated by weight, so that the frequency of a term is the weighted
    /// one of BM25F (Robertson, Zaragoza and Taylor, 2004).
    pub(super) fn new() -> Self {
        let mut builder = Schema::builder();
        let key = builder.add_text_field("key", STRING);
        let card = builder.add_bytes_field("card", STORED);
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("whitespace")
            .set_index_option(IndexRecordOption::WithFreqs);
        let options = TextOptions::default().set_indexing_options(indexing);
        let slots = Slot::ALL.map(|slot| builder.add_text_field(slot.name(), options.clone()));
        Fields { schema: builder.build(), key, card, slots }
    }

    /// The field of a slot.
    pub(super) fn slot(&self, slot: Slot) -> Field {
        self.slots[slot.index()]
    }
}
