//! The work that hands a letter to the mail server, and the one that tidies up.

use std::time::Duration;

use futures::future::BoxFuture;
use kernel::Actor;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};
use storage::Db;

use super::{KEPT, Mail, store};
use crate::config::Settings;
use crate::jobs::{Job, JobError, Work};

/// The kind of the job that delivers one letter.
pub(super) const KIND: &str = "mail.deliver";
/// How long the mail server may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where letters go.
#[derive(Clone)]
pub enum Transport {
    /// To a mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// Nowhere: they stay in the outbox, where a page shows them. For the demo.
    Kept,
    /// No mail server is set: letters wait until one is.
    Unset,
}

impl Transport {
    /// The transport that the settings name.
    ///
    /// # Errors
    /// A sentence, when `smtp_url` cannot be used.
    pub fn of(settings: &Settings) -> Result<Self, String> {
        match settings.smtp_url.as_deref() {
            None => Ok(Transport::Unset),
            Some("kept:") => Ok(Transport::Kept),
            Some(url) => AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                .map(|builder| Transport::Smtp(builder.timeout(Some(PATIENCE)).build()))
                .map_err(|e| format!("smtp_url cannot be used: {e}")),
        }
    }
}

/// Delivers letters.
pub struct Delivery {
    db: Db,
    transport: Transport,
    from: Result<Mailbox, String>,
}

impl Delivery {
    /// Delivers the letters of this database, sent by the network that the settings name.
    pub fn new(db: Db, transport: Transport, settings: &Settings) -> Self {
        let from = settings
            .mail_from
            .parse()
            .map(|address| Mailbox::new(Some(settings.name.clone()), address))
            .map_err(|e| format!("mail_from “{}” is no address: {e}", settings.mail_from));
        Delivery { db, transport, from }
    }

    async fn deliver(&self, job: &Job) -> Result<(), JobError> {
        let id = job.text("mail")?;
        let Some(mail) = store::get(&self.db, id).await? else {
            // Erased meanwhile, or so old that it was tidied away.
            return Ok(());
        };
        // The attempt before may have been cut short after the mail server had taken it.
        if mail.sent_at.is_some() {
            return Ok(());
        }
        match &self.transport {
            Transport::Unset => {
                return Err(JobError::Retry("no mail server is set (setting smtp_url)".to_owned()));
            }
            Transport::Kept => {}
            Transport::Smtp(server) => {
                let message = self.message(&mail)?;
                server.send(message).await.map_err(|e| {
                    // 5xx: the server will never take this letter.
                    if e.is_permanent() {
                        JobError::Fail(e.to_string())
                    } else {
                        JobError::Retry(e.to_string())
                    }
                })?;
            }
        }
        let at = self.db.clock().now();
        self.db
            .write(&Actor::System("mail"), async |tx| store::sent(tx, &mail.id, at).await)
            .await
            .map_err(JobError::from)
    }

    fn message(&self, mail: &Mail) -> Result<Message, JobError> {
        let fail = |reason: String| JobError::Fail(reason);
        let from = self.from.clone().map_err(JobError::Retry)?;
        let to = mail.recipient.as_str().parse().map_err(|e| fail(format!("the recipient: {e}")))?;
        // The same at every attempt, so that a letter which was sent twice is shown once.
        let id = format!("<{}@{}>", mail.id, from.email.domain());
        let mut builder = Message::builder()
            .from(from)
            .to(Mailbox::new(None, to))
            .subject(mail.subject.as_str())
            .message_id(Some(id))
            .date(std::time::SystemTime::from(mail.created_at))
            .header(AutoSubmitted);
        if let Some(address) = &mail.unsubscribe {
            builder = builder.header(ListUnsubscribe(format!("<{address}>"))).header(OneClick);
        }
        builder
            .multipart(MultiPart::alternative_plain_html(mail.plain.clone(), mail.html.clone()))
            .map_err(|e| fail(e.to_string()))
    }
}

impl Work for Delivery {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn run<'a>(&'a self, job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(self.deliver(job))
    }
}

/// Deletes letters that were sent long ago.
pub struct Tidying(pub Db);

impl Work for Tidying {
    fn kind(&self) -> &'static str {
        "mail.tidy"
    }

    fn run<'a>(&'a self, _job: &'a Job) -> BoxFuture<'a, Result<(), JobError>> {
        Box::pin(async {
            let before = self.0.clock().now() - KEPT;
            self.0.write(&Actor::System("mail"), async |tx| store::tidy(tx, before).await).await?;
            Ok(())
        })
    }

    fn every(&self) -> Option<Duration> {
        Some(Duration::from_secs(24 * 3600))
    }
}

macro_rules! fixed_header {
    ($(#[$doc:meta])* $type:ident, $name:literal, $value:literal) => {
        $(#[$doc])*
        #[derive(Clone)]
        struct $type;

        impl Header for $type {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($name)
            }

            fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok($type)
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), $value.to_owned())
            }
        }
    };
}
fixed_header!(
    /// Absence notes are not sent to programs (RFC 3834).
    AutoSubmitted,
    "Auto-Submitted",
    "auto-generated"
);
fixed_header!(
    /// One POST to the address of List-Unsubscribe is enough (RFC 8058).
    OneClick,
    "List-Unsubscribe-Post",
    "List-Unsubscribe=One-Click"
);

/// Where letters of this sort can be ended (RFC 2369).
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(ListUnsubscribe(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}
