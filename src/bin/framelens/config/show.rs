//! `framelens config show`: what is in force here, and where each of it comes from.

use std::io::Write;

use super::{
    Config, NAME,
    house::{BANNED, FACTS, OUTLETS},
    user_folder,
};
use crate::{layers::Layers, output::Output};
use framelens::{
    audit::{Rule, Settings},
    filter::Filter,
    lexicon::{BUILTIN_FILES, Layer},
    render::safe,
};

/// What stands for a list without anything in it.
const NONE: &str = "none";

/// Writes project, settings of reading and auditing, and the lexicons of every layer.
pub(super) fn show(out: &mut Output, layers: &Layers) -> anyhow::Result<()> {
    let none = Config::default();
    let config = layers.config.as_ref().unwrap_or(&none);
    let project = match &layers.config {
        Some(config) => config.path.display().to_string(),
        None => format!("no {NAME} here or in a folder above"),
    };
    let user = user_folder().map_or(NONE.to_owned(), |folder| folder.display().to_string());
    writeln!(out, "{:<12} {}", "project", safe(&project))?;
    writeln!(out, "{:<12} {}", "user folder", safe(&user))?;
    writeln!(out, "\nsettings, each with where it comes from:")?;
    let rows: Vec<[String; 3]> =
        settings(config).into_iter().map(|(key, value)| row(config, key, value)).collect();
    let wide = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let (keys, froms) = (wide(0), wide(1));
    for [key, from, value] in &rows {
        out.hang(&format!("  {key:<keys$}  {:<froms$}  ", safe(from)), &safe(value))?;
    }
    lexicons(out, layers)
}

/// A setting with where it comes from.
fn row(config: &Config, key: String, value: String) -> [String; 3] {
    let from = match config.line_of(&key) {
        Some(line) => format!("{}:{line}", config.path.display()),
        None => "default".to_owned(),
    };
    [key, from, value]
}

/// Every setting with its value.
fn settings(config: &Config) -> Vec<(String, String)> {
    let paths = |paths: &[std::path::PathBuf]| listed(paths.iter().map(|path| path.display().to_string()));
    let genre = config.genre.map_or("news", |genre| genre.name());
    let by_path = config.genres.iter().map(|(pattern, genre)| format!("{pattern}: {}", genre.name()));
    let columns = listed(config.columns.iter().map(|figure| figure.name.to_string()));
    let fail_on = config.fail_on.as_ref().map_or(NONE, Filter::text);
    let mut all = vec![
        ("inputs".to_owned(), paths(&config.inputs)),
        (
            "path-fields".to_owned(),
            listed(config.path_fields.iter().map(|pattern| pattern.text().to_owned())),
        ),
        ("lexicons".to_owned(), paths(&config.lexicons)),
        ("genre".to_owned(), genre.to_owned()),
        ("genre-by-path".to_owned(), listed(by_path)),
        ("columns".to_owned(), if config.columns.is_empty() { "those that fit".to_owned() } else { columns }),
    ];
    for list in [OUTLETS, FACTS, BANNED] {
        all.push((list.to_owned(), listed(config.house.words(list).iter().cloned())));
    }
    let Settings { error_from, first_named_after, single_source_words, .. } = config.audit;
    all.extend([
        ("audit.fail-on".to_owned(), fail_on.to_owned()),
        ("audit.error-from".to_owned(), error_from.to_string()),
        ("audit.first-named-after".to_owned(), first_named_after.to_string()),
        ("audit.single-source-words".to_owned(), single_source_words.to_string()),
    ]);
    all.extend(Rule::ALL.iter().map(|rule| {
        let severity = config.audit.severity(*rule).map_or(super::raw::OFF, |severity| severity.name());
        (format!("audit.severity.{}", rule.id()), severity.to_owned())
    }));
    all
}

fn listed(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { NONE.to_owned() } else { items.join(", ") }
}

fn lexicons(out: &mut Output, layers: &Layers) -> anyhow::Result<()> {
    writeln!(out, "\nlexicons, each with the last word over those above it:")?;
    for layer in Layer::ALL {
        let files: Vec<&str> = layers.files_of(layer).collect();
        match (layer, files.as_slice()) {
            (Layer::BuiltIn, _) => writeln!(out, "  {:<13} {} files", layer.name(), BUILTIN_FILES.len())?,
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
