//! Who answers for what: cue → source → content → level → carry.

mod relation;

pub use relation::{Attribution, Carry, Confidence, Form, SourceType, Standing};
