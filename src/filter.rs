//! Small conditions on articles and sentences: `level <= 1 and unsourced`, `outlet = "Herald"`.
//!
//! A condition compares fields with values (`=`, `!=`, `<`, `<=`, `>`, `>=`, and `~` or `!~` for regular
//! expressions), joined by `and`, `or`, `not` and parentheses. A field alone holds if it is true, not 0
//! and not empty. Values are numbers (`0.3`, `30%`), words (`Herald`, `2026-11-22`) or quoted text. Numbers
//! compare as numbers, everything else as text, so ISO dates sort rightly. Beside a number or a date, `<`,
//! `<=`, `>` and `>=` hold for numbers and dates only. A field that an article does not have, or that is
//! blank, fails every comparison but `!=` and `!~`; `outlet = ""` holds for just these articles.

mod article;
mod domain;
mod label;
mod parse;
mod sentence;
mod value;

use regex::Regex;

pub use article::{ArticleValues, article_fields};
pub use domain::{Domain, check_sentences};
pub use sentence::{SENTENCE_FIELDS, SentenceField, SentenceValues};
pub use value::Value;
use value::{Literal, Operator};

/// Something that has fields.
pub trait Lookup {
    /// The value of a field; `None` if it has no such field or nothing in it.
    fn get(&self, field: &str) -> Option<Value<'_>>;
}

/// What is wrong with a condition, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{condition}`, column {column}: {message}")]
pub struct FilterError {
    /// The condition as it was written.
    pub condition: String,
    /// Where, in characters from 1.
    pub column: usize,
    /// What, and what is allowed.
    pub message: String,
}

/// A condition, ready for use.
#[derive(Clone, Debug)]
pub struct Filter {
    text: String,
    root: Node,
    /// Fields that it asks for, each with its column.
    fields: Vec<(String, usize)>,
}

#[derive(Clone, Debug)]
enum Node {
    /// All of them; in a list, because a long row of conditions must not become a deep tree.
    And(Vec<Node>),
    /// Any of them.
    Or(Vec<Node>),
    Not(Box<Node>),
    Holds(String),
    Compare(String, Operator, Literal),
    /// With the column of the expression.
    Matches(String, Regex, usize),
}

/// A value that has no place before or after a number or a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unordered {
    /// The field.
    pub field: String,
    /// What it holds.
    pub value: String,
}

impl Filter {
    /// Reads a condition.
    ///
    /// ```
    /// use framelens::filter::Filter;
    /// assert!(Filter::parse("words >= 300 and not (outlet = Herald)").is_ok());
    /// assert!(Filter::parse("words >=").is_err());
    /// ```
    ///
    /// # Errors
    /// What is wrong with it and where.
    pub fn parse(text: &str) -> Result<Filter, FilterError> {
        let (root, fields) = parse::parse(text)?;
        Ok(Filter { text: text.to_owned(), root, fields })
    }

    /// The condition as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The fields that it asks for, in order.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|(name, _)| name.as_str())
    }

    /// Refuses a condition that asks for a field that is not `known`.
    ///
    /// # Errors
    /// The first unknown field, with all that exist.
    pub fn check(&self, known: &[&str]) -> Result<(), FilterError> {
        match self.fields.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            None => Ok(()),
            Some((name, column)) => {
                Err(self.fault(*column, format!("unknown field `{name}`; there are {}", known.join(", "))))
            }
        }
    }

    /// Whether it holds.
    pub fn holds(&self, of: &dyn Lookup) -> bool {
        self.root.holds(of)
    }

    /// The first value that `<` and `>` of the condition cannot compare with the number or the date that it
    /// asks for.
    ///
    /// ```
    /// use framelens::filter::{Filter, Lookup, Value};
    /// struct Soon;
    /// impl Lookup for Soon {
    ///     fn get(&self, _: &str) -> Option<Value<'_>> {
    ///         Some(Value::text_of("soon"))
    ///     }
    /// }
    /// let filter = Filter::parse("date >= 2026-04-28").expect("a condition");
    /// assert!(!filter.holds(&Soon) && filter.unordered(&Soon).is_some());
    /// ```
    pub fn unordered(&self, of: &dyn Lookup) -> Option<Unordered> {
        let mut found = None;
        self.root.each(&mut |node| {
            if let (None, Node::Compare(field, operator, literal)) = (&found, node) {
                let value = of.get(field).filter(|value| !value.is_ordered(*operator, literal));
                found =
                    value.map(|value| Unordered { field: field.clone(), value: value.text().into_owned() });
            }
        });
        found
    }

    fn fault(&self, column: usize, message: String) -> FilterError {
        FilterError { condition: self.text.clone(), column, message }
    }
}

impl Node {
    fn holds(&self, of: &dyn Lookup) -> bool {
        match self {
            Node::And(parts) => parts.iter().all(|part| part.holds(of)),
            Node::Or(parts) => parts.iter().any(|part| part.holds(of)),
            Node::Not(node) => !node.holds(of),
            Node::Holds(field) => of.get(field).is_some_and(|value| value.is_true()),
            Node::Matches(field, regex, _) => of.get(field).is_some_and(|value| value.matches(regex)),
            Node::Compare(field, operator, literal) => match of.get(field) {
                Some(value) => value.holds(*operator, literal),
                None => operator.holds_of_nothing(literal),
            },
        }
    }

