//! An anonymous practice page, beside axum alone sending a body of the same size.

use anyhow::{Context, ensure};
use kernel::Lang;

use super::{Effort, worked};
use crate::bare;
use crate::generate::Generator;
use crate::load::{Connection, Questions, get, load};
use crate::program::{Program, Server};
use crate::table::{Figure, Goal, Row};

/// Practices whose pages are asked for in turn, in all languages.
const IN_TURN: usize = 100;

/// Loads pages of the server.
pub(crate) async fn measure(server: &Server, size: usize, effort: Effort) -> anyhow::Result<Vec<Row>> {
    let paths = paths(size.min(IN_TURN));
    let (mean, known) = visit(server, &paths).await?;
    let bare = Program::own("bare")?.listening(&[&mean.to_string()]).await?;

    let pages = Questions::in_turn(paths.iter().map(|path| get(path, "")).collect(), 200);
    let known = Questions::in_turn(known, 304);
    let bare_page = Questions::in_turn(vec![get("/", "")], 200);
    let bare_known = Questions::in_turn(vec![get("/", &format!("If-None-Match: {}\r\n", bare::TAG))], 304);

    let mut fresh = Vec::new();
    let mut unchanged = Vec::new();
    let mut nothing = Vec::new();
    let mut work = Vec::new();
    for _ in 0..effort.rounds {
        let (limit, limit_work) = worked(&bare, &bare_page, effort).await?;
        let (ours, our_work) = worked(server, &pages, effort).await?;
        let (not_modified, _) = worked(server, &known, effort).await?;
        let (bare_not_modified, _) = worked(&bare, &bare_known, effort).await?;
        fresh.push((limit, ours));
        unchanged.push((limit, not_modified));
        nothing.push((bare_not_modified, not_modified));
        work.push((limit_work, our_work));
    }
    let kib = mean as f64 / 1024.0;
    Ok(vec![
        Row::beside(format!("practice page ({kib:.0} KiB)"), Figure::Rate, &fresh).goal(Goal::Share(0.5)),
        Row::beside("practice page, 304 beside axum's 200", Figure::Rate, &unchanged).goal(Goal::Share(0.7)),
        Row::beside("practice page, 304 beside axum's 304", Figure::Rate, &nothing),
        Row::beside("practice page, processor time", Figure::Time, &work),
        unseen(server, size, effort).await?,
    ])
}

/// Pages that nobody has asked for before, so that each has to be made.
async fn unseen(server: &Server, size: usize, effort: Effort) -> anyhow::Result<Row> {
    let paths = paths(size).into_iter().skip(IN_TURN * Lang::ALL.len());
    let all: Vec<Vec<u8>> = paths.map(|path| get(&path, "")).collect();
    // A small databank has only the pages that are in the cache already.
    let all = if all.is_empty() { vec![get("/nl/practices/made-up-000000", "")] } else { all };
    let done = load(server.address, &Questions::once(all, 200), effort.connections, effort.time).await?;
    Ok(Row::alone("practice page, made for the first time", Figure::Rate(done.rate())))
}

/// Addresses of the pages of the first practices in all languages.
pub(crate) fn paths(practices: usize) -> Vec<String> {
    (0..practices)
        .flat_map(|number| Lang::ALL.map(|lang| format!("/{lang}/practices/{}", Generator::id(number))))
        .collect()
}

/// Asks for every page once: their mean size, and the requests of readers who have them already.
async fn visit(server: &Server, paths: &[String]) -> anyhow::Result<(usize, Vec<Vec<u8>>)> {
    let mut connection = Connection::open(server.address).await?;
    let mut size = 0;
    let mut known = Vec::with_capacity(paths.len());
    for path in paths {
        let status = connection.ask(&get(path, "")).await?;
        ensure!(status == 200, "{path} was answered with {status}");
        size += connection.body().len();
        let tag = connection.header("etag").with_context(|| format!("{path} has no entity tag"))?;
        known.push(get(path, &format!("If-None-Match: {tag}\r\n")));
    }
    Ok((size / paths.len(), known))
}
