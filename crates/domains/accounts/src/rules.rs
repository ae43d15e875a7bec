//! Who may do what to accounts, and what counts as sound. Pure functions.

use kernel::{Actor, Lang, Permission, Role};

/// Seeing people and giving them roles.
pub const MANAGE: Permission = Permission { name: "accounts.manage", least: Role::Administrator };
/// One's own page.
pub const OWN: Permission = Permission { name: "accounts.own", least: Role::Reader };

/// All permissions of the domain.
pub const PERMISSIONS: &[Permission] = &[MANAGE, OWN];

/// Longest name of a person, token or passkey, in characters.
pub const MOST_NAME: usize = 100;

/// A name as it is kept: one line, without control characters and without the invisible characters
/// that turn text around, of bounded length. What cannot be seen cannot deceive in a letter or list.
pub fn name(typed: &str) -> String {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let seen: String = typed.chars().map(|c| if hidden(c) { ' ' } else { c }).collect();
    let words = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    words.chars().take(MOST_NAME).collect::<String>().trim_end().to_owned()
}

/// Where to go after signing in: a page of ours, else none. Whatever a browser could read as another
/// host is refused (`//evil`, `/\evil`, a tab in between), and pages that only make sense on the way in.
pub fn next(asked: &str) -> Option<String> {
    let sound = asked.len() <= 2_000
        && asked.starts_with('/')
        && !asked.starts_with("//")
        && !asked.contains(['\\', '\r', '\n', '\t'])
        && !asked.chars().any(char::is_control);
    let path = asked.split(['?', '#']).next().unwrap_or_default();
    let mut segments = path.split('/').skip(1);
    let language = segments.next().is_some_and(|first| first.parse::<Lang>().is_ok());
    let first = segments.next().unwrap_or_default();
    let on_the_way = matches!(first, "sign-in" | "sign-out");
    (sound && language && !path.contains("//") && !on_the_way).then(|| asked.to_owned())
}

/// Why an account may not be changed so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This actor may not.
    #[error("this is for administrators")]
    Forbidden,
    /// Nobody would be left to run the installation.
    #[error("this is the last administrator; make somebody else administrator first")]
    LastAdministrator,
    /// Nobody can be given this role.
    #[error("there is no such role for a person")]
    NoRole,
}

/// Whether an actor may give a person a role, or take her account away (`to` is then none).
/// `administrators` counts those that are active, the person included.
///
/// # Errors
/// Why not.
pub fn may_change(
    actor: &Actor,
    from: Role,
    active: bool,
    to: Option<Role>,
    administrators: i64,
) -> Result<(), Refusal> {
    if !actor.may(MANAGE) {
        return Err(Refusal::Forbidden);
    }
    if to == Some(Role::Anonymous) {
        return Err(Refusal::NoRole);
    }
    let is_last = from == Role::Administrator && active && administrators <= 1;
    if is_last && to != Some(Role::Administrator) {
        return Err(Refusal::LastAdministrator);
    }
    Ok(())
}

/// Why a password is refused (OWASP ASVS 5.0, 6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Too short.
    Short,
    /// Too long to be hashed without harm.
    Long,
    /// Among those that are tried first, or made of what is known about the person.
    Common,
}

/// Shortest password, in characters.
pub const LEAST_PASSWORD: usize = 12;
/// Longest password, in characters.
pub const MOST_PASSWORD: usize = 200;

/// Parts of the passwords of twelve characters and more that lists of leaked ones begin with.
const COMMON: &[&str] = &[
    "123456789",
    "1234567890",
    "0123456789",
    "987654321",
    "qwertyuiop",
    "qwerty123456",
    "azertyuiop",
    "azerty123456",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "qwertzuiop",
    "asdfghjkl",
    "password",
    "passw0rd",
    "p@ssw0rd",
    "wachtwoord",
    "motdepasse",
    "passwort",
    "kennwort",
    "welkom",
    "welcome",
    "bienvenue",
    "willkommen",
    "iloveyou",
    "letmein",
    "administrator",
    "administrateur",
    "samenhang",
    "changeme",
    "superman",
    "sunshine",
    "princess",
    "football",
];

