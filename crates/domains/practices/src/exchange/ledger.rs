//! Which ids a file has, and whether the practices that its records are adapted from exist.
//!
//! Of a record it keeps a hash of its id and its line, of a link two hashes and a line; so a file of the
//! largest size that is taken needs some tens of megabytes, and texts are only looked up again for
//! what turns out to be wrong.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};

use kernel::Slug;

/// Records that one file may have.
pub const MOST_RECORDS: usize = 1_000_000;
/// Links that one file may have to practices that the databank does not have.
pub const MOST_LINKS: usize = 1_000_000;

/// What is known of a file's ids and links.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    /// Keyed at random in each run: nobody can make a file whose ids collide, and by chance they do so
    /// once in tens of millions of the largest files.
    hasher: RandomState,
    ids: HashMap<u64, Entry>,
    links: Vec<Link>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    line: u64,
    sound: bool,
}

#[derive(Clone, Copy, Debug)]
struct Link {
    line: u64,
    /// The record that has the link; none if it has no good id.
    from: Option<u64>,
    to: u64,
}

/// What became of a record's id.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Entered {
    New,
    /// A record on this line has it already.
    Again(u64),
    /// There are too many records.
    Full,
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// Nothing has this id.
    Unknown,
    /// The record on this line has it, and is refused.
    Refused(u64),
}

/// Links that lead nowhere, by line and practice.
#[derive(Debug, Default)]
pub(super) struct BrokenLinks {
    hasher: RandomState,
    links: HashMap<(u64, u64), Broken>,
}

impl Ledger {
    /// Notes a record's id.
    pub(super) fn enter(&mut self, id: &Slug, line: u64, sound: bool) -> Entered {
        let key = self.hasher.hash_one(id);
        if let Some(first) = self.ids.get(&key) {
            return Entered::Again(first.line);
        }
        if self.ids.len() >= MOST_RECORDS {
            return Entered::Full;
        }
        self.ids.insert(key, Entry { line, sound });
        Entered::New
    }

    /// Notes a link to a practice that the databank does not have; false when there are too many.
    pub(super) fn link(&mut self, line: u64, from: Option<&Slug>, to: &Slug) -> bool {
        if self.links.len() >= MOST_LINKS {
            return false;
        }
        let from = from.map(|id| self.hasher.hash_one(id));
        self.links.push(Link { line, from, to: self.hasher.hash_one(to) });
        true
    }

    /// Which links lead nowhere. With `taking_some`, only the sound records will be taken: a link to a
    /// refused one is broken too, its record refused in turn, and so on.
    pub(super) fn settle(mut self, taking_some: bool) -> BrokenLinks {
        let mut broken = HashMap::new();
        let mut refused = Vec::new();
        self.links.sort_unstable_by_key(|link| link.to);
        for link in &self.links {
            let why = match self.ids.get(&link.to) {
                None => Broken::Unknown,
                Some(entry) if taking_some && !entry.sound => Broken::Refused(entry.line),
                Some(_) => continue,
            };
            broken.insert((link.line, link.to), why);
            refused.extend(refuse(&mut self.ids, link).filter(|_| taking_some));
        }
        while let Some((id, line)) = refused.pop() {
            let first = self.links.partition_point(|link| link.to < id);
            for link in self.links[first..].iter().take_while(|link| link.to == id) {
                broken.insert((link.line, link.to), Broken::Refused(line));
                refused.extend(refuse(&mut self.ids, link));
            }
        }
        BrokenLinks { hasher: self.hasher, links: broken }
    }
}

/// Marks the record that has a broken link; its id and line if it was sound until now.
fn refuse(ids: &mut HashMap<u64, Entry>, link: &Link) -> std::option::IntoIter<(u64, u64)> {
    let newly = link.from.and_then(|from| {
        // A second record with the same id is refused anyway and says nothing of the first.
        let entry = ids.get_mut(&from).filter(|entry| entry.line == link.line && entry.sound)?;
        entry.sound = false;
        Some((from, entry.line))
    });
    newly.into_iter()
}

impl BrokenLinks {
    /// True when all links lead somewhere.
    pub(super) fn is_empty(&self) -> bool {
        self.links.is_empty()
    }

    /// Why the link on this line to this practice leads nowhere, if so.
    pub(super) fn get(&self, line: u64, to: &Slug) -> Option<Broken> {
        self.links.get(&(line, self.hasher.hash_one(to))).copied()
    }

    /// The lines that have one.
    pub(super) fn lines(&self) -> HashSet<u64> {
        self.links.keys().map(|(line, _)| *line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug(id: &str) -> Slug {
        id.parse().unwrap()
    }

    /// Enters `(id, sound, adapted from)` line by line.
    fn ledger(records: &[(&str, bool, &[&str])]) -> Ledger {
        let mut ledger = Ledger::default();
        for ((id, sound, links), line) in records.iter().zip(1..) {
            ledger.enter(&slug(id), line, *sound);
            for to in *links {
                assert!(ledger.link(line, Some(&slug(id)), &slug(to)));
            }
        }
        ledger
    }

    #[test]
    fn second_record_with_an_id_is_told_of_the_first() {
        let mut ledger = Ledger::default();
        assert_eq!(ledger.enter(&slug("one"), 4, false), Entered::New);
        assert_eq!(ledger.enter(&slug("two"), 5, true), Entered::New);
        assert_eq!(ledger.enter(&slug("one"), 6, true), Entered::Again(4));
    }

    #[test]
    fn links_lead_forward_and_backward() {
        let broken = ledger(&[("aaa", true, &["bbb"]), ("bbb", true, &["aaa", "zzz"])]).settle(false);
        assert_eq!(broken.get(1, &slug("bbb")), None);
        assert_eq!(broken.get(2, &slug("aaa")), None);
        assert_eq!(broken.get(2, &slug("zzz")), Some(Broken::Unknown));
        assert_eq!(broken.lines(), HashSet::from([2]));
    }

    #[test]
    fn refused_record_takes_those_along_that_stand_on_it_when_only_some_are_taken() {
        let records: &[(&str, bool, &[&str])] = &[
            ("ddd", true, &["ccc"]),
            ("ccc", true, &["bbb"]),
            ("bbb", true, &["aaa"]),
            ("aaa", false, &[]),
            ("eee", true, &[]),
        ];
        let all = ledger(records).settle(false);
        assert!(all.is_empty());
        let some = ledger(records).settle(true);
        assert_eq!(some.get(3, &slug("aaa")), Some(Broken::Refused(4)));
        assert_eq!(some.get(2, &slug("bbb")), Some(Broken::Refused(3)));
        assert_eq!(some.get(1, &slug("ccc")), Some(Broken::Refused(2)));
        assert_eq!(some.lines(), HashSet::from([1, 2, 3]));
    }
}
