//! The figures of articles side by side, in plain words, with counts.

use crate::report::{Cell, Figure, FigureKind, Measure, Totals, figure, shown};

/// Figures that answer a question together.
pub(in crate::render) struct Block {
    pub(in crate::render) title: &'static str,
    pub(in crate::render) lines: &'static [(&'static str, &'static str)],
}

impl Block {
    /// What the two parts of a cell are.
    pub(in crate::render) fn unit(&self) -> &'static str {
        let rates = self.lines.iter().any(|(name, _)| name.ends_with("_rate"));
        if rates { "number, per 1,000" } else { "number, share" }
    }
}

/// Few enough for a wall, the label in words that need no glossary.
pub(in crate::render) const BLOCKS: [Block; 3] = [
    Block {
        title: "Who answers for it",
        lines: &[
            ("assertive", "sentences that assert something"),
            ("named_share", "… with a named source"),
            ("described_share", "… with a described, unnamed one"),
            ("vague_share", "… with a vague one (experts say)"),
            ("none_share", "… without a source"),
            ("sources", "different sources"),
            ("top_source_share", "attributions of the most used one"),
            ("quoted_word_share", "words in quotation marks"),
            ("endorsing_share", "cues that present it as fact (+)"),
            ("distancing_share", "cues that keep a distance (≠)"),
        ],
    },
    Block {
        title: "How firmly, how loudly",
        lines: &[
            ("hedges_writer_rate", "writer's hedges (may, seems)"),
            ("intensifiers_writer_rate", "writer's loud words (utterly)"),
            ("hedges_source_rate", "hedges of sources"),
            ("intensifiers_source_rate", "loud words of sources"),
        ],
    },
    Block {
        title: "What nobody answers for",
        lines: &[
            ("unsourced_share", "need a source and have none"),
            ("unsourced_flat", "… put as plain fact"),
            ("unsourced_hedged", "… softened by a hedge"),
            ("unsourced_impersonal", "… said by nobody in particular"),
            ("max_severity", "greatest severity, 0 to 1"),
        ],
    },
];

/// The two parts of a cell: how many, and what that comes to; the second is empty where it says no more,
/// and in texts too short for it.
pub(in crate::render) fn cell(name: &str, totals: &Totals) -> [String; 2] {
    let Some(figure) = figure(name) else { return ["–".to_owned(), String::new()] };
    match (figure.kind, figure.measure(totals)) {
        (FigureKind::Share | FigureKind::Rate, Measure::Ratio { count, of, .. }) if of > 0.0 => {
            [format!("{count:.0}"), rest(figure, totals)]
        }
        _ => [shown(figure, totals).to_string(), String::new()],
    }
}

fn rest(figure: &Figure, totals: &Totals) -> String {
    match shown(figure, totals) {
        cell @ (Cell::Share(_) | Cell::Rate(_)) => cell.to_string(),
        _ => String::new(),
    }
}