/// What speaks against a password; none: it may be used. There are no rules about digits and signs:
/// they make passwords harder to remember, not to guess.
pub fn weakness(password: &str, known: &[&str]) -> Option<Weakness> {
    let length = password.chars().count();
    if length < LEAST_PASSWORD {
        return Some(Weakness::Short);
    }
    if length > MOST_PASSWORD {
        return Some(Weakness::Long);
    }
    let folded = password.to_lowercase();
    let mut rest = folded.clone();
    let pieces = known.iter().flat_map(|text| text.split(['@', '.', ' ', '-', '_'])).map(str::to_lowercase);
    for piece in pieces.filter(|piece| piece.chars().count() >= 4) {
        rest = rest.replace(&piece, "");
    }
    for common in COMMON {
        rest = rest.replace(common, "");
    }
    let mut different: Vec<char> = folded.chars().collect();
    different.sort_unstable();
    different.dedup();
    // What is left when the known parts are taken out must be worth guessing by itself.
    (rest.chars().count() < 6 || different.len() < 5).then_some(Weakness::Common)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn next_leads_to_pages_of_ours_alone() {
        for sound in ["/nl/me", "/fr/practices?q=a%20b&theme=x#top", "/de", "/en/desk/people?q=//x"] {
            assert_eq!(next(sound).as_deref(), Some(sound));
        }
        let long = format!("/nl/{}", "a".repeat(2_001));
        let wrong = [
            "",
            "nl/me",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/nl/../..//evil.example",
            "/\t/evil.example",
            "/nl/x\r\nLocation: y",
            "javascript:alert(1)",
            "/api/v1/x",
            "/evil.example",
            "/nl/sign-in",
            "/nl/sign-out",
            "/nl/sign-in/abc",
            "/xx/me",
            &long,
        ];
        for wrong in wrong {
            assert_eq!(next(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn name_is_one_line_without_what_cannot_be_seen() {
        assert_eq!(name("  An\u{202e} de\r\nBcc: x \u{0}Vries\t"), "An de Bcc: x Vries");
        assert_eq!(name(&"é".repeat(200)).chars().count(), MOST_NAME);
        assert_eq!(name(" \u{200b} "), "");
    }

    #[test]
    fn password_must_be_long_and_not_the_first_to_be_tried() {
        let known = ["An De Vries", "an.devries@oostende.example"];
        let table = [
            ("kort", Some(Weakness::Short)),
            ("elfletters1", Some(Weakness::Short)),
            ("123456789012", Some(Weakness::Common)),
            ("Wachtwoord123", Some(Weakness::Common)),
            ("aaaaaaaaaaaaaaa", Some(Weakness::Common)),
            ("DevriesOostende", Some(Weakness::Common)),
            ("qwertyuiop12", Some(Weakness::Common)),
            ("vier gewone losse woorden", None),
            ("mijn wachtwoord is een zin", None),
            ("ééntweedrievier", None),
        ];
        for (password, expected) in table {
            assert_eq!(weakness(password, &known), expected, "{password}");
        }
        assert_eq!(weakness(&"ab1c2d".repeat(50), &[]), Some(Weakness::Long));
    }

    #[test]
    fn last_administrator_stays_and_others_may_not_change_anybody() {
        let person = |role| Actor::Person { id: "p".into(), role };
        let boss = person(Role::Administrator);
        let administrator = Role::Administrator;
        let table = [
            (&boss, Role::Reader, true, Some(Role::Editor), 1, Ok(())),
            (&boss, Role::Reader, true, None, 1, Ok(())),
            (&boss, administrator, true, Some(Role::Editor), 1, Err(Refusal::LastAdministrator)),
            (&boss, administrator, true, None, 1, Err(Refusal::LastAdministrator)),
            (&boss, administrator, true, Some(administrator), 1, Ok(())),
            (&boss, administrator, true, None, 2, Ok(())),
            (&boss, administrator, false, None, 1, Ok(())),
            (&boss, Role::Reader, true, Some(Role::Anonymous), 2, Err(Refusal::NoRole)),
            (&person(Role::Coordinator), Role::Reader, true, Some(Role::Reader), 2, Err(Refusal::Forbidden)),
            (&Actor::Anonymous, Role::Reader, true, None, 2, Err(Refusal::Forbidden)),
            (&Actor::System("user"), Role::Reader, true, Some(administrator), 0, Ok(())),
        ];
        for (actor, from, active, to, administrators, expected) in table {
            assert_eq!(
                may_change(actor, from, active, to, administrators),
                expected,
                "{actor} {from:?} {to:?}"
            );
        }
    }
}
