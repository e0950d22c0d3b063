//! Bytes of a page as text, whatever its encoding.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::super::Fault;

/// A page names its encoding within so many bytes, or browsers do not see it either.
const HEAD: usize = 4096;

/// The text of a page. Its encoding is told by a byte order mark; by being UTF-8 that holds more than
/// ASCII, which nothing else looks like; by `named`, what those say who sent it; by what the page says of
/// itself; or is Windows-1252.
///
/// # Errors
/// If it holds NUL bytes, so is no text.
pub(in crate::read) fn decode(bytes: &[u8], named: Option<&str>) -> Result<String, Fault> {
    let encoding = encoding_of(bytes, named);
    if bytes.contains(&0) && encoding != UTF_16LE && encoding != UTF_16BE {
        return Err(Fault::Binary);
    }
    let (text, _, _) = encoding.decode(bytes);
    Ok(text.into_owned())
}

fn encoding_of(bytes: &[u8], named: Option<&str>) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let declared = named.or_else(|| declared(&head)).and_then(|label| Encoding::for_label(label.as_bytes()));
    // A page that can be read as far as its declaration is not UTF-16, whatever that says; and what is no
    // UTF-8, though it says so, is what editors of old wrote.
    declared.filter(|e| *e != UTF_16LE && *e != UTF_16BE && *e != UTF_8).unwrap_or(WINDOWS_1252)
}

/// The encoding that an XML declaration or a `meta` element names; `head` is in lower case.
fn declared(head: &str) -> Option<&str> {
    let xml = head.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let of_xml = xml.and_then(|(declaration, _)| value_of(declaration, "encoding"));
    let metas = || head.split("<meta").skip(1).filter_map(|rest| rest.split('>').next());
    of_xml.or_else(|| metas().find_map(|meta| value_of(meta, "charset")))
}

/// What stands behind `name` and an equals sign, with or without quotation marks.
fn value_of<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(name)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    rest.split(['"', '\'', ';', ' ', '/', '\t', '\n', '\r']).next().filter(|label| !label.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_as_browsers_and_old_pages_tell_them() {
        for (bytes, expected) in [
            (&b"\xef\xbb\xbf<p>caf\xc3\xa9"[..], "<p>café"),
            (b"\xff\xfe<\0p\0>\0\xe9\0", "<p>é"),
            (b"<p>caf\xc3\xa9", "<p>café"),
            (b"<p>\x93caf\xe9\x94", "<p>“café”"),
            (b"<meta charset=iso-8859-2><p>\xb3", "<meta charset=iso-8859-2><p>ł"),
            (b"<META CHARSET='koi8-r'/><p>\xc4", "<META CHARSET='koi8-r'/><p>д"),
            (
                b"<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\"><p>\xe4",
                "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\"><p>д",
            ),
            (
                b"<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><p>\xa4",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><p>€",
            ),
            // What the page says of itself is wrong.
            (b"<meta charset=windows-1252><p>caf\xc3\xa9", "<meta charset=windows-1252><p>café"),
            (b"<meta charset=utf-8><p>caf\xe9", "<meta charset=utf-8><p>café"),
            (b"<meta charset=utf-16><p>plain", "<meta charset=utf-16><p>plain"),
        ] {
            assert_eq!(decode(bytes, None).unwrap(), expected);
        }
        assert!(matches!(decode(b"<p>\0", None), Err(Fault::Binary)));
    }
}
