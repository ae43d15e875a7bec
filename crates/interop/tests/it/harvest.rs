//! Harvesting sources that behave in every way a source may.

use std::collections::{HashMap, VecDeque};
use std::io::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures::future::BoxFuture;
use interop::harvest::{
    HarvestError, Harvester, Intake, ItemState, NewSource, NotTaken, Origin, Report, Taken,
};
use kernel::{Actor, Clock, Lang, Role};
use platform::fetch::Limits;
use serde_json::Value;
use storage::testing::{TestDb, databases};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::house::noon;

const WHO: Actor = Actor::System("test");

/// Keeps what comes in, as the suggestions of a databank would.
#[derive(Default)]
struct Kept(Mutex<HashMap<String, Value>>);

impl Intake for Kept {
    fn fit(&self, record: Value) -> Result<Value, Vec<String>> {
        let title = &record["title"];
        if title.to_string().contains("bad") { Err(vec!["title.nl: bad".to_owned()]) } else { Ok(record) }
    }

    fn take<'a>(&'a self, origin: Origin<'a>, record: Value) -> BoxFuture<'a, Result<Taken, NotTaken>> {
        let id = format!("{} at {}", origin.identifier, origin.source);
        let known = self.0.lock().unwrap().insert(id.clone(), record).is_some();
        Box::pin(async move { Ok(if known { Taken::Known(id) } else { Taken::New(id) }) })
    }
}

/// What a source answers to one question after the other; the last answer again and again.
type Script = Arc<Mutex<VecDeque<Vec<u8>>>>;

/// A source on loopback: its address, its script of `ListRecords`, and every question it was asked.
struct Source {
    address: String,
    script: Script,
    asked: Arc<Mutex<Vec<String>>>,
    /// Whoever holds it keeps the records of this source waiting.
    gate: Arc<tokio::sync::Mutex<()>>,
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">\
                    <responseDate>2026-03-01T12:00:00Z</responseDate>";

fn http(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "HTTP/1.1 {status}\r\nConnection: close\r\n{headers}Content-Type: text/xml\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn xml(inside: &str) -> Vec<u8> {
    http("200 OK", "", format!("{HEAD}{inside}</OAI-PMH>").as_bytes())
}

fn list(records: &str, token: &str) -> Vec<u8> {
    let token =
        if token.is_empty() { String::new() } else { format!("<resumptionToken>{token}</resumptionToken>") };
    xml(&format!("<ListRecords>{records}{token}</ListRecords>"))
}

fn dublin_core(id: &str, title: &str) -> String {
    format!(
        "<record><header><identifier>{id}</identifier><datestamp>2026-02-01</datestamp></header><metadata>\
         <dc xmlns=\"d\"><title>{title}</title><description>Kort.</description><language>nl</language>\
         <identifier>https://a.example/{id}</identifier></dc></metadata></record>"
    )
}

fn deleted(id: &str) -> String {
    format!(
        "<record><header status=\"deleted\"><identifier>{id}</identifier><datestamp>2026-02-02</datestamp></header></record>"
    )
}

async fn source(answers: Vec<Vec<u8>>) -> Source {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://localhost:{}/oai2", listener.local_addr().unwrap().port());
    let script: Script = Arc::new(Mutex::new(answers.into()));
    let asked = Arc::new(Mutex::new(Vec::new()));
    let gate = Arc::new(tokio::sync::Mutex::new(()));
    let (answers, heard, open) = (Arc::clone(&script), Arc::clone(&asked), Arc::clone(&gate));
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut bytes = vec![0; 16_384];
            let read = stream.read(&mut bytes).await.unwrap_or(0);
            let question = String::from_utf8_lossy(&bytes[..read]).into_owned();
            let question = question.split(' ').nth(1).unwrap_or_default().to_owned();
            let answer = if question.contains("verb=Identify") {
                xml(
                    "<Identify><repositoryName>Bron &amp; co</repositoryName><granularity>YYYY-MM-DD</granularity></Identify>",
                )
            } else if question.contains("verb=ListMetadataFormats") {
                xml("<ListMetadataFormats><metadataFormat><metadataPrefix>oai_dc</metadataPrefix>\
                     <schema>s</schema><metadataNamespace>n</metadataNamespace></metadataFormat></ListMetadataFormats>")
            } else {
                heard.lock().unwrap().push(question);
                drop(open.lock().await);
                let mut answers = answers.lock().unwrap();
                if answers.len() > 1 { answers.pop_front().unwrap() } else { answers[0].clone() }
            };
            let _ = stream.write_all(&answer).await;
            let _ = stream.shutdown().await;
        }
    });
    Source { address, script, asked, gate }
}

