//! The words that mark each group: one table a group, its words by kind, z drawn.

use serde::Serialize;

use super::{anchor, thousandths};
use crate::{
    compare::{Context, Family, Mark, MarkedGroup, Strand},
    render::{
        page::comparison::round_up,
        voices::{
            Marks,
            marks::{cells, strand_name},
        },
    },
    report::grouped,
};

/// All groups, on one scale.
#[derive(Serialize)]
pub(super) struct View {
    by: String,
    groups: Vec<Group>,
    /// Where the scale of z ends.
    end: f64,
}

#[derive(Serialize)]
struct Group {
    anchor: String,
    name: String,
    articles: u64,
    /// Words of writers, words of sources, attributions, words looked at, marks.
    sizes: Vec<Number>,
    /// How many of the words chance would mark.
    chance: Number,
    remark: String,
    kinds: Vec<Kind>,
}

/// A number as readers see it and as rows are sorted by it.
#[derive(Serialize)]
struct Number {
    shown: String,
    value: f64,
}

/// Words of one kind, in one voice.
#[derive(Serialize)]
struct Kind {
    name: &'static str,
    /// Of what the rates are.
    per: &'static str,
    words: Vec<Word>,
    /// How many more there are.
    more: usize,
}

#[derive(Serialize)]
struct Word {
    word: String,
    z: f64,
    wide: u64,
    /// Here, others, uses, articles, z as readers see them.
    cells: [String; 5],
    /// The first four as numbers.
    sort: [f64; 4],
    contexts: Vec<Context>,
}

impl View {
    pub(super) fn of(marks: &Marks<'_>) -> View {
        let shown = marks.groups.iter().flat_map(Marks::strands).flat_map(|(_, marks)| marks);
        let end = round_up(shown.map(|mark| mark.z).fold(0.0, f64::max));
        let group = |(place, group)| Group::of(place, group, marks.setting.limit, end);
        let groups = marks.groups.iter().enumerate().map(group).collect();
        View { by: marks.setting.by.to_owned(), groups, end }
    }
}

impl Group {
    fn of(place: usize, group: &MarkedGroup, limit: usize, end: f64) -> Group {
        let kinds = Marks::strands(group).into_iter();
        let [writers, sources, attributions] = group.sizes;
        let sizes = [writers, sources, attributions, group.tested, group.marks.len() as u64];
        Group {
            anchor: anchor(place),
            name: group.group.clone(),
            articles: group.articles,
            sizes: sizes.map(|n| Number { shown: grouped(n), value: n as f64 }).into(),
            chance: Number { shown: by_chance(group.by_chance), value: group.by_chance },
            remark: Marks::group_remark(group),
            kinds: kinds.map(|(strand, marks)| Kind::of(strand, &marks, limit, end)).collect(),
        }
    }
}

/// A number that is expected, whole, but for one below 1.
fn by_chance(number: f64) -> String {
    if number < 1.0 { "<1".to_owned() } else { format!("{number:.0}") }
}

impl Kind {
    fn of(strand: Strand, marks: &[&Mark], limit: usize, end: f64) -> Kind {
        let per = match (strand.family, strand.of_source) {
            (Family::Cue, _) => "per 1,000 attributions",
            (_, true) => "per 1,000 words of sources",
            (_, false) => "per 1,000 words of the writer",
        };
        let word = |mark: &&Mark| Word {
            word: mark.word.clone(),
            z: mark.z,
            wide: thousandths(mark.z, end),
            cells: cells(mark),
            sort: [mark.rate, mark.other_rate, mark.count as f64, mark.articles as f64],
            contexts: mark.contexts.clone(),
        };
        Kind {
            name: strand_name(strand),
            per,
            words: marks.iter().take(limit).map(word).collect(),
            more: marks.len().saturating_sub(limit),
        }
    }
}
