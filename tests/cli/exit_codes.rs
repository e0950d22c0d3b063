//! 0 done, 1 a threshold was passed, 2 something could not be read or used.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use super::{ARTICLE, folder, framelens, framelens_in};

/// A file that nobody can read, not even root: a socket.
#[cfg(unix)]
fn add_unreadable(folder: &std::path::Path) -> &'static str {
    drop(std::os::unix::net::UnixListener::bind(folder.join("unreadable.txt")).unwrap());
    "unreadable.txt: is not a regular file; name it on the command line if it is meant"
}

#[cfg(unix)]
#[test]
fn the_good_article_of_a_bad_folder_is_reported_and_each_other_is_one_line() {
    let folder = folder(&[
        ("binary.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("empty.txt", b""),
        ("good.txt", ARTICLE),
        ("latin.txt", b"The caf\xe9 is shut."),
        ("wide.txt", b"\xff\xfeT\0h\0e\0"),
    ]);
    let unreadable = add_unreadable(folder.path());
    std::os::unix::fs::symlink("gone.txt", folder.path().join("zz-link.txt")).unwrap();
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["good.txt"]);
    assert_eq!(
        run.faults(),
        [
            "binary.txt: holds NUL bytes, so it is not text; save it as plain UTF-8 text",
            "empty.txt: is empty; remove it or give it a text",
            "latin.txt: is not UTF-8 at byte 7; save it as UTF-8 in an editor, or convert it, for instance from Windows-1252 (iconv -f WINDOWS-1252 -t UTF-8)",
            unreadable,
            "wide.txt: is UTF-16; save it as UTF-8 in an editor, or convert it (iconv -f UTF-16 -t UTF-8)",
            "zz-link.txt: is a symbolic link to a missing file; restore the file or remove the link",
        ]
    );
    assert_eq!(run.code, 2);
}

#[cfg(unix)]
#[test]
fn links_in_folders_are_not_followed() {
    let outside = folder(&[("secret.txt", ARTICLE)]);
    let folder = folder(&[("good.txt", ARTICLE)]);
    std::os::unix::fs::symlink(outside.path().join("secret.txt"), folder.path().join("link.txt")).unwrap();
    std::os::unix::fs::symlink(outside.path(), folder.path().join("linked")).unwrap();
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["good.txt"]);
    assert_eq!(run.code, 0);
}

#[test]
fn a_folder_without_articles_is_a_fault() {
    let folder = folder(&[("notes/README.md", b"# Notes")]);
    let run = framelens_in(folder.path(), &["report", "notes"]);
    assert_eq!(
        run.faults(),
        [
            "notes: holds no file that is read (.txt, .md, .markdown, .html, .htm, .xhtml, .mht, .mhtml, .eml, .docx, \
             .jsonl, .ndjson, .csv and .tsv); name other files with --input-format"
        ]
    );
    assert_eq!(run.code, 2);
}

#[test]
fn a_threshold_that_is_passed_gives_one() {
    let run = framelens(&["report", "samples/", "--fail-on", "words >= 0", "--format", "jsonl"]);
    assert_eq!(run.code, 1);
    assert!(
        run.faults()[0].starts_with("12 articles pass the threshold `words >= 0`: samples/"),
        "{}",
        run.stderr
    );
    assert!(run.faults()[0].ends_with(" and 7 more"));
    let run = framelens(&["report", "samples/", "--fail-on", "words > 1000000"]);
    assert_eq!((run.code, run.faults().len()), (0, 0));
}

#[test]
fn only_articles_that_are_kept_can_pass_a_threshold() {
    let run = framelens(&["report", "samples/", "--where", "folder = nowhere", "--fail-on", "words >= 0"]);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""));
    assert!(run.stderr.contains("note: none of 12 articles meets `folder = nowhere`"), "{}", run.stderr);
}

#[test]
fn faults_outweigh_thresholds() {
    let run = framelens(&["report", "samples/", "missing.txt", "--fail-on", "words >= 0"]);
    assert_eq!(run.code, 2);
}

#[test]
fn usage_errors_give_two_and_help_gives_zero() {
    assert_eq!(framelens(&["report"]).code, 2);
    assert_eq!(framelens(&["rapport"]).code, 2);
    assert_eq!(framelens(&["--help"]).code, 0);
    assert_eq!(framelens(&["--version"]).stdout, format!("framelens {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_framelens"))
        .args(["annotate", "-", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Whoever read the output has gone before there is any.
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(ARTICLE).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    for args in [&["report", "samples/"][..], &["annotate", "samples/", "--format", "jsonl"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_framelens"))
            .args(args)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(full())
            .output()
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            told.starts_with("framelens: standard output: cannot be written: the disk is full"),
            "{told}"
        );
        assert_eq!((output.status.code(), told.lines().count()), (Some(2), 1));
    }
}
