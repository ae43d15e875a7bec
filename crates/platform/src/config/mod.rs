//! Settings: built-in defaults, then a TOML file, then `SAMENHANG_*` variables; the later wins.
//!
//! To add a setting: a field of [`Settings`] with its default and a doc comment, a line in
//! `docs/operator/configure.md`. The file and the variable come by themselves.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use config::builder::DefaultState;
use config::{Config, ConfigBuilder, Environment, File, FileFormat};
use serde::{Deserialize, Serialize};

use crate::i18n;

/// How lines of the log are written to standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogForm {
    /// For people.
    #[default]
    Text,
    /// For machines.
    Json,
}

/// On or off, as people write it in variables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Switch {
    /// Yes.
    On,
    /// No.
    Off,
}

/// Who may have an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignUp {
    /// Anybody who has an address of e-mail.
    #[default]
    Open,
    /// Whoever is invited.
    Invited,
}

/// A provider of OpenID Connect at which people may sign in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OidcSettings {
    /// What the button says; in lower case, with `-` for all but letters and digits, it ends the address
    /// that the provider must know: `https://…/oidc/city-of-ghent`.
    pub name: String,
    /// The provider's address, as its tokens give it.
    pub issuer: String,
    /// What the provider calls this platform.
    pub client_id: String,
    /// What the two have agreed on.
    pub client_secret: String,
}

/// Everything an operator can set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The address and port to listen on.
    pub listen: SocketAddr,
    /// The folder of the embedded database, the files and the search index.
    pub data: PathBuf,
    /// `postgres://…`; absent: SQLite in the data folder.
    pub database_url: Option<String>,
    /// The address at which readers reach the platform, without a slash at the end. It stands in
    /// feeds, sitemaps and citations; absent: `http://` and the address listened on.
    pub public_url: Option<String>,
    /// The name of the network, as the header shows it.
    pub name: String,
    /// The time zone in which days and times are said, by its IANA name.
    pub time_zone: String,
    /// The e-mail address of whoever runs the platform, for other systems; absent: `postmaster` at the
    /// public address.
    pub contact: Option<String>,
    /// A SKOS Turtle file instead of the built-in vocabulary.
    pub vocabulary: Option<PathBuf>,
    /// A SKOS Turtle file read on top of the vocabulary.
    pub vocabulary_extra: Option<PathBuf>,
    /// A TOML file instead of the built-in selection criteria.
    pub criteria: Option<PathBuf>,
    /// A CSS file of design tokens instead of the built-in theme.
    pub theme: Option<PathBuf>,
    /// The mail server: `smtp://user:password@host:587?tls=required`, `smtps://…`; absent: letters wait.
    /// `kept:` sends nothing; letters can then be read in the outbox (as the demo does).
    pub smtp_url: Option<String>,
    /// The address that letters come from.
    pub mail_from: String,
    /// Months from the confirmation of a practice to the next question to its owner.
    pub review_months: u32,
    /// Days from that question to the first reminder, and from there to the second.
    pub reminder_days: u32,
    /// Months without a confirmation after which an editor is asked to archive a practice.
    pub archive_months: u32,
    /// How many reviewers rate the evidence of a suggestion, each on their own: 1 or 2. With two, a third
    /// decides where they disagree.
    pub evidence_reviewers: u8,
    /// Who may have an account.
    pub sign_up: SignUp,
    /// Whether people may sign in with a password.
    pub passwords: Switch,
    /// Providers of OpenID Connect.
    pub oidc: Vec<OidcSettings>,
    /// Example people can be signed in as with one click; set by the demo alone.
    #[serde(skip)]
    pub demo: bool,
    /// Whether rate limits hold.
    pub rate_limits: Switch,
    /// Hosts that may be fetched from wherever they are, parted by commas: for intranets and tests.
    /// Without it the program fetches from the public internet alone.
    pub harvest_allow: String,
    /// Whether a proxy stands in front and names the visitor in `X-Forwarded-For`.
    pub behind_proxy: Switch,
    /// The address of a translation service that speaks the API of LibreTranslate; absent: texts are
    /// not translated by machine.
    pub translate_url: Option<String>,
    /// The key that this service asks for, if it asks for one.
    pub translate_key: Option<String>,
    /// How the log is written.
    pub log: LogForm,
    /// What is logged: a level, or per part (`info`, `info,sqlx=debug`).
    pub log_level: String,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            data: PathBuf::from("data"),
            database_url: None,
            public_url: None,
            name: "Samenhang".to_owned(),
            time_zone: i18n::DEFAULT_TIME_ZONE.to_owned(),
            contact: None,
            vocabulary: None,
            vocabulary_extra: None,
            criteria: None,
            theme: None,
            smtp_url: None,
            mail_from: "samenhang@localhost".to_owned(),
            review_months: 12,
            reminder_days: 30,
            archive_months: 24,
            evidence_reviewers: 1,
            sign_up: SignUp::Open,
            passwords: Switch::Off,
            oidc: Vec::new(),
            demo: false,
            rate_limits: Switch::On,
            harvest_allow: String::new(),
            behind_proxy: Switch::Off,
            translate_url: None,
            translate_key: None,
            log: LogForm::Text,
            log_level: "info".to_owned(),
        }
    }
}

