//! Articles on the same event in two groups: what differs is then not what happened.

use std::collections::BTreeMap;

use super::{ComparedFigure, Piece, Settings, Verdict, group::Members};
use crate::{
    report::{Figure, Genres, SMALL_WORDS},
    stats::{Effect, Shape, benjamini_hochberg, jackknife, limits, rank_biserial, sign_flip},
};

/// Below this number of pairs no test can reach 5 %: even if all lean one way, 2 of 32 choices of signs do.
pub const LEAST_PAIRS: usize = 6;

/// Groups in pairs with the reference.
#[derive(Clone, Debug)]
pub struct Pairs {
    /// The field that makes the pairs.
    pub field: String,
    /// Articles of all groups that lack it.
    pub without_field: u64,
    /// Each group but the reference.
    pub groups: Vec<PairedGroup>,
    /// How many tests were made: the adjusted p-values are among these.
    pub comparisons: usize,
}

/// One group in pairs with the reference.
#[derive(Clone, Debug)]
pub struct PairedGroup {
    /// Which, by place.
    pub group: usize,
    /// The events of which both tell, by name.
    pub pairs: Vec<Pair>,
    /// Articles of the reference and of this group, with the field, that found no partner.
    pub alone: (u64, u64),
    /// Every figure.
    pub figures: Vec<PairedFigure>,
}

/// An event of which both groups tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The value of the field.
    pub name: String,
    /// Articles of the reference and of the group; several together make one figure.
    pub articles: (u64, u64),
    /// Their words.
    pub words: (u64, u64),
    /// The genres that the scores assume of them, both sides together.
    pub genres: Genres,
}

impl Pair {
    fn of(name: &str, ours: &[&Piece], theirs: &[&Piece]) -> Pair {
        let words = |pieces: &[&Piece]| pieces.iter().map(|piece| piece.totals.words).sum();
        let mut genres = Genres::default();
        ours.iter().chain(theirs).for_each(|piece| genres += piece.totals.genres);
        Pair {
            name: name.to_owned(),
            articles: (ours.len() as u64, theirs.len() as u64),
            words: (words(ours), words(theirs)),
            genres,
        }
    }

    /// Whether a side has so few words that a single hit moves its rates much.
    pub fn is_short(&self) -> bool {
        self.words.0.min(self.words.1) < SMALL_WORDS
    }
}

/// A figure over all pairs.
#[derive(Clone, Debug)]
pub struct PairedFigure {
    /// Which.
    pub figure: Figure,
    /// For each pair the value of the reference and of the group; `None` where either has none.
    pub values: Vec<Option<(f64, f64)>>,
    /// Pairs with both values.
    pub pairs: usize,
    /// The mean of the differences, group less reference, with limits of Student's t; `None` of fewer than
    /// [`LEAST_PAIRS`].
    pub mean: Option<Effect>,
    /// The matched-pairs rank-biserial correlation: −1 to 1.
    pub rank_biserial: Option<f64>,
    /// How often signs drawn at random give a mean at least as far from 0; `None` of too few pairs.
    pub p: Option<f64>,
    /// The same among all tests of pairs (Benjamini & Hochberg).
    pub q: Option<f64>,
}

impl PairedFigure {
    /// What readers may take from it; `None` of too few pairs.
    pub fn verdict(&self) -> Option<Verdict> {
        Some(Verdict::of(self.mean?.interval, 0.0, self.q?))
    }
}

/// The pairs of every group with the reference.
pub(super) fn of(
    field: &str,
    figures: &[ComparedFigure],
    groups: &[Members],
    reference: usize,
    settings: &Settings,
) -> Pairs {
    let pieces = groups.iter().flat_map(|group| &group.pieces);
    let without_field = pieces.filter(|piece| piece.pair.is_none()).count() as u64;
    let others = (0..groups.len()).filter(|place| *place != reference);
    let mut groups: Vec<PairedGroup> =
        others.map(|place| paired(place, figures, &groups[reference], &groups[place], settings)).collect();
    let comparisons = adjust(&mut groups);
    Pairs { field: field.to_owned(), without_field, groups, comparisons }
}

/// The articles of a group by event.
fn events(group: &Members) -> BTreeMap<&str, Vec<&Piece>> {
    let mut events: BTreeMap<&str, Vec<&Piece>> = BTreeMap::new();
    for piece in &group.pieces {
        if let Some(name) = &piece.pair {
            events.entry(name).or_default().push(piece);
        }
    }
    events
}

fn paired(
    place: usize,
    figures: &[ComparedFigure],
    reference: &Members,
    group: &Members,
    settings: &Settings,
) -> PairedGroup {
    let (ours, theirs) = (events(reference), events(group));
    let both: Vec<(&str, &[&Piece], &[&Piece])> =
        ours.iter().filter_map(|(name, ours)| Some((*name, &**ours, &**theirs.get(name)?))).collect();
    let unmatched = |mine: &BTreeMap<&str, Vec<&Piece>>, others: &BTreeMap<&str, Vec<&Piece>>| {
        let alone = mine.iter().filter(|(name, _)| !others.contains_key(*name));
        alone.map(|(_, pieces)| pieces.len() as u64).sum::<u64>()
    };
    PairedGroup {
        group: place,
        pairs: both.iter().map(|(name, ours, theirs)| Pair::of(name, ours, theirs)).collect(),
        alone: (unmatched(&ours, &theirs), unmatched(&theirs, &ours)),
        figures: figures.iter().map(|figure| over_pairs(figure, &both, settings)).collect(),
    }
}

fn over_pairs(
    compared: &ComparedFigure,
    both: &[(&str, &[&Piece], &[&Piece])],
    settings: &Settings,
) -> PairedFigure {
    let value = |pieces: &[&Piece]| {
        let parts = pieces.iter().map(|piece| compared.parts(&piece.totals));
        let (count, against) = parts.fold((0.0, 0.0), |(y, x), part| (y + part.0, x + part.1));
        (against > 0.0).then(|| count / against)
    };
    let values: Vec<Option<(f64, f64)>> =
        both.iter().map(|(_, ours, theirs)| Some((value(ours)?, value(theirs)?))).collect();
    let differences: Vec<f64> = values.iter().flatten().map(|(ours, theirs)| theirs - ours).collect();
    let enough = differences.len() >= LEAST_PAIRS;
    let units: Vec<(f64, f64)> = differences.iter().map(|difference| (*difference, 1.0)).collect();
    let mean = jackknife(&units).filter(|_| enough);
    PairedFigure {
        figure: compared.figure.clone(),
        pairs: differences.len(),
        mean: mean.map(|mean| Effect { value: mean.value, interval: limits(&mean, Shape::Mean) }),
        rank_biserial: rank_biserial(&differences).filter(|_| enough),
        p: enough.then(|| sign_flip(&differences, settings.seed, settings.replicates)),
        q: None,
        values,
    }
}

/// Sets the adjusted p-values among all tests of pairs.
fn adjust(groups: &mut [PairedGroup]) -> usize {
    let all = groups.iter().flat_map(|group| &group.figures).filter_map(|figure| figure.p);
    let q = benjamini_hochberg(&all.collect::<Vec<_>>());
    let tested = groups.iter_mut().flat_map(|group| &mut group.figures).filter(|figure| figure.p.is_some());
    tested.zip(&q).for_each(|(figure, q)| figure.q = Some(*q));
    q.len()
}
