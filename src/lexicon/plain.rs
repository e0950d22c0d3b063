//! Plain lists: a line that names the category, then one phrase a line.
//!
//! ```text
//! # category: euphemism
//! # Words that make an act sound harmless.
//! collateral damage | 0.5 | Bombed houses are damage to those who live in them.
//! enhanced interrogation
//! ```

use std::ops::Range;

use serde::{
    Deserialize,
    de::{IntoDeserializer, value::Error},
};

use super::{
    Case, LexiconError, Pos,
    fault::Source,
    nearest::distance,
    parse::{Match, Placed, RawFile, RawItem},
    recover,
};

/// What the lines at the head of a list may say: `# NAME: VALUE`.
const HEADERS: [&str; 7] = ["category", "weight", "match", "pos", "case", "name", "about"];

/// Those that say something of all phrases, and so stand before the first.
const OF_ALL: [&str; 5] = ["category", "weight", "match", "pos", "case"];

/// Reads a plain list. A line that cannot be read is told and passed over.
pub(super) fn parse(source: &Source<'_>, errors: &mut Vec<LexiconError>) -> RawFile {
    let mut list = List { source, raw: RawFile::default(), said: Vec::new(), told: false, errors };
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let text = line.trim_start_matches('\u{feff}');
        let at = start + (line.len() - text.len());
        list.line(text.trim_end(), at);
        start += line.len();
    }
    if list.raw.default.category.is_none() {
        list.refuse_without_category();
    }
    list.raw
}

struct List<'a, 'b> {
    source: &'a Source<'b>,
    raw: RawFile,
    /// What the head has said, each with its place.
    said: Vec<(&'static str, usize)>,
    /// Whether a fault was told that may be why the category is missing.
    told: bool,
    errors: &'a mut Vec<LexiconError>,
}

impl List<'_, '_> {
    fn line(&mut self, line: &str, start: usize) {
        let text = line.trim_start();
        let start = start + (line.len() - text.len());
        match text.strip_prefix('#') {
            Some(comment) if self.raw.entry.is_empty() => self.header(comment, start + 1),
            Some(comment) => self.late(comment, start + 1),
            None if text.is_empty() => {}
            None => self.phrase(text, start),
        }
    }

    /// A comment before the first phrase that may say something about all of them.
    fn header(&mut self, comment: &str, start: usize) {
        let Some((name, value)) = comment.split_once(':') else { return self.without_colon(comment, start) };
        let value_at = start + name.len() + 1 + (value.len() - value.trim_start().len());
        let name_at = start + (name.len() - name.trim_start().len());
        let (name, value) = (name.trim(), value.trim());
        let (at, name_at) = (value_at..value_at + value.len(), name_at..name_at + name.len());
        let Some(known) = HEADERS.into_iter().find(|known| *known == name) else {
            return self.refuse_slip(name, name_at);
        };
        if let Some((_, first)) = self.said.iter().find(|(said, _)| *said == known) {
            let message = format!("`{known}` stands already in line {}", self.source.line(*first));
            let help = if known == "category" {
                "one category a plain list; write a second list, or a .toml file"
            } else {
                "take one of the two out"
            };
            return self.errors.push(self.source.error(name_at, message).with_help(help));
        }
        self.said.push((known, start));
        if let Err(message) = self.set(name, value, at.clone()) {
            self.errors.push(recover::told(self.source, at, &message));
        }
    }

    /// A name that is spelt nearly like one of the head's.
    fn refuse_slip(&mut self, name: &str, at: Range<usize>) {
        if let Some(meant) = slip(name) {
            self.told |= meant == "category";
            let error = self.source.error(at, format!("unknown field `{name}`"));
            self.errors.push(error.with_names(name, &HEADERS));
        }
    }

    /// `# weight 0.9`: a line of the head that lacks its colon.
    fn without_colon(&mut self, comment: &str, start: usize) {
        let mut words = comment.split_whitespace();
        let (Some(name), Some(value), None) = (words.next(), words.next(), words.next()) else { return };
        if OF_ALL.contains(&name) && is_sound(name, value) {
            self.told |= name == "category";
            let at = start + (comment.len() - comment.trim_start().len());
            let error = self.source.error(at..at + comment.trim().len(), format!("`{name}` lacks its colon"));
            self.errors.push(error.with_help(format!("write `# {name}: {value}`")));
        }
    }

