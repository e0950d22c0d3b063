//! Word classes: what the light grammar may ask about a word.

/// Declares the classes with their names in lexicon files and what they mean.
macro_rules! classes {
    ($($name:ident $slug:literal $doc:literal,)*) => {
        /// A class that a word may belong to. A word may belong to several.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Class { $(#[doc = $doc] $name,)* }

        impl Class {
            /// Every class, in the order of the codebook.
            pub const ALL: &'static [Class] = &[$(Class::$name,)*];

            /// The name in lexicon files.
            pub fn slug(self) -> &'static str {
                match self { $(Class::$name => $slug,)* }
            }

            /// What belongs to it, in one line.
            pub fn doc(self) -> &'static str {
                match self { $(Class::$name => $doc,)* }
            }
        }
    };
}

classes! {
    Determiner "determiner" "Opens a noun phrase.",
    Definite "definite" "Points at something known.",
    Indefinite "indefinite" "Introduces something new.",
    Possessive "possessive" "Possessive determiner.",
    SubjectPronoun "subject-pronoun" "Pronoun that can be a subject.",
    ObjectPronoun "object-pronoun" "Pronoun that can be an object.",
    FirstPerson "first-person" "Pronoun of the writer or speaker.",
    Addressee "addressee" "Pronoun of whoever reads: you.",
    PluralPronoun "plural-pronoun" "Pronoun for several.",
    Masculine "masculine" "Word or name that points at a man.",
    Feminine "feminine" "Word or name that points at a woman.",
    Be "be" "A form of the copula.",
    Have "have" "A form of the perfect auxiliary.",
    Do "do" "A form of the do-auxiliary.",
    PastAuxiliary "past-auxiliary" "Auxiliary that puts its verb into the past: was, did.",
    Modal "modal" "Modal verb.",
    Negation "negation" "Negating word.",
    That "that" "The complementiser of content clauses.",
    To "to" "The mark of the infinitive.",
    Wh "wh" "Opens an indirect question or a free relative.",
    Manner "manner" "Opens a clause of manner that may hold a reporting clause.",
    Relative "relative" "Opens a relative clause.",
    ThingRelative "thing-relative" "Relative that means a thing or a body, never a person: which.",
    Coordinator "coordinator" "Joins equals.",
    Adversative "adversative" "Coordinator that sets one clause against another.",
    Subordinator "subordinator" "Opens an adverbial clause.",
    Preposition "preposition" "Preposition.",
    Topic "topic" "Preposition that may open what a report is about.",
    Agent "agent" "Preposition that names the doer after a passive.",
    Genitive "genitive" "Preposition that binds a noun to the one before.",
    Adverb "adverb" "Adverb without the usual ending.",
    Quantifier "quantifier" "Vague amount before a noun.",
    NumberWord "number-word" "Number in letters.",
    Restrictive "restrictive" "Adverb that limits what is said to what follows: only, merely.",
    NumeralModifier "numeral-modifier" "Bounds or blurs the number after it: at least, up to.",
    Ordinal "ordinal" "Ordinal in letters.",
    Month "month" "Month.",
    Weekday "weekday" "Day of the week.",
    TimeNoun "time-noun" "Noun of time.",
    ClockTime "clock-time" "Last word of a time of day: half past eight, six o'clock.",
    CardinalTime "cardinal-time" "Word or phrase that dates a sentence.",
    Interjection "interjection" "Interjection.",
    ImpersonalSubject "impersonal-subject" "Subject that points at nobody.",
    Verb "verb" "Any form of a known verb.",
    VerbBase "verb-base" "Base form of a verb (found by inflection).",
    VerbS "verb-s" "Third person singular (found by inflection).",
    VerbPast "verb-past" "Past tense (found by inflection).",
    VerbParticiple "verb-participle" "Past participle (found by inflection).",
    VerbIng "verb-ing" "Present participle (found by inflection).",
    Intransitive "intransitive" "Past form that is no participle after its noun: said, complained, died.",
    Stative "stative" "Verb of what is the case or is felt, not of what somebody does: need, own, deserve.",
    LightVerb "light-verb" "Verb that only carries its object: issue a warning, make a claim.",
    PerceptionVerb "perception-verb" "Verb with which a possibility modal means ability.",
    Adjective "adjective" "Adjective.",
    Noun "noun" "Noun.",
    Plural "plural" "Plural form of a known noun (found by inflection).",
    Title "title" "Title before a person's name.",
    Office "office" "Office that one person holds.",
    Role "role" "Role-bearing noun of an unnamed source (SCHEME 1.3).",
    Empty "empty" "Noun or quantifier that says nothing about a source.",
    Rank "rank" "Rank or position beyond the class noun.",
    Spokesperson "spokesperson" "Somebody who speaks for an institution.",
    PublicBody "public-body" "Public body that counts as an institution even in the plural.",
    Institution "institution" "Institution; definite and singular it can be held to its word.",
    OrganisationHead "organisation-head" "Last word of an organisation's name.",
    Metonym "metonym" "Place that speaks for a government or institution.",
    Country "country" "Country.",
    Region "region" "Adjective of a part of the world, which is nobody's office.",
    Nationality "nationality" "Nationality or region as adjective or noun.",
    FirstName "first-name" "Given name.",
    NameParticle "name-particle" "Small word inside a person's name: de, van, bin.",
    PersonNoun "person-noun" "Noun for an individual person.",
    Collective "collective" "Group that claims are made about.",
    Kinship "kinship" "Relative of a person.",
    Document "document" "Something written that can be cited.",
    GenericDocument "generic-document" "Kind of document too general to be found.",
    Author "author" "Author of a document, who answers for it at its level (SCHEME 6.1, 8).",
    Venue "venue" "Court, journal or registry that vouches for a document.",
    Access "access" "Says how the outlet came to see a document.",
    Restricted "restricted" "Says that a document was not public.",
    Outlet "outlet" "News outlet.",
    OutletNoun "outlet-noun" "Common noun for an outlet.",
    OwnWitness "own-witness" "The outlet's own observer.",
    Survey "survey" "Study that asks people.",
    Tally "tally" "What is counted on public record in a contest: seats, delegates, votes cast.",
    Post "post" "Post on a platform that does not vouch for it.",
    Basis "basis" "Says how an unnamed source knows.",
    Anonymity "anonymity" "States that, or why, a source is unnamed.",
    Formula "formula" "Set phrase that lifts an empty noun but describes nothing.",
    Flattery "flattery" "Praise of a source that describes nothing.",
    Boilerplate "boilerplate" "Phrase that makes a line boilerplate.",
    OpinionNote "opinion-note" "Phrase of a note at head or foot that calls the text its author's opinion; makes a line boilerplate.",
    Byline "byline" "Phrase that makes a line a byline.",
    Caption "caption" "Phrase that makes a line a caption.",
    DatelinePlace "dateline-place" "Place of a dateline.",
    Subheading "subheading" "Set subheading.",
    AbbreviationTitle "abbreviation-title" "Abbreviation that a name follows.",
    AbbreviationInner "abbreviation-inner" "Abbreviation that ends no sentence.",
    AbbreviationEnd "abbreviation-end" "Abbreviation that may end a sentence.",
}

