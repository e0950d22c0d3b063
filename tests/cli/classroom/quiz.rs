//! `annotate --quiz` with answers from a pipe.

use std::path::Path;

use framelens::worksheet::Dispute;

use super::{
    super::{Run, command_in, finish, framelens_in},
    class, read,
};

fn quiz(folder: &Path, flags: &[&str], answers: &str) -> Run {
    let mut command = command_in(folder, &[&["annotate", "ferry.txt", "--quiz"], flags].concat());
    command.write_stdin(answers);
    finish(command)
}

#[test]
fn labels_come_after_the_answer_and_disputes_are_put_down() {
    let folder = class(&[]);
    // Sentence 1: level named as the tool says, but in need of a source; then the input ends.
    let run = quiz(folder.path(), &["--disputes", "mine.jsonl"], "named\nyes\nShe has no proof.\n");
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let (asked, told) =
        (run.stdout.find("Who answers for it").unwrap(), run.stdout.find("The tool says").unwrap());
    assert!(asked < told && run.stdout.contains("rule"), "{}", run.stdout);
    assert!(run.stdout.contains("You say yes, the tool no."), "{}", run.stdout);
    assert!(
        run.stdout.contains("the same of 1 of 1")
            && run.stdout.contains("1 disputed label(s) added to mine.jsonl")
    );
    let disputes: Vec<Dispute> =
        read(folder.path(), "mine.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let [dispute] = disputes.as_slice() else { panic!("{disputes:?}") };
    assert_eq!(
        (dispute.field.as_str(), dispute.tool.as_str(), dispute.user.as_str()),
        ("unsourced", "no", "yes")
    );
    assert_eq!(dispute.comment, "She has no proof.");
    assert!(read(folder.path(), "sheet.csv").contains(&dispute.id));
    for word in ["right", "wrong", "correct", "score"] {
        assert!(!run.stdout.contains(word), "{word}: {}", run.stdout);
    }
}

#[test]
fn disputes_are_added_to_what_is_there() {
    let folder = class(&[]);
    for _ in 0..2 {
        quiz(folder.path(), &["--disputes", "mine.jsonl"], "none\n\nI see nobody.\nq\n");
    }
    assert_eq!(read(folder.path(), "mine.jsonl").lines().count(), 2);
}

#[test]
fn the_quiz_ends_cleanly_wherever_the_input_does() {
    let folder = class(&[]);
    for answers in ["", "\n", "named", "named\n", "none\nno\n", "q\n", "zzz\nn\nq\n", "\u{1b}[2J\nq\n"] {
        let run = quiz(folder.path(), &["--disputes", "d.jsonl"], answers);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{answers:?}");
        assert!(run.stdout.contains("this is no mark") && !run.stdout.contains('\u{1b}'), "{}", run.stdout);
    }
    let run = quiz(folder.path(), &[], "zzz\nn\nd\n");
    assert!(
        run.stdout.contains("There is no `zzz`.") && run.stdout.contains("That may be named or none."),
        "{}",
        run.stdout
    );
}

#[test]
fn few_sentences_are_chosen_by_the_seed() {
    let folder = class(&[]);
    let run = quiz(folder.path(), &["--sentences", "3", "--shuffle", "--seed", "5"], "");
    assert!(run.stdout.starts_with("3 sentences."), "{}", run.stdout);
    assert_eq!(run.stdout, quiz(folder.path(), &["--sentences", "3", "--shuffle", "--seed", "5"], "").stdout);
}

#[test]
fn what_the_quiz_cannot_do_is_told() {
    let folder = class(&[]);
    let run = framelens_in(folder.path(), &["annotate", "-", "--quiz"]);
    assert_eq!(run.code, 2);
    assert!(run.faults()[0].contains("name the articles as files"), "{}", run.stderr);
    let run = framelens_in(folder.path(), &["annotate", "ferry.txt", "--disputes", "d.jsonl"]);
    assert_eq!(run.code, 2);
    let run = quiz(folder.path(), &["--disputes", "nowhere/d.jsonl"], "");
    assert!(run.faults()[0].starts_with("nowhere/d.jsonl: cannot be written"), "{}", run.stderr);
}

#[test]
fn what_the_tool_leaves_open_can_be_disputed_and_q_ends_everywhere() {
    let open = "For ninety years, nobody had seen the red heron in the valley.\n";
    let folder = super::super::folder(&[("ferry.txt", open.as_bytes())]);
    let run = quiz(folder.path(), &["--disputes", "d.jsonl"], "none\nyes\nIt is a count.\n");
    assert!(run.stdout.starts_with("1 sentence. Enter"), "{}", run.stdout);
    assert!(run.stdout.contains("You say yes, the tool leaves it open."), "{}", run.stdout);
    assert!(!run.stdout.contains("You and the tool say the same."), "{}", run.stdout);
    assert!(read(folder.path(), "d.jsonl").contains("\"tool\":\"left open\",\"user\":\"yes\""));
    let run = quiz(folder.path(), &["--disputes", "e.jsonl"], "none\nyes\nQ\n");
    assert!(run.stdout.contains("0 disputed label(s) added"), "{}", run.stdout);
    assert_eq!(read(folder.path(), "e.jsonl"), "");
}
