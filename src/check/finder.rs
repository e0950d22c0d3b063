//! Whether an entry counts in a sentence.

use rustc_hash::FxHashMap;

use crate::{
    analyze::Analyzer,
    article::Article,
    lexicon::{Category, Dimension, Element, EntryId, LexiconSet, unit_of},
    matcher::{Hit, Tagged},
    text::{Sentence, TokenRange},
};

/// Finds the entries of a lexicon in texts.
pub(super) struct Finder<'a> {
    analyzer: &'a Analyzer,
    classes: ClassFinder<'a>,
}

impl<'a> Finder<'a> {
    /// A finder of the entries of the lexicon with that index.
    pub(super) fn new(analyzer: &'a Analyzer, lexicon: usize) -> Finder<'a> {
        let lexicons = analyzer.lexicons();
        let of_lexicon = |id: EntryId| usize::from(lexicons.entry(id).lexicon) == lexicon;
        Finder { analyzer, classes: ClassFinder::new(lexicons, of_lexicon) }
    }

    /// Whether an entry counts in a text: in the report where the report shows it, else as the
    /// matcher finds it.
    pub(super) fn finds(&self, id: EntryId, text: &str) -> bool {
        let category = self.analyzer.lexicons().entry(id).category;
        let among = |hits: &[Hit]| hits.iter().any(|hit| hit.entry == id);
        match category {
            Category::Class(_) => self.classes.places(id, &self.analyzer.tag(text)).next().is_some(),
            _ if category.is_exception() => among(&self.analyzer.tag(text).exceptions),
            Category::CarryBreaker | Category::LinkingFrame | Category::SurveyFigure => {
                among(&self.analyzer.tag(text).attribution)
            }
            // Reasons that exempt a sentence are shown by their code, not by their entry.
            _ if category.dimension() == Dimension::Unsourced && category.default_weight() == 0.0 => {
                among(&self.analyzer.tag(text).unsourced)
            }
            _ => self.reports(id, category.dimension(), text),
        }
    }

    /// Whether a report shows an entry.
    fn reports(&self, id: EntryId, dimension: Dimension, text: &str) -> bool {
        let report = self.analyzer.analyze(Article::new("", text));
        let own = |entry: Option<EntryId>| entry == Some(id);
        let mut sentences = report.sentences.iter();
        match dimension {
            Dimension::Attribution => report.attributions.iter().any(|relation| own(relation.entry)),
            Dimension::Hedging => sentences.any(|s| s.hedging.found().any(|hit| own(hit.entry))),
            Dimension::Intensity => sentences.any(|s| s.intensity.found().any(|hit| own(hit.entry))),
            Dimension::Unsourced => sentences
                .any(|s| s.unsourced.needs.iter().chain(&s.unsourced.residual).any(|need| own(need.entry))),
            Dimension::Custom => {
                sentences.any(|s| s.custom.iter().flat_map(|list| &list.hits).any(|hit| own(hit.entry)))
            }
            Dimension::Grammar => false,
        }
    }
}

/// Finds the words to which entries of the grammar give their class. These are no hits, so the matcher does not tell.
pub struct ClassFinder<'a> {
    lexicons: &'a LexiconSet,
    patterns: FxHashMap<EntryId, Vec<&'a [Element]>>,
}

impl<'a> ClassFinder<'a> {
    /// A finder of those entries of the grammar that are `wanted`.
    pub fn new(lexicons: &'a LexiconSet, wanted: impl Fn(EntryId) -> bool) -> ClassFinder<'a> {
        let mut patterns: FxHashMap<EntryId, Vec<&[Element]>> = FxHashMap::default();
        let of_class = |id: EntryId| lexicons.entry(id).category.dimension() == Dimension::Grammar;
        for pattern in lexicons.plain.iter().chain(&lexicons.patterns) {
            if wanted(pattern.entry) && of_class(pattern.entry) {
                patterns.entry(pattern.entry).or_default().push(&pattern.elements);
            }
        }
        ClassFinder { lexicons, patterns }
    }

    /// Where an entry gives its class to a last word, or its unit to a line.
    pub fn places<'t>(&'t self, id: EntryId, tagged: &'t Tagged<'_>) -> impl Iterator<Item = Hit> + 't {
        let entry = self.lexicons.entry(id);
        let patterns = self.patterns.get(&id).map_or(&[][..], Vec::as_slice);
        let of_unit =
            move |sentence: &&Sentence| unit_of(entry.category).is_none_or(|unit| sentence.unit == unit);
        tagged.document.sentences.iter().filter(of_unit).flat_map(move |sentence| {
            let tokens = sentence.tokens;
            let stands = move |start| {
                let found =
                    patterns.iter().find(|pattern| tagged.stands_at(entry, pattern, start, tokens))?;
                Some(Hit { tokens: TokenRange::new(start, start + found.len()), entry: id })
            };
            tokens.iter().filter_map(stands)
        })
    }
}
