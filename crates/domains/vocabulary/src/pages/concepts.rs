//! `/{lang}/concepts`: all concepts as a tree, or those that some words name.

use askama::Template;
use axum::extract::State;
use kernel::Lang;
use web::layout::Crumb;
use web::{Html, Layout, PageError, Visit};

use super::{Counts, path, searched};
use crate::Messages;
use crate::find::Found;
use crate::model::{Concept, Scheme};
use crate::vocabulary::Vocabulary;

/// No concept has a longer label; more is not worth repeating on the page.
const LONGEST_QUERY: usize = 200;

#[derive(Template)]
#[template(path = "vocabulary/concepts.html")]
struct ConceptsPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    query: String,
    practices_href: String,
    found: Vec<Line>,
    trees: Vec<Tree>,
}

/// A concept that was found.
struct Line {
    href: String,
    title: String,
    /// The label that fits what was typed, when it is not the title.
    called: Option<(Lang, String)>,
    definition: String,
    count: Option<usize>,
}

/// A scheme, from its top concepts down.
struct Tree {
    scheme: Scheme,
    branches: Vec<Branch>,
}

/// A concept with those below it.
#[derive(Template)]
#[template(path = "vocabulary/parts/branch.html")]
struct Branch {
    t: Messages,
    href: String,
    title: String,
    count: Option<usize>,
    top: bool,
    below: Vec<Branch>,
    /// Everything below, however far.
    all_below: usize,
    arrow: String,
}

pub(super) async fn get(visit: Visit, State(vocabulary): State<Vocabulary>) -> Result<Html, PageError> {
    let t = Messages::new(visit.lang);
    let typed = visit.params.get("q").unwrap_or_default().trim();
    let query: String = typed.chars().filter(|letter| !letter.is_control()).take(LONGEST_QUERY).collect();
    let counts = Counts::of(&visit.site, visit.lang);
    let mut layout = visit.layout(t.concepts_title());
    layout.description = Some(t.concepts_description().to_owned());
    layout.unlisted = !query.is_empty();
    let crumbs = vec![Crumb::new(layout.to("/concepts"), t.concepts_title(), visit.lang)];
    let (found, trees) = if query.is_empty() {
        let grower = Grower { vocabulary: &vocabulary, counts: &counts, layout: &layout, t };
        (Vec::new(), Scheme::ALL.into_iter().filter_map(|scheme| grower.tree(scheme)).collect())
    } else {
        let found = vocabulary.find(&query, visit.lang);
        (found.iter().map(|found| line(found, visit.lang, &counts)).collect(), Vec::new())
    };
    let practices_href = searched(visit.lang, &query);
    Html::public(&ConceptsPage { layout, t, crumbs, query, practices_href, found, trees })
}

fn line(found: &Found<'_>, lang: Lang, counts: &Counts) -> Line {
    let concept = found.concept;
    Line {
        href: format!("/{lang}{}", path(concept)),
        title: concept.title(lang),
        called: (found.label != concept.label(lang)).then(|| (found.lang, found.label.to_owned())),
        definition: concept.definition.get(lang).cloned().unwrap_or_default(),
        count: counts.most(concept),
    }
}

/// What is needed to grow the trees of one page.
struct Grower<'a> {
    vocabulary: &'a Vocabulary,
    counts: &'a Counts,
    layout: &'a Layout,
    t: Messages,
}

impl Grower<'_> {
    /// A scheme that has top concepts; the others are reached through wider concepts.
    fn tree(&self, scheme: Scheme) -> Option<Tree> {
        let tops = self.vocabulary.tops(scheme, self.layout.lang);
        let branches: Vec<Branch> = tops.map(|concept| self.branch(scheme, concept, true)).collect();
        (!branches.is_empty()).then_some(Tree { scheme, branches })
    }

    fn branch(&self, scheme: Scheme, concept: &Concept, top: bool) -> Branch {
        let lang = self.layout.lang;
        let narrower = self.vocabulary.sorted(&concept.narrower, lang);
        // A theme that is also below another theme has its own place in the tree.
        let below: Vec<Branch> = narrower
            .into_iter()
            .filter(|narrower| !narrower.top_of.contains(&scheme))
            .map(|narrower| self.branch(scheme, narrower, false))
            .collect();
        Branch {
            t: self.t,
            href: self.layout.to(&path(concept)),
            title: concept.title(lang),
            count: scheme.filter().and_then(|filter| self.counts.in_filter(filter, concept.id.as_str())),
            top,
            all_below: below.iter().map(|branch| 1 + branch.all_below).sum(),
            below,
            arrow: self.layout.asset("icons.svg"),
        }
    }
}
