//! Figures of an article as bars and numbers.

use serde::Serialize;

use crate::{
    render::{
        groups::{self, level_share},
        levels::LEVELS,
    },
    report::Totals,
};

/// The levels, and the figures in their groups.
#[derive(Serialize)]
pub(super) struct Figures {
    levels: Vec<Level>,
    assertive: u64,
    bands: String,
    groups: Vec<Group>,
}

/// A row of the bars.
#[derive(Serialize)]
struct Level {
    level: u8,
    band: &'static str,
    meaning: &'static str,
    /// As readers see it.
    share: String,
    /// Of the longest bar, in hundredths.
    wide: u64,
}

#[derive(Serialize)]
struct Group {
    title: &'static str,
    about: String,
    figures: Vec<Figure>,
    none_found: Option<String>,
}

#[derive(Serialize)]
struct Figure {
    label: String,
    value: String,
    meaning: String,
    /// Whether it belongs to the one above.
    below: bool,
}

/// A piece of the bar of bands.
#[derive(Serialize)]
pub(super) struct Band {
    name: &'static str,
    count: u64,
    /// Where it begins and how wide it is, in thousandths of the bar.
    from: u64,
    wide: u64,
}

impl Figures {
    pub(super) fn of(totals: &Totals) -> Figures {
        let most = totals.levels.iter().copied().max().unwrap_or(0).max(1);
        let level = |(level, band, meaning): (u8, &'static str, &'static str)| {
            let wide = (100 * totals.levels[usize::from(level)]).div_ceil(most);
            Level { level, band, meaning, share: level_share(totals, level).to_string(), wide }
        };
        Figures {
            levels: LEVELS.map(level).into(),
            assertive: totals.assertive(),
            bands: groups::bands(totals).join(" · "),
            groups: groups::of(totals).into_iter().map(group).collect(),
        }
    }
}

fn group(group: groups::Shown) -> Group {
    let figure = |figure: groups::ShownFigure| Figure {
        below: figure.label.starts_with(' '),
        label: figure.label.trim_start().to_owned(),
        value: figure.value,
        meaning: figure.meaning,
    };
    Group {
        title: group.title,
        about: group.about,
        figures: group.figures.into_iter().map(figure).collect(),
        none_found: group.none_found,
    }
}

/// What counts at each level as the four bands side by side; those with nothing are left out.
pub(super) fn bands(levels: &[u64; 6]) -> Vec<Band> {
    let [none, one, two, three, four, five] = *levels;
    let all = levels.iter().sum::<u64>().max(1);
    let mut before = 0;
    let mut band = |(name, count): (&'static str, u64)| {
        let from = 1000 * before / all;
        before += count;
        Band { name, count, from, wide: 1000 * before / all - from }
    };
    let bands = [("named", four + five), ("described", three), ("vague", one + two), ("none", none)];
    bands.into_iter().filter(|(_, count)| *count > 0).map(&mut band).collect()
}
