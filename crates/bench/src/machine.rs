//! Where and on what was measured: figures without it say little.

/// The machine in a line or two.
pub(crate) fn describe() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let (cpu, memory) = (read("/proc/cpuinfo"), read("/proc/meminfo"));
    let model = field(&cpu, "model name").unwrap_or("processor");
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let kib: f64 =
        field(&memory, "MemTotal").and_then(|of| of.split(' ').next()?.parse().ok()).unwrap_or(0.0);
    let gib = kib / f64::from(1 << 20);
    let build = if cfg!(debug_assertions) { "a debug build: figures mean nothing" } else { "release build" };
    format!("{cores} cores ({model}), {gib:.0} GiB, {build}. Load average at the start: {}", load_average())
}

/// How many processes wanted to work in the last minute, besides those measured.
pub(crate) fn load_average() -> String {
    let all = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    all.split(' ').next().unwrap_or_default().to_owned()
}

fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    Some(line.trim_start_matches([' ', '\t', ':']).trim())
}
