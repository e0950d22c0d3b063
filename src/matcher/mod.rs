//! Finds the entries of the lexicons in a document: word classes first, then hits.
//!
//! Patterns stand in a trie over word ids. Most words begin no pattern and cost one look-up. Within
//! a dimension the longest entry whose conditions hold wins and hides shorter ones inside it.

mod trie;

use trie::Trie;

use crate::{
    lexicon::{
        Case, Category, Class, ClassSet, Condition, Dimension, Element, Entry, EntryId, LexiconSet, Look,
        Side,
    },
    text::{Document, Shape, TokenRange, WordId, mark},
};

/// One entry found at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub tokens: TokenRange,
    /// Which entry.
    pub entry: EntryId,
}

/// A document with the classes of its tokens and the hits of every dimension, each in text order.
#[derive(Clone, Debug)]
pub struct Tagged<'a> {
    /// The text, cut.
    pub document: Document<'a>,
    /// Classes by token.
    pub classes: Vec<ClassSet>,
    /// Cues and other signs of attribution.
    pub attribution: Vec<Hit>,
    /// Hedges and approximators.
    pub hedging: Vec<Hit>,
    /// Intensifiers and minimizers.
    pub intensity: Vec<Hit>,
    /// Needs and exempting phrases.
    pub unsourced: Vec<Hit>,
    /// Hits of the user's own lists.
    pub custom: Vec<Hit>,
    /// Exceptions of all dimensions: what was found and hides what it holds.
    pub exceptions: Vec<Hit>,
}

impl Tagged<'_> {
    /// Whether a token belongs to a class.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.classes.get(token).is_some_and(|classes| classes.has(class))
    }

    /// Whether a token belongs to one of the classes.
    pub fn any(&self, token: usize, classes: ClassSet) -> bool {
        self.classes.get(token).is_some_and(|own| own.any(classes))
    }

    /// The word of a token.
    pub fn word(&self, token: usize) -> WordId {
        self.document.tokens.get(token).map_or(WordId::UNKNOWN, |token| token.word)
    }

    /// The shape of a token.
    pub fn shape(&self, token: usize) -> Shape {
        self.document.tokens.get(token).map_or(Shape::default(), |token| token.shape)
    }

    /// Whether a token has the look.
    pub fn looks(&self, token: usize, look: Look) -> bool {
        let shape = self.shape(token);
        match look {
            Look::Num => shape.has(Shape::NUMBER) || self.is(token, Class::NumberWord),
            Look::Capital => shape.has(Shape::CAPITAL) && !shape.has(Shape::FIRST),
            Look::Lower => shape.has(Shape::LOWER),
            Look::Ing => shape.has(Shape::ING),
            Look::Ed => shape.has(Shape::ED) || self.is(token, Class::VerbParticiple),
            Look::Ly => shape.has(Shape::LY),
            Look::Word => !shape.has(Shape::PUNCT),
            Look::Quote => shape.any(Shape::OPENS | Shape::CLOSES),
            Look::Comma => self.word(token) == mark::COMMA,
            Look::Punct => shape.has(Shape::PUNCT),
            Look::Start | Look::End => false,
        }
    }

    /// Whether a pattern stands at `start` with all conditions of its entry fulfilled.
    pub(crate) fn stands_at(
        &self,
        entry: &Entry,
        pattern: &[Element],
        start: usize,
        sentence: TokenRange,
        sets: &[Box<[WordId]>],
    ) -> bool {
        let hit = TokenRange::new(start, start + pattern.len());
        let passes = |token: usize, element: Element| match element {
            Element::OneOf(set) => sets[set as usize].binary_search(&self.word(token)).is_ok(),
            element => self.passes(token, element),
        };
        hit.end <= sentence.end
            && pattern.iter().zip(hit.iter()).all(|(element, token)| passes(token, *element))
            && self.allows(entry, hit, sentence)
    }

    /// The hits of a lane.
    fn lane(&mut self, lane: usize) -> &mut Vec<Hit> {
        match lane {
            0 => &mut self.attribution,
            1 => &mut self.hedging,
            2 => &mut self.intensity,
            3 => &mut self.unsourced,
            _ => &mut self.custom,
        }
    }

    fn passes(&self, token: usize, element: Element) -> bool {
        match element {
            Element::Word(word) => self.word(token) == word,
            Element::Class(Class::Adverb) => self.is(token, Class::Adverb) || self.is_formed_adverb(token),
            Element::Class(class) => self.is(token, class),
            Element::Look(look) => self.looks(token, look),
            // Only patterns hold choices, and the trie looks into them itself.
            Element::OneOf(_) => false,
        }
    }

    /// Whether a word that no list knows as something else ends as adverbs do: *widely*, not *family*.
    fn is_formed_adverb(&self, token: usize) -> bool {
        const OTHER: ClassSet = ClassSet::of(&[Class::Noun, Class::Adjective, Class::Verb]);
        self.shape(token).has(Shape::LOWER | Shape::LY) && !self.any(token, OTHER)
    }

    /// As [`Self::passes`], where a doubtful word shall not count: *the firm* and *the general* are nouns
    /// more often than they are adjectives.
    fn passes_surely(&self, token: usize, element: Element) -> bool {
        let doubtful = element == Element::Class(Class::Adjective) && self.is(token, Class::Noun);
        !doubtful && self.passes(token, element)
    }

    fn holds(
        &self,
        condition: &Condition<Element>,
        hit: TokenRange,
        sentence: TokenRange,
        passes: impl Fn(usize, Element) -> bool,
    ) -> bool {
        let within = condition.within as usize;
        let (start, end) = (hit.start as usize, hit.end as usize);
        let beside = match condition.side {
            Side::Left => start.saturating_sub(within).max(sentence.start as usize)..start,
            Side::Right => end..(end + within).min(sentence.end as usize),
        };
        let at_edge = || match condition.side {
            Side::Left => (sentence.start as usize..start).all(|t| self.shape(t).has(Shape::PUNCT)),
            Side::Right => (end..sentence.end as usize).all(|t| self.shape(t).has(Shape::PUNCT)),
        };
        condition.any.iter().any(|element| match element {
            Element::Look(Look::Start | Look::End) => at_edge(),
            element => beside.clone().any(|token| passes(token, *element)),
        })
    }

    fn allows(&self, entry: &Entry, hit: TokenRange, sentence: TokenRange) -> bool {
        let shape = self.shape(hit.start as usize);
        let written = match entry.case {
            Case::Any => true,
            Case::Lower => shape.any(Shape::LOWER | Shape::FIRST) && !shape.has(Shape::UPPER),
            Case::Capital => shape.has(Shape::CAPITAL),
            Case::Upper => shape.has(Shape::UPPER),
        };
        written
            && entry
                .requires
                .iter()
                .all(|c| self.holds(c, hit, sentence, |t, element| self.passes(t, element)))
            && !entry
                .excludes
                .iter()
                .any(|c| self.holds(c, hit, sentence, |t, element| self.passes_surely(t, element)))
    }
}

