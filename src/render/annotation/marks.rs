//! Which words are marked, and how: by symbols first, by colours besides.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{
    lexicon::Category,
    render::{color::Ink, needs::Answered},
    report::ArticleReport,
    score::ScoredHit,
    text::Span,
    voice::Voice,
};

/// A piece of text between two symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) sign: Sign,
    /// A source's word, not the writer's: marked more lightly.
    pub(super) source_voice: bool,
}

/// What is marked, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::render) enum Sign {
    Source,
    Cue,
    Custom,
    Intensifier,
    Minimizer,
    Hedge,
    Approximator,
    /// Cue of a relation without standing.
    IdleCue,
    Need,
    /// What a source answers for. On a terminal it has no mark of its own.
    Content,
}

/// After a mark in a source's voice.
pub(in crate::render) const SOURCE_VOICE: &str = "ˢ";

impl Sign {
    /// All, in the order in which legends name them.
    pub(in crate::render) const ALL: [Sign; 10] = [
        Sign::Source,
        Sign::Cue,
        Sign::IdleCue,
        Sign::Content,
        Sign::Hedge,
        Sign::Approximator,
        Sign::Intensifier,
        Sign::Minimizer,
        Sign::Need,
        Sign::Custom,
    ];

    /// What stands before and after the words.
    pub(in crate::render) fn symbols(self) -> (&'static str, &'static str) {
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
            Sign::Content => ("", ""),
        }
    }

    /// What legends say of it.
    pub(in crate::render) fn meaning(self) -> &'static str {
        match self {
            Sign::Source => "source",
            Sign::Cue => "cue: says that it is reported",
            Sign::IdleCue => "cue that attributes nothing",
            Sign::Hedge => "hedge",
            Sign::Approximator => "approximator",
            Sign::Intensifier => "intensifier",
            Sign::Minimizer => "minimizer",
            Sign::Need => "needs a source and has none",
            Sign::Custom => "a list of your own",
            Sign::Content => "what a source answers for",
        }
    }

    /// Its name in the classes of a page.
    pub(in crate::render) fn name(self) -> &'static str {
        match self {
            Sign::Source => "source",
            Sign::Cue => "cue",
            Sign::IdleCue => "idle",
            Sign::Hedge => "hedge",
            Sign::Approximator => "approx",
            Sign::Intensifier => "loud",
            Sign::Minimizer => "small",
            Sign::Need => "need",
            Sign::Custom => "own",
            Sign::Content => "content",
        }
    }

    /// What one such mark is called where marks are counted.
    pub(in crate::render) fn noun(self) -> &'static str {
        match self {
            Sign::IdleCue => "idle cue",
            Sign::Need => "open need",
            Sign::Custom => "hit",
            Sign::Content => "content",
            Sign::Source => "source",
            Sign::Cue => "cue",
            Sign::Hedge => "hedge",
            Sign::Approximator => "approximator",
            Sign::Intensifier => "intensifier",
            Sign::Minimizer => "minimizer",
        }
    }

    pub(super) fn ink(self) -> Ink {
        match self {
            Sign::Source => Ink::Green,
            Sign::Content => Ink::Plain,
            Sign::Cue => Ink::Bold,
            Sign::IdleCue => Ink::Dim,
            Sign::Need => Ink::Red,
            Sign::Hedge | Sign::Approximator => Ink::Cyan,
            Sign::Intensifier | Sign::Minimizer => Ink::Magenta,
            Sign::Custom => Ink::Yellow,
        }
    }
}

impl Mark {
    /// How the words are set: never in colour, so that they can be read on any background.
    pub(super) fn word_ink(self) -> Ink {
        match self.sign {
            Sign::Source | Sign::IdleCue => Ink::Plain,
            _ if self.source_voice => Ink::Plain,
            _ => Ink::Bold,
        }
    }

    /// How the symbols around the words are set.
    pub(super) fn ink(self) -> Ink {
        if self.source_voice { self.sign.ink() } else { self.sign.ink().strong() }
    }

    /// What stands after the words.
    pub(super) fn closing(self) -> String {
        let (_, close) = self.sign.symbols();
        if self.source_voice { format!("{close}{SOURCE_VOICE}") } else { close.to_owned() }
    }
}

/// All marks of an article by where they begin, longer ones first.
///
/// A word has one mark, the weightiest; only a source may have others inside it.
pub(super) fn collect(report: &ArticleReport, answered: &Answered) -> Vec<Mark> {
    let mut found = candidates(report, answered);
    found.sort_by_key(|mark| (mark.sign, mark.span.start, Reverse(mark.span.end)));
    let mut kept = Kept::default();
    let cues = found.partition_point(|mark| mark.sign <= Sign::Cue);
    found[..cues].iter().for_each(|mark| kept.add(*mark));
    let mut sources = Kept::default();
    for source in sources_of(report) {
        if let Some(span) = beside(source, &kept, &report.article.text) {
            sources.add(Mark { span, sign: Sign::Source, source_voice: false });
        }
    }
    for mark in &found[cues..] {
        let fits = |source: &Mark| source.span.contains(mark.span) && source.span != mark.span;
        if sources.touching(mark.span).all(fits) {
            kept.add(*mark);
        }
    }
    let mut marks: Vec<Mark> = kept.0.into_values().chain(sources.0.into_values()).collect();
    marks.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
    marks.dedup_by(|next, mark| joined(mark, next, &report.article.text));
    marks
}

