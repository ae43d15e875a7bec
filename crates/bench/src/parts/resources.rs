//! What the program needs: time to import and to start, memory to serve.

use std::time::Duration;

use anyhow::ensure;

use super::{Effort, page, practices};
use crate::bank::Bank;
use crate::generate::Generator;
use crate::load::{Questions, get, load};
use crate::program::{Program, Server};
use crate::queries::{Queries, Query};
use crate::table::{Figure, Goal, Row, median};

/// What may be held in memory.
const MEMORY: f64 = 150.0 * 1024.0 * 1024.0;

/// How long the import of this databank took.
pub(crate) fn import(bank: &Bank) -> Row {
    Row::alone(format!("import of {}", practices(bank.size)), Figure::time(bank.import))
}

/// The import that has a goal.
pub(crate) fn import_in_time(bank: &Bank) -> Row {
    import(bank).goal(Goal::AtMost(Figure::Time(20.0)))
}

/// How long it takes until the program answers, with and without an index that is ready.
pub(crate) async fn start(program: &Program, bank: &Bank, effort: Effort) -> anyhow::Result<Vec<Row>> {
    let (mut starts, mut work) = (Vec::new(), Vec::new());
    for _ in 0..effort.rounds {
        let (server, took) = bank.serve(program).await?;
        work.push(server.usage()?.work);
        server.stop().await?;
        starts.push(took.as_secs_f64());
    }
    let of = practices(bank.size);
    Ok(vec![
        Row::alone(format!("start with a ready index, {of}"), Figure::Time(median(starts.into_iter())))
            .goal(Goal::AtMost(Figure::Time(0.5))),
        Row::alone(format!("start, processor time, {of}"), Figure::Time(median(work.into_iter()))),
        Row::alone(format!("first start, which builds the index, {of}"), Figure::time(bank.first_start)),
    ])
}

/// Memory after pages and searches, on a server that was started just now.
pub(crate) async fn memory(
    server: &Server,
    generator: &Generator,
    bank: &Bank,
    effort: Effort,
) -> anyhow::Result<Vec<Row>> {
    let queries = Queries::new(generator).next(2 * effort.warm_up);
    let (api, page) = queries.split_at(effort.warm_up);
    let pages = page::paths(bank.size.min(effort.warm_up)).into_iter();
    let paths = pages.chain(api.iter().map(Query::api)).chain(page.iter().map(Query::page));
    let requests: Vec<Vec<u8>> = paths.map(|path| get(&path, "")).collect();
    let count = requests.len();
    let done =
        load(server.address, &Questions::once(requests, 200), effort.connections, Duration::MAX).await?;
    ensure!(done.answers == count, "{} answers to {count} questions", done.answers);
    let usage = server.usage()?;
    let of = practices(bank.size);
    Ok(vec![
        Row::alone(format!("memory after pages and searches, {of}"), Figure::Memory(usage.resident))
            .goal(Goal::AtMost(Figure::Memory(MEMORY))),
        Row::alone(format!("memory without copies of files, {of}"), Figure::Memory(usage.own)),
    ])
}

/// Memory now, whatever came before.
pub(crate) fn memory_now(server: &Server, bank: &Bank) -> anyhow::Result<Row> {
    let what = format!("memory at the end of it all, {}", practices(bank.size));
    Ok(Row::alone(what, Figure::Memory(server.usage()?.resident)))
}
