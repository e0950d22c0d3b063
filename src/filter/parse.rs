//! The grammar of conditions: `or` binds weakest, then `and`, then `not`.

use regex::RegexBuilder;

use super::{FilterError, Literal, Node, Operator, domain::no_share, value::number};

/// Deepest nesting of parentheses and `not`: more is a mistake, and would cost stack.
const DEPTH: usize = 64;

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Word(String),
    Quoted(String),
    Sign(&'static str),
}

const SIGNS: [&str; 12] = ["!=", "!~", "<=", ">=", "==", "=", "<", ">", "~", "(", ")", "!"];

/// The condition and the fields that it asks for, each with its column.
pub(super) fn parse(text: &str) -> Result<(Node, Vec<(String, usize)>), FilterError> {
    let tokens = Lexer { text, at: 0 }.tokens()?;
    let mut parser = Parser { text, tokens, next: 0, fields: Vec::new(), depth: 0 };
    let root = parser.or()?;
    match parser.tokens.get(parser.next) {
        None => Ok((root, parser.fields)),
        Some((Token::Sign(")"), _)) => Err(parser.error("this `)` closes nothing")),
        Some((token, _)) => {
            Err(parser.error(format!("`and`, `or` or the end is missing before `{}`", shown(token))))
        }
    }
}

fn shown(token: &Token) -> &str {
    match token {
        Token::Word(text) | Token::Quoted(text) => text,
        Token::Sign(sign) => sign,
    }
}

fn fault(text: &str, at: usize, message: impl Into<String>) -> FilterError {
    FilterError { condition: text.to_owned(), column: column(text, at), message: message.into() }
}

/// The place of a byte in characters from 1.
fn column(text: &str, at: usize) -> usize {
    text[..at].chars().count() + 1
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl Lexer<'_> {
    /// All tokens, each with the byte where it begins.
    fn tokens(mut self) -> Result<Vec<(Token, usize)>, FilterError> {
        let mut tokens = Vec::new();
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start().len();
            let Some(first) = self.text[self.at..].chars().next() else { return Ok(tokens) };
            let start = self.at;
            tokens.push((self.token(first)?, start));
        }
    }

    fn token(&mut self, first: char) -> Result<Token, FilterError> {
        let rest = &self.text[self.at..];
        if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            self.at += sign.len();
            return Ok(Token::Sign(sign));
        }
        if first == '"' || first == '\'' {
            let end =
                rest[1..].find(first).ok_or_else(|| self.error("this quotation mark is never closed"))?;
            self.at += end + 2;
            return Ok(Token::Quoted(rest[1..=end].to_owned()));
        }
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        if end == 0 {
            let message = format!("`{first}` has no meaning here; join conditions with `and` and `or`");
            return Err(self.error(message));
        }
        self.at += end;
        Ok(Token::Word(rest[..end].to_owned()))
    }

    fn error(&self, message: impl Into<String>) -> FilterError {
        fault(self.text, self.at, message)
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | ':' | '%' | '+' | '@' | '*' | '#')
}

struct Parser<'a> {
    text: &'a str,
    tokens: Vec<(Token, usize)>,
    next: usize,
    fields: Vec<(String, usize)>,
    depth: usize,
}

