//! What an attribution is: a source, a cue and a content, and what they amount to.

use serde::Serialize;

use crate::{
    lexicon::{Act, EntryId, Stance, Tag},
    text::Span,
};

/// One source–cue–content relation (PARC, PolNeAR): *who* · *says* · *what*.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// Who: empty when nobody is named.
    pub source: Vec<Span>,
    /// The words that say that it is reported: empty for a quotation without any.
    pub cue: Vec<Span>,
    /// What is reported; may run over several sentences.
    pub content: Vec<Span>,
    /// What kind of act it is.
    pub act: Act,
    /// 0 to 5, the ladder of SCHEME 1.2; 0 for relations without standing (negated, hypothetical, …).
    pub level: u8,
    /// Level score times form factor, 0 to 1 (SCHEME 1.2).
    pub score: f64,
    /// What the source is.
    pub source_type: SourceType,
    /// The source's full name as far as the text has given it by then.
    pub resolved: Option<String>,
    /// Whether the text says how an unnamed source knows, or why it is unnamed (SCHEME 1.3 d, e).
    pub accounted: bool,
    /// How the content is reported.
    pub form: Form,
    /// How the writer stands to the content.
    pub stance: Stance,
    /// More about the cue, sorted.
    pub tags: Vec<Tag>,
    /// Set when the source is carried on from an earlier sentence.
    pub carried: Option<Carry>,
    /// Whether the cue is negated.
    pub negated: bool,
    /// How sure the decision is.
    pub confidence: Confidence,
    /// The rule that decided; `explain` tells what it says.
    pub rule: &'static str,
    /// The cue's entry, if a lexicon gave it.
    pub entry: Option<EntryId>,
    /// What the signs around the cue weigh, where weights had to decide.
    pub weighed: Option<Weighed>,
    /// Index of the sentence in which the cue stands (or the content begins, without a cue).
    pub sentence: u32,
}

/// What the signs around a cue weigh.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weighed {
    /// Together: log odds that people would mark it.
    pub sum: f32,
    /// The heaviest signs either way, the heaviest first.
    pub reasons: Vec<Reason>,
}

/// A sign that spoke for or against a cue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason {
    /// Its row among the weights of the lexicons.
    pub sign: u32,
    /// What it weighs: above 0 it speaks for the cue.
    pub weight: f32,
}

/// How content is reported (SCHEME 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// At least nine tenths inside quotation marks.
    Direct,
    /// Partly inside quotation marks.
    Mixed,
    /// In the writer's words.
    Indirect,
    /// By a noun: *his warning that*.
    Nominal,
    /// By a document.
    Document,
    /// By the outlet's own witness.
    Witness,
    /// As what somebody thinks, not says.
    Thought,
    /// By nobody in particular.
    Impersonal,
    /// As a name for something.
    Label,
}

impl Form {
    /// That of a sentence which stands in quotation marks as a whole and goes on with a report of this form.
    pub(super) fn of_quotation(self) -> Form {
        match self {
            Form::Mixed | Form::Indirect | Form::Nominal | Form::Thought => Form::Direct,
            other => other,
        }
    }
}

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceType {
    /// One named or described person.
    Person,
    /// Several people or a class of people.
    Group,
    /// An organisation or office.
    Institution,
    /// Something written.
    Document,
    /// Another news outlet.
    Outlet,
    /// The outlet's own witness.
    Witness,
    /// No source is expressed.
    None,
}

/// How a source is carried on into another sentence (SCHEME 1.6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carry {
    /// By a quotation that goes on.
    Strong,
    /// By a content marker.
    Weak,
}

/// How sure a decision is, as far as the rules can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// A guess.
    Low,
    /// A rule with known exceptions.
    Medium,
    /// Plain signs on the page.
    High,
}

/// What the attributions of a sentence amount to (SCHEME 1.7).
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Best level among the relations that cover the main assertion; 0 without any.
    pub level: u8,
    /// That relation's score.
    pub score: f64,
    /// Indices of the relations of level 1 and more that cover the main assertion, in order.
    pub relations: Vec<u32>,
    /// That relation's form.
    pub form: Option<Form>,
    /// That relation's stance.
    pub stance: Option<Stance>,
    /// Set when the best relation reaches over from another sentence.
    pub carried: Option<Carry>,
    /// Nothing attributes the sentence, but the one before was attributed.
    pub possible_carry: bool,
    /// The best relation's confidence.
    pub confidence: Confidence,
}
