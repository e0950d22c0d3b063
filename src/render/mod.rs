//! Reports as text: one file an output format. Nothing here prints; everything writes to a `Write`.

mod color;
#[cfg(test)]
mod example;
mod grid;
mod groups;
mod html;
mod levels;
mod measured;
mod offsets;
mod provenance;
mod remark;
mod safe;
mod sources;
mod width;

pub mod record;
pub mod table;
pub mod changed;
pub mod csv;
pub mod sheet;
pub mod annotation;
pub mod findings;
pub mod worksheet;
pub mod agreement;
pub mod comparison;
pub mod voices;
pub mod side_by_side;
pub mod page;

pub use color::Style;
pub use offsets::Offsets;
pub use provenance::{Provenance, VERSION};
use remark::{CAUTION, SMALL_REMARK, closing_remarks, unsure};
pub use safe::safe;
use sheet::kind_name;
pub use width::wrap as wrapped;

use crate::report::needs;
