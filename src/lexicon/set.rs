//! All lexicons in force, put together from files.

use rustc_hash::FxHashMap;

use super::{
    Case, Category, Class, ClassSet, Dimension, Element, Entry, EntryId, LexiconError, LexiconInfo, Status,
    build::{self, Built},
    builtin,
    parse::{RawFile, Source},
};
use crate::text::{Shape, TextRules, Token, WordId, WordKind};

/// A lexicon file before it is read: its path as the user knows it and its text.
#[derive(Clone, Copy, Debug)]
pub struct LexiconFile<'a> {
    /// For messages.
    pub path: &'a str,
    /// TOML.
    pub text: &'a str,
}

impl LexiconFile<'_> {
    /// A fault at a byte offset of the text.
    pub fn fault(self, at: usize, message: impl Into<String>) -> LexiconError {
        Source { path: self.path, text: self.text }.error(at, message)
    }
}

/// A pattern of an entry: tests on tokens in a row.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    pub(crate) elements: Vec<Element>,
    pub(crate) entry: EntryId,
}

/// Every lexicon in force: entries, patterns and word classes.
#[derive(Clone, Debug, Default)]
pub struct LexiconSet {
    /// The files, in order of loading.
    pub lexicons: Vec<LexiconInfo>,
    /// Their entries, those switched off included.
    pub entries: Vec<Entry>,
    pub(crate) patterns: Vec<Pattern>,
    /// Patterns of one word that only give it a class, which the table of classes answers.
    pub(crate) plain: Vec<Pattern>,
    pub(super) rules: TextRules,
    pub(super) classes: [Vec<ClassSet>; 4],
    pub(super) custom: Vec<String>,
    pub(crate) by_id: FxHashMap<Box<str>, EntryId>,
}

impl LexiconSet {
    /// The lexicons that come with the program.
    ///
    /// # Errors
    /// Only if a shipped file is faulty, which the tests rule out.
    pub fn builtin() -> Result<LexiconSet, Vec<LexiconError>> {
        LexiconSet::load(&[])
    }

