//! `framelens.toml`: what holds in a project; and `framelens config show`.

use std::{
    env, fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Context;
use etcetera::BaseStrategy;
use serde::Deserialize;

use crate::{
    Status,
    args::{ConfigArgs, ConfigCommand},
    layers::{Faults, Layers},
    output::Output,
};
use framelens::{
    lexicon::{Layer, LexiconFile},
    render::safe,
    report::Genre,
};

/// The file that makes a folder a project.
pub(crate) const NAME: &str = "framelens.toml";

/// What a project asks for.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// Where it stands, as messages name it.
    pub(crate) path: PathBuf,
    /// Lexicon files and folders of them.
    pub(crate) lexicons: Vec<PathBuf>,
    /// What articles are taken for, unless a flag or their metadata say otherwise.
    pub(crate) genre: Option<Genre>,
}

/// The file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    lexicons: Vec<PathBuf>,
    genre: Option<toml::Spanned<String>>,
}

impl Config {
    /// That of this folder or of the nearest one above it that has one.
    pub(crate) fn find() -> anyhow::Result<Option<Config>> {
        let here = env::current_dir().context("the current folder cannot be told")?;
        for folder in here.ancestors() {
            // Paths of the folder itself stay short.
            let folder = if folder == here { Path::new("") } else { folder };
            let path = folder.join(NAME);
            match fs::read_to_string(&path) {
                Ok(text) => return Config::parse(&path, folder, &text).map(Some),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    return Err(error).with_context(|| format!("{}: cannot be read", path.display()));
                }
            }
        }
        Ok(None)
    }

    fn parse(path: &Path, folder: &Path, text: &str) -> anyhow::Result<Config> {
        let name = path.display().to_string();
        let fault = |at, message: String| Faults(vec![LexiconFile { path: &name, text }.fault(at, message)]);
        let raw: Raw = toml::from_str(text).map_err(|error| {
            fault(error.span().unwrap_or_default(), error.message().trim_end().replace('\n', " "))
        })?;
        let genre = match &raw.genre {
            None => None,
            Some(name) => Some(Genre::named(name.get_ref()).ok_or_else(|| {
                let known = Genre::ALL.map(Genre::name).join(", ");
                fault(name.span(), format!("unknown genre `{}`; allowed: {known}", name.get_ref()))
            })?),
        };
        let lexicons = raw.lexicons.iter().map(|path| folder.join(path)).collect();
        Ok(Config { path: path.to_owned(), lexicons, genre })
    }
}

/// The folder of the user's own lexicons, whether or not it is there.
pub(crate) fn user_folder() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("framelens").join("lexicons"))
}

pub(crate) fn run(args: ConfigArgs) -> anyhow::Result<Status> {
    let ConfigCommand::Show { lexicons } = args.command;
    let layers = Layers::gather(&lexicons)?;
    let mut output = Output::stdout()?;
    show(&mut output, &layers)?;
    output.finish()?;
    Ok(Status::Done)
}

/// What is in force, and where it comes from.
fn show(out: &mut Output, layers: &Layers) -> anyhow::Result<()> {
    let user = user_folder().map_or("none".to_owned(), |folder| folder.display().to_string());
    let (project, genre) = match &layers.config {
        Some(config) => (config.path.display().to_string(), config.genre),
        None => (format!("no {NAME} here or in a folder above"), None),
    };
    let genre =
        genre.map_or("news, unless metadata say otherwise".to_owned(), |genre| genre.name().to_owned());
    for (name, value) in [("project", &project), ("genre", &genre), ("user folder", &user)] {
        writeln!(out, "{name:<12} {}", safe(value))?;
    }
    writeln!(out, "\nlexicons, each with the last word over those above it:")?;
    for layer in Layer::ALL {
        let files: Vec<&str> = layers.files_of(layer).collect();
        match (layer, files.as_slice()) {
            (Layer::BuiltIn, _) => {
                writeln!(out, "  {:<13} {} files", layer.name(), framelens::lexicon::BUILTIN_FILES.len())?
            }
            (_, []) => writeln!(out, "  {:<13} none", layer.name())?,
            (_, files) => {
                for (n, path) in files.iter().enumerate() {
                    writeln!(out, "  {:<13} {}", if n == 0 { layer.name() } else { "" }, safe(path))?;
                }
            }
        }
    }
    Ok(())
}
