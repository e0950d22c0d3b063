//! Standard input, which has no name that tells what it holds.

use std::io::{self, BufRead, BufReader};

use super::{Skipped, fault};
use framelens::read::{self, Fields, Format, Guess, Records};

/// What comes through standard input, by the format that the user gave or by its beginning.
pub(super) fn records(format: Option<Format>, fields: &Fields, skipped: &Skipped) -> Records {
    let mut input = match read::unpacked(BufReader::new(io::stdin())) {
        Ok(input) => input,
        Err(error) => return fault("stdin", error.into()),
    };
    let format = format.unwrap_or_else(|| guess(&mut input, fields, skipped));
    read::stream(input, "stdin", format, fields)
}

fn guess(input: &mut impl BufRead, fields: &Fields, skipped: &Skipped) -> Format {
    let guess = Guess::of(input.fill_buf().unwrap_or_default(), fields);
    if let Some(doubt) = guess.doubt() {
        // Standard input is read once, so nothing is there before.
        skipped.doubt.get_or_init(|| doubt);
    }
    guess.format()
}
