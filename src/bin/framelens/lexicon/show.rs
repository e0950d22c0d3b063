//! `framelens lexicon show`: an entry or a file in full.

use std::io::Write;

use anyhow::bail;

use super::list::layer_phrase;
use crate::output::Output;
use framelens::{
    check, explain,
    lexicon::{Condition, Dimension, Element, Entry, Example, LexiconInfo, LexiconSet, Side},
    render::safe,
    report::counted,
};

/// At most so many forms of a phrase are shown.
const FORMS: usize = 12;

pub(super) fn show(out: &mut Output, lexicons: &LexiconSet, id: &str) -> anyhow::Result<()> {
    if let Some(entry) = lexicons.find(id) {
        return show_entry(out, lexicons, entry);
    }
    if let Some(info) = lexicons.lexicons.iter().rev().find(|info| info.name == id) {
        return show_file(out, lexicons, info);
    }
    let mut found = phrases(lexicons, id);
    let named = !found.is_empty();
    if !named {
        found = lexicons.holding(id);
    }
    if found.is_empty() {
        let names = lexicons.lexicons.iter().map(|info| info.name.as_str());
        let near = explain::nearest(id, lexicons.entries.iter().map(|entry| &*entry.id).chain(names));
        let hint = near.first().map_or(String::new(), |near| format!(", did you mean `{near}`"));
        bail!("no lexicon, entry or phrase is called `{id}`{hint}; `framelens lexicon list` lists the files");
    }
    if !named {
        let n = counted(found.len() as u64, "phrase");
        writeln!(out, "`{}` is a form or a choice of {n}:\n", safe(id))?;
    }
    for (n, entry) in found.iter().enumerate() {
        write!(out, "{}", if n > 0 { "\n" } else { "" })?;
        show_entry(out, lexicons, entry)?;
    }
    Ok(())
}

/// The entries in force that are written so.
fn phrases<'s>(lexicons: &'s LexiconSet, phrase: &str) -> Vec<&'s Entry> {
    let in_force = |entry: &&Entry| lexicons.find(&entry.id).is_some_and(|found| std::ptr::eq(found, *entry));
    let written = lexicons.entries.iter().filter(|entry| entry.phrase.eq_ignore_ascii_case(phrase));
    written.filter(in_force).collect()
}

fn show_file(out: &mut Output, lexicons: &LexiconSet, info: &LexiconInfo) -> anyhow::Result<()> {
    let LexiconInfo { name, version, hash, layer, dimension, date, source, license, about, path, entries } =
        info;
    writeln!(out, "{}", safe(name))?;
    out.hang("  ", &safe(about))?;
    writeln!(out)?;
    let dimension = dimension.map_or("by category", |dimension| dimension.name());
    let fields = [
        ("dimension", dimension.to_owned()),
        ("file", format!("{path} of the {}", layer_phrase(*layer))),
        ("version", format!("{version} of {date}, hash {hash}")),
        ("source", source.clone()),
        ("license", license.clone()),
        ("entries", entries.to_string()),
    ];
    write_fields(out, &fields)?;
    writeln!(out)?;
    let mine = |entry: &&Entry| std::ptr::eq(&lexicons.lexicons[entry.lexicon as usize], info);
    for entry in lexicons.entries.iter().filter(mine) {
        writeln!(out, "  {}  {}", safe(&entry.id), lexicons.category_name(entry.category))?;
    }
    Ok(())
}

/// An entry with every field in force, where each comes from, and what its category means.
pub(crate) fn show_entry(out: &mut Output, lexicons: &LexiconSet, entry: &Entry) -> anyhow::Result<()> {
    let info = &lexicons.lexicons[entry.lexicon as usize];
    let category = lexicons.category_name(entry.category);
    writeln!(out, "{}", safe(&entry.id))?;
    let conditions = |of: &[Condition]| {
        of.iter().map(|condition| condition_text(condition, lexicons)).collect::<Vec<_>>().join("; ")
    };
    let mut fields = vec![
        (if entry.is_regex { "regex" } else { "phrase" }, entry.phrase.to_string()),
        ("forms", forms(lexicons, entry)),
        ("category", format!("{category}: {}", entry.category.doc())),
        ("weight", format!("{:.2}", entry.weight)),
        ("case", label(&entry.case)),
        ("requires", conditions(&entry.requires)),
        ("excludes", conditions(&entry.excludes)),
        ("status", label(&entry.status)),
    ];
    if entry.category.dimension() == Dimension::Attribution {
        fields.extend(cue_fields(entry));
    }
    for (name, value) in &mut fields {
        value.push_str(&origin(lexicons, entry, name));
    }
    fields.push(("file", format!("{}:{} of the {}", info.path, entry.line, layer_phrase(info.layer))));
    fields.push(("lexicon", lexicon_line(info)));
    fields.push(("note", entry.note.as_deref().unwrap_or_default().to_owned()));
    let (yes, no) = examples(lexicons, entry);
    fields.extend(yes.map(|text| ("yes", text)).into_iter().chain(no.map(|text| ("no", text))));
    write_fields(out, &fields)
}

