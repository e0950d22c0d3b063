//! Findings in SARIF 2.1.0, the form in which code-scanning services and editors take them.

use std::io;

use serde_json::{Value, json};

use super::{Findings, told, write_json};
use crate::{
    audit::{Finding, Place, Rule, Severity},
    read::ReadError,
    render::{Provenance, VERSION},
};

/// Where the schema of the format stands.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The name under which fingerprints are compared between runs.
const FINGERPRINT: &str = "framelens/v1";

/// Writes a log of one run.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn io::Write, of: Findings<'_>, provenance: &Provenance) -> io::Result<()> {
    let driver = json!({
        "name": "framelens",
        "version": VERSION,
        "semanticVersion": VERSION,
        "rules": Rule::ALL.iter().map(rule).collect::<Value>(),
    });
    let notifications: Value = of.errors.iter().map(notification).collect();
    let invocation =
        json!({"executionSuccessful": of.errors.is_empty(), "toolExecutionNotifications": notifications});
    let run = json!({
        "tool": {"driver": driver},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "results": of.findings.iter().map(result).collect::<Value>(),
        "properties": {"articles": of.articles, "provenance": provenance.line()},
    });
    write_json(out, &json!({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}))
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.id(),
        "shortDescription": {"text": rule.finds()},
        "help": {"text": format!("Would settle it: {}.", rule.settle())},
        "defaultConfiguration": {"level": level(rule.severity())},
    })
}

fn level(severity: Severity) -> &'static str {
    severity.name()
}

fn result(finding: &Finding) -> Value {
    json!({
        "ruleId": finding.rule.id(),
        "ruleIndex": finding.rule as usize,
        "level": level(finding.severity),
        "message": {"text": plain(&told(finding))},
        "locations": [location(&finding.place)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    })
}

fn location(place: &Place) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": uri(&place.file)}});
    if let Some(line) = place.line {
        physical["region"] = region(line, place);
    }
    let mut location = json!({"physicalLocation": physical});
    if let Some(id) = &place.record {
        location["logicalLocations"] = json!([{"fullyQualifiedName": id, "kind": "record"}]);
    }
    location
}

fn region(line: u32, place: &Place) -> Value {
    let mut region = json!({"startLine": line});
    if let Some(column) = place.column {
        region["startColumn"] = json!(column);
        if let Some((line, column)) = place.end {
            region["endLine"] = json!(line);
            region["endColumn"] = json!(column);
        }
    }
    region
}

/// Text in which nothing is a placeholder or a link, as the format asks.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' | '}' => plain.push(c),
            '[' | ']' | '\\' => plain.push('\\'),
            _ => {}
        }
        plain.push(c);
    }
    plain
}

/// A file that could not be read.
fn notification(error: &ReadError) -> Value {
    json!({
        "level": "error",
        "message": {"text": plain(&error.to_string())},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(&error.place.file)}}}],
    })
}

/// A path as a URI: everything that is no part of one is written as bytes.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte as char)
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri
}
