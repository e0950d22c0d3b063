//! `framelens lexicon add` and `off`: changes to a lexicon of one's own, its comments left alone.

use std::io::Write;

use anyhow::bail;
use toml_edit::{ArrayOfTables, Item, Table, value};

use super::{
    args::{AddArgs, EditArgs, FormsArg},
    target::Target,
};
use crate::output::Output;
use framelens::{
    explain,
    lexicon::{Category, Class, Entry, FieldChange, LexiconSet, Status},
    render::safe,
};

/// At most so many categories are offered for one that is new.
const MENTIONED: usize = 3;

/// Adds a phrase.
pub(super) fn add(out: &mut Output, args: &AddArgs) -> anyhow::Result<()> {
    let mut target = Target::find(&args.to)?;
    let text = if target.is_plain() { plain_line(&target.text, args)? } else { with_entry(&target, args)? };
    let before = target.layers.set()?;
    let set = target.write(text)?;
    let added =
        set.entries.iter().rev().find(|entry| target.holds(&set, entry) && *entry.phrase == *args.phrase);
    let Some(entry) = added else { return Ok(()) };
    let category = set.category_name(entry.category);
    let place = format!("{}:{}", target.path.display(), entry.line);
    writeln!(out, "added {} ({}, {:.2}) in {}", safe(&entry.id), safe(category), entry.weight, safe(&place))?;
    for other in set.entries.iter().filter(|other| yields(other, entry)) {
        writeln!(out, "it takes the place of {}", safe(&other.id))?;
    }
    tell_new_category(out, &before, category)?;
    target.tell_use(out)
}

/// Says that a category begins with the phrase, and which is there already under nearly that name.
fn tell_new_category(out: &mut Output, before: &LexiconSet, category: &str) -> anyhow::Result<()> {
    let known = || {
        let own = before.custom_categories().iter().map(String::as_str);
        let classes = Class::ALL.iter().map(|class| class.slug());
        Category::ALL.iter().map(|category| category.slug()).chain(classes).chain(own)
    };
    if known().any(|name| name == category) {
        return Ok(());
    }
    let mut near = explain::nearest(category, known());
    if near.is_empty() {
        near = known().filter(|name| name.contains(category)).take(MENTIONED).collect();
    }
    let near: Vec<String> = near.iter().map(|name| format!("`{name}`")).collect();
    let hint = match near.as_slice() {
        [] => "`framelens explain categories` lists those that are there".to_owned(),
        near => format!("if {} is meant, change it there", near.join(" or ")),
    };
    writeln!(out, "a category of your own begins with it: {}; {hint}", safe(category))?;
    Ok(())
}

/// Whether an entry was switched off because another stands for its phrase.
fn yields(other: &Entry, entry: &Entry) -> bool {
    let by = |change: &FieldChange| change.lexicon == entry.lexicon && change.line == entry.line;
    other.status == Status::Off && other.changed.iter().any(by)
}

/// Switches an entry, a category or a lexicon off.
pub(super) fn off(out: &mut Output, id: &str, args: &EditArgs) -> anyhow::Result<()> {
    let mut target = Target::find(args)?;
    if target.is_plain() {
        bail!("{}: a plain list holds phrases only; choose a .toml file with --to", target.path.display());
    }
    let before = target.layers.set()?;
    let named = named(&before, id)?;
    let text = with_change(&target, &named)?;
    let set = target.write(text)?;
    let count = |set: &LexiconSet| set.entries.iter().filter(|entry| entry.status == Status::Off).count();
    let n = count(&set).saturating_sub(count(&before));
    let place = safe(&target.path.display().to_string()).into_owned();
    let what = match &named {
        Named::Entry(id) => safe(id).into_owned(),
        Named::Every(name) => format!("{} ({n} entries)", safe(name)),
    };
    writeln!(out, "off: {what}, by a [[change]] in {place}; take it out to switch on again")?;
    target.tell_use(out)
}

/// What `off` switches off.
enum Named {
    Entry(String),
    /// A category or a lexicon.
    Every(String),
}

