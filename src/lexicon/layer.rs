//! Where lexicons come from: a later layer has the last word.

use serde::Serialize;

use super::{LexiconError, fault::Source, recover};

/// A place that lexicons come from, the weakest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// They come with the program.
    #[default]
    BuiltIn,
    /// The user's own folder.
    User,
    /// Named by the `framelens.toml` of a project.
    Project,
    /// Named on the command line.
    CommandLine,
}

impl Layer {
    /// All layers, the weakest first.
    pub const ALL: [Layer; 4] = [Layer::BuiltIn, Layer::User, Layer::Project, Layer::CommandLine];

    /// Its name in output.
    pub fn name(self) -> &'static str {
        match self {
            Layer::BuiltIn => "built-in",
            Layer::User => "user",
            Layer::Project => "project",
            Layer::CommandLine => "command line",
        }
    }
}

/// A lexicon file before it is read: its path as the user knows it and its text.
///
/// A path that ends in `.txt` is a plain list, any other is TOML.
#[derive(Clone, Copy, Debug)]
pub struct LexiconFile<'a> {
    /// For messages; names the lexicon if the file gives no name.
    pub path: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// Whether a file of that name is a plain list. Names in capitals are those of some systems.
pub fn is_plain_list(path: &str) -> bool {
    path.to_ascii_lowercase().ends_with(".txt")
}

/// Whether a file of that name is a lexicon.
pub fn is_lexicon(path: &str) -> bool {
    is_plain_list(path) || path.to_ascii_lowercase().ends_with(".toml")
}

impl LexiconFile<'_> {
    /// A fault at some bytes of the text.
    pub fn fault(self, at: std::ops::Range<usize>, message: impl Into<String>) -> LexiconError {
        Source::new(self.path, self.text).error(at, message)
    }

    /// What the TOML reader says is wrong at some bytes of the text, told as for somebody who writes it.
    pub fn toml_fault(self, at: std::ops::Range<usize>, message: &str) -> LexiconError {
        recover::told(&Source::new(self.path, self.text), at, message)
    }

    /// A fault of a line of the text, counted from 1.
    pub fn fault_of_line(self, line: usize, message: impl Into<String>) -> LexiconError {
        let source = Source::new(self.path, self.text);
        let line = source.line_bytes(line);
        source.error(line, message)
    }
}
