//! Fits what is weighed to articles in which people have marked every attribution.
//!
//! Cues only, so far: which candidates count ([`crate::lexicon::Weights`]). The words stay the lexicons': a sign names
//! an entry, a class or a function word, never a word of the marked articles.

mod logistic;

use std::collections::HashMap;

use serde::Deserialize;

use crate::{
    analyze::Analyzer,
    attribution::weighables,
    lexicon::{LexiconSet, Weights},
    text::Span,
};
use logistic::Example;

/// A sign must be seen so often to be weighed.
const SEEN: usize = 8;
/// Share of the right candidates in no frame that may be lost by a look at their plain signs alone.
const LOST: f32 = 0.12;
/// Weights below it are left out.
const SMALL: f32 = 0.03;

/// An article as people marked it, offsets in Unicode code points, ends exclusive.
#[derive(Clone, Debug, Deserialize)]
pub struct Marked {
    /// Its name.
    #[serde(default)]
    pub id: String,
    /// The text.
    pub text: String,
    /// Every attribution that somebody marked.
    pub attributions: Vec<Relation>,
}

/// A marked attribution: lists of `[start, end]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Relation {
    /// Who.
    pub source: Vec<(usize, usize)>,
    /// Says.
    pub cue: Vec<(usize, usize)>,
    /// What.
    pub content: Vec<(usize, usize)>,
}

/// A candidate as it was judged: its article, what its signs weigh, whether people marked it.
#[derive(Clone, Copy, Debug)]
pub struct Judged {
    /// Number of its article.
    pub article: usize,
    /// Sum of its weights.
    pub sum: f32,
    /// Whether it touches a cue that people marked.
    pub right: bool,
}

/// Weights by the name of their sign, small ones left out.
#[derive(Clone, Debug)]
pub struct Fitted<'c> {
    /// Name and weight, in order of the names.
    pub rows: Vec<(&'c str, f32)>,
    /// What plain signs must come to for a candidate in no frame to be looked at.
    pub floor: f32,
}

impl Fitted<'_> {
    /// The lines of a file of weights, its head left out.
    pub fn lines(&self) -> String {
        let rows = self.rows.iter().map(|(name, weight)| format!("{weight:.2} {name}\n"));
        format!("# floor = {:.2}\n{}", self.floor, rows.collect::<String>())
    }
}

/// The candidates of marked articles.
#[derive(Debug)]
pub struct Candidates {
    names: Vec<String>,
    examples: Vec<Example>,
    /// For each example, its article.
    places: Vec<usize>,
}

impl Candidates {
    /// Finds every candidate of the articles. A candidate is right if its words touch a marked cue.
    pub fn find(lexicons: LexiconSet, articles: &[Marked]) -> Candidates {
        let analyzer = Analyzer::new(lexicons.with_weights(Weights::default()));
        let mut found = Candidates { names: Vec::new(), examples: Vec::new(), places: Vec::new() };
        let mut numbers: HashMap<String, u32> = HashMap::new();
        for (number, article) in articles.iter().enumerate() {
            let offsets = Offsets::of(&article.text);
            let cues = offsets.spans(article.attributions.iter().flat_map(|relation| &relation.cue));
            for candidate in weighables(&analyzer.tag(&article.text), analyzer.lexicons()) {
                let mut intern = |name: String| {
                    *numbers.entry(name).or_insert_with_key(|name| {
                        found.names.push(name.clone());
                        found.names.len() as u32 - 1
                    })
                };
                let plain = candidate.plain;
                let signs = candidate.signs.into_iter().map(&mut intern).collect();
                let right = cues.iter().any(|cue| cue.overlaps(candidate.span));
                found.examples.push(Example { signs, plain, right });
                found.places.push(number);
            }
        }
        found.forget_rare();
        found
    }

    fn forget_rare(&mut self) {
        let mut seen = vec![0; self.names.len()];
        self.examples.iter().flat_map(|example| &example.signs).for_each(|sign| seen[*sign as usize] += 1);
        for example in &mut self.examples {
            let common = |sign: &u32| seen[*sign as usize] >= SEEN;
            example.plain = example.signs[..example.plain].iter().filter(|sign| common(sign)).count();
            example.signs.retain(common);
        }
    }

    /// Number of candidates.
    pub fn len(&self) -> usize {
        self.examples.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.examples.is_empty()
    }

    /// The weights that fit the candidates of the chosen articles.
    pub fn fit(&self, chosen: impl Fn(usize) -> bool) -> Fitted<'_> {
        let weights = self.weights(&chosen);
        let floor = self.floor(&weights, &chosen);
        let rows = self.names.iter().map(String::as_str).zip(weights);
        let mut rows: Vec<(&str, f32)> = rows.filter(|(_, weight)| weight.abs() >= SMALL).collect();
        rows.sort_by(|a, b| a.0.cmp(b.0));
        Fitted { rows, floor }
    }

    /// What the plain signs of nearly all right candidates in no frame come to at least.
    fn floor(&self, weights: &[f32], chosen: impl Fn(usize) -> bool) -> f32 {
        let right =
            self.examples.iter().zip(&self.places).filter(|(e, article)| chosen(**article) && e.right);
        let mut sums: Vec<f32> = right.map(|(example, _)| example.plain_sum(weights)).collect();
        sums.sort_by(f32::total_cmp);
        sums.get((sums.len() as f32 * LOST) as usize).copied().unwrap_or_default()
    }

    /// Every candidate, judged by weights that were fitted to the articles of the other folds.
    pub fn cross_validate(&self, folds: usize) -> Vec<Judged> {
        let judge = |fold: usize| {
            let weights = self.weights(&|article| article % folds != fold);
            let held =
                self.examples.iter().zip(&self.places).filter(move |(_, article)| *article % folds == fold);
            held.map(move |(example, article)| Judged {
                article: *article,
                sum: example.sum(&weights),
                right: example.right,
            })
            .collect::<Vec<Judged>>()
        };
        (0..folds).flat_map(judge).collect()
    }

    fn weights(&self, chosen: &impl Fn(usize) -> bool) -> Vec<f32> {
        let examples = self.examples.iter().zip(&self.places).filter(|(_, article)| chosen(**article));
        let examples: Vec<&Example> = examples.map(|(example, _)| example).collect();
        logistic::fit(&examples, self.names.len())
    }
}

/// Where each code point of a text begins, for places that are given in code points.
#[derive(Clone, Debug)]
pub struct Offsets(Vec<u32>);

impl Offsets {
    /// Counts the code points of a text, once for all of its places.
    pub fn of(text: &str) -> Offsets {
        Offsets(text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect())
    }

    /// The place in bytes; what lies beyond the text ends with it.
    pub fn span(&self, (start, end): (usize, usize)) -> Span {
        let byte = |at: usize| self.0.get(at).or(self.0.last()).copied().unwrap_or_default();
        Span::new(byte(start), byte(end))
    }

    /// The place in code points of bytes.
    pub fn places(&self, span: Span) -> (usize, usize) {
        let before = |at: u32| self.0.partition_point(|byte| *byte < at);
        (before(span.start), before(span.end))
    }

    /// All of these places in bytes.
    pub fn spans<'p>(&self, places: impl IntoIterator<Item = &'p (usize, usize)>) -> Vec<Span> {
        places.into_iter().map(|place| self.span(*place)).collect()
    }
}
