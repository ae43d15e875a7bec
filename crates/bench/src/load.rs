//! Asks a server as fast as it answers: a few connections that stay open, the next question on each as
//! soon as the last is answered (a closed loop, as wrk and oha have).
//!
//! It does as little as possible for an answer, because it shares the machine with the server.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// Room for an answer; larger ones make the buffer grow once.
const BUFFER: usize = 64 << 10;

/// What is asked, and what has to be answered.
#[derive(Clone)]
pub(crate) struct Questions {
    requests: Arc<Vec<Vec<u8>>>,
    /// The status that every answer must have.
    status: u16,
    /// Begins again at the end; else the load ends with the last question.
    again: bool,
}

impl Questions {
    /// These requests over and over.
    pub(crate) fn in_turn(requests: Vec<Vec<u8>>, status: u16) -> Self {
        Questions { requests: Arc::new(requests), status, again: true }
    }

    /// Every request once.
    pub(crate) fn once(requests: Vec<Vec<u8>>, status: u16) -> Self {
        Questions { requests: Arc::new(requests), status, again: false }
    }
}

/// What a load came to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Done {
    /// Answers, all of them with the right status.
    pub(crate) answers: usize,
    /// How long it took.
    pub(crate) took: Duration,
}

impl Done {
    /// Answers a second.
    pub(crate) fn rate(self) -> f64 {
        self.answers as f64 / self.took.as_secs_f64()
    }
}

/// A request as bytes; `more` are lines of its header, each with its end.
pub(crate) fn get(path: &str, more: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n{more}\r\n").into_bytes()
}

/// A request with a body as bytes.
pub(crate) fn send(path: &str, more: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n{more}\r\n{body}")
        .into_bytes()
}

/// Loads a server for so long, or until the questions are at their end.
///
/// # Errors
/// An answer with another status, a connection that ends: what is measured then is not what was meant.
pub(crate) async fn load(
    address: SocketAddr,
    questions: &Questions,
    connections: usize,
    time: Duration,
) -> anyhow::Result<Done> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut opened = Vec::new();
    for _ in 0..connections {
        opened.push(Connection::open(address).await?);
    }
    let start = Instant::now();
    let mut tasks = JoinSet::new();
    for mut connection in opened {
        let (questions, next) = (questions.clone(), Arc::clone(&next));
        tasks.spawn(async move {
            let mut answers = 0;
            while start.elapsed() < time {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= questions.requests.len() && !questions.again {
                    break;
                }
                let request = &questions.requests[at % questions.requests.len()];
                let status = connection.ask(request).await?;
                if status != questions.status {
                    let line = String::from_utf8_lossy(request);
                    bail!("{} was answered with {status}", line.lines().next().unwrap_or_default());
                }
                answers += 1;
            }
            Ok(answers)
        });
    }
    let mut answers = 0;
    while let Some(task) = tasks.join_next().await {
        answers += task??;
    }
    Ok(Done { answers, took: start.elapsed() })
}

/// A connection that stays open, with the last answer.
pub(crate) struct Connection {
    stream: TcpStream,
    answer: Vec<u8>,
    head: usize,
}

impl Connection {
    /// Opens one.
    pub(crate) async fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream =
            TcpStream::connect(address).await.with_context(|| format!("no connection to {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, answer: Vec::with_capacity(BUFFER), head: 0 })
    }

    /// Asks, waits for the whole answer, and gives its status.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> anyhow::Result<u16> {
        self.stream.write_all(request).await?;
        self.answer.clear();
        self.head = loop {
            self.read().await?;
            if let Some(at) = self.answer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break at + 4;
            }
        };
        let status = self.answer.get(9..12).and_then(|code| std::str::from_utf8(code).ok());
        let status: u16 = status.and_then(|code| code.parse().ok()).context("an answer without a status")?;
        if !matches!(status, 204 | 304) {
            let length = self.header("content-length").context("an answer without a length")?;
            let end = self.head + length.parse::<usize>()?;
            while self.answer.len() < end {
                self.read().await?;
            }
        }
        Ok(status)
    }

    async fn read(&mut self) -> anyhow::Result<()> {
        ensure!(self.stream.read_buf(&mut self.answer).await? > 0, "the server ended the connection");
        Ok(())
    }

    /// A line of the last answer's header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let head = std::str::from_utf8(&self.answer[..self.head]).ok()?;
        head.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The last answer's body.
    pub(crate) fn body(&self) -> &[u8] {
        &self.answer[self.head..]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bare;

    #[tokio::test]
    async fn load_counts_the_right_answers_and_refuses_others() {
        let address = bare::listen(100_000).await.unwrap();
        let time = Duration::from_millis(50);
        let pages = Questions::in_turn(vec![get("/", "")], 200);
        let done = load(address, &pages, 3, time).await.unwrap();
        assert!(done.answers > 0 && done.took >= time, "{done:?}");
        let known = Questions::in_turn(vec![get("/", &format!("If-None-Match: {}\r\n", bare::TAG))], 304);
        assert!(load(address, &known, 3, time).await.unwrap().answers > 0);
        let three = Questions::once(vec![get("/", ""), get("/", ""), get("/", "")], 200);
        let done = load(address, &three, 2, Duration::from_secs(60)).await.unwrap();
        assert_eq!(done.answers, 3);
        let wrong = Questions::in_turn(vec![get("/absent", "")], 200);
        let error = load(address, &wrong, 1, time).await.unwrap_err();
        assert_eq!(error.to_string(), "GET /absent HTTP/1.1 was answered with 404");
    }

    #[tokio::test]
    async fn connection_reads_bodies_larger_than_its_buffer() {
        let mut connection = Connection::open(bare::listen(3 * BUFFER).await.unwrap()).await.unwrap();
        for _ in 0..2 {
            assert_eq!(connection.ask(&get("/", "")).await.unwrap(), 200);
            assert_eq!(connection.body().len(), 3 * BUFFER);
            assert_eq!(connection.header("ETag"), Some(bare::TAG));
        }
    }
}
