//! How far several coders agree, question by question and pair by pair.

use super::{Codings, Question};
use crate::{
    report::SMALL_SENTENCES,
    stats::{Interval, Metric, Overlap, Ratings, Undefined, Weights, ac1, alpha, interval, kappa},
};

/// Below so many sentences that two people answered, no coefficient is given: it would say more of the few
/// sentences than of the people.
pub const MIN_SHARED: usize = SMALL_SENTENCES as usize;

/// The agreement of all coders.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreement {
    /// One a question, in the order of the sheet.
    pub measures: Vec<Measure>,
    /// Each coder with each later one.
    pub pairs: Vec<Pair>,
}

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    /// Values in an order: alpha minds how far apart they are.
    Ordered,
    /// Values without an order.
    Choice,
    /// Words copied from the sentence.
    Words,
}

/// How far people agree on one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The question, or what is made of it: `any hedge`.
    pub name: &'static str,
    /// What is compared.
    pub kind: MeasureKind,
    /// Sentences that two people or more answered; for words, in which somebody found some.
    pub shared: usize,
    /// Of these, how many everybody answered alike.
    pub unanimous: usize,
    /// The share of equal answers among pairs of people (see [`Ratings::percent`]); not for words.
    pub same: Option<Figure>,
    /// Krippendorff's alpha of the people; not for words.
    pub alpha: Option<Figure>,
    /// The same with the program as one more coder.
    pub alpha_with_tool: Option<Figure>,
    /// Gwet's AC1 of the people; not for words.
    pub ac1: Option<Figure>,
    /// Overlap of the words of all pairs of people, F1; only for words.
    pub overlap: Option<Figure>,
    /// Overlap of the words of people with those of the program.
    pub overlap_with_tool: Option<Figure>,
}

/// How far two coders agree on the level.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Number of the one coder.
    pub one: usize,
    /// Number of the other.
    pub other: usize,
    /// Sentences whose level both gave.
    pub shared: usize,
    /// Of these, how many they gave the same.
    pub same: usize,
    /// Cohen's kappa with quadratic weights.
    pub kappa: Figure,
}

/// A figure, or why there is none.
pub type Figure = Result<Value, Lack>;

/// A figure with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// The figure.
    pub value: f64,
    /// 95 % of redraws of the sentences fall into it; `None` if too many of them have no value.
    pub interval: Option<Interval>,
}

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Two people answered so few sentences.
    TooFew(usize),
    /// It has no value.
    Undefined(Undefined),
}

impl std::fmt::Display for Lack {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Lack::TooFew(0) => write!(out, "nothing was answered by two people"),
            Lack::TooFew(shared) => {
                write!(out, "only {shared} answered by two people; {MIN_SHARED} are needed")
            }
            Lack::Undefined(reason) => reason.fmt(out),
        }
    }
}

impl Agreement {
    /// Compares everybody with everybody. `seed` is what the intervals are drawn from.
    pub fn of(codings: &Codings, seed: u64) -> Agreement {
        let comparison = Comparison { codings, seed };
        let measures = vec![
            comparison.values("level", Question::Level, MeasureKind::Ordered),
            comparison.values("needs a source?", Question::NeedsSource, MeasureKind::Choice),
            comparison.presence("any hedge", Question::Hedge),
            comparison.values("whose hedge?", Question::WhoseHedge, MeasureKind::Choice),
            comparison.presence("any loud words", Question::Loud),
            comparison.values("whose loud words?", Question::WhoseLoud, MeasureKind::Choice),
            comparison.words("who says so?", Question::Who),
            comparison.words("cue", Question::Cue),
            comparison.words("hedge", Question::Hedge),
            comparison.words("loud words", Question::Loud),
        ];
        Agreement { measures, pairs: comparison.pairs() }
    }
}

struct Comparison<'a> {
    codings: &'a Codings,
    seed: u64,
}