    /// Shows every node.
    fn each<'n>(&'n self, see: &mut dyn FnMut(&'n Node)) {
        see(self);
        match self {
            Node::And(parts) | Node::Or(parts) => parts.iter().for_each(|part| part.each(see)),
            Node::Not(node) => node.each(see),
            Node::Holds(_) | Node::Compare(..) | Node::Matches(..) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Row;

    impl Lookup for Row {
        fn get(&self, field: &str) -> Option<Value<'_>> {
            Some(match field {
                "level" => Value::Number(1.0),
                "unsourced" => Value::Bool(true),
                "outlet" => Value::text_of("Harbor Herald"),
                "date" => Value::text_of("2026-11-22"),
                "year" => Value::text_of("2026"),
                "month" => Value::text_of("March 2026"),
                "needs" => Value::Names(vec!["quantity", "cause"]),
                "nothing" => Value::Names(Vec::new()),
                _ => return None,
            })
        }
    }

    #[test]
    fn conditions_hold_or_not() {
        for (condition, expected) in [
            ("level <= 1 and unsourced", true),
            ("level<1 or not unsourced", false),
            ("not level = 1 or (outlet ~ '^Harbor' and unsourced)", true),
            ("outlet = \"Harbor Herald\"", true),
            ("outlet != 'Harbor Herald'", false),
            ("date >= 2026-11-01 and date < 2026-12-01", true),
            ("year > 999", true),
            ("level >= 100%", true),
            ("missing", false),
            ("missing = 3 or missing < 3", false),
            ("missing != 3 and missing !~ x", true),
            ("unsourced = true", true),
            ("unsourced = yes and unsourced != no and not unsourced = No", true),
            ("needs = quantity and needs != event and needs ~ '^qu'", true),
            ("needs = 2 and needs > 1 and needs", true),
            ("needs = event or needs > quantity or nothing or nothing = cause", false),
            ("nothing = 0 and nothing = '' and needs != ''", true),
            ("missing = '' and outlet != ''", true),
            ("missing != '' or outlet = ''", false),
            ("month >= 2026-01-01 or month < 2026-01-01 or month > 3 or outlet < 3", false),
            ("month < N and month > '2026'", true),
            ("date >= 2026 and year < 2026-04 and year >= 2026", true),
        ] {
            assert_eq!(Filter::parse(condition).unwrap().holds(&Row), expected, "{condition}");
        }
    }

    #[test]
    fn faults_say_where_and_what_is_allowed() {
        for (condition, expected) in [
            ("", "column 1: a field is missing here"),
            ("level <=", "column 9: a value is missing here"),
            ("level <= 1 unsourced", "column 12: `and`, `or` or the end is missing before `unsourced`"),
            ("(level = 1", "column 11: `)` is missing here"),
            ("outlet ~ '['", "column 10: no regular expression: unclosed character class"),
            ("outlet = 'x", "column 10: this quotation mark is never closed"),
            ("level == 1 & x", "column 12: `&` has no meaning here; join conditions with `and` and `or`"),
        ] {
            let error = Filter::parse(condition).unwrap_err();
            assert_eq!(error.to_string(), format!("`{condition}`, {expected}"));
        }
    }

    #[test]
    fn shares_are_compared_with_shares() {
        for (condition, expected) in [
            ("none_share > 20", "column 14: shares lie between 0 and 1, did you mean `20%`"),
            (
                "words > 3 and unsourced_share <= '30'",
                "column 34: shares lie between 0 and 1, did you mean `30%`",
            ),
            ("named_share = 1.5", "column 15: shares lie between 0 and 1, did you mean `1.5%`"),
            ("named_share > 120%", "column 15: shares lie between 0 and 1, or 0% and 100%"),
            ("named_share < -1", "column 15: shares lie between 0 and 1, or 0% and 100%"),
        ] {
            let error = Filter::parse(condition).unwrap_err();
            assert_eq!(error.to_string(), format!("`{condition}`, {expected}"));
        }
        assert!(Filter::parse("none_share > 20% and named_share <= 1 and words > 20").is_ok());
    }

    #[test]
    fn values_without_an_order_are_told() {
        for (condition, expected) in [
            ("month >= 2026-04", Some(("month", "March 2026"))),
            ("level = 1 or month > 3", Some(("month", "March 2026"))),
            ("level > 1 and outlet <= 2026-01-01", Some(("outlet", "Harbor Herald"))),
            ("unsourced > 3", Some(("unsourced", "true"))),
            ("date > 2026-01-01 and year > 3 and missing > 3 and month > N and month != 3", None),
        ] {
            let found = Filter::parse(condition).unwrap().unordered(&Row);
            let found = found.as_ref().map(|found| (found.field.as_str(), found.value.as_str()));
            assert_eq!(found, expected, "{condition}");
        }
    }

    #[test]
    fn unknown_fields_are_named_with_those_that_exist() {
        let error = Filter::parse("levle = 1").unwrap().check(&["level", "unit"]).unwrap_err();
        assert_eq!(error.to_string(), "`levle = 1`, column 1: unknown field `levle`; there are level, unit");
    }
}
