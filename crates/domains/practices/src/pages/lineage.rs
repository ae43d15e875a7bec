//! Who took over from whom around a practice: which relatives to show, and how their tree is drawn.
//!
//! The picture is a graph in a gutter, one row a practice: everybody stands below all from whom they
//! took over, and no thread passes through a knot that it does not belong to.

use std::collections::{BTreeMap, BTreeSet};

/// How many practices the picture and the lists beside it show at most.
pub(crate) const MOST: usize = 16;

/// What is known of the relatives of a practice, by id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Family {
    of: String,
    parents: BTreeMap<String, Vec<String>>,
    children: BTreeMap<String, Vec<String>>,
}

/// A practice in the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Which one.
    pub(crate) id: String,
    /// How far to the right it stands, from 0.
    pub(crate) lane: usize,
    /// Rows from which a thread comes to this one.
    pub(crate) parents: Vec<usize>,
}

impl Family {
    /// The family of a practice from pairs (adaptation, original) in any order.
    pub(crate) fn new(of: &str, pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut family = Family { of: of.to_owned(), parents: BTreeMap::new(), children: BTreeMap::new() };
        for (adaptation, original) in pairs {
            // A practice that names itself was mistyped; drawn, it would be a loop.
            if adaptation == original {
                continue;
            }
            let originals = family.parents.entry(adaptation.clone()).or_default();
            if !originals.contains(&original) {
                originals.push(original.clone());
                family.children.entry(original).or_default().push(adaptation);
            }
        }
        family
    }

    /// The practice whose family it is.
    pub(crate) fn of(&self) -> &str {
        &self.of
    }

    /// The same as far as these practices go; whoever is related only through others is left out.
    pub(crate) fn only(self, shown: impl Fn(&str) -> bool) -> Self {
        let pairs: Vec<(String, String)> = self
            .parents
            .into_iter()
            .flat_map(|(id, originals)| originals.into_iter().map(move |original| (id.clone(), original)))
            .filter(|(id, original)| shown(id) && shown(original))
            .collect();
        Family::new(&self.of, pairs)
    }

    /// The same with further pairs (adaptation, original).
    #[must_use]
    pub(crate) fn with(self, more: impl IntoIterator<Item = (String, String)>) -> Self {
        let own = self
            .parents
            .into_iter()
            .flat_map(|(id, originals)| originals.into_iter().map(move |original| (id.clone(), original)));
        Family::new(&self.of, own.chain(more))
    }

    /// Those it goes back to, nearest first.
    pub(crate) fn ancestors(&self) -> Vec<&str> {
        self.reach(&self.parents)
    }

    /// Those that go back to it, nearest first. Where records name each other in a circle, who is an
    /// ancestor is not told a second time.
    pub(crate) fn descendants(&self) -> Vec<&str> {
        let before = self.ancestors();
        self.reach(&self.children).into_iter().filter(|id| !before.contains(id)).collect()
    }

    /// From whom a practice was taken over.
    pub(crate) fn parents_of(&self, id: &str) -> &[String] {
        self.parents.get(id).map_or(&[], Vec::as_slice)
    }

    fn reach<'a>(&'a self, links: &'a BTreeMap<String, Vec<String>>) -> Vec<&'a str> {
        let mut reached: Vec<&str> = vec![&self.of];
        let mut next = 0;
        while let Some(id) = reached.get(next).copied() {
            for other in links.get(id).into_iter().flatten() {
                if !reached.contains(&other.as_str()) {
                    reached.push(other);
                }
            }
            next += 1;
        }
        reached.remove(0);
        reached
    }

    /// The practice itself and its nearest relatives, [`MOST`] together, in the order in which they are
    /// drawn. Siblings come in the order of `started`, the unknown last.
    pub(crate) fn rows(&self, started: impl Fn(&str) -> Option<i32>) -> Vec<Row> {
        let members: BTreeSet<&str> = std::iter::once(self.of.as_str())
            .chain(self.ancestors())
            .chain(self.descendants())
            .take(MOST)
            .collect();
        let order = self.order(&members, started);
        let at: BTreeMap<&str, usize> = order.iter().enumerate().map(|(row, id)| (*id, row)).collect();
        let parents: Vec<Vec<usize>> = order
            .iter()
            .enumerate()
            .map(|(row, id)| {
                let rows = self.parents_of(id).iter().filter_map(|parent| at.get(parent.as_str()).copied());
                // In a circle somebody stands above a parent; that thread is left out.
                rows.filter(|parent| *parent < row).collect()
            })
            .collect();
        let lanes = lanes(&parents);
        let rows = order.into_iter().zip(parents).zip(lanes);
        rows.map(|((id, parents), lane)| Row { id: id.to_owned(), lane, parents }).collect()
    }