    /// A comment below the first phrase that looks like a line of the head.
    fn late(&mut self, comment: &str, start: usize) {
        let Some((name, value)) = comment.split_once(':') else { return };
        let (trimmed, value) = (name.trim(), value.trim());
        if OF_ALL.contains(&trimmed) && is_sound(trimmed, value) {
            let at = start + (name.len() - name.trim_start().len());
            let message = format!("`{trimmed}` stands below the first phrase, where it says nothing");
            let error = self.source.error(at..at + trimmed.len(), message);
            let help = "it holds for the whole list: put it above the first phrase, or make a second list";
            self.errors.push(error.with_help(help));
        }
    }

    fn set(&mut self, name: &str, value: &str, at: Range<usize>) -> Result<(), String> {
        let text = || Some(Placed::new(at.clone(), value.to_owned()));
        let default = &mut self.raw.default;
        match name {
            "category" => default.category = text(),
            "weight" => default.weight = Some(Placed::new(at, number(value)?)),
            "match" => default.match_ = Some(variant(value)?),
            "pos" => default.pos = Some(variant(value)?),
            "case" => default.case = Some(variant(value)?),
            "name" => self.raw.name = text(),
            "about" => value.clone_into(&mut self.raw.about),
            _ => {}
        }
        Ok(())
    }

    /// `phrase | weight | note`, all but the phrase optional, and a comment behind it.
    fn phrase(&mut self, line: &str, start: usize) {
        let line = line.split_once(" #").map_or(line, |(before, _)| before.trim_end());
        let fields = fields(line);
        let placed = |field: &Range<usize>| {
            let text = &line[field.clone()];
            let at = start + field.start + (text.len() - text.trim_start().len());
            Placed::new(at..at + text.trim().len(), text.trim().to_owned())
        };
        let mut item = RawItem { phrase: Some(placed(&fields[0])), ..RawItem::default() };
        if let Some(weight) = fields.get(1).map(placed).filter(|weight| !weight.is_empty()) {
            match number(&weight) {
                Ok(value) => item.weight = Some(Placed::new(weight.at(), value)),
                Err(message) => self.errors.push(self.source.error(weight.at(), message)),
            }
        }
        item.note = fields.get(2).map(|field| line[field.start..].trim().to_owned());
        self.raw.entry.push(Placed::new(start..start + line.len(), item));
    }

    fn refuse_without_category(&mut self) {
        self.raw.entry.clear();
        if self.told {
            return;
        }
        let message = "a plain list begins with a line that names its category";
        self.errors.push(
            self.source
                .error(0..0, message)
                .with_help("write `# category: NAME` in its first line; `framelens explain categories` lists them, any other name is a category of your own"),
        );
    }
}

/// The line of the head that a name is a slip for: another way of writing it, or a letter or two. Short names resemble
/// too many words.
fn slip(name: &str) -> Option<&'static str> {
    let far = |known: &str| match known.len() {
        0..=4 => 0,
        5 => 1,
        _ => 2,
    };
    let lower = name.to_lowercase();
    let near =
        |known: &&str| known.chars().next() == lower.chars().next() && distance(&lower, known) <= far(known);
    HEADERS.into_iter().find(near)
}

/// Whether a value may be meant for a line of the head, rather than be part of a sentence.
fn is_sound(name: &str, value: &str) -> bool {
    match name {
        "weight" => value.parse::<f32>().is_ok(),
        "match" => variant::<Match>(value).is_ok(),
        "pos" => variant::<Pos>(value).is_ok(),
        "case" => variant::<Case>(value).is_ok(),
        _ => !value.is_empty() && !value.contains(char::is_whitespace),
    }
}

/// The fields of a line: between `|`, but not inside the brackets of a choice.
fn fields(line: &str) -> Vec<Range<usize>> {
    let (mut fields, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, letter) in line.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                fields.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    fields.push(start..line.len());
    fields
}

fn number(text: &str) -> Result<f32, String> {
    text.parse()
        .map_err(|_| format!("`{text}` is no weight; write `PHRASE | WEIGHT | NOTE`, the weight from 0 to 1"))
}

/// A value of a closed list by its name.
fn variant<'a, T: Deserialize<'a>>(name: &'a str) -> Result<T, String> {
    let value: Result<T, Error> = T::deserialize(name.into_deserializer());
    value.map_err(|error| error.to_string())
}