impl Class {
    /// The class of that name.
    pub fn from_slug(slug: &str) -> Option<Class> {
        Class::ALL.iter().copied().find(|class| class.slug() == slug)
    }
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ClassSet(u128);

impl ClassSet {
    /// What is written and can be cited, kinds too general to be found included.
    pub const PAPERS: ClassSet = ClassSet::of(&[Class::Document, Class::GenericDocument]);

    /// Words that hold sentences together, whatever they are about.
    pub const FUNCTION: ClassSet = ClassSet::of(&[
        Class::Determiner,
        Class::Possessive,
        Class::SubjectPronoun,
        Class::ObjectPronoun,
        Class::Be,
        Class::Have,
        Class::Do,
        Class::Modal,
        Class::Negation,
        Class::That,
        Class::To,
        Class::Wh,
        Class::Relative,
        Class::Coordinator,
        Class::Subordinator,
        Class::Preposition,
    ]);

    /// The set of these classes.
    pub const fn of(classes: &[Class]) -> ClassSet {
        let mut bits = 0;
        let mut i = 0;
        while i < classes.len() {
            bits |= 1u128 << classes[i] as u8;
            i += 1;
        }
        ClassSet(bits)
    }

    /// The classes of both.
    pub const fn with(self, other: ClassSet) -> ClassSet {
        ClassSet(self.0 | other.0)
    }

    /// The classes that are not in `other`.
    pub const fn without(self, other: ClassSet) -> ClassSet {
        ClassSet(self.0 & !other.0)
    }

    /// Whether `class` is in it.
    pub fn has(self, class: Class) -> bool {
        self.0 >> class as u8 & 1 == 1
    }

    /// Whether it shares a class with `other`.
    pub fn any(self, other: ClassSet) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds a class.
    pub fn insert(&mut self, class: Class) {
        self.0 |= 1u128 << class as u8;
    }

    /// Adds all classes of `other`.
    pub fn extend(&mut self, other: ClassSet) {
        self.0 |= other.0;
    }

    /// Takes all classes of `other` away.
    pub fn remove(&mut self, other: ClassSet) {
        self.0 &= !other.0;
    }

    /// Whether it holds no class.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The classes of both sets.
    #[must_use]
    pub fn common(self, other: ClassSet) -> ClassSet {
        ClassSet(self.0 & other.0)
    }

    /// The last class in the order of the codebook, which is the most special.
    pub fn last(self) -> Option<Class> {
        let bits = u128::BITS - self.0.leading_zeros();
        Class::ALL.get((bits as usize).checked_sub(1)?).copied()
    }

    /// The classes in order.
    pub fn iter(self) -> impl Iterator<Item = Class> {
        Class::ALL.iter().copied().filter(move |class| self.has(*class))
    }
}
