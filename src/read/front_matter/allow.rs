//! The field of front matter that lets findings pass in all of the article:
//! `framelens-allow: ["unsourced: on file"]`.

/// Its name.
pub(super) const FIELD: &str = "framelens-allow";

/// What one item asks to let pass, and the byte of the block at which its field stands.
pub(super) type Allowed = (String, usize);

/// The items of a field of YAML: a list in brackets, a list of lines, or a single text.
pub(super) fn of_yaml(value: &str, more: &[&str]) -> Vec<String> {
    let whole = std::iter::once(value).chain(more.iter().copied()).collect::<Vec<_>>().join(" ");
    let items = match whole.trim().strip_prefix('[') {
        Some(list) => in_brackets(list.trim_end().trim_end_matches(']')),
        None if value.is_empty() => more.iter().map(|line| line.trim_start_matches('-').to_owned()).collect(),
        None => vec![whole],
    };
    items.iter().map(|item| unquoted(item.trim())).filter(|item| !item.is_empty()).collect()
}

/// The items of a field of TOML: a list, or a single text.
pub(super) fn of_toml(block: &str) -> Vec<Allowed> {
    let table: toml::Table = toml::from_str(block).unwrap_or_default();
    let items: Vec<String> = match table.get(FIELD) {
        Some(toml::Value::String(text)) => vec![text.clone()],
        Some(toml::Value::Array(items)) => {
            items.iter().filter_map(|item| item.as_str()).map(Into::into).collect()
        }
        _ => Vec::new(),
    };
    let at = block.find(FIELD).unwrap_or_default();
    items.into_iter().map(|item| (item, at)).collect()
}

/// The parts between commas that stand outside quotation marks.
fn in_brackets(list: &str) -> Vec<String> {
    let (mut items, mut open) = (vec![String::new()], None);
    for c in list.chars() {
        match (c, open) {
            (',', None) => items.push(String::new()),
            ('"' | '\'', None) if items.last().is_some_and(|item| item.trim().is_empty()) => open = Some(c),
            (c, Some(mark)) if c == mark => open = None,
            _ => {}
        }
        if (c, open) != (',', None) {
            items.last_mut().into_iter().for_each(|item| item.push(c));
        }
    }
    items
}

fn unquoted(item: &str) -> String {
    let inside = |mark| item.strip_prefix(mark).and_then(|rest: &str| rest.strip_suffix(mark));
    inside('"').or_else(|| inside('\'')).unwrap_or(item).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_however_they_are_written() {
        let expected = ["unsourced: on file, twice", "loaded-words: house style"];
        let block = ["- \"unsourced: on file, twice\"", "- loaded-words: house style"];
        assert_eq!(of_yaml("", &block), expected);
        assert_eq!(of_yaml("[\"unsourced: on file, twice\", loaded-words: house style]", &[]), expected);
        assert_eq!(of_yaml("['unsourced: on file, twice',", &["loaded-words: house style", "]"]), expected);
        assert_eq!(of_yaml("unsourced: on", &["file"]), ["unsourced: on file"]);
        assert!(of_yaml("", &[]).is_empty());
        let toml = "a = 1\nframelens-allow = [\"unsourced: on file\"]\n";
        assert_eq!(of_toml(toml), [("unsourced: on file".to_owned(), 6)]);
    }
}
