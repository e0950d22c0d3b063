//! Files that are one article: decoded, front matter taken off, markup stripped, metadata gathered.

use std::{
    fs::{self, File},
    io::Cursor,
    path::Path,
};

use super::{
    Fault, Format, Place, ReadError, front_matter,
    guess::{is_page, is_pdf},
    markdown, metadata, packed, plain, read_all, sidecar, unopened, unread,
};
use crate::article::{Article, Metadata, Origin};

/// Reads a file that is one article. Its name and its folder's name become metadata.
pub(super) fn read_file(path: &Path, name: &str, format: Format) -> Result<Article, ReadError> {
    let bytes = bytes_of(path).map_err(|fault| ReadError::new(Place::file(name), fault))?;
    let mut article = article(name, bytes, format)?;
    let own = std::mem::replace(&mut article.metadata, place(path));
    article.metadata.extend(own);
    if let Some(more) = sidecar::read(path, name)? {
        metadata::add(&mut article, more);
    }
    Ok(article)
}

/// The text of a file that is no article, as it stands there; `name` is what messages call it.
///
/// # Errors
/// It is not there, cannot be opened, or holds no text.
pub fn text_file(path: &Path, name: &str) -> Result<String, ReadError> {
    let bytes = fs::read(path).map_err(|error| unopened(path, error));
    bytes
        .and_then(plain::text)
        .map(|(text, _)| text)
        .map_err(|fault| ReadError::new(Place::file(name), fault))
}

/// All of a file, unpacked. Its size is asked for first, so that it is read at one go.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Fault> {
    let mut file = File::open(path).map_err(|error| unopened(path, error))?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    let bytes = read_all(&mut file, size)?;
    if packed::is_packed(&bytes) {
        read_all(&mut packed::unpacked(Cursor::new(bytes))?, 0)
    } else {
        Ok(bytes)
    }
}

/// What the path tells: the file's name and its folder's.
fn place(path: &Path) -> Metadata {
    let own_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let parts = [("file", own_name), ("folder", folder(path))];
    parts.into_iter().filter_map(|(field, value)| Some((field.to_owned(), value?.into()))).collect()
}

/// The name of the folder that holds a file, also when the path does not spell it out.
fn folder(path: &Path) -> Option<String> {
    let parent = path.parent()?;
    let named = match parent.file_name() {
        Some(name) => Some(name.to_owned()),
        None => parent_of_bare(parent),
    };
    named.map(|name| name.to_string_lossy().into_owned())
}

fn parent_of_bare(parent: &Path) -> Option<std::ffi::OsString> {
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    parent.canonicalize().ok()?.file_name().map(Into::into)
}

/// Makes an article of bytes.
pub(super) fn article(name: &str, bytes: Vec<u8>, format: Format) -> Result<Article, ReadError> {
    let plain = matches!(format, Format::Text | Format::Markdown);
    if plain && is_pdf(&bytes) {
        return Err(ReadError::new(Place::file(name), unread::pdf()));
    }
    // The source of a page is one, whatever name it was saved under.
    let format = if plain && is_page(&bytes) { Format::Html } else { format };
    if let Some(article) = document(name, &bytes, format) {
        return checked(article?);
    }
    let (text, mark) = plain::text(bytes).map_err(|fault| ReadError::new(Place::file(name), fault))?;
    let front = front_matter::find(&text).map_err(|fault| fault.at(name))?.unwrap_or_default();
    let (text, map, allowed) = match format {
        Format::Markdown => markdown::strip(&text, front.body, mark),
        _ => plain::cut(text, front.body, mark),
    };
    let allowances = front.allowances.into_iter().chain(allowed).collect();
    let origin = Some(Origin::mapped(name, map));
    let mut article = Article { origin, allowances, ..Article::new(name, text) };
    metadata::add(&mut article, front.metadata);
    checked(article)
}

/// Makes an article of bytes that are no plain text; `None` if they are.
fn document(name: &str, bytes: &[u8], format: Format) -> Option<Result<Article, ReadError>> {
    #[cfg(feature = "documents")]
    let reader = match format {
        Format::Html => super::html::article,
        Format::Docx => super::docx::article,
        Format::Mail => super::mail::article,
        Format::Text | Format::Markdown | Format::JsonLines | Format::Csv | Format::Tsv => return None,
    };
    #[cfg(not(feature = "documents"))]
    let reader = match format {
        Format::Html | Format::Docx | Format::Mail => {
            |name: &str, _: &[u8]| Err(ReadError::new(Place::file(name), Fault::LeftOut))
        }
        Format::Text | Format::Markdown | Format::JsonLines | Format::Csv | Format::Tsv => return None,
    };
    // These files are read by libraries that were not written for hostile ones; if one of them gives up, the
    // others are read all the same.
    let read = std::panic::catch_unwind(|| reader(name, bytes));
    Some(read.unwrap_or_else(|_| Err(ReadError::new(Place::file(name), Fault::ReaderFailed))))
}

/// Refuses an article without text.
pub(super) fn checked(article: Article) -> Result<Article, ReadError> {
    if article.text.trim().is_empty() {
        return Err(ReadError::new(Place::file(&article.id), Fault::Empty));
    }
    Ok(article)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_alone_is_empty() {
        for (format, bytes) in [
            (Format::Text, &b" \r\n\t"[..]),
            (Format::Text, b"---\ntitle: Only a title\n---\n"),
            (Format::Markdown, b"<!-- nothing -->\n\n![a picture](a.png)\n"),
        ] {
            let error = article("a.txt", bytes.to_vec(), format).unwrap_err();
            assert_eq!(error.to_string(), "a.txt: is empty; remove it or give it a text");
        }
    }

    #[test]
    fn what_is_no_plain_text_is_not_read_as_one() {
        let error = article("a.txt", b"%PDF-1.7\n1 0 obj\nThe bridge.\n".to_vec(), Format::Text).unwrap_err();
        assert!(error.to_string().starts_with("a.txt: PDF is not read; select the article's text"));
        #[cfg(feature = "documents")]
        for format in [Format::Text, Format::Markdown] {
            let text =
                "The bridge on the lower road is shut for repairs, the mayor said on Monday. ".repeat(8);
            let page =
                format!("\u{feff} <!DOCTYPE html><html><body><article><p>{text}</p></article></body></html>");
            let read = article("a.txt", page.into_bytes(), format).unwrap();
            assert!(read.text.starts_with("The bridge") && !read.text.contains('<'), "{}", read.text);
        }
    }

    #[test]
    fn front_matter_is_metadata_and_no_text() {
        let text = b"\xef\xbb\xbf---\r\ntitle: A bridge\r\noutlet: Herald\r\n---\r\n\r\nIt is shut.\r\n";
        let article = article("a.txt", text.to_vec(), Format::Text).unwrap();
        assert_eq!(
            (article.title.as_deref(), article.text.as_str()),
            (Some("A bridge"), "\r\nIt is shut.\r\n")
        );
        assert_eq!(article.field("outlet").as_deref(), Some("Herald"));
        assert_eq!(crate::article::Places::new(&article).name(2), "a.txt:6:1");
    }
}
