//! The commands that the README names do what it says.

use std::{fs, path::Path};

use super::{
    cli::{Run, folder, framelens, framelens_in},
    shared::root,
};

/// The two commands that a newcomer types first.
const FIRST: [&str; 2] = ["cargo run --release -- report samples/", "cargo test"];

/// The lines of a file's shell blocks, without remarks and without where their output goes.
fn shell_lines(text: &str) -> Vec<String> {
    let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let line = |line: &str| {
        let end = [" #", " >", ";", " | "].iter().filter_map(|stop| outside_marks(line, stop)).min();
        line[..end.unwrap_or(line.len())].trim().to_owned()
    };
    blocks.flat_map(str::lines).map(line).filter(|line| !line.is_empty()).collect()
}

/// Where `stop` stands in a command outside quotation marks.
fn outside_marks(line: &str, stop: &str) -> Option<usize> {
    let inside = |at: usize| line[..at].matches(['\'', '"']).count() % 2 == 1;
    line.match_indices(stop).map(|(at, _)| at).find(|at| !inside(*at))
}

/// A command cut into words as a shell does it: blanks part words, quotation marks keep them together.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut mark) = (vec![String::new()], None);
    for c in command.chars() {
        match (c, mark) {
            ('\'' | '"', None) => mark = Some(c),
            (c, Some(open)) if c == open => mark = None,
            (' ', None) => words.push(String::new()),
            (c, _) => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// What the README passes to the program, as far as it needs no file that is not in the project.
fn runs() -> Vec<Vec<String>> {
    let readme = fs::read_to_string(root().join("README.md")).unwrap_or_default();
    let mut commands = vec![FIRST[0].to_owned()];
    commands.extend(shell_lines(&readme));
    commands.dedup();
    let started = |command: &String| {
        let rest =
            command.strip_prefix("cargo run --release -- ").or_else(|| command.strip_prefix("framelens "));
        rest.map(words)
    };
    let missing = |word: &String| Path::new(word).extension().is_some() && !root().join(word).exists();
    commands
        .iter()
        .filter_map(started)
        .filter(|words| !words.iter().any(missing) && complete(words))
        .collect()
}

/// Whether it names its articles or needs none; `PATH…` stands for what the reader has.
fn complete(words: &[String]) -> bool {
    let reads = matches!(words[0].as_str(), "report" | "annotate" | "compare");
    !words.iter().any(|word| word.contains('…'))
        && (!reads || words.iter().any(|word| word.starts_with("samples")))
}

#[test]
fn every_command_of_the_readme_works() {
    for words in runs() {
        let args: Vec<&str> = words.iter().map(String::as_str).collect();
        let run = framelens(&args);
        // A threshold may be passed; that is what it is for.
        let passed = args.contains(&"--fail-on") && run.code == 1;
        assert!(run.code == 0 || passed, "{args:?} ended with {}: {}", run.code, run.stderr);
        assert!(!run.stdout.is_empty(), "{args:?} wrote nothing");
    }
}

#[test]
fn the_readme_begins_with_the_two_commands() {
    let Ok(readme) = fs::read_to_string(root().join("README.md")) else { return };
    assert_eq!(shell_lines(&readme)[..2], FIRST);
}

#[test]
fn commands_are_cut_as_a_shell_cuts_them() {
    let block = "```sh\nframelens report samples/ --where 'a > 5%' >out.txt; echo $?\nframelens explain x  # why\n```\n";
    assert_eq!(shell_lines(block), ["framelens report samples/ --where 'a > 5%'", "framelens explain x"]);
    assert_eq!(words("report --where 'a > 5%'"), ["report", "--where", "a > 5%"]);
}

/// Each command of a document with the output that it shows, lines that are left out (`…`) aside.
fn shown_outputs(text: &str) -> Vec<(Vec<String>, Vec<String>)> {
    let blocks = text.split("```sh\n").skip(1).filter_map(|rest| rest.split_once("\n```\n\n```text\n"));
    let pair = |(command, rest): (&str, &str)| {
        let command = words(command.strip_prefix("framelens ")?);
        let output = rest.split("\n```").next()?.lines().filter(|line| *line != "…").map(str::to_owned);
        Some((command, output.collect()))
    };
    blocks.filter_map(pair).collect()
}

/// Fails if a run does not write the lines that a page shows, in their order. The hash of the lexicons and the lines of
/// their entries change with every word, so they are not compared.
fn assert_shows(run: &Run, output: &[String], name: &str) {
    let hashless = |line: &str| line.split("set hash").next().unwrap_or_default().to_owned();
    let told =
        |line: &str| hashless(line).trim_end_matches(|c: char| c == ')' || c.is_ascii_digit()).to_owned();
    let mut lines = run.stdout.lines().map(told);
    for line in output {
        let line = told(line);
        assert!(lines.any(|real| real == line), "{name} does not show, at its place: {line}");
    }
}

/// Fails unless the outputs that a page shows of runs on the samples are real; tells how many there are.
fn assert_outputs_are_real(page: &str) -> usize {
    let text = fs::read_to_string(root().join(page)).unwrap();
    let plain = |word: &String| !word.starts_with(['>', '#']);
    let of_samples = |(command, _): &(Vec<String>, Vec<String>)| {
        command.iter().any(|word| word.starts_with("samples")) && command.iter().all(plain)
    };
    let shown: Vec<_> = shown_outputs(&text).into_iter().filter(of_samples).collect();
    for (command, output) in &shown {
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        let run = framelens(&args);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
        assert_shows(&run, output, &format!("{args:?}"));
    }
    shown.len()
}

#[test]
fn the_outputs_of_pages_are_real() {
    assert!(assert_outputs_are_real("docs/comparing.md") >= 4);
    assert!(assert_outputs_are_real("README.md") >= 3);
}

/// The lines of the first block of output behind some words of a page.
fn output_behind(page: &str, words: &str) -> Vec<String> {
    let rest = page.split_once(words).and_then(|(_, rest)| rest.split_once("```text\n"));
    let block = rest.and_then(|(_, rest)| rest.split("\n```").next()).unwrap_or_default();
    block.lines().map(str::to_owned).collect()
}

/// The four sentences that the README explains.
const BRIDGE: &str = "Lena Okafor, the harbour engineer, said the swing bridge could fail before the winter. \
    Critics say the council ignored two warnings. The closure has utterly wrecked the summer trade. \
    The mayor reportedly knew of the cracks in March.\n";

#[test]
fn the_first_outputs_of_the_readme_are_real() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let table = output_behind(&readme, "The first command prints");
    assert!(table.len() > 20, "{table:?}");
    assert_shows(&framelens(&["report", "samples/"]), &table, "report samples/");
    let folder = folder(&[("bridge.txt", BRIDGE.as_bytes())]);
    for (words, args) in [
        ("says about four sentences", &["annotate", "bridge.txt"][..]),
        ("--explain --only", &["annotate", "bridge.txt", "--explain", "--only", "level = 1"]),
    ] {
        let shown = output_behind(&readme, words);
        assert!(shown.len() > 5, "{shown:?}");
        assert_shows(&framelens_in(folder.path(), args), &shown, words);
    }
}
