//! A lexicon's examples at work: whether each is found where it must be, and which entries have none.

use rustc_hash::FxHashSet;
use serde::Deserialize;
use toml::Spanned;

use super::{Fault, finder::Finder};
use crate::{
    analyze::Analyzer,
    lexicon::{
        Category, Entry, EntryId, Example, Examples, Layer, LexiconFile, LexiconSet, Status, is_plain_list,
    },
};

/// A file of fewer examples says too little about its lexicon.
const FEWEST: usize = 10;

/// A sentence in which an entry must be found and one in which it must not.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawExample {
    pub(super) entry: Spanned<String>,
    pub(super) yes: Spanned<String>,
    pub(super) no: Spanned<String>,
}

/// One file of examples at work.
pub(super) struct Trial<'a> {
    analyzer: &'a Analyzer,
    file: LexiconFile<'a>,
    lexicon: usize,
    finder: Finder<'a>,
    pub(super) shown: FxHashSet<EntryId>,
    pub(super) faults: Vec<Fault>,
}

impl<'a> Trial<'a> {
    /// No example has been tried; `file` is what faults are told of, `lexicon` the index of the lexicon.
    pub(super) fn new(analyzer: &'a Analyzer, file: LexiconFile<'a>, lexicon: usize) -> Trial<'a> {
        let finder = Finder::new(analyzer, lexicon);
        Trial { analyzer, file, lexicon, finder, shown: FxHashSet::default(), faults: Vec::new() }
    }

    fn fault(&mut self, place: &Spanned<String>, message: String) {
        self.faults.push(self.file.fault(place.span(), message));
    }

    /// Runs an example of the file.
    pub(super) fn run(&mut self, example: &RawExample) {
        let id = match self.resolve(example.entry.get_ref()) {
            Ok(id) => id,
            Err(message) => return self.fault(&example.entry, message),
        };
        self.shown.insert(id);
        let entry = self.analyzer.lexicons().entry(id);
        if entry.status == Status::Off {
            return;
        }
        if !self.finder.finds(id, example.yes.get_ref()) {
            self.fault(&example.yes, format!("`yes` must hold {}, and none is found", sought(entry)));
        }
        if self.finder.finds(id, example.no.get_ref()) {
            self.fault(&example.no, format!("`no` must not hold {}, and one is found", sought(entry)));
        }
    }

    /// The entry of the lexicon that an example names by its id or its phrase.
    fn resolve(&self, name: &str) -> Result<EntryId, String> {
        let lexicons = self.analyzer.lexicons();
        let lexicon = &lexicons.lexicons[self.lexicon].name;
        if let Some(id) = lexicons.by_id.get(format!("{lexicon}:{name}").as_str()) {
            return Ok(*id);
        }
        let of_phrase = |(_, entry): &(EntryId, &Entry)| {
            &*entry.phrase == name && lexicons.lexicons[entry.lexicon as usize].name == *lexicon
        };
        let named: Vec<_> = in_force(lexicons).filter(of_phrase).collect();
        match named.as_slice() {
            [] => Err(format!("`{name}` is neither an id nor a phrase of {lexicon}")),
            [(id, _)] => Ok(*id),
            several => {
                let ids: Vec<&str> = several.iter().map(|(_, entry)| local_id(entry)).collect();
                Err(format!("`{name}` has several senses; name one of them: {}", ids.join(", ")))
            }
        }
    }

    /// A fault of an entry at its line, or at some bytes of its file where that is the file at hand: the
    /// examples may stand in the file beside it.
    fn entry_fault(&self, entry: &Entry, at: Option<std::ops::Range<usize>>, message: String) -> Fault {
        let (path, line) = (&self.analyzer.lexicons().lexicons[self.lexicon].path, entry.line as usize);
        match at {
            _ if *path != self.file.path => Fault::of_line(path, line, message),
            Some(at) => self.file.fault(at, message),
            None => self.file.fault_of_line(line, message),
        }
    }

    /// Runs the examples that entries carry themselves.
    pub(super) fn own(&mut self) {
        let lexicons = self.analyzer.lexicons();
        for (id, entry) in in_force(lexicons).filter(|(_, entry)| entry.lexicon as usize == self.lexicon) {
            let Some(Examples { yes, no }) = entry.examples.as_deref() else { continue };
            let trial = [(yes, true, "`yes` must hold"), (no, false, "`no` must not hold")];
            for (example, wanted, words) in trial {
                let Some(Example { text, at }) = example else { continue };
                self.shown.insert(id);
                if self.finder.finds(id, text) != wanted {
                    let found = if wanted { "none is found" } else { "one is found" };
                    let message = format!("{words} {}, and {found}", sought(entry));
                    self.faults.push(self.entry_fault(entry, Some(at.clone()), message));
                }
            }
        }
    }

    /// A lexicon that comes with the program has some examples at least.
    pub(super) fn count(&mut self, examples: usize) {
        let info = &self.analyzer.lexicons().lexicons[self.lexicon];
        if examples < FEWEST && info.layer == Layer::BuiltIn && info.entries > 0 {
            let message = format!("{examples} examples; a lexicon needs {FEWEST} and more");
            self.faults.push(self.file.fault(0..0, message));
        }
    }

    /// Entries of the lexicon that no example shows. A plain list has no room for examples.
    pub(super) fn entries(&mut self) {
        let lexicons = self.analyzer.lexicons();
        if is_plain_list(&lexicons.lexicons[self.lexicon].path) {
            return;
        }
        for (id, entry) in in_force(lexicons).filter(|(_, entry)| entry.lexicon as usize == self.lexicon) {
            if let Some(reason) = example_reason(entry).filter(|_| !self.shown.contains(&id)) {
                let help = "show it at work: `yes = \"a sentence that holds it\"` and `no = \"a sentence that does not\"`";
                let message = format!("`{}` needs an example, for it {reason}", local_id(entry));
                self.faults.push(self.entry_fault(entry, None, message).with_help(help));
            }
        }
    }
}

/// The entries in force with their ids.
fn in_force(lexicons: &LexiconSet) -> impl Iterator<Item = (EntryId, &Entry)> {
    let numbered = (0..).map(EntryId).zip(&lexicons.entries);
    numbered.filter(|(id, entry)| entry.status != Status::Off && lexicons.by_id.get(&entry.id) == Some(id))
}

/// An entry's id as it stands in its own file.
pub(super) fn local_id(entry: &Entry) -> &str {
    entry.id.split_once(':').map_or(&entry.id, |(_, local)| local)
}

/// What an example of an entry looks for, in words.
fn sought(entry: &Entry) -> String {
    match entry.category {
        Category::Class(class) => format!("`{}` as <{}>", local_id(entry), class.slug()),
        category => format!("a hit of `{}` ({})", local_id(entry), category.slug()),
    }
}

/// Why an entry must have an example.
fn example_reason(entry: &Entry) -> Option<&'static str> {
    match entry {
        _ if entry.category.is_exception() => Some("is an exception"),
        _ if !entry.requires.is_empty() || !entry.excludes.is_empty() => Some("has a condition"),
        _ if entry.is_regex => Some("is a regular expression"),
        _ if entry.phrase.contains('<') => Some("holds a class"),
        _ => None,
    }
}
