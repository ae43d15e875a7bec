//! The whole search, over HTTP, beside tantivy alone with the plain two-word query in this process.

use std::time::Duration;

use anyhow::ensure;

use super::{Effort, practices};
use crate::bank::Bank;
use crate::generate::Generator;
use crate::load::{Connection, Questions, get, load};
use crate::machine::Usage;
use crate::plain::{Handing, Plain};
use crate::program::{Program, Server};
use crate::queries::{Queries, Query};
use crate::table::{Figure, Goal, Row, thousands};

/// A databank that is searched.
struct Searched<'a> {
    bank: &'a Bank,
    server: &'a Server,
    plain: Plain,
    rounds: Vec<Round>,
    /// Of the first searches: the mean of the matches, and of the bytes of an answer and of a page.
    found: f64,
    bytes: [f64; 2],
}

/// What one round came to.
#[derive(Clone, Copy)]
struct Round {
    api: Side,
    page: Side,
    /// Tantivy that counts nothing, asked what the API was asked.
    uncounted: Cost,
}

/// The same questions to tantivy alone and to the server.
#[derive(Clone, Copy)]
struct Side {
    /// Tantivy that hands over addresses and a count.
    ids: Cost,
    /// Tantivy that hands over the hits' texts too.
    texts: Cost,
    ours: Cost,
}

/// One of a round's two sides.
type SideOf = fn(&Round) -> Side;

/// What answers cost.
#[derive(Clone, Copy)]
struct Cost {
    /// Answers a second.
    rate: f64,
    /// Seconds of a processor for one of them.
    work: f64,
}

/// Searches the databanks, the smallest first.
pub(crate) async fn measure(
    generator: &Generator,
    banks: &[(&Bank, &Server)],
    effort: Effort,
) -> anyhow::Result<Vec<Row>> {
    let mut queries = Queries::new(generator);
    let warm_up = queries.next(effort.warm_up);
    let mut searched = Vec::new();
    for (bank, server) in banks {
        let plain = Plain::build(generator, bank.size, &bank.beside("plain")?)?;
        plain.load(&texts(&warm_up), threads(), Duration::ZERO, Handing::WithTexts)?;
        let (found, bytes) = look(server, &warm_up).await?;
        searched.push(Searched { bank, server, plain, rounds: Vec::new(), found, bytes });
    }
    for _ in 0..effort.rounds {
        // Both sizes and both sides get the same questions; page and API different ones, since one
        // server answers both and must not have seen any of them.
        let [one, other] = [queries.next(effort.searches), queries.next(effort.searches)];
        for searched in &mut searched {
            searched.round(&one, &other, effort).await?;
        }
    }
    let mut rows = rows(&searched);
    for (what, bytes) in [("search, API", 0), ("search, page", 1)] {
        rows.extend(carrying(what, &searched[0], bytes, effort).await?);
    }
    Ok(rows)
}

impl Searched<'_> {
    async fn round(&mut self, one: &[Query], other: &[Query], effort: Effort) -> anyhow::Result<()> {
        let api = self.side(one, Query::api, effort).await?;
        let page = self.side(other, Query::page, effort).await?;
        let uncounted = self.alone(one, effort, Handing::Best)?;
        self.rounds.push(Round { api, page, uncounted });
        Ok(())
    }

    /// Asks both the same; the server each question once, however long that takes.
    async fn side(
        &self,
        asked: &[Query],
        path: fn(&Query) -> String,
        effort: Effort,
    ) -> anyhow::Result<Side> {
        let ids = self.alone(asked, effort, Handing::Counted)?;
        let texts = self.alone(asked, effort, Handing::WithTexts)?;
        let questions = Questions::once(asked.iter().map(|query| get(&path(query), "")).collect(), 200);
        let before = self.server.usage()?.work;
        let ours = load(self.server.address, &questions, effort.connections, Duration::MAX).await?;
        let work = (self.server.usage()?.work - before) / ours.answers as f64;
        ensure!(ours.answers == asked.len(), "{} answers to {} questions", ours.answers, asked.len());
        Ok(Side { ids, texts, ours: Cost { rate: ours.rate(), work } })
    }

    fn alone(&self, asked: &[Query], effort: Effort, handing: Handing) -> anyhow::Result<Cost> {
        let texts = texts(asked);
        let before = Usage::of("self")?.work;
        let ask = || self.plain.load(&texts, threads(), effort.time, handing);
        let done = tokio::task::block_in_place(ask)?;
        let work = (Usage::of("self")?.work - before) / done.answers as f64;
        Ok(Cost { rate: done.rate(), work })
    }

    fn beside(&self, what: &str, unit: fn(f64) -> Figure, of: impl Fn(&Round) -> (f64, f64)) -> Row {
        let pairs: Vec<(f64, f64)> = self.rounds.iter().map(of).collect();
        Row::beside(format!("{what}, {}", practices(self.bank.size)), unit, &pairs)
    }
}

