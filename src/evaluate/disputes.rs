//! Disputes of a quiz as labelled texts: what people said instead.

use serde::Deserialize;

use super::{Dimension, Gold, GoldError};

/// A line of a file of disputes, as far as it matters here.
#[derive(Deserialize)]
struct Dispute {
    kind: String,
    id: String,
    text: String,
    field: String,
    user: String,
}

/// Whether a text holds disputes rather than gold; its first line tells.
pub fn are_disputes(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty());
    first
        .and_then(|line| serde_json::from_str::<Dispute>(line).ok())
        .is_some_and(|line| line.kind == "dispute")
}

/// The disputes about a dimension, each a text with the label that somebody gave it: `unsourced` yes or
/// no, and for attribution any level but the lowest. Several people may dispute one sentence, so each
/// dispute counts.
///
/// # Errors
/// The first line that is no dispute; nothing about the dimension.
pub fn disputes(text: &str, dimension: &Dimension) -> Result<Vec<Gold>, GoldError> {
    let mut all = Vec::new();
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let dispute: Dispute = serde_json::from_str(line)
            .map_err(|_| GoldError::Line { line: n + 1, message: "no dispute".to_owned() })?;
        let yes = match (dimension, dispute.field.as_str()) {
            (Dimension::Unsourced, "unsourced") => dispute.user == "yes",
            (Dimension::Attribution, "level") => !["none", "0"].contains(&dispute.user.as_str()),
            _ => continue,
        };
        all.push(Gold {
            id: format!("{}#{}", dispute.id, n + 1),
            doc: None,
            text: dispute.text,
            label: Some(u8::from(yes)),
            spans: None,
            attributions: None,
            sentences: None,
        });
    }
    if all.is_empty() { Err(GoldError::Empty) } else { Ok(all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dispute_is_a_text_with_the_users_label() {
        let line = |field: &str, user: &str| {
            format!(
                "{{\"schema\":1,\"kind\":\"dispute\",\"id\":\"a-1\",\"text\":\"It fell.\",\"field\":\"{field}\",\"tool\":\"yes\",\"user\":\"{user}\"}}\n"
            )
        };
        let text = [line("unsourced", "no"), line("level", "vague"), line("level", "none")].concat();
        assert!(are_disputes(&text) && !are_disputes("{\"id\":\"a\",\"text\":\"t\",\"label\":1}"));
        let labels = |dimension| {
            let gold = disputes(&text, &dimension).unwrap();
            gold.iter().map(|gold| (gold.id.clone(), gold.label)).collect::<Vec<_>>()
        };
        assert_eq!(labels(Dimension::Unsourced), [("a-1#1".to_owned(), Some(0))]);
        assert_eq!(
            labels(Dimension::Attribution),
            [("a-1#2".to_owned(), Some(1)), ("a-1#3".to_owned(), Some(0))]
        );
        assert_eq!(disputes(&text, &Dimension::Hedging).unwrap_err(), GoldError::Empty);
    }
}
