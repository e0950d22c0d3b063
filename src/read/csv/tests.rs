use super::*;
use crate::article::Article;

fn read(text: &'static str, format: Format) -> Vec<Result<Article, String>> {
    let fields = Fields::default();
    let rows = Rows::new(text.as_bytes(), "a.csv", format, &fields);
    rows.map(|row| row.read(&fields).map_err(|error| error.to_string())).collect()
}

#[test]
fn columns_that_are_not_the_text_become_metadata() {
    let text = "\u{feff}id,title, text ,outlet,year,,\r\n7,T,\"One, two.\r\n\r\n\"\"Three.\"\"\",Herald,2026,x,y\r\n";
    let article = read(text, Format::Csv).remove(0).unwrap();
    assert_eq!((article.id.as_str(), article.title.as_deref()), ("7", Some("T")));
    assert_eq!(article.text, "One, two.\r\n\r\n\"Three.\"");
    assert_eq!(serde_json::to_string(&article.metadata).unwrap(), r#"{"outlet":"Herald","year":"2026"}"#);
}

#[test]
fn tabs_and_semicolons_part_cells_too() {
    let texts = |text, format| read(text, format).into_iter().map(|article| article.unwrap().text);
    assert!(texts("id\ttext\n1\tOne, two.\n", Format::Tsv).eq(["One, two."]));
    assert!(texts("id;text\n1;One, two.\n", Format::Csv).eq(["One, two."]));
    let comma_in_a_name = "Nr;Headline, short;text;outlet\n1;Two, or three;One, two.;Herald\n";
    assert!(texts(comma_in_a_name, Format::Csv).eq(["One, two."]));
}

#[test]
fn a_row_without_an_id_is_called_by_its_line() {
    let unix = "id,text\n,\"One.\nTwo.\"\n\n,Three.\nd,\n,Four.\n";
    let windows = "\u{feff}id,text\r\n,\"One.\r\nTwo.\"\r\n\r\n,Three.\r\nd,\r\n,Four.\r\n";
    for text in [unix, windows] {
        let names = read(text, Format::Csv).into_iter().map(|read| read.map_or_else(|e| e, |a| a.id));
        let names: Vec<String> = names.map(|name| name.split(" (").next().unwrap().to_owned()).collect();
        assert_eq!(names, ["a.csv:2", "a.csv:5", "a.csv:6", "a.csv:7"]);
    }
}

#[test]
fn faulty_rows_are_told_by_line_and_number_and_the_others_are_read() {
    let text = "id,text\na,One.\nb,Two.,more\nc,\nd,\"Three.\n\"\ne,Four.\n";
    let all = read(text, Format::Csv);
    let faults: Vec<&str> = all.iter().filter_map(|one| one.as_ref().err()).map(String::as_str).collect();
    let expected = [
        "a.csv:3 (record 2): has 3 cells where the header has 2; check its separators and quotation marks",
        "a.csv:4 (record 3, id `c`): is empty; remove it or give it a text",
    ];
    assert_eq!(faults, expected);
    assert_eq!(all.iter().filter(|one| one.is_ok()).count(), 3);
}

#[test]
fn a_mark_that_is_never_closed_is_a_fault() {
    for text in ["id,text\na,\"One.\nb,Two.\nc,Three.\n", "id,text\na,\"One.\n"] {
        let expected = "a.csv:2 (record 1): opens a quotation mark that is never closed; close it, or double the marks within the cell";
        assert_eq!(read(text, Format::Csv), [Err(expected.to_owned())]);
    }
}

#[test]
fn a_missing_text_column_is_said_once() {
    let expected =
        "a.csv:1: has no column `text` (it has `id`, `body`); name the right one with --text-field";
    assert_eq!(read("id,body\na,One.\nb,Two.\n", Format::Csv), [Err(expected.to_owned())]);
    let near =
        "a.csv:1: has no column `text` (it has `id`, `Text`); did you mean `Text`? Name it with --text-field";
    assert_eq!(read("id,Text\na,One.\n", Format::Csv), [Err(near.to_owned())]);
    assert_eq!(read("", Format::Csv), [Err("a.csv: is empty; remove it or give it a text".to_owned())]);
    let binary = "a.csv:1: holds NUL bytes, so it is not text; save it as plain UTF-8 text";
    assert_eq!(read("i\0d,text\n", Format::Csv), [Err(binary.to_owned())]);
}

#[test]
fn two_columns_of_one_name_are_a_fault() {
    for (text, expected) in [
        ("id,text,text\na,One.,Two.\n", "`text` (2 and 3)"),
        ("outlet,text,id, outlet\nx,One.,a,y\n", "`outlet` (1 and 4)"),
    ] {
        let expected =
            format!("a.csv:1: has two columns {expected}; give one of them another name, or take it out");
        assert_eq!(read(text, Format::Csv), [Err(expected)]);
    }
}