/// A setting that cannot be used; the text names the file or variable and the setting.
#[derive(Debug, thiserror::Error)]
#[error("settings: {0}")]
pub struct SettingsError(String);

impl Settings {
    /// Reads the file, if one is named, and the variables of this process.
    pub fn load(file: Option<&Path>) -> Result<Settings, SettingsError> {
        Settings::from_sources(file, std::env::vars().collect())
    }

    fn from_sources(
        file: Option<&Path>,
        variables: HashMap<String, String>,
    ) -> Result<Settings, SettingsError> {
        let mut builder: ConfigBuilder<DefaultState> = Config::builder();
        if let Some(path) = file {
            if !path.is_file() {
                return Err(SettingsError(format!("the file {} does not exist", path.display())));
            }
            builder = builder.add_source(File::from(path).format(FileFormat::Toml));
        }
        // Only variables that are settings: others with the prefix (for tests, say) are nobody's fault.
        let known = Settings::names();
        let own: HashMap<String, String> = variables
            .into_iter()
            .filter(|(name, value)| {
                let setting = name.strip_prefix("SAMENHANG_").map(str::to_lowercase);
                setting.is_some_and(|setting| known.contains(&setting)) && !value.is_empty()
            })
            .collect();
        let settings: Settings = builder
            .add_source(Environment::with_prefix("SAMENHANG").prefix_separator("_").source(Some(own)))
            .build()
            .and_then(Config::try_deserialize)
            .map_err(|e| SettingsError(e.to_string()))?;
        settings.checked()
    }

    /// The names of all settings.
    fn names() -> Vec<String> {
        match serde_json::to_value(Settings::default()) {
            Ok(serde_json::Value::Object(members)) => members.keys().cloned().collect(),
            _ => Vec::new(),
        }
    }

    fn checked(mut self) -> Result<Settings, SettingsError> {
        if let Some(url) = &self.public_url {
            let parsed = url::Url::parse(url).ok().filter(|u| matches!(u.scheme(), "http" | "https"));
            if parsed.is_none() {
                return Err(SettingsError(format!("public_url “{url}” is no http or https address")));
            }
            self.public_url = Some(url.trim_end_matches('/').to_owned());
        }
        if !i18n::is_time_zone(&self.time_zone) {
            return Err(SettingsError(format!(
                "time_zone “{}” is no time zone: a name such as Europe/Brussels is needed",
                self.time_zone
            )));
        }
        for (name, value) in [("review_months", self.review_months), ("reminder_days", self.reminder_days)] {
            if !(1..=240).contains(&value) {
                return Err(SettingsError(format!("{name} is {value}: a whole number from 1 to 240")));
            }
        }
        if self.archive_months <= self.review_months {
            return Err(SettingsError(format!(
                "archive_months is {}: more than review_months, which is {}",
                self.archive_months, self.review_months
            )));
        }
        if !(1..=2).contains(&self.evidence_reviewers) {
            return Err(SettingsError(format!(
                "evidence_reviewers is 1 or 2, not {}",
                self.evidence_reviewers
            )));
        }
        for provider in &self.oidc {
            let issuer = url::Url::parse(&provider.issuer).ok().filter(|url| {
                let near = matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
                url.scheme() == "https" || (url.scheme() == "http" && near)
            });
            if provider.name.trim().is_empty() || issuer.is_none() {
                let (name, issuer) = (&provider.name, &provider.issuer);
                return Err(SettingsError(format!(
                    "oidc “{name}”: a name and an https address as issuer are needed, not “{issuer}”"
                )));
            }
        }
        if let Some(contact) = &self.contact
            && (contact.contains(char::is_whitespace) || !contact.contains('@'))
        {
            return Err(SettingsError(format!("contact “{contact}” is no e-mail address")));
        }
        Ok(self)
    }

