//! How far apart two bodies of text use one word.
//!
//! Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008), *Fightin' Words: Lexical feature selection and
//! evaluation for identifying the content of political conflict*, Political Analysis 16(4), 372–403:
//! the log-odds ratio with an informative Dirichlet prior, its approximate variance and their z-score.

/// How often a word stands in a body of text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Uses {
    /// Of the word.
    pub count: f64,
    /// Of all words.
    pub of: f64,
}

/// A log-odds ratio with what it may be off by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogOdds {
    /// Above 0 if the one uses the word more than the other; natural logarithm.
    pub ratio: f64,
    /// Its variance.
    pub variance: f64,
}

impl LogOdds {
    /// The ratio in standard errors: beyond ±1.96 in one of twenty words that both use alike.
    pub fn z(self) -> f64 {
        self.ratio / self.variance.sqrt()
    }
}

/// The log-odds ratio of a word between two bodies of text, both drawn towards `prior`.
///
/// The prior is a body of text that is added to both: its size says how strongly they are drawn, its
/// share of the word whereto. `clumping` says for each body how much more its count may wobble than one
/// of words that come singly: 1 for the paper's own variance; a design effect where words come in bursts,
/// by which counts are divided in the variance (Rao, J. N. K. & Scott, A. J. 1992, *A simple method for
/// the analysis of clustered binary data*, Biometrics 48, 577–585).
///
/// `None` if the prior does not hold the word, or holds nothing else.
///
/// ```
/// use framelens::stats::{Uses, log_odds};
///
/// let prior = Uses { count: 2.0, of: 1_000.0 };
/// let (one, other) = (Uses { count: 60.0, of: 20_000.0 }, Uses { count: 20.0, of: 20_000.0 });
/// let found = log_odds(one, other, prior, [1.0, 1.0]).expect("the prior holds the word");
/// assert!(found.ratio > 1.0 && found.z() > 4.0);
/// ```
pub fn log_odds(one: Uses, other: Uses, prior: Uses, clumping: [f64; 2]) -> Option<LogOdds> {
    let log_odds = |uses: Uses| {
        let (count, of) = (uses.count + prior.count, uses.of + prior.of);
        (count > 0.0 && of > count).then(|| (count / (of - count)).ln())
    };
    if prior.count <= 0.0 {
        return None;
    }
    let variance = |uses: Uses, clumping: f64| clumping.max(1.0) / (uses.count + prior.count);
    Some(LogOdds {
        ratio: log_odds(one)? - log_odds(other)?,
        variance: variance(one, clumping[0]) + variance(other, clumping[1]),
    })
}

/// How much more a count wobbles from article to article than one of words that come singly, at least 1.
///
/// It is the variance of a ratio of sums over articles (Cochran, W. G. 1977, *Sampling Techniques*,
/// section 6.3) over that of a Poisson count: `articles`/(`articles` − 1) · Σ(y − r·n)² / Σy, with y the
/// uses of the word in an article, n its words, r = Σy / Σn. 1 for fewer than two articles.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clumping {
    /// Σ y².
    pub squares: f64,
    /// Σ y·n.
    pub products: f64,
}

impl Clumping {
    /// Takes in an article with so many uses among so many words; those without a use need not be told.
    pub fn add(&mut self, uses: f64, of: f64) {
        self.squares += uses * uses;
        self.products += uses * of;
    }

