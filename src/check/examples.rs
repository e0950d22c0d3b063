//! Files of examples: for each entry a sentence that holds it and one that does not.

use serde::Deserialize;

use super::{
    Fault,
    trial::{RawExample, Trial, local_id},
};
use crate::{
    analyze::Analyzer,
    lexicon::{BUILTIN_EXAMPLES, Entry, LexiconFile, LexiconSet},
};

/// What the name of a file of examples ends in; that of its lexicon ends in `.toml` instead.
pub const EXAMPLES: &str = ".examples.toml";

/// A file of examples as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawExamples {
    #[serde(default)]
    example: Vec<RawExample>,
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
    let mut trial = Trial::new(analyzer, file, lexicon);
    trial.own();
    raw.example.iter().for_each(|example| trial.run(example));
    trial.count(raw.example.len());
    trial.entries();
    trial.faults.sort();
    trial.faults
}

/// Runs the examples that stand in a lexicon itself (`yes` and `no` of its entries), for one that has
/// no file of examples beside it. `file` is the lexicon, which the analyzer has loaded.
pub fn own_examples(analyzer: &Analyzer, file: LexiconFile<'_>) -> Vec<Fault> {
    let lexicons = &analyzer.lexicons().lexicons;
    let Some(lexicon) = lexicons.iter().position(|info| info.path == file.path) else { return Vec::new() };
    let mut trial = Trial::new(analyzer, file, lexicon);
    trial.own();
    trial.entries();
    trial.faults.sort();
    trial.faults
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
    let mut own = Trial::new(analyzer, file, lexicon);
    own.own();
    let (mut number, mut faults) = (own.shown.len(), own.faults);
    if let Some(beside) = beside
        && let Ok(raw) = toml::from_str::<RawExamples>(beside.text)
    {
        let mut trial = Trial::new(analyzer, beside, lexicon);
        raw.example.iter().for_each(|example| trial.run(example));
        number += raw.example.len();
        faults.extend(trial.faults);
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
