//! The table of rules: what each looks for, how grave it is unless a house says otherwise, and what
//! would settle what it finds.

use serde::Serialize;

/// How grave a finding is to the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// To be looked at.
    Warning,
    /// To be settled before it is printed.
    Error,
}

impl Severity {
    /// All, the gravest first.
    pub const ALL: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

    /// Its name in configuration and output.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

macro_rules! rules {
    ($($name:ident $id:literal $severity:ident $scope:ident $finds:literal $settle:literal,)*) => {
        /// What an audit looks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $finds] $name,)*
        }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &'static [Rule] = &[$(Rule::$name,)*];

            /// Its name in configuration, allowances and output.
            pub fn id(self) -> &'static str {
                match self { $(Rule::$name => $id,)* }
            }

            /// How grave its findings are unless settings say otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Rule::$name => Severity::$severity,)* }
            }

            /// What it finds, in a sentence or two.
            pub fn finds(self) -> &'static str {
                match self { $(Rule::$name => $finds,)* }
            }

            /// What would settle a finding, as a request to the writer.
            pub fn settle(self) -> &'static str {
                match self { $(Rule::$name => $settle,)* }
            }

            /// Whether a finding is about the article as a whole and not about one sentence.
            pub fn is_of_article(self) -> bool {
                match self { $(Rule::$name => is_of_article!($scope),)* }
            }
        }
    };
}

macro_rules! is_of_article {
    (Article) => {
        true
    };
    (Sentence) => {
        false
    };
}

rules! {
    Unsourced "unsourced" Error Sentence
        "A main clause needs a source and has none: the flag of the unsourced dimension, of kind flat or hedged. Below severity 0.85 (error-from) it is at most a warning. What is said by nobody in particular is an ownerless-claim."
        "attribute or cut",
    OwnerlessClaim "ownerless-claim" Warning Sentence
        "Something is reported, but by nobody that is named or described (level 1): reportedly, it is said, sources say."
        "say who says so, or cut",
    BannedFormula "banned-formula" Error Sentence
        "A phrase of the house's own list (banned-formulas in framelens.toml) outside quotations."
        "put it in other words",
    WeakSourceStrongVerb "weak-source-strong-verb" Warning Sentence
        "A source that is only a class or nobody in particular (levels 1-2) with a cue that presents the content as fact: experts revealed, sources confirmed."
        "name the source, or let the verb only report",
    SingleSourceStory "single-source-story" Warning Article
        "One source stands behind all or nearly all attributions of an article in which 150 words or more (single-source-words) rest on sources."
        "ask a second source, or tell the reader why there is one",
    AnonymousWithoutReason "anonymous-without-reason" Warning Sentence
        "An unnamed person or group (levels 2-3) is quoted or paraphrased, and the text says neither how they came to know nor why they are not named. That somebody has knowledge of a matter or is close to it is a formula: it does not say how. A class and no more (residents, critics) is not asked for names. Each source once, where it first speaks."
        "name the source, or say how they came to know (that they do is a formula) and why they are not named",
    StanceShift "stance-shift" Note Sentence
        "One source's words are kept at a distance (claimed), another's in the same article are told with cues that take no side or present them as fact. Court and police language does not count."
        "use the same verb for both, or say why one is doubted",
    LoadedWords "loaded-words" Note Sentence
        "Loud words in the writer's own voice: superlative claims, extreme evaluations, loaded labels, peacock words, dramatic verbs, metaphors of alarm. Not in opinion pieces and reviews."
        "choose a plain word, or quote whoever uses it",
    LateFirstNamedSource "late-first-named-source" Note Article
        "The first named source (levels 4-5) comes only after several sentences (first-named-after, 4 by default) that rest on somebody unnamed or need a source, or never. Sentences that need no source do not count."
        "name a source higher up",
    SuppressionWithoutReason "suppression-without-reason" Warning Sentence
        "An allowance in the text or its front matter that gives no reason; it lets nothing pass."
        "write why: allow RULE: the reason",
    UnusedSuppression "unused-suppression" Note Sentence
        "An allowance that lets nothing pass: nothing is found there any more, or it names no rule."
        "take it out",
}

impl Rule {
    /// Whether the weight of its findings is the severity of their sentences (SCHEME 4.3).
    pub fn has_severity(self) -> bool {
        matches!(self, Rule::Unsourced | Rule::OwnerlessClaim)
    }

    /// The rule of that name.
    ///
    /// ```
    /// use framelens::audit::Rule;
    /// assert_eq!(Rule::named("unsourced"), Some(Rule::Unsourced));
    /// ```
    pub fn named(id: &str) -> Option<Rule> {
        Rule::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}
