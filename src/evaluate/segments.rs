//! Sentences against sentences, blank space left out of account.

use std::collections::BTreeSet;

use super::Prf;

/// How well texts are cut into sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct SegmentFigures {
    /// Texts.
    pub texts: usize,
    /// Of these, cut without a fault.
    pub perfect: usize,
    /// Ends of sentences, but for the last of each text.
    pub ends: Prf,
    /// Sentences with both ends.
    pub whole: Prf,
}

/// Compares the sentences of texts, each with what people marked and what was found, in code points.
pub fn segments<'a>(
    texts: impl Iterator<Item = (&'a str, Vec<(usize, usize)>, Vec<(usize, usize)>)>,
) -> SegmentFigures {
    let mut figures = SegmentFigures::default();
    let (mut ends, mut whole) = ([0; 3], [0; 3]);
    for (text, marked, seen) in texts {
        let letters = letters_before(text);
        let places = |spans: &[(usize, usize)]| -> BTreeSet<(usize, usize)> {
            let place = |at: usize| letters[at.min(letters.len() - 1)];
            let packed = spans.iter().map(|(start, end)| (place(*start), place(*end)));
            packed.filter(|(start, end)| start < end).collect()
        };
        let (marked, seen) = (places(&marked), places(&seen));
        let last = letters[letters.len() - 1];
        let inner = |spans: &BTreeSet<(usize, usize)>| -> BTreeSet<usize> {
            spans.iter().map(|(_, end)| *end).filter(|end| *end != last).collect()
        };
        figures.texts += 1;
        figures.perfect += usize::from(marked == seen);
        add(&mut whole, &marked, &seen);
        add(&mut ends, &inner(&marked), &inner(&seen));
    }
    figures.ends = Prf::of(ends[0], ends[1], ends[0], ends[2]);
    figures.whole = Prf::of(whole[0], whole[1], whole[0], whole[2]);
    figures
}

fn add<T: Ord>(sums: &mut [usize; 3], marked: &BTreeSet<T>, seen: &BTreeSet<T>) {
    sums[0] += marked.intersection(seen).count();
    sums[1] += seen.len();
    sums[2] += marked.len();
}

/// For each place of a text, how many letters that are not blank stand before it.
fn letters_before(text: &str) -> Vec<usize> {
    let mut before = vec![0];
    for c in text.chars() {
        before.push(before[before.len() - 1] + usize::from(!c.is_whitespace()));
    }
    before
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_between_sentences_do_not_count() {
        let text = "One two.  Three.";
        let good = segments([(text, vec![(0, 8), (10, 16)], vec![(0, 10), (10, 16)])].into_iter());
        assert_eq!((good.perfect, good.whole.f1, good.ends.f1), (1, 1.0, 1.0));
        let joined = segments([(text, vec![(0, 8), (10, 16)], vec![(0, 16)])].into_iter());
        assert_eq!((joined.perfect, joined.whole.f1, joined.ends.recall), (0, 0.0, 0.0));
    }
}
