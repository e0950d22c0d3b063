//! Questions to a person at a terminal, or to a pipe.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::output::Output;
use framelens::render::{safe, wrapped};

/// Where questions go and answers come from.
pub(super) struct Screen {
    output: Output,
    width: usize,
    /// Whether answers are not seen as they are typed, because they come from a pipe.
    echo: bool,
}

/// What came back on a question.
pub(super) enum Reply {
    Chosen(&'static str),
    Skip,
    End,
}

/// Whether an answer ends the quiz.
pub(super) fn is_end(line: &str) -> bool {
    ["q", "quit"].iter().any(|end| line.eq_ignore_ascii_case(end))
}

impl Screen {
    pub(super) fn open() -> anyhow::Result<Screen> {
        let output = Output::stdout()?;
        let width = usize::from(output.style().width).clamp(40, 100);
        Ok(Screen { output, width, echo: !io::stdin().is_terminal() })
    }

    pub(super) fn say(&mut self, text: &str) -> anyhow::Result<()> {
        for paragraph in text.split('\n') {
            let lines = wrapped(&safe(paragraph), self.width);
            let lines = if lines.is_empty() { vec![String::new()] } else { lines };
            for line in lines {
                writeln!(self.output, "{line}")?;
            }
        }
        Ok(())
    }

    /// Asks for a line; `None` where the input has ended.
    pub(super) fn prompt(&mut self, text: &str) -> anyhow::Result<Option<String>> {
        write!(self.output, "{text} > ")?;
        self.output.flush()?;
        let mut line = Vec::new();
        let read = io::stdin().lock().read_until(b'\n', &mut line)?;
        let line = String::from_utf8_lossy(&line).trim().to_owned();
        if self.echo || read == 0 {
            writeln!(self.output, "{}", safe(&line))?;
        }
        Ok((read > 0).then_some(line))
    }

    /// Asks until one of `choices` is chosen by its beginning.
    pub(super) fn choose(&mut self, text: &str, choices: &[&'static str]) -> anyhow::Result<Reply> {
        let question = format!("{text}: {}?", choices.join(", "));
        loop {
            let Some(line) = self.prompt(&question)? else { return Ok(Reply::End) };
            let line = line.to_lowercase();
            let mut found = choices.iter().filter(|choice| choice.starts_with(&line));
            match (line.as_str(), found.next(), found.next()) {
                ("", ..) => return Ok(Reply::Skip),
                (end, ..) if is_end(end) => return Ok(Reply::End),
                (_, Some(choice), None) => return Ok(Reply::Chosen(choice)),
                (_, Some(one), Some(other)) => self.say(&format!("That may be {one} or {other}."))?,
                (_, None, _) => self.say(&format!("There is no `{line}`."))?,
            }
        }
    }
}
