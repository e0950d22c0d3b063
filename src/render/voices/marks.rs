//! The words that mark each group.

use std::io::{self, Write};

use super::{Section, Setting, csv_table, items, markdown_end, markdown_table, raw};
use crate::{
    compare::{Context, Family, LEAST_WORD_ARTICLES, LEAST_Z, Mark, MarkedGroup, Strand},
    render::{
        Style,
        color::Ink,
        safe,
        width::{pad, pad_left, shorten, shorten_middle, width},
    },
    report::{counted, grouped},
};

/// The words that mark each group, ready to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Marks<'a> {
    /// The groups.
    pub groups: &'a [MarkedGroup],
    /// What they are shown with.
    pub setting: Setting<'a>,
}

/// What the words of a strand are called.
fn strand_name(strand: Strand) -> &'static str {
    match (strand.family, strand.of_source) {
        (Family::Hedge, false) => "writer's hedges",
        (Family::Hedge, true) => "hedges of sources",
        (Family::Approximator, false) => "writer's approximators",
        (Family::Approximator, true) => "approximators of sources",
        (Family::Intensifier, false) => "writer's loud words",
        (Family::Intensifier, true) => "loud words of sources",
        (Family::Minimizer, false) => "writer's minimizers",
        (Family::Minimizer, true) => "minimizers of sources",
        (Family::Need, false) => "what nobody answers for",
        (Family::Need, true) => "what sources answer for",
        (Family::Own, false) => "your own lists, writer",
        (Family::Own, true) => "your own lists, sources",
        (Family::Cue, _) => "cues that report",
    }
}

fn is_shown(strand: Strand) -> bool {
    let dull = matches!(strand.family, Family::Need | Family::Approximator | Family::Minimizer);
    !(strand.of_source && dull)
}

/// Columns of a word.
const WORD: usize = 30;

impl Marks<'_> {
    fn title(&self) -> String {
        let articles = self.groups.iter().map(|group| group.articles).sum();
        format!(
            "Words that mark a group, by {}: {} in {}, each group against all others together",
            self.setting.by,
            counted(articles, "article"),
            counted(self.groups.len() as u64, "group"),
        )
    }

    fn group_title(group: &MarkedGroup) -> String {
        let [writer, sources, attributions] = group.sizes.map(grouped);
        format!(
            "{}: {}, {writer} words of writers, {sources} of sources, {attributions} attributions",
            group.group,
            counted(group.articles, "article")
        )
    }

    fn group_remark(group: &MarkedGroup) -> String {
        let left_out = match group.repeated {
            0 => String::new(),
            n => format!("; {} in repeated sentences left out", counted(n, "use")),
        };
        let chance = match group.by_chance {
            few if few < 1.0 => "fewer than one".to_owned(),
            some => format!("about {some:.0}"),
        };
        format!(
            "{} marked of {} looked at; chance alone would mark {chance}{left_out}",
            grouped(group.marks.len() as u64),
            counted(group.tested, "word"),
        )
    }

    fn remarks() -> Vec<String> {
        vec![
            "here, others: uses per 1,000 words of the writer, or of sources; of cues, per 1,000 attributions.".to_owned(),
            format!("Only words in {LEAST_WORD_ARTICLES} articles of the group or more can mark it; sentences that stand word for word in an earlier article of the group (notes of the house, slogans) count once."),
            format!("z: log-odds ratio (Monroe, Colaresi & Quinn 2008; the prior is one average article of all groups) over its standard error, with bursts in single articles taken into account; from {LEAST_Z} on. It ranks words; what they do in a sentence only reading tells."),
            "CSV and JSON also have the approximators and minimizers of sources, and what sources answer for.".to_owned(),
            "Words follow topics: groups that write about other things have other words.".to_owned(),
        ]
    }

    /// The marks of each strand that readers are shown: what sources answer for, their approximators and
    /// minimizers repeat the other strands or say little; files have them.
    fn strands(group: &MarkedGroup) -> Vec<(Strand, Vec<&Mark>)> {
        let mut strands: Vec<(Strand, Vec<&Mark>)> = Vec::new();
        for mark in group.marks.iter().filter(|mark| is_shown(mark.strand)) {
            match strands.last_mut().filter(|(strand, _)| *strand == mark.strand) {
                Some((_, marks)) => marks.push(mark),
                None => strands.push((mark.strand, vec![mark])),
            }
        }
        strands.sort_by_key(|(strand, _)| (strand.of_source, strand.family != Family::Own, strand.family));
        strands
    }
}

/// No more digits than tell something.
fn rate(value: f64) -> String {
    let digits = if value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    format!("{value:.digits$}")
}

fn cells(mark: &Mark) -> [String; 5] {
    [
        rate(mark.rate),
        rate(mark.other_rate),
        grouped(mark.count),
        grouped(mark.articles),
        format!("{:.1}", mark.z),
    ]
}

/// A context in so many columns, the word between marks and in the middle of what is kept.
fn context(context: &Context, room: usize) -> String {
    let word = format!("«{}»", safe(&context.word));
    let side = room.saturating_sub(width(&word)) / 2;
    let before = safe(&context.before).into_owned();
    let before: String = match width(&before) > side {
        true => {
            let tail: String = before.chars().rev().take(side.saturating_sub(1)).collect();
            let tail: String = tail.chars().rev().collect();
            format!("…{}", tail.split_once(' ').map_or(tail.as_str(), |(_, rest)| rest))
        }
        false => before,
    };
    let rest = room.saturating_sub(width(&before) + width(&word));
    let after = safe(&context.after).into_owned();
    format!("{before}{word}{}", shorten(&after, rest))
}

