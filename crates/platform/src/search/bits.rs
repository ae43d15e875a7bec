//! Sets of documents, one bit each.
//!
//! What walks through whole sets is there once for each kind of processor, and the one at hand chooses
//! (`dispatch!`): the program runs on any, and counts with what a newer one has for it.

use fearless_simd::{Level, dispatch};

/// Fewer than so many of 64 documents are looked at one by one.
const FEW: u32 = 20;

/// So many words are worked on side by side.
const LANES: usize = 4;

type Lanes = [u64; LANES];

/// Adds three bits everywhere: what remains, and what is carried over (a full adder). To count ones takes a
/// dozen steps where many words are worked on side by side; so they are added up first, and a quarter is
/// counted (after Harley and Seal).
#[inline(always)]
fn add(one: Lanes, two: Lanes, three: Lanes) -> (Lanes, Lanes) {
    let (mut remains, mut carried) = ([0; LANES], [0; LANES]);
    for lane in 0..LANES {
        let either = one[lane] ^ two[lane];
        remains[lane] = either ^ three[lane];
        carried[lane] = (one[lane] & two[lane]) | (either & three[lane]);
    }
    (remains, carried)
}

#[inline(always)]
fn count(lanes: Lanes) -> usize {
    lanes.iter().map(|word| word.count_ones() as usize).sum()
}

/// A set of documents numbered from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// The empty set, with room for so many documents.
    pub(super) fn empty(documents: usize) -> Self {
        Bits(vec![0; documents.div_ceil(64)])
    }

    /// Takes all documents out; the room for them stays.
    pub(super) fn clear(&mut self) {
        self.0.fill(0);
    }

    /// How many sets of 64 documents it is made of.
    pub(super) fn words(&self) -> usize {
        self.0.len()
    }

    /// The sets of 64 documents from one of them on.
    pub(super) fn words_from(&mut self, word: usize) -> &mut [u64] {
        &mut self.0[word..]
    }

    /// Puts a document in; one without room is left out.
    pub(super) fn insert(&mut self, document: u32) {
        if let Some(word) = self.0.get_mut(document as usize / 64) {
            *word |= 1 << (document % 64);
        }
    }

    /// Whether a document is in the set.
    pub(super) fn contains(&self, document: u32) -> bool {
        self.0.get(document as usize / 64).is_some_and(|word| word >> (document % 64) & 1 == 1)
    }

    /// Keeps what is in both.
    pub(super) fn intersect(&mut self, other: &Bits) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= other;
        }
    }

    /// Adds what is in the other.
    pub(super) fn unite(&mut self, other: &Bits) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }

    /// How many documents are in the set.
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many documents are in both sets.
    pub(super) fn count_common(&self, other: &Bits) -> usize {
        dispatch!(Level::new(), _ => count_common(&self.0, &other.0))
    }

    /// The documents in the set, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        (0u32..).zip(&self.0).flat_map(|(position, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros();
                    rest &= rest - 1;
                    position * 64 + bit
                })
            })
        })
    }

    /// Makes it the set of documents whose value is at least so much, out of `among`. Where `among` holds
    /// few, only theirs are looked at.
    pub(super) fn fill_from(&mut self, values: &[u16], least: u16, among: &Bits) {
        self.0.clear();
        dispatch!(Level::new(), _ => fill_from(&mut self.0, values, least, &among.0));
    }
}

#[inline(always)]
fn fill_from(into: &mut Vec<u64>, values: &[u16], least: u16, among: &[u64]) {
    for (chunk, among) in values.chunks(64).zip(among) {
        let word = match <&[u16; 64]>::try_from(chunk) {
            Ok(chunk) if among.count_ones() >= FEW => reaching(chunk, least),
            _ => {
                let (mut word, mut rest) = (0, *among);
                while rest != 0 {
                    let bit = rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    word |= u64::from(chunk.get(bit).is_some_and(|value| *value >= least)) << bit;
                }
                word
            }
        };
        into.push(word & among);
    }
}

