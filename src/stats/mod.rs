//! Statistics: how far people who label the same sentences agree, and how groups of articles differ.
//!
//! Pure: numbers in, numbers out. Where a figure has no meaning, the answer is a reason in words
//! ([`Undefined`]) or nothing, never a number that only looks like one. Whatever draws at random takes a
//! seed. What each figure means and how it is computed by hand stands in `docs/statistics.md`.

mod ac1;
mod alpha;
mod benjamini_hochberg;
mod bootstrap;
mod cliff;
mod difference;
mod gamma;
mod jackknife;
mod kappa;
mod log_odds;
mod overlap;
mod permutation;
mod poisson;
mod random;
mod rank_biserial;
mod ratings;
mod score;
mod sign_flip;
mod student;
mod wilson;

pub use ac1::ac1;
pub use alpha::{Metric, alpha};
pub use benjamini_hochberg::benjamini_hochberg;
pub use bootstrap::{Interval, interval};
pub use cliff::cliff_delta;
pub use difference::{Effect, difference, ratio};
pub use jackknife::{Estimate, jackknife, welch};
pub use kappa::{Weights, kappa, kappa_with};
pub use log_odds::{Clumping, LogOdds, Uses, log_odds};
pub use overlap::{Overlap, overlap};
pub use permutation::{Permutation, p_value};
pub use poisson::poisson;
pub use random::Random;
pub use rank_biserial::rank_biserial;
pub use ratings::{Ratings, Undefined};
pub use score::{Shape, limits, limits_with};
pub use sign_flip::{EXACT_PAIRS, sign_flip};
pub use student::t_quantile;
pub use wilson::wilson;
