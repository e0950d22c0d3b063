//! Articles side by side for other programs.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::Sides;
use crate::{
    compare::Side,
    render::{VERSION, comparison::json::fault, csv::guard, sources::type_name},
    report::{Profile, Source, round},
};

/// Writes CSV: a row for each figure, source, word and unsourced sentence of each article.
///
/// # Errors
/// Those of `out`.
pub fn write_csv(out: &mut dyn Write, sides: &Sides<'_>) -> io::Result<()> {
    let mut sheet = csv::Writer::from_writer(out);
    sheet.write_record(["article", "section", "name", "value", "note"])?;
    for side in sides.sides {
        for [section, name, value, note] in rows(side) {
            let cells = [&side.article, &section, &name, &value, &note];
            sheet.write_record(cells.map(|cell| guard(cell).into_owned()))?;
        }
    }
    sheet.flush()
}

fn rows(side: &Side) -> Vec<[String; 4]> {
    let mut rows = Vec::new();
    for (figure, value) in Profile::of(&side.totals).iter() {
        let value = value.map_or(String::new(), |value| round(value).to_string());
        rows.push(["figure".to_owned(), figure.name.to_string(), value, String::new()]);
    }
    for source in &side.sources {
        let (low, high) = source.levels();
        let note = format!("{} {low}-{high}", type_name(source.kind));
        let name = source.name.clone().unwrap_or_default();
        rows.push(["source".to_owned(), name, source.uses.len().to_string(), note]);
    }
    let lists = [
        ("cue", &side.cues),
        ("hedge", &side.hedges),
        ("intensifier", &side.intensifiers),
        ("own", &side.own),
    ];
    for (section, words) in lists {
        for word in words {
            let note = word
                .stance
                .map_or(String::new(), |stance| json!(stance).as_str().unwrap_or_default().to_owned());
            rows.push([section.to_owned(), word.word.clone(), word.count.to_string(), note]);
        }
    }
    for sentence in &side.unsourced {
        let severity = round(sentence.severity).to_string();
        rows.push(["unsourced".to_owned(), sentence.text.clone(), severity, sentence.needs.clone()]);
    }
    rows
}

/// Writes one JSON object.
///
/// # Errors
/// Those of `out`.
pub fn write_json(out: &mut dyn Write, sides: &Sides<'_>) -> io::Result<()> {
    let object = json!({
        "schema": 1,
        "kind": "comparison-section",
        "framelens": VERSION,
        "section": "articles",
        "genres": sides.provenance.genres,
        "lexicons": sides.provenance.lexicons,
        "articles": sides.sides.iter().map(article).collect::<Vec<_>>(),
        "errors": sides.errors.iter().map(fault).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &object)?;
    writeln!(out)
}

fn article(side: &Side) -> Value {
    json!({
        "article": side.article,
        "title": side.title,
        "genre": side.totals.genres,
        "profile": Profile::of(&side.totals),
        "sources": side.sources.iter().map(|each| source(each, side)).collect::<Vec<_>>(),
        "cues": side.cues,
        "hedges": side.hedges,
        "intensifiers": side.intensifiers,
        "own": side.own,
        "unsourced": side.unsourced,
    })
}

fn source(source: &Source, side: &Side) -> Value {
    let [neutral, endorsing, distancing] = source.stances();
    json!({
        "name": source.name,
        "named": source.named,
        "type": source.kind,
        "levels": source.levels(),
        "attributions": source.uses.len(),
        "first_sentence": side.numbers.get(source.first as usize).copied().flatten(),
        "words_quoted": source.words_quoted(),
        "stances": {"neutral": neutral, "endorsing": endorsing, "distancing": distancing},
    })
}
