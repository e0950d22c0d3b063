//! The lexicons of a run: the user's, the project's and those of the command line.

use std::{
    collections::BTreeSet,
    fmt, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use crate::{
    args::LexiconPaths,
    config::{self, Config},
    paths,
};
use framelens::{
    lexicon::{Layer, LexiconError, LexiconFile, LexiconSet, is_lexicon},
    read::{self, Place, ReadError},
};

/// A lexicon file, read but not yet understood.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) layer: Layer,
    pub(crate) path: String,
    pub(crate) text: String,
}

impl File {
    pub(crate) fn as_lexicon(&self) -> LexiconFile<'_> {
        LexiconFile { path: &self.path, text: &self.text }
    }
}

/// All files beside the built-in ones, the weakest layer first.
#[derive(Clone)]
pub(crate) struct Layers {
    pub(crate) files: Vec<File>,
    pub(crate) config: Option<Config>,
}

impl Layers {
    /// Reads the files of every layer.
    pub(crate) fn gather(flags: &LexiconPaths) -> anyhow::Result<Layers> {
        Layers::gather_beside(flags, None)
    }

    /// The same where one of the files may be about to be made.
    pub(crate) fn gather_beside(flags: &LexiconPaths, new: Option<&Path>) -> anyhow::Result<Layers> {
        let config = Config::unless(flags.isolated)?;
        let is_there = |path: &&PathBuf| new != Some(path.as_path()) || path.exists();
        let mut layers = Layers { files: Vec::new(), config: None };
        if let Some(folder) = config::user_folder().filter(|folder| !flags.isolated && folder.is_dir()) {
            layers.add_folder(Layer::User, &folder)?;
        }
        if let Some(config) = &config {
            let named = || format!("{} names it", config.path.display());
            for path in config.lexicons.iter().filter(is_there) {
                layers.add(Layer::Project, path).with_context(named)?;
            }
            layers.add_house(config);
        }
        for path in flags.paths.iter().filter(is_there) {
            layers.add(Layer::CommandLine, path)?;
        }
        layers.config = config;
        Ok(layers)
    }

    /// Adds the house's own words, which stand in the configuration.
    fn add_house(&mut self, config: &Config) {
        if !config.house.text.is_empty() {
            let (path, text) = (config.path.display().to_string(), config.house.text.clone());
            self.files.push(File { layer: Layer::Project, path, text });
        }
    }

    /// The same faults, those of the house's own words with the places that these have in the configuration.
    pub(crate) fn relocated(&self, faults: impl IntoIterator<Item = LexiconError>) -> Vec<LexiconError> {
        faults.into_iter().map(|fault| self.relocate(&fault).unwrap_or(fault)).collect()
    }

    fn relocate(&self, fault: &LexiconError) -> Option<LexiconError> {
        let config = self.config.as_ref()?;
        let path = config.path.display().to_string();
        let own = config.house.origin(fault.line, fault.column).filter(|_| fault.path == path)?;
        let moved = LexiconFile { path: &path, text: &config.text }.fault(own, fault.message.clone());
        Some(LexiconError { help: fault.help.clone(), ..moved })
    }

    /// Adds a file, or the files of a folder, which must hold some.
    pub(crate) fn add(&mut self, layer: Layer, path: &Path) -> anyhow::Result<()> {
        if !path.is_dir() {
            return self.add_file(layer, path);
        }
        if self.add_folder(layer, path)? == 0 {
            bail!(
                "{}: holds no lexicon; a lexicon is a .toml file or a plain list in a .txt file",
                path.display()
            );
        }
        Ok(())
    }

    /// Adds the files of a folder and gives their number. A weaker layer may hold them already.
    fn add_folder(&mut self, layer: Layer, folder: &Path) -> anyhow::Result<usize> {
        let files = paths::lexicon_files(folder)?;
        files.iter().try_for_each(|path| self.add_file(layer, path))?;
        Ok(files.len())
    }

    /// A file that two layers name belongs to the stronger.
    fn add_file(&mut self, layer: Layer, path: &Path) -> anyhow::Result<()> {
        let there = path.metadata().map_err(|error| {
            let fault = read::unopened(path, error);
            ReadError::new(Place::file(&path.display().to_string()), fault)
        });
        there?;
        if !is_lexicon(&path.display().to_string()) {
            bail!(
                "{}: is no lexicon; a lexicon is a .toml file or a plain list in a .txt file",
                path.display()
            );
        }
        let text = read::text_file(path, &path.display().to_string())?;
        let same = |file: &File| fs::canonicalize(&file.path).ok() == fs::canonicalize(path).ok();
        self.files.retain(|file| !same(file));
        self.files.push(File { layer, path: path.display().to_string(), text });
        Ok(())
    }

    /// Whether all files were there before, in whatever layer.
    pub(crate) fn adds_nothing_to(&self, before: &Layers) -> bool {
        let texts = |layers: &Layers| -> BTreeSet<String> {
            layers.files.iter().map(|file| file.text.clone()).collect()
        };
        texts(self) == texts(before)
    }

    /// The paths of a layer's files.
    pub(crate) fn files_of(&self, layer: Layer) -> impl Iterator<Item = &str> {
        self.files.iter().filter(move |file| file.layer == layer).map(|file| file.path.as_str())
    }

    /// Puts them together with the built-in ones.
    pub(crate) fn set(&self) -> anyhow::Result<LexiconSet> {
        let files: Vec<_> = self.files.iter().map(|file| (file.layer, file.as_lexicon())).collect();
        Ok(LexiconSet::layered(&files).map_err(|faults| Faults(self.relocated(faults)))?)
    }
}

/// Faults of lexicons or of `framelens.toml`, each with its line.
#[derive(Debug)]
pub(crate) struct Faults(pub(crate) Vec<LexiconError>);

impl Faults {
    /// In what they are.
    pub(crate) fn whose(&self) -> &'static str {
        let of_project = |fault: &LexiconError| Path::new(&fault.path).ends_with(config::NAME);
        if self.0.iter().all(of_project) { config::NAME } else { "word lists" }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, fault) in self.0.iter().enumerate() {
            write!(f, "{}{}", if n > 0 { "\n" } else { "" }, fault.detailed())?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
