//! `framelens lexicon`: the word lists in force.

use std::io::Write;

use anyhow::bail;

use crate::{
    Status,
    args::{LexiconArgs, LexiconCommand, OutputArgs, When},
    input,
    output::Output,
};
use framelens::{
    explain,
    lexicon::{Condition, Dimension, Element, Entry, LexiconInfo, LexiconSet, Side},
    render::safe,
};

pub(crate) fn run(args: LexiconArgs) -> anyhow::Result<Status> {
    let mut output = Output::open(&OutputArgs { output: None, color: When::Auto })?;
    match args.command {
        LexiconCommand::List { lexicons } => list(&mut output, &input::lexicon_set(&lexicons)?)?,
        LexiconCommand::Show { id, lexicons } => show(&mut output, &input::lexicon_set(&lexicons)?, &id)?,
    }
    output.finish()?;
    Ok(Status::Done)
}

fn list(out: &mut Output, lexicons: &LexiconSet) -> anyhow::Result<()> {
    let mut table = comfy_table::Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    table.set_header(["lexicon", "dimension", "entries", "version", "file"]);
    for info in &lexicons.lexicons {
        let LexiconInfo { name, dimension, entries, version, path, .. } = info;
        table.add_row(
            [name, &label(dimension), &entries.to_string(), version, path]
                .map(|cell| safe(cell).into_owned()),
        );
    }
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().to_owned()).collect();
    writeln!(out, "{}", lines.join("\n"))?;
    let entries: usize = lexicons.lexicons.iter().map(|info| info.entries).sum();
    writeln!(
        out,
        "\n{entries} entries in {} files; `framelens lexicon show NAME` tells more.",
        lexicons.lexicons.len()
    )?;
    Ok(())
}

fn show(out: &mut Output, lexicons: &LexiconSet, id: &str) -> anyhow::Result<()> {
    if let Some(entry) = lexicons.find(id) {
        return show_entry(out, lexicons, entry);
    }
    if let Some(info) = lexicons.lexicons.iter().rev().find(|info| info.name == id) {
        return show_file(out, lexicons, info);
    }
    let in_force = |entry: &&Entry| lexicons.find(&entry.id).is_some_and(|found| std::ptr::eq(found, *entry));
    let phrases: Vec<&Entry> = lexicons
        .entries
        .iter()
        .filter(|entry| entry.phrase.eq_ignore_ascii_case(id))
        .filter(in_force)
        .collect();
    for (n, entry) in phrases.iter().enumerate() {
        write!(out, "{}", if n > 0 { "\n" } else { "" })?;
        show_entry(out, lexicons, entry)?;
    }
    if phrases.is_empty() {
        let names = lexicons.lexicons.iter().map(|info| info.name.as_str());
        let near = explain::nearest(id, lexicons.entries.iter().map(|entry| &*entry.id).chain(names));
        let hint = near.first().map_or(String::new(), |near| format!(", did you mean `{near}`"));
        bail!("no lexicon, entry or phrase is called `{id}`{hint}; `framelens lexicon list` lists the files");
    }
    Ok(())
}

fn show_file(out: &mut Output, lexicons: &LexiconSet, info: &LexiconInfo) -> anyhow::Result<()> {
    let LexiconInfo { name, version, hash, dimension, date, source, license, about, path, entries } = info;
    writeln!(out, "{}\n  {}\n", safe(name), safe(about))?;
    let fields = [
        ("dimension", label(dimension)),
        ("file", path.clone()),
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

/// An entry with every field in force, where it stands, and what its category means.
pub(crate) fn show_entry(out: &mut Output, lexicons: &LexiconSet, entry: &Entry) -> anyhow::Result<()> {
    let info = &lexicons.lexicons[entry.lexicon as usize];
    let category = lexicons.category_name(entry.category);
    writeln!(out, "{}", safe(&entry.id))?;
    let conditions = |of: &[Condition<Element>]| {
        of.iter().map(|condition| condition_text(condition, lexicons)).collect::<Vec<_>>().join("; ")
    };
    let mut fields = vec![
        ("phrase", entry.phrase.to_string()),
        ("category", format!("{category}: {}", entry.category.doc())),
        ("weight", format!("{:.2}", entry.weight)),
        ("case", label(&entry.case)),
        ("requires", conditions(&entry.requires)),
        ("excludes", conditions(&entry.excludes)),
        ("status", label(&entry.status)),
    ];
    if info.dimension == Dimension::Attribution {
        fields.extend(cue_fields(entry));
    }
    fields.push(("file", format!("{}:{}", info.path, entry.line)));
    fields.push(("lexicon", format!("{} {} ({})", info.name, info.version, info.about)));
    fields.push(("note", entry.note.as_deref().unwrap_or_default().to_owned()));
    write_fields(out, &fields)
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
        writeln!(out, "  {name:<10} {}", if value.is_empty() { "none".into() } else { safe(value) })?;
    }
    Ok(())
}

/// A condition as lexicon files write it.
fn condition_text(condition: &Condition<Element>, lexicons: &LexiconSet) -> String {
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
        Element::OneOf(choice) => format!("({})", lexicons.choice(choice).join("|")),
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
