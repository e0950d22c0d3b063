//! How wide text is on a terminal, and how to fit it.

/// Columns that `text` takes.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

/// Columns of a character: 0 for combining marks, 2 for East Asian wide ones and emoji, else 1.
pub(super) fn char_width(c: char) -> usize {
    match c as u32 {
        0x300..=0x36F | 0x200D | 0xFE00..=0xFE0F => 0,
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE4F => 2,
        0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

/// Shortens to `max` columns at the end: `a long sen…`.
pub(super) fn shorten(text: &str, max: usize) -> String {
    if width(text) <= max {
        return text.to_owned();
    }
    let cut = take(text.chars(), max.saturating_sub(1));
    format!("{}…", cut.trim_end())
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
pub(super) fn wrap(text: &str, max: usize) -> Vec<String> {
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
    }

    #[test]
    fn lines_break_at_blanks() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("", 7), Vec::<String>::new());
    }
}
