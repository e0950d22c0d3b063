//! Findings as one JSON object.

use std::io;

use serde_json::{Map, Value, json};

use super::{Findings, summary::by_file, write_json};
use crate::{
    audit::{Finding, Rule, Severity, Tally},
    lexicon::LexiconSet,
    read::ReadError,
    render::{Provenance, VERSION},
    report::round,
};

/// Writes the object: version, settings, genres, lexicons, findings unless only the summary is wanted,
/// summary, and what could not be read.
///
/// # Errors
/// Those of `out`.
pub fn write(
    out: &mut dyn io::Write,
    of: Findings<'_>,
    provenance: &Provenance,
    lexicons: &LexiconSet,
    settings: &Value,
    whole: bool,
) -> io::Result<()> {
    let mut object = Map::new();
    object.insert("framelens".into(), json!(VERSION));
    object.insert("settings".into(), settings.clone());
    object.insert("genres".into(), json!(provenance.genres));
    object.insert("lexicons".into(), json!(lexicons.lexicons));
    if whole {
        object.insert("findings".into(), of.findings.iter().map(finding).collect());
    }
    object.insert("summary".into(), summary(of));
    object.insert("errors".into(), of.errors.iter().map(error).collect());
    write_json(out, &object)
}

fn finding(finding: &Finding) -> Value {
    let place = &finding.place;
    json!({
        "rule": finding.rule.id(),
        "severity": finding.severity,
        "weight": round(finding.weight),
        "file": place.file,
        "article": finding.article,
        "line": place.line,
        "column": place.column,
        "end_line": place.end.map(|end| end.0),
        "end_column": place.end.map(|end| end.1),
        "sentence_number": place.number,
        "sentence": finding.sentence,
        "reason": finding.reason,
        "settle": finding.rule.settle(),
        "fingerprint": finding.fingerprint,
    })
}

fn summary(of: Findings<'_>) -> Value {
    let tally = Tally::of(of.findings);
    let severities: Map<String, Value> = Severity::ALL
        .iter()
        .map(|severity| (format!("{}s", severity.name()), json!(tally.of_severity(*severity))))
        .collect();
    let rules: Map<String, Value> =
        Rule::ALL.iter().map(|rule| (rule.id().to_owned(), json!(tally.of_rule(*rule)))).collect();
    let files: Map<String, Value> =
        by_file(of.findings).into_iter().map(|(file, n)| (file, json!(n))).collect();
    json!({
        "articles": of.articles,
        "findings": tally.all(),
        "severities": severities,
        "rules": rules,
        "files": files,
    })
}

fn error(error: &ReadError) -> Value {
    let place = &error.place;
    json!({"file": place.file, "line": place.line, "id": place.id, "message": error.fault.to_string()})
}
