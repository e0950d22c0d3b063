//! Facts about articles as text, and as names of groups: what looks alike must not make two groups.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// A fact without blanks around it: a text without its quotation marks, other scalars as JSON. `None` if there
/// is nothing in it.
pub(super) fn text(fact: &Value) -> Option<String> {
    let text = match fact {
        Value::Null => return None,
        Value::String(text) => text.trim().to_owned(),
        other => other.to_string(),
    };
    (!text.is_empty()).then_some(text)
}

/// The name of the group to which a fact puts an article; `None` if there is nothing in it. Letters are
/// composed, and `2020.0` is `2020`, so that no two groups look alike.
///
/// ```
/// use framelens::article::group_name;
/// assert_eq!(group_name(&serde_json::json!(2020.0)), group_name(&serde_json::json!(" 2020 ")));
/// assert_eq!(group_name(&serde_json::json!(" ")), None);
/// ```
pub fn group_name(fact: &Value) -> Option<String> {
    let name: String = text(fact)?.nfc().collect();
    Some(match name.split_once('.') {
        Some((whole, part)) if is_number(whole) && !part.is_empty() && part.bytes().all(|b| b == b'0') => {
            whole.to_owned()
        }
        _ => name,
    })
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_looks_alike_is_one_group() {
        for (fact, name) in [
            (json!("Herald"), Some("Herald")),
            (json!(" Herald\u{a0}"), Some("Herald")),
            (json!("E\u{301}cho"), Some("\u{c9}cho")),
            (json!(2020), Some("2020")),
            (json!(2020.0), Some("2020")),
            (json!("2020.0"), Some("2020")),
            (json!(2020.5), Some("2020.5")),
            (json!("v.0"), Some("v.0")),
            (json!(true), Some("true")),
            (json!("  "), None),
            (json!(""), None),
            (json!(null), None),
        ] {
            assert_eq!(group_name(&fact).as_deref(), name, "{fact}");
        }
    }
}
