//! Against servers on loopback that behave badly in one way each.

use std::io::Write;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;

/// What a server does with a connection, given the path that was asked for.
type Answer = fn(&str) -> Vec<u8>;

/// A server on loopback; returns its address by name, which the fetchers of these tests allow.
async fn server(answer: Answer) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut asked = vec![0; 16_384];
                let read = stream.read(&mut asked).await.unwrap_or(0);
                let asked = String::from_utf8_lossy(&asked[..read]).into_owned();
                let path = asked.split(' ').nth(1).unwrap_or_default().to_owned();
                let bytes = answer(if path == "/asked" { &asked } else { &path });
                let _ = stream.write_all(&bytes).await;
                if path == "/endless" {
                    loop {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                        if stream.write_all(b"1\r\nx\r\n").await.is_err() {
                            break;
                        }
                    }
                }
                let _ = stream.shutdown().await;
            });
        }
    });
    format!("http://localhost:{port}")
}

fn plain(headers: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes =
        format!("HTTP/1.1 200 OK\r\nConnection: close\r\n{headers}Content-Length: {}\r\n\r\n", body.len())
            .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn onward(to: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n")
        .into_bytes()
}

fn allowing() -> Fetcher {
    Fetcher::new("localhost").unwrap().with_limits(Limits {
        time: Duration::from_secs(2),
        bytes: 100_000,
        redirects: 3,
    })
}

#[tokio::test]
async fn answer_comes_back_with_its_type_status_and_final_address() {
    let home = server(|path| match path {
        "/" => onward("/there"),
        "/there" => plain("Content-Type: text/xml\r\nRetry-After: 7\r\n", b"<a/>"),
        _ => b"HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".to_vec(),
    })
    .await;
    let fetched = allowing().fetch(Ask::get(&home)).await.unwrap();
    assert_eq!(fetched.address.as_str(), format!("{home}/there"));
    assert_eq!((fetched.status, fetched.text().as_str()), (200, "<a/>"));
    assert_eq!((fetched.content_type.as_deref(), fetched.retry_after), (Some("text/xml"), Some(7)));
    let absent = allowing().fetch(Ask::head(format!("{home}/absent"))).await.unwrap();
    assert_eq!((absent.status, absent.is_success()), (404, false));
}

#[tokio::test]
async fn addresses_that_are_not_public_are_refused_however_they_are_written() {
    let fetcher = Fetcher::new("").unwrap();
    let refused = [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://0/",
        "http://localhost:1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[fd00:ec2::254]/",
        "http://１２７.0.0.1/",
    ];
    for address in refused {
        let error = fetcher.fetch(Ask::get(address)).await.unwrap_err();
        assert!(matches!(error, FetchError::Private { .. }), "{address}: {error}");
        assert!(error.to_string().contains("harvest_allow"), "{error}");
    }
}

#[tokio::test]
async fn what_is_no_web_address_is_refused_and_no_secret_is_repeated() {
    let fetcher = Fetcher::new("localhost").unwrap();
    let long = format!("http://localhost/{}", "x".repeat(3_000));
    for address in [
        "file:///etc/passwd",
        "gopher://localhost/",
        "data:text/plain,x",
        "//localhost/",
        "",
        "http://",
        "http://anna:geheim@localhost/",
        "http://anna@localhost/",
        &long,
    ] {
        let error = fetcher.fetch(Ask::get(address)).await.unwrap_err();
        assert!(matches!(error, FetchError::Address { .. }), "{address}: {error}");
        assert!(!error.to_string().contains("geheim") && error.to_string().len() < 250, "{error}");
    }
}

#[tokio::test]
async fn redirects_are_looked_at_one_by_one() {
    let home = server(|path| match path {
        "/numbers" => onward("http://127.0.0.1:1/"),
        "/decimal" => onward("http://2130706433:1/"),
        "/metadata" => onward("http://169.254.169.254/latest/meta-data/"),
        "/six" => onward("http://[::1]:1/"),
        "/file" => onward("file:///etc/passwd"),
        "/secret" => onward("http://anna:geheim@localhost/"),
        other => onward(other),
    })
    .await;
    let fetcher = allowing();
    for path in ["numbers", "decimal", "metadata", "six"] {
        let error = fetcher.fetch(Ask::get(format!("{home}/{path}"))).await.unwrap_err();
        assert!(matches!(error, FetchError::Private { .. }), "{path}: {error}");
    }
    for path in ["file", "secret"] {
        let error = fetcher.fetch(Ask::get(format!("{home}/{path}"))).await.unwrap_err();
        assert!(matches!(error, FetchError::Address { .. }), "{path}: {error}");
    }
    let error = fetcher.fetch(Ask::get(format!("{home}/round"))).await.unwrap_err();
    assert_eq!(error, FetchError::TooFar { host: "localhost".to_owned(), most: 3 });
}

#[tokio::test]
async fn endless_answer_ends_in_time() {
    let home = server(|_| {
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/xml\r\n\r\n".to_vec()
    })
    .await;
    let begun = Instant::now();
    let error = allowing().fetch(Ask::get(format!("{home}/endless"))).await.unwrap_err();
    assert_eq!(error, FetchError::TooSlow { host: "localhost".to_owned(), seconds: 2 });
    assert!(error.may_pass() && begun.elapsed() < Duration::from_secs(4));
}

#[tokio::test]
async fn big_answers_are_given_up_packed_or_not_announced_or_not() {
    let home = server(|path| match path {
        "/announced" => plain("", &vec![b'x'; 200_000]),
        "/unannounced" => {
            let mut bytes = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".to_vec();
            bytes.resize(300_000, b'x');
            bytes
        }
        _ => {
            // Ten megabytes in ten kilobytes.
            let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
            packed.write_all(&vec![b'x'; 10 << 20]).unwrap();
            plain("Content-Encoding: gzip\r\n", &packed.finish().unwrap())
        }
    })
    .await;
    for path in ["announced", "unannounced", "bomb"] {
        let error = allowing().fetch(Ask::get(format!("{home}/{path}"))).await.unwrap_err();
        assert_eq!(error, FetchError::TooBig { host: "localhost".to_owned(), most: 100_000 }, "{path}");
    }
}

#[tokio::test]
async fn answer_that_breaks_off_is_no_answer() {
    let home = server(|path| match path {
        "/short" => b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100\r\n\r\n<a>".to_vec(),
        _ => b"SSH-2.0-x\r\n".to_vec(),
    })
    .await;
    for path in ["short", "other"] {
        let error = allowing().fetch(Ask::get(format!("{home}/{path}"))).await.unwrap_err();
        assert!(matches!(error, FetchError::Unreachable { .. }), "{path}: {error}");
    }
}

#[tokio::test]
async fn posted_body_and_headers_go_to_the_named_host_alone() {
    let home = server(|asked| match asked {
        "/moved" => onward("/asked"),
        asked => plain("", asked.as_bytes()),
    })
    .await;
    let post = |path: &str| {
        Ask::post(format!("{home}{path}"), "application/json", b"{\"q\":1}".to_vec())
            .header("x-key", "geheim")
    };
    let echoed = allowing().fetch(post("/asked")).await.unwrap().text();
    assert!(echoed.starts_with("POST /asked") && echoed.contains("x-key: geheim"), "{echoed}");
    assert!(echoed.contains("user-agent: Samenhang/"), "{echoed}");
    let moved = allowing().fetch(post("/moved")).await.unwrap();
    assert_eq!(moved.status, 302, "a body is not carried on");
    let get = Ask::get(format!("{home}/moved")).header("x-key", "geheim");
    let echoed = allowing().fetch(get).await.unwrap().text();
    assert!(echoed.starts_with("GET /asked") && !echoed.contains("geheim"), "{echoed}");
}
