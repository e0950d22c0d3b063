//! Statistics of agreement: how far several people who labelled the same sentences say the same.
//!
//! Pure: numbers in, numbers out. Where a figure has no meaning, the answer is a reason in words
//! ([`Undefined`]), never a number that only looks like one. Whatever draws at random takes a seed.

mod ac1;
mod alpha;
mod bootstrap;
mod kappa;
mod log_odds;
mod overlap;
mod random;
mod ratings;

pub use ac1::ac1;
pub use alpha::{Metric, alpha};
pub use bootstrap::{Interval, interval};
pub use kappa::{Weights, kappa, kappa_with};
pub use log_odds::{Clumping, LogOdds, Uses, log_odds};
pub use overlap::{Overlap, overlap};
pub use random::Random;
pub use ratings::{Ratings, Undefined};
