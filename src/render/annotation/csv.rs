//! The labels of an article for a spreadsheet: a row for each, with the reason for it.

use std::io::{self, Write};

use serde_json::json;

use super::explain;
use crate::{
    attribution::Attribution,
    lexicon::{Category, EntryId, LexiconSet},
    render::csv::guard,
    report::{ArticleReport, SentenceReport, round},
    score::{Need, ScoredHit},
    text::{Span, one_line},
};

/// The columns: the sentence, what it is labelled with, whose words, and the reason.
const HEAD: [&str; 18] = [
    "article",
    "sentence",
    "unit",
    "level",
    "unsourced",
    "severity",
    "kind",
    "category",
    "words",
    "voice",
    "weight",
    "source",
    "source_type",
    "label_level",
    "stance",
    "rule",
    "entry",
    "place",
];

/// Columns that are of the sentence.
const OF_SENTENCE: usize = 6;

/// Writes the names of the columns of [`write_csv`].
///
/// # Errors
/// Those of `out`.
pub fn write_csv_head(out: &mut dyn Write) -> io::Result<()> {
    let mut sheet = csv::Writer::from_writer(out);
    sheet.write_record(HEAD)?;
    sheet.flush()
}

/// Writes a row for each label of an article, and one for each sentence without any. `keep` tells of each
/// sentence whether it is there; all are, without.
///
/// # Errors
/// Those of `out`.
pub fn write_csv(
    out: &mut dyn Write,
    report: &ArticleReport,
    lexicons: &LexiconSet,
    keep: Option<&[bool]>,
) -> io::Result<()> {
    let mut sheet = csv::Writer::from_writer(out);
    let labels = Labels { report, lexicons, relations: explain::by_sentence(report) };
    for ((sentence, number), place) in report.sentences.iter().zip(report.numbers()).zip(0..) {
        if keep.is_none_or(|keep| keep.get(place) == Some(&true)) {
            let first = of_sentence(report, sentence, number);
            for rest in labels.of(sentence) {
                let cells = first.iter().chain(&rest).map(|cell| guard(cell).into_owned());
                sheet.write_record(cells)?;
            }
        }
    }
    sheet.flush()
}

fn of_sentence(
    report: &ArticleReport,
    sentence: &SentenceReport,
    number: Option<u32>,
) -> [String; OF_SENTENCE] {
    let unsourced = &sentence.unsourced;
    [
        report.article.id.clone(),
        number.map_or(String::new(), |number| number.to_string()),
        sentence.unit.name().to_owned(),
        number.map_or(String::new(), |_| sentence.attribution.level.to_string()),
        if unsourced.flag { "yes" } else { "no" }.to_owned(),
        if unsourced.flag { round(unsourced.severity).to_string() } else { String::new() },
    ]
}

type Cells = [String; HEAD.len() - OF_SENTENCE];

struct Labels<'a> {
    report: &'a ArticleReport,
    lexicons: &'a LexiconSet,
    relations: Vec<&'a Attribution>,
}

impl Labels<'_> {
    fn of(&self, sentence: &SentenceReport) -> Vec<Cells> {
        let first = self.relations.partition_point(|relation| relation.sentence < sentence.index);
        let here = self.relations[first..].iter().take_while(|relation| relation.sentence == sentence.index);
        let mut rows: Vec<Cells> = here.map(|relation| self.attribution("attribution", relation)).collect();
        rows.extend(
            explain::carried(self.report, sentence).map(|relation| self.attribution("carried", relation)),
        );
        rows.extend(sentence.hedging.hits.iter().map(|hit| self.hit("hedging", hit)));
        rows.extend(sentence.hedging.apart.iter().map(|hit| self.hit("prospect", hit)));
        rows.extend(sentence.intensity.hits.iter().map(|hit| self.hit("intensity", hit)));
        rows.extend(sentence.intensity.apart.iter().map(|hit| self.hit("mild", hit)));
        let own = sentence.custom.iter().flat_map(|list| &list.hits);
        rows.extend(own.map(|hit| self.hit("own", hit)));
        rows.extend(sentence.unsourced.own_needs().map(|need| self.need("need", need)));
        rows.extend(sentence.unsourced.residual.iter().map(|need| self.need("residual", need)));
        rows.extend(self.exempt(sentence));
        if rows.is_empty() {
            rows.push(Cells::default());
        }
        rows
    }

    fn attribution(&self, label: &str, relation: &Attribution) -> Cells {
        let source = relation.resolved.clone().unwrap_or_else(|| self.words(&relation.source));
        let (entry, place) = match relation.entry {
            Some(id) => self.entry(Some(id), Category::ReportVerb),
            None => Default::default(),
        };
        let [source, kind] = [one_line(&source), slug(&json!(relation.source_type))];
        let (level, stance) = (relation.level.to_string(), slug(&json!(relation.stance)));
        let words = self.words(&relation.cue);
        let first = [label.to_owned(), slug(&json!(relation.form)), words];
        let rest = [
            String::new(),
            String::new(),
            source,
            kind,
            level,
            stance,
            relation.rule.to_owned(),
            entry,
            place,
        ];
        joined(first, rest)
    }

    fn hit(&self, kind: &str, hit: &ScoredHit) -> Cells {
        let (entry, place) = self.entry(hit.entry, hit.category);
        let category = self.lexicons.category_name(hit.category).to_owned();
        let first = [kind.to_owned(), category, self.words(&[hit.span])];
        let mut rest: [String; 9] = Default::default();
        [rest[0], rest[1], rest[7], rest[8]] =
            [slug(&json!(hit.voice)), hit.weight.to_string(), entry, place];
        joined(first, rest)
    }

    fn need(&self, kind: &str, need: &Need) -> Cells {
        let (entry, place) = self.entry(need.entry, need.category);
        let first = [kind.to_owned(), need.category.slug().to_owned(), self.words(&[need.span])];
        let mut rest: [String; 9] = Default::default();
        [rest[7], rest[8]] = [entry, place];
        joined(first, rest)
    }

    /// Why a sentence of running text needs no source, with the entry if a phrase exempts it.
    fn exempt(&self, sentence: &SentenceReport) -> Option<Cells> {
        let reason = sentence.unsourced.exempt.filter(|_| sentence.is_running())?;
        let mut rest: [String; 9] = Default::default();
        if let Some(id) = sentence.unsourced.exempt_entry {
            [rest[7], rest[8]] = self.entry(Some(id), self.lexicons.entry(id).category).into();
        }
        Some(joined(["exempt".to_owned(), reason.to_owned(), String::new()], rest))
    }

    fn words(&self, spans: &[Span]) -> String {
        let pieces = spans.iter().map(|span| one_line(span.cut(&self.report.article.text)));
        pieces.collect::<Vec<_>>().join(" ")
    }

    fn entry(&self, id: Option<EntryId>, category: Category) -> (String, String) {
        let place = explain::place(self.lexicons, id).unwrap_or_default();
        (self.lexicons.entry_name(id, category), place)
    }
}

fn joined(first: [String; 3], rest: [String; 9]) -> Cells {
    let mut all = first.into_iter().chain(rest);
    std::array::from_fn(|_| all.next().unwrap_or_default())
}

/// A value of a closed list by its name.
fn slug(value: &serde_json::Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
