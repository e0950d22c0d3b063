//! Who gets which verb: the same source in several groups.

use std::io::{self, Write};

use super::{Section, Setting, csv_table, items, markdown_end, markdown_table};
use crate::{
    compare::{ComparedSources, CueCount, GroupSource, SharedSource},
    lexicon::Stance,
    render::{
        Style,
        color::Ink,
        safe,
        sources::type_name,
        width::{pad, pad_left, shorten_middle, width},
    },
    report::grouped,
};

/// Sources of several groups, ready to be shown.
#[derive(Clone, Copy, Debug)]
pub struct Verbs<'a> {
    /// The groups and their sources.
    pub sources: &'a ComparedSources,
    /// What they are shown with.
    pub setting: Setting<'a>,
}

/// Columns of a group's name.
const GROUP: usize = 22;

impl Verbs<'_> {
    /// Said where there is nothing to show.
    pub(in crate::render) fn empty() -> String {
        "No named source stands in two groups.".to_owned()
    }

    /// The sources to show: where each has few uses nothing can be seen, so those used twice in two groups.
    pub(in crate::render) fn shown(&self) -> Vec<&SharedSource> {
        let often = |source: &&SharedSource| {
            source.groups.iter().filter(|(_, each)| each.attributions >= 2).count() >= 2
        };
        self.sources.shared.iter().filter(often).collect()
    }

    /// The name of the group at that place.
    pub(in crate::render) fn group(&self, place: usize) -> &str {
        self.sources.groups.get(place).map_or("", |group| &group.group)
    }
}

/// `+1` or `≠3`; nothing where there is none.
fn count(source: &GroupSource, stance: Stance) -> String {
    match source.stances[stance as usize] {
        0 => String::new(),
        n if stance == Stance::Endorsing => format!("+{}", grouped(n)),
        n => format!("≠{}", grouped(n)),
    }
}

/// The cues that take no side first, then those that do, in as many columns as there are.
fn cues(source: &GroupSource, room: usize) -> String {
    let (neutral, sided) = by_side(source);
    let sided: Vec<String> = sided.into_iter().map(one).collect();
    // What takes sides is looked for first, so it keeps its room.
    let mut kept: Vec<String> = Vec::new();
    let mut used = 0;
    let mut left_out = false;
    let mut take = |text: String, limit: usize| {
        let wide = width(&text) + 2;
        if used + wide <= limit {
            used += wide;
            kept.push(text);
        } else {
            left_out = true;
        }
    };
    let reserved: usize = sided.iter().map(|text| width(text) + 2).sum::<usize>().min(room / 2);
    neutral.into_iter().map(one).for_each(|text| take(text, room.saturating_sub(reserved + 1)));
    sided.into_iter().for_each(|text| take(text, room.saturating_sub(1)));
    format!("{}{}", kept.join(", "), if left_out { " …" } else { "" })
}

/// The cues that take no side, and those that do; the commonest first.
pub(in crate::render) fn by_side(source: &GroupSource) -> (Vec<&CueCount>, Vec<&CueCount>) {
    let (neutral, sided): (Vec<_>, Vec<_>) =
        source.cues.iter().partition(|cue| cue.stance == Stance::Neutral);
    (neutral.into_iter().filter(|cue| cue.cue.contains(char::is_alphabetic)).collect(), sided)
}

/// `say 9`, `+reveal 1`, `≠claim 2`.
pub(in crate::render) fn one(cue: &CueCount) -> String {
    let sign = match cue.stance {
        Stance::Neutral => "",
        Stance::Endorsing => "+",
        Stance::Distancing => "≠",
    };
    format!("{sign}{} {}", safe(&cue.cue), grouped(cue.count))
}

