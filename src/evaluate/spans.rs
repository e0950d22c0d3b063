//! Pieces against pieces: whole, touching, and letter by letter.

use std::collections::BTreeSet;

use super::Prf;

/// Pieces of a text, in code points.
pub type Spans = BTreeSet<(usize, usize)>;

/// How well pieces fit, over some texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct SpanFigures {
    /// Marked pieces.
    pub gold: usize,
    /// Found pieces.
    pub found: usize,
    /// Pieces with the same ends.
    pub exact: Prf,
    /// Pieces that touch; it rewards whoever paints everything, so judge by the others.
    pub overlap: Prf,
    /// Letters.
    pub letters: Prf,
}

/// Compares the pieces of several texts: what people marked and what was found in each.
pub fn spans(texts: impl Iterator<Item = (Spans, Spans)>) -> SpanFigures {
    let (mut gold, mut found) = (0, 0);
    let (mut exact, mut touching, mut touched) = (0, 0, 0);
    let mut letters = [0; 3];
    for (marked, seen) in texts {
        gold += marked.len();
        found += seen.len();
        exact += marked.intersection(&seen).count();
        touching += seen.iter().filter(|span| touches(span, &marked)).count();
        touched += marked.iter().filter(|span| touches(span, &seen)).count();
        let (marked, seen) = (covered(&marked), covered(&seen));
        letters[0] += marked.intersection(&seen).count();
        letters[1] += seen.len();
        letters[2] += marked.len();
    }
    SpanFigures {
        gold,
        found,
        exact: Prf::of(exact, found, exact, gold),
        overlap: Prf::of(touching, found, touched, gold),
        letters: Prf::of(letters[0], letters[1], letters[0], letters[2]),
    }
}

fn touches(span: &(usize, usize), others: &Spans) -> bool {
    others.iter().any(|other| other.0.max(span.0) < other.1.min(span.1))
}

/// The letters that pieces cover.
pub(super) fn covered(spans: &Spans) -> BTreeSet<usize> {
    spans.iter().flat_map(|(start, end)| *start..*end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_count_whole_touching_and_by_letters() {
        let marked = Spans::from([(0, 4), (10, 20)]);
        let seen = Spans::from([(0, 4), (15, 25), (30, 35)]);
        let figures = spans([(marked, seen)].into_iter());
        assert_eq!((figures.gold, figures.found), (2, 3));
        assert_eq!((figures.exact.precision, figures.exact.recall), (1.0 / 3.0, 0.5));
        assert_eq!((figures.overlap.precision, figures.overlap.recall), (2.0 / 3.0, 1.0));
        assert_eq!((figures.letters.precision, figures.letters.recall), (9.0 / 19.0, 9.0 / 14.0));
    }
}
