//! `completions` and `man`: made of the flags themselves, so they name every one.

use super::{framelens, framelens_in};

/// Subcommands that every shell and manual must know.
const SUBCOMMANDS: [&str; 7] = ["report", "annotate", "compare", "lexicon", "explain", "completions", "man"];

#[test]
fn every_shell_gets_a_script_that_names_all_subcommands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = framelens(&["completions", shell]);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{shell}");
        for name in SUBCOMMANDS.iter().chain(&["fail-on"]) {
            assert!(run.stdout.contains(name), "{shell} does not complete {name}");
        }
    }
}

#[test]
fn an_unknown_shell_is_told_which_there_are() {
    let run = framelens(&["completions", "dosshell"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(run.stderr.contains("powershell"), "{}", run.stderr);
}

#[test]
fn the_manual_page_names_all_subcommands() {
    let run = framelens(&["man"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.contains(".TH framelens 1"), "{}", run.stdout);
    for name in SUBCOMMANDS {
        assert!(run.stdout.contains(&format!("framelens\\-{name}")), "no page of {name}");
    }
}

#[test]
fn a_folder_gets_one_page_a_subcommand() {
    let folder = tempfile::tempdir().unwrap();
    let run = framelens_in(folder.path(), &["man", "--dir", "pages/man1"]);
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (0, "", ""));
    let page = |name: &str| std::fs::read_to_string(folder.path().join("pages/man1").join(name)).unwrap();
    for name in SUBCOMMANDS {
        assert!(page(&format!("framelens-{name}.1")).contains(".SH SYNOPSIS"));
    }
    assert!(page("framelens-report.1").contains("fail\\-on"));
    assert!(page("framelens-lexicon-show.1").contains(".SH SYNOPSIS"));
}

#[test]
fn a_folder_that_cannot_be_made_is_a_fault() {
    let folder = super::folder(&[("taken", b"")]);
    let run = framelens_in(folder.path(), &["man", "--dir", "taken"]);
    assert_eq!(run.code, 2);
    assert!(run.faults()[0].starts_with("taken: cannot be written"), "{}", run.stderr);
}
