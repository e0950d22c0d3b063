//! The comparison as JSON, for other programs.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::Page;
use crate::{
    compare::{ComparedFigure, Contrast, Group, GroupValue, Pair, PairedFigure, PairedGroup, Pairs},
    read::ReadError,
    render::VERSION,
    report::round,
    stats::{Effect, Interval},
};

/// Writes one object: `schema`, `kind`, `framelens`, `settings`, `groups`, `figures`, `pairs`, `warnings`, `errors`.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let comparison = page.comparison;
    let name = |place: usize| comparison.groups[place].name.as_str();
    let object = json!({
        "schema": 1,
        "kind": "comparison",
        "framelens": VERSION,
        "settings": {
            "by": comparison.by, "reference": name(comparison.reference), "where": page.condition,
            "seed": comparison.seed, "replicates": comparison.replicates, "comparisons": comparison.comparisons,
        },
        "lexicons": page.provenance.lexicons,
        "groups": comparison.groups.iter().map(|one| group(one, &name)).collect::<Vec<_>>(),
        "figures": comparison.figures.iter().map(|one| figure(one, &name)).collect::<Vec<_>>(),
        "pairs": comparison.pairs.as_ref().map(|found| pairs(found, &name)),
        "warnings": super::remarks::warnings(comparison),
        "errors": page.errors.iter().map(fault).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &object)?;
    writeln!(out)
}

pub(in crate::render) fn fault(error: &ReadError) -> Value {
    let place = &error.place;
    json!({ "file": place.file, "line": place.line, "id": place.id, "message": error.fault.to_string(), "column": place.column, "record": place.record })
}

fn group<'a>(group: &Group, name: &dyn Fn(usize) -> &'a str) -> Value {
    json!({
        "group": group.name,
        "articles": group.totals.articles,
        "words": group.totals.words,
        "sentences": group.totals.sentences,
        "genres": group.totals.genres,
        "shared": { "sentences": group.shared, "of": group.sentences, "with": group.shared_with.map(name) },
        "repeats": group.repeats,
    })
}

fn figure<'a>(compared: &ComparedFigure, name: &dyn Fn(usize) -> &'a str) -> Value {
    let groups = compared.groups.iter().enumerate().map(|(place, one)| value(name(place), one));
    json!({
        "figure": compared.figure.name,
        "kind": compared.figure.kind,
        "basis": compared.basis,
        "groups": groups.collect::<Vec<_>>(),
    })
}

fn value(name: &str, value: &GroupValue) -> Value {
    json!({
        "group": name,
        "value": value.value.map(round),
        "interval": value.interval.ok().map(interval),
        "interval_of": value.interval.ok().map(|_| value.scope),
        "why": value.interval.err().map(|lack| lack.to_string()),
        "count": round(value.count),
        "of": round(value.of),
        "articles": value.articles,
        "against": value.contrast.as_ref().map(contrast),
    })
}

fn pairs<'a>(pairs: &Pairs, name: &dyn Fn(usize) -> &'a str) -> Value {
    let figure = |figure: &PairedFigure| {
        let values =
            figure.values.iter().map(|values| values.map(|(ours, theirs)| [round(ours), round(theirs)]));
        json!({
            "figure": figure.figure.name,
            "pairs": figure.pairs,
            "mean_difference": figure.mean.as_ref().map(effect),
            "rank_biserial": figure.rank_biserial.map(round),
            "p": figure.p.map(round),
            "q": figure.q.map(round),
            "verdict": figure.verdict(),
            "values": values.collect::<Vec<_>>(),
        })
    };
    let pair = |pair: &Pair| {
        json!({
            "pair": pair.name,
            "articles": [pair.articles.0, pair.articles.1],
            "words": [pair.words.0, pair.words.1],
            "genres": pair.genres,
        })
    };
    let group = |group: &PairedGroup| {
        json!({
            "group": name(group.group),
            "pairs": group.pairs.iter().map(pair).collect::<Vec<_>>(),
            "without_partner": { "reference": group.alone.0, "group": group.alone.1 },
            "figures": group.figures.iter().map(figure).collect::<Vec<_>>(),
        })
    };
    json!({
        "field": pairs.field,
        "without_field": pairs.without_field,
        "comparisons": pairs.comparisons,
        "groups": pairs.groups.iter().map(group).collect::<Vec<_>>(),
    })
}

fn contrast(contrast: &Contrast) -> Value {
    json!({
        "difference": effect(&contrast.difference),
        "ratio": contrast.ratio.as_ref().map(effect),
        "cliffs_delta": effect(&contrast.delta),
        "p": round(contrast.p),
        "q": round(contrast.q),
        "verdict": contrast.verdict(),
    })
}

fn effect(effect: &Effect) -> Value {
    json!({ "value": round(effect.value), "interval": interval(effect.interval) })
}

fn interval(interval: Interval) -> [f64; 2] {
    [round(interval.low), round(interval.high)]
}