/// What of a search HTTP alone takes: axum sending bodies of the same size that lie ready.
async fn carrying(what: &str, small: &Searched<'_>, kind: usize, effort: Effort) -> anyhow::Result<Vec<Row>> {
    let size = small.bytes[kind];
    let bare = Program::own("bare")?.listening(&[&format!("{size:.0}")]).await?;
    let bodies = Questions::in_turn(vec![get("/", "")], 200);
    let mut rates = Vec::new();
    for _ in 0..effort.rounds {
        rates.push(load(bare.address, &bodies, effort.connections, effort.time).await?.rate());
    }
    let ours = |round: &Round| if kind == 0 { round.api.ours.rate } else { round.page.ours.rate };
    let pairs: Vec<(f64, f64)> = rates.into_iter().zip(small.rounds.iter().map(ours)).collect();
    let what = format!("{what}, beside axum sending {:.0} KiB", size / 1024.0);
    Ok(vec![Row::beside(what, Figure::Rate, &pairs)])
}

/// The lines of the table. The goal is held against tantivy that hands over what can be shown; how far
/// it is to the bare addresses stands beside it.
fn rows(searched: &[Searched<'_>]) -> Vec<Row> {
    let mut rows = Vec::new();
    let kinds: [(&str, SideOf); 2] = [("API", |round| round.api), ("page", |round| round.page)];
    for one in searched {
        let matches = format!("{} matches", thousands(one.found));
        for (kind, side) in kinds {
            let rates = |limit: fn(Side) -> Cost| {
                move |round: &Round| (limit(side(round)).rate, side(round).ours.rate)
            };
            let works = |limit: fn(Side) -> Cost| {
                move |round: &Round| (limit(side(round)).work, side(round).ours.work)
            };
            let with_texts =
                format!("search, {kind}, beside tantivy with the texts of the 20 hits ({matches})");
            let ids = format!("search, {kind}, beside tantivy with ids alone");
            rows.push(
                one.beside(&with_texts, Figure::Rate, rates(|side| side.texts)).goal(Goal::Share(0.35)),
            );
            rows.push(one.beside(&ids, Figure::Rate, rates(|side| side.ids)));
            let work = format!("search, {kind}, processor time beside");
            rows.push(one.beside(&format!("{work} texts"), Figure::Time, works(|side| side.texts)));
            rows.push(one.beside(&format!("{work} ids alone"), Figure::Time, works(|side| side.ids)));
        }
        let what = "search, API, beside tantivy that counts nothing";
        rows.push(one.beside(what, Figure::Rate, |round| (round.uncounted.rate, round.api.ours.rate)));
    }
    if let [small, .., large] = searched {
        let sizes = format!("{} beside {}", thousands(large.bank.size as f64), practices(small.bank.size));
        let cost = |what: &str, of: &dyn Fn(&Round) -> f64| {
            let rounds = small.rounds.iter().zip(&large.rounds);
            let pairs: Vec<(f64, f64)> = rounds.map(|(small, large)| (of(small), of(large))).collect();
            Row::beside(format!("{what}, {sizes}"), Figure::Time, &pairs)
        };
        for (kind, side) in kinds {
            let what = format!("cost of a search, {kind}");
            rows.push(cost(&what, &|round| 1.0 / side(round).ours.rate).goal(Goal::Times(2.0)));
            rows.push(cost(&format!("{what}, processor time"), &|round| side(round).ours.work));
        }
        rows.push(cost("cost of a search, tantivy with texts", &|round| 1.0 / round.api.texts.rate));
        rows.push(cost("cost of a search, tantivy with ids alone", &|round| 1.0 / round.api.ids.rate));
    }
    rows
}

/// Asks the first searches and looks at the answers, so that what is measured is what was meant: counts
/// and highlights. Gives the means of their matches and of the bytes of an answer and of a page.
async fn look(server: &Server, queries: &[Query]) -> anyhow::Result<(f64, [f64; 2])> {
    let mut connection = Connection::open(server.address).await?;
    let (mut total, mut highlights, mut bytes) = (0, 0, [0.0; 2]);
    for query in queries {
        let path = query.api();
        let status = connection.ask(&get(&path, "")).await?;
        ensure!(status == 200, "{path} was answered with {status}");
        bytes[0] += connection.body().len() as f64;
        let answer: serde_json::Value = serde_json::from_slice(connection.body())?;
        let facets = answer["facets"].as_object().map_or(0, serde_json::Map::len);
        ensure!(facets == practices::FILTERS.len(), "{path} was answered with {facets} filters");
        total += answer["total"].as_u64().unwrap_or_default();
        let items = answer["items"].as_array().into_iter().flatten();
        highlights += items.filter_map(|item| item["highlights"].as_array()).map(Vec::len).sum::<usize>();
    }
    ensure!(highlights > queries.len() / 10, "hardly any answer has highlights");
    for query in queries {
        let path = query.page();
        let status = connection.ask(&get(&path, "")).await?;
        ensure!(status == 200, "{path} was answered with {status}");
        bytes[1] += connection.body().len() as f64;
    }
    let mean = |sum: f64| sum / queries.len() as f64;
    Ok((mean(total as f64), bytes.map(mean)))
}

fn texts(queries: &[Query]) -> Vec<String> {
    queries.iter().map(|query| query.text.clone()).collect()
}

/// As many threads as the server has.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}
