//! Reports as text: one file an output format. Nothing here prints; everything writes to a `Write`.

mod color;
#[cfg(test)]
mod example;
mod levels;
mod needs;
mod offsets;
mod provenance;
mod remark;
mod safe;
mod width;

pub mod record;
pub mod table;
pub mod changed;
pub mod csv;
pub mod sheet;
pub mod annotation;
pub mod worksheet;
pub mod agreement;

pub use color::Style;
pub use offsets::Offsets;
pub use provenance::{Provenance, VERSION};
use remark::{SMALL_REMARK, closing_remarks};
pub use safe::safe;
use sheet::kind_name;
pub use width::wrap as wrapped;

use crate::lexicon::{Category, EntryId, LexiconSet};

/// The name of an entry in output. Signs that no lexicon lists (capitals, bare figures) are named
/// after what they mean: `rule/typographic`, `rule/quantity`.
pub fn entry_name(lexicons: &LexiconSet, entry: Option<EntryId>, category: Category) -> String {
    match entry.and_then(|id| lexicons.entries.get(id.index())) {
        Some(entry) => entry.id.to_string(),
        None => format!("rule/{}", lexicons.category_name(category)),
    }
}