impl Comparison<'_> {
    fn values(&self, name: &'static str, question: Question, kind: MeasureKind) -> Measure {
        let categories = question.values(self.codings.scale).len() as u8;
        self.rated(name, kind, &self.codings.ratings(question), categories)
    }

    fn presence(&self, name: &'static str, question: Question) -> Measure {
        self.rated(name, MeasureKind::Choice, &self.codings.presence(question), 2)
    }

    fn rated(&self, name: &'static str, kind: MeasureKind, all: &Ratings, categories: u8) -> Measure {
        let people = all.keeping(|coder| coder < self.codings.people());
        let metric = if kind == MeasureKind::Ordered { Metric::Ordinal } else { Metric::Nominal };
        let alike = |unit: &Vec<u8>| unit.iter().all(|value| *value == unit[0]);
        Measure {
            name,
            kind,
            shared: people.shared(),
            unanimous: people.pairable().filter(alike).count(),
            same: Some(self.figure(&people, Ratings::percent)),
            alpha: Some(self.figure(&people, |ratings| alpha(ratings, metric))),
            alpha_with_tool: self
                .codings
                .has_tool
                .then(|| self.figure(all, |ratings| alpha(ratings, metric))),
            ac1: Some(self.figure(&people, |ratings| ac1(ratings, categories))),
            overlap: None,
            overlap_with_tool: None,
        }
    }

    fn figure(&self, ratings: &Ratings, of: impl Fn(&Ratings) -> Result<f64, Undefined>) -> Figure {
        let shared = ratings.shared();
        if shared < MIN_SHARED {
            return Err(Lack::TooFew(shared));
        }
        let value = of(ratings).map_err(Lack::Undefined)?;
        let interval = interval(ratings.len(), self.seed, |drawn| of(&ratings.at(drawn)).ok());
        Ok(Value { value, interval })
    }

    fn words(&self, name: &'static str, question: Question) -> Measure {
        let people = self.codings.people();
        let among = self.codings.overlaps(question, |one, other| one < people && other < people);
        let with_tool =
            self.codings.has_tool.then(|| self.codings.overlaps(question, |_, other| other == people));
        let found: Vec<&Overlap> = among.iter().filter(|overlap| overlap.marked > 0).collect();
        Measure {
            name,
            kind: MeasureKind::Words,
            shared: found.len(),
            unanimous: found.iter().filter(|overlap| overlap.f1() == Some(1.0)).count(),
            same: None,
            alpha: None,
            alpha_with_tool: None,
            ac1: None,
            overlap: Some(self.overlap(&among)),
            overlap_with_tool: with_tool.map(|overlaps| self.overlap(&overlaps)),
        }
    }

    /// The F1 over all sentences, each word counting alike.
    fn overlap(&self, of: &[Overlap]) -> Figure {
        let found: Vec<Overlap> = of.iter().copied().filter(|overlap| overlap.marked > 0).collect();
        if found.len() < MIN_SHARED {
            return Err(Lack::TooFew(found.len()));
        }
        let f1 = |drawn: &[usize]| {
            let mut sum = Overlap::default();
            drawn.iter().for_each(|place| sum += found[*place]);
            sum.f1()
        };
        let all: Vec<usize> = (0..found.len()).collect();
        let value = f1(&all).ok_or(Lack::Undefined(Undefined::NoPairs))?;
        Ok(Value { value, interval: interval(found.len(), self.seed, f1) })
    }

    fn pairs(&self) -> Vec<Pair> {
        let levels = self.codings.ratings(Question::Level);
        let coders = self.codings.coders.len();
        let pair = |one: usize, other: usize| {
            let both = levels.pairs(one, other);
            let kappa = match both.len() {
                shared if shared < MIN_SHARED => Err(Lack::TooFew(shared)),
                _ => kappa(&both, Weights::Quadratic).map_err(Lack::Undefined),
            };
            let kappa = kappa.map(|value| Value { value, interval: None });
            Pair { one, other, shared: both.len(), same: both.iter().filter(|(a, b)| a == b).count(), kappa }
        };
        (0..coders).flat_map(|one| (one + 1..coders).map(move |other| pair(one, other))).collect()
    }
}
