//! The entries of all layers with their fields in force, before their phrases become patterns.

use std::{ops::Range, rc::Rc};

use rustc_hash::FxHashMap;

use super::{
    Category, Dimension, EntryId, FieldChange, Layer, LexiconError, LexiconInfo, change, choice, condition,
    fault::Source,
    hash::hash,
    parse::{Placed, RawFile, RawItem, Status},
    resolve,
    shared::Shared,
    twins,
};
use crate::text::WordId;

/// A file of a layer, read.
pub(super) struct Parsed<'a> {
    pub(super) layer: Layer,
    pub(super) source: Source<'a>,
    pub(super) raw: RawFile,
    /// Whether something was taken out of it because of a fault.
    pub(super) faulty: bool,
}

/// An entry to be.
pub(super) struct Draft {
    pub(super) id: Box<str>,
    /// Index of its file.
    pub(super) lexicon: u16,
    pub(super) phrase: Placed<String>,
    pub(super) is_regex: bool,
    pub(super) category: Category,
    /// Its fields; the phrases of a group share them.
    pub(super) item: Rc<RawItem>,
    /// What later layers changed.
    pub(super) changed: Vec<FieldChange>,
}

impl Draft {
    pub(super) fn is_off(&self) -> bool {
        self.item.status == Some(Status::Off)
    }

    /// Switches it off on behalf of a place.
    pub(super) fn switch_off(&mut self, lexicon: u16, line: u32) {
        self.item = Rc::new(RawItem { status: Some(Status::Off), ..(*self.item).clone() });
        self.changed.push(FieldChange { field: "status", lexicon, line });
    }
}

/// The entries of all layers.
#[derive(Default)]
pub(super) struct Drafts {
    pub(super) drafts: Vec<Draft>,
    /// Places in `drafts`.
    pub(super) by_id: FxHashMap<Box<str>, EntryId>,
    pub(super) custom: Vec<String>,
    pub(super) lexicons: Vec<LexiconInfo>,
}

