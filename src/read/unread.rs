//! Kinds of file that people have articles in and that are not read, each with what can be done about it.

use std::path::Path;

use super::Fault;

/// Extensions, what such a file is, and what to do.
const UNREAD: [(&[&str], &str, &str); 10] = [
    (
        &["pdf"],
        "PDF",
        "select the article's text, copy it into a .txt file, and mend the line ends; or run `pdftotext FILE.pdf` and cut off what is not the article",
    ),
    (&["doc", "dot"], "the old format of Word", "open it and save it as .docx or as plain text"),
    (&["odt", "ott", "fodt"], "OpenDocument", "open it and save it as .docx or as plain text"),
    (
        &["rtf", "rtfd", "pages", "wpd"],
        "this format of word processors",
        "open it and save it as .docx or as plain text",
    ),
    (
        &["epub", "mobi", "azw3"],
        "this format of books",
        "save each article as a page (.html) or as plain text",
    ),
    (&["parquet", "arrow", "feather", "avro", "orc"], "this format of tables", "export it as .csv or .jsonl"),
    (&["xlsx", "xls", "ods", "numbers"], "a spreadsheet", "save the sheet as CSV (UTF-8)"),
    (
        &["json", "xml", "yaml", "yml"],
        "this format of data",
        "write one JSON object a line into a .jsonl file; if it is that already, give --input-format jsonl",
    ),
    (&["webarchive"], "Safari's web archive", "save the page as page source (.html)"),
    (&["msg", "mbox", "pst"], "this format of mail", "save each message as .eml"),
];

/// What is to be said of a PDF whose name does not tell.
pub(super) fn pdf() -> Fault {
    unread(Path::new("a.pdf")).unwrap_or(Fault::UnknownFormat)
}

/// What is to be said of a file of such a kind; `None` if nothing is known of it.
///
/// ```
/// let fault = framelens::read::unread("news/paper.PDF".as_ref()).expect("PDF is known");
/// assert!(fault.to_string().starts_with("PDF is not read; select the article's text"));
/// ```
pub fn unread(path: &Path) -> Option<Fault> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    let (_, what, advice) = UNREAD.iter().find(|(known, ..)| known.contains(&extension.as_str()))?;
    Some(Fault::NotRead { what, advice })
}
