//! `framelens.toml` as it is written. The JSON Schema is made of these structures.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use toml::Spanned;

use framelens::{
    audit::{Rule, Severity},
    report::Genre,
};

/// A value with its place in the file.
pub(super) type Placed<T> = Spanned<T>;

/// What a severity is called that switches a rule off.
pub(super) const OFF: &str = "off";

/// What a project asks of framelens.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(title = "framelens.toml")]
pub(super) struct Raw {
    /// Files, folders or globs that commands read when none is named; from the folder of this file.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) inputs: Option<Placed<Vec<String>>>,
    /// Metadata from the end of paths, `{outlet}/{date}_*.txt`; of several patterns the first that fits.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(super) path_fields: Vec<Placed<String>>,
    /// Lexicon files, or folders of them, of the project.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) lexicons: Option<Placed<Vec<String>>>,
    /// What articles are taken for, unless a flag, their metadata or their path say otherwise.
    #[schemars(schema_with = "genre_schema")]
    pub(super) genre: Option<Placed<String>>,
    /// What articles are taken for that lie in certain places; the last that fits has the last word.
    #[serde(default)]
    pub(super) genre_by_path: Vec<RawGenre>,
    /// Figures that tables of `report` show unless `--columns` names others.
    #[schemars(with = "Option<Vec<String>>")]
    pub(super) columns: Option<Placed<Vec<Placed<String>>>>,
    /// The outlet's own names: its reporters' observations count as its own witness.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(super) outlet_names: Vec<Placed<String>>,
    /// Statements that need no source here, written like phrases of lexicons.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(super) accepted_facts: Vec<Placed<String>>,
    /// Phrases that the house does not want to read, written like phrases of lexicons.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub(super) banned_formulas: Vec<Placed<String>>,
    /// What `audit` asks.
    #[serde(default)]
    pub(super) audit: RawAudit,
}

/// A place and the genre of the articles in it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGenre {
    /// A path or glob as in ignore files, from the folder of this file: `opinion/`, `*.review.md`.
    #[schemars(with = "String")]
    pub(super) path: Placed<String>,
    /// The genre.
    #[schemars(schema_with = "genre_schema")]
    pub(super) genre: Placed<String>,
}

/// What `audit` asks.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RawAudit {
    /// End with exit code 1 if this holds, unless `--fail-on` says otherwise: `errors > 0`.
    #[schemars(with = "Option<String>")]
    pub(super) fail_on: Option<Placed<String>>,
    /// Unsourced assertions of a lower severity, from 0 to 1, are at most warnings.
    #[schemars(with = "Option<f64>", extend("minimum" = 0.0, "maximum" = 1.0))]
    pub(super) error_from: Option<Placed<f64>>,
    /// So many sentences may rest on somebody unnamed, or need a source, before the first source is named.
    #[schemars(with = "Option<u32>")]
    pub(super) first_named_after: Option<Placed<u32>>,
    /// Articles may rest on one source that have fewer words in sentences with a source.
    #[schemars(with = "Option<u32>")]
    pub(super) single_source_words: Option<Placed<u32>>,
    /// How grave the findings of a rule are: error, warning, note, or off.
    #[serde(default)]
    #[schemars(schema_with = "severities_schema")]
    pub(super) severity: BTreeMap<Placed<String>, Placed<String>>,
}

fn genre_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({"type": "string", "enum": Genre::ALL.map(Genre::name)})
}

fn severities_schema(_: &mut SchemaGenerator) -> Schema {
    let names: Vec<&str> = Severity::ALL.iter().map(|severity| severity.name()).chain([OFF]).collect();
    let rule = |rule: &Rule| {
        let about = format!("{} By default: {}.", rule.finds(), rule.severity().name());
        (rule.id().to_owned(), serde_json::json!({"enum": names, "description": about}))
    };
    let rules: serde_json::Map<_, _> = Rule::ALL.iter().map(rule).collect();
    json_schema!({"type": "object", "properties": rules, "additionalProperties": false})
}

/// The JSON Schema of `framelens.toml`.
pub(super) fn schema() -> String {
    serde_json::to_string_pretty(&schemars::schema_for!(Raw)).unwrap_or_default()
}
