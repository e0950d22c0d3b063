//! The whole articles in a file of records.

use std::io::BufRead;

use anyhow::{Context, bail, ensure};
use serde::Deserialize;
use serde_json::value::RawValue;

use framelens::{
    analyze::Analyzer,
    render::{Offsets, VERSION},
    report::Genre,
};

/// How the lines of records begin.
const ARTICLE: &[u8] = br#"{"schema":1,"kind":"article","#;
const SENTENCE: &[u8] = br#"{"schema":1,"kind":"sentence","#;

/// Which lines follow that of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sentences {
    /// None.
    None,
    /// One for each of its sentences.
    All,
    /// Some of them: only the next article tells that there are no more.
    Some,
}

/// What this run writes into every article line.
pub(super) struct Expected {
    sentences: Sentences,
    offsets: String,
    lexicons: String,
}

impl Expected {
    pub(super) fn of(
        analyzer: &Analyzer,
        sentences: Sentences,
        offsets: Offsets,
    ) -> anyhow::Result<Expected> {
        let offsets = serde_json::to_string(&offsets)?;
        let lexicons = serde_json::to_string(&analyzer.lexicons().lexicons)?;
        Ok(Expected { sentences, offsets, lexicons })
    }
}

/// An article that is whole.
pub(super) struct Article {
    pub(super) id: String,
    pub(super) hash: u64,
    pub(super) genre: Genre,
    /// Sentence lines that should follow.
    sentences: u64,
}

/// The fields of an article line that tell whether it belongs here.
#[derive(Deserialize)]
struct Line<'a> {
    article: String,
    genre: String,
    sentence_count: u64,
    framelens: String,
    #[serde(borrow)]
    offsets: &'a RawValue,
    #[serde(borrow)]
    lexicons: &'a RawValue,
    #[serde(default)]
    hash: String,
}

/// Reads a file article by article; holds one line at a time.
pub(super) struct Written<'a, R> {
    input: R,
    expected: &'a Expected,
    bytes: Vec<u8>,
    line: u64,
    /// The article whose sentences are being read, and how many have been.
    open: Option<(Article, u64)>,
    /// Bytes read.
    pub(super) at: u64,
    /// Bytes up to the end of the last whole article.
    pub(super) whole: u64,
}

impl<'a, R: BufRead> Written<'a, R> {
    pub(super) fn new(input: R, expected: &'a Expected) -> Self {
        Written { input, expected, bytes: Vec::new(), line: 0, open: None, at: 0, whole: 0 }
    }

    /// The next whole article.
    ///
    /// # Errors
    /// A line that this run would not have written.
    pub(super) fn next_whole(&mut self) -> anyhow::Result<Option<Article>> {
        loop {
            if let Some((article, _)) = self.open.take_if(|(article, seen)| article.sentences == *seen) {
                self.whole = self.at;
                return Ok(Some(article));
            }
            let start = self.at;
            if !self.next_line()? {
                return Ok(None);
            }
            if self.bytes.starts_with(SENTENCE) {
                self.sentence()?;
            } else {
                let line = self.line;
                let next = self.article().with_context(|| format!("line {line}"))?;
                if let Some((article, _)) = self.open.replace((next, 0)) {
                    ensure!(
                        self.expected.sentences == Sentences::Some,
                        "line {line}: sentences are missing before it; FILE was written with --only or by `report`"
                    );
                    self.whole = start;
                    return Ok(Some(article));
                }
            }
        }
    }

    /// Whether there is another line; one without its end was being written when the run ended.
    fn next_line(&mut self) -> anyhow::Result<bool> {
        self.bytes.clear();
        self.at += self.input.read_until(b'\n', &mut self.bytes)? as u64;
        self.line += 1;
        Ok(self.bytes.ends_with(b"\n"))
    }

    fn sentence(&mut self) -> anyhow::Result<()> {
        match &mut self.open {
            Some((_, seen)) => *seen += 1,
            None => bail!("line {}: a sentence that belongs to no article; {OTHER}", self.line),
        }
        Ok(())
    }

    fn article(&self) -> anyhow::Result<Article> {
        ensure!(self.bytes.starts_with(ARTICLE), "no record of framelens; {OTHER}");
        let line: Line<'_> = serde_json::from_slice(&self.bytes).context("no record of framelens")?;
        let expected = self.expected;
        let version = &line.framelens;
        ensure!(version == VERSION, "written by framelens {version}, this is {VERSION}; {OTHER}");
        ensure!(line.lexicons.get() == expected.lexicons, "written with other lexicons; {OTHER}");
        let offsets = line.offsets.get();
        ensure!(offsets == expected.offsets, "written with --offsets {}; {OTHER}", offsets.trim_matches('"'));
        let genre = Genre::named(&line.genre).with_context(|| format!("unknown genre `{}`", line.genre))?;
        let hash = u64::from_str_radix(&line.hash, 16).context("without a `hash`; name another file")?;
        let sentences = if expected.sentences == Sentences::None { 0 } else { line.sentence_count };
        Ok(Article { id: line.article, hash, genre, sentences })
    }
}

/// What to do about a file that does not fit.
const OTHER: &str = "give the same flags as then, or name another file";
