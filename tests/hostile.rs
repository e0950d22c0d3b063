//! Articles come from the web: long, broken or made to do harm.

use std::fmt::Write;

use framelens::{
    article::Article,
    batch,
    read::{self, Record},
    render::{
        Provenance, Style,
        annotation::{self, AnnotationOptions},
        sheet,
        table::{Row, Table},
    },
    report::ArticleReport,
};

use super::{
    cli::{folder, framelens_in},
    fuzzed::{self, is_harmless},
    shared::{ANALYZER, analyze},
};

#[test]
fn a_line_of_fifty_megabytes_is_one_article_among_others() {
    let long = "x".repeat(50 << 20);
    let folder = folder(&[("a.txt", b"One."), ("b.txt", long.as_bytes()), ("c.txt", b"Two.")]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "csv", "--columns", "words"]);
    assert_eq!((run.code, run.stderr.as_str(), run.stdout.lines().count()), (0, "", 4));
}

#[test]
fn a_long_line_of_prose_is_cut_into_its_sentences() {
    let report = analyze(&"The bridge could be shut, the mayor said. Nobody knows why. ".repeat(20_000));
    assert_eq!(report.sentences.len(), 40_000);
    assert_eq!(report.attributions.iter().filter(|relation| relation.level > 0).count(), 20_000);
}

/// Rules look at everything in a sentence beside everything else, so one that never ends is cut.
#[test]
fn a_sentence_without_an_end_is_cut() {
    let report = analyze(&"the mayor said rents rose and ".repeat(2_000));
    assert_eq!(report.sentences.len(), 12);
    assert!(report.sentences.iter().all(|sentence| sentence.words <= 1000));
}

/// Each verb of a row is asked for its subject once, not once for every verb behind it.
#[test]
fn a_row_of_verbs_without_a_subject_ends() {
    let report =
        analyze(&format!("At last {}said it was over.", "and ran and last year fell and ".repeat(60)));
    assert_eq!(report.sentences.len(), 1);
}

#[test]
fn depth_costs_no_stack() {
    let depth = 100_000;
    for (format, text) in [
        (read::Format::Markdown, "> ".repeat(depth) + "The bridge is shut."),
        (read::Format::Markdown, "- ".repeat(depth) + "The bridge is shut."),
        (read::Format::Markdown, "[".repeat(depth) + "The bridge is shut."),
        (read::Format::Markdown, "*".repeat(depth) + "The bridge is shut."),
        (read::Format::JsonLines, "[".repeat(depth)),
        (read::Format::JsonLines, format!("{{\"text\":\"One.\",\"a\":{}", "{\"a\":".repeat(depth))),
        (read::Format::Text, format!("+++\na = {}\n+++\nOne.", "[".repeat(depth))),
        (read::Format::Text, format!("---\na: {}\n---\nOne.", "[".repeat(depth))),
    ] {
        fuzzed::read(format, text.as_bytes());
    }
    for sign in ["(", "not ", "!", "a and (", "a or ", "a and "] {
        fuzzed::condition(&(sign.repeat(depth) + "a"));
    }
    for toml in [
        "a = ".to_owned() + &"[".repeat(depth),
        "[".repeat(depth),
        "a.".repeat(depth),
        "a = ".to_owned() + &"{a = ".repeat(depth),
    ] {
        fuzzed::lexicon("own.toml", &toml);
    }
    for phrase in ["(", "(a|", "a ", "<"] {
        fuzzed::lexicon("own.txt", &format!("# category: own\n{}\n", phrase.repeat(depth)));
        fuzzed::lexicon("own.txt", &format!("# category: own\n# match: regex\n{}\n", phrase.repeat(depth)));
    }
}

