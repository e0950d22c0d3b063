//! The end of a page: how it was made, what was measured, and what it does not say.

use serde::Serialize;

use crate::{
    lexicon::{Layer, LexiconInfo},
    render::{
        Provenance, VERSION,
        measured::{self, Disclaimer, InWords, Measured},
        unsure,
    },
    report::Totals,
};

/// What the end of a page tells.
#[derive(Debug, Default)]
pub struct Methods<'a> {
    /// Version, genre and lexicons.
    pub provenance: Option<&'a Provenance>,
    /// Flags that changed what is shown, with their values.
    pub settings: Vec<(String, String)>,
    /// What could not be read.
    pub faults: Vec<String>,
    /// What all articles come to.
    pub total: Option<&'a Totals>,
}

/// The same as the template sees it.
#[derive(Serialize)]
pub(super) struct View {
    version: &'static str,
    genre: String,
    settings: Vec<(String, String)>,
    faults: Vec<String>,
    /// How many labels are guesses.
    unsure: Option<String>,
    set_hash: String,
    lexicons: Vec<Lexicon>,
    own_lists: Vec<String>,
    in_words: Vec<InWords>,
    columns: Vec<String>,
    measured: Vec<Measured>,
    disclaimers: Vec<Disclaimer>,
}

#[derive(Serialize)]
struct Lexicon {
    name: String,
    version: String,
    hash: String,
    layer: &'static str,
    entries: usize,
}

impl View {
    pub(super) fn of(methods: &Methods<'_>) -> View {
        let lexicons = methods.provenance.map_or(&[][..], |provenance| &provenance.lexicons);
        let own = lexicons.iter().filter(|info| info.layer != Layer::BuiltIn);
        View {
            version: VERSION,
            genre: methods.provenance.map_or(String::new(), |provenance| provenance.genres.to_string()),
            settings: methods.settings.clone(),
            faults: methods.faults.clone(),
            unsure: methods.total.and_then(unsure),
            set_hash: methods.provenance.map_or(String::new(), Provenance::set_hash),
            own_lists: own.map(|info| info.name.clone()).collect(),
            lexicons: lexicons.iter().map(lexicon).collect(),
            in_words: measured::in_words(),
            columns: measured::columns(),
            measured: measured::measured(),
            disclaimers: measured::disclaimers(),
        }
    }
}

fn lexicon(info: &LexiconInfo) -> Lexicon {
    Lexicon {
        name: info.name.clone(),
        version: info.version.clone(),
        hash: info.hash.clone(),
        layer: info.layer.name(),
        entries: info.entries,
    }
}
