//! Where the vocabulary comes from: what is built in, or what the operator has set.

use platform::config::Settings;
use platform::search::{Label, Thesaurus, ThesaurusEntry, ThesaurusError};

use crate::model::Concept;
use crate::turtle::{Source, VocabularyError, read};
use crate::vocabulary::Vocabulary;

const BUILT_IN: Source<'static> =
    Source { name: "vocabulary.ttl (built in)", bytes: include_bytes!("../../../../content/vocabulary.ttl") };

/// Everyday words that mean the same in the four languages: a help to search, nothing that is shown.
const LEXICON: &str = include_str!("../../../../content/lexicon.tsv");

impl Vocabulary {
    /// The vocabulary that comes with the program.
    ///
    /// # Errors
    /// None, or the program's own tests would have failed.
    pub fn built_in() -> Result<Vocabulary, VocabularyError> {
        read(&[BUILT_IN])
    }

    /// The vocabulary of this installation: `vocabulary` stands in for the built-in one,
    /// `vocabulary_extra` extends either.
    ///
    /// # Errors
    /// A file that cannot be opened, or every fault of the files with its line.
    pub fn load(settings: &Settings) -> Result<Vocabulary, VocabularyError> {
        let mut files = Vec::new();
        for path in settings.vocabulary.iter().chain(&settings.vocabulary_extra) {
            let bytes = std::fs::read(path)
                .map_err(|reason| VocabularyError::Unreadable { file: path.clone(), reason })?;
            files.push((path.display().to_string(), bytes));
        }
        let own = files.iter().map(|(name, bytes)| Source { name, bytes });
        let base = settings.vocabulary.is_none().then_some(BUILT_IN);
        read(&base.into_iter().chain(own).collect::<Vec<_>>())
    }

    /// What search knows of the meaning of words: these concepts, and the lexicon.
    ///
    /// # Errors
    /// None that a vocabulary can cause; a faulty lexicon would have failed the program's own tests.
    pub fn thesaurus(&self) -> Result<Thesaurus, ThesaurusError> {
        Thesaurus::new(self.concepts().iter().map(entry).collect(), LEXICON)
    }
}

fn entry(concept: &Concept) -> ThesaurusEntry {
    let preferred = concept.preferred.iter().map(|(lang, text)| (lang, text, true));
    let also = concept.alternatives.iter();
    let also = also.flat_map(|(lang, texts)| texts.iter().map(move |text| (lang, text, false)));
    ThesaurusEntry {
        id: concept.id.to_string(),
        labels: preferred
            .chain(also)
            .map(|(lang, text, preferred)| Label { lang, text: text.clone(), preferred })
            .collect(),
        broader: concept.broader.iter().map(ToString::to_string).collect(),
        related: concept.related.iter().map(ToString::to_string).collect(),
    }
}
