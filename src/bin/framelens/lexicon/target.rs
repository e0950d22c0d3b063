//! The file that an edit goes to, and how it is replaced.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Context;
use toml_edit::DocumentMut;

use super::args::EditArgs;
use crate::{
    config::{self, Config},
    layers::{File, Layers},
    output::Output,
    replace::Replacement,
};
use framelens::{
    lexicon::{Entry, Layer, LexiconSet, is_lexicon, is_plain_list},
    read::text_file,
    render::safe,
};

/// The file that edits go to in a folder.
const HOUSE: &str = "house.toml";

/// A file to edit.
pub(super) struct Target {
    pub(super) path: PathBuf,
    /// As it is, or as a starter if there is none yet.
    pub(super) text: String,
    pub(super) layers: Layers,
    layer: Layer,
    /// Whether no layer holds the file unless the command line names it.
    apart: bool,
}

impl Target {
    pub(super) fn find(args: &EditArgs) -> anyhow::Result<Target> {
        let config = if args.lexicons.isolated { None } else { Config::find()? };
        let project = config.and_then(|config| config.lexicons.first().cloned());
        let path = args.to.clone().or(project).or_else(config::user_folder);
        let mut path = path.context("there is no folder for lexicons; name a file with --to")?;
        if !is_lexicon(&path.display().to_string()) {
            path = path.join(HOUSE);
        }
        let layers = Layers::gather_beside(&args.lexicons, Some(&path))?;
        let text = match path.try_exists() {
            Ok(false) => starter(&path),
            _ => text_file(&path, &path.display().to_string())?,
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

    pub(super) fn is_plain(&self) -> bool {
        is_plain_list(&self.path.display().to_string())
    }

    pub(super) fn holds(&self, set: &LexiconSet, entry: &Entry) -> bool {
        set.lexicons[usize::from(entry.lexicon)].path == self.path.display().to_string()
    }

    pub(super) fn document(&self) -> anyhow::Result<DocumentMut> {
        self.text.parse().with_context(|| format!("{}: mend it first", self.path.display()))
    }

    /// Writes the file if all lexicons are sound with it; gives them as they are then.
    pub(super) fn write(&mut self, text: String) -> anyhow::Result<LexiconSet> {
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
        let mut file = Replacement::beside(&self.path).with_context(cannot)?;
        file.write_all(text.as_bytes()).and_then(|()| file.settle()).with_context(cannot)?;
        Ok(set)
    }

    /// Says how the file comes into force, if it does not by itself.
    pub(super) fn tell_use(&self, out: &mut Output) -> anyhow::Result<()> {
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
    if is_plain_list(&path.display().to_string()) {
        return String::new();
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy().replace([' ', ':'], "-");
    format!("# Words of our own; `framelens lexicon check` finds slips.\nname = {name:?}\n")
}
