//! Who is quoted in each group.

use std::io::{self, Write};

use super::{Section, Setting, csv_table, items, markdown_end, markdown_table, percent, raw};
use crate::{
    attribution::SourceType,
    compare::{ComparedSources, GroupSource, QuotedGroup},
    render::{
        Style,
        color::Ink,
        grid::grids,
        safe,
        sources::{levels, type_name},
        width::{shorten_middle, shorten_words},
    },
    report::{counted, grouped},
};

/// Who is quoted, ready to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Quoted<'a> {
    /// The groups.
    pub sources: &'a ComparedSources,
    /// What they are shown with.
    pub setting: Setting<'a>,
}

/// Types with what their columns are called.
pub(in crate::render) const TYPES: [(SourceType, &str); 7] = [
    (SourceType::Person, "person"),
    (SourceType::Institution, "institution"),
    (SourceType::Outlet, "outlet"),
    (SourceType::Document, "document"),
    (SourceType::Witness, "witness"),
    (SourceType::Group, "group"),
    (SourceType::None, "nobody"),
];

/// Columns of a group's and of a source's name.
const GROUP: usize = 24;
const NAME: usize = 28;

const HEAD: [&str; 7] =
    ["group", "attributions", "anonymous", "words quoted", "anonymous", "effective", "top source"];

impl Quoted<'_> {
    /// Attributions, words quoted and concentration of a group.
    pub(in crate::render) fn overview(group: &QuotedGroup) -> Vec<String> {
        let number = |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.1}"));
        let share =
            |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{:.0}%", 100.0 * value));
        vec![
            group.group.clone(),
            grouped(group.attributions),
            percent(group.anonymous, group.attributions),
            grouped(group.words_quoted),
            percent(group.words_quoted_anonymous, group.words_quoted),
            number(group.effective_sources),
            share(group.top_source_share),
        ]
    }

    /// The part of each type in the attributions of a group.
    fn types(group: &QuotedGroup) -> Vec<String> {
        let of = |kind: SourceType| {
            let found = group.types.iter().find(|each| each.kind == kind);
            percent(found.map_or(0, |each| each.attributions), group.attributions)
        };
        std::iter::once(group.group.clone()).chain(TYPES.map(|(kind, _)| of(kind))).collect()
    }

    fn types_head() -> Vec<&'static str> {
        std::iter::once("group").chain(TYPES.map(|(_, name)| name)).collect()
    }

    fn source(source: &GroupSource, all: u64) -> Vec<String> {
        vec![
            source.name.clone(),
            format!("{} {}", levels(source.levels), type_name(source.kind)),
            grouped(source.attributions),
            percent(source.attributions, all),
            grouped(source.articles),
            grouped(source.words_quoted),
        ]
    }
}

const SOURCE_HEAD: [&str; 6] = ["source", "level, type", "uses", "share", "articles", "words quoted"];

