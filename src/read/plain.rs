//! Plain text: one article a file.

use std::{fs::File, path::Path};

use super::{Fault, Place, ReadError, read_all};
use crate::article::Article;

/// The mark that some editors put before UTF-8; it is no part of the text.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";

/// Reads a file that is one article. Its name and its folder's name become metadata.
pub(super) fn read_file(path: &Path, name: &str) -> Result<Article, ReadError> {
    let opened = File::open(path).map_err(Fault::Unreadable).and_then(|mut file| read_all(&mut file));
    let bytes = opened.map_err(|fault| ReadError::new(Place::file(name), fault))?;
    let mut article = article(name, bytes)?;
    let own_name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let parts = [("file", own_name), ("folder", folder(path))];
    for (field, value) in parts {
        article.metadata.extend(value.map(|value| (field.to_owned(), value.into())));
    }
    Ok(article)
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
pub(super) fn article(name: &str, bytes: Vec<u8>) -> Result<Article, ReadError> {
    let text = text(bytes).map_err(|fault| ReadError::new(Place::file(name), fault))?;
    checked(Article::new(name, text))
}

/// Refuses an article without text.
pub(super) fn checked(article: Article) -> Result<Article, ReadError> {
    if article.text.trim().is_empty() {
        return Err(ReadError::new(Place::file(&article.id), Fault::Empty));
    }
    Ok(article)
}

/// Bytes as text: without the byte order mark, otherwise exactly as they are, line ends included.
fn text(mut bytes: Vec<u8>) -> Result<String, Fault> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Fault::Utf16);
    }
    if bytes.contains(&0) {
        return Err(Fault::Binary);
    }
    let mark = if bytes.starts_with(BOM) { BOM.len() } else { 0 };
    bytes.drain(..mark);
    String::from_utf8(bytes).map_err(|error| Fault::Encoding { at: error.utf8_error().valid_up_to() + mark })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_text_and_line_ends_stay() {
        assert_eq!(text(b"\xef\xbb\xbfOne.\r\nTwo.\r\n".to_vec()).unwrap(), "One.\r\nTwo.\r\n");
    }

    #[test]
    fn faults_say_what_the_bytes_are() {
        let fault = |bytes: &[u8]| text(bytes.to_vec()).unwrap_err().to_string();
        assert!(fault(b"caf\xe9 au lait").starts_with("is not UTF-8 at byte 3;"));
        assert!(fault(b"\xef\xbb\xbfcaf\xe9").starts_with("is not UTF-8 at byte 6;"));
        assert!(fault(b"\x89PNG\0\0").starts_with("holds NUL bytes"));
        assert!(fault(b"\xff\xfeA\0").starts_with("is UTF-16;"));
    }

    #[test]
    fn white_space_alone_is_empty() {
        let error = article("a.txt", b" \r\n\t".to_vec()).unwrap_err();
        assert_eq!(error.to_string(), "a.txt: is empty; remove it or give it a text");
    }
}
