//! From drafts to entries: phrases expanded, words given their ids.

use std::{rc::Rc, sync::Arc};

use regex::{Regex, RegexBuilder};
use rustc_hash::FxHashMap;

use super::{
    Case, Category, Class, CueFields, Element, Entry, EntryId, Frame, Frames, Layer, LexiconError,
    LexiconInfo, Look, Pos,
    condition::{self, Condition},
    draft::{Draft, Drafts, Parsed},
    entry::{Example, Examples},
    form, hyphen,
    parse::{Match, Placed, RawItem},
    part::Part,
    pattern::{self, Phrase},
    set::Pattern,
    shared::Shared,
    words::Words,
};
use crate::text::{Vocabulary, WordId};

/// What all files give together.
#[derive(Default)]
pub(super) struct Built {
    pub(super) lexicons: Vec<LexiconInfo>,
    pub(super) entries: Vec<Entry>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) regexes: Vec<(EntryId, Regex)>,
    pub(super) vocabulary: Vocabulary,
    /// Classes that words have by their inflection.
    pub(super) inflected: Vec<(WordId, Class)>,
    /// What goes on after patterns; the first is nothing.
    pub(super) tails: Vec<Vec<Part>>,
    pub(super) custom: Vec<String>,
    pub(super) by_id: FxHashMap<Box<str>, EntryId>,
}

/// Turns drafts into entries with their patterns.
pub(super) fn build(
    drafts: Drafts,
    files: &[Parsed<'_>],
    shared: &Shared,
    errors: &mut Vec<LexiconError>,
) -> Built {
    let Drafts { drafts, by_id, lexicons, custom } = drafts;
    let built = Built { lexicons, custom, by_id, tails: vec![Vec::new()], ..Built::default() };
    let mut builder = Builder { built, files, shared, conditions: None };
    for draft in drafts {
        if let Err(error) = builder.add(draft) {
            errors.push(error);
        }
    }
    builder.built
}

/// What an item requires and what it excludes.
type Conditions = [Arc<[Condition]>; 2];

struct Builder<'a, 'b> {
    built: Built,
    files: &'a [Parsed<'b>],
    shared: &'a Shared,
    /// The conditions of the last item: the phrases of a group share them.
    conditions: Option<(Rc<RawItem>, Conditions)>,
}

impl Builder<'_, '_> {
    fn add(&mut self, draft: Draft) -> Result<(), LexiconError> {
        let id = EntryId(self.built.entries.len() as u32);
        let source = &self.files[usize::from(draft.lexicon)].source;
        let refuse = |message: String| source.error(draft.phrase.at(), message);
        if draft.is_regex {
            let regex = regex(&draft).map_err(refuse)?;
            self.built.regexes.push((id, regex));
        } else {
            self.add_patterns(id, &draft).map_err(refuse)?;
        }
        let at = draft.phrase.at();
        let entry = self.entry(draft);
        let reason = never_matches(&entry);
        let refusal =
            reason.map(|reason| source.error(at, format!("`{}` can never match: {reason}", entry.phrase)));
        self.built.entries.push(entry);
        refusal.map_or(Ok(()), Err)
    }

    fn entry(&mut self, draft: Draft) -> Entry {
        let Draft { id, lexicon, phrase, is_regex, category, item, changed } = draft;
        let [requires, excludes] = self.conditions(&item);
        let frames = item.frames.as_deref().map_or_else(|| default_frames(category), Frames::of);
        Entry {
            id,
            lexicon,
            line: self.files[usize::from(lexicon)].source.line(phrase.at().start) as u32,
            phrase: phrase.into_inner().into(),
            is_regex,
            category,
            weight: item.weight.as_ref().map_or_else(|| category.default_weight(), |weight| **weight),
            case: item.case.unwrap_or_default(),
            requires,
            excludes,
            cue: CueFields {
                act: item.act.unwrap_or_default(),
                stance: item.stance.unwrap_or_default(),
                tags: item.tags.clone().unwrap_or_default(),
                frames,
            },
            status: item.status.unwrap_or_default(),
            note: item.note.as_deref().map(Into::into),
            changed: changed.into(),
            examples: examples(&item),
        }
    }

    /// The conditions of an item. They were found sound when the item was read.
    fn conditions(&mut self, item: &Rc<RawItem>) -> Conditions {
        if let Some((last, conditions)) = &self.conditions
            && Rc::ptr_eq(last, item)
        {
            return conditions.clone();
        }
        let mut words = self.words();
        let mut parse = |texts: &Option<Vec<Placed<String>>>| {
            let texts = texts.iter().flatten();
            texts.filter_map(|text| condition::parse(text, &mut |text| words.single(text)).ok()).collect()
        };
        let conditions: Conditions = [parse(&item.requires), parse(&item.excludes)];
        self.conditions = Some((Rc::clone(item), conditions.clone()));
        conditions
    }