/// Patterns of a lexicon set, ready to be looked for.
#[derive(Debug)]
pub struct Matcher {
    grammar: Trie,
    dimensions: Trie,
}

impl Matcher {
    /// Builds the tries; costs a few milliseconds, once a run.
    pub fn new(lexicons: &LexiconSet) -> Matcher {
        let words = lexicons.text_rules().vocabulary.len();
        let of = |grammar: bool| {
            let dimension = |id: EntryId| lexicons.entry(id).category.dimension();
            let patterns =
                lexicons.patterns.iter().filter(|p| (dimension(p.entry) == Dimension::Grammar) == grammar);
            Trie::new(
                words,
                &lexicons.sets,
                patterns.map(|pattern| (pattern.elements.as_slice(), pattern.entry)),
            )
        };
        Matcher { grammar: of(true), dimensions: of(false) }
    }

    /// Finds classes and hits.
    pub fn tag<'a>(&self, document: Document<'a>, lexicons: &LexiconSet) -> Tagged<'a> {
        let classes = document.tokens.iter().map(|token| lexicons.classes(token)).collect();
        let mut tagged = Tagged {
            document,
            classes,
            attribution: Vec::new(),
            hedging: Vec::new(),
            intensity: Vec::new(),
            unsourced: Vec::new(),
            custom: Vec::new(),
            exceptions: Vec::new(),
        };
        forget_verbs(&mut tagged);
        self.add_classes(&mut tagged, lexicons);
        self.add_hits(&mut tagged, lexicons);
        tagged
    }

    /// Classes of phrases stand on their last word, the head.
    fn add_classes(&self, tagged: &mut Tagged<'_>, lexicons: &LexiconSet) {
        let mut found = Vec::new();
        for index in 0..tagged.document.sentences.len() {
            let sentence = tagged.document.sentences[index].tokens;
            for start in sentence.iter() {
                self.grammar.find(tagged, start, sentence, &mut found);
                for (tokens, id) in found.drain(..) {
                    let entry = lexicons.entry(id);
                    if let Category::Class(class) = entry.category
                        && tagged.allows(entry, tokens, sentence)
                    {
                        tagged.classes[tokens.end as usize - 1].insert(class);
                    }
                }
            }
        }
    }

    fn add_hits(&self, tagged: &mut Tagged<'_>, lexicons: &LexiconSet) {
        let mut found = Vec::new();
        for index in 0..tagged.document.sentences.len() {
            let sentence = tagged.document.sentences[index].tokens;
            let mut busy: Busy = [0; LANES];
            for start in sentence.iter() {
                self.dimensions.find(tagged, start, sentence, &mut found);
                // Exceptions last of their length, so that they find what they cancel.
                let is_exception = |id: EntryId| lexicons.entry(id).category.is_exception();
                found.sort_by_key(|(tokens, id)| (std::cmp::Reverse(tokens.end), is_exception(*id), *id));
                take_longest(tagged, lexicons, sentence, &mut found, &mut busy);
            }
        }
    }
}

