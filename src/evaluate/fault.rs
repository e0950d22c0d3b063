//! What can be wrong with a file of gold: what, where, and what to do next.

use crate::read::Place;

/// A line of gold, or a whole file, that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct GoldError {
    /// Where.
    pub place: Place,
    /// What, and what to do.
    pub fault: Box<GoldFault>,
}

impl GoldError {
    /// This fault at this place.
    pub fn new(place: Place, fault: GoldFault) -> GoldError {
        GoldError { place, fault: Box::new(fault) }
    }
}

/// What is wrong. Each message ends with what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GoldFault {
    /// No JSON object.
    #[error("{message}")]
    NoObject {
        /// What is wrong, and what to do.
        message: String,
    },
    /// The line has no such field.
    #[error("has no field `{name}` (it has {found}); each line needs `id`, `text` and a label")]
    MissingField {
        /// The field that was looked for.
        name: &'static str,
        /// The fields that there are.
        found: String,
    },
    /// A field holds something else.
    #[error("the field `{name}` holds {found}; write {wanted}")]
    WrongField {
        /// The field.
        name: &'static str,
        /// What it holds.
        found: &'static str,
        /// What is allowed.
        wanted: &'static str,
    },
    /// A label that is neither yes nor no.
    #[error("the label is {found}; write 1 for yes or 0 for no (true and false are read as well)")]
    Label {
        /// The label as it stands there.
        found: String,
    },
    /// Nothing that people say of the text.
    #[error(
        "has no label; write one of `label` (1 or 0), `spans`, `attributions` and `sentences` that is not null"
    )]
    Unlabelled,
    /// A text that is labelled in another way than those before it.
    #[error(
        "has no `{field}` (or it is null), which line {first} has; all lines of a file are labelled alike"
    )]
    Mixed {
        /// What it lacks.
        field: &'static str,
        /// The line of the first text.
        first: u64,
    },
    /// Two texts of one name.
    #[error("has the id of line {first}; give each text an id of its own")]
    Repeated {
        /// The line of the other text.
        first: u64,
    },
    /// A line of another kind among disputes.
    #[error("is no dispute; a file of disputes is what `annotate --quiz --disputes` writes")]
    NoDispute,
    /// Nothing at all.
    #[error(
        "holds no labelled text; write one JSON object a line with `id`, `text` and one of `label`, `spans`, `attributions` and `sentences`"
    )]
    Empty,
    /// A table instead of lines of JSON.
    #[error("is a table, and no line of it is JSON; {help}")]
    Table {
        /// What to do.
        help: &'static str,
    },
    /// Disputes, but of something else.
    #[error("holds no dispute about {dimension}; name another with --dimension")]
    NoDisputeAbout {
        /// What was asked for.
        dimension: String,
    },
}
