//! What the markup of a file says of a paragraph.

/// What a paragraph is by its markup. Where a phrase of the lexicons tells what it is, that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Markup {
    /// A heading.
    Heading,
    /// What stands below a picture or above a table.
    Caption,
    /// No running text: nothing but a link to another page, or a line with author and date.
    Aside,
}