impl Section for Marks<'_> {
    fn terminal(&self, out: &mut dyn Write, style: Style) -> io::Result<()> {
        items(out, &[self.title()], style.width)?;
        for group in self.groups {
            writeln!(out)?;
            for line in super::wrap(&safe(&Marks::group_title(group)), usize::from(style.width)) {
                writeln!(out, "{}", style.paint(Ink::Bold, &line))?;
            }
            for line in super::wrap(&Marks::group_remark(group), usize::from(style.width).saturating_sub(2)) {
                writeln!(out, "  {}", style.paint(Ink::Dim, &line))?;
            }
            for (strand, marks) in Marks::strands(group) {
                self.strand(out, strand, &marks, style)?;
            }
        }
        writeln!(out)?;
        items(out, &Marks::remarks(), style.width)?;
        items(out, &[self.setting.foot()], style.width)
    }

    fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        use crate::render::table::escape;
        writeln!(out, "# {}\n", escape(&self.title()))?;
        for group in self.groups {
            writeln!(
                out,
                "## {}\n\n{}\n",
                escape(&Marks::group_title(group)),
                escape(&Marks::group_remark(group))
            )?;
            let shown = |(strand, marks): (Strand, Vec<&Mark>)| {
                let row = move |mark: &&Mark| {
                    let place = mark.contexts.first().map(|place| context(place, 80)).unwrap_or_default();
                    let first = [strand_name(strand).to_owned(), mark.word.clone()];
                    first.into_iter().chain(cells(mark)).chain([place]).collect::<Vec<_>>()
                };
                marks.iter().take(self.setting.limit).map(row).collect::<Vec<_>>()
            };
            let rows: Vec<Vec<String>> = Marks::strands(group).into_iter().flat_map(shown).collect();
            let head = ["kind", "word", "here", "others", "uses", "articles", "z", "for example"];
            markdown_table(out, &head, &rows, &[2, 3, 4, 5, 6])?;
        }
        markdown_end(out, &Marks::remarks(), &self.setting.foot())
    }

    fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let head = [
            "group",
            "family",
            "voice",
            "word",
            "entry",
            "count",
            "articles",
            "rate",
            "other_count",
            "other_articles",
            "other_rate",
            "log_odds",
            "z_of_words",
            "z",
            "tested",
            "context_1",
            "article_1",
            "context_2",
            "article_2",
        ];
        let row = |group: &MarkedGroup, mark: &Mark| {
            let family = serde_json::json!(mark.strand.family).as_str().unwrap_or_default().to_owned();
            let voice = if mark.strand.of_source { "source" } else { "writer" };
            let names =
                [group.group.clone(), family, voice.to_owned(), mark.word.clone(), mark.entry.clone()];
            let here = [mark.count.to_string(), mark.articles.to_string(), raw(mark.rate)];
            let there = [mark.other_count.to_string(), mark.other_articles.to_string(), raw(mark.other_rate)];
            let odds = [mark.log_odds, mark.z_of_words, mark.z].map(raw);
            let mut cells: Vec<String> = names.into_iter().chain(here).chain(there).chain(odds).collect();
            cells.push(group.tested.to_string());
            for place in 0..2 {
                let found = mark.contexts.get(place);
                cells.push(found.map_or(String::new(), |at| format!("{}{}{}", at.before, at.word, at.after)));
                cells.push(found.map_or(String::new(), |at| at.article.clone()));
            }
            cells
        };
        let rows = self.groups.iter().flat_map(|group| group.marks.iter().map(move |mark| row(group, mark)));
        csv_table(out, &head, rows)
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let least = serde_json::json!({"articles": LEAST_WORD_ARTICLES, "z": LEAST_Z});
        self.setting.json(out, "words", &[("least", least), ("groups", serde_json::json!(self.groups))])
    }
}

impl Marks<'_> {
    fn strand(&self, out: &mut dyn Write, strand: Strand, marks: &[&Mark], style: Style) -> io::Result<()> {
        let head = ["here", "others", "uses", "articles", "z"];
        let shown = &marks[..marks.len().min(self.setting.limit)];
        let wide = shown.iter().map(|mark| width(&safe(&mark.word))).max().unwrap_or(0);
        let first = wide.max(width(strand_name(strand)) + 1).min(WORD);
        let line = |cells: &[String; 5]| {
            let cells = cells.iter().zip(head).map(|(cell, head)| pad_left(cell, width(head).max(6)));
            cells.collect::<Vec<_>>().join("  ")
        };
        let head = line(&head.map(str::to_owned));
        writeln!(
            out,
            "  {}",
            style.paint(Ink::Dim, &format!("{}  {head}", pad(strand_name(strand), first + 2)))
        )?;
        for mark in shown {
            let word = pad(&shorten_middle(&safe(&mark.word), first), first);
            writeln!(out, "    {}  {}", style.paint(Ink::Bold, &word), line(&cells(mark)))?;
            if let Some(place) = mark.contexts.first() {
                let text = context(place, usize::from(style.width).saturating_sub(6));
                writeln!(out, "      {}", style.paint(Ink::Dim, &text))?;
            }
        }
        if marks.len() > shown.len() {
            let more = format!("    … and {} more (--limit, --format csv)", marks.len() - shown.len());
            writeln!(out, "{}", style.paint(Ink::Dim, &more))?;
        }
        Ok(())
    }
}
