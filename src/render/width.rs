//! How wide text is on a terminal, and how to fit it.

use unicode_width::UnicodeWidthChar;

/// Columns that `text` takes. Signs that a terminal may join (emoji) count apart: never too few.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

/// Columns of a character: 0 for combining marks, 2 for East Asian wide ones and emoji, else 1.
pub(super) fn char_width(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// Shortens to `max` columns at the end: `a long sen…`.
pub(super) fn shorten(text: &str, max: usize) -> String {
    if width(text) <= max {
        return text.to_owned();
    }
    let cut = take(text.chars(), max.saturating_sub(1));
    format!("{}…", cut.trim_end())
}

/// Shortens to `max` columns between words where that leaves most of them: `a long…`.
pub(super) fn shorten_words(text: &str, max: usize) -> String {
    if width(text) <= max {
        return text.to_owned();
    }
    let head = take(text.chars(), max.saturating_sub(1));
    let whole = text[head.len()..].starts_with(' ');
    let cut = if whole { Some(head.len()) } else { head.rfind(' ') };
    let cut = cut.map(|at| head[..at].trim_end_matches([' ', ',', ';', ':', '–', '—']));
    match cut {
        Some(cut) if 2 * width(cut) >= max => format!("{cut}…"),
        _ => shorten(text, max),
    }
}

/// Shortens to `max` columns in the middle, where names of files differ least: `archive/2…/a-17.txt`.
pub(super) fn shorten_middle(text: &str, max: usize) -> String {
    if width(text) <= max {
        return text.to_owned();
    }
    let room = max.saturating_sub(1);
    let head = take(text.chars(), room / 2);
    let tail: String = take(text.chars().rev(), room - width(&head)).chars().rev().collect();
    format!("{head}…{tail}")
}

/// As many characters as fit into `max` columns.
fn take(chars: impl Iterator<Item = char>, max: usize) -> String {
    let mut used = 0;
    let fits = |c: &char| {
        used += char_width(*c);
        used <= max
    };
    chars.take_while(fits).collect()
}

/// Breaks text into lines of at most `max` columns at blank space; a longer word has its own line.
pub fn wrap(text: &str, max: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= max => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Fills up with blanks on the right.
pub(super) fn pad(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}

/// Fills up with blanks on the left.
pub(super) fn pad_left(text: &str, to: usize) -> String {
    format!("{}{text}", " ".repeat(to.saturating_sub(width(text))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortened_text_fits_and_keeps_what_matters() {
        assert_eq!(shorten("short", 5), "short");
        assert_eq!(shorten("a long sentence", 9), "a long s…");
        assert_eq!(shorten_middle("outlet/2024/article-17.txt", 13), "outlet…17.txt");
        assert_eq!(shorten_middle("日本語日本語", 7), "日…本語");
        assert_eq!(shorten("anything", 0), "…");
        assert_eq!(shorten_words("Ana Duarte, the minister", 14), "Ana Duarte…");
        assert_eq!(shorten_words("Ana Duarte, the minister", 19), "Ana Duarte, the…");
        assert_eq!(shorten_words("a characterization", 9), "a charac…");
    }

    #[test]
    fn columns_are_those_of_unicode() {
        for (text, columns) in [("naïve", 5), ("nai\u{308}ve", 5), ("日本", 4), ("▲ «x» █…", 8), ("🙂", 2)]
        {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn lines_break_at_blanks() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("", 7), Vec::<String>::new());
    }
}