    /// The design effect in so many articles, whose words squared add up to `squared_sizes`.
    pub fn effect(self, uses: Uses, articles: u64, squared_sizes: f64) -> f64 {
        if articles < 2 || uses.count <= 0.0 || uses.of <= 0.0 {
            return 1.0;
        }
        let rate = uses.count / uses.of;
        let spread = self.squares - 2.0 * rate * self.products + rate * rate * squared_sizes;
        let articles = articles as f64;
        (articles / (articles - 1.0) * spread / uses.count).max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uses(count: f64, of: f64) -> Uses {
        Uses { count, of }
    }

    /// The expected values come from a script of twelve lines in Python with numpy 2.4, which writes the
    /// paper's equations out for a whole vocabulary and knows nothing of this file.
    #[test]
    fn values_are_those_of_the_paper_s_equations() {
        for (one, other, prior, ratio, z) in [
            ((60.0, 20_000.0), (20.0, 20_000.0), (2.0, 1_000.0), 1.038_000_511_329, 4.182_780_836_091),
            ((5.0, 4_000.0), (0.0, 9_000.0), (0.2, 500.0), 4.006_446_110_723, 1.758_243_802_652),
            ((12.0, 30_000.0), (80.0, 31_000.0), (1.1, 650.0), -1.793_103_436_976, -6.021_794_997_186),
            ((300.0, 900.0), (310.0, 1_000.0), (9.0, 25.0), 0.104_518_448_073, 1.309_446_357_515),
        ] {
            let of = |(count, of)| uses(count, of);
            let found = log_odds(of(one), of(other), of(prior), [1.0, 1.0]).unwrap();
            assert!((found.ratio - ratio).abs() < 1e-9, "{found:?}, not {ratio}");
            assert!((found.z() - z).abs() < 1e-9, "{}, not {z}", found.z());
        }
    }

    #[test]
    fn to_swap_the_two_turns_the_sign() {
        let prior = uses(1.5, 700.0);
        for n in 0_u32..200 {
            let one = uses(f64::from(n % 13), 5_000.0 + f64::from(n * 37));
            let other = uses(f64::from(n % 7 + 1), 9_000.0 - f64::from(n * 11));
            let (there, back) =
                (log_odds(one, other, prior, [1.0, 2.0]), log_odds(other, one, prior, [2.0, 1.0]));
            let (there, back) = (there.unwrap(), back.unwrap());
            assert!((there.ratio + back.ratio).abs() < 1e-12 && (there.z() + back.z()).abs() < 1e-12);
        }
    }

    #[test]
    fn equal_rates_are_no_difference_and_more_text_is_surer() {
        let prior = uses(1.0, 500.0);
        let same = log_odds(uses(10.0, 5_000.0), uses(20.0, 10_000.0), prior, [1.0, 1.0]).unwrap();
        assert!(same.ratio.abs() < 0.01, "{same:?}");
        let z = |times: f64| {
            let (one, other) = (uses(30.0 * times, 10_000.0 * times), uses(10.0 * times, 10_000.0 * times));
            log_odds(one, other, prior, [1.0, 1.0]).unwrap().z()
        };
        assert!(z(1.0) < z(2.0) && z(2.0) < z(10.0));
    }

    #[test]
    fn a_word_that_the_prior_does_not_hold_has_no_ratio() {
        assert_eq!(log_odds(uses(3.0, 100.0), uses(1.0, 100.0), uses(0.0, 10.0), [1.0, 1.0]), None);
        assert_eq!(log_odds(uses(100.0, 100.0), uses(1.0, 100.0), uses(10.0, 10.0), [1.0, 1.0]), None);
    }

    #[test]
    fn words_that_come_in_bursts_count_less() {
        let effect = |articles: &[(f64, f64)]| {
            let mut clumping = Clumping::default();
            articles.iter().for_each(|(y, n)| clumping.add(*y, *n));
            let sum = |f: fn(&(f64, f64)) -> f64| articles.iter().map(f).sum::<f64>();
            let all = uses(sum(|(y, _)| *y), sum(|(_, n)| *n));
            clumping.effect(all, articles.len() as u64, sum(|(_, n)| n * n))
        };
        assert_eq!(effect(&[(1.0, 100.0), (1.0, 100.0), (1.0, 100.0), (1.0, 100.0)]), 1.0);
        assert_eq!(effect(&[(4.0, 100.0)]), 1.0, "one article shows nothing of the others");
        // By hand: y = 4, 0, 0, 0; r·n = 1 each; Σ(y − 1)² = 9 + 3 = 12; 4/3 · 12/4 = 4.
        assert!((effect(&[(4.0, 100.0), (0.0, 100.0), (0.0, 100.0), (0.0, 100.0)]) - 4.0).abs() < 1e-12);
    }
}
