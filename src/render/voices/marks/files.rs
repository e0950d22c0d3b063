//! The words that mark each group, for other programs.

use std::io::{self, Write};

use super::Marks;
use crate::{
    compare::{LEAST_WORD_ARTICLES, LEAST_Z, Mark, MarkedGroup},
    render::voices::{csv_table, raw},
};

const HEAD: [&str; 19] = [
    "group",
    "family",
    "voice",
    "word",
    "entry",
    "count",
    "articles",
    "rate",
    "other_count",
    "other_articles",
    "other_rate",
    "log_odds",
    "z_of_words",
    "z",
    "tested",
    "context_1",
    "article_1",
    "context_2",
    "article_2",
];

pub(super) fn write_csv(marks: &Marks<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rows = marks.groups.iter().flat_map(|group| group.marks.iter().map(move |mark| row(group, mark)));
    csv_table(out, &HEAD, rows)
}

fn row(group: &MarkedGroup, mark: &Mark) -> Vec<String> {
    let family = serde_json::json!(mark.strand.family).as_str().unwrap_or_default().to_owned();
    let voice = if mark.strand.of_source { "source" } else { "writer" };
    let names = [group.group.clone(), family, voice.to_owned(), mark.word.clone(), mark.entry.clone()];
    let here = [mark.count.to_string(), mark.articles.to_string(), raw(mark.rate)];
    let there = [mark.other_count.to_string(), mark.other_articles.to_string(), raw(mark.other_rate)];
    let odds = [mark.log_odds, mark.z_of_words, mark.z].map(raw);
    let mut cells: Vec<String> = names.into_iter().chain(here).chain(there).chain(odds).collect();
    cells.push(group.tested.to_string());
    for place in 0..2 {
        let found = mark.contexts.get(place);
        cells.push(found.map_or(String::new(), |at| format!("{}{}{}", at.before, at.word, at.after)));
        cells.push(found.map_or(String::new(), |at| at.article.clone()));
    }
    cells
}

pub(super) fn write_json(marks: &Marks<'_>, out: &mut dyn Write) -> io::Result<()> {
    let least = serde_json::json!({"articles": LEAST_WORD_ARTICLES, "z": LEAST_Z});
    marks.setting.json(out, "words", &[("least", least), ("groups", serde_json::json!(marks.groups))])
}