    /// The address at which readers reach the platform, without a slash at the end.
    pub fn base_url(&self) -> String {
        self.public_url.clone().unwrap_or_else(|| format!("http://{}", self.listen))
    }

    /// Whether letters are kept to be read in the outbox instead of sent.
    pub fn keeps_mail(&self) -> bool {
        self.smtp_url.as_deref() == Some("kept:")
    }

    /// Whom other systems write to about this platform.
    pub fn contact_address(&self) -> String {
        self.contact.clone().unwrap_or_else(|| {
            let url = url::Url::parse(&self.base_url()).ok();
            let host = url.as_ref().and_then(url::Url::host_str).filter(|host| host.contains('.'));
            format!("postmaster@{}", host.unwrap_or("localhost.localdomain"))
        })
    }

    /// The database's address: the one that is set, else SQLite in the data folder.
    pub fn database(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite:{}", self.data.join("samenhang.db").display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> HashMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn variables_win_over_the_file_and_the_file_over_defaults() {
        let file = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
        std::fs::write(file.path(), "name = \"Vreedzame Steden\"\nlisten = \"127.0.0.1:1\"\n").unwrap();
        let set = variables(&[
            ("SAMENHANG_LISTEN", "127.0.0.1:2"),
            ("SAMENHANG_RATE_LIMITS", "off"),
            ("SAMENHANG_PUBLIC_URL", "https://databank.example/"),
            ("SAMENHANG_TEST_POSTGRES", "not ours"),
            ("SAMENHANG_DATABASE_URL", ""),
        ]);
        let settings = Settings::from_sources(Some(file.path()), set).unwrap();
        let expected = Settings {
            name: "Vreedzame Steden".to_owned(),
            listen: "127.0.0.1:2".parse().unwrap(),
            rate_limits: Switch::Off,
            public_url: Some("https://databank.example".to_owned()),
            ..Settings::default()
        };
        assert_eq!(settings, expected);
        assert_eq!(settings.database(), "sqlite:data/samenhang.db");
    }

    #[test]
    fn wrong_settings_are_named() {
        let file = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
        std::fs::write(file.path(), "nmae = \"x\"\n").unwrap();
        let unknown = Settings::from_sources(Some(file.path()), HashMap::new()).unwrap_err().to_string();
        assert!(unknown.contains("nmae"), "{unknown}");
        let absent =
            Settings::from_sources(Some(Path::new("no.toml")), HashMap::new()).unwrap_err().to_string();
        assert_eq!(absent, "settings: the file no.toml does not exist");
        for (name, value) in [
            ("LISTEN", "nowhere"),
            ("RATE_LIMITS", "maybe"),
            ("PUBLIC_URL", "ftp://x"),
            ("TIME_ZONE", "Brussels"),
            ("REVIEW_MONTHS", "0"),
            ("ARCHIVE_MONTHS", "12"),
            ("EVIDENCE_REVIEWERS", "3"),
        ] {
            let set = variables(&[(&format!("SAMENHANG_{name}"), value)]);
            let error = Settings::from_sources(None, set).unwrap_err().to_string();
            assert!(error.starts_with("settings: "), "{error}");
        }
    }
}
