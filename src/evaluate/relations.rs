//! Attributions against attributions.

use std::collections::BTreeSet;

use super::{
    Prf, Spans,
    spans::{SpanFigures, covered, spans},
};
use crate::{
    attribution::Attribution,
    fit::{Offsets, Relation},
};

/// How well the attributions of some articles fit.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct RelationFigures {
    /// Marked relations with a content.
    pub gold: usize,
    /// Found relations with a content.
    pub found: usize,
    /// Contents of which at least half is shared (Dice ≥ .5).
    pub content: Prf,
    /// Of these, with a source that touches, or none on either side.
    pub with_source: Prf,
    /// Of these, with a cue that touches, or none on either side.
    pub with_cue: Prf,
    /// With both.
    pub linked: Prf,
    /// Sources by themselves.
    pub source_spans: SpanFigures,
    /// Cues by themselves.
    pub cue_spans: SpanFigures,
    /// Contents by themselves.
    pub content_spans: SpanFigures,
}

/// A relation by the letters of its parts.
struct Letters {
    source: BTreeSet<usize>,
    cue: BTreeSet<usize>,
    content: BTreeSet<usize>,
}

impl Letters {
    fn of(relation: &Relation) -> Letters {
        let letters = |pieces: &[(usize, usize)]| covered(&pieces.iter().copied().collect());
        Letters {
            source: letters(&relation.source),
            cue: letters(&relation.cue),
            content: letters(&relation.content),
        }
    }
}

/// The program's relation in code points, as people mark theirs.
pub fn marked(attribution: &Attribution, offsets: &Offsets) -> Relation {
    let places = |spans: &[crate::text::Span]| spans.iter().map(|span| offsets.places(*span)).collect();
    Relation {
        source: places(&attribution.source),
        cue: places(&attribution.cue),
        content: places(&attribution.content),
    }
}

/// Compares the relations of articles: those that people marked and those that were found in each.
pub fn relations(articles: &[(&[Relation], Vec<Relation>)]) -> RelationFigures {
    let (mut gold, mut found) = (0, 0);
    let mut hits = [0; 4];
    for (marked, seen) in articles {
        let with_content = |relations: &[Relation]| -> Vec<Letters> {
            relations.iter().map(Letters::of).filter(|letters| !letters.content.is_empty()).collect()
        };
        let (marked, seen) = (with_content(marked), with_content(seen));
        gold += marked.len();
        found += seen.len();
        for (a, b) in pairs(&marked, &seen) {
            let (source, cue) = (touch(&a.source, &b.source), touch(&a.cue, &b.cue));
            let counts = [true, source, cue, source && cue];
            hits.iter_mut().zip(counts).for_each(|(hits, counts)| *hits += usize::from(counts));
        }
    }
    let figure = |hits: usize| Prf::of(hits, found, hits, gold);
    let part = |part: &dyn Fn(&Relation) -> &[(usize, usize)]| {
        let all = |relations: &[Relation]| relations.iter().flat_map(part).copied().collect::<Spans>();
        spans(articles.iter().map(|(marked, seen)| (all(marked), all(seen))))
    };
    RelationFigures {
        gold,
        found,
        content: figure(hits[0]),
        with_source: figure(hits[1]),
        with_cue: figure(hits[2]),
        linked: figure(hits[3]),
        source_spans: part(&|relation| &relation.source),
        cue_spans: part(&|relation| &relation.cue),
        content_spans: part(&|relation| &relation.content),
    }
}

/// Each relation with its partner: the greatest share of contents first, none below a half.
fn pairs<'a>(marked: &'a [Letters], seen: &'a [Letters]) -> Vec<(&'a Letters, &'a Letters)> {
    let mut all = Vec::new();
    for (n, a) in marked.iter().enumerate() {
        for (m, b) in seen.iter().enumerate() {
            let shared = a.content.intersection(&b.content).count();
            let dice = 2.0 * shared as f64 / (a.content.len() + b.content.len()) as f64;
            if dice >= 0.5 {
                all.push((dice, n, m));
            }
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then((b.1, b.2).cmp(&(a.1, a.2))));
    let (mut used, mut taken) = (BTreeSet::new(), BTreeSet::new());
    let mut free = |(_, n, m): &(f64, usize, usize)| {
        let free = !used.contains(n) && !taken.contains(m);
        if free {
            used.insert(*n);
            taken.insert(*m);
        }
        free
    };
    all.into_iter().filter(|pair| free(pair)).map(|(_, n, m)| (&marked[n], &seen[m])).collect()
}

fn touch(a: &BTreeSet<usize>, b: &BTreeSet<usize>) -> bool {
    !a.is_disjoint(b) || a.is_empty() && b.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(source: (usize, usize), content: (usize, usize)) -> Relation {
        Relation { source: vec![source], cue: vec![(source.1, source.1 + 5)], content: vec![content] }
    }

    #[test]
    fn a_relation_counts_once_with_its_best_partner() {
        let marked = [relation((0, 5), (20, 40)), relation((50, 55), (60, 80))];
        let seen = vec![relation((0, 5), (20, 38)), relation((2, 5), (22, 40)), relation((90, 95), (60, 81))];
        let figures = relations(&[(&marked, seen)]);
        assert_eq!((figures.gold, figures.found), (2, 3));
        assert_eq!((figures.content.precision, figures.content.recall), (2.0 / 3.0, 1.0));
        assert_eq!((figures.linked.precision, figures.linked.recall), (1.0 / 3.0, 0.5));
    }
}
