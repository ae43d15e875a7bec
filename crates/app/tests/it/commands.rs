//! The program's commands, as the processes that operators start.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The program, with nothing of this environment's settings.
fn samenhang() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samenhang"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("SAMENHANG_")) {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

fn run(data: &Path, arguments: &[&str]) -> Output {
    samenhang().args(arguments).arg("--data").arg(data).output().unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/practices.jsonl")
}

fn import(data: &Path, file: &Path, more: &[&str]) -> Output {
    let mut arguments = vec!["import", "practices", file.to_str().unwrap()];
    arguments.extend(more);
    run(data, &arguments)
}

/// A server that is stopped with its value.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(mut command: Command) -> Server {
        // Two servers never ask for the same port: the system gives a free one.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let address = format!("127.0.0.1:{port}");
        let child = command
            .args(["--listen", &address])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut server = Server { child, address };
        let begun = Instant::now();
        while server.get("/health/ready").is_none_or(|answer| !answer.starts_with("HTTP/1.1 200")) {
            assert!(begun.elapsed() < Duration::from_secs(30), "{}", server.stop().1);
            std::thread::sleep(Duration::from_millis(30));
        }
        server
    }

    fn get(&self, path: &str) -> Option<String> {
        self.ask("GET", path, "", "")
    }

    /// Asks; `more` are lines of the header, each with its end.
    fn ask(&self, method: &str, path: &str, more: &str, body: &str) -> Option<String> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Length: {length}\r\n{more}\r\n{body}"
        )
        .ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        Some(answer)
    }

    fn tell(&self, signal: &str) {
        assert!(
            Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap().success()
        );
    }

    /// Waits for its end; whether it ended well, and what it wrote.
    fn stop(&mut self) -> (bool, String) {
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let status = self.child.wait().unwrap();
        let mut text = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut text).unwrap();
        (status.success(), text)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn demo_needs_nothing_and_says_where_to_look() {
    let mut demo = samenhang();
    demo.arg("demo");
    let mut server = Server::start(demo);
    let mut said = String::new();
    BufReader::new(server.child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said.trim_end(), format!("Samenhang is ready with 176 practices: http://{}/", server.address));
    let found = server.get("/api/v1/practices?q=jongeren+hangen+rond+station+%27s+avonds&lang=nl").unwrap();
    assert!(found.contains("lu-luxembourg-a-vos-cotes"), "{found}");
    assert!(server.stop().0);
}

