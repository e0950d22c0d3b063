mod sections;

use regex::Regex;

use super::{Heading, METHODS, Methods, Part, PartOptions, SCRIPT, STYLE, named};
use crate::{
    render::{
        Provenance,
        annotation::{self, Sign},
        example,
        table::{Row, Table},
    },
    report::ArticleReport,
};

const ARTICLES: (&str, &str) = ("articles", "Articles");
const TEXTS: (&str, &str) = ("texts", "Texts");

/// A whole page of an article, as `report` writes it for several.
fn page(report: &ArticleReport) -> String {
    let lexicons = example::lexicons();
    let mut out = Vec::new();
    let row = Row::of(report);
    let heading = Heading {
        made_by: "framelens report".to_owned(),
        title: row.label.clone(),
        lead: vec!["6 sentences".to_owned()],
        sections: [ARTICLES, TEXTS, METHODS].map(named).into(),
    };
    super::begin(&mut out, &heading).unwrap();
    let mut table = Table::new(&[]);
    table.push(row.clone());
    super::table(&mut out, ARTICLES, &table, &|_| Some(1)).unwrap();
    super::begin_parts(&mut out, TEXTS, false, false).unwrap();
    let options = PartOptions { number: 1, sheet: true, keep: None };
    Part::of(report, &lexicons, &options).unwrap().write(&mut out, true).unwrap();
    super::end_parts(&mut out).unwrap();
    let provenance = Provenance::of(&lexicons, report.genre);
    let methods = Methods {
        provenance: Some(&provenance),
        settings: vec![("--where".to_owned(), row.label)],
        faults: report.article.title.clone().into_iter().collect(),
        total: Some(&row.totals),
    };
    super::end(&mut out, &methods).unwrap();
    String::from_utf8(out).unwrap()
}

/// The names of all tags of a page, with those of their attributes.
fn tags(page: &str) -> Vec<String> {
    let tag = Regex::new(r#"<(/?[A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z-]+(?:="[^"]*")?)*)\s*/?>"#).unwrap();
    let attribute = Regex::new(r#"="[^"]*""#).unwrap();
    let body = page.split_once("</style>").unwrap().1.split_once("<script>").unwrap().0;
    let told = |found: regex::Captures<'_>| format!("{}{}", &found[1], attribute.replace_all(&found[2], ""));
    tag.captures_iter(body).map(told).collect()
}

#[test]
fn nothing_of_an_article_becomes_markup() {
    const BAD: &str =
        "<script>x()</script>\"><img src=x onerror=\"x()\"></title></style>{{7*7}}\u{202e}\u{1b}[2J&lt;";
    let with = |piece: &str, page: fn(&ArticleReport) -> String| {
        let mut report = example::report();
        report.article.id = format!("{piece}norvik.txt");
        report.article.title = Some(format!("{piece}title"));
        report.article.metadata.insert(format!("{piece}field"), format!("{piece}value").into());
        for attribution in &mut report.attributions {
            attribution.resolved = Some(format!("{piece}Ana"));
        }
        // The spans stay where they are: the text ends with it.
        report.article.text.push_str(piece);
        let end = report.article.text.len() as u32;
        report.sentences.last_mut().unwrap().span.end = end;
        page(&report)
    };
    for page in [page, sections::page] {
        let (hostile, harmless) = (with(BAD, page), with("x", page));
        assert_eq!(tags(&hostile), tags(&harmless));
        assert!(!hostile.contains('\u{202e}') && !hostile.contains('\u{1b}') && hostile.contains("{{7*7}}"));
        assert!(hostile.contains("⟨U+202E⟩␛[2J&amp;lt;"));
        assert_eq!(hostile.matches("<script>").count(), 1);
    }
}

#[test]
fn a_page_loads_nothing_and_lets_nothing_in() {
    lets_nothing_in(&page(&example::report()));
}

#[test]
fn a_comparison_loads_nothing_either() {
    // Sections share names of their parts, and a page has one of them; here they stand below each other.
    let ids = Regex::new(" (?:id|href|aria-labelledby|aria-describedby|for)=\"[^\"]*\"").unwrap();
    lets_nothing_in(&ids.replace_all(&sections::page(&example::report()), ""));
}

fn lets_nothing_in(page: &str) {
    let policy = Regex::new("Content-Security-Policy\" content=\"([^\"]*)\"").unwrap();
    let policy = &policy.captures(page).unwrap()[1].replace("&#x27;", "'").replace("&#x2f;", "/");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(policy.contains("; script-src 'sha256-") && !policy.contains("unsafe"), "{policy}");
    let loads = Regex::new(r#"(?:https?:)?//[a-z]|\ssrc=|\sstyle=|url\(|@import|\son[a-z]+="#).unwrap();
    let bare = page.replace(SCRIPT, "");
    assert_eq!(loads.find(&bare).map(|found| found.as_str().to_owned()), None);
    let ids: Vec<&str> = Regex::new(r#"\sid="([^"]*)""#)
        .unwrap()
        .captures_iter(page)
        .map(|id| id.get(1).unwrap().as_str())
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "ids stand once");
    for link in Regex::new("href=\"#([^\"]*)\"").unwrap().captures_iter(page) {
        assert!(ids.contains(&link.get(1).unwrap().as_str()), "{}", &link[0]);
    }
}

#[test]
fn the_text_stands_whole_with_its_marks() {
    let page = page(&example::report());
    let sentence = page.split("id=\"a1-4\"").nth(1).unwrap().split("</summary>").next().unwrap();
    let words = sentence.split("<span class=\"words\">").nth(1).unwrap().lines().next().unwrap();
    insta::assert_snapshot!(words, @r#"<span class="source source-b source-e" data-r="0">Experts</span> <span class="cue cue-b cue-e" data-r="0">revealed</span> <span class="content content-b" data-r="0">that the repairs are </span><span class="content loud of-source loud-b loud-e" data-r="0 1">utterly</span><span class="content content-e" data-r="0"> inadequate</span>.<span class="vh"> (1 source, 1 cue, 1 intensifier)</span></span>"#);
    let plain = Regex::new("<span class=\"vh\">.*?</span>|<[^>]*>").unwrap();
    assert_eq!(plain.replace_all(words, ""), "Experts revealed that the repairs are utterly inadequate.");
}

#[test]
fn the_reasons_are_those_of_the_annotation() {
    let (report, lexicons) = (example::report(), example::lexicons());
    let page = page(&report).replace("&#x2f;", "/");
    let place = Regex::new(r"entry (\S+) \((\S+)\)").unwrap();
    let mut found = 0;
    for line in annotation::reasons(&report, &lexicons).iter().flatten() {
        for entry in place.captures_iter(line) {
            assert!(page.contains(&format!("{} · {}", &entry[1], &entry[2])), "{line}");
            found += 1;
        }
    }
    assert!(found >= 5);
}

#[test]
fn marks_on_pages_have_the_signs_of_the_terminal() {
    let style = STYLE.concat();
    for sign in Sign::ALL.into_iter().filter(|sign| *sign != Sign::Content) {
        let (open, close) = sign.symbols();
        let name = sign.name();
        assert!(
            style.contains(&format!(".{name}-b::before {{ content: \"{open}\"; content: \"{open}\" / \"\"")),
            "{name}"
        );
        assert!(
            style.contains(&format!(".{name}-e::after {{ content: \"{close}\"; content: \"{close}\" / \"\"")),
            "{name}"
        );
    }
    assert!(style.contains(&format!("content: \"~{}\"", annotation::SOURCE_VOICE)));
}
