//! Figures for Prometheus: how many answers, of which kind, how quickly.

use std::sync::OnceLock;

use http::StatusCode;
use metrics::Histogram;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

static HANDLE: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Bounds of the histogram, in seconds.
const BOUNDS: [f64; 10] = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.1, 0.25, 1.0, 5.0];

/// Starts counting; once a process, further calls change nothing.
pub fn install() {
    HANDLE.get_or_init(|| {
        let builder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Full("http_request_duration_seconds".to_owned()), &BOUNDS);
        match builder.and_then(|builder| builder.install_recorder()) {
            Ok(handle) => Some(handle),
            Err(error) => {
                tracing::warn!(%error, "no figures for /metrics");
                None
            }
        }
    });
}

/// Where the time of answers of a route with such a status is recorded, in seconds.
pub(crate) fn answers(route: &str, status: StatusCode) -> Histogram {
    let class = match status.as_u16() {
        200..300 => "2xx",
        300..400 => "3xx",
        400..500 => "4xx",
        _ => "5xx",
    };
    metrics::histogram!("http_request_duration_seconds", "route" => route.to_owned(), "status" => class)
}

/// Adds up what was recorded. Single values are kept until somebody scrapes or this is called, so where
/// nobody scrapes they would pile up.
pub fn add_up() {
    if let Some(handle) = HANDLE.get().and_then(Option::as_ref) {
        handle.run_upkeep();
    }
}

/// The text that Prometheus scrapes.
pub fn render() -> String {
    HANDLE.get().and_then(Option::as_ref).map(PrometheusHandle::render).unwrap_or_default()
}
