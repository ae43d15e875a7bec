//! The example practices as a databank that is a year old: most confirmed, some due, a few that nobody
//! confirms, and some done elsewhere too.

use anyhow::Context;
use chrono::{DateTime, Days, Utc};
use kernel::{Actor, Clock, Lang, Role};
use platform::cache::Generation;
use platform::config::Settings;
use practices::model::{AdaptationKind, Contact, Outcome, Record, Report};
use practices::service::adaptations::Verdict;
use practices::{Keeper, Practices, Reports};
use storage::Db;

/// Days since the examples came in.
const AGE: u64 = 430;
/// One in so many is left unconfirmed.
const FORGOTTEN: usize = 9;

const DEMO: Actor = Actor::System("demo");

/// Brings the examples in as if that had been a while ago.
pub(super) async fn fill(
    settings: &Settings,
    now: DateTime<Utc>,
    examples: Vec<Record>,
) -> anyhow::Result<()> {
    let ids: Vec<String> = examples.iter().map(|record| record.id.to_string()).collect();
    let (practices, _) = at(settings, now, AGE).await?;
    practices.bring_in(&DEMO, examples).await?;
    // Confirmed month by month, so that lists by date have something to show.
    for month in 0..11 {
        let chosen = ids.iter().enumerate().filter(|(n, _)| n % FORGOTTEN != 0 && n % 11 == month);
        let chosen: Vec<&str> = chosen.map(|(_, id)| id.as_str()).collect();
        let (practices, _) = at(settings, now, 20 + 28 * u64::try_from(month)?).await?;
        Keeper::new(practices, settings).confirm(&DEMO, &chosen, "").await?;
    }
    let (practices, db) = at(settings, now, 0).await?;
    let keeper = Keeper::new(practices.clone(), settings);
    let asked: Vec<&str> = ids.iter().step_by(FORGOTTEN).take(2).map(String::as_str).collect();
    for id in &asked {
        keeper.set_contact(&DEMO, id, "owner@stad.example".parse()?, Lang::Nl).await?;
    }
    keeper.ask_now(&DEMO, &asked).await?;
    reports(&Reports::new(practices, settings)).await?;
    db.close().await;
    Ok(())
}

/// The databank as it was so many days ago.
async fn at(settings: &Settings, now: DateTime<Utc>, days: u64) -> anyhow::Result<(Practices, Db)> {
    let then = now.checked_sub_days(Days::new(days)).context("the clock stands before the examples")?;
    let db = Db::open(&settings.database(), Clock::fixed(then)).await?;
    Ok((Practices::new(db.clone(), Generation::default()), db))
}

async fn reports(reports: &Reports) -> anyhow::Result<()> {
    let member = Actor::Person { id: "example-member".to_owned(), role: Role::Member };
    // Places that do not exist: nothing is made up about a real city.
    let told = [
        (
            "de-berlin-heroes",
            (AdaptationKind::Adapted, "Preventiedienst Voorbeeldstad", "Voorbeeldstad", 2021),
            (Outcome::Working, "Met jongens én meisjes, en met een jeugdhuis als thuisbasis.", ""),
        ),
        (
            "de-berlin-heroes",
            (AdaptationKind::TakenOver, "Gemeente Modeldam", "Modeldam", 2019),
            (
                Outcome::Stopped,
                "",
                "De trekker ging weg en niemand nam het over; leid er vanaf het begin twee op.",
            ),
        ),
        (
            "at-graz-heroes",
            (AdaptationKind::Inspired, "Jeugdhuis van Proefwijk", "Proefwijk", 2023),
            (Outcome::Partly, "Alleen de workshops in scholen.", "Scholen doen graag mee."),
        ),
    ];
    for (practice, (kind, organisation, city, since), (outcome, changed, note)) in told {
        let report = Report {
            kind,
            organisation: organisation.to_owned(),
            city: Some(city.to_owned()),
            country: Some(if city == "Modeldam" { "NL" } else { "BE" }.to_owned()),
            since: Some(since),
            lang: Lang::Nl,
            changed: changed.to_owned(),
            outcome,
            outcome_note: note.to_owned(),
            contact: Contact::default(),
        };
        let id = reports.report(&member, practice, report).await?;
        // The last one waits at the desk.
        if city != "Proefwijk" {
            reports.decide(&DEMO, &id, Verdict::Approve, None).await?;
        }
    }
    Ok(())
}
