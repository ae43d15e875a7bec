use std::sync::OnceLock;
use rustc_hash::FxHashMap;
pub(super) fn t(name: &'static str, default: f32) -> f32 {
    static MAP: OnceLock<FxHashMap<String, f32>> = OnceLock::new();
    *MAP.get_or_init(|| {
        std::env::var("TUNE").unwrap_or_default().split(',').filter_map(|p| p.split_once('=')).map(|(k, v)| (k.to_owned(), v.parse().unwrap_or(0.0))).collect()
    }).get(name).unwrap_or(&default)
}
