//! Which words are marked, and how: by symbols first, by colours besides.

use crate::{
    lexicon::Category, render::color::Ink, report::ArticleReport, score::ScoredHit, text::Span, voice::Voice,
};

/// A piece of text between two symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) sign: Sign,
    /// A source's word, not the writer's: marked more lightly.
    pub(super) source_voice: bool,
}

/// What is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Source,
    Cue,
    /// Cue of a relation without standing.
    IdleCue,
    Need,
    Hedge,
    Approximator,
    Intensifier,
    Minimizer,
    Custom,
}

/// After a mark in a source's voice.
pub(super) const SOURCE_VOICE: &str = "ˢ";

impl Sign {
    /// What stands before and after the words.
    pub(super) fn symbols(self) -> (&'static str, &'static str) {
        match self {
            Sign::Source => ("‹", "›"),
            Sign::Cue => ("«", "»"),
            Sign::IdleCue => ("«", "»⁰"),
            Sign::Need => ("?", "?"),
            Sign::Hedge => ("~", "~"),
            Sign::Approximator => ("≈", "≈"),
            Sign::Intensifier => ("!", "!"),
            Sign::Minimizer => ("↓", "↓"),
            Sign::Custom => ("+", "+"),
        }
    }

    pub(super) fn ink(self) -> Ink {
        match self {
            Sign::Source => Ink::Green,
            Sign::Cue => Ink::Blue,
            Sign::IdleCue => Ink::Dim,
            Sign::Need => Ink::Red,
            Sign::Hedge | Sign::Approximator => Ink::Cyan,
            Sign::Intensifier | Sign::Minimizer => Ink::Magenta,
            Sign::Custom => Ink::Yellow,
        }
    }
}

impl Mark {
    pub(super) fn ink(self) -> Ink {
        if self.source_voice { self.sign.ink().faint() } else { self.sign.ink() }
    }

    /// What stands after the words.
    pub(super) fn closing(self) -> String {
        let (_, close) = self.sign.symbols();
        if self.source_voice { format!("{close}{SOURCE_VOICE}") } else { close.to_owned() }
    }
}

/// All marks of an article by where they begin, longer ones first.
pub(super) fn collect(report: &ArticleReport) -> Vec<Mark> {
    let mut marks = Vec::new();
    let plain = |sign| move |span: &Span| Mark { span: *span, sign, source_voice: false };
    for attribution in &report.attributions {
        let cue = if attribution.level > 0 { Sign::Cue } else { Sign::IdleCue };
        marks.extend(attribution.cue.iter().map(plain(cue)));
        if attribution.level > 0 {
            marks.extend(attribution.source.iter().map(plain(Sign::Source)));
        }
    }
    for sentence in &report.sentences {
        let needs = sentence.unsourced.needs.iter().filter(|_| sentence.unsourced.flag);
        let needs = needs.chain(&sentence.unsourced.residual).map(|need| &need.span);
        marks.extend(needs.map(plain(Sign::Need)));
        let customs = sentence.custom.iter().flat_map(|custom| &custom.hits);
        let hits = sentence.hedging.hits.iter().chain(&sentence.intensity.hits).chain(customs);
        marks.extend(hits.map(hit));
    }
    marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end), mark.sign));
    marks.dedup();
    marks
}

fn hit(hit: &ScoredHit) -> Mark {
    let sign = match hit.category {
        Category::Approximator => Sign::Approximator,
        Category::Minimizer => Sign::Minimizer,
        Category::Custom(_) => Sign::Custom,
        category if category.dimension() == crate::lexicon::Dimension::Hedging => Sign::Hedge,
        _ => Sign::Intensifier,
    };
    Mark { span: hit.span, sign, source_voice: hit.voice == Voice::Source }
}

/// The marks that begin inside `span`.
pub(super) fn within(marks: &[Mark], span: Span) -> &[Mark] {
    let first = marks.partition_point(|mark| mark.span.start < span.start);
    let last = marks.partition_point(|mark| mark.span.start < span.end);
    &marks[first..last.max(first)]
}
