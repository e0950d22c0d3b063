//! `--resume`: however a run ended, the next one makes of its file what one run would have made.

use std::{fs, path::Path};

use super::{ARTICLE, Run, folder, framelens_in};

const INPUT: &str = "{\"id\":\"a\",\"text\":\"The bridge is shut, the mayor said. Nobody knows why 🙂.\",\"outlet\":\"Herald\"}\n\
    {\"id\":\"b\",\"text\":\"Critics say it could fail.\"}\n\
    {\"id\":\n\
    {\"id\":\"a\",\"text\":\"It has utterly failed. It may fail again.\"}\n\
    {\"id\":\"c\",\"text\":\"Rents will double by spring.\"}\n";

fn run(folder: &Path, more: &[&str]) -> Run {
    framelens_in(folder, &[&["annotate", "in.jsonl", "--format", "jsonl"], more].concat())
}

#[test]
fn a_file_cut_anywhere_becomes_the_file_of_one_run() {
    let folder = folder(&[("in.jsonl", INPUT.as_bytes())]);
    let out = folder.path().join("out.jsonl");
    for (command, more) in [("annotate", &[][..]), ("annotate", &["--only", "level = 0"]), ("report", &[])] {
        let args = [&[command, "in.jsonl", "--format", "jsonl"], more].concat();
        let whole = framelens_in(folder.path(), &args);
        assert_eq!(whole.code, 2, "{}", whole.stderr);
        let whole = whole.stdout.into_bytes();
        let args = [&args[..], &["--resume", "out.jsonl"]].concat();
        let ends = whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
        let near_ends = ends.flat_map(|at| [at, at + 1]);
        let anywhere = (0..6).map(|n| n * whole.len() / 6 + n);
        let mut cuts: Vec<usize> = near_ends.chain(anywhere).collect();
        cuts.sort_unstable();
        for at in cuts.into_iter().step_by(if command == "report" { 4 } else { 2 }) {
            fs::write(&out, &whole[..at]).unwrap();
            let run = framelens_in(folder.path(), &args);
            assert_eq!((run.code, run.stdout.as_str(), run.faults().len()), (2, "", 1), "{}", run.stderr);
            assert!(fs::read(&out).unwrap() == whole, "{command} {more:?}: cut at {at} of {}", whole.len());
        }
    }
}

#[test]
fn a_file_that_is_not_there_is_begun_and_one_that_is_whole_stays() {
    let folder = folder(&[("in.jsonl", INPUT.as_bytes())]);
    let first = run(folder.path(), &["--resume", "out.jsonl"]);
    assert!(!first.stderr.contains("out.jsonl"), "{}", first.stderr);
    let whole = fs::read(folder.path().join("out.jsonl")).unwrap();
    assert_eq!(whole, run(folder.path(), &[]).stdout.into_bytes());
    let again = run(folder.path(), &["--resume", "out.jsonl"]);
    assert!(again.stderr.contains("note: out.jsonl: going on behind 4 articles"), "{}", again.stderr);
    assert_eq!(fs::read(folder.path().join("out.jsonl")).unwrap(), whole);
}

#[test]
fn a_file_of_another_run_is_refused_and_left_as_it_is() {
    let list = b"# category: euphemism\ncollateral damage\n";
    let folder = folder(&[("in.jsonl", INPUT.as_bytes()), ("own.txt", list), ("notes.txt", ARTICLE)]);
    run(folder.path(), &["--resume", "out.jsonl"]);
    let whole = fs::read(folder.path().join("out.jsonl")).unwrap();
    for (more, why) in [
        (
            &["--resume", "out.jsonl", "--offsets", "bytes"][..],
            "out.jsonl: line 1: written with --offsets chars",
        ),
        (
            &["--resume", "out.jsonl", "--lexicons", "own.txt"],
            "out.jsonl: line 1: written with other lexicons",
        ),
        (
            &["--resume", "out.jsonl", "--genre", "review"],
            "out.jsonl takes a for `news`, this run for `review`",
        ),
        (&["--resume", "notes.txt"], "notes.txt: line 1: no record of framelens"),
        (&["--resume", "."], ".: is not a regular file"),
        (&["--resume", "no/out.jsonl"], "no/out.jsonl: cannot be written"),
    ] {
        let run = run(folder.path(), more);
        let why = format!("framelens: --resume: {why}");
        assert!(run.code == 2 && run.stderr.contains(&why), "{more:?}: {}", run.stderr);
    }
    let figures =
        framelens_in(folder.path(), &["report", "in.jsonl", "--format", "jsonl", "--resume", "out.jsonl"]);
    assert!(figures.code == 2 && figures.stderr.contains("line 2: a sentence"), "{}", figures.stderr);
    assert_eq!(fs::read(folder.path().join("out.jsonl")).unwrap(), whole);
    assert_eq!(fs::read(folder.path().join("notes.txt")).unwrap(), ARTICLE);
    let table = framelens_in(folder.path(), &["report", "in.jsonl", "--resume", "out.jsonl"]);
    assert_eq!(table.faults(), ["--resume has a meaning only in --format jsonl"]);
}

#[test]
fn an_article_that_has_changed_is_told_and_new_ones_are_added() {
    let folder = folder(&[("in.jsonl", INPUT.as_bytes())]);
    run(folder.path(), &["--resume", "out.jsonl"]);
    let changed = INPUT.replace("could fail", "may fail") + "{\"id\":\"d\",\"text\":\"It is shut.\"}\n";
    fs::write(folder.path().join("in.jsonl"), changed).unwrap();
    let again = run(folder.path(), &["--resume", "out.jsonl"]);
    assert_eq!(again.code, 2);
    let told = "b: is not what it was when out.jsonl was written; its old record stays (to do all again, take out.jsonl away)";
    assert!(again.faults().contains(&told), "{}", again.stderr);
    let written = fs::read_to_string(folder.path().join("out.jsonl")).unwrap();
    assert!(written.contains("could fail") && !written.contains("may fail."));
    assert!(written.lines().last().unwrap().contains("\"article\":\"d\""));
}

#[test]
fn what_is_written_is_not_read() {
    let folder = folder(&[("in.jsonl", INPUT.as_bytes())]);
    for _ in 0..2 {
        let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl", "--resume", "out.jsonl"]);
        assert!(
            run.stderr.contains("note: 1 file passed over: it is the one that is written"),
            "{}",
            run.stderr
        );
    }
    assert_eq!(fs::read_to_string(folder.path().join("out.jsonl")).unwrap().lines().count(), 4);
}