impl Source {
    fn now_answers(&self, answers: Vec<Vec<u8>>) {
        *self.script.lock().unwrap() = answers.into();
    }

    fn named(&self) -> NewSource {
        NewSource { address: self.address.clone(), ..NewSource::default() }
    }
}

/// Harvesters on every engine, with what they have taken in.
async fn harvesters() -> Vec<(Harvester, Arc<Kept>, TestDb, Clock)> {
    let clock = Clock::fixed(noon());
    let all = databases(interop::domain::migrations(), &clock).await.unwrap();
    let limits = Limits { time: Duration::from_secs(2), bytes: 200_000, redirects: 3 };
    all.into_iter()
        .map(|db| {
            let kept = Arc::new(Kept::default());
            let intake: Arc<dyn Intake> = Arc::<Kept>::clone(&kept);
            let harvester = Harvester::new(db.db.clone(), "localhost", intake);
            (harvester.with_bounds(limits, Duration::from_millis(5)), kept, db, clock.clone())
        })
        .collect()
}

async fn run(harvester: &Harvester, source: &Source) -> Result<Report, HarvestError> {
    let named = harvester.name(&WHO, &source.named()).await?;
    harvester.harvest(&WHO, &named.id, &mut ()).await
}

fn counts(report: &Report) -> [u64; 6] {
    [report.read, report.new, report.unchanged, report.changed, report.gone, report.faulty]
}

#[tokio::test]
async fn records_come_in_once_and_changes_and_deletions_are_noted() {
    for (harvester, kept, db, _) in harvesters().await {
        let first = [dublin_core("1", "Een"), dublin_core("2", "Twee")].concat();
        let rest = [dublin_core("3", "bad"), deleted("9")].concat();
        let source = source(vec![list(&first, "next"), list(&rest, "")]).await;
        let report = run(&harvester, &source).await.unwrap();
        assert_eq!(counts(&report), [4, 2, 1, 0, 0, 1], "{}", db.engine);
        assert_eq!(report.faults[0].identifier, "3");
        assert_eq!(report.faults[0].reason, "title.nl: bad");
        let taken = kept.0.lock().unwrap()[&format!("1 at {}", source.address)].clone();
        let expected = serde_json::json!({
            "original_language": "nl", "title": {"nl": "Een"}, "summary": {"nl": "Kort."},
            "sources": [{"title": "Een", "url": "https://a.example/1", "publisher": "Bron & co"}],
        });
        assert_eq!(taken, expected);

        // The same again: only what changed since is asked for, and nothing happens.
        source.now_answers(vec![list(&first, "next"), list(&rest, "")]);
        let again = run(&harvester, &source).await.unwrap();
        assert_eq!(counts(&again), [4, 0, 3, 0, 0, 1]);
        assert!(source.asked.lock().unwrap()[2].contains("from=2026-03-01"), "{:?}", source.asked);

        // One changed, one went, the faulty one was mended.
        let later = [dublin_core("1", "Anders"), deleted("2"), dublin_core("3", "Drie")].concat();
        source.now_answers(vec![list(&later, "")]);
        assert_eq!(counts(&run(&harvester, &source).await.unwrap()), [3, 1, 0, 1, 1, 0]);
        let stands = harvester.sources().await.unwrap().remove(0);
        assert_eq!((stands.name.as_str(), stands.last_report.unwrap().new), ("Bron & co", 1));
        let noted = harvester.needing_a_look(&stands.id, 10).await.unwrap();
        let mut noted: Vec<_> = noted.into_iter().map(|noted| (noted.identifier, noted.state)).collect();
        noted.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(noted, [("1".to_owned(), ItemState::Changed), ("2".to_owned(), ItemState::Gone)]);
        assert_eq!(kept.0.lock().unwrap().len(), 3, "nothing was overwritten or removed");
    }
}

