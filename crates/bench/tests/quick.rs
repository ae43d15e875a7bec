//! The whole bench over a few practices: every line is there and every figure is one. How fast anything
//! is decides nothing here.

use std::process::Command;

#[test]
fn bench_prints_every_line_of_the_table() {
    let folder = tempfile::tempdir().unwrap();
    // The platform's commands as this build has them: the release program may not be there.
    let program = folder.path().join("platform");
    let script = format!("#!/bin/sh\nexec '{}' platform \"$@\"\n", env!("CARGO_BIN_EXE_bench"));
    std::fs::write(&program, script).unwrap();
    let made = Command::new("chmod").arg("+x").arg(&program).status().unwrap();
    assert!(made.success());

    let bench = Command::new(env!("CARGO_BIN_EXE_bench"))
        .arg("--quick")
        .arg("--program")
        .arg(&program)
        .output()
        .unwrap();
    let table = String::from_utf8(bench.stdout).unwrap();
    assert!(bench.status.success(), "{table}\n{}", String::from_utf8_lossy(&bench.stderr));
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| what"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();

    let with_goal = [
        ("import of 60 practices", "≤ 20.0 s"),
        ("start with a ready index, 60 practices", "≤ 500 ms"),
        ("memory after pages and searches, 60 practices", "≤ 150 MiB"),
        ("practice page (", "≥ 50 %"),
        ("practice page, 304 beside axum's 200", "≥ 70 %"),
        ("search, API, beside tantivy with the texts of the 20 hits (", "≥ 35 %"),
        ("search, page, beside tantivy with the texts of the 20 hits (", "≥ 35 %"),
        ("cost of a search, API, 120 beside 60 practices", "≤ 2.0 ×"),
        ("cost of a search, page, 120 beside 60 practices", "≤ 2.0 ×"),
        ("list of 60 suggestions beside the public list, newest first", "≤ 1.0 ×"),
        ("list of 60 suggestions beside the public list, with a word", "≤ 1.0 ×"),
        ("nDCG@10 within a language (16 questions)", "≥ 0.800"),
        ("nDCG@10 across languages (8 questions)", "≥ 0.650"),
    ];
    for (what, goal) in with_goal {
        let row = rows.iter().find(|row| row[0].starts_with(what));
        let row = row.unwrap_or_else(|| panic!("no line “{what}” in\n{table}"));
        assert_eq!(row[4], goal, "{row:?}");
        assert!(row[5] == "yes" || row[5] == "NO", "{row:?}");
    }
    for kind in ["API", "page"] {
        for limit in ["the texts of the 20 hits (", "ids alone, "] {
            let what = format!("search, {kind}, beside tantivy with {limit}");
            for size in ["60 practices", "120 practices"] {
                let row = rows.iter().find(|row| row[0].starts_with(&what) && row[0].ends_with(size));
                assert!(row.is_some(), "no line “{what}” of {size} in\n{table}");
            }
        }
    }
    for row in &rows {
        assert_eq!(row.len(), 6, "{row:?}");
        let digits = row[2].chars().filter(char::is_ascii_digit).any(|digit| digit != '0');
        assert!(digits, "a figure that is none: {row:?}");
        assert!(!row[2].contains("NaN") && !row[3].contains("NaN"), "{row:?}");
    }
    for lang in ["nl", "fr", "de", "en"] {
        let what = format!("nDCG@10 language {lang} (6 questions)");
        assert!(rows.iter().any(|row| row[0] == what), "no line “{what}” in\n{table}");
    }
}

#[test]
fn bench_without_the_program_says_what_to_do() {
    let bench = Command::new(env!("CARGO_BIN_EXE_bench"))
        .args(["--only", "start", "--program", "/nowhere/samenhang"])
        .output()
        .unwrap();
    let said = String::from_utf8(bench.stderr).unwrap();
    assert!(!bench.status.success());
    assert_eq!(said, "bench: /nowhere/samenhang is not there; build it, or say --program FILE\n");
}
