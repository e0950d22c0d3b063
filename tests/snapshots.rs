//! What users see, whole. After a change that is meant:
//!
//! ```sh
//! INSTA_UPDATE=always cargo test snapshots
//! ```
//!
//! rewrites the files in `tests/snapshots/`; read their diff before it goes in.

use regex::Regex;

use super::cli::framelens;

/// Keeps what a run wrote, without the hash of the lexicons, which any edit of a list changes.
fn keep(name: &str, args: &[&str]) {
    let run = framelens(args);
    assert_eq!((run.code, run.faults()), (0, vec![]), "{args:?}");
    let hash = Regex::new(r"set\s+hash\s+[0-9a-f]{8}").unwrap();
    let shown = hash.replace_all(&run.stdout, "set hash 00000000");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, description => args.join(" ") }, {
        insta::assert_snapshot!(name, shown);
    });
}

#[test]
fn table_of_the_samples() {
    keep("table", &["report", "samples/"]);
}

#[test]
fn sheet_of_an_article() {
    keep("sheet", &["report", "samples/harbor-herald/council-shifts-road-money-to-seawall.txt"]);
}

#[test]
fn annotation_of_a_careful_article() {
    keep("annotation-careful", &["annotate", "samples/meridian-wire/santa-olaya-flood.txt"]);
}

#[test]
fn annotation_of_a_loud_article() {
    keep("annotation-loud", &["annotate", "samples/the-lantern/mayor-raids-pothole-cash.txt"]);
}

#[test]
fn annotation_with_reasons() {
    let text = "Bridge shut after storm\n\n\
        The Norvik bridge could stay shut for months, Transport Minister Ana Duarte said on Monday. \
        “We will not gamble with lives,” she added.\n\n\
        Experts revealed that the repairs were utterly inadequate. The ministry had lied about the damage, \
        which led to 300 job losses.";
    keep("annotation-reasons", &["annotate", "--explain", "--text", text]);
}
