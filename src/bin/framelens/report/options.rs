//! The flags of `report`, resolved and checked before anything is read.

use anyhow::{Context, bail};

use super::fields::figure_named;
use super::{ReportArgs, ReportFormat};
use framelens::{
    filter::Filter,
    report::{Figure, OWN, figure},
};

/// Rows of a table unless the user says otherwise.
const TABLE_ROWS: usize = 200;

/// Rows of the tables of a page: so many can still be sorted and filtered in a browser.
const PAGE_ROWS: usize = 2000;

/// What the flags ask for.
pub(super) struct Options {
    pub(super) format: ReportFormat,
    pub(super) columns: Vec<Figure>,
    /// Whether the project and not a flag asks for these columns.
    pub(super) usual: bool,
    pub(super) sort: Option<Sort>,
    /// Number of rows.
    pub(super) limit: Option<usize>,
    pub(super) by: Option<String>,
    pub(super) filter: Option<Filter>,
    pub(super) fail_on: Option<Filter>,
    /// Whether CSV begins with a byte order mark.
    pub(super) bom: bool,
}

/// The order of rows.
#[derive(Clone, Debug)]
pub(super) struct Sort {
    /// A figure, `article`, `title` or a metadata field.
    pub(super) field: String,
    /// Greatest first.
    pub(super) descending: bool,
}

impl Options {
    pub(super) fn resolve(args: &ReportArgs) -> anyhow::Result<Options> {
        let parse =
            |flag, text: &Option<String>| text.as_deref().map(Filter::parse).transpose().context(flag);
        let columns =
            args.columns.iter().map(|name| figure_named("--columns", name)).collect::<Result<_, _>>()?;
        let format = args.format()?;
        let rows = match format {
            ReportFormat::Table | ReportFormat::Markdown => Some(TABLE_ROWS),
            ReportFormat::Html => Some(PAGE_ROWS),
            _ => None,
        };
        let options = Options {
            format,
            columns,
            usual: false,
            sort: args.sort.as_deref().map(Sort::parse).transpose()?,
            limit: args.limit.map(|n| n as usize).or(rows),
            by: args.by.clone(),
            filter: parse("--where", &args.filter)?,
            fail_on: parse("--fail-on", &args.fail_on)?,
            bom: args.bom,
        };
        if args.resume.is_some() && format != ReportFormat::Jsonl {
            bail!("--resume has a meaning only in --format jsonl");
        }
        options.check()?;
        Ok(options)
    }

    /// The same with the project's columns in tables for which no flag names any.
    pub(super) fn with_usual_columns(self, usual: Vec<Figure>) -> Options {
        let table = matches!(self.format, ReportFormat::Table | ReportFormat::Markdown | ReportFormat::Html);
        if !table || !self.columns.is_empty() || usual.is_empty() {
            return self;
        }
        Options { columns: usual, usual: true, ..self }
    }

    /// Refuses flags that the format has no use for, rather than pass over them.
    fn check(&self) -> anyhow::Result<()> {
        if self.bom && self.format != ReportFormat::Csv {
            bail!("--bom has a meaning only in --format csv");
        }
        let name = match self.format {
            ReportFormat::Json => "json",
            ReportFormat::Jsonl => "jsonl",
            _ => return Ok(()),
        };
        let by = self.by.is_some() && self.format == ReportFormat::Jsonl;
        let flags = [
            ("--columns", !self.columns.is_empty()),
            ("--sort", self.sort.is_some()),
            ("--limit", self.limit.is_some()),
            ("--by", by),
        ];
        match flags.into_iter().find(|(_, given)| *given) {
            Some((flag @ "--columns", _)) => {
                bail!(
                    "{flag} has no meaning in --format {name}, which has every figure; use table, markdown, html or csv"
                )
            }
            Some((flag, _)) => bail!("{flag} has no meaning in --format {name}; use table, markdown or csv"),
            None => Ok(()),
        }
    }

    /// Whether rows can be written as they come.
    pub(super) fn streams(&self) -> bool {
        self.columns.is_empty() && self.sort.is_none() && self.limit.is_none() && self.by.is_none()
    }

    /// Whether a single article gets its full sheet.
    pub(super) fn sheet(&self) -> bool {
        matches!(self.format, ReportFormat::Table | ReportFormat::Markdown)
            && (self.usual || self.columns.is_empty())
            && self.by.is_none()
    }

    /// The fields that must exist, each with the flag that asks for it.
    pub(super) fn fields(&self) -> Vec<(&'static str, &str)> {
        let mut all: Vec<(&'static str, &str)> = Vec::new();
        all.extend(self.filter.iter().flat_map(Filter::fields).map(|field| ("--where", field)));
        all.extend(self.fail_on.iter().flat_map(Filter::fields).map(|field| ("--fail-on", field)));
        all.extend(self.by.as_deref().map(|field| ("--by", field)));
        all.extend(self.sort.as_ref().map(|sort| ("--sort", sort.field.as_str())));
        all
    }
}

impl Sort {
    /// `FIELD`, `FIELD:asc` or `FIELD:desc`. Figures begin with the greatest, names with the first.
    fn parse(text: &str) -> anyhow::Result<Sort> {
        let (field, order) =
            text.rsplit_once(':').map_or((text, None), |(field, order)| (field, Some(order)));
        let descending = match order {
            None => figure(field).is_some() || field.starts_with(OWN),
            Some("asc") => false,
            Some("desc") => true,
            Some(other) => bail!("--sort: unknown order `{other}`; write `{field}:asc` or `{field}:desc`"),
        };
        Ok(Sort { field: field.to_owned(), descending })
    }
}
