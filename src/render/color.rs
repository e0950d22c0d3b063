//! Colours of terminal output, as plain ANSI sequences: the only escapes that framelens writes.

/// How terminal text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Columns of the terminal.
    pub width: u16,
    /// Whether to use colours. Every mark is also a symbol, so nothing is lost without.
    pub color: bool,
}

impl Default for Style {
    fn default() -> Style {
        Style { width: 80, color: false }
    }
}

/// A way of setting a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    Plain,
    Bold,
    Dim,
    /// Attribution.
    Blue,
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
    /// Hedging in a source's voice.
    FaintCyan,
    /// Intensity in a source's voice.
    FaintMagenta,
}

impl Ink {
    fn code(self) -> &'static str {
        match self {
            Ink::Plain => "",
            Ink::Bold => "1",
            Ink::Dim => "2",
            Ink::Blue => "34",
            Ink::Cyan => "36",
            Ink::Magenta => "35",
            Ink::Red => "31",
            Ink::Yellow => "33",
            Ink::Green => "32",
            Ink::FaintCyan => "2;36",
            Ink::FaintMagenta => "2;35",
        }
    }

    /// The weaker colour, for a source's voice.
    pub(super) fn faint(self) -> Ink {
        match self {
            Ink::Cyan => Ink::FaintCyan,
            Ink::Magenta => Ink::FaintMagenta,
            _ => Ink::Dim,
        }
    }
}

impl Style {
    /// `text` in that ink, or as it is without colours.
    pub(super) fn paint(self, ink: Ink, text: &str) -> String {
        if !self.color || ink == Ink::Plain || text.is_empty() {
            return text.to_owned();
        }
        format!("\u{1b}[{}m{text}\u{1b}[0m", ink.code())
    }
}
