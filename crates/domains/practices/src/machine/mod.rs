//! Translation by a machine: a service that speaks the API of LibreTranslate, if the operator names one.
//!
//! What comes back is a suggestion. It is stored as "by a machine" and shown as such until a person has
//! changed or checked it. Nothing is asked of the service while a transaction is open. Markdown is cut
//! into blocks here; only runs of words travel, as simple HTML ([`blocks`], [`inline`]).

mod blocks;
mod inline;

use std::time::Duration;

use kernel::Lang;
use platform::config::Settings;
use platform::fetch::{Ask, FetchError, Fetcher, Limits};
use serde::Deserialize;
use serde_json::json;

use crate::model::Heading;
use blocks::{Part, parts};
use inline::{Run, from_html, to_html};

/// Longest wait for one answer.
const PATIENCE: Duration = Duration::from_secs(20);
/// Largest answer.
const MOST_BYTES: usize = 2 << 20;
/// Runs of words that one question asks about, and the characters they may have together: services
/// bound both.
const MOST_RUNS: usize = 32;
const MOST_CHARS: usize = 4_000;

/// The configured service. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Machine {
    fetcher: Fetcher,
    address: String,
    host: String,
    key: Option<String>,
}

/// Why there is no translation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum MachineError {
    /// There is no answer.
    #[error("the translation service does not answer: {0}")]
    Unreachable(#[from] FetchError),
    /// The key is wrong or missing.
    #[error("the translation service at {host} refuses the key")]
    Key { host: String },
    /// It has had enough.
    #[error("the translation service at {host} is asked too much")]
    TooMuch { host: String },
    /// It says no, and why.
    #[error("the translation service at {host} says: {said}")]
    Refused { host: String, said: String },
    /// It answers something else.
    #[error("{host} does not answer as a translation service does (LibreTranslate)")]
    Unexpected { host: String },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Answer {
    Done {
        #[serde(rename = "translatedText")]
        texts: Vec<String>,
    },
    Failed {
        error: String,
    },
}

impl Machine {
    /// The service that the settings name; none when they name none.
    pub(crate) fn of(settings: &Settings) -> Option<Machine> {
        let base = settings.translate_url.as_deref()?.trim_end_matches('/');
        let address =
            if base.ends_with("/translate") { base.to_owned() } else { format!("{base}/translate") };
        let host = url::Url::parse(&address).ok()?.host_str()?.to_owned();
        // The operator named this host, so it may be anywhere: most run beside the platform.
        let fetcher = match Fetcher::new(&host) {
            Ok(fetcher) => fetcher,
            Err(error) => {
                tracing::error!(%error, "texts cannot be translated by machine");
                return None;
            }
        };
        let limits = Limits { time: PATIENCE, bytes: MOST_BYTES, redirects: 0 };
        let key = settings.translate_key.clone().filter(|key| !key.is_empty());
        Some(Machine { fetcher: fetcher.with_limits(limits), address, host, key })
    }

    /// The text under a heading in another language: plain for title and summary, else Markdown.
    pub(crate) async fn translate(
        &self,
        heading: Heading,
        text: &str,
        from: Lang,
        to: Lang,
    ) -> Result<String, MachineError> {
        if !Heading::BODY.contains(&heading) {
            let answers = self.ask(&[text.to_owned()], from, to, "text").await?;
            return Ok(answers.concat());
        }
        let parts = parts(text);
        let runs: Vec<Run> = parts
            .iter()
            .filter_map(|part| match part {
                Part::Words(words) => Some(to_html(words)),
                Part::Kept(_) => None,
            })
            .collect();
        let mut answers = Vec::with_capacity(runs.len());
        let mut question: Vec<String> = Vec::new();
        for run in &runs {
            let chars: usize = question.iter().map(String::len).sum();
            if !question.is_empty() && (question.len() == MOST_RUNS || chars + run.html.len() > MOST_CHARS) {
                answers.extend(self.ask(&question, from, to, "html").await?);
                question.clear();
            }
            question.push(run.html.clone());
        }
        if !question.is_empty() {
            answers.extend(self.ask(&question, from, to, "html").await?);
        }
        let mut answered = runs.iter().zip(answers);
        let made = parts.iter().map(|part| match part {
            Part::Kept(kept) => kept.clone(),
            Part::Words(_) => answered.next().map(|(run, html)| from_html(run, &html)).unwrap_or_default(),
        });
        Ok(made.collect())
    }

    async fn ask(
        &self,
        texts: &[String],
        from: Lang,
        to: Lang,
        format: &str,
    ) -> Result<Vec<String>, MachineError> {
        let mut question = json!({"q": texts, "source": from.code(), "target": to.code(), "format": format});
        if let Some(key) = &self.key {
            question["api_key"] = json!(key);
        }
        let ask = Ask::post(&self.address, "application/json", question.to_string().into_bytes());
        let answer = self.fetcher.fetch(ask.accept("application/json")).await?;
        let host = self.host.clone();
        match (answer.status, serde_json::from_slice(&answer.body)) {
            (403, _) => Err(MachineError::Key { host }),
            (429, _) => Err(MachineError::TooMuch { host }),
            (200, Ok(Answer::Done { texts: answers })) if answers.len() == texts.len() => Ok(answers),
            (_, Ok(Answer::Failed { error })) => {
                Err(MachineError::Refused { host, said: error.chars().take(200).collect() })
            }
            _ => Err(MachineError::Unexpected { host }),
        }
    }
}
