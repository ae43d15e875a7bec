//! The harvester of the crate `oai-pmh`, against `/oai` of a whole platform.

use std::collections::BTreeMap;
use std::time::Duration;

use kernel::Actor;
use oai_pmh::client::Client;
use oai_pmh::client::query::{GetRecordArgs, ListIdentifiersArgs, ListRecordsArgs};
use platform::config::Settings;
use practices::model::Record;
use samenhang::House;

const BASE: &str = "https://databank.example";

fn examples() -> Vec<Record> {
    let text = include_str!("../../../../content/practices.jsonl");
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn identifier(id: &str) -> String {
    format!("oai:databank.example:practice/{id}")
}

#[tokio::test]
async fn harvester_gets_every_practice_and_hears_of_those_that_went() {
    let data = tempfile::tempdir().unwrap();
    let settings = Settings {
        data: data.path().to_owned(),
        public_url: Some(BASE.to_owned()),
        ..Settings::default()
    };
    let house = House::open(settings, "test").await.unwrap();
    house.practices.bring_in(&Actor::System("test"), examples()).await.unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/oai", listener.local_addr().unwrap());
    let router = house.router();
    tokio::spawn(async move { axum::serve(listener, router).await });
    // The current second is listed when it is over.
    tokio::time::sleep(Duration::from_millis(1_100)).await;

    let client = Client::new(&address).unwrap();
    let identity = client.identify().await.unwrap().payload.unwrap();
    assert_eq!((identity.repository_name.as_str(), identity.base_url), ("Samenhang", format!("{BASE}/oai")));
    assert_eq!((identity.protocol_version.as_str(), identity.deleted_record.as_str()), ("2.0", "persistent"));
    let formats = client.list_metadata_formats(None).await.unwrap().payload.unwrap().metadata_format;
    let prefixes: Vec<&str> = formats.iter().map(|format| format.metadata_prefix.as_str()).collect();
    assert_eq!(prefixes, ["oai_dc", "samenhang"]);

    for prefix in prefixes {
        let mut found: BTreeMap<String, String> = BTreeMap::new();
        let mut pages = client.list_records(ListRecordsArgs::new(prefix)).await.unwrap();
        while found.len() < examples().len() {
            let page = pages.next().await.unwrap();
            match page {
                Ok(page) => {
                    for record in page.payload.unwrap().record {
                        assert_eq!(found.insert(record.header.identifier, record.metadata), None, "none twice");
                    }
                }
                // Its reader wants text in every token; the one that ends a list has none, as the protocol says.
                Err(error) => {
                    assert!(error.to_string().contains("$value"), "{error}");
                    break;
                }
            }
        }
        let whole = found.len() == examples().len();
        assert!(whole || found.len() == 100, "{prefix}: {}", found.len());
        for example in examples() {
            let Some(metadata) = found.get(&identifier(example.id.as_str())) else {
                assert!(!whole);
                continue;
            };
            assert!(metadata.contains(if prefix == "oai_dc" { "<dc:title xml:lang=" } else { "<json>" }));
        }
    }
    let sets = client.list_sets().await.unwrap().next().await.unwrap().unwrap().payload.unwrap().set;
    assert!(sets.iter().any(|set| set.set_spec == "theme:nightlife" && set.set_name == "nightlife"));

    house.practices.withdraw(&Actor::System("test"), "lu-luxembourg-a-vos-cotes").await.unwrap();
    client.identify().await.unwrap();
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let args = ListIdentifiersArgs::new("oai_dc").set("country:lu");
    let page = client.list_identifiers(args).await.unwrap().next().await.unwrap().unwrap();
    let headers = page.payload.unwrap().header;
    let gone: Vec<&str> = headers
        .iter()
        .filter(|header| header.status.as_deref() == Some("deleted"))
        .map(|header| header.identifier.as_str())
        .collect();
    assert_eq!(gone, [identifier("lu-luxembourg-a-vos-cotes")]);
    let one = client.get_record(GetRecordArgs::new(identifier("at-graz-heroes"), "oai_dc")).await.unwrap();
    assert!(one.payload.unwrap().record.metadata.contains("/practices/at-graz-heroes</dc:identifier>"));
}