    /// The shipped lexicons with `files` laid over them: an entry with the id of an earlier one
    /// replaces it; `status = "off"` switches it off.
    ///
    /// # Errors
    /// Every fault found, with its place. No lexicon is used unless all are sound.
    pub fn load(files: &[LexiconFile<'_>]) -> Result<LexiconSet, Vec<LexiconError>> {
        let shipped = builtin::FILES.iter().map(|(path, text)| LexiconFile { path, text });
        LexiconSet::from_files(shipped.chain(files.iter().copied()).collect())
    }

    fn from_files(files: Vec<LexiconFile<'_>>) -> Result<LexiconSet, Vec<LexiconError>> {
        let mut errors = Vec::new();
        let mut parsed: Vec<(Source<'_>, RawFile)> = Vec::new();
        for file in files {
            let source = Source { path: file.path, text: file.text };
            match source.parse() {
                Ok(raw) => parsed.push((source, raw)),
                Err(error) => errors.push(error),
            }
        }
        let built = build::build(parsed, &mut errors);
        if errors.is_empty() { Ok(LexiconSet::finish(built)) } else { Err(errors) }
    }

    /// Gives classes to words, patterns to entries and word kinds to the text stage.
    fn finish(built: Built) -> LexiconSet {
        let Built { lexicons, entries, patterns, vocabulary, inflected, custom, by_id } = built;
        let mut set = LexiconSet { lexicons, entries, custom, by_id, ..LexiconSet::default() };
        set.classes = std::array::from_fn(|_| vec![ClassSet::default(); vocabulary.len()]);
        set.rules.vocabulary = vocabulary;
        for (word, class) in inflected {
            set.classes[Case::Any as usize][word.index()].insert(class);
        }
        set.rules.unit_phrases = build::unit_phrases(&set.entries, &patterns);
        let mut open = Vec::new();
        for pattern in patterns {
            let entry = &set.entries[pattern.entry.index()];
            if entry.status == Status::Off {
                continue;
            }
            match (entry.category, pattern.elements.as_slice()) {
                (Category::Class(class), [Element::Word(word)])
                    if entry.requires.is_empty() && entry.excludes.is_empty() =>
                {
                    set.classes[entry.case as usize][word.index()].insert(class);
                    set.plain.push(pattern);
                }
                _ => open.push(pattern),
            }
        }
        set.patterns = open.into_iter().flat_map(|pattern| set.closed_start(pattern)).collect();
        set.fill_text_rules();
        for entry in set.entries.iter().filter(|e| e.status != Status::Off) {
            set.lexicons[entry.lexicon as usize].entries += 1;
        }
        set
    }

    /// Writes a pattern that begins with a class out into one a word of that class.
    fn closed_start(&self, pattern: Pattern) -> Vec<Pattern> {
        let Some(Element::Class(class)) = pattern.elements.first().copied() else { return vec![pattern] };
        let words = (0..self.rules.vocabulary.len() as u32).map(WordId);
        words
            .filter(|word| self.classes.iter().any(|table| table[word.index()].has(class)))
            .map(|word| {
                let mut elements = pattern.elements.clone();
                elements[0] = Element::Word(word);
                Pattern { elements, entry: pattern.entry }
            })
            .collect()
    }

    fn fill_text_rules(&mut self) {
        const STARTERS: ClassSet = ClassSet::of(&[
            Class::Determiner,
            Class::SubjectPronoun,
            Class::Possessive,
            Class::Wh,
            Class::Subordinator,
            Class::Coordinator,
            Class::ImpersonalSubject,
            Class::Adverb,
            Class::Preposition,
            Class::Interjection,
            Class::Definite,
            Class::FirstPerson,
            Class::Quantifier,
            Class::That,
        ]);
        let mut conditioned: Vec<Vec<Class>> = vec![Vec::new(); self.rules.vocabulary.len()];
        for pattern in &self.patterns {
            if let ([Element::Word(word)], Category::Class(class)) =
                (pattern.elements.as_slice(), self.entry(pattern.entry).category)
            {
                conditioned[word.index()].push(class);
            }
        }
        let kind = |word: usize| {
            let mut all = ClassSet::default();
            self.classes.iter().for_each(|table| all.extend(table[word]));
            // An abbreviation that needs a figure after it is an inner one whatever its conditions say.
            for entry in &conditioned[word] {
                all.insert(*entry);
            }
            WordKind {
                before_name: all.has(Class::AbbreviationTitle),
                inner: all.has(Class::AbbreviationInner),
                may_end: all.has(Class::AbbreviationEnd),
                starter: all.any(STARTERS),
                calendar: all.has(Class::Month) || all.has(Class::Weekday),
            }
        };
        self.rules.kinds = (0..self.rules.vocabulary.len()).map(kind).collect();
    }

    /// What the text stage must know.
    pub fn text_rules(&self) -> &TextRules {
        &self.rules
    }

    /// The classes of a token by its word and the way it is written; phrases of several words and
    /// entries with conditions are the matcher's affair.
    pub fn classes(&self, token: &Token) -> ClassSet {
        let word = token.word.index();
        let mut classes = self.classes[Case::Any as usize][word];
        if token.shape.has(Shape::CAPITAL) {
            classes.extend(self.classes[Case::Capital as usize][word]);
            if token.shape.has(Shape::UPPER) {
                classes.extend(self.classes[Case::Upper as usize][word]);
            }
        }
        if token.shape.any(Shape::LOWER | Shape::FIRST) && !token.shape.has(Shape::UPPER) {
            classes.extend(self.classes[Case::Lower as usize][word]);
        }
        classes
    }

    /// The entry behind an id.
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.index()]
    }

    /// The entry with that name (`hedge/modals:could`).
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.by_id.get(id).map(|id| self.entry(*id))
    }

    /// The place of the entry with that name, if it is in force.
    pub fn find_id(&self, id: &str) -> Option<EntryId> {
        self.by_id.get(id).copied().filter(|id| self.entry(*id).status != Status::Off)
    }

    /// The name of a category, custom ones included.
    pub fn category_name(&self, category: Category) -> &str {
        match category {
            Category::Custom(n) => &self.custom[n as usize],
            other => other.slug(),
        }
    }

    /// Names of the categories that users' own lexicons bring, in order of loading.
    pub fn custom_categories(&self) -> &[String] {
        &self.custom
    }

    /// Whether some entry of a dimension is in force.
    pub fn has_dimension(&self, dimension: Dimension) -> bool {
        self.lexicons.iter().any(|lexicon| lexicon.dimension == dimension && lexicon.entries > 0)
    }
}