#[test]
fn repeated_marks_and_words_are_read_to_their_end() {
    let nested = format!("{}so{}", "“‘".repeat(50_000), "’”".repeat(50_000));
    for (what, text) in [
        ("nested quotations", nested),
        ("commas", ",".repeat(100_000)),
        ("words and commas", "a, ".repeat(100_000)),
        ("opening marks", "“ ".repeat(100_000)),
        ("straight marks", "\"a' ".repeat(50_000)),
        ("brackets", "(".repeat(100_000)),
        ("full stops", ". ".repeat(100_000)),
        ("abbreviations", "Mr. ".repeat(50_000)),
        ("one sentence of cues", "she said that ".repeat(30_000)),
        ("one sentence of names", "Ana Duarte of the ministry ".repeat(20_000)),
        ("joined clauses", "he went and ".repeat(30_000)),
        ("hedges", "perhaps it could be that about ".repeat(10_000)),
        ("line ends", "\n".repeat(100_000) + "So."),
        ("headlines", "Bridge Shut\n\n".repeat(20_000)),
        (
            "clauses between semicolons",
            "the mayor said it could fail; officials knew that rents rose; ".repeat(10_000),
        ),
        ("combining marks", format!("e{}", "\u{301}".repeat(100_000))),
    ] {
        let report = analyze(&text);
        assert!(!report.sentences.is_empty(), "{what}");
        let last = report.sentences.last().unwrap().span.end as usize;
        assert!(text[last..].trim().is_empty(), "{what} are not read to the end");
    }
}

/// Escape sequences, bidi overrides and other characters that steer a terminal.
const STEERING: &str =
    "\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m\u{8}\r\u{0}\u{202e}\u{2066}\u{200f}\u{2028}\u{feff}\u{e0041}";

/// An article that tries to steer the terminal in each of its fields and in each of its labels.
fn steering() -> ArticleReport {
    let field = |word: &str| format!("{word}{STEERING}{word}");
    let mut article = Article::new(field("id"), String::new());
    article.title = Some(field("title"));
    article.metadata.insert(field("name"), field("value").into());
    for text in [
        format!(
            "Minister Ana{STEERING} Duarte said “it could{STEERING} fail”. She added{STEERING}: “No{STEERING}.”"
        ),
        format!(
            "Experts{STEERING} claim that 300{STEERING} jobs were utterly{STEERING} lost because of a lie."
        ),
        STEERING.to_owned(),
    ] {
        let _ = write!(article.text, "{text}\n\n");
    }
    ANALYZER.analyze(article)
}

#[test]
fn nothing_of_an_article_steers_the_terminal() {
    let (report, lexicons) = (steering(), ANALYZER.lexicons());
    let colors = regex::Regex::new("\u{1b}\\[[0-9;]*m").unwrap();
    for color in [false, true] {
        let mut out = Vec::new();
        for explain in [false, true] {
            let options = AnnotationOptions { explain, color, ..AnnotationOptions::default() };
            annotation::write(&mut out, &report, lexicons, &options).unwrap();
        }
        let style = Style { color, ..Style::default() };
        sheet::write(&mut out, &report, lexicons, style).unwrap();
        let mut table = Table::new(&[]);
        table.set_provenance(Provenance::of(lexicons, report.genre));
        table.push(Row::of(&report));
        table.terminal(&mut out, style).unwrap();
        table.markdown(&mut out).unwrap();
        let shown = String::from_utf8(out).unwrap();
        let plain = if color { colors.replace_all(&shown, "") } else { shown.as_str().into() };
        let raw = plain.lines().find(|line| !line.chars().all(is_harmless));
        assert_eq!(raw, None);
    }
}

#[test]
fn faults_do_not_steer_the_terminal() {
    let name = format!("a{STEERING}b");
    let line = format!("{{\"id\":\"{}\",\"body{}\":1}}", "\\u001b[2J\\u202e", "\\u001b[2J");
    let records =
        read::stream(std::io::Cursor::new(line), &name, read::Format::JsonLines, &read::Fields::default());
    let records = records.chain([Record::Bytes {
        name: name.clone(),
        format: read::Format::Text,
        bytes: b"\xff".to_vec(),
    }]);
    let mut faults = Vec::new();
    batch::reports(&ANALYZER, records, &batch::Settings::new(1), |result| {
        faults.extend(result.err().map(|fault| framelens::render::safe(&fault.to_string()).into_owned()));
        Ok(())
    })
    .unwrap();
    assert_eq!(faults.len(), 2);
    assert!(faults.iter().all(|fault| fault.chars().all(is_harmless)), "{faults:?}");
}