    /// Everybody below all of their parents and, where possible, right below one of them.
    fn order<'a>(
        &'a self,
        members: &BTreeSet<&'a str>,
        started: impl Fn(&str) -> Option<i32>,
    ) -> Vec<&'a str> {
        let mut order: Vec<&str> = Vec::with_capacity(members.len());
        let sorted = |mut ids: Vec<&'a str>| {
            ids.sort_by_key(|id| (started(id).unwrap_or(i32::MAX), *id));
            ids
        };
        let is_ready = |order: &[&str], id: &str| {
            let known = self.parents_of(id).iter().filter(|parent| members.contains(parent.as_str()));
            known.into_iter().all(|parent| order.contains(&parent.as_str()))
        };
        let roots = members.iter().copied().filter(|id| is_ready(&[], id)).collect();
        let mut waiting = sorted(roots);
        waiting.reverse();
        loop {
            while let Some(id) = waiting.pop() {
                if order.contains(&id) || !is_ready(&order, id) {
                    continue;
                }
                order.push(id);
                let children = self.children.get(id).into_iter().flatten().map(String::as_str);
                waiting
                    .extend(sorted(children.filter(|id| members.contains(id)).collect()).into_iter().rev());
            }
            // What is left goes round in a circle: begin it somewhere, so that it is shown at all.
            let Some(left) = members.iter().copied().find(|id| !order.contains(id)) else { break order };
            order.push(left);
            let children = self.children.get(left).into_iter().flatten().map(String::as_str);
            waiting.extend(children.filter(|id| members.contains(id)));
        }
    }
}

/// The lane of each row: to the right of its parents, and free of threads that pass by.
fn lanes(parents: &[Vec<usize>]) -> Vec<usize> {
    let last_child = |row: usize| parents.iter().rposition(|parents| parents.contains(&row));
    let mut lanes: Vec<usize> = Vec::with_capacity(parents.len());
    for (row, own) in parents.iter().enumerate() {
        let passing: BTreeSet<usize> = (0..row)
            .filter(|above| last_child(*above).is_some_and(|last| last >= row))
            .map(|above| lanes[above])
            .collect();
        let least = own.iter().map(|parent| lanes[*parent] + 1).max().unwrap_or(0);
        // The lanes are at most as many as the rows, so one is free.
        lanes.push((least..).find(|lane| !passing.contains(lane)).unwrap_or(least));
    }
    lanes
}

/// The picture, in the units of its view box. Its colours and letters are the style sheet's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    /// How high it is; it is [`Picture::WIDTH`] wide.
    pub(crate) height: usize,
    /// Its threads, each with its colour (1 to 4) and its path.
    pub(crate) threads: Vec<(usize, String)>,
    /// Centre of each row's knot.
    pub(crate) knots: Vec<(usize, usize)>,
}

impl Picture {
    /// The width of the view box.
    pub(crate) const WIDTH: usize = 360;
    const ROW: usize = 46;
    const TOP: usize = 30;
    const LEFT: usize = 22;
    /// How far lanes may reach to the right, so that the words have room.
    const GUTTER: usize = 130;
    /// From the centre of a knot to the first letter beside it.
    pub(crate) const TO_TEXT: usize = 17;

    /// Draws rows.
    pub(crate) fn of(rows: &[Row]) -> Self {
        let most = rows.iter().map(|row| row.lane).max().unwrap_or(0).max(1);
        let step = (Picture::GUTTER / most).clamp(8, 26);
        let bend = 18.min(step);
        let x = |lane: usize| Picture::LEFT + lane * step;
        let y = |row: usize| Picture::TOP + row * Picture::ROW;
        let threads = rows.iter().enumerate().flat_map(|(to, row)| {
            row.parents.iter().map(move |from| {
                let (left, top, bottom) = (x(rows[*from].lane), y(*from), y(to));
                let path = format!(
                    "M{left} {top}V{}Q{left} {bottom} {} {bottom}H{}",
                    bottom - bend,
                    left + bend,
                    x(row.lane)
                );
                (from % 4 + 1, path)
            })
        });
        Picture {
            height: y(rows.len().saturating_sub(1)) + Picture::TOP,
            threads: threads.collect(),
            knots: rows.iter().enumerate().map(|(at, row)| (x(row.lane), y(at))).collect(),
        }
    }

