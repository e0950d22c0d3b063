//! Colours of terminal output, as plain ANSI sequences: the only escapes that framelens writes.

/// How terminal text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Columns of the terminal.
    pub width: u16,
    /// Whether longer lines break there in the middle of a word, as on a terminal. In a file they do not, so tables
    /// keep their shape in it.
    pub edge: bool,
    /// Whether to use colours. Every mark is also a symbol, so nothing is lost without.
    pub color: bool,
}

impl Default for Style {
    fn default() -> Style {
        Style { width: 80, edge: false, color: false }
    }
}

/// A way of setting a piece of text.
///
/// Colours are those of the terminal's own palette, so that they suit its background. Blue is not
/// among them: on black it is too dark in several common palettes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Plain,
    Bold,
    Dim,
    /// Hedging.
    Cyan,
    /// Intensity.
    Magenta,
    /// Unsourced.
    Red,
    /// Needs of their own.
    Yellow,
    /// Well sourced.
    Green,
    /// Hedging in the writer's voice.
    BoldCyan,
    /// Intensity in the writer's voice.
    BoldMagenta,
    /// What nobody answers for.
    BoldRed,
}

impl Ink {
    fn code(self) -> &'static str {
        match self {
            Ink::Plain => "",
            Ink::Bold => "1",
            Ink::Dim => "2",
            Ink::Cyan => "36",
            Ink::Magenta => "35",
            Ink::Red => "31",
            Ink::Yellow => "33",
            Ink::Green => "32",
            Ink::BoldCyan => "1;36",
            Ink::BoldMagenta => "1;35",
            Ink::BoldRed => "1;31",
        }
    }

    /// The bold form of a colour, for the writer's voice. (A faint form for the sources' would be hard
    /// to read on many terminals.)
    pub(super) fn strong(self) -> Ink {
        match self {
            Ink::Cyan => Ink::BoldCyan,
            Ink::Magenta => Ink::BoldMagenta,
            Ink::Red => Ink::BoldRed,
            other => other,
        }
    }
}

impl Style {
    /// Whether a line of so many columns would break.
    pub(super) fn breaks(self, columns: usize) -> bool {
        self.edge && columns > usize::from(self.width)
    }

    /// `text` in that ink, or as it is without colours.
    pub(super) fn paint(self, ink: Ink, text: &str) -> String {
        if !self.color || ink == Ink::Plain || text.is_empty() {
            return text.to_owned();
        }
        format!("\u{1b}[{}m{text}\u{1b}[0m", ink.code())
    }
}
