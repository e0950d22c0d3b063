//! By what a finding is known again after its article has changed elsewhere.

use std::collections::BTreeMap;

use super::{
    finding::file_of,
    mark::{Mark, words},
};
use crate::{article::Article, lexicon::hash, report::ArticleReport, text::one_line};

/// The fingerprints of marks in the order of the text, one each.
pub(super) fn all(report: &ArticleReport, marks: &[Mark]) -> Vec<String> {
    let mut seen = BTreeMap::new();
    marks.iter().map(|mark| of(report, mark, &mut seen)).collect()
}

/// Rule and normalised sentence with its number among equal ones; of an article as a whole, rule and path.
fn of(report: &ArticleReport, mark: &Mark, seen: &mut BTreeMap<String, usize>) -> String {
    let rule = mark.rule.id();
    let Some(index) = mark.sentence else { return of_article(rule, &report.article) };
    let sentence = report.sentences[index as usize].span;
    let key = format!("{rule}\n{}", normalised(&words(report, sentence)));
    let number = seen.entry(key.clone()).and_modify(|n| *n += 1).or_insert(1);
    hash(&format!("{key}\n{number}"))
}

/// What is known of a rule in an article, wherever it stands there.
pub(super) fn of_article(rule: &str, article: &Article) -> String {
    let several = article.origin.as_ref().is_some_and(|origin| origin.line.is_some());
    let record = if several { article.id.as_str() } else { "" };
    hash(&format!("{rule}\n{}\n{record}", file_of(article)))
}

/// A sentence without what editors and editing programs change in passing: case, blanks, the form of
/// quotation marks and dashes.
fn normalised(sentence: &str) -> String {
    let plain = |c: char| match c {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '`' => '\'',
        '–' | '—' | '―' => '-',
        c => c,
    };
    one_line(sentence).to_lowercase().chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::normalised;

    #[test]
    fn typography_and_case_make_no_difference() {
        assert_eq!(normalised("“It’s shut” –\n  he  Said."), normalised("\"it's shut\" - he said."));
        assert_ne!(normalised("It is shut."), normalised("It is not shut."));
    }
}
