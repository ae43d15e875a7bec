//! Measures the platform beside the limits of the parts it is made of, in one run, and prints one table.
//!
//! | file | what it does |
//! |---|---|
//! | `cli` | what the program takes |
//! | `generate/` | made-up practices in four languages, always the same ones |
//! | `program`, `bank` | the program under test as a process; a data folder with practices in it |
//! | `load` | asks a server as fast as it answers |
//! | `queries` | searches that never repeat |
//! | `bare`, `plain` | the limits: axum alone, tantivy alone |
//! | `parts/` | what is measured, one file a part |
//! | `judge` | how good the answers to judged questions are |
//! | `table` | the lines, and whether they meet their goals |
//!
//! To add a measurement: a file in `parts/` that gives [`Row`]s, a [`Part`], a line in [`measure`] and a
//! paragraph in `docs/performance.md`. Measure both sides of a ratio in turns within the same round.
//!
//! A goal that is missed is no failure: the exit status only says whether everything could be measured.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for people at a terminal")]

mod bank;
mod bare;
mod cli;
mod generate;
mod judge;
mod load;
mod machine;
mod parts;
mod plain;
mod program;
mod queries;
mod table;

use std::fs::File;
use std::io::BufWriter;
use std::process::ExitCode;

use clap::Parser;

use bank::Bank;
use cli::{Cli, Command, Measure, Part};
use generate::Generator;
use parts::desk::Editor;
use parts::{desk, page, resources, search};
use program::Program;
use table::{Row, Table};

// The allocator of the program under test, so that both sides of every ratio have the same.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        None => {
            println!("{}\n", machine::describe());
            let rows = measure(&cli.measure).await?;
            println!("{}", Table(&rows));
            println!("Load average at the end: {}", machine::load_average());
        }
        Some(Command::Generate { count, file }) => {
            Generator::new()?.write(count, &mut BufWriter::new(File::create(file)?))?;
        }
        Some(Command::Judge { file }) => {
            let verdicts = judge::judge(file.as_deref()).await?;
            print!("{}\n{}", judge::details(&verdicts), Table(&judge::rows(&verdicts)));
        }
        Some(Command::Bare { size }) => {
            println!("{}", bare::listen(size).await?);
            std::future::pending::<()>().await;
        }
        Some(Command::Platform { args }) => {
            let args = std::iter::once("samenhang".to_owned()).chain(args);
            return samenhang::commands::run(samenhang::cli::Cli::parse_from(args)).await;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Measures the parts that are wanted; each databank is made once and serves all of them.
async fn measure(wanted: &Measure) -> anyhow::Result<Vec<Row>> {
    let mut rows = Vec::new();
    let wants = |part| wanted.wants(part);
    let effort = wanted.effort();
    if [Part::Import, Part::Start, Part::Memory, Part::Page, Part::Search, Part::Desk].into_iter().any(wants)
    {
        let program = program(wanted)?;
        let generator = Generator::new()?;
        step(&format!("making a databank of {}", wanted.size()));
        let bank = Bank::build(&program, &generator, wanted.size()).await?;
        if wants(Part::Import) {
            rows.push(resources::import_in_time(&bank));
        }
        if wants(Part::Start) {
            step("starting");
            rows.extend(resources::start(&program, &bank, effort).await?);
        }
        let (server, _) = bank.serve(&program).await?;
        if wants(Part::Memory) {
            step("measuring memory");
            rows.extend(resources::memory(&server, &generator, &bank, effort).await?);
        }
        if wants(Part::Page) {
            step("loading pages");
            rows.extend(page::measure(&server, bank.size, effort).await?);
        }
        let large = match wanted.large().filter(|_| wants(Part::Search)) {
            Some(size) => {
                step(&format!("making a databank of {size}"));
                let large = Bank::build(&program, &generator, size).await?;
                let (server, _) = large.serve(&program).await?;
                Some((large, server))
            }
            None => None,
        };
        if wants(Part::Search) {
            step("searching");
            let both =
                std::iter::once((&bank, &server)).chain(large.as_ref().map(|(bank, server)| (bank, server)));
            rows.extend(search::measure(&generator, &both.collect::<Vec<_>>(), effort).await?);
        }
        if wants(Part::Memory) {
            rows.push(resources::memory_now(&server, &bank)?);
        }
        if let Some((bank, server)) = large {
            rows.push(resources::import(&bank));
            rows.extend(wants(Part::Memory).then(|| resources::memory_now(&server, &bank)).transpose()?);
            server.stop().await?;
        }
        // Last: what it leaves behind must be in no other figure.
        if wants(Part::Desk) {
            step("suggesting, and looking at the desk");
            let editor = Editor::new(&program, &bank).await?;
            rows.extend(desk::measure(&server, &editor, &generator, &bank, effort).await?);
        }
        server.stop().await?;
    }
    if wants(Part::Judge) {
        step("judging");
        rows.extend(judge::rows(&judge::judge(None).await?));
    }
    Ok(rows)
}

fn program(wanted: &Measure) -> anyhow::Result<Program> {
    match &wanted.program {
        Some(file) => Program::at(file.clone()),
        None => Program::beside(),
    }
}

/// Says what goes on, apart from the results.
fn step(what: &str) {
    eprintln!("{what} …");
}
