//! Pages for a browser. What they look like and whether they work is for `tests/browser`.

use std::fs;

use super::{ARTICLE, folder, framelens, framelens_in};

/// A loud article of the samples.
pub(super) const LOUD: &str = "samples/the-lantern/mayor-raids-pothole-cash.txt";

/// How often something stands on a page.
fn count(page: &str, piece: &str) -> usize {
    page.matches(piece).count()
}

#[test]
fn a_report_of_several_articles_is_a_table_that_leads_to_their_parts() {
    let page = framelens(&["report", "samples/", "--format", "html"]).stdout;
    assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"));
    assert_eq!(count(&page, "<article class=\"part\""), 12);
    let rows = page.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
    assert_eq!((count(rows, "<tr>"), count(rows, "<a href=\"#a")), (12, 12));
    assert!(page.contains("Rovers stun Kingsmoor") && page.contains("set hash"));
}

#[test]
fn any_number_of_jobs_writes_the_same_page() {
    for command in ["report", "annotate"] {
        let page = |jobs| framelens(&[command, "samples/", "--format", "html", "--jobs", jobs]).stdout;
        assert!(page("1") == page("7"), "{command}");
    }
}

#[test]
fn one_article_is_not_folded_up_and_has_no_table() {
    let article = "samples/the-lantern/review-salt-and-thread.txt";
    for command in ["report", "annotate"] {
        let page = framelens(&[command, article, "--format", "html"]).stdout;
        assert_eq!(count(&page, "<article class=\"part alone\""), 1, "{command}");
        assert_eq!(count(&page, "id=\"articles-t\""), 0, "{command}");
        assert_eq!(count(&page, "<section class=\"sources\""), usize::from(command == "report"));
    }
}

#[test]
fn groups_stand_before_the_articles() {
    let page = framelens(&["report", "samples/", "--by", "folder", "--format", "html"]).stdout;
    let (groups, articles) = (page.find("id=\"groups-t\"").unwrap(), page.find("id=\"articles-t\"").unwrap());
    assert!(groups < articles);
    assert!(page[groups..articles].contains("harbor-herald (4)"));
}

#[test]
fn sentences_that_are_left_out_are_not_on_the_page() {
    let args = ["annotate", "samples/the-lantern", "--only", "unsourced", "--format", "html"];
    let page = framelens(&args).stdout;
    let flagged = framelens(&["annotate", "samples/the-lantern", "--only", "unsourced", "--format", "jsonl"]);
    let sentences = flagged.records().iter().filter(|record| record["kind"] == "sentence").count();
    assert_eq!(count(&page, "<details class=\"sentence"), sentences);
    assert!(page.contains("--only") && page.contains("sentences and headings shown"));
    let none =
        framelens(&["annotate", "samples/", "--only", "severity = 1 and level = 5", "--format", "html"])
            .stdout;
    assert!(none.contains("There is no sentence to show."), "{none}");
}

#[test]
fn a_page_of_too_many_articles_has_no_texts_and_says_so() {
    let line = |n: usize| format!("{{\"id\":\"n{n}\",\"text\":\"The bridge is shut, Ana Duarte said.\"}}\n");
    let lines: String = (0..101).map(line).collect();
    let folder = folder(&[("a.jsonl", lines.as_bytes())]);
    let page = framelens_in(folder.path(), &["report", "a.jsonl", "--format", "html"]).stdout;
    assert_eq!((count(&page, "<article"), count(&page, "<tr>\n<th scope=\"row\">n")), (0, 101));
    assert!(page.contains("A page holds the texts of up to 100 articles"));
    let kept = ["report", "a.jsonl", "--format", "html", "--where", "article = n100 or article = n3"];
    assert_eq!(count(&framelens_in(folder.path(), &kept).stdout, "<article"), 2);
    let run = framelens_in(folder.path(), &["annotate", "a.jsonl", "--format", "html"]);
    assert_eq!(count(&run.stdout, "<article"), 100);
    assert!(run.stdout.contains("1 more article") && run.stderr.contains("1 more are not on it"));
}

#[test]
fn what_could_not_be_read_stands_on_the_page() {
    let folder = folder(&[("a.txt", ARTICLE), ("b.txt", b"")]);
    for command in ["report", "annotate"] {
        let run = framelens_in(folder.path(), &[command, ".", "--format", "html", "--output", "p.html"]);
        assert_eq!(run.code, 2);
        let page = fs::read_to_string(folder.path().join("p.html")).unwrap();
        assert!(page.contains("<li>b.txt: is empty"), "{command}");
    }
}

#[test]
fn columns_and_rows_are_chosen_as_in_tables() {
    let args = ["report", "samples/", "--columns", "words,residual", "--sort", "words", "--limit", "2"];
    let page = framelens(&[&args[..], &["--format", "html"]].concat()).stdout;
    let table = page.split("id=\"articles-t\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert!(table.contains("residual") && !table.contains("unsourced"));
    assert!(page.contains("and 10 more"));
}
