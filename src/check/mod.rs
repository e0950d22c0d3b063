//! A lexicon's faults that only show at work: its own examples run through the analyzer, entries
//! without an example, phrases that plain text is full of, and lines of plain lists in the manner of another format.

mod common;
mod plain;

pub use common::{MOST, PLAIN, common};
pub use plain::odd_lines;

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use toml::Spanned;

pub use crate::lexicon::LexiconError as Fault;
use crate::{
    analyze::Analyzer,
    article::Article,
    lexicon::{
        BUILTIN_EXAMPLES, Category, Class, Dimension, Element, Entry, EntryId, Example, Examples, Layer,
        LexiconFile, LexiconSet, Status, unit_of,
    },
    matcher::{Hit, Tagged},
    text::Sentence,
};

/// What the name of a file of examples ends in; that of its lexicon ends in `.toml` instead.
pub const EXAMPLES: &str = ".examples.toml";
/// A file of fewer examples says too little about its lexicon.
const FEWEST: usize = 10;

/// A file of examples as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExamples {
    #[serde(default)]
    example: Vec<RawExample>,
}

/// A sentence in which an entry must be found and one in which it must not.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExample {
    entry: Spanned<String>,
    yes: Spanned<String>,
    no: Spanned<String>,
}

/// Runs the examples of a lexicon: `file` is `NAME.examples.toml` beside a `NAME.toml` that the
/// analyzer has loaded. Gives the faults of both in order of their place.
///
/// ```
/// use framelens::{analyze::Analyzer, check, lexicon::{LexiconFile, LexiconSet}};
///
/// let analyzer = Analyzer::new(LexiconSet::builtin().expect("the shipped lexicons are sound"));
/// let text = "[[example]]\nentry = \"could\"\nyes = \"Rates could rise.\"\nno = \"It could rain.\"\n";
/// let faults = check::examples(&analyzer, LexiconFile { path: "lexicons/en/hedge/modals.examples.toml", text });
/// assert!(faults.iter().any(|fault| (fault.line, fault.column) == (4, 6)));
/// ```
pub fn examples(analyzer: &Analyzer, file: LexiconFile<'_>) -> Vec<Fault> {
    let raw: RawExamples = match toml::from_str(file.text) {
        Ok(raw) => raw,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            return vec![file.fault(at..at + 1, error.message().trim_end())];
        }
    };
    let Some(lexicon) = lexicon_of(analyzer.lexicons(), file.path) else {
        let message =
            format!("no lexicon is loaded that these examples (`NAME{EXAMPLES}`) belong to (`NAME.toml`)");
        return vec![file.fault(0..0, message)];
    };
    let mut check = Check::new(analyzer, file, lexicon);
    check.own();
    raw.example.iter().for_each(|example| check.run(example));
    check.count(raw.example.len());
    check.entries();
    check.faults.sort();
    check.faults
}

/// Runs the examples that stand in a lexicon itself (`yes` and `no` of its entries), for one that has
/// no file of examples beside it. `file` is the lexicon, which the analyzer has loaded.
pub fn own_examples(analyzer: &Analyzer, file: LexiconFile<'_>) -> Vec<Fault> {
    let lexicons = &analyzer.lexicons().lexicons;
    let Some(lexicon) = lexicons.iter().position(|info| info.path == file.path) else { return Vec::new() };
    let mut check = Check::new(analyzer, file, lexicon);
    check.own();
    check.entries();
    check.faults.sort();
    check.faults
}

/// Runs the examples of a lexicon that the analyzer has loaded, those in it and those in the file beside
/// it, and gives their number and the faults of those that fail. What has no example is left alone.
pub fn failing(
    analyzer: &Analyzer,
    file: LexiconFile<'_>,
    beside: Option<LexiconFile<'_>>,
) -> (usize, Vec<Fault>) {
    let lexicons = &analyzer.lexicons().lexicons;
    let Some(lexicon) = lexicons.iter().position(|info| info.path == file.path) else {
        return (0, Vec::new());
    };
    let mut own = Check::new(analyzer, file, lexicon);
    own.own();
    let (mut number, mut faults) = (own.shown.len(), own.faults);
    if let Some(beside) = beside
        && let Ok(raw) = toml::from_str::<RawExamples>(beside.text)
    {
        let mut check = Check::new(analyzer, beside, lexicon);
        raw.example.iter().for_each(|example| check.run(example));
        number += raw.example.len();
        faults.extend(check.faults);
    }
    (number, faults)
}

/// The sentences that show an entry that comes with the program: one that holds it, one that does not.
pub fn built_in_example(lexicons: &LexiconSet, entry: &Entry) -> Option<(String, String)> {
    let info = &lexicons.lexicons[usize::from(entry.lexicon)];
    let path = format!("{}{EXAMPLES}", info.path.strip_suffix(".toml")?);
    let (_, text) = BUILTIN_EXAMPLES.iter().find(|(known, _)| *known == path)?;
    let raw: RawExamples = toml::from_str(text).ok()?;
    let of_entry =
        |example: &RawExample| [local_id(entry), &entry.phrase].contains(&example.entry.get_ref().as_str());
    let example = raw.example.into_iter().find(of_entry)?;
    Some((example.yes.into_inner(), example.no.into_inner()))
}

/// The index of the lexicon beside a file of examples.
fn lexicon_of(lexicons: &LexiconSet, path: &str) -> Option<usize> {
    let stem = path.strip_suffix(EXAMPLES)?;
    lexicons.lexicons.iter().position(|lexicon| lexicon.path.strip_suffix(".toml") == Some(stem))
}

