//! The form of an output by the ending of its file, where no flag names the form.

use std::path::Path;

use anyhow::bail;
use clap::ValueEnum;

use crate::args::OutputArgs;

/// Endings with the forms that they stand for: the first that a command has.
const ENDINGS: &[(&str, &[&str])] = &[
    ("txt", &["table", "text"]),
    ("md", &["markdown"]),
    ("csv", &["csv"]),
    ("json", &["json"]),
    ("jsonl", &["jsonl"]),
    ("html", &["html"]),
    ("sarif", &["sarif"]),
    ("markdown", &["markdown"]),
    ("ndjson", &["jsonl"]),
    ("htm", &["html"]),
];

/// Endings that other programs write, each with the form that these programs open.
const ELSEWHERE: &[(&[&str], &str, &str)] = &[
    (&["docx", "doc", "odt", "rtf", "pages"], "html", ".html opens in Word"),
    (&["xlsx", "xls", "ods", "tsv", "numbers"], "csv", ".csv opens in Excel"),
    (&["pdf"], "html", "a browser prints .html as PDF"),
];

/// The form that a flag names, or that the ending of the output asks for, or else the usual one. What has no
/// ending, or one without letters, tells nothing.
pub(crate) fn form<F: ValueEnum + Default>(given: Option<F>, output: &OutputArgs) -> anyhow::Result<F> {
    if let Some(form) = given {
        return Ok(form);
    }
    let Some(ending) = output.output.as_deref().and_then(ending) else { return Ok(F::default()) };
    match ENDINGS.iter().find(|(known, _)| *known == ending).and_then(|(_, names)| named(names)) {
        Some(form) => Ok(form),
        None => bail!("--output: {}", refused::<F>(&ending)),
    }
}

fn ending(path: &Path) -> Option<String> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    ending.contains(|c: char| c.is_alphabetic()).then_some(ending)
}

/// The first form of these names that a command has.
fn named<F: ValueEnum>(names: &[&str]) -> Option<F> {
    names.iter().find_map(|name| F::from_str(name, true).ok())
}

fn refused<F: ValueEnum>(ending: &str) -> String {
    let fits = |(endings, name, _): &&(&[&str], &str, &str)| {
        endings.contains(&ending) && named::<F>(&[name]).is_some()
    };
    let advice = ELSEWHERE.iter().find(fits).map_or(String::new(), |(.., advice)| format!("; {advice}"));
    let mut forms = Vec::new();
    let mut known = Vec::new();
    for (ending, names) in ENDINGS {
        // One ending is enough for a form.
        if named::<F>(names).is_some() && !forms.contains(names) {
            forms.push(*names);
            known.push(format!(".{ending}"));
        }
    }
    format!(
        "this command does not write `.{ending}`{advice}; it writes {}, and what --format names whatever the ending",
        known.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{args::When, report::ReportFormat};

    fn of(file: &str, given: Option<ReportFormat>) -> Result<ReportFormat, String> {
        let output = OutputArgs { output: Some(file.into()), color: When::Auto };
        form(given, &output).map_err(|error| error.to_string())
    }

    #[test]
    fn endings_name_forms() {
        for (file, expected) in [
            ("a.html", ReportFormat::Html),
            ("A.HTM", ReportFormat::Html),
            ("a.md", ReportFormat::Markdown),
            ("a.csv", ReportFormat::Csv),
            ("a.json", ReportFormat::Json),
            ("a.jsonl", ReportFormat::Jsonl),
            ("a.b.txt", ReportFormat::Table),
            ("figures", ReportFormat::Table),
            ("figures.2026-11-28", ReportFormat::Table),
        ] {
            assert_eq!(of(file, None), Ok(expected), "{file}");
        }
        assert_eq!(of("a.docx", Some(ReportFormat::Html)), Ok(ReportFormat::Html));
    }

    #[test]
    fn endings_of_other_programs_are_refused_with_advice() {
        for (file, expected) in [
            (
                "a.docx",
                "does not write `.docx`; .html opens in Word; it writes .txt, .md, .csv, .json, .jsonl, .html,",
            ),
            ("a.xlsx", "does not write `.xlsx`; .csv opens in Excel;"),
            ("a.pdf", "does not write `.pdf`; a browser prints .html as PDF;"),
            ("a.sarif", "does not write `.sarif`; it writes"),
            ("a.log", "does not write `.log`; it writes"),
        ] {
            let told = of(file, None).unwrap_err();
            assert!(told.contains(expected), "{told}");
        }
    }
}