/// A capital inside a sentence makes a word a name, not a verb, unless most words are written so, as
/// in headlines.
fn forget_verbs(tagged: &mut Tagged<'_>) {
    const VERBS: ClassSet = ClassSet::of(&[
        Class::Verb,
        Class::VerbBase,
        Class::VerbS,
        Class::VerbPast,
        Class::VerbParticiple,
        Class::VerbIng,
        Class::LightVerb,
        Class::PerceptionVerb,
    ]);
    for index in 0..tagged.document.sentences.len() {
        let tokens = tagged.document.sentences[index].tokens;
        let named = |t: &usize| tagged.shape(*t).has(Shape::CAPITAL) && !tagged.shape(*t).has(Shape::FIRST);
        let lower = tokens.iter().filter(|t| tagged.shape(*t).has(Shape::LOWER)).count();
        let names: Vec<usize> = tokens.iter().filter(named).collect();
        if names.len() < lower {
            names.into_iter().for_each(|t| tagged.classes[t].remove(VERBS));
        }
    }
}

/// Dimensions whose hits do not hide each other; all custom lists share the last.
const LANES: usize = 5;

/// For each dimension, the token up to which a longer hit hides others.
type Busy = [u32; LANES];

fn lane(category: Category) -> usize {
    match category.dimension() {
        Dimension::Attribution => 0,
        Dimension::Hedging => 1,
        Dimension::Intensity => 2,
        Dimension::Unsourced => 3,
        Dimension::Grammar | Dimension::Custom => 4,
    }
}

/// Of the candidates at one place, keeps in each dimension all of the greatest length that is allowed.
/// An exception also cancels hits that it overlaps and that are no longer than itself.
fn take_longest(
    tagged: &mut Tagged<'_>,
    lexicons: &LexiconSet,
    sentence: TokenRange,
    found: &mut Vec<(TokenRange, EntryId)>,
    busy: &mut Busy,
) {
    let before = *busy;
    for (tokens, id) in found.drain(..) {
        let entry = lexicons.entry(id);
        let lane = lane(entry.category);
        let hidden = tokens.start < before[lane] || tokens.end < busy[lane];
        let exception = entry.category.is_exception();
        let outdoes = exception && tokens.end >= busy[lane] && outdoes(tagged.lane(lane), tokens);
        if hidden && !outdoes || !tagged.allows(entry, tokens, sentence) {
            continue;
        }
        busy[lane] = tokens.end;
        if exception {
            let hits = tagged.lane(lane);
            while hits
                .last()
                .is_some_and(|hit| hit.tokens.overlaps(tokens) && hit.tokens.len() <= tokens.len())
            {
                hits.pop();
            }
            tagged.exceptions.push(Hit { tokens, entry: id });
        } else {
            tagged.lane(lane).push(Hit { tokens, entry: id });
        }
    }
}

/// Whether an exception overlaps earlier hits and none of them is longer.
fn outdoes(hits: &[Hit], exception: TokenRange) -> bool {
    let mut overlapped = hits.iter().rev().take_while(|hit| hit.tokens.overlaps(exception)).peekable();
    overlapped.peek().is_some() && overlapped.all(|hit| hit.tokens.len() <= exception.len())
}