/// One file of examples at work.
struct Check<'a> {
    analyzer: &'a Analyzer,
    file: LexiconFile<'a>,
    lexicon: usize,
    /// Patterns of the entries that give classes.
    patterns: FxHashMap<EntryId, Vec<&'a [Element]>>,
    shown: FxHashSet<EntryId>,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    fn new(analyzer: &'a Analyzer, file: LexiconFile<'a>, lexicon: usize) -> Check<'a> {
        let lexicons = analyzer.lexicons();
        let mut patterns: FxHashMap<EntryId, Vec<&[Element]>> = FxHashMap::default();
        if lexicons.lexicons[lexicon].dimension == Some(Dimension::Grammar) {
            for pattern in lexicons.plain.iter().chain(&lexicons.patterns) {
                patterns.entry(pattern.entry).or_default().push(&pattern.elements);
            }
        }
        Check { analyzer, file, lexicon, patterns, shown: FxHashSet::default(), faults: Vec::new() }
    }

    fn fault(&mut self, place: &Spanned<String>, message: String) {
        self.faults.push(self.file.fault(place.span(), message));
    }

    fn run(&mut self, example: &RawExample) {
        let id = match self.resolve(example.entry.get_ref()) {
            Ok(id) => id,
            Err(message) => return self.fault(&example.entry, message),
        };
        self.shown.insert(id);
        let entry = self.analyzer.lexicons().entry(id);
        if entry.status == Status::Off {
            return;
        }
        if !self.finds(id, example.yes.get_ref()) {
            self.fault(&example.yes, format!("`yes` must hold {}, and none is found", sought(entry)));
        }
        if self.finds(id, example.no.get_ref()) {
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

    /// Whether an entry counts in a text: in the report where the report shows it, else as the
    /// matcher finds it.
    fn finds(&self, id: EntryId, text: &str) -> bool {
        let category = self.analyzer.lexicons().entry(id).category;
        let among = |hits: &[Hit]| hits.iter().any(|hit| hit.entry == id);
        match category {
            Category::Class(class) => self.gives_class(id, class, &self.analyzer.tag(text)),
            _ if category.is_exception() => among(&self.analyzer.tag(text).exceptions),
            Category::CarryBreaker | Category::LinkingFrame | Category::SurveyFigure => {
                among(&self.analyzer.tag(text).attribution)
            }
            // Reasons that exempt a sentence are shown by their code, not by their entry.
            _ if category.dimension() == Dimension::Unsourced && category.default_weight() == 0.0 => {
                among(&self.analyzer.tag(text).unsourced)
            }
            _ => self.reports(id, category.dimension(), text),
        }
    }

    /// Whether a report shows an entry.
    fn reports(&self, id: EntryId, dimension: Dimension, text: &str) -> bool {
        let report = self.analyzer.analyze(Article::new("", text));
        let own = |entry: Option<EntryId>| entry == Some(id);
        let mut sentences = report.sentences.iter();
        match dimension {
            Dimension::Attribution => report.attributions.iter().any(|relation| own(relation.entry)),
            Dimension::Hedging => sentences.any(|s| s.hedging.found().any(|hit| own(hit.entry))),
            Dimension::Intensity => sentences.any(|s| s.intensity.found().any(|hit| own(hit.entry))),
            Dimension::Unsourced => sentences
                .any(|s| s.unsourced.needs.iter().chain(&s.unsourced.residual).any(|need| own(need.entry))),
            Dimension::Custom => {
                sentences.any(|s| s.custom.iter().flat_map(|list| &list.hits).any(|hit| own(hit.entry)))
            }
            Dimension::Grammar => false,
        }
    }

    /// Whether an entry of the grammar gives its class to a last word, or its unit to a line.
    fn gives_class(&self, id: EntryId, class: Class, tagged: &Tagged<'_>) -> bool {
        let lexicons = self.analyzer.lexicons();
        let entry = lexicons.entry(id);
        let patterns = self.patterns.get(&id).map_or(&[][..], Vec::as_slice);
        let stands = |sentence: &Sentence, pattern: &[Element]| {
            let tokens = sentence.tokens;
            tokens.iter().any(|start| tagged.stands_at(entry, pattern, start, tokens))
        };
        tagged.document.sentences.iter().any(|sentence| {
            unit_of(Category::Class(class)).is_none_or(|unit| sentence.unit == unit)
                && patterns.iter().any(|pattern| stands(sentence, pattern))
        })
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
    fn own(&mut self) {
        let lexicons = self.analyzer.lexicons();
        for (id, entry) in in_force(lexicons).filter(|(_, entry)| entry.lexicon as usize == self.lexicon) {
            let Some(Examples { yes, no }) = entry.examples.as_deref() else { continue };
            let trial = [(yes, true, "`yes` must hold"), (no, false, "`no` must not hold")];
            for (example, wanted, words) in trial {
                let Some(Example { text, at }) = example else { continue };
                self.shown.insert(id);
                if self.finds(id, text) != wanted {
                    let found = if wanted { "none is found" } else { "one is found" };
                    let message = format!("{words} {}, and {found}", sought(entry));
                    self.faults.push(self.entry_fault(entry, Some(at.clone()), message));
                }
            }
        }
    }

    /// A lexicon that comes with the program has some examples at least.
    fn count(&mut self, examples: usize) {
        let info = &self.analyzer.lexicons().lexicons[self.lexicon];
        if examples < FEWEST && info.layer == Layer::BuiltIn && info.entries > 0 {
            let message = format!("{examples} examples; a lexicon needs {FEWEST} and more");
            self.faults.push(self.file.fault(0..0, message));
        }
    }

    /// Entries of the lexicon that no example shows.
    fn entries(&mut self) {
        let lexicons = self.analyzer.lexicons();
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
fn local_id(entry: &Entry) -> &str {
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
