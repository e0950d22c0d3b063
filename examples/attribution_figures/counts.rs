//! What is counted, and the figures made of it.

use framelens::{
    attribution::Attribution,
    fit::{Marked, Offsets, Relation},
    report::{ArticleReport, SentenceReport},
    score::Kind,
    text::Span,
};

use crate::corpus::Sentence;

/// Right, too much and missing.
#[derive(Clone, Copy, Default)]
struct Tally {
    found: f64,
    given: f64,
    wanted: f64,
}

impl Tally {
    fn add(&mut self, given: f64, wanted: f64, found: f64) {
        self.given += given;
        self.wanted += wanted;
        self.found += found;
    }

    fn decide(&mut self, given: bool, wanted: bool) {
        let number = |yes: bool| f64::from(u8::from(yes));
        self.add(number(given), number(wanted), number(given && wanted));
    }

    fn f1(self) -> f64 {
        2.0 * self.found / (self.given + self.wanted).max(1.0)
    }

    fn plus(self, other: Tally) -> Tally {
        Tally {
            found: self.found + other.found,
            given: self.given + other.given,
            wanted: self.wanted + other.wanted,
        }
    }
}

/// Sums over articles.
#[derive(Clone, Default)]
pub(crate) struct Counts {
    not_attributed: Tally,
    cue_sentence: Tally,
    parts: [Tally; 3],
    linked: Tally,
    uncovered: Tally,
    flagged: Tally,
    /// For each article, the share of attributed sentences: marked and found.
    shares: Vec<(f64, f64)>,
}

/// A sentence counts as attributed from this share of covered characters on.
const COVERED: f64 = 0.1;

impl Counts {
    pub(crate) fn add(&mut self, marked: &Marked, sentences: &[Sentence], report: &ArticleReport) {
        let content = Places::of(report.attributions.iter().flat_map(|relation| &relation.content));
        let cues = Places::of(report.attributions.iter().flat_map(|relation| &relation.cue));
        let offsets = Offsets::of(&marked.text);
        let (mut wanted, mut given) = (0.0, 0.0);
        for sentence in sentences {
            let place = offsets.span(sentence.offset);
            let cue = cues.within(place) > 0;
            let attributed =
                cue || f64::from(content.within(place)) / f64::from(place.end - place.start) > COVERED;
            self.not_attributed.decide(!attributed, sentence.label == 0);
            self.cue_sentence.decide(cue, sentence.cue == 1);
            wanted += f64::from(sentence.label);
            given += f64::from(u8::from(attributed));
            if let Some(outside) = sentence.uncovered {
                self.uncovered.decide(!attributed, outside);
                self.flagged.decide(report.sentences.iter().any(|s| is_flagged(s, place)), outside);
            }
        }
        let count = (sentences.len() as f64).max(1.0);
        self.shares.push((wanted / count, given / count));
        self.add_parts(marked, &offsets, report);
        self.linked = self.linked.plus(linked(marked, &offsets, report));
    }

    fn add_parts(&mut self, marked: &Marked, offsets: &Offsets, report: &ArticleReport) {
        for (part, tally) in self.parts.iter_mut().enumerate() {
            let wanted = marked.attributions.iter().flat_map(|relation| theirs(relation)[part]);
            let theirs = Places::of(offsets.spans(wanted).iter());
            let ours = Places::of(report.attributions.iter().flat_map(|relation| ours(relation)[part]));
            tally.add(ours.size(), theirs.size(), ours.shared(&theirs));
        }
    }

    /// The sums over several articles.
    pub(crate) fn sum<'c>(counts: impl IntoIterator<Item = &'c Counts>) -> Counts {
        let mut all = Counts::default();
        counts.into_iter().for_each(|counts| all.extend(counts));
        all
    }

    fn extend(&mut self, other: &Counts) {
        self.not_attributed = self.not_attributed.plus(other.not_attributed);
        self.cue_sentence = self.cue_sentence.plus(other.cue_sentence);
        for (own, others) in self.parts.iter_mut().zip(other.parts) {
            *own = own.plus(others);
        }
        self.linked = self.linked.plus(other.linked);
        self.uncovered = self.uncovered.plus(other.uncovered);
        self.flagged = self.flagged.plus(other.flagged);
        self.shares.extend(&other.shares);
    }

    pub(crate) fn figures(&self) -> Vec<(&'static str, f64)> {
        let [cue, source, content] = self.parts;
        vec![
            ("not-attributed F1", self.not_attributed.f1()),
            ("share of attributed sentences, Spearman", spearman(&self.shares)),
            ("cue in sentence F1", self.cue_sentence.f1()),
            ("cue char F1", cue.f1()),
            ("source char F1", source.f1()),
            ("content char F1", content.f1()),
            ("linked F1", self.linked.f1()),
            ("uncovered F1", self.uncovered.f1()),
            ("flag precision", self.flagged.found / self.flagged.given.max(1.0)),
            ("flag recall", self.flagged.found / self.flagged.wanted.max(1.0)),
        ]
    }
}

