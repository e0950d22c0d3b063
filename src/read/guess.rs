//! What a stream without a name holds, by its beginning.

use super::{Fields, Format, csv, plain::BOM};

/// What the beginning of a stream looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// It says what it is: a record begins with a brace, an article does not; a page has its tag, and a
    /// table a column of texts.
    Sure(Format),
    /// It may be a table, but no column has the name of that of the texts.
    Table(Format),
    /// It is a list of records, which is no JSON Lines.
    List,
    /// Nothing speaks against a plain text.
    Text,
}

impl Guess {
    /// What a stream that begins so holds, if its records have such fields.
    ///
    /// ```
    /// use framelens::read::{Fields, Format, Guess};
    /// let guess = |start: &str| Guess::of(start.as_bytes(), &Fields::default());
    /// assert_eq!(guess("id,text\n1,It fell.\n"), Guess::Sure(Format::Csv));
    /// assert_eq!(guess("id,body\n1,It fell.\n"), Guess::Table(Format::Csv));
    /// assert_eq!(guess("It fell, and nobody saw the text."), Guess::Text);
    /// ```
    pub fn of(start: &[u8], fields: &Fields) -> Guess {
        let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
        match start {
            [b'{', ..] => Guess::Sure(Format::JsonLines),
            [b'[', rest @ ..] if rest.trim_ascii_start().starts_with(b"{") => Guess::List,
            _ if is_page(start) => Guess::Sure(Format::Html),
            _ => match csv::header(start) {
                Some((format, names)) if names.contains(&fields.text.as_str()) => Guess::Sure(format),
                Some((format, _)) => Guess::Table(format),
                None => Guess::Text,
            },
        }
    }

    /// The format to read it by.
    pub fn format(self) -> Format {
        match self {
            Guess::Sure(format) => format,
            Guess::Table(_) | Guess::List | Guess::Text => Format::Text,
        }
    }

    /// What the user may not have meant, if it is read so.
    pub fn doubt(self) -> Option<&'static str> {
        match self {
            Guess::Table(Format::Tsv) => Some(
                "standard input was read as one text, though it begins like a table; if it is one, give --input-format tsv, and name the column of the texts with --text-field",
            ),
            Guess::Table(_) => Some(
                "standard input was read as one text, though it begins like a table; if it is one, give --input-format csv, and name the column of the texts with --text-field",
            ),
            Guess::List => Some(
                "standard input was read as one text, though it begins like a list of JSON; if it is one, write one object a line (`jq -c '.[]'`)",
            ),
            Guess::Sure(_) | Guess::Text => None,
        }
    }
}

/// Whether bytes begin as the source of a page does.
pub(super) fn is_page(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(BOM).unwrap_or(bytes).trim_ascii_start();
    let says = |tag: &str| start.get(..tag.len()).is_some_and(|s| s.eq_ignore_ascii_case(tag.as_bytes()));
    says("<!doctype html") || says("<html")
}

/// Whether bytes begin as a PDF does.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_plain_text_says_so() {
        for (start, expected) in [
            ("{\"text\":\"One.\"}", Guess::Sure(Format::JsonLines)),
            (" <!DOCTYPE html>", Guess::Sure(Format::Html)),
            ("\u{feff}id;text\r\n", Guess::Sure(Format::Csv)),
            ("text\tid\n", Guess::Sure(Format::Tsv)),
            ("Nr;Headline;Body\n", Guess::Table(Format::Csv)),
            ("[\n  {\"text\":\"One.\"}]", Guess::List),
            ("[Editor's note: corrected.]", Guess::Text),
            ("Text, id, and more.", Guess::Text),
            ("", Guess::Text),
        ] {
            assert_eq!(Guess::of(start.as_bytes(), &Fields::default()), expected, "{start}");
        }
    }
}
