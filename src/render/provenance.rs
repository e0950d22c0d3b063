//! What every output says about where its labels come from.

use std::sync::Arc;

use crate::{
    lexicon::{Layer, LexiconInfo, LexiconSet, fnv1a},
    report::{Genre, Genres},
};

/// The program's version, as every output carries it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Up to so many lexicons are named one by one.
const NAMED: usize = 3;

/// Version, genre and lexicons behind some labels.
#[derive(Clone, Debug, Default)]
pub struct Provenance {
    /// Genres that the scores assume.
    pub genres: Genres,
    /// The lexicons, in order of loading.
    pub lexicons: Vec<LexiconInfo>,
    /// Hash of the weights of signs around cues; empty if nothing is weighed.
    pub weights: String,
    /// Names of the categories of the user's own lexicons.
    pub own_categories: Arc<[String]>,
}

impl Provenance {
    /// Of labels made with these lexicons, in articles of one genre.
    pub fn of(lexicons: &LexiconSet, genre: Genre) -> Provenance {
        Provenance::of_several(lexicons, Genres::of(genre))
    }

    /// Of labels made with these lexicons, in articles of these genres.
    pub fn of_several(lexicons: &LexiconSet, genres: Genres) -> Provenance {
        Provenance {
            genres,
            lexicons: lexicons.lexicons.clone(),
            weights: lexicons.weights().hash.clone(),
            own_categories: lexicons.custom_categories().clone(),
        }
    }

    /// FNV-1a of the names, versions and hashes of all lexicons and of the weights, eight hexadecimal
    /// digits: equal hashes, equal word lists.
    pub fn set_hash(&self) -> String {
        let fields = self.lexicons.iter().flat_map(|info| [&info.name, &info.version, &info.hash]);
        let weights = Some(&self.weights).filter(|hash| !hash.is_empty());
        let bytes: Vec<u8> = fields.chain(weights).flat_map(|field| field.bytes().chain([0])).collect();
        format!("{:08x}", fnv1a(&bytes) >> 32)
    }

    /// The lexicons in one phrase: each of a few, or how many, those of stronger layers by name, and the
    /// hash of all.
    pub fn lexicon_list(&self) -> String {
        if self.lexicons.len() <= NAMED {
            return self.lexicons.iter().map(named).collect::<Vec<_>>().join(", ");
        }
        let of = |layer: Layer| self.lexicons.iter().filter(move |info| info.layer == layer);
        let mut text = format!("{} lexicons", of(Layer::BuiltIn).count());
        for layer in Layer::ALL.into_iter().filter(|layer| *layer != Layer::BuiltIn) {
            let n = of(layer).count();
            match n {
                0 => {}
                1..=NAMED => {
                    let names: Vec<String> = of(layer).map(named).collect();
                    text.push_str(&format!(", {}: {}", layer.name(), names.join(", ")));
                }
                _ => text.push_str(&format!(", {}: {n} more", layer.name())),
            }
        }
        format!("{text}, set hash {}", self.set_hash())
    }

    /// One line with version, genre and lexicons.
    pub fn line(&self) -> String {
        let lexicons = match self.lexicons.len() {
            0 => "no lexicons".to_owned(),
            1..=NAMED => format!("lexicons: {}", self.lexicon_list()),
            _ => self.lexicon_list(),
        };
        format!("framelens {VERSION} · genre assumed: {} · {lexicons}", self.genres)
    }
}

/// A lexicon with its version and hash.
fn named(info: &LexiconInfo) -> String {
    let version = if info.version.is_empty() { String::new() } else { format!(" {}", info.version) };
    format!("{}{version} ({})", info.name, short(&info.hash))
}

/// The first eight digits of a hash.
fn short(hash: &str) -> &str {
    hash.get(..8).unwrap_or(hash)
}
