//! A report in every format: what programs read parses, what terminals show steers nothing.

use framelens::{
    analyze::Analyzer,
    audit::{self, Settings},
    render::{
        Offsets, Provenance, Style,
        annotation::{self, AnnotationOptions},
        csv::Sheet,
        findings::{Findings, github, json, sarif, summary, text},
        record, sheet,
        table::{Row, Table},
        worksheet,
    },
    report::ArticleReport,
    worksheet::{Blinder, Scale, items},
};

/// Whether a character may reach a terminal; colours apart.
pub(crate) fn is_harmless(c: char) -> bool {
    c == '\n'
        || !c.is_control()
            && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Writes a report in every format there is, and checks each.
pub(super) fn in_every_format(report: &ArticleReport, analyzer: &Analyzer) {
    terminal(report, analyzer);
    records(report, analyzer);
    tables(report, analyzer);
    findings(report, analyzer);
    worksheets(report, analyzer);
}

fn terminal(report: &ArticleReport, analyzer: &Analyzer) {
    let (mut out, lexicons) = (Vec::new(), analyzer.lexicons());
    let style = Style { width: 60, edge: true, color: false };
    let options = AnnotationOptions { explain: true, width: 60, ..AnnotationOptions::default() };
    annotation::write(&mut out, report, lexicons, &options).unwrap();
    sheet::write(&mut out, report, lexicons, style).unwrap();
    table_of(report, analyzer).terminal(&mut out, style).unwrap();
    let shown = String::from_utf8(out).unwrap();
    assert_eq!(shown.chars().find(|c| !is_harmless(*c)), None, "{shown:?}");
}

fn records(report: &ArticleReport, analyzer: &Analyzer) {
    for offsets in [Offsets::Chars, Offsets::Utf16] {
        let mut out = Vec::new();
        record::write_report(&mut out, report, analyzer.lexicons(), offsets).unwrap();
        let lines = out.split_inclusive(|byte| *byte == b'\n');
        let read: Vec<serde_json::Value> = lines.map(|line| serde_json::from_slice(line).unwrap()).collect();
        assert_eq!(read.len(), report.sentences.len() + 1);
    }
}

fn table_of(report: &ArticleReport, analyzer: &Analyzer) -> Table {
    let mut table = Table::new(&[]);
    table.set_provenance(Provenance::of(analyzer.lexicons(), report.genre));
    table.push(Row::of(report));
    table
}

fn tables(report: &ArticleReport, analyzer: &Analyzer) {
    let (mut marked, mut out) = (Vec::new(), Vec::new());
    table_of(report, analyzer).markdown(&mut marked).unwrap();
    let fields: Vec<String> = report.article.metadata.keys().cloned().collect();
    let provenance = Provenance::of(analyzer.lexicons(), report.genre);
    let mut sheet = Sheet::new(&mut out, &fields, &provenance).unwrap();
    sheet.write(&Row::of(report)).unwrap();
    sheet.finish().unwrap();
    no_formulas(&out);
}

/// A table parses, and no cell of it is run by a spreadsheet.
fn no_formulas(bytes: &[u8]) {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    for row in reader.records() {
        let row = row.unwrap();
        let runs = |cell: &str| cell.starts_with(['=', '@', '+', '-', '\t', '\r']);
        let formula = row.iter().find(|cell| runs(cell) && cell.parse::<f64>().is_err());
        assert_eq!(formula, None);
    }
}

fn findings(report: &ArticleReport, analyzer: &Analyzer) {
    let found = audit::findings(report, &Settings::default());
    let of = Findings { findings: &found, articles: 1, errors: &[] };
    let provenance = Provenance::of(analyzer.lexicons(), report.genre);
    let style = Style { width: 60, edge: true, color: false };
    let (mut shown, mut sarif_log) = (Vec::new(), Vec::new());
    for layout in [text::Layout::Lines, text::Layout::Wrapped] {
        text::write(&mut shown, of, &provenance, layout, style).unwrap();
    }
    github::write(&mut shown, of).unwrap();
    summary::write(&mut shown, of, &provenance, style).unwrap();
    assert!(String::from_utf8(shown).unwrap().chars().all(is_harmless));
    sarif::write(&mut sarif_log, of, &provenance).unwrap();
    serde_json::from_slice::<serde_json::Value>(&sarif_log).unwrap();
    let mut object = Vec::new();
    let settings = serde_json::Value::Null;
    json::write(&mut object, of, &provenance, analyzer.lexicons(), &settings, true).unwrap();
    serde_json::from_slice::<serde_json::Value>(&object).unwrap();
}

fn worksheets(report: &ArticleReport, analyzer: &Analyzer) {
    let reasons = annotation::reasons(report, analyzer.lexicons());
    let all = items(report, Scale::default(), &Blinder::of(report, &[]), &reasons);
    let rows: Vec<_> = all.iter().map(|item| item.row.clone()).collect();
    let page = worksheet::Sheet { rows: &rows, ..worksheet::Sheet::default() };
    let provenance = Provenance::of(analyzer.lexicons(), report.genre);
    let (mut table, mut key, mut pages) = (Vec::new(), Vec::new(), Vec::new());
    worksheet::write_csv(&mut table, &page).unwrap();
    worksheet::write_key(&mut key, &all, Scale::default(), &provenance).unwrap();
    no_formulas(&table);
    no_formulas(&key);
    worksheet::write_markdown(&mut pages, &page).unwrap();
    worksheet::write_html(&mut pages, &page).unwrap();
}
