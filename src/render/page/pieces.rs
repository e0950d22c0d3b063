//! A sentence cut where marks begin and end.
//!
//! Marks overlap: a cue may be a hedge, and both stand in what somebody is reported to say. So a sentence
//! is a row of pieces, each with the names of all marks that cover it; the page's style decides which of
//! those that are switched on is drawn.

use serde::Serialize;

use crate::{render::annotation::Sign, text::Span};

/// Words that are marked for a reason.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) sign: Sign,
    pub(super) source_voice: bool,
    /// The sentence whose reason it is, and the reason's number there.
    pub(super) sentence: u32,
    pub(super) reason: u32,
}

/// A piece of a sentence under the same marks.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    text: String,
    /// Names of signs that cover it; `NAME-b` where one begins and `NAME-e` where one ends.
    classes: String,
    /// Numbers of the reasons.
    reasons: String,
}

/// A dimension with its signs, for the legend.
#[derive(Serialize)]
pub(super) struct Dimension {
    id: &'static str,
    name: &'static str,
    signs: Vec<Meaning>,
}

#[derive(Serialize)]
struct Meaning {
    sign: &'static str,
    meaning: &'static str,
}

/// The marks by dimension.
pub(super) fn legend(own_lists: bool) -> Vec<Dimension> {
    let signs = |signs: &[Sign]| {
        signs.iter().map(|sign| Meaning { sign: sign.name(), meaning: sign.noun() }).collect()
    };
    let dimension = |id, name, all: &[Sign]| Dimension { id, name, signs: signs(all) };
    let mut all = vec![
        dimension("attribution", "Who answers", &[Sign::Source, Sign::Cue, Sign::IdleCue, Sign::Content]),
        dimension("hedging", "How firmly", &[Sign::Hedge, Sign::Approximator]),
        dimension("intensity", "How loudly", &[Sign::Intensifier, Sign::Minimizer]),
        dimension("unsourced", "Nobody answers", &[Sign::Need]),
    ];
    if own_lists {
        all.push(dimension("own", "Your own lists", &[Sign::Custom]));
    }
    all
}

/// Cuts `span` of `text`; `marks` are those that touch it, by where they begin.
pub(super) fn cut(text: &str, span: Span, marks: &[Mark], sentence: u32) -> Vec<Piece> {
    let inside = |at: u32| at.clamp(span.start, span.end);
    let mut places: Vec<u32> =
        marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]).map(inside).collect();
    places.extend([span.start, span.end]);
    places.sort_unstable();
    places.dedup();
    let mut waiting = marks.iter().peekable();
    let mut open: Vec<&Mark> = Vec::new();
    let pieces = places.windows(2).map(|ends| {
        let piece = Span::new(ends[0], ends[1]);
        open.retain(|mark| mark.span.end > piece.start);
        while let Some(mark) = waiting.next_if(|mark| mark.span.start <= piece.start) {
            open.extend((mark.span.end > piece.start).then_some(mark));
        }
        one(text, piece, &open, sentence)
    });
    pieces.collect()
}

fn one(text: &str, piece: Span, open: &[&Mark], sentence: u32) -> Piece {
    let mut classes: Vec<String> = Vec::new();
    let mut reasons: Vec<String> = Vec::new();
    for mark in open {
        let name = mark.sign.name();
        classes.push(name.to_owned());
        if mark.source_voice {
            classes.push("of-source".to_owned());
        }
        if mark.span.start == piece.start {
            classes.push(format!("{name}-b"));
        }
        if mark.span.end == piece.end {
            classes.push(format!("{name}-e"));
        }
        if mark.sentence == sentence {
            reasons.push(mark.reason.to_string());
        }
    }
    classes.dedup();
    let text = piece.cut(text).chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    Piece { text, classes: classes.join(" "), reasons: reasons.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_overlap_share_pieces() {
        let mark = |start, end, sign, reason| Mark {
            span: Span::new(start, end),
            sign,
            source_voice: false,
            sentence: 0,
            reason,
        };
        let text = "He reportedly knew.";
        let marks = [
            mark(0, 2, Sign::Source, 0),
            mark(3, 13, Sign::Cue, 0),
            mark(3, 13, Sign::Hedge, 1),
            mark(8, 18, Sign::Need, 2),
        ];
        let pieces = cut(text, Span::new(0, 19), &marks, 0);
        let shown: Vec<String> = pieces
            .iter()
            .map(|piece| format!("{}|{}|{}", piece.text, piece.classes, piece.reasons))
            .collect();
        assert_eq!(
            shown,
            [
                "He|source source-b source-e|0",
                " ||",
                "repor|cue cue-b hedge hedge-b|0 1",
                "tedly|cue cue-e hedge hedge-e need need-b|0 1 2",
                " knew|need need-e|2",
                ".||",
            ]
        );
    }
}
