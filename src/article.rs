//! One text to be read: what every reader makes and every analysis takes.

mod allowance;
mod fact;
mod markup;
mod origin;

use std::collections::BTreeMap;

pub use allowance::{Allowance, Covers};
pub use fact::group_name;
pub use markup::Markup;
pub use origin::{Origin, Places, Position, Segment, SourceMap};

/// Scalar facts about an article that are not its text (outlet, date, event, …), by field name.
///
/// Values are JSON scalars, kept as they were given, so that output repeats them unchanged.
pub type Metadata = BTreeMap<String, serde_json::Value>;

/// What may stand before the name of metadata, where a figure or the genre has the bare name.
pub const METADATA: &str = "metadata.";

/// The metadata of a name, which may have [`METADATA`] before it.
///
/// ```
/// use framelens::article::{Metadata, metadata_named};
/// let metadata = Metadata::from([("words".to_owned(), 812.into())]);
/// assert_eq!(metadata_named(&metadata, "metadata.words"), Some(&812.into()));
/// ```
pub fn metadata_named<'a>(metadata: &'a Metadata, name: &str) -> Option<&'a serde_json::Value> {
    metadata.get(name).or_else(|| metadata.get(name.strip_prefix(METADATA)?))
}

/// One text with an id, an optional title and metadata.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Unique within a run: a record's id, or the path of its file.
    pub id: String,
    /// The title that a record gave; `None` for plain files, whose headline is part of the text.
    pub title: Option<String>,
    /// The exact string that is analysed. Every span of a report points into it.
    pub text: String,
    /// Everything else that is known of the article.
    pub metadata: Metadata,
    /// Where it was read from; `None` for a text that comes from no file.
    pub origin: Option<Origin>,
    /// What its file lets pass in an audit.
    pub allowances: Vec<Allowance>,
    /// What the markup of its file says of paragraphs: the byte at which each begins, in order.
    pub markup: Vec<(u32, Markup)>,
}

impl Article {
    /// An article without title or metadata.
    ///
    /// ```
    /// let article = framelens::article::Article::new("a1", "The bridge is shut.");
    /// assert_eq!(article.id, "a1");
    /// ```
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Article { id: id.into(), text: text.into(), ..Article::default() }
    }

    /// A metadata value as text: a string without its quotation marks and the blanks around it, other scalars
    /// as JSON; `None` if there is nothing in it.
    pub fn field(&self, name: &str) -> Option<String> {
        self.metadata.get(name).and_then(fact::text)
    }

    /// The group to which a metadata value puts the article; `None` if there is nothing in it.
    pub fn group(&self, name: &str) -> Option<String> {
        metadata_named(&self.metadata, name).and_then(group_name)
    }
}
