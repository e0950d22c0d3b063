use super::{Findings, github, sort, summary, text};
use crate::{
    audit::{Finding, Place, Rule},
    render::{Provenance, Style, example},
    report::Genre,
};

fn finding(rule: Rule, weight: f64, line: u32, sentence: &str, reason: &str) -> Finding {
    let place = Place { file: "a.txt".into(), line: Some(line), column: Some(5), ..Place::default() };
    Finding {
        rule,
        severity: rule.severity(),
        weight,
        article: "a.txt".into(),
        place,
        sentence: sentence.into(),
        reason: reason.into(),
        fingerprint: "00".into(),
    }
}

fn findings() -> Vec<Finding> {
    let mut all = vec![
        finding(Rule::LoadedWords, 0.4, 2, "The shocking plan passed.", "“shocking” is the writer's own"),
        finding(
            Rule::Unsourced,
            0.4,
            3,
            "“Perhaps,” it lost.",
            "nobody answers for “lost” (event); severity 0.40",
        ),
        finding(
            Rule::Unsourced,
            0.9,
            9,
            "It fell\u{1b}[2J because it rained.",
            "nobody answers for “because” (cause)",
        ),
        finding(Rule::SingleSourceStory, 0.6, 1, "", "9 of 9 attributions go back to Ana Duarte"),
    ];
    sort(&mut all);
    all
}

fn written(write: impl Fn(&mut Vec<u8>, Findings<'_>, &Provenance)) -> String {
    let (all, mut out) = (findings(), Vec::new());
    let of = Findings { findings: &all, articles: 2, errors: &[] };
    write(&mut out, of, &Provenance::of(&example::lexicons(), Genre::News));
    String::from_utf8(out).unwrap()
}

#[test]
fn lines_have_the_gravest_first() {
    let text = written(|out, of, provenance| {
        text::write(out, of, provenance, text::Layout::Lines, Style::default()).unwrap();
    });
    insta::assert_snapshot!(text, @r#"
    a.txt:9:5: error unsourced: “It fell␛[2J because it rained.” – nobody answers for “because” (cause); attribute or cut
    a.txt:3:5: error unsourced: “Perhaps,” it lost. – nobody answers for “lost” (event); severity 0.40; attribute or cut
    a.txt:1:5: warning single-source-story: 9 of 9 attributions go back to Ana Duarte; ask a second source, or tell the reader why there is one
    a.txt:2:5: note loaded-words: “The shocking plan passed.” – “shocking” is the writer's own; choose a plain word, or quote whoever uses it

    4 findings (2 errors, 1 warning, 1 note) in 2 articles
    Findings describe wording, not whether a statement holds or why it is put so.
    framelens 0.1.0 · genre assumed: news · 4 lexicons, set hash 2cbd31ad
    "#);
}

#[test]
fn findings_of_one_kind_stand_by_severity_and_then_as_they_came() {
    let of = |rule, weight, line| finding(rule, weight, line, "It fell.", "");
    let mut all = vec![
        of(Rule::OwnerlessClaim, 0.0, 1),
        of(Rule::AnonymousWithoutReason, 0.3, 2),
        of(Rule::OwnerlessClaim, 0.21, 3),
        of(Rule::LateFirstNamedSource, 0.2, 4),
        of(Rule::AnonymousWithoutReason, 0.4, 5),
        of(Rule::OwnerlessClaim, 0.42, 6),
        of(Rule::OwnerlessClaim, 0.28, 7),
        of(Rule::Unsourced, 0.9, 8),
    ];
    sort(&mut all);
    let lines: Vec<u32> = all.iter().filter_map(|finding| finding.place.line).collect();
    assert_eq!(lines, [8, 6, 7, 3, 1, 2, 5, 4]);
}

#[test]
fn on_a_terminal_findings_are_wrapped() {
    let text = written(|out, of, provenance| {
        text::write(
            out,
            of,
            provenance,
            text::Layout::Wrapped,
            Style { width: 60, edge: true, color: false },
        )
        .unwrap();
    });
    insta::assert_snapshot!(text, @r#"
    a.txt:9:5  error unsourced
        “It fell␛[2J because it rained.”
        nobody answers for “because” (cause)
        → attribute or cut

    a.txt:3:5  error unsourced
        “Perhaps,” it lost.
        nobody answers for “lost” (event); severity 0.40
        → attribute or cut

    a.txt:1:5  warning single-source-story
        9 of 9 attributions go back to Ana Duarte
        → ask a second source, or tell the reader why there is
        one

    a.txt:2:5  note loaded-words
        “The shocking plan passed.”
        “shocking” is the writer's own
        → choose a plain word, or quote whoever uses it

    4 findings (2 errors, 1 warning, 1 note) in 2 articles
    Findings describe wording, not whether a statement holds or
    why it is put so.
    framelens 0.1.0 · genre assumed: news · 4 lexicons, set hash
    2cbd31ad
    "#);
}

#[test]
fn a_summary_counts_by_rule_and_file() {
    let text = written(|out, of, provenance| summary::write(out, of, provenance, Style::default()).unwrap());
    insta::assert_snapshot!(text, @r#"
    BY RULE
      unsourced            2
      single-source-story  1
      loaded-words         1

    BY FILE
      a.txt  4

    4 findings (2 errors, 1 warning, 1 note) in 2 articles
    framelens 0.1.0 · genre assumed: news · 4 lexicons, set hash 2cbd31ad
    "#);
}

#[test]
fn github_gets_one_command_a_finding() {
    let text = written(|out, of, _| github::write(out, of).unwrap());
    insta::assert_snapshot!(text, @r#"
    ::error file=a.txt,line=9,col=5,title=framelens%3A unsourced::“It fell␛[2J because it rained.” – nobody answers for “because” (cause); attribute or cut
    ::error file=a.txt,line=3,col=5,title=framelens%3A unsourced::“Perhaps,” it lost. – nobody answers for “lost” (event); severity 0.40; attribute or cut
    ::warning file=a.txt,line=1,col=5,title=framelens%3A single-source-story::9 of 9 attributions go back to Ana Duarte; ask a second source, or tell the reader why there is one
    ::notice file=a.txt,line=2,col=5,title=framelens%3A loaded-words::“The shocking plan passed.” – “shocking” is the writer's own; choose a plain word, or quote whoever uses it
    "#);
}

#[test]
fn without_findings_nothing_is_written() {
    let of = Findings { findings: &[], articles: 2, errors: &[] };
    let (provenance, style, mut out) = (Provenance::default(), Style::default(), Vec::new());
    text::write(&mut out, of, &provenance, text::Layout::Lines, style).unwrap();
    summary::write(&mut out, of, &provenance, style).unwrap();
    github::write(&mut out, of).unwrap();
    assert!(out.is_empty());
}
