//! `framelens lexicon add` and `off`: changes to a lexicon of one's own, its comments left alone.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use tempfile::NamedTempFile;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::{
    args::{AddArgs, EditArgs, FormsArg},
    config::{self, Config},
    layers::{File, Layers},
    output::Output,
};
use framelens::{
    explain,
    lexicon::{Entry, Layer, LexiconSet, Status},
    render::safe,
};

/// The file that edits go to in a folder.
const HOUSE: &str = "house.toml";

/// Adds a phrase.
pub(super) fn add(out: &mut Output, args: &AddArgs) -> anyhow::Result<()> {
    let mut target = Target::find(&args.to)?;
    let text = if target.is_plain() { plain_line(&target.text, args)? } else { with_entry(&target, args)? };
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
    target.tell_use(out)
}

/// Whether an entry was switched off because another stands for its phrase.
fn yields(other: &Entry, entry: &Entry) -> bool {
    let by = |change: &framelens::lexicon::FieldChange| {
        change.lexicon == entry.lexicon && change.line == entry.line
    };
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

/// A file to edit.
struct Target {
    path: PathBuf,
    /// As it is, or as a starter if there is none yet.
    text: String,
    layers: Layers,
    layer: Layer,
    /// Whether no layer holds the file unless the command line names it.
    apart: bool,
}

impl Target {
    fn find(args: &EditArgs) -> anyhow::Result<Target> {
        let config = if args.lexicons.isolated { None } else { Config::find()? };
        let project = config.and_then(|config| config.lexicons.first().cloned());
        let path = args.to.clone().or(project).or_else(config::user_folder);
        let mut path = path.context("there is no folder for lexicons; name a file with --to")?;
        let known = path.extension().is_some_and(|extension| extension == "toml" || extension == "txt");
        if !known {
            path = path.join(HOUSE);
        }
        let layers = Layers::gather_beside(&args.lexicons, Some(&path))?;
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => starter(&path),
            Err(error) => return Err(error).with_context(|| format!("{}: cannot be read", path.display())),
        };
        let inside = |folder: &Path| path.starts_with(folder);
        let config = layers.config.as_ref();
        let in_project = config.is_some_and(|config| config.lexicons.iter().any(|listed| inside(listed)));
        let in_user = config::user_folder().is_some_and(|folder| inside(&folder));
        let layer = match (in_project, in_user && !args.lexicons.isolated) {
            (true, _) => Layer::Project,
            (_, true) => Layer::User,
            _ => Layer::CommandLine,
        };
        let named = args.lexicons.paths.iter().any(|listed| inside(listed));
        Ok(Target { path, text, layers, layer, apart: layer == Layer::CommandLine && !named })
    }

    fn is_plain(&self) -> bool {
        self.path.extension().is_some_and(|extension| extension == "txt")
    }

    fn holds(&self, set: &LexiconSet, entry: &Entry) -> bool {
        set.lexicons[usize::from(entry.lexicon)].path == self.path.display().to_string()
    }

    fn document(&self) -> anyhow::Result<DocumentMut> {
        self.text.parse().with_context(|| format!("{}: mend it first", self.path.display()))
    }

    /// Writes the file if all lexicons are sound with it; gives them as they are then.
    fn write(&mut self, text: String) -> anyhow::Result<LexiconSet> {
        let path = self.path.display().to_string();
        let same = |file: &File| {
            file.path == path
                || fs::canonicalize(&file.path).ok() == fs::canonicalize(&path).ok()
                    && Path::new(&path).exists()
        };
        self.layers.files.retain(|file| !same(file));
        self.layers.files.push(File { layer: self.layer, path, text: text.clone() });
        let set = self.layers.set()?;
        let folder =
            self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let cannot = || format!("{}: cannot be written", self.path.display());
        fs::create_dir_all(folder).with_context(cannot)?;
        let mut file = NamedTempFile::new_in(folder).with_context(cannot)?;
        file.write_all(text.as_bytes()).with_context(cannot)?;
        file.persist(&self.path).with_context(cannot)?;
        Ok(set)
    }

    /// Says how the file comes into force, if it does not by itself.
    fn tell_use(&self, out: &mut Output) -> anyhow::Result<()> {
        if self.apart {
            let path = self.path.display().to_string();
            writeln!(
                out,
                "it counts where `--lexicons {}` is given, or {} names it",
                safe(&path),
                config::NAME
            )?;
        }
        Ok(())
    }
}

/// What a new file begins with.
fn starter(path: &Path) -> String {
    if path.extension().is_some_and(|extension| extension == "txt") {
        return String::new();
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy().replace([' ', ':'], "-");
    format!("# Words of our own; `framelens lexicon check` finds slips.\nname = {name:?}\n")
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
