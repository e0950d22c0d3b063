//! Every figure and every answer as JSON, for other programs.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::{Page, view::scale_name};
use crate::{
    render::VERSION,
    report::round,
    worksheet::{Answers, Codings, Disputed, Figure, MIN_SHARED, Measure, Pair, Question},
};

/// Writes one object: `coders`, `measures`, `pairs`, `sentences` (most disputed first), `errors`, `settings`.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, page: &Page<'_>) -> io::Result<()> {
    let codings = page.codings;
    let people = codings.people();
    let coder = |(place, name): (usize, &String)| json!({ "name": name, "tool": place >= people, "answered": codings.answered(place) });
    let disputed = codings.disputed();
    let shown = disputed.iter().take(page.limit.unwrap_or(usize::MAX));
    let fault = |fault: &crate::worksheet::SheetFault| json!({ "file": fault.file, "line": fault.line, "message": fault.message });
    let object = json!({
        "schema": 1,
        "kind": "agreement",
        "framelens": VERSION,
        "settings": { "seed": page.seed, "scale": scale_name(codings.scale), "least_shared": MIN_SHARED },
        "coders": codings.coders.iter().enumerate().map(coder).collect::<Vec<_>>(),
        "measures": page.agreement.measures.iter().map(measure).collect::<Vec<_>>(),
        "pairs": page.agreement.pairs.iter().map(|one| pair(codings, one)).collect::<Vec<_>>(),
        "sentences": shown.map(|one| sentence(codings, one)).collect::<Vec<_>>(),
        "errors": page.faults.iter().map(fault).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &object)?;
    writeln!(out)
}

/// A figure with its interval, or the reason why there is none.
fn figure(found: &Option<Figure>) -> Value {
    match found {
        None => Value::Null,
        Some(Err(lack)) => json!({ "value": null, "why": lack.to_string() }),
        Some(Ok(found)) => json!({
            "value": round(found.value),
            "interval": found.interval.map(|around| [round(around.low), round(around.high)]),
        }),
    }
}

fn measure(measure: &Measure) -> Value {
    json!({
        "name": measure.name,
        "shared": measure.shared,
        "unanimous": measure.unanimous,
        "same": figure(&measure.same),
        "alpha": figure(&measure.alpha),
        "alpha_with_tool": figure(&measure.alpha_with_tool),
        "ac1": figure(&measure.ac1),
        "overlap": figure(&measure.overlap),
        "overlap_with_tool": figure(&measure.overlap_with_tool),
    })
}

fn pair(codings: &Codings, pair: &Pair) -> Value {
    json!({
        "coders": [codings.coders[pair.one], codings.coders[pair.other]],
        "shared": pair.shared,
        "same": pair.same,
        "kappa": figure(&Some(pair.kappa)),
    })
}

fn sentence(codings: &Codings, disputed: &Disputed<'_>) -> Value {
    let sentence = disputed.sentence;
    let answer = |answers: &Option<Answers>, question| {
        let answers = answers.as_ref()?;
        answers.shown(question, codings.scale).map(str::to_owned)
    };
    let question = |question: Question| {
        let given: Map<String, Value> = codings
            .coders
            .iter()
            .zip(&sentence.answers)
            .filter_map(|(name, answers)| Some((name.clone(), answer(answers, question)?.into())))
            .collect();
        (question.name().to_owned(), Value::Object(given))
    };
    let answers: Map<String, Value> = Question::ALL.into_iter().map(question).collect();
    json!({ "id": sentence.id, "text": sentence.text, "apart": round(disputed.apart), "answers": answers })
}
