//! Reports as text: one file an output format. Nothing here prints; everything writes to a `Write`.

mod color;
mod offsets;
mod provenance;
mod safe;
mod width;

pub mod record;
pub mod table;
pub mod csv;
pub mod sheet;
pub mod annotation;

pub use color::Style;
pub use offsets::Offsets;
pub use provenance::{Provenance, VERSION};
pub use safe::safe;
