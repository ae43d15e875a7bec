//! `/{lang}/desk/harvest`: the databanks that are harvested, and what came of it.

use askama::Template;
use axum::Router;
use axum::extract::{FromRef, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use kernel::Lang;
use platform::i18n;
use web::form::{Choice, Faults, Field, Summary};
use web::layout::Crumb;
use web::{Html, Layout, PageError, Posted, Site, Visit};

use crate::harvest::{HARVEST, HarvestError, Harvester, ItemState, NewSource, Noted, Source};
use crate::messages::Messages;

/// The path of the page.
pub(crate) const PATH: &str = "/desk/harvest";
/// Faults that are shown of one harvest; the command shows all.
const FAULTS: usize = 100;
/// Things to look at that are shown of one source.
const NOTED: i64 = 100;

/// What the page stands on.
#[derive(Clone, FromRef)]
pub(crate) struct DeskState {
    pub(crate) site: Site,
    pub(crate) harvester: Harvester,
}

pub(crate) fn router(state: DeskState) -> Router {
    Router::new().route(PATH, get(show).post(change)).with_state(state)
}

#[derive(Template)]
#[template(path = "interop/harvest.html")]
struct HarvestPage {
    layout: Layout,
    t: Messages,
    crumbs: Vec<Crumb>,
    done: Option<&'static str>,
    sources: Vec<Shown>,
    faults: Faults,
    fields: Vec<Field>,
}

/// A source with what needs a look there.
struct Shown {
    source: Source,
    noted: Vec<Noted>,
}

impl HarvestPage {
    fn summary(&self) -> Summary<'_> {
        self.faults.summary(self.layout.lang)
    }

    /// What the last harvest came to, in a sentence.
    fn last(&self, source: &Source) -> String {
        let t = self.t;
        match (&source.last_run_at, &source.last_report) {
            _ if source.busy_since.is_some() => t.harvest_busy().to_owned(),
            (Some(at), Some(report)) => {
                let date = i18n::date(self.layout.lang, *at);
                t.harvest_last(report.changed, date, report.faulty, report.gone, report.new, report.read)
            }
            _ => t.harvest_never().to_owned(),
        }
    }

    fn faults_of<'a>(&self, source: &'a Source) -> &'a [crate::harvest::Fault] {
        let all = source.last_report.as_ref().map_or(&[][..], |report| report.faults.as_slice());
        &all[..all.len().min(FAULTS)]
    }

    fn noted(&self, noted: &Noted) -> String {
        let date = i18n::date(self.layout.lang, noted.at);
        match noted.state {
            ItemState::Gone => self.t.harvest_gone_on(date),
            _ => self.t.harvest_changed_on(date),
        }
    }

    fn broken_off<'a>(&self, source: &'a Source) -> Option<&'a str> {
        source.last_report.as_ref()?.broken_off.as_deref()
    }
}

async fn page(
    state: &DeskState,
    visit: &Visit,
    fields: Vec<Field>,
    faults: Faults,
) -> Result<HarvestPage, PageError> {
    let t = Messages::new(visit.lang);
    let mut sources = Vec::new();
    for source in state.harvester.sources().await? {
        let noted = state.harvester.needing_a_look(&source.id, NOTED).await?;
        sources.push(Shown { source, noted });
    }
    let layout = visit.layout(t.harvest_title()).private();
    let crumbs = vec![
        Crumb::new(layout.to("/desk"), layout.shell.desk(), visit.lang),
        Crumb::new(layout.to(PATH), t.harvest_title(), visit.lang),
    ];
    let done = match visit.params.get("done") {
        Some("started") => Some(t.harvest_started()),
        Some("set") => Some(t.harvest_set()),
        _ => None,
    };
    Ok(HarvestPage { layout, t, crumbs, done, sources, faults, fields })
}

fn fields(t: Messages, lang: Lang) -> Vec<Field> {
    let langs = std::iter::once(Choice::new("", t.harvest_lang_none()))
        .chain(Lang::ALL.map(|lang| Choice::new(lang.code(), lang.endonym())));
    vec![
        Field::input("url", "url", t.harvest_url()).hint(t.harvest_url_hint()).required(),
        Field::line("set", t.harvest_set_field()).hint(t.harvest_set_hint()).optional(lang),
        Field::select("lang", t.harvest_lang(), langs.collect()).hint(t.harvest_lang_hint()),
        Field::boxes("daily", t.harvest_rhythm(), vec![Choice::new("1", t.harvest_daily())]),
    ]
}

async fn show(State(state): State<DeskState>, visit: Visit) -> Result<Html, PageError> {
    visit.require(HARVEST)?;
    let fields = fields(Messages::new(visit.lang), visit.lang);
    Html::private(&page(&state, &visit, fields, Faults::default()).await?)
}

async fn change(State(state): State<DeskState>, visit: Visit, posted: Posted) -> Result<Response, PageError> {
    visit.require(HARVEST)?;
    let harvester = &state.harvester;
    let to = |done: &str| Redirect::to(&format!("/{}{PATH}?done={done}", visit.lang)).into_response();
    let id = posted.text("source");
    match posted.text("do") {
        "harvest" => {
            harvester.ask_for(&visit.actor, id).await.map_err(refused)?;
            return Ok(to("started"));
        }
        daily @ ("daily" | "seldom") => {
            let source = harvester.source(id).await?.ok_or(PageError::NotFound)?;
            harvester.set(&visit.actor, id, source.lang, daily == "daily").await.map_err(refused)?;
            return Ok(to("set"));
        }
        _ => {}
    }
    let t = Messages::new(visit.lang);
    let filled = |name: &str| Some(posted.text(name).to_owned()).filter(|text| !text.is_empty());
    let new = NewSource {
        address: posted.text("url").to_owned(),
        set: filled("set"),
        lang: posted.text("lang").parse().ok(),
        daily: posted.has("daily"),
    };
    match harvester.name(&visit.actor, &new).await {
        Ok(source) => {
            harvester.ask_for(&visit.actor, &source.id).await.map_err(refused)?;
            Ok(to("started"))
        }
        Err(HarvestError::Source(_)) => {
            let mut faults = Faults::default();
            faults.add("url", t.harvest_no_address());
            let fields = fields(t, visit.lang)
                .into_iter()
                .map(|field| field.posted(&posted).faulty(&faults))
                .collect();
            let page = page(&state, &visit, fields, faults).await?;
            Ok(Html::private(&page)?.with_status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
        }
        Err(error) => Err(refused(error)),
    }
}

fn refused(error: HarvestError) -> PageError {
    match error {
        HarvestError::Forbidden(_) => PageError::Forbidden,
        HarvestError::Absent(_) => PageError::NotFound,
        HarvestError::Storage(error) => error.into(),
        other => PageError::internal(&other),
    }
}
