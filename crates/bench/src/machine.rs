//! The machine that is measured on, and what the kernel has counted of a process.

use anyhow::Context;

/// Parts of a second in which the kernel counts the work of a process (`USER_HZ`).
const TICKS: f64 = 100.0;

/// What a process has used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Usage {
    /// Seconds of a processor, from its start.
    pub(crate) work: f64,
    /// Memory that is resident now, in bytes.
    pub(crate) resident: f64,
    /// Of that, what is no copy of a file: the kernel cannot drop and read it again.
    pub(crate) own: f64,
}

impl Usage {
    /// Of the process with this number, or of this one (`self`).
    pub(crate) fn of(process: &str) -> anyhow::Result<Self> {
        let read = |name: &str| std::fs::read_to_string(format!("/proc/{process}/{name}"));
        let (stat, status) = (read("stat")?, read("status")?);
        // The name, in parentheses, may hold anything; the numbers come after it (proc(5): 14 and 15).
        let (_, numbers) = stat.rsplit_once(')').context("no numbers in stat")?;
        let numbers: Vec<&str> = numbers.split_whitespace().collect();
        let ticks =
            |at: usize| numbers.get(at).and_then(|n| n.parse::<f64>().ok()).context("no time in stat");
        let bytes = |name: &str| -> anyhow::Result<f64> {
            let kib = field(&status, name).and_then(|value| value.split(' ').next());
            Ok(kib.with_context(|| format!("no {name} in status"))?.parse::<f64>()? * 1024.0)
        };
        Ok(Usage {
            work: (ticks(11)? + ticks(12)?) / TICKS,
            resident: bytes("VmRSS")?,
            own: bytes("RssAnon")?,
        })
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usage_counts_work_and_memory() {
        let before = Usage::of("self").unwrap();
        let mut much = vec![0_u8; 64 << 20];
        let start = std::time::Instant::now();
        while start.elapsed().as_millis() < 200 {
            much.iter_mut().step_by(4096).for_each(|byte| *byte = byte.wrapping_add(1));
        }
        let after = Usage::of("self").unwrap();
        assert!(after.work > before.work, "{before:?} {after:?}");
        assert!(after.own - before.own > 60e6, "{before:?} {after:?}");
        assert!(after.own <= after.resident, "{after:?}");
        assert!(std::hint::black_box(much)[0] > 0);
    }
}
