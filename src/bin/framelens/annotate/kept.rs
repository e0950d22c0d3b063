//! Which sentences `--only` leaves, and how many.

use std::ops::AddAssign;

use crate::console::Console;
use framelens::{
    filter::{Filter, SentenceValues},
    report::ArticleReport,
};

/// For each sentence, whether the condition holds.
pub(super) fn kept(report: &ArticleReport, only: &Filter) -> Vec<bool> {
    let (text, own) = (report.article.text.as_str(), &*report.own_categories);
    let holds = |(sentence, number)| only.holds(&SentenceValues { sentence, text, number, own });
    report.sentences.iter().zip(report.numbers()).map(holds).collect()
}

/// How many sentences and headings there are, and how many of them are shown.
#[derive(Clone, Copy, Default)]
pub(super) struct Shown {
    all: u64,
    shown: u64,
}

impl Shown {
    /// Those of an article.
    pub(super) fn of(report: &ArticleReport, keep: Option<&[bool]>) -> Shown {
        let all = report.sentences.len();
        let shown = keep.map_or(all, |keep| keep.iter().filter(|kept| **kept).count());
        Shown { all: all as u64, shown: shown as u64 }
    }

    /// Says so if the condition leaves none.
    pub(super) fn tell(self, only: Option<&Filter>, console: &Console) {
        if let (Some(only), 0, 1..) = (only, self.shown, self.all) {
            console.note(&format!("none of {} sentences and headings meets `{}`", self.all, only.text()));
        }
    }
}

impl AddAssign for Shown {
    fn add_assign(&mut self, other: Shown) {
        self.all += other.all;
        self.shown += other.shown;
    }
}
