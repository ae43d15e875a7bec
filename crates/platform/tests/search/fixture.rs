//! A small thesaurus and a handful of documents.

use std::sync::Arc;

use kernel::{Lang, Ref};
use platform::search::{
    Answer, Document, Field, Label, Request, SearchIndex, Text, Thesaurus, ThesaurusEntry, Visibility,
};

/// Everyday words; columns nl, fr, de, en.
pub(crate) const LEXICON: &str = "\
# Things
dronken | dronkenschap\tivre | ivresse\tbetrunken | Betrunkene\tdrunk | drunken
fiets | fietsen\tvélo | bicyclette\tFahrrad\tbicycle | bike
straat | straten\true\tStraße\tstreet
intimidatie\tintimidation\tBelästigung\tintimidation
tuin | buurttuin\tjardin\tGarten\tgarden
jeugd\tjeunesse\tJugend\tyouth
geweld\tviolence\tGewalt\tviolence
";

/// A concept with its labels: `nl`, `fr`, `de`, `en`; the first of a language is preferred.
pub(crate) fn concept(id: &str, labels: [&str; 4], broader: &[&str], related: &[&str]) -> ThesaurusEntry {
    let labels = Lang::ALL
        .into_iter()
        .zip(labels)
        .flat_map(|(lang, texts)| {
            texts.split('|').enumerate().map(move |(position, text)| Label {
                lang,
                text: text.trim().to_owned(),
                preferred: position == 0,
            })
        })
        .collect();
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
    ThesaurusEntry { id: id.to_owned(), labels, broader: ids(broader), related: ids(related) }
}

/// Four concepts.
pub(crate) fn thesaurus() -> Arc<Thesaurus> {
    let outreach = ["vindplaatswerk", "travail de proximité", "aufsuchende Arbeit", "outreach"];
    let street = [
        "straathoekwerk | straathoekwerker",
        "travail de rue | éducateur de rue",
        "Streetwork | Gassenarbeit",
        "street work | detached youth work",
    ];
    let mediation = ["bemiddeling", "médiation", "Mediation", "mediation"];
    let nightlife = ["uitgaansleven", "vie nocturne", "Nachtleben", "nightlife"];
    let entries = vec![
        concept("outreach", outreach, &[], &[]),
        concept("street-work", street, &["outreach"], &["nightlife"]),
        concept("mediation", mediation, &[], &[]),
        concept("nightlife", nightlife, &[], &[]),
    ];
    Arc::new(Thesaurus::new(entries, LEXICON).expect("a sound thesaurus"))
}

/// A public document with a title and a summary in one language.
pub(crate) fn document(id: &str, lang: Lang, title: &str, summary: &str) -> Document {
    let text = |field, text: &str| Text { lang, field, text: text.to_owned() };
    Document {
        reference: Ref::new("practice", id),
        visible: Visibility::Public,
        original: lang,
        texts: vec![text(Field::Title, title), text(Field::Summary, summary)],
        names: Vec::new(),
        concepts: Vec::new(),
        facets: Vec::new(),
        created: 0,
        confirmed: None,
        stale: false,
        shown: Default::default(),
    }
}

/// Nine documents: two or three a language.
pub(crate) fn documents() -> Vec<Document> {
    let mut all = vec![
        document("bemiddelaars", Lang::Nl, "Buurtbemiddelaars", "Vrijwilligers sussen ruzies tussen buren."),
        document(
            "straat",
            Lang::Nl,
            "Samen tegen straatintimidatie",
            "Wie wordt lastiggevallen, krijgt hulp van omstanders.",
        ),
        document("hoek", Lang::Nl, "Op de hoek", "Straathoekwerkers zoeken jongeren op in Gent."),
        document("ecole", Lang::Fr, "La paix à l’école", "Des élèves médiateurs apaisent les conflits."),
        document("velo", Lang::Fr, "Atelier vélo", "Des habitants réparent ensemble leurs bicyclettes."),
        document("gewalt", Lang::De, "Gegen Jugendgewalt", "Jugendliche üben, ohne Fäuste zu streiten."),
        document("strasse", Lang::De, "Grüne Straße", "Nachbarn legen Gärten in Zürich an."),
        document("bars", Lang::En, "Responsible bars", "Staff learn to stop serving drunk people."),
        document(
            "night",
            Lang::En,
            "Night walkers",
            "Volunteers walk through the town at night and talk with people.",
        ),
    ];
    all[1].names = vec!["Brussel".into(), "Bruxelles".into(), "Brüssel".into(), "Brussels".into()];
    all[8].concepts = vec!["nightlife".into()];
    all
}

/// An index in memory over [`documents`].
pub(crate) fn index() -> SearchIndex {
    index_of(documents())
}

/// An index in memory over these documents.
pub(crate) fn index_of(documents: Vec<Document>) -> SearchIndex {
    let index = SearchIndex::open(None, thesaurus()).expect("an index");
    index.apply(documents, Vec::new(), 1).expect("documents");
    index
}

/// The ids of the hits, best first.
pub(crate) fn ids(answer: &Answer) -> Vec<&str> {
    answer.hits.iter().map(|hit| hit.reference.id.as_str()).collect()
}

/// Asks and gives the ids of the hits.
pub(crate) fn ask(index: &SearchIndex, lang: Lang, text: &str) -> Vec<String> {
    ids(&index.search(&Request::new(text, lang))).into_iter().map(str::to_owned).collect()
}
