//! How often each rule is right.

use std::collections::BTreeMap;

use framelens::{
    fit::{Marked, Offsets},
    report::ArticleReport,
    text::Span,
};

/// For each rule, how many relations it found and how many of them people had marked.
#[derive(Default)]
pub(crate) struct Rules(BTreeMap<&'static str, (usize, usize)>);

impl Rules {
    /// A relation is right if its cue touches a marked cue; one without a cue, if its content touches a marked content.
    pub(crate) fn add(&mut self, marked: &Marked, report: &ArticleReport) {
        let offsets = Offsets::of(&marked.text);
        let cues = offsets.spans(marked.attributions.iter().flat_map(|relation| &relation.cue));
        let contents = offsets.spans(marked.attributions.iter().flat_map(|relation| &relation.content));
        for relation in &report.attributions {
            let touches =
                |own: &[Span], theirs: &[Span]| own.iter().any(|o| theirs.iter().any(|t| o.overlaps(*t)));
            let right = match relation.cue.as_slice() {
                [] => touches(&relation.content, &contents),
                cue => touches(cue, &cues),
            };
            let (found, marked) = self.0.entry(relation.rule).or_default();
            *found += 1;
            *marked += usize::from(right);
        }
    }

    pub(crate) fn extend(&mut self, other: Rules) {
        for (rule, (found, marked)) in other.0 {
            let sums = self.0.entry(rule).or_default();
            sums.0 += found;
            sums.1 += marked;
        }
    }

    /// The lines of `docs/rules.tsv`.
    pub(crate) fn lines(&self) -> String {
        let line = |(rule, (found, marked)): (&&str, &(usize, usize))| format!("{rule}\t{found}\t{marked}\n");
        self.0.iter().map(line).collect()
    }
}
