//! Finds the entries of the lexicons in a document: word classes first, then hits.
//!
//! Patterns stand in a trie over word ids. Most words begin no pattern and cost one look-up. Within
//! a dimension the longest entry whose conditions hold wins and hides shorter ones inside it.

use rustc_hash::FxHashMap;

use crate::{
    lexicon::{Case, Category, Class, ClassSet, Condition, Dimension, Element, Entry, EntryId, LexiconSet, Look, Side},
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
    pub(crate) fn stands_at(&self, entry: &Entry, pattern: &[Element], start: usize, sentence: TokenRange) -> bool {
        let hit = TokenRange::new(start, start + pattern.len());
        hit.end <= sentence.end
            && pattern.iter().zip(hit.iter()).all(|(element, token)| self.passes(token, *element))
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
        }
    }

    /// Whether a word that no list knows as something else ends as adverbs do: *widely*, not *family*.
    fn is_formed_adverb(&self, token: usize) -> bool {
        const OTHER: ClassSet = ClassSet::of(&[Class::Noun, Class::Adjective, Class::Verb]);
        self.shape(token).has(Shape::LOWER | Shape::LY) && !self.any(token, OTHER)
    }

    fn holds(&self, condition: &Condition<Element>, hit: TokenRange, sentence: TokenRange) -> bool {
        let within = condition.within as usize;
        let (start, end) = (hit.start as usize, hit.end as usize);
        let beside = match condition.side {
            Side::Left => start.saturating_sub(within).max(sentence.start as usize)..start,
            Side::Right => end..(end + within).min(sentence.end as usize),
        };
        let edge = match condition.side {
            Side::Left => (sentence.start as usize..start).all(|t| self.shape(t).has(Shape::PUNCT)),
            Side::Right => (end..sentence.end as usize).all(|t| self.shape(t).has(Shape::PUNCT)),
        };
        condition.any.iter().any(|element| match element {
            Element::Look(Look::Start | Look::End) => edge,
            element => beside.clone().any(|token| self.passes(token, *element)),
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
            && entry.requires.iter().all(|condition| self.holds(condition, hit, sentence))
            && !entry.excludes.iter().any(|condition| self.holds(condition, hit, sentence))
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
        let mut matcher = Matcher { grammar: Trie::new(lexicons), dimensions: Trie::new(lexicons) };
        for pattern in &lexicons.patterns {
            let trie = match lexicons.entry(pattern.entry).category.dimension() {
                Dimension::Grammar => &mut matcher.grammar,
                _ => &mut matcher.dimensions,
            };
            trie.insert(&pattern.elements, pattern.entry);
        }
        matcher
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
            while hits.last().is_some_and(|hit| hit.tokens.overlaps(tokens) && hit.tokens.len() <= tokens.len()) {
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

/// Patterns by their first words.
#[derive(Debug)]
struct Trie {
    /// Node after the first word, by word id; 0 where no pattern begins.
    first: Vec<u32>,
    edges: FxHashMap<(u32, WordId), u32>,
    nodes: Vec<Node>,
}

#[derive(Debug, Default)]
struct Node {
    open_edges: Vec<(Element, u32)>,
    has_words: bool,
    entries: Vec<EntryId>,
}

impl Trie {
    fn new(lexicons: &LexiconSet) -> Trie {
        let words = lexicons.text_rules().vocabulary.len();
        Trie { first: vec![0; words], edges: FxHashMap::default(), nodes: vec![Node::default()] }
    }

    fn insert(&mut self, elements: &[Element], entry: EntryId) {
        let mut node = 0;
        for (index, element) in elements.iter().enumerate() {
            node = self.step(node, index, *element);
        }
        let entries = &mut self.nodes[node as usize].entries;
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }

    fn step(&mut self, node: u32, depth: usize, element: Element) -> u32 {
        let next = self.nodes.len() as u32;
        let found = match element {
            Element::Word(word) if depth == 0 => {
                let slot = &mut self.first[word.index()];
                if *slot == 0 {
                    *slot = next;
                }
                *slot
            }
            Element::Word(word) => {
                self.nodes[node as usize].has_words = true;
                *self.edges.entry((node, word)).or_insert(next)
            }
            open => {
                let edges = &mut self.nodes[node as usize].open_edges;
                match edges.iter().find(|(e, _)| *e == open) {
                    Some((_, target)) => *target,
                    None => {
                        edges.push((open, next));
                        next
                    }
                }
            }
        };
        if found == next {
            self.nodes.push(Node::default());
        }
        found
    }

    /// All patterns that match from `start` on, conditions not yet looked at.
    fn find(&self, tagged: &Tagged<'_>, start: usize, sentence: TokenRange, found: &mut Vec<(TokenRange, EntryId)>) {
        let node = self.first[tagged.document.tokens[start].word.index()];
        if node != 0 {
            self.walk(tagged, (start, start + 1), node, sentence, found);
        }
    }

    fn walk(
        &self,
        tagged: &Tagged<'_>,
        (start, at): (usize, usize),
        node: u32,
        sentence: TokenRange,
        found: &mut Vec<(TokenRange, EntryId)>,
    ) {
        let here = &self.nodes[node as usize];
        found.extend(here.entries.iter().map(|entry| (TokenRange::new(start, at), *entry)));
        if at >= sentence.end as usize {
            return;
        }
        if here.has_words
            && let Some(&next) = self.edges.get(&(node, tagged.document.tokens[at].word))
        {
            self.walk(tagged, (start, at + 1), next, sentence, found);
        }
        for (element, next) in &here.open_edges {
            if tagged.passes(at, *element) {
                self.walk(tagged, (start, at + 1), *next, sentence, found);
            }
        }
    }
}
