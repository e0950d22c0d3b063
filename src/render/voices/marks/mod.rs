//! The words that mark each group. What all readable formats say stands here.

mod files;
mod markdown;
mod terminal;

use std::io::{self, Write};

use super::{Section, Setting};
use crate::{
    compare::{Family, LEAST_WORD_ARTICLES, LEAST_Z, Mark, MarkedGroup, Strand},
    render::Style,
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
pub(in crate::render) fn strand_name(strand: Strand) -> &'static str {
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

/// What sources answer for, their approximators and minimizers repeat other strands or say little; files
/// have them.
fn is_shown(strand: Strand) -> bool {
    let dull = matches!(strand.family, Family::Need | Family::Approximator | Family::Minimizer);
    !(strand.of_source && dull)
}

impl Marks<'_> {
    fn group_title(group: &MarkedGroup) -> String {
        let [writer, sources, attributions] = group.sizes.map(grouped);
        format!(
            "{}: {}, {writer} words of writers, {sources} of sources, {attributions} attributions",
            group.group,
            counted(group.articles, "article")
        )
    }

    /// How many words were looked at, and how many of them chance would mark.
    pub(in crate::render) fn group_remark(group: &MarkedGroup) -> String {
        let left_out = match group.repeated {
            0 => String::new(),
            n => format!("; {} in repeated sentences left out", counted(n, "use")),
        };
        let chance = match group.by_chance {
            few if few < 1.0 => "fewer than one".to_owned(),
            some => format!("about {some:.0}"),
        };
        let aside = match group.marks.iter().filter(|mark| !is_shown(mark.strand)).count() {
            0 => String::new(),
            n => format!(" ({} in CSV and JSON only)", grouped(n as u64)),
        };
        format!(
            "{}{aside} marked of {} looked at; chance alone would mark {chance}{left_out}",
            grouped(group.marks.len() as u64),
            counted(group.tested, "word"),
        )
    }

    /// The marks of each strand that readers are shown.
    pub(in crate::render) fn strands(group: &MarkedGroup) -> Vec<(Strand, Vec<&Mark>)> {
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

/// A mark's rate here and in the other groups, uses, articles and z.
pub(in crate::render) fn cells(mark: &Mark) -> [String; 5] {
    [
        rate(mark.rate),
        rate(mark.other_rate),
        grouped(mark.count),
        grouped(mark.articles),
        format!("{:.1}", mark.z),
    ]
}

impl Section for Marks<'_> {
    fn title(&self) -> [String; 2] {
        let articles = self.groups.iter().map(|group| group.articles).sum();
        let sizes = format!(
            "{} in {}, each group against all others together",
            counted(articles, "article"),
            counted(self.groups.len() as u64, "group"),
        );
        [format!("Words that mark a group, by {}", self.setting.by), sizes]
    }

    fn remarks(&self) -> Vec<String> {
        vec![
            "here, others: uses per 1,000 words of the writer, or of sources; of cues, per 1,000 attributions.".to_owned(),
            format!("Only words in {LEAST_WORD_ARTICLES} articles of the group or more can mark it; sentences that stand word for word in an earlier article of the group (notes of the house, slogans) count once."),
            format!("z: log-odds ratio (Monroe, Colaresi & Quinn 2008; the prior is one average article of all groups) over its standard error, with bursts in single articles taken into account; from {LEAST_Z} on. It ranks words; what they do in a sentence only reading tells."),
            "CSV and JSON also have the approximators and minimizers of sources, and what sources answer for.".to_owned(),
            "Words follow topics: groups that write about other things have other words.".to_owned(),
        ]
    }

    fn terminal(&self, out: &mut dyn Write, style: Style) -> io::Result<()> {
        terminal::write(self, out, style)
    }

    fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        markdown::write(self, out)
    }

    fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        files::write_csv(self, out)
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        files::write_json(self, out)
    }
}
