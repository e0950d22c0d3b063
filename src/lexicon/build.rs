//! From parsed files to entries: defaults laid under, phrases expanded, words given their ids.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Category, Class, CueFields, Dimension, Element, Entry, EntryId, Frame, Frames, LexiconError, LexiconInfo,
    condition::{self, Condition, Side},
    entry::WordSets,
    inflect::Irregulars,
    parse::{Match, RawFile, RawItem, Source, Status},
    pattern::{self, Look, Pos, Slot},
    set::Pattern,
};
use crate::text::{Unit, Vocabulary, WordId, mark, slot, split_words};

/// What all files give together.
#[derive(Default)]
pub(super) struct Built {
    pub(super) lexicons: Vec<LexiconInfo>,
    pub(super) entries: Vec<Entry>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) vocabulary: Vocabulary,
    /// Classes that words have by their inflection.
    pub(super) inflected: Vec<(WordId, Class)>,
    pub(super) sets: WordSets,
    pub(super) custom: Vec<String>,
    pub(super) by_id: FxHashMap<Box<str>, EntryId>,
}

/// What every file needs of all others: abbreviations and irregular forms.
struct Shared {
    abbreviations: FxHashSet<String>,
    irregulars: Irregulars,
    /// Words that are never inflected, whatever their place in a phrase: *fear **of***.
    prepositions: FxHashSet<String>,
}

impl Shared {
    /// Cuts a phrase as articles are cut; a piece that is itself a clitic (*’s*) stays whole, and the
    /// apostrophe of a plural (*editors’*) is the possessive ending, not a mark.
    fn cut(&self, phrase: &str) -> Vec<String> {
        phrase.split_whitespace().flat_map(|piece| self.cut_piece(piece)).collect()
    }

    fn cut_piece(&self, piece: &str) -> Vec<String> {
        let split = |piece: &str| split_words(piece, &|word| self.abbreviations.contains(word));
        if piece.starts_with(['\'', '’']) && piece.chars().count() > 1 {
            return vec![piece.to_lowercase().replace('’', "'")];
        }
        match piece.strip_suffix(['\'', '’']).filter(|plural| plural.ends_with('s')) {
            Some(plural) => split(plural).into_iter().chain(["'s".to_owned()]).collect(),
            None => split(piece),
        }
    }
}

