//! The editors' list with as many suggestions as there are practices, beside the public list; and saving,
//! beside a transaction of the same database that writes one row.

use std::path::Path;

use anyhow::{Context, ensure};
use kernel::{Actor, Clock};
use serde_json::json;
use storage::{Db, Migration, StorageError, params, statements};
use tokio::task::JoinSet;

use super::{Effort, worked};
use crate::bank::Bank;
use crate::generate::Generator;
use crate::load::{Connection, Questions, get, load, send};
use crate::program::{Program, Server};
use crate::queries::Queries;
use crate::table::{Figure, Goal, Row, thousands};

const EDITOR: &str = "editor@example.org";

statements! { "bench";
    /// The least that saving could be.
    SAVE = "INSERT INTO saved (id, record) VALUES ($1, $2)";
}

/// Who may do at the desk what is measured there.
pub(crate) struct Editor {
    /// The link that signs her in.
    link: String,
    /// A token that may write.
    token: String,
}

impl Editor {
    /// Makes her account, before the server starts.
    pub(crate) async fn new(program: &Program, bank: &Bank) -> anyhow::Result<Self> {
        let data = bank.data();
        let data = data.to_str().context("a folder with a name that is no text")?;
        let add = ["user", "add", EDITOR, "--role", "editor", "--data", data];
        let link = program.answer(&add).await?;
        let create = ["token", "create", EDITOR, "--name", "bench", "--scope", "write", "--data", data];
        Ok(Editor { link, token: program.answer(&create).await? })
    }

    /// Signs her in; the line of a header that says so.
    async fn cookie(&self, server: &Server) -> anyhow::Result<String> {
        let path = self.link.splitn(4, '/').nth(3).context("a link without a path")?;
        let mut connection = Connection::open(server.address).await?;
        let form = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";
        let status = connection.ask(&send(&format!("/{path}"), form, "")).await?;
        ensure!(status == 303, "the sign-in link was answered with {status}");
        let cookie = connection.header("set-cookie").context("no cookie after signing in")?;
        Ok(format!("Cookie: {}\r\n", cookie.split(';').next().unwrap_or_default()))
    }
}

/// Takes in suggestions, then loads the lists.
pub(crate) async fn measure(
    server: &Server,
    editor: &Editor,
    generator: &Generator,
    bank: &Bank,
    effort: Effort,
) -> anyhow::Result<Vec<Row>> {
    let (saved, work) = save(server, editor, generator, bank, effort).await?;
    // Letters and checks of links would be counted as work of the lists.
    server.rest().await?;
    let cookie = editor.cookie(server).await?;
    let size = thousands(bank.size as f64);
    let mut queries = Queries::new(generator);
    let mut rows = vec![saved, work];
    for with_words in [false, true] {
        let mut rounds = Vec::new();
        for _ in 0..effort.rounds {
            let asked = queries.next(effort.searches);
            let lists = |path: &str| {
                let requests = asked.iter().map(|query| {
                    let word = if with_words { query.first_word() } else { String::new() };
                    get(&format!("/{}/{path}?sort=newest&q={word}", query.lang), &cookie)
                });
                Questions::once(requests.collect(), 200)
            };
            // Pages of whoever is signed in are made anew for each question; no cache helps either side.
            let (_, public) = worked(server, &lists("practices"), effort).await?;
            let (_, desk) = worked(server, &lists("desk/suggestions"), effort).await?;
            rounds.push((public, desk));
        }
        let how = if with_words { "with a word" } else { "newest first" };
        rows.push(
            Row::beside(
                format!("list of {size} suggestions beside the public list, {how}, processor time"),
                Figure::Time,
                &rounds,
            )
            .goal(Goal::Times(1.0)),
        );
    }
    Ok(rows)
}

/// Takes in as many suggestions as there are practices; and as many rows, in turns.
async fn save(
    server: &Server,
    editor: &Editor,
    generator: &Generator,
    bank: &Bank,
    effort: Effort,
) -> anyhow::Result<(Row, Row)> {
    let header = format!("Authorization: Bearer {}\r\nContent-Type: application/json\r\n", editor.token);
    let bodies: Vec<String> =
        (0..bank.size).map(|number| suggestion(generator, number)).collect::<anyhow::Result<_>>()?;
    let file = bank.beside("saving")?.join("limit.db");
    let db = limit(&file).await?;
    let (mut rounds, mut work) = (Vec::new(), Vec::new());
    for part in bodies.chunks(bank.size.div_ceil(effort.rounds)) {
        let limit = rows_written(&db, part, effort.connections).await?;
        let requests = part.iter().map(|body| send("/api/v1/suggestions", &header, body)).collect();
        let before = server.usage()?.work;
        let done = load(
            server.address,
            &Questions::once(requests, 202),
            effort.connections,
            std::time::Duration::from_secs(600),
        )
        .await?;
        rounds.push((limit, done.rate()));
        work.push((1.0 / limit, (server.usage()?.work - before) / done.answers as f64));
    }
    db.close().await;
    Ok((
        Row::beside("a suggestion saved, beside a transaction with one row", Figure::Rate, &rounds),
        Row::beside("a suggestion saved, processor time beside that transaction's time", Figure::Time, &work),
    ))
}

/// A made-up practice as a program suggests it.
fn suggestion(generator: &Generator, number: usize) -> anyhow::Result<String> {
    let mut practice = serde_json::to_value(generator.record(number)?)?;
    if let Some(members) = practice.as_object_mut() {
        members.remove("id");
        // These name practices by id; a suggestion may, but then each would be looked up as well.
        members.remove("adapted_from");
    }
    Ok(json!({ "practice": practice, "email": format!("suggester-{number}@example.org") }).to_string())
}

/// A database with one table.
async fn limit(file: &Path) -> anyhow::Result<Db> {
    const TABLE: Migration = Migration {
        name: "bench/0001-saved",
        sql: "CREATE TABLE saved (id TEXT PRIMARY KEY, record TEXT NOT NULL);",
    };
    let address = format!("sqlite:{}", file.to_str().context("a folder with a name that is no text")?);
    let db = Db::open(&address, Clock::system()).await?;
    db.migrate(&[TABLE]).await?;
    Ok(db)
}

/// Writes each text as a row in a transaction of its own, from as many tasks as there are connections; rows a
/// second.
async fn rows_written(db: &Db, texts: &[String], tasks: usize) -> anyhow::Result<f64> {
    let start = std::time::Instant::now();
    let mut writing = JoinSet::new();
    for part in texts.chunks(texts.len().div_ceil(tasks)) {
        let (db, part) = (db.clone(), part.to_vec());
        writing.spawn(async move {
            for text in part {
                db.write::<(), StorageError, _>(&Actor::System("bench"), async |tx| {
                    let id = tx.new_id();
                    tx.run(SAVE, params![id, text.as_str()]).await?;
                    Ok(())
                })
                .await?;
            }
            Ok::<(), StorageError>(())
        });
    }
    while let Some(written) = writing.join_next().await {
        written??;
    }
    Ok(texts.len() as f64 / start.elapsed().as_secs_f64())
}
