//! All lexicons in force, put together from files.

use std::sync::Arc;

use regex::Regex;
use rustc_hash::FxHashMap;

use super::{
    Case, Category, Class, ClassSet, Element, Entry, EntryId, Frame, Layer, LexiconErrors, LexiconFile,
    LexiconInfo, Status, beginning,
    build::{self, Built},
    builtin,
    draft::{self, Parsed},
    fault::Source,
    parse,
    part::{Elements, Part},
    pattern,
    shared::Shared,
    units,
    weights::Weights,
    word_classes::WordClasses,
};
use crate::text::{TextRules, Token, UnitPhrases, WordId, WordKind};

/// A pattern of an entry: tests on tokens in a row.
#[derive(Clone, Debug)]
pub(crate) struct Pattern {
    pub(crate) elements: Elements,
    /// What goes on after them: one of the set's tails, of which the first is nothing.
    pub(crate) tail: u32,
    pub(crate) entry: EntryId,
}

impl Pattern {
    /// The word, if the pattern asks for nothing else.
    pub(super) fn only_word(&self) -> Option<WordId> {
        match self.elements[..] {
            [Element::Word(word)] if self.tail == 0 => Some(word),
            _ => None,
        }
    }
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
    pub(crate) regexes: Vec<(EntryId, Regex)>,
    /// What goes on after patterns: rows of tests, part by part. The first is nothing.
    pub(crate) tails: Vec<Vec<Part>>,
    pub(super) rules: TextRules,
    pub(super) classes: WordClasses,
    pub(super) custom: Arc<[String]>,
    pub(super) weights: Weights,
    pub(crate) by_id: FxHashMap<Box<str>, EntryId>,
}

impl LexiconSet {
    /// The lexicons that come with the program.
    ///
    /// # Errors
    /// Only if a shipped file is faulty, which the tests rule out.
    pub fn builtin() -> Result<LexiconSet, LexiconErrors> {
        LexiconSet::load(&[])
    }