pub(super) fn build(files: Vec<(Source<'_>, RawFile)>, errors: &mut Vec<LexiconError>) -> Built {
    let shared = Shared {
        abbreviations: abbreviations(&files),
        irregulars: irregulars(&files),
        prepositions: prepositions(&files),
    };
    let mut built = Built::default();
    for (source, raw) in files {
        add_file(&mut built, &source, raw, &shared, errors);
    }
    // An entry that a later layer replaced keeps no pattern of its old form.
    let Built { patterns, entries, by_id, .. } = &mut built;
    patterns.retain(|pattern| by_id.get(&entries[pattern.entry.index()].id) == Some(&pattern.entry));
    built
}

fn items(raw: &RawFile) -> impl Iterator<Item = &RawItem> {
    raw.group.iter().chain(&raw.entry).map(toml::Spanned::get_ref)
}

fn abbreviations(files: &[(Source<'_>, RawFile)]) -> FxHashSet<String> {
    let mut found = FxHashSet::default();
    for (_, raw) in files.iter().filter(|(_, raw)| raw.dimension == Dimension::Grammar) {
        for item in items(raw) {
            let phrases = item.phrases.iter().chain(&item.phrase);
            let dotted = phrases.map(|p| p.get_ref()).filter(|p| p.ends_with('.') && !p.contains(' '));
            found.extend(dotted.map(|p| p.to_lowercase()));
        }
    }
    found
}

fn prepositions(files: &[(Source<'_>, RawFile)]) -> FxHashSet<String> {
    let particle = |item: &&RawItem| {
        let name = item.category.as_ref().map(|category| category.get_ref().as_str());
        [Class::Preposition, Class::That, Class::To].iter().any(|class| name == Some(class.slug()))
    };
    let grammar = files.iter().filter(|(_, raw)| raw.dimension == Dimension::Grammar);
    let found = grammar.flat_map(|(_, raw)| items(raw)).filter(particle);
    found
        .flat_map(|item| item.phrases.iter().chain(&item.phrase))
        .map(|p| p.get_ref().to_lowercase())
        .collect()
}

fn irregulars(files: &[(Source<'_>, RawFile)]) -> Irregulars {
    let mut all = Irregulars::default();
    for (_, raw) in files {
        for [base, rest @ ..] in &raw.verbs {
            all.verbs.entry(base.clone()).or_default().push(rest.clone());
        }
        for [base, plural] in &raw.nouns {
            all.nouns.entry(base.clone()).or_default().push(plural.clone());
        }
        for [base, rest @ ..] in &raw.adjectives {
            all.adjectives.entry(base.clone()).or_default().push(rest.clone());
        }
    }
    all
}

fn add_file(
    built: &mut Built,
    source: &Source<'_>,
    raw: RawFile,
    shared: &Shared,
    errors: &mut Vec<LexiconError>,
) {
    let RawFile {
        name, dimension, version, date, source: origin, license, about, default, group, entry, ..
    } = raw;
    let file = built.lexicons.len() as u16;
    let hash = format!("{:016x}", fnv1a(source.text.as_bytes()));
    let path = source.path.to_owned();
    built.lexicons.push(LexiconInfo {
        name,
        version,
        hash,
        dimension,
        date,
        source: origin,
        license,
        about,
        path,
        entries: 0,
    });
    let lines: Vec<usize> = source.text.match_indices('\n').map(|(end, _)| end).collect();
    let mut seen = FxHashMap::default();
    for item in group.into_iter().chain(entry) {
        let mut adder = Adder { built, source, file, dimension, shared, lines: &lines, seen: &mut seen };
        let at = item.span().start;
        if let Err(error) = adder.add(item.into_inner().over(&default), at) {
            errors.push(error);
        }
    }
}

/// Adds the phrases of one `[[group]]` or `[[entry]]`.
struct Adder<'a, 'b> {
    built: &'a mut Built,
    source: &'a Source<'b>,
    file: u16,
    dimension: Dimension,
    shared: &'a Shared,
    /// Where the lines of the file end.
    lines: &'a [usize],
    /// Ids of this file with the byte where each stands.
    seen: &'a mut FxHashMap<String, usize>,
}

impl Adder<'_, '_> {
    fn add(&mut self, item: RawItem, at: usize) -> Result<(), LexiconError> {
        let phrases: Vec<_> = item.phrase.iter().chain(&item.phrases).cloned().collect();
        let Some(first) = phrases.first() else {
            return Err(self.source.error(at, "a [[group]] or [[entry]] has neither `phrase` nor `phrases`"));
        };
        let category = self.category(&item, first.span().start)?;
        let requires = self.conditions(item.requires.as_deref().unwrap_or_default())?;
        let excludes = self.conditions(item.excludes.as_deref().unwrap_or_default())?;
        for phrase in &phrases {
            let at = phrase.span().start;
            let local = item.id.clone().unwrap_or_else(|| self.short_name(phrase.get_ref()));
            let id = self.id(&local, category, at)?;
            let entry = self.entry(&item, id, phrase.get_ref(), category, (&requires, &excludes), at)?;
            self.insert(entry, &item, at)?;
        }
        Ok(())
    }

    fn category(&mut self, item: &RawItem, at: usize) -> Result<Category, LexiconError> {
        let Some(name) = &item.category else {
            return Err(self.source.error(at, "no `category`, neither here nor in [default]"));
        };
        if self.dimension == Dimension::Custom {
            let position = self.built.custom.iter().position(|c| c == name.get_ref());
            let index = position.unwrap_or_else(|| {
                self.built.custom.push(name.get_ref().clone());
                self.built.custom.len() - 1
            });
            return Ok(Category::Custom(index as u16));
        }
        Category::from_slug(self.dimension, name.get_ref()).ok_or_else(|| {
            let allowed = Category::slugs(self.dimension).join(", ");
            let message = format!("unknown category `{}`, expected one of: {allowed}", name.get_ref());
            self.source.error(name.span().start, message)
        })
    }

    fn conditions(&self, texts: &[toml::Spanned<String>]) -> Result<Vec<Condition>, LexiconError> {
        let parse = |text: &toml::Spanned<String>| {
            condition::parse(text.get_ref(), &|t| self.shared.cut(t))
                .map_err(|message| self.source.error(text.span().start, message))
        };
        texts.iter().map(parse).collect()
    }

    /// A phrase of many choices is named by its first ones, unless another entry has that name.
    fn short_name(&self, phrase: &str) -> String {
        let first = |chunk: &str| match chunk.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(branches) => branches.split('|').next().unwrap_or_default().to_owned(),
            None => chunk.to_owned(),
        };
        let chunks = pattern::chunks(phrase).unwrap_or_default();
        let name: Vec<String> = chunks.into_iter().map(first).filter(|chunk| !chunk.is_empty()).collect();
        let name = name.join(" ");
        let taken =
            self.seen.contains_key(&format!("{}:{name}", self.built.lexicons[self.file as usize].name));
        if taken { phrase.to_owned() } else { name }
    }

    /// The full id, refused where this file has it already.
    fn id(&mut self, local: &str, category: Category, at: usize) -> Result<String, LexiconError> {
        let mut id = format!("{}:{local}", self.built.lexicons[self.file as usize].name);
        // A word may stand in several classes of a grammar file; the class tells the entries apart.
        if self.dimension == Dimension::Grammar && self.seen.contains_key(&id) {
            id = format!("{id}@{}", category.slug());
        }
        if let Some(first) = self.seen.insert(id.clone(), at) {
            let (line, _) = self.source.place(first);
            let message =
                format!("`{local}` stands already in line {line}; give a second sense an `id` of its own");
            return Err(self.source.error(at, message));
        }
        Ok(id)
    }

    fn entry(
        &mut self,
        item: &RawItem,
        id: String,
        phrase: &str,
        category: Category,
        (requires, excludes): (&[Condition], &[Condition]),
        at: usize,
    ) -> Result<Entry, LexiconError> {
        let weight = match &item.weight {
            Some(weight) if !(0.0..=1.0).contains(weight.get_ref()) => {
                return Err(self.source.error(weight.span().start, "`weight` must lie between 0 and 1"));
            }
            Some(weight) => *weight.get_ref(),
            None => category.default_weight(),
        };
        let frames = item.frames.as_deref().map_or_else(|| default_frames(category), Frames::of);
        Ok(Entry {
            id: id.into(),
            lexicon: self.file,
            phrase: phrase.into(),
            category,
            weight,
            case: item.case.unwrap_or_default(),
            requires: self.interned(requires),
            excludes: self.interned(excludes),
            cue: CueFields {
                act: item.act.unwrap_or_default(),
                stance: item.stance.unwrap_or_default(),
                tags: item.tags.clone().unwrap_or_default(),
                frames,
            },
            status: item.status.unwrap_or_default(),
            note: item.note.as_deref().map(Into::into),
            line: self.lines.partition_point(|end| *end < at) as u32 + 1,
        })
    }

    fn interned(&mut self, conditions: &[Condition]) -> Vec<Condition<Element>> {
        let Built { vocabulary, sets, .. } = &mut *self.built;
        let element = |slot: &Slot| Element::new(slot.clone(), &mut |word| vocabulary.intern(word), sets);
        let mut element = element;
        conditions
            .iter()
            .map(|c| Condition {
                side: c.side,
                within: c.within,
                any: c.any.iter().map(&mut element).collect(),
            })
            .collect()
    }

    /// Adds an entry with the patterns of its phrase.
    fn insert(&mut self, entry: Entry, item: &RawItem, at: usize) -> Result<(), LexiconError> {
        let inflects_end = item.match_ == Some(Match::Lemma) && item.pos.unwrap_or_default() != Pos::Verb;
        // The text stage looks for the phrases of units word by word.
        let keep_choices = !inflects_end && unit_of(entry.category).is_none();
        let patterns = pattern::expand(&entry.phrase, keep_choices, &|text| self.shared.cut(text))
            .map_err(|message| self.source.error(at, message))?;
        if let Some(Slot::Look(look)) = patterns.iter().find_map(|p| p.first().filter(|s| is_open(s))) {
            let shape = look.name();
            let message = format!(
                "a phrase may not begin with the open shape `<{shape}>`; use a condition on the left"
            );
            return Err(self.source.error(at, message));
        }
        let id = EntryId(self.built.entries.len() as u32);
        let pos = item.pos.unwrap_or_default();
        for slots in patterns {
            let forms = match item.match_.unwrap_or_default() {
                Match::Exact => vec![(slots, None)],
                Match::Lemma => {
                    pattern::inflect(&slots, pos, &self.shared.irregulars, &self.shared.prepositions)
                }
            };
            for (slots, inflected) in forms {
                self.insert_pattern(id, slots, inflected, pos);
            }
        }
        self.built.by_id.insert(entry.id.clone(), id);
        self.built.entries.push(entry);
        Ok(())
    }

    fn insert_pattern(
        &mut self,
        entry: EntryId,
        slots: Vec<Slot>,
        inflected: Option<(usize, Class)>,
        pos: Pos,
    ) {
        let Built { vocabulary, sets, .. } = &mut *self.built;
        let element = |slot| Element::new(slot, &mut |word| vocabulary.intern(word), sets);
        let elements: Vec<Element> = slots.into_iter().map(element).collect();
        // In a phrase of several words the inflected one may be anything: *would like*.
        if let Some((_, class)) = inflected
            && let [Element::Word(word)] = elements[..]
        {
            self.built.inflected.push((word, class));
            self.built.inflected.extend((pos == Pos::Verb).then_some((word, Class::Verb)));
            self.built.inflected.extend((pos == Pos::Noun).then_some((word, Class::Noun)));
        }
        self.built.patterns.push(Pattern { elements, entry });
    }
}

/// What must stand beside a cue whose entry does not say.
fn default_frames(category: Category) -> Frames {
    match category {
        Category::ReportVerb => Frames::of(&[Frame::Clause, Frame::Quote, Frame::Parenthetical]),
        Category::ReportNoun => Frames::of(&[Frame::Clause, Frame::Infinitive, Frame::Preposition]),
        _ => Frames::of(&[Frame::Free]),
    }
}

fn is_open(slot: &Slot) -> bool {
    matches!(slot, Slot::Look(_)) && *slot != Slot::Look(Look::Start)
}

/// The phrases that give a line its unit, with the places that their conditions ask for.
pub(super) fn unit_phrases(
    entries: &[Entry],
    patterns: &[Pattern],
    vocabulary: &Vocabulary,
) -> Vec<(Unit, Vec<WordId>)> {
    patterns
        .iter()
        .filter_map(|pattern| {
            let entry = &entries[pattern.entry.index()];
            let unit = unit_of(entry.category).filter(|_| entry.status != Status::Off)?;
            let mut words = unit_words(entry, &pattern.elements)?;
            undo_plural_endings(&mut words, vocabulary);
            Some((unit, words))
        })
        .collect()
}

/// The unit that a category gives to a whole line.
fn unit_of(category: Category) -> Option<Unit> {
    match category {
        Category::Class(Class::Boilerplate) => Some(Unit::Boilerplate),
        Category::Class(Class::Byline) => Some(Unit::Byline),
        Category::Class(Class::Caption) => Some(Unit::Caption),
        Category::Class(Class::Subheading) => Some(Unit::Subheading),
        _ => None,
    }
}

/// Lines get their unit before the text stage tells the apostrophe of a plural (*editors’*) from a
/// quotation mark.
fn undo_plural_endings(words: &mut [WordId], vocabulary: &Vocabulary) {
    let ending = vocabulary.id("'s");
    for at in 1..words.len() {
        let plural = |word: WordId| word.index() < vocabulary.len() && vocabulary.word(word).ends_with('s');
        if words[at] == ending && plural(words[at - 1]) {
            words[at] = mark::SINGLE_QUOTE;
        }
    }
}

/// A unit phrase as the text stage reads it; `None` if it asks for more than places, words, capitals
/// and figures.
fn unit_words(entry: &Entry, elements: &[Element]) -> Option<Vec<WordId>> {
    let word = |element: &Element| match element {
        Element::Word(word) => Some(*word),
        Element::Look(Look::Capital) => Some(slot::CAPITAL),
        Element::Look(Look::Num) => Some(slot::NUMBER),
        Element::Look(Look::Comma) => Some(mark::COMMA),
        _ => None,
    };
    let mut words = Vec::new();
    words.extend(place(entry, Side::Left)?);
    for element in elements {
        words.push(word(element)?);
    }
    words.extend(place(entry, Side::Right)?);
    Some(words)
}

/// The place that a unit entry requires on one side, `None` where it cannot be told in a place.
fn place(entry: &Entry, side: Side) -> Option<Option<WordId>> {
    let required = entry.requires.iter().find(|condition| condition.side == side);
    let excluded = entry.excludes.iter().any(|condition| condition.side == side);
    let Some(condition) = required else { return (!excluded).then_some(None) };
    let has = |look| condition.any.contains(&Element::Look(look));
    let at = match side {
        Side::Left if has(Look::Punct) => slot::AFTER_MARK,
        Side::Left if has(Look::Start) => slot::START,
        Side::Right if has(Look::Punct) => slot::BEFORE_MARK,
        Side::Right if has(Look::End) => slot::END,
        _ => return None,
    };
    Some(Some(at))
}

/// The FNV-1a hash: short, stable across versions and machines.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}