#[tokio::test]
async fn dry_run_says_what_would_come_in_and_writes_nothing() {
    for (harvester, kept, _, _) in harvesters().await {
        let records = [dublin_core("1", "Een"), dublin_core("3", "bad")].concat();
        let source = source(vec![list(&records, "")]).await;
        let report = harvester.try_out(&WHO, &source.named(), &mut ()).await.unwrap();
        assert_eq!(counts(&report), [2, 1, 0, 0, 0, 1]);
        assert!(report.summary().starts_with("nothing was written"), "{report}");
        assert!(harvester.sources().await.unwrap().is_empty() && kept.0.lock().unwrap().is_empty());
    }
}

#[tokio::test]
async fn passing_troubles_are_waited_out() {
    for (harvester, _, _, _) in harvesters().await {
        let one = dublin_core("1", "Een");
        let busy = http("503 Service Unavailable", "Retry-After: 0\r\n", b"");
        let short = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 900\r\n\r\n<OAI-PMH".to_vec();
        let forgot = xml("<error code=\"badResumptionToken\">expired</error>");
        let source = source(vec![
            busy.clone(),
            short,
            list(&one, "first"),
            busy,
            forgot,
            list(&one, "second"),
            list(&dublin_core("2", "Twee"), ""),
        ])
        .await;
        let report = run(&harvester, &source).await.unwrap();
        assert_eq!(counts(&report), [3, 2, 1, 0, 0, 0], "begun anew, nothing twice");
        assert_eq!(report.broken_off, None);
        let nothing = xml("<error code=\"noRecordsMatch\">nothing new</error>");
        source.now_answers(vec![nothing]);
        assert_eq!(counts(&run(&harvester, &source).await.unwrap()), [0; 6]);
    }
}

#[tokio::test]
async fn harvest_that_breaks_off_keeps_what_it_has_and_goes_on_from_the_same_date() {
    for (harvester, _, _, _) in harvesters().await {
        let one = dublin_core("1", "Een");
        let circle = vec![list(&one, "same")];
        let source = source(circle).await;
        let report = run(&harvester, &source).await.unwrap();
        assert_eq!(report.new, 1);
        assert!(report.broken_off.unwrap().contains("circles"));
        source.now_answers(vec![list(&one, "x"), http("404 Not Found", "", b"")]);
        let report = run(&harvester, &source).await.unwrap();
        assert!(report.broken_off.unwrap().contains("status 404"));
        source.now_answers(vec![list(&one, "")]);
        assert_eq!(run(&harvester, &source).await.unwrap().broken_off, None);
        assert!(source.asked.lock().unwrap().iter().all(|question| !question.contains("from=")));
    }
}

