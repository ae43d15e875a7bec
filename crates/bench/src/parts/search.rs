//! The whole search, over HTTP, beside tantivy alone with the plain two-word query in this process.

use std::time::Duration;

use anyhow::ensure;

use super::{Effort, practices};
use crate::bank::Bank;
use crate::generate::Generator;
use crate::load::{Connection, Questions, get, load};
use crate::machine::Usage;
use crate::plain::{Counting, Plain};
use crate::program::Server;
use crate::queries::{Queries, Query};
use crate::table::{Figure, Goal, Row, thousands};

/// More than a processor could answer: a round ends by time, not for want of questions.
const A_SECOND: f64 = 40_000.0;

/// A databank that is searched.
struct Searched<'a> {
    bank: &'a Bank,
    server: &'a Server,
    plain: Plain,
    /// Answers a second in each round: tantivy with and without a count, the API, the page.
    rounds: Vec<[f64; 4]>,
    /// Seconds of a processor that a search costs: tantivy with a count, the server behind the API.
    work: Vec<(f64, f64)>,
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
        plain.load(&texts(&warm_up), threads(), Duration::MAX, Counting::All)?;
        searched.push(Searched { bank, server, plain, rounds: Vec::new(), work: Vec::new() });
    }
    let mut found = Vec::new();
    for one in &searched {
        found.push(look(one.server, &warm_up).await?);
    }
    for _ in 0..effort.rounds {
        let enough = (effort.time.as_secs_f64() * A_SECOND) as usize;
        // Both sizes and both sides get the same questions; page and API different ones, since one
        // server answers both and must not have seen any of them.
        let [one, other] = [queries.next(enough), queries.next(enough)];
        for searched in &mut searched {
            searched.round(&one, &other, effort).await?;
        }
    }
    Ok(rows(&searched, &found))
}

impl Searched<'_> {
    async fn round(&mut self, one: &[Query], other: &[Query], effort: Effort) -> anyhow::Result<()> {
        let Effort { time, connections, .. } = effort;
        let texts = texts(one);
        let plain =
            |counting| tokio::task::block_in_place(|| self.plain.load(&texts, threads(), time, counting));
        let before = Usage::of("self")?.work;
        let counted = plain(Counting::All)?;
        let counted_work = (Usage::of("self")?.work - before) / counted.answers as f64;
        let uncounted = plain(Counting::Nothing)?;
        let ask = |paths: Vec<String>| Questions::once(paths.iter().map(|path| get(path, "")).collect(), 200);
        let address = self.server.address;
        let before = self.server.usage()?.work;
        let api = load(address, &ask(one.iter().map(Query::api).collect()), connections, time).await?;
        let api_work = (self.server.usage()?.work - before) / api.answers as f64;
        self.work.push((counted_work, api_work));
        let page = load(address, &ask(other.iter().map(Query::page).collect()), connections, time).await?;
        self.rounds.push([counted.rate(), uncounted.rate(), api.rate(), page.rate()]);
        Ok(())
    }

    fn beside(&self, what: &str, limit: usize, ours: usize) -> Row {
        let pairs: Vec<(f64, f64)> = self.rounds.iter().map(|round| (round[limit], round[ours])).collect();
        Row::beside(format!("{what}, {}", practices(self.bank.size)), Figure::Rate, &pairs)
    }
}

/// The lines of the table; `found` are the mean matches of a search in each databank.
fn rows(searched: &[Searched<'_>], found: &[f64]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (one, found) in searched.iter().zip(found) {
        let what = format!("search, API ({} matches)", thousands(*found));
        rows.push(one.beside(&what, 0, 2).goal(Goal::Share(0.35)));
        rows.push(one.beside("search, page", 0, 3).goal(Goal::Share(0.35)));
        rows.push(one.beside("search, API beside tantivy that counts nothing", 1, 2));
        let what = format!("search, API, processor time, {}", practices(one.bank.size));
        rows.push(Row::beside(what, Figure::Time, &one.work));
    }
    if let [small, .., large] = searched {
        let sizes = format!("{} beside {}", thousands(large.bank.size as f64), practices(small.bank.size));
        let cost = |what: &str, column: usize| {
            let rounds = small.rounds.iter().zip(&large.rounds);
            let pairs: Vec<(f64, f64)> =
                rounds.map(|(small, large)| (1.0 / small[column], 1.0 / large[column])).collect();
            Row::beside(format!("{what}, {sizes}"), Figure::Time, &pairs).goal(Goal::Times(2.0))
        };
        rows.push(cost("cost of a search, API", 2));
        rows.push(cost("cost of a search, page", 3));
        rows.push(cost("cost of a search, tantivy alone", 0).no_goal());
    }
    rows
}

/// Asks the first searches and looks at the answers, so that what is measured is what was meant: counts
/// and highlights. Gives the mean of their matches.
async fn look(server: &Server, queries: &[Query]) -> anyhow::Result<f64> {
    let mut connection = Connection::open(server.address).await?;
    let (mut total, mut highlights) = (0, 0);
    for query in queries {
        let path = query.api();
        let status = connection.ask(&get(&path, "")).await?;
        ensure!(status == 200, "{path} was answered with {status}");
        let answer: serde_json::Value = serde_json::from_slice(connection.body())?;
        let facets = answer["facets"].as_object().map_or(0, serde_json::Map::len);
        ensure!(facets >= 8, "{path} was answered with {facets} filters");
        total += answer["total"].as_u64().unwrap_or_default();
        let items = answer["items"].as_array().into_iter().flatten();
        highlights += items.filter_map(|item| item["highlights"].as_array()).map(Vec::len).sum::<usize>();
    }
    ensure!(highlights > queries.len() / 10, "hardly any answer has highlights");
    let mut connection = Connection::open(server.address).await?;
    for query in queries {
        let path = query.page();
        let status = connection.ask(&get(&path, "")).await?;
        ensure!(status == 200, "{path} was answered with {status}");
    }
    Ok(total as f64 / queries.len() as f64)
}

fn texts(queries: &[Query]) -> Vec<String> {
    queries.iter().map(|query| query.text.clone()).collect()
}

/// As many threads as the server has.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}