    /// The shipped lexicons with `files` laid over them, as if named on the command line.
    ///
    /// # Errors
    /// As [`LexiconSet::layered`].
    pub fn load(files: &[LexiconFile<'_>]) -> Result<LexiconSet, LexiconErrors> {
        let files: Vec<_> = files.iter().map(|file| (Layer::CommandLine, *file)).collect();
        LexiconSet::layered(&files)
    }

    /// The shipped lexicons with the files of further layers laid over them, the weakest first: an
    /// entry with the id of an earlier one takes its place, and `[[change]]` changes single fields.
    ///
    /// # Errors
    /// Every fault found, with its place. No lexicon is used unless all are sound.
    pub fn layered(files: &[(Layer, LexiconFile<'_>)]) -> Result<LexiconSet, LexiconErrors> {
        let shipped = builtin::FILES.iter().map(|(path, text)| (Layer::BuiltIn, LexiconFile { path, text }));
        let mut files: Vec<_> = shipped.chain(files.iter().copied()).collect();
        files.sort_by_key(|(layer, _)| *layer);
        LexiconSet::from_files(&files)
    }

    /// Only these files, without those that come with the program: for tools that look at one list.
    ///
    /// # Errors
    /// As [`LexiconSet::layered`].
    pub fn only(files: &[LexiconFile<'_>]) -> Result<LexiconSet, LexiconErrors> {
        let files: Vec<_> = files.iter().map(|file| (Layer::CommandLine, *file)).collect();
        LexiconSet::from_files(&files)
    }

    fn from_files(files: &[(Layer, LexiconFile<'_>)]) -> Result<LexiconSet, LexiconErrors> {
        let mut errors = Vec::new();
        let mut parsed = Vec::new();
        for (layer, file) in files {
            let source = Source::new(file.path, file.text);
            let known = errors.len();
            let raw = parse::parse(&source, &mut errors);
            parsed.push(Parsed { layer: *layer, source, raw, faulty: errors.len() > known });
        }
        let shared = Shared::of(parsed.iter().map(|file| &file.raw));
        let drafts = draft::collect(&mut parsed, &shared, &mut errors);
        let built = build::build(drafts, &parsed, &shared, &mut errors);
        let (path, text) = builtin::WEIGHTS;
        let weights = Weights::parse(path, text).map_err(|error| errors.push(error)).unwrap_or_default();
        if errors.is_empty() {
            return Ok(LexiconSet { weights, ..LexiconSet::finish(built) });
        }
        errors.sort();
        errors.dedup();
        Err(LexiconErrors(errors))
    }

    /// Gives classes to words, patterns to entries and word kinds to the text stage.
    fn finish(built: Built) -> LexiconSet {
        let Built {
            lexicons,
            entries,
            mut patterns,
            regexes,
            vocabulary,
            inflected,
            mut tails,
            custom,
            by_id,
        } = built;
        patterns.retain(|pattern| entries[pattern.entry.index()].status != Status::Off);
        beginning::spread(&mut patterns, &mut tails, &vocabulary);
        let words = vocabulary.len();
        let mut set = LexiconSet {
            lexicons,
            entries,
            regexes,
            tails,
            custom: custom.into(),
            by_id,
            ..LexiconSet::default()
        };
        set.rules.vocabulary = vocabulary;
        let unit_phrases = units::unit_phrases(&set.entries, &patterns, &set.rules.vocabulary);
        set.rules.unit_phrases = UnitPhrases::new(unit_phrases);
        (set.plain, set.patterns) =
            patterns.into_iter().partition(|pattern| set.plain_fact(pattern).is_some());
        let plain = set.plain.iter().filter_map(|pattern| set.plain_fact(pattern));
        let by_form = inflected.into_iter().map(|(word, class)| (word, Case::Any, class));
        set.classes = WordClasses::new(words, by_form.chain(plain));
        set.close_starts();
        set.fill_text_rules();
        for entry in set.entries.iter().filter(|e| e.status != Status::Off) {
            set.lexicons[entry.lexicon as usize].entries += 1;
        }
        set
    }

    /// What a pattern of one word says of it whatever stands beside it: no matcher is needed for that.
    fn plain_fact(&self, pattern: &Pattern) -> Option<(WordId, Case, Class)> {
        let entry = &self.entries[pattern.entry.index()];
        let free = entry.requires.is_empty() && entry.excludes.is_empty();
        match (entry.category, pattern.only_word()) {
            (Category::Class(class), Some(word)) if free => Some((word, entry.case, class)),
            _ => None,
        }
    }

    /// Writes patterns that begin with a class out into one a word of that class.
    fn close_starts(&mut self) {
        let mut members: FxHashMap<Class, Vec<WordId>> = FxHashMap::default();
        let (open, closed): (Vec<Pattern>, Vec<Pattern>) = std::mem::take(&mut self.patterns)
            .into_iter()
            .partition(|pattern| matches!(pattern.elements.first(), Some(Element::Class(_))));
        self.patterns = closed;
        for pattern in open {
            let Some(Element::Class(class)) = pattern.elements.first().copied() else { continue };
            let words = members.entry(class).or_insert_with(|| {
                let all = (0..self.rules.vocabulary.len() as u32).map(WordId);
                all.filter(|word| self.classes.all(*word).has(class)).collect()
            });
            self.patterns.extend(words.iter().map(|word| {
                let mut elements = pattern.elements.clone();
                elements[0] = Element::Word(*word);
                Pattern { elements, ..pattern }
            }));
        }
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
        // *to the F.B.I. **Mr.** Okafor left*
        const COURTESY: ClassSet = ClassSet::of(&[Class::Masculine, Class::Feminine]);
        let mut conditioned: Vec<Vec<Class>> = vec![Vec::new(); self.rules.vocabulary.len()];
        let mut reports = vec![false; self.rules.vocabulary.len()];
        for pattern in &self.patterns {
            let Some(word) = pattern.only_word() else { continue };
            let entry = self.entry(pattern.entry);
            match entry.category {
                Category::Class(class) => conditioned[word.index()].push(class),
                Category::ReportVerb => reports[word.index()] |= entry.cue.frames.has(Frame::Quote),
                _ => {}
            }
        }
        let kind = |word: usize| {
            let mut all = self.classes.all(WordId(word as u32));
            // An abbreviation that needs a figure after it is an inner one whatever its conditions say.
            for entry in &conditioned[word] {
                all.insert(*entry);
            }
            WordKind {
                before_name: all.has(Class::AbbreviationTitle),
                inner: all.has(Class::AbbreviationInner),
                may_end: all.has(Class::AbbreviationEnd),
                // *the U.N. **High** Commissioner*
                starter: all.any(STARTERS) && !(all.has(Class::Adjective) && all.has(Class::Adverb)),
                courtesy: all.has(Class::AbbreviationTitle) && all.any(COURTESY),
                calendar: all.has(Class::Month) || all.has(Class::Weekday),
                reports: reports[word],
            }
        };
        self.rules.kinds = (0..self.rules.vocabulary.len()).map(kind).collect();
    }

    /// What signs around a cue are worth.
    pub fn weights(&self) -> &Weights {
        &self.weights
    }

    /// The same with other weights, as when they are fitted.
    #[must_use]
    pub fn with_weights(self, weights: Weights) -> LexiconSet {
        LexiconSet { weights, ..self }
    }

    /// What the text stage must know.
    pub fn text_rules(&self) -> &TextRules {
        &self.rules
    }

    /// The classes of a token by its word and the way it is written; phrases of several words and
    /// entries with conditions are the matcher's affair.
    pub fn classes(&self, token: &Token) -> ClassSet {
        self.classes.of(token)
    }

    /// The entry behind an id of this set.
    ///
    /// # Panics
    /// If the id is another set's and there is no such entry here; [`LexiconSet::known`] does not.
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.index()]
    }

    /// The entry behind an id; `None` if the id is another set's and there is no such entry here.
    pub fn known(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(id.index())
    }

    /// The entry with that name (`hedge/modals:could`).
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.by_id.get(id).map(|id| self.entry(*id))
    }

    /// The rows of tests that an entry in force is looked for by, its forms and choices written out: the first `most` of
    /// them in order, and how many there are.
    pub fn forms(&self, id: EntryId, most: usize) -> (Vec<Vec<Element>>, usize) {
        let (mut first, mut count) = (Vec::new(), 0);
        for pattern in self.plain.iter().chain(&self.patterns).filter(|pattern| pattern.entry == id) {
            let tail = &self.tails[pattern.tail as usize];
            let rows = tail.iter().fold(vec![pattern.elements.clone()], |rows, part| {
                let mut rows = pattern::joined(&rows, part);
                rows.truncate(most);
                rows
            });
            first.extend(rows.into_iter().take(most - first.len()));
            count += pattern::rows(tail);
        }
        (first, count)
    }

    /// The place of the entry with that name, if it is in force.
    pub fn find_id(&self, id: &str) -> Option<EntryId> {
        self.by_id.get(id).copied().filter(|id| self.entry(*id).status != Status::Off)
    }

    /// The name of an entry in output. Signs that no lexicon lists are named after what they mean:
    /// `rule/typographic`, `rule/quantity`. A report is to be shown with the set that it was made with: with
    /// another, names are those of other entries, or of none.
    pub fn entry_name(&self, entry: Option<EntryId>, category: Category) -> String {
        match entry.and_then(|id| self.entries.get(id.index())) {
            Some(entry) => entry.id.to_string(),
            None => format!("rule/{}", self.category_name(category)),
        }
    }

    /// The name of a category, custom ones included.
    pub fn category_name(&self, category: Category) -> &str {
        match category {
            Category::Custom(n) => self.custom.get(n as usize).map_or("custom", String::as_str),
            other => other.slug(),
        }
    }

    /// Names of the categories that users' own lexicons bring, in order of loading.
    pub fn custom_categories(&self) -> &Arc<[String]> {
        &self.custom
    }
}
