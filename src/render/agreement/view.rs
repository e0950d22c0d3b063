//! What every readable format shows, as text.

use serde::Serialize;

use super::{Page, READING, discuss, pairs};
use crate::{
    render::VERSION,
    worksheet::{Figure, Lack, MIN_SHARED, Measure, MeasureKind, Scale},
};

/// The page in words.
#[derive(Debug, Serialize)]
pub(super) struct View {
    pub(super) title: String,
    pub(super) coders: Vec<String>,
    pub(super) has_tool: bool,
    /// Questions where values are chosen.
    pub(super) chosen: Vec<Line>,
    /// Questions where words are copied.
    pub(super) copied: Vec<Line>,
    /// Why some figures are not there.
    pub(super) remarks: Vec<String>,
    pub(super) pairs: pairs::Pairs,
    pub(super) discuss: Vec<discuss::Block>,
    /// Sentences that are disputed less than those shown.
    pub(super) more: usize,
    /// Sentences on which all people say the same.
    pub(super) settled: usize,
    pub(super) faults: Vec<String>,
    pub(super) reading: Vec<&'static str>,
    pub(super) foot: String,
}

/// A row of the tables of figures.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    pub(super) name: &'static str,
    pub(super) shared: String,
    pub(super) unanimous: String,
    pub(super) same: String,
    pub(super) alpha: String,
    pub(super) ac1: String,
    pub(super) overlap: String,
    pub(super) with_tool: String,
}

/// Where there is no figure.
pub(super) const NO_FIGURE: &str = "–";

impl View {
    pub(super) fn of(page: &Page<'_>) -> View {
        let codings = page.codings;
        let (chosen, copied) =
            page.agreement.measures.iter().partition::<Vec<_>, _>(|m| m.kind != MeasureKind::Words);
        let disputed = codings.disputed();
        let settled = disputed.iter().filter(|disputed| disputed.apart == 0.0).count();
        let open = disputed.len() - settled;
        let shown = page.limit.unwrap_or(open).min(open);
        View {
            title: title(page),
            coders: coders(page),
            has_tool: codings.has_tool,
            chosen: chosen.into_iter().map(line).collect(),
            copied: copied.into_iter().map(line).collect(),
            remarks: remarks(page),
            pairs: pairs::Pairs::of(codings, page.agreement),
            discuss: disputed[..shown].iter().map(|disputed| discuss::Block::of(codings, disputed)).collect(),
            more: open - shown,
            settled,
            faults: page.faults.iter().map(ToString::to_string).collect(),
            reading: READING
                .iter()
                .copied()
                .filter(|line| codings.has_tool || !line.contains("framelens"))
                .collect(),
            foot: format!("framelens {VERSION} · seed {}", page.seed),
        }
    }
}

fn title(page: &Page<'_>) -> String {
    let count = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    let people = count(page.codings.people(), "person", "people");
    format!("Agreement of {people} on {}", count(page.codings.sentences.len(), "sentence", "sentences"))
}

/// `ana (12 of 12)`, or of many how many each answered.
fn coders(page: &Page<'_>) -> Vec<String> {
    let (codings, all) = (page.codings, page.codings.sentences.len());
    let people = codings.people();
    let answered: Vec<usize> = (0..codings.coders.len()).map(|place| codings.answered(place)).collect();
    let told = |place: usize| format!("{} ({} of {all})", codings.coders[place], answered[place]);
    if people <= discuss::NAMED {
        return (0..codings.coders.len()).map(told).collect();
    }
    let (least, most) = (answered[..people].iter().min(), answered[..people].iter().max());
    let each = format!("each answered {} to {} of them", least.unwrap_or(&0), most.unwrap_or(&0));
    std::iter::once(each).chain(codings.has_tool.then(|| told(people))).collect()
}

fn line(measure: &Measure) -> Line {
    let with_tool = measure.alpha_with_tool.as_ref().or(measure.overlap_with_tool.as_ref());
    Line {
        name: measure.name,
        shared: measure.shared.to_string(),
        unanimous: format!("{} of {}", measure.unanimous, measure.shared),
        same: percent(measure.same.as_ref()),
        alpha: figure(measure.alpha.as_ref()),
        ac1: figure(measure.ac1.as_ref()),
        overlap: figure(measure.overlap.as_ref()),
        with_tool: figure(with_tool),
    }
}

fn percent(found: Option<&Figure>) -> String {
    match found {
        Some(Ok(found)) => format!("{:.0} %", found.value * 100.0),
        _ => NO_FIGURE.to_owned(),
    }
}

/// `0.81 [0.55, 0.93]`.
fn figure(found: Option<&Figure>) -> String {
    match found {
        Some(Ok(found)) => match found.interval {
            Some(around) => {
                format!("{} [{}, {}]", number(found.value), number(around.low), number(around.high))
            }
            None => number(found.value),
        },
        _ => NO_FIGURE.to_owned(),
    }
}

/// Two digits, a real minus, and no minus before nothing.
pub(super) fn number(value: f64) -> String {
    let shown = format!("{value:.2}");
    if shown == "-0.00" { "0.00".to_owned() } else { shown.replace('-', "−") }
}

/// What is to be known of the figures: which have no value, and why.
fn remarks(page: &Page<'_>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if page.codings.banded {
        found.push(
            "Some sheets ask for six levels and some for four bands: all are compared in four bands."
                .to_owned(),
        );
    }
    if page.codings.people() < 2 {
        found.push(
            "One person alone cannot agree or disagree: give the sheets of two people or more.".to_owned(),
        );
    }
    let lacks = |measure: &Measure| -> Vec<Lack> {
        let figures = [measure.alpha, measure.ac1, measure.overlap];
        figures.into_iter().flatten().filter_map(Result::err).collect()
    };
    let few = |measure: &&Measure| lacks(measure).iter().any(|lack| matches!(lack, Lack::TooFew(_)));
    let few: Vec<String> = page
        .agreement
        .measures
        .iter()
        .filter(few)
        .map(|measure| format!("{} ({})", measure.name.trim_end_matches('?'), measure.shared))
        .collect();
    if !few.is_empty() {
        found.push(format!(
            "No figure for {}: in brackets, how many sentences two people answered. {MIN_SHARED} are needed, for fewer would say more of the sentences than of the people.",
            few.join(", ")
        ));
    }
    for measure in &page.agreement.measures {
        if let Some(reason @ Lack::Undefined(_)) = lacks(measure).first() {
            found.push(format!("{}: alpha has no value: {reason}.", measure.name.trim_end_matches('?')));
        }
    }
    found
}

/// What the level is called on the page.
pub(super) fn scale_name(scale: Scale) -> &'static str {
    match scale {
        Scale::Bands => "bands",
        Scale::Levels => "levels",
    }
}
