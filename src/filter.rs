//! Small conditions on articles and sentences: `level <= 1 and unsourced`, `outlet = "Herald"`.
//!
//! A condition compares fields with values (`=`, `!=`, `<`, `<=`, `>`, `>=`, and `~` or `!~` for regular
//! expressions), joined by `and`, `or`, `not` and parentheses. A field alone holds if it is true, not 0
//! and not empty. Values are numbers (`0.3`, `30%`), words (`Herald`, `2026-11-22`) or quoted text. Numbers
//! compare as numbers, everything else as text, so ISO dates sort rightly. A field that an article does
//! not have fails every comparison but `!=` and `!~`.

mod article;
mod parse;
mod sentence;

use std::{borrow::Cow, cmp::Ordering};

use regex::Regex;

pub use article::{ArticleValues, article_fields};
pub use sentence::{SENTENCE_FIELDS, SentenceField, SentenceValues};

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A number.
    Number(f64),
    /// A text.
    Text(Cow<'a, str>),
    /// Yes or no.
    Bool(bool),
}

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
    Matches(String, Regex),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// A value as written, with its number if it is one.
#[derive(Clone, Debug)]
struct Literal {
    text: String,
    number: Option<f64>,
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
            Some((name, column)) => Err(FilterError {
                condition: self.text.clone(),
                column: *column,
                message: format!("unknown field `{name}`; there are {}", known.join(", ")),
            }),
        }
    }

    /// Whether it holds.
    pub fn holds(&self, of: &dyn Lookup) -> bool {
        self.root.holds(of)
    }
}

impl Node {
    fn holds(&self, of: &dyn Lookup) -> bool {
        match self {
            Node::And(parts) => parts.iter().all(|part| part.holds(of)),
            Node::Or(parts) => parts.iter().any(|part| part.holds(of)),
            Node::Not(node) => !node.holds(of),
            Node::Holds(field) => of.get(field).is_some_and(|value| value.is_true()),
            Node::Matches(field, regex) => of.get(field).is_some_and(|value| regex.is_match(&value.text())),
            Node::Compare(field, operator, literal) => match of.get(field) {
                Some(value) => operator.holds(value.compare(literal)),
                None => *operator == Operator::NotEqual,
            },
        }
    }
}

impl Operator {
    fn holds(self, order: Option<Ordering>) -> bool {
        let Some(order) = order else { return self == Operator::NotEqual };
        match self {
            Operator::Equal => order.is_eq(),
            Operator::NotEqual => order.is_ne(),
            Operator::Less => order.is_lt(),
            Operator::AtMost => order.is_le(),
            Operator::Greater => order.is_gt(),
            Operator::AtLeast => order.is_ge(),
        }
    }
}

impl<'a> Value<'a> {
    /// A text, or nothing.
    pub fn text_of(text: impl Into<Cow<'a, str>>) -> Value<'a> {
        Value::Text(text.into())
    }

    fn is_true(&self) -> bool {
        match self {
            Value::Number(number) => *number != 0.0,
            Value::Text(text) => !text.is_empty(),
            Value::Bool(yes) => *yes,
        }
    }

    fn text(&self) -> Cow<'_, str> {
        match self {
            Value::Number(number) => number.to_string().into(),
            Value::Text(text) => text.as_ref().into(),
            Value::Bool(yes) => yes.to_string().into(),
        }
    }

    fn compare(&self, literal: &Literal) -> Option<Ordering> {
        let number = match self {
            Value::Number(number) => Some(*number),
            Value::Text(text) => text.trim().parse().ok(),
            Value::Bool(_) => None,
        };
        match (number, literal.number) {
            (Some(mine), Some(theirs)) => mine.partial_cmp(&theirs),
            _ => Some(self.text().as_ref().cmp(literal.text.as_str())),
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
    fn unknown_fields_are_named_with_those_that_exist() {
        let error = Filter::parse("levle = 1").unwrap().check(&["level", "unit"]).unwrap_err();
        assert_eq!(error.to_string(), "`levle = 1`, column 1: unknown field `levle`; there are level, unit");
    }
}
