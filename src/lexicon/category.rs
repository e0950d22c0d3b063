//! Categories: what a hit of an entry means, and the dimension that it counts in.

use serde::{Deserialize, Serialize};

use super::Class;

/// What an entry tells about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Who answers for it.
    Attribution,
    /// How firmly it is said.
    Hedging,
    /// How loudly it is said.
    Intensity,
    /// Whether it needs a source.
    Unsourced,
    /// Word classes; no hits of their own.
    Grammar,
    /// A list of the user's own.
    Custom,
}

impl Dimension {
    /// All dimensions, in the order of the codebook; word classes last.
    pub const ALL: [Dimension; 6] = [
        Dimension::Attribution,
        Dimension::Hedging,
        Dimension::Intensity,
        Dimension::Unsourced,
        Dimension::Custom,
        Dimension::Grammar,
    ];

    /// Its name in lexicons and output.
    pub fn name(self) -> &'static str {
        match self {
            Dimension::Attribution => "attribution",
            Dimension::Hedging => "hedging",
            Dimension::Intensity => "intensity",
            Dimension::Unsourced => "unsourced",
            Dimension::Grammar => "grammar",
            Dimension::Custom => "custom",
        }
    }

    /// The dimension of that name.
    pub fn named(name: &str) -> Option<Dimension> {
        Dimension::ALL.into_iter().find(|dimension| dimension.name() == name)
    }
}

macro_rules! categories {
    ($($name:ident $slug:literal $dimension:ident $weight:literal $doc:literal,)*) => {
        /// What a hit means. [`Category::Class`] marks word classes, [`Category::Custom`] lists of users.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Category {
            $(#[doc = $doc] $name,)*
            /// A word class of the grammar files.
            Class(Class),
            /// The n-th category of the user's own lexicons.
            Custom(u16),
        }

        impl Category {
            /// Every category that is not a word class, in the order of the codebook.
            pub const ALL: &'static [Category] = &[$(Category::$name,)*];

            /// The name in lexicons and output. Custom categories are named by [`super::LexiconSet::category_name`].
            pub fn slug(self) -> &'static str {
                match self {
                    $(Category::$name => $slug,)*
                    Category::Class(class) => class.slug(),
                    Category::Custom(_) => "custom",
                }
            }

            /// The dimension it counts in.
            pub fn dimension(self) -> Dimension {
                match self {
                    $(Category::$name => Dimension::$dimension,)*
                    Category::Class(_) => Dimension::Grammar,
                    Category::Custom(_) => Dimension::Custom,
                }
            }

            /// Weight of an entry that gives none, 0 to 1 (SCHEME 2.1, 3.1, 4.1).
            pub fn default_weight(self) -> f32 {
                match self {
                    $(Category::$name => $weight,)*
                    Category::Class(_) => 0.0,
                    Category::Custom(_) => 0.3,
                }
            }

            /// What belongs to it.
            pub fn doc(self) -> &'static str {
                match self {
                    $(Category::$name => $doc,)*
                    Category::Class(class) => class.doc(),
                    Category::Custom(_) => "A category of a lexicon of the user's own.",
                }
            }
        }
    };
}