impl Parser<'_> {
    fn or(&mut self) -> Result<Node, FilterError> {
        let mut parts = vec![self.and()?];
        while self.take_word("or") {
            parts.push(self.and()?);
        }
        Ok(alone(parts).unwrap_or_else(Node::Or))
    }

    fn and(&mut self) -> Result<Node, FilterError> {
        let mut parts = vec![self.not()?];
        while self.take_word("and") {
            parts.push(self.not()?);
        }
        Ok(alone(parts).unwrap_or_else(Node::And))
    }

    fn not(&mut self) -> Result<Node, FilterError> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(self.error("nested too deeply"));
        }
        let node = if self.take_word("not") || self.take_sign("!") {
            Node::Not(Box::new(self.not()?))
        } else if self.take_sign("(") {
            self.group()?
        } else {
            self.comparison()?
        };
        self.depth -= 1;
        Ok(node)
    }

    fn group(&mut self) -> Result<Node, FilterError> {
        let node = self.or()?;
        if self.take_sign(")") { Ok(node) } else { Err(self.error("`)` is missing here")) }
    }

    fn comparison(&mut self) -> Result<Node, FilterError> {
        let column = column(self.text, self.place());
        let field = match self.advance() {
            Some(Token::Word(name) | Token::Quoted(name)) => name,
            _ => return Err(self.error_before("a field is missing here")),
        };
        self.fields.push((field.clone(), column));
        let operator = match self.tokens.get(self.next) {
            Some((Token::Sign(sign), _)) if !matches!(*sign, "(" | ")" | "!") => *sign,
            _ => return Ok(Node::Holds(field)),
        };
        self.next += 1;
        self.compared(field, operator)
    }

    fn compared(&mut self, field: String, sign: &str) -> Result<Node, FilterError> {
        let at = self.place();
        let (text, quoted) = match self.advance() {
            Some(Token::Word(text)) => (text, false),
            Some(Token::Quoted(text)) => (text, true),
            _ => return Err(self.error_before("a value is missing here")),
        };
        let operator = match sign {
            "~" => return self.regex(field, &text, at),
            "!~" => return Ok(Node::Not(Box::new(self.regex(field, &text, at)?))),
            "!=" => Operator::NotEqual,
            "<" => Operator::Less,
            "<=" => Operator::AtMost,
            ">" => Operator::Greater,
            ">=" => Operator::AtLeast,
            _ => Operator::Equal,
        };
        if let Some(message) = no_share(&field, &text) {
            return Err(fault(self.text, at, message));
        }
        let number = if quoted { None } else { number(&text) };
        Ok(Node::Compare(field, operator, Literal { text, number, column: column(self.text, at) }))
    }

    fn regex(&self, field: String, pattern: &str, at: usize) -> Result<Node, FilterError> {
        let built = RegexBuilder::new(pattern).size_limit(1 << 20).build();
        let regex = built.map_err(|error| {
            let text = error.to_string();
            let last = text.lines().last().unwrap_or_default();
            fault(self.text, at, format!("no regular expression: {}", last.trim_start_matches("error: ")))
        })?;
        Ok(Node::Matches(field, regex, column(self.text, at)))
    }

    fn advance(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.next)?.0.clone();
        self.next += 1;
        Some(token)
    }

    fn take_word(&mut self, word: &str) -> bool {
        let found =
            matches!(self.tokens.get(self.next), Some((Token::Word(w), _)) if w.eq_ignore_ascii_case(word));
        self.next += usize::from(found);
        found
    }

    fn take_sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.tokens.get(self.next), Some((Token::Sign(s), _)) if *s == sign);
        self.next += usize::from(found);
        found
    }

    /// The byte where the next token begins.
    fn place(&self) -> usize {
        self.tokens.get(self.next).map_or(self.text.len(), |(_, at)| *at)
    }

    fn error(&self, message: impl Into<String>) -> FilterError {
        fault(self.text, self.place(), message)
    }

    /// An error at the token that was just taken, or at the end if there was none.
    fn error_before(&self, message: &str) -> FilterError {
        let taken = self.next.checked_sub(1).and_then(|n| self.tokens.get(n));
        let at = taken.filter(|(token, _)| matches!(token, Token::Sign("(" | ")")));
        fault(self.text, at.map_or(self.text.len(), |(_, at)| *at), message)
    }
}

/// The only one of some conditions, or all of them.
fn alone(mut parts: Vec<Node>) -> Result<Node, Vec<Node>> {
    match parts.pop() {
        Some(only) if parts.is_empty() => Ok(only),
        last => {
            parts.extend(last);
            Err(parts)
        }
    }
}