/// How many ones stand in both.
#[inline(always)]
fn count_common(one: &[u64], other: &[u64]) -> usize {
    let (rows, rest) = one.as_chunks::<{ 4 * LANES }>();
    let (other_rows, other_rest) = other.as_chunks::<{ 4 * LANES }>();
    // What is seen once or twice is carried along; what is seen four times is counted.
    let (mut ones, mut twos, mut fours) = ([0; LANES], [0; LANES], 0);
    for (row, other) in rows.iter().zip(other_rows) {
        let both = |n: usize| std::array::from_fn(|lane| row[n * LANES + lane] & other[n * LANES + lane]);
        let (one, two) = add(ones, both(0), both(1));
        let (one, other_two) = add(one, both(2), both(3));
        let (two, four) = add(twos, two, other_two);
        (ones, twos, fours) = (one, two, fours + count(four));
    }
    let rest: usize =
        rest.iter().zip(other_rest).map(|(one, other)| (one & other).count_ones() as usize).sum();
    4 * fours + 2 * count(twos) + count(ones) + rest
}

/// Which values are at least so much: compared side by side, then eight at a time moved together. Each of the
/// factor's bits takes one of eight bytes, all of them 0 or 1, to its bit of the highest byte.
#[inline(always)]
fn reaching(values: &[u16; 64], least: u16) -> u64 {
    let mut reached = [0u8; 64];
    for (reached, value) in reached.iter_mut().zip(values) {
        *reached = u8::from(*value >= least);
    }
    let (eights, _) = reached.as_chunks::<8>();
    let byte = |eight: &[u8; 8]| u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    eights.iter().rev().fold(0, |word, eight| word << 8 | byte(eight))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(documents: &[u32]) -> Bits {
        let mut bits = Bits::empty(130);
        documents.iter().for_each(|document| bits.insert(*document));
        bits
    }

    #[test]
    fn sets_behave_like_sets() {
        let mut bits = set(&[0, 63, 64, 129]);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert_eq!(bits.count_common(&set(&[63, 100, 129])), 2);
        assert!(bits.contains(64) && !bits.contains(65) && !bits.contains(100_000));
        bits.intersect(&set(&[64, 129]));
        bits.unite(&set(&[1]));
        assert_eq!(bits, set(&[1, 64, 129]));
        assert_eq!(bits.count(), 3);
    }

    #[test]
    fn common_documents_are_counted_whatever_the_size() {
        for documents in [0, 1, 63, 64, 1_000, 1_023, 1_024, 2_049, 5_000] {
            let every = |step: u32| {
                let mut bits = Bits::empty(documents as usize);
                (0..documents).step_by(step as usize).for_each(|document| bits.insert(document));
                bits
            };
            for (step, other) in [(1, 1), (1, 2), (2, 3), (5, 7)] {
                let both = documents.div_ceil(step * other) as usize;
                assert_eq!(every(step).count_common(&every(other)), both, "{documents} {step} {other}");
            }
        }
    }

    #[test]
    fn fill_finds_every_value_wherever_it_stands() {
        let all = set(&(0..130).collect::<Vec<_>>());
        for most in [1, 7, 64, 130] {
            let values: Vec<u16> = (0..130).map(|document| 1_000 + document % most).collect();
            for least in [1_000, 1_000 + most / 2, 1_000 + most] {
                let mut bits = Bits::default();
                bits.fill_from(&values, least, &all);
                let expected = (0..130).filter(|document| values[*document as usize] >= least);
                assert_eq!(bits, set(&expected.collect::<Vec<_>>()), "{most} {least}");
            }
        }
    }

    #[test]
    fn fill_takes_values_from_the_least_on() {
        let mut values = vec![0; 130];
        values[3] = 1;
        values[70] = 2;
        values[129] = 3;
        let mut bits = Bits::default();
        bits.fill_from(&values, 2, &set(&[3, 70]));
        assert_eq!(bits, set(&[70]));
    }
}
