//! The house's own words in `framelens.toml` as a lexicon of the project.
//!
//! The lexicon is text that is made here, so that the words go through everything that other lists go
//! through. Each phrase stands on the line that it has in `framelens.toml`, so that whatever names its
//! file and line names the right ones.

use std::ops::Range;

use super::{
    NAME,
    raw::{Placed, Raw},
};
use framelens::audit::FORMULAS;

/// Keys of the lists of words.
pub(super) const OUTLETS: &str = "outlet-names";
pub(super) const FACTS: &str = "accepted-facts";
pub(super) const BANNED: &str = "banned-formulas";

/// A lexicon that was made of a configuration.
#[derive(Clone, Debug, Default)]
pub(crate) struct House {
    /// The lexicon as TOML; empty if there are no such words.
    pub(crate) text: String,
    /// Where each entry stands in it, and where its phrase stands in the configuration.
    entries: Vec<(Range<usize>, Range<usize>)>,
    /// The words of each list, by its key.
    lists: Vec<(&'static str, Vec<String>)>,
}

impl House {
    /// Of `text`, which was read as `raw`.
    pub(super) fn of(raw: &Raw, text: &str) -> House {
        let lists = [
            (OUTLETS, &raw.outlet_names, "grammar/outlet", "case = \"capital\", "),
            (FACTS, &raw.accepted_facts, "unsourced/common-knowledge", ""),
            (BANNED, &raw.banned_formulas, FORMULAS, "weight = 1.0, "),
        ];
        let mut words: Vec<(Range<usize>, String)> = Vec::new();
        for (_, list, category, fields) in lists {
            for phrase in list {
                let quoted = toml::Value::from(phrase.get_ref().as_str());
                words.push((
                    phrase.span(),
                    format!("{{ category = \"{category}\", {fields}phrase = {quoted} }}, "),
                ));
            }
        }
        words.sort_by_key(|(at, _)| at.start);
        let own = |list: &[Placed<String>]| list.iter().map(|phrase| phrase.get_ref().clone()).collect();
        let lists = lists.map(|(key, list, ..)| (key, own(list))).to_vec();
        if words.is_empty() { House::default() } else { House { lists, ..House::written(words, text) } }
    }

    /// The words of a list, by its key.
    pub(super) fn words(&self, key: &str) -> &[String] {
        self.lists.iter().find(|(name, _)| *name == key).map_or(&[], |(_, words)| words)
    }

    fn written(words: Vec<(Range<usize>, String)>, config: &str) -> House {
        let mut house = House { text: "entry = [ ".to_owned(), ..House::default() };
        let mut line = 0;
        for (at, entry) in words {
            let wanted = config[..at.start].bytes().filter(|byte| *byte == b'\n').count();
            house.text.push_str(&"\n".repeat(wanted.saturating_sub(line)));
            line = wanted.max(line);
            let start = house.text.len();
            house.text.push_str(&entry);
            house.entries.push((start..house.text.len(), at));
        }
        house.text.push_str(&format!("]\nname = \"{NAME}\"\nabout = \"Words of the house, from {NAME}.\"\n"));
        house
    }

    /// Where the phrase stands in the configuration whose entry holds this place of the lexicon, line and
    /// column from 1.
    pub(crate) fn origin(&self, line: usize, column: usize) -> Option<Range<usize>> {
        let starts = std::iter::once(0).chain(self.text.match_indices('\n').map(|(at, _)| at + 1));
        let start = starts.into_iter().nth(line.checked_sub(1)?)?;
        let before: usize = self.text[start..].chars().take(column - 1).map(char::len_utf8).sum();
        let at = start + before;
        self.entries.iter().find(|(entry, _)| entry.contains(&at)).map(|(_, own)| own.clone())
    }
}
