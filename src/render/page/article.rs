//! Everything that a page says of one article, as the templates see it.

use serde::Serialize;

use super::{
    PartOptions,
    figures::Figures,
    part,
    severe::{self, Severe},
    sources::{self, Source},
    text::{self, Cell, Paragraph},
};
use crate::{
    lexicon::LexiconSet,
    render::SMALL_REMARK,
    report::{ArticleReport, Totals, is_small},
};

/// An article.
#[derive(Serialize)]
pub(super) struct View {
    anchor: String,
    /// Nothing but the text, without.
    sheet: Option<Sheet>,
    ribbon: Vec<Cell>,
    paragraphs: Vec<Paragraph>,
    /// How many sentences are shown, if not all.
    shown: Option<String>,
}

/// What the figures say.
#[derive(Serialize)]
struct Sheet {
    figures: Figures,
    sources: Vec<Source>,
    severe: Vec<Severe>,
    /// Said of short texts.
    remark: Option<&'static str>,
}

impl View {
    pub(super) fn of(
        report: &ArticleReport,
        totals: &Totals,
        lexicons: &LexiconSet,
        options: &PartOptions<'_>,
    ) -> View {
        let anchor = part::anchor(options.number);
        let sheet = options.sheet.then(|| Sheet {
            figures: Figures::of(totals),
            sources: sources::of(report, &anchor),
            severe: severe::of(report, &anchor),
            remark: is_small(totals).then_some(SMALL_REMARK),
        });
        let text = text::Text::new(report, lexicons, &anchor);
        let kept = options.keep.map(|keep| keep.iter().filter(|kept| **kept).count());
        View {
            sheet,
            ribbon: text.ribbon(options.keep),
            paragraphs: text.paragraphs(options.keep),
            shown: kept
                .map(|kept| format!("{kept} of {} sentences and headings shown", report.sentences.len())),
            anchor,
        }
    }
}
