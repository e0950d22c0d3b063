//! Sheets on which people label sentences themselves, before they see what the program says, and what
//! comes of comparing several of them.
//!
//! [`Row`]s are what a sheet shows; the program's own [`Answers`] go to a key that is kept apart.
//! [`Filled`] is a sheet that somebody filled in, and [`Codings`] are all of them joined by the rows' ids.
//! The program is one more coder among them, never the measure of the others.

mod agreement;
mod answer;
mod blind;
mod codings;
mod columns;
mod dispute;
mod filled;
mod id;
mod item;
mod known;
mod pick;
mod question;
mod tutorial;
mod value;

pub use agreement::{Agreement, Figure, Lack, MIN_SHARED, Measure, MeasureKind, Pair, Value};
pub use answer::{Answer, Answers};
pub use blind::Blinder;
pub use codings::{Codings, Disputed, TOOL};
pub use dispute::Dispute;
pub use filled::{Filled, SheetFault, Unreadable, read_filled};
pub use id::{is_sentence_id, sentence_id};
pub use item::{Item, Row, items};
pub use pick::Pick;
pub use question::{Question, Scale};
pub use tutorial::{Worked, worked};