/// Makes two needs one that nothing but blanks keeps apart: `?4.2 million?`.
fn joined(mark: &mut Mark, next: &Mark, text: &str) -> bool {
    let gap = text.get(mark.span.end as usize..next.span.start as usize);
    let blank = gap.is_some_and(|gap| gap.trim().is_empty());
    let join = blank && mark.sign == Sign::Need && next.sign == Sign::Need;
    if join {
        mark.span = Span::new(mark.span.start, next.span.end);
    }
    join
}

/// Everything that could be marked but sources.
fn candidates(report: &ArticleReport, answered: &Answered) -> Vec<Mark> {
    let mut marks = Vec::new();
    let plain = |sign| move |span: &Span| Mark { span: *span, sign, source_voice: false };
    for attribution in &report.attributions {
        let cue = if attribution.level > 0 { Sign::Cue } else { Sign::IdleCue };
        marks.extend(attribution.cue.iter().map(plain(cue)));
    }
    for sentence in &report.sentences {
        let needs = sentence.unsourced.needs.iter().filter(|_| sentence.unsourced.flag);
        let needs = needs.filter(|need| !answered.covers(need.span));
        let needs = needs.chain(&sentence.unsourced.residual).map(|need| &need.span);
        marks.extend(needs.map(plain(Sign::Need)));
        let customs = sentence.custom.iter().flat_map(|custom| &custom.hits);
        let hits = sentence.hedging.hits.iter().chain(&sentence.intensity.hits).chain(customs);
        marks.extend(hits.map(hit));
    }
    marks
}

/// The sources of relations with standing, longer ones first.
fn sources_of(report: &ArticleReport) -> Vec<Span> {
    let relations = report.attributions.iter().filter(|relation| relation.level > 0);
    let mut spans: Vec<Span> = relations.flat_map(|relation| &relation.source).copied().collect();
    spans.sort_by_key(|span| Reverse(span.end - span.start));
    spans
}

/// The longest part of `source` that no mark of `kept` takes.
fn beside(source: Span, kept: &Kept, text: &str) -> Option<Span> {
    let mut parts = Vec::new();
    let mut start = source.start;
    for mark in kept.touching(source) {
        parts.push((start, mark.span.start));
        start = mark.span.end;
    }
    parts.push((start, source.end));
    let trimmed = parts.into_iter().filter(|(start, end)| start < end).filter_map(|(start, end)| {
        let part = text.get(start as usize..end as usize)?;
        let outside = |c: char| c.is_whitespace() || ",;:".contains(c);
        let left = start + (part.len() - part.trim_start_matches(outside).len()) as u32;
        let right = left + part.trim_matches(outside).len() as u32;
        part.contains(char::is_alphanumeric).then_some(Span::new(left, right))
    });
    trimmed.max_by_key(|span| span.end - span.start)
}

/// Marks that do not overlap, by where they begin.
#[derive(Default)]
struct Kept(BTreeMap<u32, Mark>);

impl Kept {
    /// Keeps the mark unless a word of it has one.
    fn add(&mut self, mark: Mark) {
        if !mark.span.is_empty() && self.touching(mark.span).next().is_none() {
            self.0.insert(mark.span.start, mark);
        }
    }

    /// The marks that share words with `span`, in order.
    fn touching(&self, span: Span) -> impl Iterator<Item = &Mark> {
        let before = self.0.range(..span.start).next_back().filter(|(_, mark)| mark.span.end > span.start);
        before.into_iter().chain(self.0.range(span.start..span.end)).map(|(_, mark)| mark)
    }
}

fn hit(hit: &ScoredHit) -> Mark {
    Mark { span: hit.span, sign: sign_of(hit), source_voice: hit.voice == Voice::Source }
}

/// The sign of a hit's words.
pub(in crate::render) fn sign_of(hit: &ScoredHit) -> Sign {
    match hit.category {
        Category::Approximator => Sign::Approximator,
        Category::Minimizer => Sign::Minimizer,
        Category::Custom(_) => Sign::Custom,
        category if category.dimension() == crate::lexicon::Dimension::Hedging => Sign::Hedge,
        _ => Sign::Intensifier,
    }
}

/// The marks that begin inside `span`.
pub(super) fn within(marks: &[Mark], span: Span) -> &[Mark] {
    let first = marks.partition_point(|mark| mark.span.start < span.start);
    let last = marks.partition_point(|mark| mark.span.start < span.end);
    &marks[first..last.max(first)]
}
