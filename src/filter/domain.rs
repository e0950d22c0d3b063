//! What a field may hold, so that a condition that nothing can meet is told when it is read.

use regex::Regex;

use super::{
    Filter, FilterError, Node,
    sentence::{SENTENCE_FIELDS, known},
    value::{Literal, number},
};
use crate::{
    lexicon::{Category, Dimension},
    report::{FigureKind, OWN, figure},
};

/// What a field may hold.
#[derive(Clone, Copy, Debug)]
pub enum Domain {
    /// Any number from 0.
    Count,
    /// A number from 0 to this one.
    UpTo(f64),
    /// Yes or no.
    YesNo,
    /// One of these names, or nothing.
    OneOf(fn() -> Vec<String>),
    /// How many things of a dimension there are; they are also known by their categories.
    Of(Dimension),
    /// Any text.
    Text,
}

impl Domain {
    /// What is wrong with comparing a field with a value, if no sentence can ever have it.
    fn refuses(self, field: &str, literal: &Literal) -> Option<String> {
        let text = literal.text.as_str();
        let number = literal.number.or_else(|| number(text));
        let fault = match self {
            Domain::Count if number.is_none() => format!("`{field}` is a number"),
            Domain::UpTo(most) if number.is_none_or(|n| !(0.0..=most).contains(&n)) => {
                format!("`{field}` is a number from 0 to {most}")
            }
            Domain::YesNo if literal.yes().is_none() => format!("`{field}` is yes or no"),
            Domain::OneOf(_) if !self.allows(text) => self.unnamed(field, text),
            Domain::Of(_) if number.is_none() && !self.allows(text) => self.unnamed(field, text),
            _ => return None,
        };
        Some(fault)
    }

    /// What is wrong with an expression that none of the names fits.
    fn unmatched(self, field: &str, regex: &Regex) -> Option<String> {
        let names = self.names();
        let fits = names.is_empty() || names.iter().any(|name| regex.is_match(name));
        (!fits).then(|| self.unnamed(field, regex.as_str()))
    }

    fn unnamed(self, field: &str, text: &str) -> String {
        let counted = if matches!(self, Domain::Of(_)) { ", or a number" } else { "" };
        format!("`{field}` is never `{text}`; there are {}{counted}", self.names().join(", "))
    }

    /// Whether a text is nothing or one of its names.
    fn allows(self, text: &str) -> bool {
        text.is_empty() || self.names().iter().any(|name| name == text)
    }

    /// The names that it allows; none if it allows any.
    fn names(self) -> Vec<String> {
        let found = |category: &&Category| !category.is_exception() && category.default_weight() > 0.0;
        match self {
            Domain::OneOf(names) => names(),
            Domain::Of(dimension) => {
                let all = Category::ALL.iter().filter(|category| category.dimension() == dimension);
                all.filter(found).map(|category| category.slug().to_owned()).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What is wrong with comparing a figure that is a share with a value that is none.
pub(super) fn no_share(field: &str, text: &str) -> Option<String> {
    figure(field).filter(|figure| figure.kind == FigureKind::Share)?;
    let number = number(text).filter(|number| !(0.0..=1.0).contains(number))?;
    let percent = (1.0..=100.0).contains(&number) && !text.ends_with('%');
    Some(match percent {
        true => format!("shares lie between 0 and 1, did you mean `{text}%`"),
        false => "shares lie between 0 and 1, or 0% and 100%".to_owned(),
    })
}

/// Refuses a condition on sentences that asks for a field which they do not have, or for a value which the
/// field never has; `own` are the categories of the user's own lexicons.
///
/// # Errors
/// What is wrong with it and where, with what is allowed.
pub fn check_sentences(filter: &Filter, own: &[String]) -> Result<(), FilterError> {
    let own: Vec<String> = own.iter().map(|category| format!("{OWN}{category}")).collect();
    let names = SENTENCE_FIELDS.iter().map(|field| field.name).chain(own.iter().map(String::as_str));
    filter.check(&names.collect::<Vec<_>>())?;
    let mut fault = None;
    filter.root.each(&mut |node| fault = fault.take().or_else(|| impossible(node)));
    fault.map_or(Ok(()), |(column, message)| Err(filter.fault(column, message)))
}

/// What is wrong with a comparison that no sentence can meet, and where.
fn impossible(node: &Node) -> Option<(usize, String)> {
    let domain = |field: &str| known(field).map_or(Domain::Count, |known| known.domain);
    match node {
        Node::Compare(field, _, literal) => {
            domain(field).refuses(field, literal).map(|fault| (literal.column, fault))
        }
        Node::Matches(field, regex, column) => {
            domain(field).unmatched(field, regex).map(|fault| (*column, fault))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_fields_allow_what_the_schema_allows() {
        let schema = include_str!("../../schemas/sentence.schema.json");
        let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
        for (field, place) in [
            ("unit", "/properties/unit"),
            ("voice", "/properties/voice"),
            ("form", "/properties/attribution/properties/form"),
            ("stance", "/properties/attribution/properties/stance"),
            ("carried", "/properties/attribution/properties/carried"),
            ("confidence", "/properties/attribution/properties/confidence"),
            ("kind", "/properties/unsourced/properties/kind"),
        ] {
            let listed = schema.pointer(&format!("{place}/enum")).unwrap().as_array().unwrap();
            let listed: Vec<&str> = listed.iter().filter_map(|name| name.as_str()).collect();
            assert_eq!(known(field).unwrap().domain.names(), listed, "{field}");
        }
    }

    #[test]
    fn what_no_sentence_can_have_is_refused() {
        for (condition, expected) in [
            ("level = 9", "column 9: `level` is a number from 0 to 5"),
            ("words = many", "column 9: `words` is a number"),
            ("severity > 30", "column 12: `severity` is a number from 0 to 1"),
            ("unsourced = maybe", "column 13: `unsourced` is yes or no"),
            (
                "level = 1 or not stance = negative",
                "column 27: `stance` is never `negative`; there are neutral, endorsing, distancing",
            ),
            ("voice ~ '^me'", "column 9: `voice` is never `^me`; there are writer, source, mixed"),
            (
                "needs = number",
                "column 9: `needs` is never `number`; there are wrongdoing, motive, cause, disclosure, quantity, \
                 science, prediction, trend, evaluation, event, or a number",
            ),
            ("custom.jargon = many", "column 17: `custom.jargon` is a number"),
        ] {
            let own = ["jargon".to_owned()];
            let error = check_sentences(&Filter::parse(condition).unwrap(), &own).unwrap_err();
            assert_eq!(error.to_string(), format!("`{condition}`, {expected}"));
        }
    }

    #[test]
    fn what_a_sentence_may_have_is_taken() {
        for condition in [
            "level <= 1 and unsourced and unclear = no",
            "needs = quantity or needs > 1 or residual ~ cause",
            "hedges = approximator or intensifiers = 0 or exempt = '' or form = ''",
            "custom.jargon > 0 or custom.jargon",
            "unit = list-item and text ~ bridge and severity >= 30%",
        ] {
            let own = ["jargon".to_owned()];
            assert_eq!(check_sentences(&Filter::parse(condition).unwrap(), &own), Ok(()), "{condition}");
        }
        assert!(check_sentences(&Filter::parse("custom.jargon").unwrap(), &[]).is_err());
    }
}
