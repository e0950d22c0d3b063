//! What stands between two pieces of text.

/// What parts the text that comes next from the text before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    #[default]
    None,
    Space,
    Line,
    Blank,
}

impl Gap {
    /// Parts what comes next from the text so far, if there is any.
    pub(super) fn part(self, text: &mut String) {
        if !text.is_empty() {
            text.push_str(match self {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Line => "\n",
                Gap::Blank => "\n\n",
            });
        }
    }
}