    fn words(&mut self) -> Words<'_> {
        Words { shared: self.shared, vocabulary: &mut self.built.vocabulary }
    }

    /// The patterns of a phrase.
    fn add_patterns(&mut self, id: EntryId, draft: &Draft) -> Result<(), String> {
        let pos = draft.item.pos.unwrap_or_default();
        let match_ = draft.item.match_.unwrap_or_default();
        if match_ == Match::Lemma && draft.item.case == Some(Case::Exact) {
            return Err("a phrase that counts in every form cannot be written exactly one way; drop `match` or `case`".into());
        }
        let own = self.files[usize::from(draft.lexicon)].layer != Layer::BuiltIn;
        let free = match_ == Match::Exact && draft.item.case.unwrap_or_default() == Case::Any;
        let hyphens = own && free;
        let mut phrase = self.expand(draft, if hyphens { FEW_OF_USERS } else { FEW })?;
        if hyphens && phrase.tail.is_empty() {
            let mut words = self.words();
            let others: Vec<_> =
                phrase.heads.iter().flat_map(|head| hyphen::variants(head, &mut words)).collect();
            phrase.heads.extend(others);
        }
        refuse_open_start(&phrase.heads)?;
        let tail = self.tail(phrase.tail);
        for elements in phrase.heads {
            match match_ {
                Match::Exact => self.insert_pattern(Pattern { elements, tail, entry: id }, None, pos),
                Match::Lemma => {
                    for (elements, class) in form::inflect(&elements, pos, &mut self.words()) {
                        self.insert_pattern(Pattern { elements, tail, entry: id }, class, pos);
                    }
                }
            }
        }
        Ok(())
    }

    /// A phrase written out: in parts, if nothing asks for its last word or for a word behind its heads.
    fn expand(&mut self, draft: &Draft, few: usize) -> Result<Phrase, String> {
        let pos = draft.item.pos.unwrap_or_default();
        let mut words = self.words();
        let phrase = pattern::expand(&draft.phrase, few, &mut words)?;
        let in_heads = || phrase.heads.iter().all(|head| form::inflected(head, pos, &words).is_some());
        let whole = matches!(draft.category, Category::Class(_))
            || draft.item.match_ == Some(Match::Lemma) && (pos != Pos::Verb || !in_heads());
        if whole { phrase.written_out() } else { Ok(phrase) }
    }

    /// The number of what goes on after the heads of a phrase.
    fn tail(&mut self, parts: Vec<Part>) -> u32 {
        if parts.is_empty() {
            return 0;
        }
        self.built.tails.push(parts);
        self.built.tails.len() as u32 - 1
    }

    fn insert_pattern(&mut self, pattern: Pattern, class: Option<Class>, pos: Pos) {
        // In a phrase of several words the inflected one may be anything: *would like*.
        if let (Some(class), Some(word)) = (class, pattern.only_word()) {
            self.built.inflected.push((word, class));
            self.built.inflected.extend((pos == Pos::Verb).then_some((word, Class::Verb)));
            self.built.inflected.extend((pos == Pos::Noun).then_some((word, Class::Noun)));
        }
        self.built.patterns.push(pattern);
    }
}

/// A phrase that stands for no more rows than this is written out in full.
const FEW: usize = 8;
/// The same where blanks and hyphens stand for each other, which is tried on rows.
const FEW_OF_USERS: usize = 1_000;

/// What must stand beside a cue whose entry does not say.
fn default_frames(category: Category) -> Frames {
    match category {
        Category::ReportVerb => Frames::of(&[Frame::Clause, Frame::Quote, Frame::Parenthetical]),
        Category::ReportNoun => Frames::of(&[Frame::Clause, Frame::Infinitive, Frame::Preposition]),
        _ => Frames::of(&[Frame::Free]),
    }
}

/// Patterns are found by their first word.
fn refuse_open_start(patterns: &[Vec<Element>]) -> Result<(), String> {
    let shape = patterns.iter().find_map(|pattern| match pattern.first() {
        Some(Element::Look(look)) if *look != Look::Start => Some(look.name()),
        _ => None,
    });
    let refusal = |shape| {
        format!("a phrase may not begin with the open shape `<{shape}>`; use a condition on the left")
    };
    shape.map_or(Ok(()), |shape| Err(refusal(shape)))
}

/// Why no text can hold an entry.
fn never_matches(entry: &Entry) -> Option<&'static str> {
    let first = entry.phrase.chars().next().unwrap_or_default();
    match entry {
        _ if entry.requires.iter().any(|condition| entry.excludes.contains(condition)) => {
            Some("it requires what it excludes")
        }
        _ if matches!(entry.case, Case::Capital | Case::Upper)
            && !first.is_alphabetic()
            && !"<([".contains(first)
            && !entry.is_regex =>
        {
            Some("what it begins with has no capitals")
        }
        _ => None,
    }
}

/// An expression of so many bytes when compiled is refused: it would be slow to build and to keep.
const REGEX_BYTES: usize = 1 << 20;

/// Matching is linear in the text whatever the expression.
fn regex(draft: &Draft) -> Result<Regex, String> {
    let exact = draft.item.case == Some(Case::Exact);
    let mut builder = RegexBuilder::new(&draft.phrase);
    builder.case_insensitive(!exact).size_limit(REGEX_BYTES).dfa_size_limit(REGEX_BYTES).nest_limit(50);
    let regex = builder.build().map_err(|error| match error {
        regex::Error::CompiledTooBig(_) => "the expression is too large; use several smaller ones".to_owned(),
        // Its own drawing of the place would not survive in one line.
        error => error
            .to_string()
            .lines()
            .last()
            .unwrap_or_default()
            .trim()
            .trim_start_matches("error: ")
            .to_owned(),
    })?;
    match (draft.category, regex.is_match("")) {
        (Category::Class(_), _) => {
            Err("word classes are given to words, not to expressions; use `phrase`".into())
        }
        (_, true) => {
            Err("the expression matches nothing at all, and so everywhere; let it ask for a letter".into())
        }
        _ => Ok(regex),
    }
}

/// The sentences that an item carries, if any.
fn examples(item: &RawItem) -> Option<Box<Examples>> {
    let example = |text: &Placed<String>| Example { text: text.as_str().into(), at: text.at() };
    let (yes, no) = (item.yes.as_ref().map(example), item.no.as_ref().map(example));
    (yes.is_some() || no.is_some()).then(|| Box::new(Examples { yes, no }))
}
