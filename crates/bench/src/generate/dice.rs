//! Numbers that look random and are the same in every run.

/// A small generator (xorshift64*, Vigna 2016): nothing here is worth a better one.
#[derive(Clone, Debug)]
pub(crate) struct Dice(u64);

/// How much the ranks of words are moved (the constant of Zipf–Mandelbrot). With 15 the commonest of
/// 30,000 content words is 0.8 % of the text, as *jongeren* or *police* are in a text of this field;
/// with 0 it would be 10 %, which only articles reach.
const MOVED: f64 = 15.0;

impl Dice {
    /// Dice for one purpose: two seeds that differ in one bit have nothing in common.
    pub(crate) fn new(seed: u64) -> Self {
        // splitmix64; its constant keeps the state from being 0, from which xorshift never moves.
        let mut state = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        state = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Dice((state ^ (state >> 31)).max(1))
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// From 0 to 1, without 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True so often out of one.
    pub(crate) fn chance(&mut self, share: f64) -> bool {
        self.share() < share
    }

    /// From `least` to `most`, both included, all alike.
    pub(crate) fn between(&mut self, least: usize, most: usize) -> usize {
        least + (self.share() * (most - least + 1) as f64) as usize
    }

    /// One of the things, all alike. There has to be one.
    pub(crate) fn pick<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        &things[self.between(0, things.len() - 1)]
    }

    /// One of the things, the first ones most often: Zipf–Mandelbrot with exponent 1.
    pub(crate) fn pick_ranked<'a, T>(&mut self, things: &'a [T]) -> &'a T {
        let size = things.len() as f64;
        // The inverse of the distribution's integral, so that one roll is enough.
        let rank = MOVED * ((size + MOVED) / MOVED).powf(self.share()) - MOVED;
        &things[(rank as usize).min(things.len() - 1)]
    }

    /// Puts the things in another order.
    pub(crate) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.between(0, last));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dice_of_a_seed_always_roll_the_same() {
        let rolls = |seed| {
            let mut dice = Dice::new(seed);
            (0..4).map(|_| dice.between(1, 6)).collect::<Vec<_>>()
        };
        assert_eq!(rolls(7), rolls(7));
        assert_ne!(rolls(7), rolls(8));
        let mut dice = Dice::new(0);
        let seen: std::collections::BTreeSet<usize> = (0..1_000).map(|_| dice.between(1, 6)).collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn ranks_are_spread_as_zipf_and_mandelbrot_say() {
        let ranks: Vec<usize> = (0..30_000).collect();
        let mut dice = Dice::new(1);
        let rolls = 1_000_000;
        let mut counts = vec![0_u32; ranks.len()];
        for _ in 0..rolls {
            counts[*dice.pick_ranked(&ranks)] += 1;
        }
        let norm: f64 = ranks.iter().map(|rank| 1.0 / (*rank as f64 + 0.5 + MOVED)).sum();
        for rank in [0, 9, 99, 999] {
            let expected = f64::from(rolls) / ((rank as f64 + 0.5 + MOVED) * norm);
            let found = f64::from(counts[rank]);
            // Five standard deviations of a count.
            assert!(
                (found - expected).abs() < 5.0 * expected.sqrt(),
                "rank {rank}: {found}, expected {expected}"
            );
        }
    }
}
