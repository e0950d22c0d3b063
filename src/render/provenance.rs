//! What every output says about where its labels come from.

use crate::{
    lexicon::{LexiconInfo, LexiconSet},
    report::Genre,
};

/// The program's version, as every output carries it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Version, genre and lexicons behind some labels.
#[derive(Clone, Debug)]
pub struct Provenance {
    /// Genre that the scores assume.
    pub genre: Genre,
    /// The lexicons, in order of loading.
    pub lexicons: Vec<LexiconInfo>,
}

impl Provenance {
    /// Of labels made with these lexicons.
    pub fn of(lexicons: &LexiconSet, genre: Genre) -> Provenance {
        Provenance { genre, lexicons: lexicons.lexicons.clone() }
    }
}
