//! Why a sentence has its labels: one line a label with rule, entry, words and file.

use crate::{
    attribution::{Attribution, Reason},
    lexicon::{Category, EntryId, LexiconSet},
    render::needs::{answered_by, source_of},
    report::{ArticleReport, SentenceReport},
    score::{Need, ScoredHit},
    text::Span,
};

/// The relations of an article by the sentence of their cue.
pub(in crate::render) fn by_sentence(report: &ArticleReport) -> Vec<&Attribution> {
    let mut relations: Vec<&Attribution> = report.attributions.iter().collect();
    relations.sort_by_key(|relation| relation.sentence);
    relations
}

/// The relations on which a sentence's level rests though their cue stands in another, with the place of that
/// sentence among the numbers of readers.
pub(in crate::render) fn carried<'r>(
    report: &'r ArticleReport,
    sentence: &'r SentenceReport,
) -> impl Iterator<Item = &'r Attribution> {
    let relations = sentence.attribution.relations.iter();
    let relations = relations.filter_map(|id| report.attributions.get(*id as usize));
    relations.filter(|relation| relation.sentence != sentence.index)
}

/// Where the cue of a relation stands: `sentence 3`.
pub(in crate::render) fn whence(numbers: &[Option<u32>], relation: &Attribution) -> String {
    match numbers.get(relation.sentence as usize) {
        Some(Some(number)) => format!("sentence {number}"),
        _ => "a heading".to_owned(),
    }
}

/// The reasons of a sentence's labels, attribution first. `relations` are those of [`by_sentence`], `numbers`
/// those of the report.
pub(super) fn of(
    report: &ArticleReport,
    lexicons: &LexiconSet,
    (relations, numbers): (&[&Attribution], &[Option<u32>]),
    sentence: &SentenceReport,
) -> Vec<String> {
    let reasons = Reasons { report, lexicons };
    let first = relations.partition_point(|relation| relation.sentence < sentence.index);
    let here = relations[first..].iter().take_while(|relation| relation.sentence == sentence.index);
    let customs = sentence.custom.iter().flat_map(|custom| &custom.hits);
    let hits = sentence.hedging.found().chain(sentence.intensity.found()).chain(customs);
    let answered = |need| answered_by(report, sentence, need);
    let needs = sentence.unsourced.own_needs().map(|need| (need, answered(need)));
    let needs = needs.chain(sentence.unsourced.residual.iter().map(|need| (need, None)));
    let mut lines: Vec<String> = here
        .map(|attribution| reasons.attribution(attribution))
        .chain(carried(report, sentence).map(|relation| reasons.carried(relation, numbers)))
        .chain(hits.map(|hit| reasons.hit(hit)))
        .chain(needs.map(|(need, by)| reasons.need(need, by)))
        .chain(reasons.exempt(sentence))
        .collect();
    lines.dedup();
    lines
}

struct Reasons<'a> {
    report: &'a ArticleReport,
    lexicons: &'a LexiconSet,
}

impl Reasons<'_> {
    fn attribution(&self, attribution: &Attribution) -> String {
        let cue = if attribution.cue.is_empty() { "no cue".to_owned() } else { self.quote(&attribution.cue) };
        let source = source_of(self.report, attribution);
        let entry = attribution
            .entry
            .map_or_else(String::new, |id| format!("; {}", self.entry(Some(id), Category::ReportVerb)));
        let weighed = self.weighed(attribution);
        format!(
            "· cue {cue}: level {}, source {source}; rule {}{entry}{weighed}",
            attribution.level, attribution.rule
        )
    }

    /// A level that rests on another sentence's cue.
    fn carried(&self, relation: &Attribution, numbers: &[Option<u32>]) -> String {
        let (from, source) = (whence(numbers, relation), source_of(self.report, relation));
        format!("· carried on from {from}: level {}, source {source}; rule {}", relation.level, relation.rule)
    }

    /// `; weighed +1.20 in-frame=yes, −0.40 …`: the signs that decided, where weights had to.
    fn weighed(&self, attribution: &Attribution) -> String {
        let weights = self.lexicons.weights();
        let sign = |reason: &Reason| format!("{:+.2} {}", reason.weight, weights.name(reason.sign));
        let reasons = attribution.weighed.iter().flat_map(|weighed| &weighed.reasons);
        let signs: Vec<String> = reasons.map(sign).collect();
        if signs.is_empty() { String::new() } else { format!("; weighed {}", signs.join(", ")) }
    }

    fn hit(&self, hit: &ScoredHit) -> String {
        let category = self.lexicons.category_name(hit.category);
        let entry = self.entry(hit.entry, hit.category);
        let weight = weight(self.lexicons, hit);
        format!("· {} {}, {weight}; {entry}", category, self.quote(&[hit.span]))
    }

    /// The phrase that exempts a sentence, if one does.
    fn exempt(&self, sentence: &SentenceReport) -> Option<String> {
        let (reason, id) = (sentence.unsourced.exempt?, sentence.unsourced.exempt_entry?);
        let entry = self.entry(Some(id), self.lexicons.entry(id).category);
        Some(format!("· needs no source, {reason}; {entry}"))
    }

    fn need(&self, need: &Need, answered_by: Option<String>) -> String {
        let by = answered_by.map_or(String::new(), |name| format!(", answered by {name}"));
        format!(
            "· need {} {}{by}; {}",
            need.category.slug(),
            self.quote(&[need.span]),
            self.entry(need.entry, need.category)
        )
    }

    fn quote(&self, spans: &[Span]) -> String {
        let piece = |span: &Span| span.cut(&self.report.article.text);
        let words: Vec<&str> = spans.iter().flat_map(|span| piece(span).split_whitespace()).collect();
        format!("“{}”", words.join(" "))
    }

    /// `entry hedge/modals:could (lexicons/en/hedge/modals.toml:40)`, or the rule that stands for one.
    fn entry(&self, id: Option<EntryId>, category: Category) -> String {
        let name = self.lexicons.entry_name(id, category);
        match place(self.lexicons, id) {
            Some(place) => format!("entry {name} ({place})"),
            None => name,
        }
    }
}

/// `weight 0.22 (changed by house.toml:11)`: a weight that another file than the entry's own gave names that file.
pub(in crate::render) fn weight(lexicons: &LexiconSet, hit: &ScoredHit) -> String {
    let entry = hit.entry.and_then(|id| lexicons.entries.get(id.index()));
    let change = entry.and_then(|entry| entry.changed.iter().find(|change| change.field == "weight"));
    let by = change
        .and_then(|change| Some((&lexicons.lexicons.get(usize::from(change.lexicon))?.path, change.line)));
    let by = by.map_or(String::new(), |(path, line)| format!(" (changed by {path}:{line})"));
    format!("weight {}{by}", hit.weight)
}

/// File and line of an entry.
pub(in crate::render) fn place(lexicons: &LexiconSet, id: Option<EntryId>) -> Option<String> {
    let entry = lexicons.entries.get(id?.index())?;
    let lexicon = lexicons.lexicons.get(usize::from(entry.lexicon))?;
    Some(format!("{}:{}", lexicon.path, entry.line))
}