impl Section for Verbs<'_> {
    fn title(&self) -> [String; 2] {
        let what = "named sources of two groups or more, the most used first";
        [format!("Who gets which verb, by {}", self.setting.by), what.to_owned()]
    }

    fn remarks(&self) -> Vec<String> {
        vec![
            "+ the cue presents what is said as fact (reveal, admit); ≠ it keeps it at a distance (claim, allege); the others take no side.".to_owned(),
            "Verbs stand in their dictionary form. Few uses show little: read the sentences before you say that a group treats somebody so.".to_owned(),
            "The same person: the same first and last name, whatever the initials and titles; a bare surname only if all articles know one person of that surname. The program may take somebody for another.".to_owned(),
        ]
    }

    fn terminal(&self, out: &mut dyn Write, style: Style) -> io::Result<()> {
        items(out, &[self.title().join(": ")], style.width)?;
        let shown = self.shown();
        if shown.is_empty() {
            writeln!(out, "\n  {}", Verbs::empty())?;
        }
        for source in shown.iter().take(self.setting.limit) {
            let head = format!("{} ({})", safe(&source.name), type_name(source.kind));
            writeln!(out, "\n{}", style.paint(Ink::Bold, &head))?;
            let names: Vec<String> = source
                .groups
                .iter()
                .map(|(place, _)| shorten_middle(&safe(self.group(*place)), GROUP))
                .collect();
            let first = names.iter().map(|name| width(name)).max().unwrap_or(0);
            for (name, (_, each)) in names.iter().zip(&source.groups) {
                let counts = [
                    pad_left(&grouped(each.attributions), 5),
                    pad_left(&count(each, Stance::Endorsing), 4),
                    pad_left(&count(each, Stance::Distancing), 4),
                ];
                let start = format!("  {}  {}  ", pad(name, first), counts.join(" "));
                let room = usize::from(style.width).saturating_sub(width(&start)).max(20);
                writeln!(out, "{start}{}", style.paint(Ink::Dim, &cues(each, room)))?;
            }
        }
        if shown.len() > self.setting.limit {
            let more = shown.len() - self.setting.limit;
            writeln!(out, "\n… and {} more sources (--limit, --format csv)", grouped(more as u64))?;
        }
        writeln!(out)?;
        items(out, &self.remarks(), style.width)?;
        items(out, &[self.setting.foot()], style.width)
    }

    fn markdown(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "# {}\n", crate::render::table::escape(&self.title().join(": ")))?;
        let mut rows = Vec::new();
        for source in self.shown().into_iter().take(self.setting.limit) {
            for (place, each) in &source.groups {
                let [neutral, endorsing, distancing] = each.stances.map(grouped);
                let names = [source.name.clone(), self.group(*place).to_owned()];
                let numbers = [grouped(each.attributions), neutral, endorsing, distancing, cues(each, 200)];
                rows.push(names.into_iter().chain(numbers).collect());
            }
        }
        let head = ["source", "group", "uses", "neutral", "as fact (+)", "at a distance (≠)", "verbs"];
        if rows.is_empty() {
            writeln!(out, "{}\n", Verbs::empty())?;
        } else {
            markdown_table(out, &head, &rows, &[2, 3, 4, 5])?;
        }
        markdown_end(out, &self.remarks(), &self.setting.foot())
    }

    fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let head = ["source", "type", "group", "cue", "stance", "count", "uses", "articles"];
        let mut rows: Vec<Vec<String>> = Vec::new();
        for source in &self.sources.shared {
            for (place, each) in &source.groups {
                for cue in &each.cues {
                    let stance = serde_json::json!(cue.stance).as_str().unwrap_or_default().to_owned();
                    let names = [
                        source.name.clone(),
                        type_name(source.kind).to_owned(),
                        self.group(*place).to_owned(),
                    ];
                    let numbers = [cue.count, each.attributions, each.articles].map(|n| n.to_string());
                    rows.push(names.into_iter().chain([cue.cue.clone(), stance]).chain(numbers).collect());
                }
            }
        }
        csv_table(out, &head, rows.into_iter())
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let group = |(place, each): &(usize, GroupSource)| {
            serde_json::json!({"group": self.group(*place), "attributions": each.attributions,
                "articles": each.articles, "stances": {"neutral": each.stances[0], "endorsing": each.stances[1],
                "distancing": each.stances[2]}, "cues": each.cues})
        };
        let source = |source: &SharedSource| {
            serde_json::json!({"source": source.name, "type": source.kind,
                "groups": source.groups.iter().map(group).collect::<Vec<_>>()})
        };
        let sources: Vec<_> = self.sources.shared.iter().map(source).collect();
        self.setting.json(out, "verbs", &[("sources", serde_json::Value::Array(sources))])
    }
}
