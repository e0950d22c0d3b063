//! Hedging, intensity, unsourced assertions and users' own lists, sentence by sentence.

mod outcome;

pub use outcome::{Custom, Kind, Loudness, Need, ScoredHit, Unsourced};
