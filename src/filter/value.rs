//! What fields hold, and how it compares with what a condition asks for.

use std::{borrow::Cow, cmp::Ordering};

use regex::Regex;

use crate::compare::Date;

/// What a field holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// A number.
    Number(f64),
    /// A text.
    Text(Cow<'a, str>),
    /// Yes or no.
    Bool(bool),
    /// Things that have names: numbers compare with how many they are, words with each name.
    Names(Vec<&'static str>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// A value as written, with its number if it is one, and the column where it begins.
#[derive(Clone, Debug)]
pub(super) struct Literal {
    pub(super) text: String,
    pub(super) number: Option<f64>,
    pub(super) column: usize,
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

    /// Whether it holds of a field that is not there.
    pub(super) fn holds_of_nothing(self, literal: &Literal) -> bool {
        match self {
            Operator::Equal => literal.is_blank(),
            Operator::NotEqual => !literal.is_blank(),
            _ => false,
        }
    }

    fn asks_for_order(self) -> bool {
        !matches!(self, Operator::Equal | Operator::NotEqual)
    }
}

impl Literal {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether only numbers and dates lie before or after it. A year in quotation marks is a text.
    fn is_measure(&self) -> bool {
        self.number.is_some() || self.text.contains('-') && is_date(&self.text)
    }

    /// Yes or no, if it is either.
    pub(super) fn yes(&self) -> Option<bool> {
        let is = |word: &str| self.text.eq_ignore_ascii_case(word);
        if is("yes") || is("true") { Some(true) } else { (is("no") || is("false")).then_some(false) }
    }
}

impl<'a> Value<'a> {
    /// A text, or nothing.
    pub fn text_of(text: impl Into<Cow<'a, str>>) -> Value<'a> {
        Value::Text(text.into())
    }

    pub(super) fn is_true(&self) -> bool {
        match self {
            Value::Number(number) => *number != 0.0,
            Value::Text(text) => !text.trim().is_empty(),
            Value::Bool(yes) => *yes,
            Value::Names(names) => !names.is_empty(),
        }
    }

    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            Value::Number(number) => number.to_string().into(),
            Value::Text(text) => text.as_ref().into(),
            Value::Bool(yes) => yes.to_string().into(),
            Value::Names(names) => names.join(", ").into(),
        }
    }

    pub(super) fn matches(&self, regex: &Regex) -> bool {
        match self {
            Value::Names(names) => names.iter().any(|name| regex.is_match(name)),
            other => regex.is_match(&other.text()),
        }
    }

    pub(super) fn holds(&self, operator: Operator, literal: &Literal) -> bool {
        match self {
            Value::Names(names) if literal.number.is_none() => {
                let named = names.iter().any(|name| *name == literal.text);
                let is = named || names.is_empty() && literal.is_blank();
                operator == Operator::Equal && is || operator == Operator::NotEqual && !is
            }
            _ => self.is_ordered(operator, literal) && operator.holds(self.compare(literal)),
        }
    }

    /// Whether it has a place before or after what an operator asks for, if the operator asks for that.
    pub(super) fn is_ordered(&self, operator: Operator, literal: &Literal) -> bool {
        if !operator.asks_for_order() || !literal.is_measure() {
            return true;
        }
        match literal.number {
            // A year is a number and a date.
            Some(_) => self.number().is_some() || is_year(&literal.text) && is_date(&self.text()),
            None => is_date(&self.text()),
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Text(text) => finite(text.trim()),
            Value::Names(names) => Some(names.len() as f64),
            Value::Bool(_) => None,
        }
    }

    fn compare(&self, literal: &Literal) -> Option<Ordering> {
        match (self, self.number(), literal.number, literal.yes()) {
            (_, Some(mine), Some(theirs), _) => mine.partial_cmp(&theirs),
            (Value::Bool(mine), .., Some(theirs)) => Some(mine.cmp(&theirs)),
            _ => Some(self.text().trim().cmp(literal.text.trim())),
        }
    }
}

/// A number as written: `3`, `0.25`, `25%`.
pub(super) fn number(text: &str) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(percent) => finite(percent).map(|n| n / 100.0),
        None => finite(text),
    }
}

/// The number that a text is; words such as *nan* and *infinity* are words.
fn finite(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Whether a text is a date whose place the order of letters tells: `2026`, `2026-03`, `2026-03-09`.
fn is_date(text: &str) -> bool {
    let text = text.trim();
    (is_year(text) || text.contains('-')) && Date::parse(text).is_some()
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}
