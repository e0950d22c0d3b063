//! Whether an entry counts in a sentence.

use rustc_hash::FxHashMap;

use crate::{
    analyze::Analyzer,
    article::Article,
    lexicon::{Category, Class, Dimension, Element, EntryId, unit_of},
    matcher::{Hit, Tagged},
    text::Sentence,
};

/// Finds the entries of a lexicon in texts.
pub(super) struct Finder<'a> {
    analyzer: &'a Analyzer,
    /// Patterns of the entries that give classes.
    patterns: FxHashMap<EntryId, Vec<&'a [Element]>>,
}

impl<'a> Finder<'a> {
    /// A finder of the entries of the lexicon with that index.
    pub(super) fn new(analyzer: &'a Analyzer, lexicon: usize) -> Finder<'a> {
        let lexicons = analyzer.lexicons();
        let mut patterns: FxHashMap<EntryId, Vec<&[Element]>> = FxHashMap::default();
        if lexicons.lexicons[lexicon].dimension == Some(Dimension::Grammar) {
            for pattern in lexicons.plain.iter().chain(&lexicons.patterns) {
                patterns.entry(pattern.entry).or_default().push(&pattern.elements);
            }
        }
        Finder { analyzer, patterns }
    }

    /// Whether an entry counts in a text: in the report where the report shows it, else as the
    /// matcher finds it.
    pub(super) fn finds(&self, id: EntryId, text: &str) -> bool {
        let category = self.analyzer.lexicons().entry(id).category;
        let among = |hits: &[Hit]| hits.iter().any(|hit| hit.entry == id);
        match category {
            Category::Class(class) => self.gives_class(id, class, &self.analyzer.tag(text)),
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

    /// Whether an entry of the grammar gives its class to a last word, or its unit to a line.
    fn gives_class(&self, id: EntryId, class: Class, tagged: &Tagged<'_>) -> bool {
        let lexicons = self.analyzer.lexicons();
        let entry = lexicons.entry(id);
        let patterns = self.patterns.get(&id).map_or(&[][..], Vec::as_slice);
        let stands = |sentence: &Sentence, pattern: &[Element]| {
            let tokens = sentence.tokens;
            tokens.iter().any(|start| tagged.stands_at(entry, pattern, start, tokens))
        };
        tagged.document.sentences.iter().any(|sentence| {
            unit_of(Category::Class(class)).is_none_or(|unit| sentence.unit == unit)
                && patterns.iter().any(|pattern| stands(sentence, pattern))
        })
    }
}