fn named(set: &LexiconSet, id: &str) -> anyhow::Result<Named> {
    if set.find(id).is_some() {
        return Ok(Named::Entry(id.to_owned()));
    }
    let category = |entry: &&Entry| set.category_name(entry.category) == id.rsplit('/').next().unwrap_or(id);
    if set.lexicons.iter().any(|info| info.name == id) || set.entries.iter().any(|entry| category(&entry)) {
        return Ok(Named::Every(id.to_owned()));
    }
    let phrases: Vec<&Entry> =
        set.entries.iter().filter(|entry| entry.phrase.eq_ignore_ascii_case(id)).collect();
    match phrases.as_slice() {
        [entry] => Ok(Named::Entry(entry.id.to_string())),
        [] if !set.holding(id).is_empty() => {
            let ids: Vec<&str> = set.holding(id).iter().map(|entry| &*entry.id).collect();
            bail!(
                "`{id}` is a form or a choice of {}, which would be off with all its words; name it, or add a phrase in category `exception` that holds `{id}`",
                ids.join(", ")
            )
        }
        [] => {
            let near = explain::nearest(id, set.entries.iter().map(|entry| &*entry.id));
            let hint = near.first().map_or(String::new(), |near| format!(", did you mean `{near}`"));
            bail!(
                "no entry, phrase, category or lexicon is called `{id}`{hint}; `framelens lexicon list` lists the files"
            )
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|entry| &*entry.id).collect();
            bail!("`{id}` stands in several lists; name one of: {}", ids.join(", "))
        }
    }
}

/// The plain list with one line more.
fn plain_line(text: &str, args: &AddArgs) -> anyhow::Result<String> {
    if args.forms.is_some() {
        bail!("--forms: a plain list says `# match: lemma` for all its phrases; use a .toml file");
    }
    let mut text = if text.is_empty() { format!("# category: {}\n", args.category) } else { text.to_owned() };
    let says = |line: &str| {
        line.strip_prefix('#').and_then(|l| l.trim().strip_prefix("category:")).map(|c| c.trim().to_owned())
    };
    match text.lines().find_map(says) {
        Some(category) if category == args.category => {}
        Some(category) => {
            bail!("the list holds `{category}`, not `{}`; one category a plain list", args.category)
        }
        None => bail!("the list does not say its category; `framelens lexicon check` tells more"),
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let weight = args.weight.map_or(String::new(), |weight| weight.to_string());
    let fields = [args.phrase.as_str(), &weight, args.note.as_deref().unwrap_or_default()];
    text.push_str(fields.join(" | ").trim_end_matches([' ', '|']));
    text.push('\n');
    Ok(text)
}

/// The file with one `[[entry]]` more.
fn with_entry(target: &Target, args: &AddArgs) -> anyhow::Result<String> {
    let mut entry = Table::new();
    entry["phrase"] = value(&args.phrase);
    entry["category"] = value(&args.category);
    if let Some(weight) = args.weight {
        // Through its digits, lest 0.4 become 0.4000000059604645.
        entry["weight"] = value(weight.to_string().parse::<f64>()?);
    }
    if let Some(forms) = args.forms {
        entry["match"] = value("lemma");
        entry["pos"] = value(match forms {
            FormsArg::Verb => "verb",
            FormsArg::Noun => "noun",
            FormsArg::Adjective => "adjective",
        });
    }
    if let Some(note) = &args.note {
        entry["note"] = value(note);
    }
    with_table(target, "entry", entry)
}

/// The file with one `[[change]]` more.
fn with_change(target: &Target, named: &Named) -> anyhow::Result<String> {
    let mut change = Table::new();
    match named {
        Named::Entry(id) => change["entry"] = value(id),
        Named::Every(name) => change["every"] = value(name),
    }
    change["status"] = value("off");
    with_table(target, "change", change)
}

fn with_table(target: &Target, name: &str, table: Table) -> anyhow::Result<String> {
    let mut document = target.document()?;
    let tables = document.entry(name).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
    let Some(tables) = tables.as_array_of_tables_mut() else {
        bail!(
            "{}: `{name}` is no list of tables; `framelens lexicon check` tells more",
            target.path.display()
        );
    };
    tables.push(table);
    Ok(document.to_string())
}
