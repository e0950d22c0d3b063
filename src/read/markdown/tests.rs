use super::*;
use crate::article::{Article, Origin, Places};

fn text(source: &str) -> String {
    strip(source, 0, 0).0
}

#[test]
fn headings_and_paragraphs_stand_between_blank_lines() {
    let source = "# A *quiet* triumph.\nShe said\n**no**.\n\nHeading two {#two}\n-----------\nIt is [shut](x.html \"why\").\n";
    assert_eq!(text(source), "A quiet triumph\n\nShe said no.\n\nHeading two\n\nIt is shut.");
}

#[test]
fn items_have_signs_and_lines_of_their_own() {
    let source = "They want:\n\n- one\n  thing\n- [x] two\n  1. deep\n  2. deeper\n\nThen:\n\n3) three\n\n4) four\n\n   more\n";
    let expected =
        "They want:\n\n• one thing\n• two\n1. deep\n2. deeper\n\nThen:\n\n3. three\n\n4. four\n\nmore";
    assert_eq!(text(source), expected);
}

#[test]
fn what_is_no_prose_is_left_out() {
    let source = "> Quoted\n> here.\n\n```\ncode\n```\n\n<div>\nhtml\n</div>\n\n![alt *text*](a.png)\n\nOne,[^1] ~~gone~~ <b>two</b> `three`.<br>Four.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n\n***\n\nEnd &amp; \\*over\\*.\n";
    assert_eq!(text(source), "Quoted here.\n\nOne,  two three.\nFour.\n\nEnd & *over*.");
}

/// The line and column in `source` where each of `words` stands that the text has.
fn places(source: &str, start: usize, words: &[&str]) -> Vec<String> {
    let (text, map, _) = strip(source, start, 0);
    let article = Article { origin: Some(Origin::mapped("a.md", map)), ..Article::new("a", text) };
    let places = Places::new(&article);
    let place = |word: &&str| {
        let at = article.text.find(word).unwrap() as u32;
        let place = places.at(at).unwrap();
        assert!(source[place.offset as usize..].starts_with(word), "{word}");
        format!("{}:{}", place.line, place.column)
    };
    words.iter().map(place).collect()
}

#[test]
fn every_word_can_be_found_in_the_file() {
    let source = "---\na: b\n---\n# Ünï *quiet* day.\r\n\r\n> “Soft”\r\n> break, **very** loud `code`.\r\n\r\n- item\r\n\r\nA &amp; B\r\n";
    let words = ["quiet", "day", "“Soft”", "break", "very", "loud", "code", "item", "&"];
    let expected = ["4:8", "4:15", "6:3", "7:3", "7:12", "7:19", "7:25", "9:3", "11:3"];
    assert_eq!(places(source, 13, &words), expected);
}

#[test]
fn segments_are_sorted_and_within_the_text() {
    let source = "# A &quot;b&quot; **...**\n\n- *...*\n\n## ...\n\n## ***.*** ***.***\n\nx\n\n[^n]: note\n\ny[^n] &mdash; z\n";
    let (text, map, _) = strip(source, 0, 0);
    let ends = map.segments.windows(2).map(|pair| (pair[0].text + pair[0].len, pair[1].text));
    assert!(ends.clone().all(|(end, next)| end <= next), "{text:?} {:?}", map.segments);
    assert!(map.segments.iter().all(|s| (s.text + s.len) as usize <= text.len()));
}

#[test]
fn any_markdown_gives_some_text() {
    for source in
        ["[", "![", "> - 1. # x", "\u{0}", "- \n  - \n    -", "|a|\n|-", "<!--", "[^a]: [^a]", "&#x0;"]
    {
        strip(source, 0, 0);
    }
    assert_eq!(text("    only code\n"), "");
}
