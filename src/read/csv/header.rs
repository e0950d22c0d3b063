//! The first line of a table: what parts its cells, and whether a line can be one at all.

use super::Format;

/// What may part cells. Spreadsheets of some countries write semicolons, because their numbers have commas.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// So long a name no column has.
const LONG: usize = 40;

/// What parts the cells of a header: what stands in it most often outside of quotation marks; of equals the
/// first, and a comma if there is none.
pub(super) fn separator(start: &[u8]) -> u8 {
    let line = line(start);
    let count = |separator: u8| cells(line, separator).len();
    let most = SEPARATORS.map(count).into_iter().max().unwrap_or_default();
    SEPARATORS.into_iter().find(|separator| count(*separator) == most).unwrap_or(b',')
}

/// The names in a line if it can be the header of a table, and the table's format. Sentences have blanks
/// behind their commas, headers do not.
pub(in crate::read) fn header(start: &[u8]) -> Option<(Format, Vec<&str>)> {
    let line = std::str::from_utf8(line(start)).ok()?;
    let line = line.strip_prefix('\u{feff}').unwrap_or(line).trim_end_matches('\r');
    let separator = separator(line.as_bytes());
    let names: Vec<&str> = cells(line.as_bytes(), separator)
        .into_iter()
        .map(|cell| std::str::from_utf8(cell).map(|cell| cell.trim_matches('"')))
        .collect::<Result<_, _>>()
        .ok()?;
    let is_name = |name: &&str| *name == name.trim() && name.len() <= LONG && !name.ends_with('.');
    let format = if separator == b'\t' { Format::Tsv } else { Format::Csv };
    // Tables of data may have no name for the first column, which numbers the rows; prose ends with a comma.
    let whole = names.len() > 1 && names.last().is_some_and(|last| !last.is_empty());
    (whole && names.iter().all(is_name)).then_some((format, names))
}

/// The first line, which ends with the first line end outside of quotation marks.
fn line(start: &[u8]) -> &[u8] {
    let end = outside(start).find(|at| start[*at] == b'\n');
    &start[..end.unwrap_or(start.len())]
}

fn cells(line: &[u8], separator: u8) -> Vec<&[u8]> {
    let (mut cells, mut from) = (Vec::new(), 0);
    for at in outside(line).filter(|at| line[*at] == separator) {
        cells.push(&line[from..at]);
        from = at + 1;
    }
    cells.push(&line[from..]);
    cells
}

/// The places of bytes that stand outside of quotation marks.
fn outside(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let mut quoted = false;
    (0..bytes.len()).filter(move |at| {
        quoted ^= bytes[*at] == b'"';
        !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_parted_by_what_stands_there_most_often() {
        for (start, expected) in [
            ("id,text\n1;2;3", b','),
            ("Nr;Headline;Body, full;outlet\n", b';'),
            ("\"a;b;c\",text", b','),
            ("id\ttext\n", b'\t'),
            ("a,b;c\n", b','),
            ("text\n", b','),
            ("", b','),
        ] {
            assert_eq!(separator(start.as_bytes()), expected, "{start}");
        }
    }

    #[test]
    fn a_sentence_is_no_header() {
        let names = |start: &str| header(start.as_bytes()).map(|(_, names)| names.join(" "));
        assert_eq!(names("\u{feff}id,\"text\"\r\n1,One.\r\n").as_deref(), Some("id text"));
        assert_eq!(names(",text\n").as_deref(), Some(" text"));
        assert_eq!(names("id;text\n").as_deref(), Some("id text"));
        assert_eq!(header(b"id\ttext\n").map(|(format, _)| format), Some(Format::Tsv));
        for prose in [
            "Text",
            "Sex, lies, text",
            "Nobody knew,\nand nobody asked.",
            "The bridge is shut.",
            "It cost 1,000.",
            "",
        ] {
            assert_eq!(names(prose), None, "{prose}");
        }
    }
}
