//! The note on values that `<` and `>` of a condition cannot compare with a number or a date.

use crate::console::Console;
use framelens::{filter, report::FirstFew};

/// So many values are named.
const NAMED: usize = 3;

/// Articles with such a value.
#[derive(Default)]
pub(crate) struct Unordered {
    articles: u64,
    examples: FirstFew<NAMED>,
}

impl Unordered {
    /// Counts what was found in an article.
    pub(crate) fn note(&mut self, found: Option<filter::Unordered>) {
        let Some(filter::Unordered { field, value }) = found else { return };
        self.articles += 1;
        self.examples.note(format!("{field}: {value}"));
    }

    /// Says of how many articles no such comparison holds.
    pub(crate) fn tell(&self, console: &Console) {
        let articles = match self.articles {
            0 => return,
            1 => "1 article has a value that is".to_owned(),
            n => format!("{n} articles have values that are"),
        };
        console.note(&format!(
            "{articles} neither a number nor a date such as 2026-03-09, so <, <=, > and >= do not hold for {}: {}",
            if self.articles == 1 { "it" } else { "them" },
            self.examples.join("; ")
        ));
    }
}