categories! {
    ReportVerb "report-verb" Attribution 1.0 "Verb that reports speech, writing, finding, thought, intention or attitude.",
    ReportNoun "report-noun" Attribution 1.0 "Noun that stands for a report: a claim, a warning, a belief.",
    PhraseCue "phrase-cue" Attribution 1.0 "Preposition or phrase that names the source of what stands beside it.",
    Impersonal "impersonal" Attribution 1.0 "Shield that reports without anybody who reports (level 1).",
    SelfAttribution "self-attribution" Attribution 1.0 "Formula by which an outlet names itself as the source.",
    WitnessCue "witness-cue" Attribution 1.0 "Verb of seeing and hearing; counts only when the outlet's own reporter is the subject.",
    LabelCue "label-cue" Attribution 1.0 "Attributes a name for something, not an assertion.",
    SpeechEvent "speech-event" Attribution 1.0 "Speech act that tells no content.",
    CarryMarker "carry-marker" Attribution 1.0 "Goes on with the content of the source before (weak carry).",
    SurveyFigure "survey-figure" Attribution 1.0 "Share or lead among those whom a poll asked; near the mention of a poll nobody else need answer for it.",
    CarryBreaker "carry-breaker" Attribution 1.0 "Ends what a source was saying.",
    LinkingFrame "linking-frame" Attribution 1.0 "Passes the main assertion on to what follows.",
    AttributionException "exception" Attribution 0.0 "Looks like a cue of attribution and is none.",
    PossibilityModal "possibility-modal" Hedging 0.50 "Modal verb that leaves open whether something is so.",
    StrongUncertainty "strong-uncertainty" Hedging 0.60 "Says outright that something is not known.",
    Plausibility "plausibility" Hedging 0.45 "Says how things look rather than how they are.",
    EvidentialShield "evidential-shield" Hedging 0.50 "Hearsay that the writer does not stand behind.",
    EvidenceVerb "evidence-verb" Hedging 0.35 "Lets evidence point to something rather than show it.",
    PossibilityNoun "possibility-noun" Hedging 0.45 "Noun or adjective of possibility.",
    Likelihood "likelihood" Hedging 0.30 "Says that something is more or less likely.",
    ReportingHedge "reporting-hedge" Hedging 0.35 "Softens the reporting itself: hinted, all but confirmed.",
    Conditional "conditional" Hedging 0.30 "Makes the assertion depend on something.",
    Approximator "approximator" Hedging 0.10 "Makes an amount or extent inexact; counted apart.",
    FrequencySoftener "frequency-softener" Hedging 0.15 "Limits how often or how widely something holds.",
    Prospect "prospect" Hedging 0.05 "Speaks of what is wanted, planned, asked for or able to be and has not come about; counted apart, and only in the score of both voices.",
    HedgingException "exception" Hedging 0.0 "Looks like a hedge and is none.",
    Maximizer "maximizer" Intensity 0.40 "Puts something at the top of its scale.",
    Booster "booster" Intensity 0.25 "Raises something on its scale.",
    Emphatic "emphatic" Intensity 0.30 "Insists that it is so.",
    AttentionMarker "attention-marker" Intensity 0.20 "Tells the reader what to notice or feel.",
    SuperlativeClaim "superlative-claim" Intensity 0.60 "Claims that nothing compares.",
    ExtremeEvaluative "extreme-evaluative" Intensity 0.50 "Judges in the extreme.",
    MildEvaluative "mild-evaluative" Intensity 0.35 "Judges or sizes up, but not in the extreme; counted apart, and only in the score of both voices.",
    LoadedLabel "loaded-label" Intensity 0.50 "Names people or things by a contested judgement.",
    Peacock "peacock" Intensity 0.40 "Praises without saying anything.",
    DramaticVerb "dramatic-verb" Intensity 0.40 "Dramatises an ordinary act.",
    AlarmMetaphor "alarm-metaphor" Intensity 0.55 "Metaphor or cliché of alarm.",
    Minimizer "minimizer" Intensity 0.25 "Plays something down; counted apart.",
    Typographic "typographic" Intensity 0.30 "Shouts by marks or capitals.",
    IntensityException "exception" Intensity 0.0 "Looks loud and is a term of art or literal.",
    Wrongdoing "wrongdoing" Unsourced 1.0 "Need W: wrongdoing or a contested accusation.",
    Motive "motive" Unsourced 0.9 "Need M: motive, intent or state of mind.",
    Cause "cause" Unsourced 0.9 "Need C: cause or consequence.",
    Disclosure "disclosure" Unsourced 0.9 "Need D: something that is not public.",
    Quantity "quantity" Unsourced 0.8 "Need Q: number, rate, poll, toll, ranking, record.",
    Science "science" Unsourced 0.8 "Need X: scientific or medical finding.",
    Prediction "prediction" Unsourced 0.7 "Need P: prediction or risk.",
    Trend "trend" Unsourced 0.7 "Need G: trend or statement about a whole group.",
    Evaluation "evaluation" Unsourced 0.6 "Need E: judgement of quality or importance.",
    Event "event" Unsourced 0.4 "Need B: specific recent event.",
    PublicEvent "public-event" Unsourced 0.0 "Exempt: an act with an official record.",
    Process "process" Unsourced 0.0 "Exempt: about the making of the report.",
    Fiction "fiction" Unsourced 0.0 "Exempt: content of a work of fiction.",
    Opinion "opinion" Unsourced 0.0 "Exempt: the writer's stated opinion.",
    Description "description" Unsourced 0.0 "Exempt: what a book, show or study contains.",
    CommonKnowledge "common-knowledge" Unsourced 0.0 "Exempt: stable facts that anybody can look up.",
    Observed "observed" Unsourced 0.0 "Exempt: a scene that the writer saw.",
    SupportedSummary "supported-summary" Unsourced 0.0 "Exempt: a topic sentence that the next attributed sentences bear out; an entry lets it name its cause.",
    ExemptSpeechEvent "speech-event" Unsourced 0.0 "Exempt: the setting of an attributed speech.",
    UnsourcedException "exception" Unsourced 0.0 "Looks like a claim that needs a source and is none.",
}

impl Category {
    /// The category of that name in a dimension; custom names are the loader's affair.
    pub fn from_slug(dimension: Dimension, slug: &str) -> Option<Category> {
        if dimension == Dimension::Grammar {
            return Class::from_slug(slug).map(Category::Class);
        }
        Category::ALL.iter().copied().find(|c| c.dimension() == dimension && c.slug() == slug)
    }

    /// The names that a dimension allows.
    pub fn slugs(dimension: Dimension) -> Vec<&'static str> {
        match dimension {
            Dimension::Grammar => Class::ALL.iter().map(|class| class.slug()).collect(),
            _ => Category::ALL.iter().filter(|c| c.dimension() == dimension).map(|c| c.slug()).collect(),
        }
    }

    /// Whether entries of it only keep shorter entries from counting.
    pub fn is_exception(self) -> bool {
        matches!(
            self,
            Category::AttributionException
                | Category::HedgingException
                | Category::IntensityException
                | Category::UnsourcedException
        )
    }
}