#[tokio::test]
async fn hostile_answers_take_nothing_and_say_why() {
    let mut bomb = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    bomb.write_all(&vec![b' '; 20 << 20]).unwrap();
    let latin = format!("{}caf\u{e9}</OAI-PMH>", HEAD.replace("UTF-8", "ISO-8859-1"));
    let latin: Vec<u8> = latin.chars().map(|c| c as u8).collect();
    let doctype = format!("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>{HEAD}&a;</OAI-PMH>");
    let table = [
        (http("200 OK", "Content-Encoding: gzip\r\n", &bomb.finish().unwrap()), "bigger than"),
        (http("200 OK", "", &vec![b' '; 300_000]), "bigger than"),
        (http("200 OK", "", &latin), "ISO-8859-1"),
        (http("200 OK", "", doctype.as_bytes()), "document type"),
        (http("200 OK", "", format!("{HEAD}&a;</OAI-PMH>").as_bytes()), "&a;"),
        (http("200 OK", "", format!("{HEAD}<ListRecords>").as_bytes()), "in the middle"),
        (http("200 OK", "", format!("{HEAD}{}", "<a>".repeat(5_000)).as_bytes()), "deep"),
        (http("200 OK", "", b"<html><body>Welcome</body></html>"), "not of OAI-PMH"),
        (http("200 OK", "", b"{}"), "no XML"),
        (http("302 Found", "Location: http://127.0.0.1:1/\r\n", b""), "127.0.0.1"),
        (http("302 Found", "Location: http://169.254.169.254/latest/\r\n", b""), "169.254.169.254"),
        (http("302 Found", "Location: http://[::1]:1/\r\n", b""), "::1"),
        (http("302 Found", "Location: http://2130706433:1/\r\n", b""), "127.0.0.1"),
        (http("302 Found", "Location: file:///etc/passwd\r\n", b""), "only http and https"),
        (
            xml("<error code=\"badArgument\">no &lt;b&gt;such&lt;/b&gt; thing</error>"),
            "badArgument: no <b>such</b> thing",
        ),
    ];
    for (harvester, kept, db, _) in harvesters().await {
        for (answer, said) in &table {
            let source = source(vec![answer.clone()]).await;
            let error = run(&harvester, &source).await.unwrap_err().to_string();
            assert!(error.contains(said), "{said}: {error}");
            assert!(error.len() < 500);
        }
        assert!(kept.0.lock().unwrap().is_empty(), "{}", db.engine);
    }
}

#[tokio::test]
async fn record_that_cannot_be_kept_does_not_stop_the_others() {
    for (harvester, kept, _, _) in harvesters().await {
        let long = "x".repeat(2_000);
        let records = [
            dublin_core("", "Zonder naam"),
            dublin_core(&long, "Te lang"),
            "<record><header><identifier>4</identifier><datestamp>x</datestamp></header></record>".to_owned(),
            dublin_core("5", "Vijf").replace("<language>nl", "<language>it"),
            dublin_core("6", "Zes"),
        ]
        .concat();
        let source = source(vec![list(&records, "")]).await;
        let report = run(&harvester, &source).await.unwrap();
        assert_eq!(counts(&report), [5, 1, 0, 0, 0, 4]);
        assert_eq!(kept.0.lock().unwrap().len(), 1);
        assert!(report.faults[3].reason.contains("--lang"), "{:?}", report.faults[3]);
        // Once its language is known, the record is taken.
        let id = harvester.sources().await.unwrap().remove(0).id;
        harvester.set(&WHO, &id, Some(Lang::Nl), false).await.unwrap();
        source.now_answers(vec![list(&dublin_core("5", "Vijf").replace("<language>nl</language>", ""), "")]);
        assert_eq!(run(&harvester, &source).await.unwrap().new, 1);
    }
}

#[tokio::test]
async fn who_may_not_harvest_is_refused_and_a_busy_source_is_left_alone() {
    for (harvester, _, db, clock) in harvesters().await {
        let reader = Actor::Person { id: "r".to_owned(), role: Role::Member };
        let source = source(vec![list(&dublin_core("1", "Een"), "")]).await;
        assert!(matches!(harvester.name(&reader, &source.named()).await, Err(HarvestError::Forbidden(_))));
        let named = harvester.name(&WHO, &source.named()).await.unwrap();
        assert_eq!(harvester.name(&WHO, &source.named()).await.unwrap(), named, "named once");
        assert!(matches!(
            harvester.harvest(&reader, &named.id, &mut ()).await,
            Err(HarvestError::Forbidden(_))
        ));
        // The second begins while the first still waits for its records, and not by chance.
        let closed = source.gate.lock().await;
        let mut progress = ();
        let first = harvester.harvest(&WHO, &named.id, &mut progress);
        let second = async {
            while source.asked.lock().unwrap().is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            let refused = harvester.harvest(&WHO, &named.id, &mut ()).await;
            drop(closed);
            refused
        };
        let (first, second) = tokio::join!(first, second);
        assert_eq!(first.unwrap().new, 1, "{}", db.engine);
        assert!(matches!(second, Err(HarvestError::Busy(_))), "{} {second:?}", db.engine);
        clock.advance(1);
        assert!(harvester.harvest(&WHO, &named.id, &mut ()).await.is_ok(), "free again");
    }
}
