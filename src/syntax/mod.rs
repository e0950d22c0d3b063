//! The light grammar that the rules need: verb groups, noun phrases, clauses.
//!
//! No parser: each question is answered from word classes and neighbours, within one sentence.

mod agreement;
mod clause;
mod complement;
mod grammar;
mod noun_phrase;
mod opening;
mod participle;
mod plural;
mod traits;
mod verb;
mod view;

pub use clause::{Clause, add_clauses, clause_with, clauses};
pub use complement::Complement;
pub use grammar::Grammar;
pub use noun_phrase::NounPhrase;
pub use verb::{VerbForm, VerbGroup};
pub use view::SentenceView;