#[test]
fn import_twice_is_a_no_op_and_export_gives_the_file_back() {
    let data = tempfile::tempdir().unwrap();
    let first = import(data.path(), &examples(), &[]);
    assert!(first.status.success(), "{}", errors(&first));
    assert_eq!(
        String::from_utf8_lossy(&first.stdout).trim(),
        "176 records read: 176 new, 0 revised, 0 unchanged; no faults"
    );
    let again = import(data.path(), &examples(), &[]);
    assert_eq!(
        String::from_utf8_lossy(&again.stdout).trim(),
        "176 records read: 0 new, 0 revised, 176 unchanged; no faults"
    );
    let parsed = |text: &str| -> Vec<serde_json::Value> {
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let original = parsed(&std::fs::read_to_string(examples()).unwrap());
    let exported = run(data.path(), &["export", "practices"]);
    assert_eq!(parsed(&String::from_utf8_lossy(&exported.stdout)), original);
    for form in ["csv", "xlsx"] {
        let file = data.path().join(format!("all.{form}"));
        assert!(run(data.path(), &["export", "practices", file.to_str().unwrap()]).status.success());
        let back = import(data.path(), &file, &[]);
        let said = String::from_utf8_lossy(&back.stdout).into_owned();
        assert_eq!(said.trim(), "176 records read: 0 new, 0 revised, 176 unchanged; no faults", "{form}");
    }
    let checked = run(data.path(), &["check"]);
    assert!(checked.status.success(), "{}", errors(&checked));
    let reindexed = run(data.path(), &["reindex"]);
    assert_eq!(String::from_utf8_lossy(&reindexed.stdout).trim(), "176 documents can be found");
}

#[test]
fn faulty_file_changes_nothing_unless_partial() {
    let data = tempfile::tempdir().unwrap();
    let sound = std::fs::read_to_string(examples()).unwrap();
    let mut lines: Vec<&str> = sound.lines().filter(|line| !line.contains("adapted_from")).take(3).collect();
    lines.push("{\"id\": \"Bad Id\", \"original_language\": \"nl\", \"themes\": [\"no-such\"]}");
    let file = data.path().join("mixed.jsonl");
    std::fs::write(&file, lines.join("\n")).unwrap();
    let refused = import(data.path(), &file, &["--partial", "--dry-run"]);
    assert_eq!(refused.status.code(), Some(1));
    let refused = import(data.path(), &file, &[]);
    assert_eq!(refused.status.code(), Some(1));
    for said in ["line 4", "themes[0]", "no-such", "title", "nothing was changed"] {
        assert!(errors(&refused).contains(said), "{said}: {}", errors(&refused));
    }
    assert!(run(data.path(), &["export", "practices"]).stdout.is_empty());
    let partial = import(data.path(), &file, &["--partial"]);
    assert!(errors(&partial).contains("3 new"), "{}", errors(&partial));
}

#[test]
fn wrong_usage_exits_with_2_and_failure_with_1() {
    let data = tempfile::tempdir().unwrap();
    assert_eq!(samenhang().arg("nonsense").output().unwrap().status.code(), Some(2));
    let absent = import(data.path(), Path::new("there-is-none.jsonl"), &[]);
    assert_eq!(absent.status.code(), Some(1));
    assert!(
        errors(&absent).starts_with("samenhang: there-is-none.jsonl cannot be imported"),
        "{}",
        errors(&absent)
    );
    let form = import(data.path(), Path::new("practices.docx"), &[]);
    assert_eq!(form.status.code(), Some(1), "{}", errors(&form));
}

#[test]
fn second_process_on_a_folder_is_told_who_holds_it() {
    let data = tempfile::tempdir().unwrap();
    let mut serve = samenhang();
    serve.args(["serve", "--data"]).arg(data.path());
    let mut server = Server::start(serve);
    let second = import(data.path(), &examples(), &[]);
    assert_eq!(second.status.code(), Some(1));
    let expected = format!("is in use by samenhang serve (process {})", server.child.id());
    assert!(errors(&second).contains(&expected), "{}", errors(&second));
    assert!(server.stop().0);
    assert!(import(data.path(), &examples(), &[]).status.success(), "free again");
}

#[test]
fn killed_import_leaves_nothing_half() {
    let data = tempfile::tempdir().unwrap();
    let lines = std::fs::read_to_string(examples()).unwrap();
    let file = data.path().join("many.jsonl");
    // Long enough to be caught in the middle of writing.
    let mut many = std::fs::File::create(&file).unwrap();
    for copy in 0..25 {
        for line in lines.lines() {
            let mut record: serde_json::Value = serde_json::from_str(line).unwrap();
            record["id"] = format!("{}-{copy}", record["id"].as_str().unwrap()).into();
            record.as_object_mut().unwrap().remove("adapted_from");
            writeln!(many, "{record}").unwrap();
        }
    }
    drop(many);
    assert!(run(data.path(), &["migrate"]).status.success());
    let journal = data.path().join("samenhang.db-wal");
    let empty = std::fs::metadata(&journal).map_or(0, |m| m.len());
    let mut child = samenhang()
        .args(["import", "practices", file.to_str().unwrap(), "--data"])
        .arg(data.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while std::fs::metadata(&journal).map_or(0, |m| m.len()) <= empty + (1 << 20) {
        assert!(begun.elapsed() < Duration::from_secs(60), "the import never wrote");
        if child.try_wait().unwrap().is_some() {
            panic!("the import ended before it could be killed");
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(run(data.path(), &["export", "practices"]).stdout.is_empty(), "nothing of it is there");
    let checked = run(data.path(), &["check"]);
    assert!(checked.status.success(), "{}", errors(&checked));
    let whole = import(data.path(), &file, &[]);
    assert!(String::from_utf8_lossy(&whole.stdout).contains("4400 new"), "{}", errors(&whole));
}

#[test]
fn stopping_lets_requests_in_flight_end() {
    let data = tempfile::tempdir().unwrap();
    assert!(import(data.path(), &examples(), &[]).status.success());
    let mut serve = samenhang();
    serve.args(["serve", "--data"]).arg(data.path());
    let mut server = Server::start(serve);
    // A request that has begun but not ended: its last line is still to come.
    let mut stream = TcpStream::connect(&server.address).unwrap();
    write!(stream, "GET /nl/practices HTTP/1.1\r\nHost: test\r\n").unwrap();
    stream.flush().unwrap();
    std::thread::sleep(Duration::from_millis(200));
    server.tell("-TERM");
    std::thread::sleep(Duration::from_millis(300));
    write!(stream, "Connection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("</html>"), "{answer}");
    assert!(TcpStream::connect(&server.address).is_err(), "no new ones are taken");
    assert!(server.stop().0);
}

#[test]
fn database_that_cannot_be_written_is_said_in_one_line() {
    let data = tempfile::tempdir().unwrap();
    assert!(import(data.path(), &examples(), &[]).status.success());
    // Root may write anything; what stands in the way must be something else than rights.
    let file = data.path().join("samenhang.db");
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    let failed = run(data.path(), &["check"]);
    assert_eq!(failed.status.code(), Some(1));
    let first = errors(&failed).lines().next().unwrap_or_default().to_owned();
    assert!(
        first.starts_with("samenhang: cannot open the database") && first.contains("samenhang.db"),
        "{first}"
    );
}

#[test]
fn full_disk_is_said_in_one_line_and_nothing_is_lost() {
    let data = tempfile::tempdir().unwrap();
    assert!(import(data.path(), &examples(), &[]).status.success());
    let more = data.path().join("more.jsonl");
    let text = std::fs::read_to_string(examples()).unwrap();
    std::fs::write(&more, text.replace("\"id\": \"", "\"id\": \"x-").replace("\"adapted_from\"", "\"x\""))
        .unwrap();
    let lines: Vec<String> = std::fs::read_to_string(&more)
        .unwrap()
        .lines()
        .map(|line| {
            let mut record: serde_json::Value = serde_json::from_str(line).unwrap();
            record.as_object_mut().unwrap().remove("x");
            record.to_string()
        })
        .collect();
    std::fs::write(&more, lines.join("\n")).unwrap();
    // A limit on the size of files stands in for the disk's end: writing past it fails in the same place.
    let program = env!("CARGO_BIN_EXE_samenhang");
    let blocks = std::fs::metadata(data.path().join("samenhang.db")).unwrap().len() / 512;
    let script = format!(
        "trap '' XFSZ; ulimit -f {}; exec {program} import practices {} --data {}",
        blocks.min(200),
        more.display(),
        data.path().display()
    );
    let failed = Command::new("sh").args(["-c", &script]).output().unwrap();
    assert_eq!(failed.status.code(), Some(1), "{}", errors(&failed));
    assert!(errors(&failed).starts_with("samenhang: "), "{}", errors(&failed));
    let exported = run(data.path(), &["export", "practices"]);
    assert_eq!(String::from_utf8_lossy(&exported.stdout).lines().count(), 176, "what was there is there");
}

#[test]
fn taken_port_and_wrong_settings_are_said_in_one_line() {
    let data = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let failed =
        samenhang().args(["serve", "--listen", &address, "--data"]).arg(data.path()).output().unwrap();
    assert_eq!(failed.status.code(), Some(1));
    assert!(errors(&failed).contains("another program does"), "{}", errors(&failed));

    let vocabulary = data.path().join("own.ttl");
    std::fs::write(
        &vocabulary,
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:x:a> a skos:Concept\n",
    )
    .unwrap();
    let failed = samenhang()
        .args(["check", "--data"])
        .arg(data.path())
        .env("SAMENHANG_VOCABULARY", &vocabulary)
        .output()
        .unwrap();
    assert_eq!(failed.status.code(), Some(1));
    assert!(errors(&failed).contains("own.ttl"), "{}", errors(&failed));
}

/// What a command prints, without the last line's end.
fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", errors(output));
    String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
}

#[test]
fn first_administrator_token_and_farewell_from_the_command_line_beside_a_running_server() {
    let data = tempfile::tempdir().unwrap();
    let mut serve = samenhang();
    serve.arg("serve").arg("--data").arg(data.path());
    let mut server = Server::start(serve);

    let link = said(&run(data.path(), &["user", "add", "ada@example.org", "--role", "administrator"]));
    let path = format!("/{}", link.splitn(4, '/').nth(3).unwrap());
    assert!(server.get(&path).unwrap().contains("ada@example.org"), "looking at the link does not use it up");
    let same_site = "Sec-Fetch-Site: same-origin\r\n";
    let entered = server.ask("POST", &path, same_site, "").unwrap();
    assert!(entered.starts_with("HTTP/1.1 303"), "{entered}");
    let cookie = entered.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
    let cookie = format!("Cookie: {}\r\n", cookie.split(';').next().unwrap());
    let desk = server.ask("GET", "/nl/desk/people", &cookie, "").unwrap();
    assert!(desk.starts_with("HTTP/1.1 200") && desk.contains("ada@example.org"), "{desk}");
    assert!(
        server.ask("POST", &path, same_site, "").unwrap().starts_with("HTTP/1.1 410"),
        "a link signs in once"
    );

    let token =
        ["token", "create", "ada@example.org", "--name", "script", "--scope", "write", "--days", "30"];
    let token = said(&run(data.path(), &token));
    let bearer = format!("Authorization: Bearer {token}\r\nContent-Type: application/json\r\n");
    let practice =
        r#"{"original_language":"nl","title":{"nl":"Pleinouders"},"summary":{"nl":"Ouders op het plein."}}"#;
    let body = format!(r#"{{"practice":{practice},"email":"ada@example.org"}}"#);
    let taken = server.ask("POST", "/api/v1/suggestions", &bearer, &body).unwrap();
    assert!(taken.starts_with("HTTP/1.1 202"), "{taken}");
    let queue = server.ask("GET", "/nl/desk/suggestions", &cookie, "").unwrap();
    assert!(queue.contains("Pleinouders"), "a token that may write needs no confirmation: {queue}");

    run(data.path(), &["user", "add", "bo@example.org", "--role", "reader", "--language", "fr"]);
    said(&run(data.path(), &["user", "role", "bo@example.org", "editor"]));
    let mut people: Vec<String> = said(&run(data.path(), &["user", "list"]))
        .lines()
        .map(|line| line.split('\t').take(2).collect::<Vec<_>>().join(" "))
        .collect();
    people.sort();
    assert_eq!(people, ["ada@example.org administrator", "bo@example.org editor"]);

    said(&run(data.path(), &["user", "remove", "bo@example.org"]));
    assert!(!said(&run(data.path(), &["user", "list"])).contains("bo@example.org"));
    for (arguments, reason) in [
        (["user", "add", "nobody", "--role", "reader"].as_slice(), "“nobody” is no e-mail address"),
        (["user", "role", "bo@example.org", "editor"].as_slice(), "there is no account of bo@example.org"),
        (
            ["token", "create", "cy@example.org", "--name", "x", "--scope", "read"].as_slice(),
            "there is no account of cy@example.org",
        ),
    ] {
        let refused = run(data.path(), arguments);
        assert_eq!(refused.status.code(), Some(1), "{arguments:?}");
        assert!(errors(&refused).contains(reason), "{}", errors(&refused));
    }
    assert!(server.stop().0);
}
