//! What holds for every file, however odd: what was copied is where its map says, and nothing panics.

use framelens::{
    article::{Article, Places},
    read::{self, Fields, Format, Record},
};
use proptest::{
    collection::vec,
    prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest},
    sample::select,
    test_runner::TestCaseError,
};

/// Markup, front matter, and what breaks them.
const PIECES: &[&str] = &[
    "# ", "## ", "> ", "- ", "1. ", "*", "**", "_", "`", "```\n", "~~", "[", "](x)", "![", "<b>", "</b>",
    "<br>", "<!--", "-->", "|", "|---|\n", "[^1]", "[^1]: ", "&amp;", "&quot;", "&#0;", "\\", "***\n",
    "    ", "\t", "---\n", "+++\n", "a: b\n", "a: \"", "'", "...\n", "title: ", "- [x] ", "{#id}", "\r",
    "\u{feff}", "“", "é", "😂",
];

fn file() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(PIECES).prop_map(str::to_owned),
        3 => "[A-Za-z,.]{1,6}",
        2 => select(&[" ", "\n", "\n\n", "\r\n"][..]).prop_map(str::to_owned),
    ];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Elements of pages, and what breaks them; `x` is prose.
const ELEMENTS: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=share>",
    "<div>",
    "</div>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
    "<ol start=9>",
    "<li>",
    "</ul>",
    "<a href=x>",
    "</a>",
    "<b>",
    "</b>",
    "<h1>",
    "</h1>",
    "<h2>",
    "<br>",
    "<br><br>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<script>",
    "</script>",
    "<template>",
    "</template>",
    "<svg>",
    "</svg>",
    "<select>",
    "<frameset>",
    "<body class=byline>",
    "<q>",
    "</q>",
    "<!--",
    "-->",
    "&amp;",
    "&#0;",
    "<sup>",
    "</sup>",
    "<form>",
    "<time>",
    "<p hidden>",
    "<article>",
    "<html lang=en>",
    "<meta name=author content=a>",
    "<title>",
    "</title>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{}]}</script>",
];

fn page() -> impl Strategy<Value = String> {
    let prose = "The mayor said on Monday, that the bridge, which is old, will be shut for three weeks. ";
    let piece = prop_oneof![
        4 => select(ELEMENTS).prop_map(str::to_owned),
        2 => (1..9_usize).prop_map(move |n| prose.repeat(n)),
        1 => select(&[" ", "\n", "é", "😂", "<"][..]).prop_map(str::to_owned),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn article(file: &str, format: Format) -> Option<Article> {
    let record = Record::Bytes { name: "a".to_owned(), format, bytes: file.as_bytes().to_vec() };
    record.read(&Fields::default()).ok()
}

/// Every copied piece of the text stands in the file where the map says, at that line and column.
fn check_map(file: &str, article: &Article) -> Result<(), TestCaseError> {
    let map = article.origin.as_ref().and_then(|origin| origin.map.as_ref()).unwrap();
    let places = Places::new(article);
    let mut before = 0;
    for segment in &map.segments {
        prop_assert!(segment.text >= before, "{:?}", map.segments);
        before = segment.text + segment.len;
        let text = &article.text[segment.text as usize..before as usize];
        prop_assert_eq!(text, &file[segment.file as usize..(segment.file + segment.len) as usize]);
        let place = places.at(segment.text).unwrap();
        let passed = &file[..place.offset as usize];
        let passed = passed.strip_prefix('\u{feff}').unwrap_or(passed);
        prop_assert_eq!(place.line as usize, passed.matches('\n').count() + 1);
        let line = passed.rsplit('\n').next().unwrap();
        prop_assert_eq!(place.column as usize, line.chars().count() + 1);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_copied_stands_where_the_map_says(file in file()) {
        for format in [Format::Text, Format::Markdown] {
            if let Some(article) = article(&file, format) {
                check_map(&file, &article)?;
            }
        }
    }

    #[test]
    fn pages_are_read_or_told_of(page in page()) {
        for format in [Format::Html, Format::Mail] {
            let record = Record::Bytes { name: "a".to_owned(), format, bytes: page.as_bytes().to_vec() };
            match record.read(&Fields::default()) {
                // Its markup is that of paragraphs, in order.
                Ok(article) => {
                    prop_assert!(article.markup.windows(2).all(|pair| pair[0].0 < pair[1].0));
                    let starts = |(at, _): &(u32, _)| *at == 0 || article.text[..*at as usize].ends_with("\n\n");
                    prop_assert!(article.markup.iter().all(starts), "{:?}", article.markup);
                }
                Err(error) => prop_assert!(!matches!(*error.fault, read::Fault::ReaderFailed), "{error}"),
            }
        }
    }

    #[test]
    fn tables_are_read_or_told_of(rows in vec(vec(select(&["a", ",", "\"", "\n", "\r\n", "text", "é", ";"][..]), 0..12), 0..8)) {
        let file = format!("id,text\n{}", rows.concat().concat());
        let fields = Fields::default();
        let lines = file.matches('\n').count() as u64 + 1;
        for record in read::stream(std::io::Cursor::new(file), "a.csv", Format::Csv, &fields) {
            let line = match record.read(&fields) {
                Ok(article) => article.origin.and_then(|origin| origin.line),
                Err(error) => error.place.line,
            };
            prop_assert!(line.is_some_and(|line| (1..=lines).contains(&line)));
        }
    }
}