    /// How many letters fit beside a knot when this many more follow in small type.
    pub(crate) fn letters(knot_x: usize, small: usize) -> usize {
        // Measured: 8.4 units a letter of the text, 7 a small one; bold capitals are wider than that.
        let room = Picture::WIDTH.saturating_sub(knot_x + Picture::TO_TEXT + 8 + small * 7);
        (room * 10 / 84).max(6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn family(of: &str, pairs: &[(&str, &str)]) -> Family {
        Family::new(of, pairs.iter().map(|(by, from)| ((*by).to_owned(), (*from).to_owned())))
    }

    fn drawn(family: &Family) -> Vec<(String, usize, Vec<usize>)> {
        family.rows(|_| None).into_iter().map(|row| (row.id, row.lane, row.parents)).collect()
    }

    #[test]
    fn family_tells_nearest_first_and_leaves_siblings_out() {
        let family =
            family("c", &[("b", "a"), ("c", "b"), ("d", "c"), ("e", "d"), ("sibling", "b"), ("f", "c")]);
        assert_eq!(family.ancestors(), ["b", "a"]);
        assert_eq!(family.descendants(), ["d", "f", "e"]);
        assert!(family.rows(|_| None).iter().all(|row| row.id != "sibling"));
    }

    #[test]
    fn siblings_come_by_year_and_the_unknown_last() {
        let family = family("a", &[("x", "a"), ("y", "a"), ("z", "a")]);
        let year = |id: &str| match id {
            "z" => Some(1999),
            "x" => Some(2007),
            _ => None,
        };
        let ids: Vec<String> = family.rows(year).into_iter().map(|row| row.id).collect();
        assert_eq!(ids, ["a", "z", "x", "y"]);
    }

    #[test]
    fn two_originals_of_one_practice_stand_in_lanes_of_their_own() {
        let rows = drawn(&family("c", &[("c", "a"), ("c", "b")]));
        let expected = [("a", 0, vec![]), ("b", 1, vec![]), ("c", 2, vec![0, 1])];
        assert_eq!(rows, expected.map(|(id, lane, parents)| (id.to_owned(), lane, parents)));
    }

    #[test]
    fn circle_in_the_records_is_shown_once() {
        let circle = family("b", &[("a", "b"), ("b", "a"), ("b", "b")]);
        assert_eq!(circle.ancestors(), ["a"]);
        assert!(circle.descendants().is_empty());
        assert_eq!(circle.rows(|_| None).len(), 2);
    }

    #[test]
    fn withdrawn_practice_takes_those_behind_it_along() {
        let family = family("c", &[("b", "a"), ("c", "b"), ("d", "c")]).only(|id| id != "b");
        assert!(family.ancestors().is_empty());
        assert_eq!(family.descendants(), ["d"]);
    }

    #[test]
    fn picture_draws_a_thread_from_original_to_adaptation() {
        let picture = Picture::of(&family("b", &[("b", "a")]).rows(|_| None));
        assert_eq!(picture.knots, [(22, 30), (48, 76)]);
        assert_eq!(picture.threads, [(1, "M22 30V58Q22 76 40 76H48".to_owned())]);
        assert_eq!(picture.height, 106);
    }

    proptest! {
        #[test]
        fn rows_are_bounded_and_in_order_and_no_thread_meets_a_foreign_knot(
            pairs in proptest::collection::vec((0_u8..24, 0_u8..24), 0..60)
        ) {
            let family = Family::new("3", pairs.into_iter().map(|(a, b)| (a.to_string(), b.to_string())));
            let rows = family.rows(|_| None);
            prop_assert!(rows.len() <= MOST);
            prop_assert!(rows.iter().any(|row| row.id == "3"));
            let ids: BTreeSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
            prop_assert_eq!(ids.len(), rows.len(), "each once");
            for (at, row) in rows.iter().enumerate() {
                for parent in &row.parents {
                    prop_assert!(*parent < at);
                    prop_assert!(rows[*parent].lane < row.lane);
                    for (between, other) in rows.iter().enumerate().take(at).skip(parent + 1) {
                        prop_assert!(other.lane != rows[*parent].lane, "row {} lies on the thread {}–{}", between, parent, at);
                    }
                }
            }
            let picture = Picture::of(&rows);
            prop_assert!(picture.knots.iter().all(|(x, _)| *x + Picture::TO_TEXT < 200));
        }
    }
}
