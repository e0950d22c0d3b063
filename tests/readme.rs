//! The commands that the README names do what it says.

use std::{fs, path::Path};

use super::{cli::framelens, shared::root};

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

#[test]
fn the_outputs_of_comparing_are_real() {
    let text = fs::read_to_string(root().join("docs/comparing.md")).unwrap();
    let of_samples =
        |(command, _): &(Vec<String>, Vec<String>)| command.iter().any(|word| word.starts_with("samples"));
    let shown: Vec<_> = shown_outputs(&text).into_iter().filter(of_samples).collect();
    assert!(shown.len() >= 4, "{shown:?}");
    for (command, output) in shown {
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        let run = framelens(&args);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
        let mut lines = run.stdout.lines();
        for line in output {
            assert!(lines.any(|real| real == line), "{args:?} does not show, at its place: {line}");
        }
    }
}