impl Section for Quoted<'_> {
    fn title(&self) -> [String; 2] {
        let articles = self.sources.groups.iter().map(|group| group.articles).sum();
        let groups = counted(self.sources.groups.len() as u64, "group");
        let sizes = format!("{} in {groups}", counted(articles, "article"));
        [format!("Who is quoted, by {}", self.setting.by), sizes]
    }

    fn remarks(&self) -> Vec<String> {
        vec![
            "anonymous: with a source of level 1–3 (described, a class, nobody in particular), of attributions and of the words quoted.".to_owned(),
            "effective: number of sources in an article, weighted by use (inverse Simpson); near 1 if one dominates. top source: part of the most used one. Both are means of the articles that have a source.".to_owned(),
            "Types are shares of attributions; group: a class of people (officials, critics); nobody: no source is expressed (reportedly).".to_owned(),
            "Named sources are joined across articles by full name, a bare surname only if all articles know one person of that surname; who has no name is counted, not listed.".to_owned(),
            "Counts and shares of these articles, without intervals; --show figures has intervals.".to_owned(),
        ]
    }

    fn terminal(&self, out: &mut dyn Write, style: Style) -> io::Result<()> {
        let bold = |text: &str| style.paint(Ink::Bold, text);
        let short = |mut row: Vec<String>, room: usize| {
            row[0] = shorten_middle(&safe(&row[0]), room);
            row
        };
        let groups = &self.sources.groups;
        items(out, &[self.title().join(": ")], style.width)?;
        writeln!(out)?;
        let rows: Vec<_> = groups.iter().map(|group| short(Quoted::overview(group), GROUP)).collect();
        write!(
            out,
            "{}",
            grids(
                &["group", "attrib.", "anon.", "quoted", "anon.", "effective", "top source"],
                &rows,
                &[1, 2, 3, 4, 5, 6],
                style
            )
        )?;
        writeln!(out)?;
        let rows: Vec<_> = groups.iter().map(|group| short(Quoted::types(group), 18)).collect();
        write!(
            out,
            "{}",
            grids(
                &["types", "pers.", "instit.", "outlet", "docum.", "witness", "group", "nobody"],
                &rows,
                &[1, 2, 3, 4, 5, 6, 7],
                style
            )
        )?;
        for group in groups {
            writeln!(
                out,
                "\n{}",
                bold(&safe(&format!("{}: {}", group.group, counted(group.named_sources, "named source"))))
            )?;
            let shown = group.sources.iter().take(self.setting.limit);
            let rows: Vec<Vec<String>> = shown
                .map(|source| {
                    let mut row = Quoted::source(source, group.attributions);
                    row[0] = shorten_words(&safe(&row[0]), NAME);
                    row
                })
                .collect();
            write!(
                out,
                "{}",
                grids(
                    &["source", "level, type", "uses", "share", "articles", "quoted"],
                    &rows,
                    &[2, 3, 4, 5],
                    style
                )
            )?;
            if group.sources.len() > rows.len() {
                let more = format!(
                    "  … and {} more (--limit, --format csv)",
                    grouped((group.sources.len() - rows.len()) as u64)
                );
                writeln!(out, "{}", style.paint(Ink::Dim, &more))?;
            }
        }
        writeln!(out)?;
        items(out, &self.remarks(), style.width)?;
        items(out, &[self.setting.foot()], style.width)
    }

    fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        use crate::render::table::escape;
        let groups = &self.sources.groups;
        writeln!(out, "# {}\n", escape(&self.title().join(": ")))?;
        let rows: Vec<_> = groups.iter().map(Quoted::overview).collect();
        markdown_table(out, &HEAD, &rows, &[1, 2, 3, 4, 5, 6])?;
        let rows: Vec<_> = groups.iter().map(Quoted::types).collect();
        markdown_table(out, &Quoted::types_head(), &rows, &[1, 2, 3, 4, 5, 6, 7])?;
        for group in groups {
            writeln!(out, "## {}\n", escape(&group.group))?;
            let shown = group.sources.iter().take(self.setting.limit);
            let rows: Vec<_> = shown.map(|source| Quoted::source(source, group.attributions)).collect();
            markdown_table(out, &SOURCE_HEAD, &rows, &[2, 3, 4, 5])?;
        }
        markdown_end(out, &self.remarks(), &self.setting.foot())
    }

    fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let head = [
            "group",
            "source",
            "type",
            "level_low",
            "level_high",
            "attributions",
            "share",
            "articles",
            "words_quoted",
            "neutral",
            "endorsing",
            "distancing",
            "group_attributions",
        ];
        let row = |group: &QuotedGroup, source: &GroupSource| {
            let names = [group.group.clone(), source.name.clone(), type_name(source.kind).to_owned()];
            let numbers = [u64::from(source.levels.0), u64::from(source.levels.1), source.attributions];
            let share = raw(source.attributions as f64 / group.attributions.max(1) as f64);
            let rest = [source.articles, source.words_quoted].into_iter().chain(source.stances);
            let rest = rest.chain([group.attributions]).map(|n| n.to_string());
            let numbers = numbers.into_iter().map(|n| n.to_string());
            names.into_iter().chain(numbers).chain([share]).chain(rest).collect()
        };
        let rows = |group| {
            let group: &QuotedGroup = group;
            group.sources.iter().map(move |source| row(group, source))
        };
        csv_table(out, &head, self.sources.groups.iter().flat_map(rows))
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        self.setting.json(out, "sources", &[("groups", serde_json::json!(self.sources.groups))])
    }
}