/// Puts the files of all layers together, the weakest layer first; the changes of a layer come after
/// its entries.
pub(super) fn collect(files: &mut [Parsed<'_>], shared: &Shared, errors: &mut Vec<LexiconError>) -> Drafts {
    let mut drafts = Drafts::default();
    for n in 0..files.len() {
        let (groups, entries) = files[n].raw.take_items();
        let file = &files[n];
        let name = lexicon_name(file, errors);
        refuse_namesake(&name, file, files, &drafts, errors);
        drafts.lexicons.push(info(name, file));
        let mut adder = Adder { drafts: &mut drafts, file, lexicon: n as u16, shared, errors };
        groups.into_iter().chain(entries).for_each(|item| adder.add_or_tell(item));
        let ends_layer = files.get(n + 1).is_none_or(|next| next.layer != file.layer);
        if ends_layer {
            let first = files.iter().position(|other| other.layer == file.layer).unwrap_or_default();
            change::apply(&mut drafts, &files[first..=n], first, shared, errors);
        }
    }
    twins::settle(&mut drafts, files, errors);
    drafts
}

/// The name that a file gives itself, or that of the file.
fn lexicon_name(file: &Parsed<'_>, errors: &mut Vec<LexiconError>) -> String {
    let stem = || {
        let name = file.source.path.rsplit(['/', '\\']).next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace([' ', ':'], "-")
    };
    let Some(name) = &file.raw.name else { return stem() };
    if name.is_empty() || name.contains(|letter: char| letter == ':' || letter.is_whitespace()) {
        let message = format!("`{}` cannot name a lexicon", **name);
        errors.push(
            file.source
                .error(name.at(), message)
                .with_help("ids begin with the name, so it holds no blanks and no `:`"),
        );
        return stem();
    }
    name.to_string()
}

/// Two files of one layer may not have one name: nobody could tell which has the last word.
fn refuse_namesake(
    name: &str,
    file: &Parsed<'_>,
    files: &[Parsed<'_>],
    drafts: &Drafts,
    errors: &mut Vec<LexiconError>,
) {
    let namesake = drafts
        .lexicons
        .iter()
        .zip(files)
        .find(|(info, other)| info.name == name && other.layer == file.layer);
    if let Some((_, other)) = namesake {
        let at = file.raw.name.as_ref().map_or(0..0, Placed::at);
        let message = format!("a lexicon `{name}` is in this layer already: {}", other.source.path);
        errors.push(file.source.error(at, message).with_help("give one of them another `name`"));
    }
}

fn info(name: String, file: &Parsed<'_>) -> LexiconInfo {
    let RawFile { dimension, version, date, source, license, about, .. } = &file.raw;
    LexiconInfo {
        name,
        version: version.clone(),
        hash: hash(file.source.text),
        layer: file.layer,
        dimension: *dimension,
        date: date.clone(),
        source: source.clone(),
        license: license.clone(),
        about: about.clone(),
        path: file.source.path.to_owned(),
        entries: 0,
    }
}

/// Adds the items of one file.
struct Adder<'a, 'b> {
    drafts: &'a mut Drafts,
    file: &'a Parsed<'b>,
    lexicon: u16,
    shared: &'a Shared,
    errors: &'a mut Vec<LexiconError>,
}

impl Adder<'_, '_> {
    fn add_or_tell(&mut self, item: Placed<RawItem>) {
        let at = item.at();
        if let Err(error) = self.add(item.into_inner().over(&self.file.raw.default), at) {
            self.errors.push(error);
        }
    }

    fn add(&mut self, mut item: RawItem, at: Range<usize>) -> Result<(), LexiconError> {
        let (regex, phrases) = (item.regex.clone(), item.take_phrases());
        let is_regex = regex.is_some();
        let lacks = phrases.is_empty() || item.category.is_none();
        if lacks && self.file.faulty {
            // What it lacks was most likely taken out as a fault, and is told already.
            return Ok(());
        }
        let Some(first) = phrases.first() else {
            let message = "neither `phrase` nor `phrases` nor `regex`";
            return Err(self
                .file
                .source
                .error(at, message)
                .with_help("say what to look for: `phrase = \"…\"`"));
        };
        if let Some(message) = self.refusal(&item, regex.as_ref().filter(|_| phrases.len() > 1)) {
            return Err(message);
        }
        let category = self.category(&item, first.at())?;
        sound(&item, &self.file.source, self.shared)?;
        let item = Rc::new(item);
        for phrase in phrases {
            if let Some(message) = misspelt(&phrase) {
                return Err(self
                    .file
                    .source
                    .error(phrase.at(), message)
                    .with_help("delete the phrase and type it anew"));
            }
            let id = self.id(&item, &phrase, category, is_regex)?;
            let (lexicon, item) = (self.lexicon, Rc::clone(&item));
            self.insert(Draft {
                id: id.into(),
                lexicon,
                phrase,
                is_regex,
                category,
                item,
                changed: Vec::new(),
            });
        }
        Ok(())
    }

    /// What is wrong with what an item looks for, or with its name.
    fn refusal(&self, item: &RawItem, regex: Option<&Placed<String>>) -> Option<LexiconError> {
        let both = regex.map(|regex| {
            let error = self.file.source.error(regex.at(), "a phrase and a `regex` in one entry");
            error.with_help("make two entries of them")
        });
        let id = item.id.as_ref().filter(|id| id.trim().is_empty() || id.contains([':', '\n']));
        both.or_else(|| {
            let id = id?;
            let error = self.file.source.error(id.at(), format!("`{}` cannot be an `id`", **id));
            Some(error.with_help(
                "the name of the file and a `:` come before it by themselves; use letters, figures and hyphens: `may-2`",
            ))
        })
    }

    fn category(&mut self, item: &RawItem, at: Range<usize>) -> Result<Category, LexiconError> {
        let (source, dimension) = (&self.file.source, self.file.raw.dimension);
        let Some(name) = &item.category else {
            let error = source.error(at, "no `category`, neither here nor in [default]");
            return Err(error.with_help("say what a hit means: `category = \"…\"`"));
        };
        resolve::category(name, dimension, &mut self.drafts.custom, source)
    }

    /// The full id, refused where this file has it already.
    fn id(
        &self,
        item: &RawItem,
        phrase: &Placed<String>,
        category: Category,
        is_regex: bool,
    ) -> Result<String, LexiconError> {
        let mut id = match &item.id {
            Some(id) => self.full(id),
            None if is_regex => self.full(phrase),
            None => self.short_id(phrase),
        };
        // A word may stand in several classes of a grammar file; the class tells the entries apart.
        if category.dimension() == Dimension::Grammar && self.own(&id).is_some() {
            id = format!("{id}@{}", category.slug());
        }
        let Some(first) = self.own(&id) else { return Ok(id) };
        let line = self.file.source.line(first.phrase.at().start);
        let local = item.id.as_ref().unwrap_or(phrase);
        let error =
            self.file.source.error(phrase.at(), format!("`{}` stands already in line {line}", **local));
        Err(error.with_help("take one out, or give a second sense an `id` of its own"))
    }

    /// The name of an entry after that of its file.
    fn full(&self, local: &str) -> String {
        [&self.drafts.lexicons[usize::from(self.lexicon)].name, ":", local].concat()
    }

    /// The entry of that id, if it is of this file.
    fn own(&self, id: &str) -> Option<&Draft> {
        let draft = &self.drafts.drafts[self.drafts.by_id.get(id)?.index()];
        (draft.lexicon == self.lexicon).then_some(draft)
    }

    /// A phrase of many choices is named by its first ones, unless another entry has that name.
    fn short_id(&self, phrase: &str) -> String {
        let short = self.full(&choice::first_choices(phrase));
        if self.own(&short).is_some() { self.full(phrase) } else { short }
    }

    /// Takes an entry in, in the place of one of a weaker layer that has its id.
    fn insert(&mut self, draft: Draft) {
        match self.drafts.by_id.get(&draft.id) {
            Some(place) => self.drafts.drafts[place.index()] = draft,
            None => {
                let place = EntryId(self.drafts.drafts.len() as u32);
                self.drafts.by_id.insert(draft.id.clone(), place);
                self.drafts.drafts.push(draft);
            }
        }
    }
}

/// What in the letters of a phrase keeps it from being found in articles, though it looks right.
fn misspelt(phrase: &str) -> Option<String> {
    if phrase.is_ascii() {
        return None;
    }
    let invisible =
        |c: &char| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    if let Some(c) = phrase.chars().find(invisible) {
        return Some(format!("the phrase holds an invisible character (U+{:04X})", u32::from(c)));
    }
    let split = !unicode_normalization::is_nfc(phrase);
    split.then(|| {
        "the phrase holds an accent apart from its letter (it is not in Unicode's normal form NFC)".to_owned()
    })
}

/// Refuses fields that no entry may have.
pub(super) fn sound(item: &RawItem, source: &Source<'_>, shared: &Shared) -> Result<(), LexiconError> {
    if let Some(weight) = item.weight.as_ref().filter(|weight| !(0.0..=1.0).contains(&***weight)) {
        return Err(source
            .error(weight.at(), "`weight` must lie between 0 and 1")
            .with_help("0.2 is weak, 0.5 strong"));
    }
    for text in item.requires.iter().chain(&item.excludes).flatten() {
        condition::parse(text, &mut |text| shared.is_word(text).then_some(WordId::UNKNOWN))
            .map_err(|message| source.error(text.at(), message))?;
    }
    Ok(())
}