/// Cue, source and content as people marked them.
fn theirs(relation: &Relation) -> [&[(usize, usize)]; 3] {
    [&relation.cue, &relation.source, &relation.content]
}

/// Cue, source and content as the program found them.
fn ours(relation: &Attribution) -> [&[Span]; 3] {
    [&relation.cue, &relation.source, &relation.content]
}

/// Whether a sentence that covers most of the place is flagged; what has a vague cue is attributed.
fn is_flagged(sentence: &SentenceReport, place: Span) -> bool {
    let shared = place.end.min(sentence.span.end).saturating_sub(place.start.max(sentence.span.start));
    let same = 2 * shared > place.end - place.start;
    same && sentence.unsourced.flag && sentence.unsourced.kind != Some(Kind::Impersonal)
}

/// Bytes that are covered, as spans in order that do not touch.
struct Places(Vec<Span>);

impl Places {
    fn of<'s>(spans: impl Iterator<Item = &'s Span>) -> Places {
        let mut sorted: Vec<Span> = spans.copied().collect();
        sorted.sort_by_key(|span| (span.start, span.end));
        let mut merged: Vec<Span> = Vec::new();
        for span in sorted {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        Places(merged)
    }

    fn within(&self, place: Span) -> u32 {
        self.0.iter().map(|span| span.end.min(place.end).saturating_sub(span.start.max(place.start))).sum()
    }

    fn size(&self) -> f64 {
        self.0.iter().map(|span| f64::from(span.end - span.start)).sum()
    }

    fn shared(&self, other: &Places) -> f64 {
        self.0.iter().map(|span| f64::from(other.within(*span))).sum()
    }

    /// Dice coefficient; two empty sets are equal.
    fn dice(&self, other: &Places) -> f64 {
        let both = self.size() + other.size();
        if both == 0.0 { 1.0 } else { 2.0 * self.shared(other) / both }
    }
}

/// Relations whose source, cue and content each overlap by half, paired best content first.
fn linked(marked: &Marked, offsets: &Offsets, report: &ArticleReport) -> Tally {
    let marks = |relation: &Relation| theirs(relation).map(|part| Places::of(offsets.spans(part).iter()));
    let theirs: Vec<[Places; 3]> = marked.attributions.iter().map(marks).collect();
    let finds = |relation: &Attribution| ours(relation).map(|part| Places::of(part.iter()));
    let ours: Vec<[Places; 3]> = report.attributions.iter().map(finds).collect();
    let full = |parts: &&[Places; 3]| parts[2].size() > 0.0;
    let (theirs, ours): (Vec<_>, Vec<_>) =
        (theirs.iter().filter(full).collect(), ours.iter().filter(full).collect());
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, wanted) in theirs.iter().enumerate() {
        let alike = ours.iter().enumerate().map(|(j, given)| (wanted[2].dice(&given[2]), i, j));
        pairs.extend(alike.filter(|(dice, ..)| *dice >= 0.5));
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut taken, mut used, mut found) = (vec![false; theirs.len()], vec![false; ours.len()], 0.0);
    for (_, i, j) in pairs {
        if !taken[i] && !used[j] {
            (taken[i], used[j]) = (true, true);
            let alike = |part: usize| theirs[i][part].dice(&ours[j][part]) >= 0.5;
            found += f64::from(u8::from(alike(0) && alike(1)));
        }
    }
    Tally { found, given: ours.len() as f64, wanted: theirs.len() as f64 }
}

/// Rank correlation; equal values share their mean rank.
fn spearman(pairs: &[(f64, f64)]) -> f64 {
    let ranks = |values: Vec<f64>| -> Vec<f64> {
        let below = |v: f64| values.iter().filter(|other| **other < v).count() as f64;
        let equal = |v: f64| values.iter().filter(|other| **other == v).count() as f64;
        values.iter().map(|v| below(*v) + (equal(*v) + 1.0) / 2.0).collect()
    };
    let (a, b) = (ranks(pairs.iter().map(|p| p.0).collect()), ranks(pairs.iter().map(|p| p.1).collect()));
    let mean = |values: &[f64]| values.iter().sum::<f64>() / (values.len() as f64).max(1.0);
    let (mean_a, mean_b) = (mean(&a), mean(&b));
    let product = |x: &[f64], mx: f64, y: &[f64], my: f64| -> f64 {
        x.iter().zip(y).map(|(x, y)| (x - mx) * (y - my)).sum()
    };
    product(&a, mean_a, &b, mean_b)
        / (product(&a, mean_a, &a, mean_a) * product(&b, mean_b, &b, mean_b)).sqrt().max(1e-12)
}
