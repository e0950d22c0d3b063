//! Disputes of a quiz as labelled texts: what people said instead.

use serde::Deserialize;

use super::{
    Dimension, Form, Gold, GoldError, GoldFault, Labelled,
    parse::{fault, lines},
};
use crate::read::Place;

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
    let first = lines(text).next();
    first
        .and_then(|(_, line)| serde_json::from_str::<Dispute>(line).ok())
        .is_some_and(|line| line.kind == "dispute")
}

/// The disputes about a dimension, each a text with the label that somebody gave it: `unsourced` yes or
/// no, and for attribution any level but the lowest. Several people may dispute one sentence, so each
/// dispute counts. Messages call the file `file`.
///
/// # Errors
/// Nothing is about the dimension, and no line is at fault.
pub fn disputes(file: &str, text: &str, dimension: &Dimension) -> Result<Labelled, GoldError> {
    let (mut gold, mut faults) = (Vec::new(), Vec::new());
    for (number, line) in lines(text) {
        match serde_json::from_str::<Dispute>(line) {
            Ok(dispute) => gold.extend(labelled(dispute, number, dimension)),
            Err(_) => faults.push(fault(file, number, None, GoldFault::NoDispute)),
        }
    }
    if gold.is_empty() && faults.is_empty() {
        let fault = GoldFault::NoDisputeAbout { dimension: dimension.to_string() };
        return Err(GoldError::new(Place::file(file), fault));
    }
    Ok(Labelled { form: Form::Labels, gold, faults })
}

/// The text of a dispute with its label, if it is about the dimension.
fn labelled(dispute: Dispute, line: u64, dimension: &Dimension) -> Option<Gold> {
    let yes = match (dimension, dispute.field.as_str()) {
        (Dimension::Unsourced, "unsourced") => dispute.user == "yes",
        (Dimension::Attribution, "level") => !["none", "0"].contains(&dispute.user.as_str()),
        _ => return None,
    };
    Some(Gold {
        id: format!("{}#{line}", dispute.id),
        doc: None,
        text: dispute.text,
        label: Some(yes),
        spans: None,
        attributions: None,
        sentences: None,
    })
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
            let labelled = disputes("d.jsonl", &text, &dimension).unwrap();
            labelled.gold.iter().map(|gold| (gold.id.clone(), gold.label)).collect::<Vec<_>>()
        };
        assert_eq!(labels(Dimension::Unsourced), [("a-1#1".to_owned(), Some(false))]);
        assert_eq!(
            labels(Dimension::Attribution),
            [("a-1#2".to_owned(), Some(true)), ("a-1#3".to_owned(), Some(false))]
        );
        let told = |text: &str, dimension| match disputes("d.jsonl", text, &dimension) {
            Ok(labelled) => labelled.faults.iter().map(ToString::to_string).collect(),
            Err(error) => vec![error.to_string()],
        };
        let nothing = "d.jsonl: holds no dispute about hedging; name another with --dimension";
        assert_eq!(told(&text, Dimension::Hedging), [nothing]);
        let other =
            "d.jsonl:4: is no dispute; a file of disputes is what `annotate --quiz --disputes` writes";
        assert_eq!(told(&format!("{text}{{}}\n"), Dimension::Unsourced), [other]);
    }
}
