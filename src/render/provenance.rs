//! What every output says about where its labels come from.

use crate::{
    lexicon::{LexiconInfo, LexiconSet},
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
}

impl Provenance {
    /// Of labels made with these lexicons, in articles of one genre.
    pub fn of(lexicons: &LexiconSet, genre: Genre) -> Provenance {
        Provenance::of_several(lexicons, Genres::of(genre))
    }

    /// Of labels made with these lexicons, in articles of these genres.
    pub fn of_several(lexicons: &LexiconSet, genres: Genres) -> Provenance {
        Provenance { genres, lexicons: lexicons.lexicons.clone() }
    }

    /// FNV-1a of the names, versions and hashes of all lexicons, eight hexadecimal digits: equal
    /// hashes, equal word lists.
    pub fn set_hash(&self) -> String {
        let fields = self.lexicons.iter().flat_map(|info| [&info.name, &info.version, &info.hash]);
        let bytes = fields.flat_map(|field| field.bytes().chain([0]));
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        format!("{:08x}", hash >> 32)
    }

    /// The lexicons in one phrase: each of a few, or how many and the hash of all.
    pub fn lexicon_list(&self) -> String {
        if self.lexicons.len() > NAMED {
            return format!("{} lexicons, set hash {}", self.lexicons.len(), self.set_hash());
        }
        let one = |info: &LexiconInfo| format!("{} {} ({})", info.name, info.version, short(&info.hash));
        self.lexicons.iter().map(one).collect::<Vec<_>>().join(", ")
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

/// The first eight digits of a hash.
fn short(hash: &str) -> &str {
    hash.get(..8).unwrap_or(hash)
}
