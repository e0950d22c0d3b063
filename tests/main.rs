//! All integration tests, in one binary so that the library is linked once.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agreement;
mod architecture;
mod calibration;
mod cli;
mod contract;
mod exempt;
mod fuzzed;
mod fuzzing;
mod hedges;
mod hostile;
mod languages;
mod left_open;
mod lexicons;
mod loud;
mod mild;
mod mutants;
mod narrow;
mod pages;
mod properties;
mod prospects;
mod readme;
mod readers;
mod reading;
mod rules;
mod samples;
mod scheme;
mod shared;
mod snapshots;
mod standing;
mod statistics;
mod torture;