/// Who changed a field, if anybody did.
fn origin(lexicons: &LexiconSet, entry: &Entry, field: &str) -> String {
    let Some(change) = entry.changed.iter().find(|change| change.field == field) else {
        return String::new();
    };
    let info = &lexicons.lexicons[usize::from(change.lexicon)];
    format!("  (changed by {}:{} of the {})", info.path, change.line, layer_phrase(info.layer))
}

fn lexicon_line(info: &LexiconInfo) -> String {
    let version = if info.version.is_empty() { String::new() } else { format!(" {}", info.version) };
    let about = if info.about.is_empty() { String::new() } else { format!(" ({})", info.about) };
    format!("{}{version}{about}", info.name)
}

/// What the phrase is looked for as.
fn forms(lexicons: &LexiconSet, entry: &Entry) -> String {
    let Some(id) = lexicons.find_id(&entry.id) else { return String::new() };
    let text = |elements: &[Element]| {
        elements.iter().map(|element| element_text(*element, lexicons)).collect::<Vec<_>>().join(" ")
    };
    let (first, count) = lexicons.forms(id, FORMS);
    let mut shown: Vec<String> = first.iter().map(|elements| text(elements)).collect();
    // *said* is past and participle.
    shown.dedup();
    if count > FORMS {
        shown.push(format!("and {} more", count - FORMS));
    }
    shown.join(", ")
}

/// A sentence with the entry and one without, its own or those of the file beside its lexicon.
fn examples(lexicons: &LexiconSet, entry: &Entry) -> (Option<String>, Option<String>) {
    let text = |example: &Option<Example>| example.as_ref().map(|example| example.text.to_string());
    match &entry.examples {
        Some(own) => (text(&own.yes), text(&own.no)),
        None => check::built_in_example(lexicons, entry).unzip(),
    }
}

fn cue_fields(entry: &Entry) -> [(&'static str, String); 4] {
    let cue = &entry.cue;
    let tags: Vec<String> = cue.tags.iter().map(label).collect();
    let frames: Vec<String> = cue.frames.iter().map(|frame| label(&frame)).collect();
    [
        ("act", label(&cue.act)),
        ("stance", label(&cue.stance)),
        ("tags", tags.join(", ")),
        ("frames", frames.join(", ")),
    ]
}

fn write_fields(out: &mut Output, fields: &[(&str, String)]) -> anyhow::Result<()> {
    for (name, value) in fields {
        let value = if value.is_empty() { "none".into() } else { safe(value) };
        out.hang(&format!("  {name:<10} "), &value)?;
    }
    Ok(())
}

/// A condition as lexicon files write it.
fn condition_text(condition: &Condition, lexicons: &LexiconSet) -> String {
    let side = match condition.side {
        Side::Left => "left",
        Side::Right => "right",
    };
    let any: Vec<String> = condition.any.iter().map(|element| element_text(*element, lexicons)).collect();
    let within = if condition.within == 1 { String::new() } else { format!(" {}", condition.within) };
    format!("{side}{within}: {}", any.join(" | "))
}

fn element_text(element: Element, lexicons: &LexiconSet) -> String {
    match element {
        Element::Word(word) => lexicons.text_rules().vocabulary.word(word).to_owned(),
        Element::Class(class) => format!("<{}>", class.slug()),
        Element::Look(look) => format!("<{}>", label(&look)),
    }
}

/// A plain variant's name as lexicon files write it: `PrivateSpeech` is `private-speech`.
fn label(value: &impl std::fmt::Debug) -> String {
    let mut text = String::new();
    for (n, letter) in format!("{value:?}").char_indices() {
        if n > 0 && letter.is_uppercase() {
            text.push('-');
        }
        text.extend(letter.to_lowercase());
    }
    text
}
