//! Markdown, front matter and metadata beside the article.

use serde_json::json;

use super::{ARTICLE, folder, framelens_in};

const PIECE: &[u8] = b"---\ntitle: The bridge\noutlet: Herald\ntags: [a, b]\n---\n\n# Bridge *shut* for good\n\nThe bridge is [shut](x.html),\nthe **mayor** said. Nobody knows why.\n\n```\ncode\n```\n\n## What now\n\n- Walk\n- Swim\n";

#[test]
fn markdown_is_read_without_its_markup() {
    let folder = folder(&[("a.md", PIECE), ("b.markdown", b"One.\n")]);
    let run = framelens_in(folder.path(), &["annotate", ".", "--format", "jsonl"]);
    let records = run.records();
    assert_eq!(run.ids(), ["a.md", "b.markdown"]);
    assert_eq!(records[0]["title"], "The bridge");
    assert_eq!(records[0]["metadata"]["outlet"], "Herald");
    assert!(records[0]["metadata"]["tags"].is_null());
    let seen: Vec<_> = records[1..7]
        .iter()
        .map(|s| {
            (s["unit"].as_str().unwrap(), s["text"].as_str().unwrap(), s["place"]["line"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(
        seen,
        [
            ("headline", "Bridge shut for good", 7),
            ("sentence", "The bridge is shut, the mayor said.", 9),
            ("sentence", "Nobody knows why.", 10),
            ("subheading", "What now", 16),
            ("list-item", "• Walk", 18),
            ("list-item", "• Swim", 19),
        ]
    );
}

#[test]
fn standard_input_can_be_markdown() {
    let mut run = super::command(&["report", "-", "--input-format", "markdown", "--format", "jsonl"]);
    run.write_stdin("One *two* three.\n");
    assert_eq!(super::finish(run).records()[0]["text"], "One two three.");
}

#[test]
fn front_matter_of_plain_text_is_metadata() {
    let folder = folder(&[
        ("a.txt", b"+++\noutlet = \"Herald\"\nyear = 2026\n+++\nOne.\n"),
        ("b.txt", b"---\r\noutlet: Wire\r\nyear: 2025\r\n---\r\nTwo.\r\n"),
        ("c.txt", b"---\nThe bridge is shut.\n---\n"),
    ]);
    let run = framelens_in(folder.path(), &["annotate", ".", "--format", "jsonl"]);
    let articles: Vec<_> = run.records().into_iter().filter(|r| r["kind"] == "article").collect();
    assert_eq!(
        articles[0]["metadata"],
        json!({"file": "a.txt", "folder": articles[0]["metadata"]["folder"], "outlet": "Herald", "year": 2026})
    );
    assert_eq!((&articles[1]["text"], &articles[1]["metadata"]["year"]), (&"Two.\r\n".into(), &2025.into()));
    assert_eq!(articles[2]["text"], "---\nThe bridge is shut.\n---\n");
    let kept = framelens_in(folder.path(), &["report", ".", "--where", "year > 2025", "--format", "jsonl"]);
    assert_eq!(kept.ids(), ["a.txt"]);
}

#[test]
fn metadata_beside_an_article_win_over_its_own() {
    let folder = folder(&[
        ("a.md", PIECE),
        ("a.meta.json", br#"{"title":"Better","outlet":"Wire","rank":1,"more":{"x":1}}"#),
        ("b.txt", ARTICLE),
        ("b.meta.toml", b"outlet = \"Lantern\"\ndate = 2026-11-22\nrank = 2\n"),
    ]);
    for paths in [&["."][..], &["*"], &["a.md", "a.meta.json", "b.txt"]] {
        let run = framelens_in(folder.path(), &[&["report", "--format", "jsonl"], paths].concat());
        let records = run.records();
        assert_eq!((run.code, run.ids()), (0, vec!["a.md".to_owned(), "b.txt".to_owned()]), "{}", run.stderr);
        assert_eq!(
            (&records[0]["title"], &records[0]["metadata"]["outlet"]),
            (&"Better".into(), &"Wire".into())
        );
        assert_eq!(records[1]["metadata"]["date"], "2026-11-22");
    }
    let sorted =
        framelens_in(folder.path(), &["report", ".", "--sort", "rank:desc", "--format", "csv"]).stdout;
    let ids: Vec<&str> = sorted.lines().skip(1).filter_map(|row| row.split(',').next()).collect();
    assert_eq!(ids, ["b.txt", "a.md"]);
}

#[test]
fn metadata_that_cannot_be_read_are_faults_with_their_place() {
    let folder = folder(&[
        ("a.txt", b"---\noutlet: Herald\nno field here\n---\nOne.\n"),
        ("b.txt", ARTICLE),
        ("b.meta.json", b"{\"outlet\":\n x}"),
        ("c.txt", ARTICLE),
        ("c.meta.toml", b"outlet = \"Herald\"\nrank =\n"),
        ("d/d.txt", ARTICLE),
        ("d/d.meta.toml", b""),
        ("d/d.meta.json", b"{}"),
        ("e.txt", ARTICLE),
        ("f.md", b"+++\nrank =\n+++\nOne.\n"),
    ]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["e.txt"]);
    let faults = run.faults();
    let starts = [
        "a.txt:3:1: the front matter cannot be read: `no field here` is no field; write `name: value`",
        "b.meta.json:2:2: cannot be read as metadata: expected value; mend it, or take it away",
        "c.meta.toml:2:7: cannot be read as metadata: ",
        "d/d.meta.toml: stands beside d.meta.json; keep one of them",
        "f.md:2:7: the front matter cannot be read: ",
    ];
    assert_eq!(faults.len(), starts.len(), "{faults:?}");
    for (fault, start) in faults.iter().zip(starts) {
        assert!(fault.starts_with(start), "{fault}");
    }
}
