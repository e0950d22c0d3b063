//! Ctrl-C: what is in hand is finished and written whole, then the run ends with 130.
#![cfg(unix)]

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStderr, Command, Stdio},
};

use super::folder;

/// More than a pipe holds, so that what was written has been read, and less than is taken at one go.
const AHEAD: usize = 200_000;

/// A run that has read many articles from its standard input and waits for more.
struct Waiting {
    child: Child,
    stderr: BufReader<ChildStderr>,
}

impl Waiting {
    fn begin(folder: &Path, more: &[&str]) -> Waiting {
        let mut child = Command::new(env!("CARGO_BIN_EXE_framelens"))
            .current_dir(folder)
            .args([&["annotate", "-", "--format", "jsonl", "--isolated"], more].concat())
            .stdin(Stdio::piped())
            .stdout(File::create(folder.join("stdout.jsonl")).unwrap())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let line = |n| format!("{{\"id\":\"{n}\",\"text\":\"The bridge is shut, the mayor said. Why?\"}}\n");
        let lines: String = (0..AHEAD / line(0).len()).map(line).collect();
        child.stdin.as_mut().unwrap().write_all(lines.as_bytes()).unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        Waiting { child, stderr }
    }

    fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.stderr.read_line(&mut line).unwrap();
        line
    }

    fn code(mut self) -> Option<i32> {
        drop(self.child.stdin.take());
        self.child.wait().unwrap().code()
    }
}

const FINISHING: &str = "framelens: interrupted; finishing what is in hand (once more to stop at once)\n";

#[test]
fn what_is_in_hand_is_written_whole() {
    for signal in ["INT", "TERM"] {
        let folder = folder(&[]);
        let mut run = Waiting::begin(folder.path(), &[]);
        run.signal(signal);
        assert_eq!(run.line(), FINISHING);
        // One more article shows that the run is over, and is no part of it.
        run.child.stdin.as_mut().unwrap().write_all(b"{\"id\":\"late\",\"text\":\"It is shut.\"}\n").unwrap();
        drop(run.child.stdin.take());
        assert!(run.line().starts_with("framelens: note: interrupted after "));
        assert_eq!(run.code(), Some(130));
        let written = fs::read_to_string(folder.path().join("stdout.jsonl")).unwrap();
        let lines: Vec<serde_json::Value> =
            written.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(lines.len() > 1000 && lines.len().is_multiple_of(3), "{}", lines.len());
        assert_eq!(lines[lines.len() - 3]["kind"], "article");
        assert!(!written.contains("\"late\""));
    }
}

#[test]
fn a_file_is_replaced_by_a_whole_one_only() {
    let folder = folder(&[("out.jsonl", b"before")]);
    let mut run = Waiting::begin(folder.path(), &["--output", "out.jsonl"]);
    run.signal("INT");
    assert_eq!(run.line(), FINISHING);
    run.child.stdin.as_mut().unwrap().write_all(b"{\"id\":\"late\",\"text\":\"It is shut.\"}\n").unwrap();
    drop(run.child.stdin.take());
    assert!(run.line().starts_with("framelens: note: interrupted after "));
    assert_eq!(run.line(), "framelens: out.jsonl: left as it was\n");
    assert_eq!(run.code(), Some(130));
    assert_eq!(fs::read(folder.path().join("out.jsonl")).unwrap(), b"before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
}

#[test]
fn a_second_time_ends_the_run_at_once() {
    let folder = folder(&[("out.jsonl", b"before")]);
    let mut run = Waiting::begin(folder.path(), &["--output", "out.jsonl"]);
    run.signal("INT");
    assert_eq!(run.line(), FINISHING);
    run.signal("INT");
    // Its standard input is still open: nothing but the signal can end it.
    assert_eq!(run.child.wait().unwrap().code(), Some(130));
    assert_eq!(fs::read(folder.path().join("out.jsonl")).unwrap(), b"before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary file is left");
}
