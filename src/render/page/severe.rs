//! The sentences that most need a source and have none.

use serde::Serialize;

use super::text::sentence_anchor;
use crate::{
    render::{
        kind_name,
        needs::{self, Answered},
    },
    report::{ArticleReport, SentenceReport},
    text::one_line,
};

/// A sentence that needs a source.
#[derive(Serialize)]
pub(super) struct Severe {
    anchor: String,
    number: Option<u32>,
    severity: String,
    /// In hundredths.
    wide: u64,
    kind: &'static str,
    needs: String,
    text: String,
}

/// All of them, the gravest first.
pub(super) fn of(report: &ArticleReport, anchor: &str) -> Vec<Severe> {
    let mut flagged: Vec<_> = report.sentences.iter().filter(|sentence| sentence.unsourced.flag).collect();
    flagged.sort_by(|a, b| b.unsourced.severity.total_cmp(&a.unsourced.severity).then(a.index.cmp(&b.index)));
    let (numbers, answered) = (report.numbers(), Answered::of(report));
    let row = |sentence: &SentenceReport| Severe {
        anchor: sentence_anchor(anchor, sentence.index),
        number: numbers.get(sentence.index as usize).copied().flatten(),
        severity: format!("{:.2}", sentence.unsourced.severity),
        wide: (100.0 * sentence.unsourced.severity).round() as u64,
        kind: sentence.unsourced.kind.map_or("–", kind_name),
        needs: needs::names(answered.open(sentence)),
        text: one_line(sentence.span.cut(&report.article.text)),
    };
    flagged.into_iter().map(row).collect()
}
