//! `framelens.toml`: what holds in a project; and `framelens config show | schema`.

mod args;
mod genres;
mod house;
mod raw;
mod resolve;
mod show;

use std::{
    env,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::Context;
use etcetera::BaseStrategy;

use crate::{Status, layers::Layers, output::Output};
use framelens::{
    audit,
    filter::Filter,
    read::{PathPattern, Place, text_file},
    report::Figure,
    report::Genre,
};

pub(crate) use args::{ConfigArgs, ConfigCommand};
pub(crate) use genres::GenresByPath;
pub(crate) use house::House;

/// The file that makes a folder a project.
pub(crate) const NAME: &str = "framelens.toml";

/// What a project asks for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Config {
    /// Where it stands, as messages name it.
    pub(crate) path: PathBuf,
    /// What stands in it.
    pub(crate) text: String,
    /// What commands read when no path is named.
    pub(crate) inputs: Vec<PathBuf>,
    /// Patterns of paths from which metadata are taken.
    pub(crate) path_fields: Vec<PathPattern>,
    /// Lexicon files and folders of them.
    pub(crate) lexicons: Vec<PathBuf>,
    /// What articles are taken for, unless a flag or their metadata say otherwise.
    pub(crate) genre: Option<Genre>,
    /// The same for articles in certain places.
    pub(crate) genres: GenresByPath,
    /// Figures that tables show.
    pub(crate) columns: Vec<Figure>,
    /// The house's own words.
    pub(crate) house: House,
    /// What an audit asks.
    pub(crate) audit: audit::Settings,
    /// The threshold of an audit.
    pub(crate) fail_on: Option<Filter>,
    /// For each key that is set, the line on which its value begins.
    set: Vec<(String, usize)>,
}

impl Config {
    /// That of this folder or of the nearest one above it that has one.
    pub(crate) fn find() -> anyhow::Result<Option<Config>> {
        let here = env::current_dir().context("the current folder cannot be told")?;
        for root in here.ancestors() {
            // Paths of the folder itself stay short.
            let folder = if root == here { Path::new("") } else { root };
            let path = folder.join(NAME);
            if matches!(path.try_exists(), Ok(false)) {
                continue;
            }
            let text = text_file(&path, &path.display().to_string())?;
            let genres = GenresByPath::new(&here, root);
            let config = Config { path, text, genres, ..Config::default() };
            return config.read(folder).map(Some);
        }
        Ok(None)
    }

    /// That of the project unless the user wants none.
    pub(crate) fn unless(isolated: bool) -> anyhow::Result<Option<Config>> {
        if isolated { Ok(None) } else { Config::find() }
    }

    /// Where a key is set.
    pub(crate) fn place_of(&self, key: &str) -> Place {
        let line = self.line_of(key).map(|line| line as u64);
        Place { line, ..Place::file(&self.path.display().to_string()) }
    }

    /// The line on which a key is set.
    fn line_of(&self, key: &str) -> Option<usize> {
        self.set.iter().find(|(name, _)| name == key).map(|(_, line)| *line)
    }
}

/// The folder of the user's own lexicons, whether or not it is there.
pub(crate) fn user_folder() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("framelens").join("lexicons"))
}

pub(crate) fn run(args: ConfigArgs) -> anyhow::Result<Status> {
    let mut output = Output::stdout()?;
    match args.command {
        ConfigCommand::Show { lexicons } => show::show(&mut output, &Layers::gather(&lexicons)?)?,
        ConfigCommand::Schema => writeln!(output, "{}", raw::schema())?,
    }
    output.finish()?;
    Ok(Status::Done)
}
