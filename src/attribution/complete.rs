//! What cues alone do not reach: quotations that go on, quotations of nobody, content markers.

use super::{
    draft::{self, Draft},
    finder::Finder,
    people::People,
    relation::{Carry, Confidence, Form, SourceType},
    rules, who,
};
use crate::{
    lexicon::{Act, Class, Stance},
    matcher::{Hit, Tagged},
    syntax::{Grammar, SentenceView},
    text::{Quotation, Sentence, Shape, TokenRange, Unit, mark},
};

/// A quotation of fewer words that nothing governs is a label or a title, not a report.
pub(super) const ORPHAN_WORDS: usize = 6;
/// How many sentences after its cue a quotation may still go on.
const REACH: u32 = 4;

/// Ties every quotation without a cue to the relation that it continues, or makes it an orphan.
pub(super) fn quotations(finder: &mut Finder<'_, '_>) {
    let Finder { tagged, drafts, owner, introduced, .. } = finder;
    let sentences = &tagged.document.sentences;
    let mut at = 0;
    let ordered = drafts.len();
    for quotation in tagged.document.quotations.iter().filter(|q| !q.nested) {
        let first = quotation.tokens.start as usize;
        while at + 1 < sentences.len() && sentences[at].tokens.end as usize <= first {
            at += 1;
        }
        let words = quotation.tokens.iter().filter(|t| !tagged.shape(*t).has(Shape::PUNCT)).count();
        let covered = quotation.tokens.iter().any(|t| owner[t] != 0 && !tagged.shape(t).has(Shape::PUNCT));
        let running =
            matches!(sentences[at].unit, Unit::Sentence | Unit::ListItem | Unit::Headline | Unit::Subheading);
        if covered || words == 0 || !running {
            continue;
        }
        let governing = match fills_sentence(tagged, quotation, &sentences[at]) {
            true => neighbour(tagged, &drafts[..ordered], at, quotation),
            false => beside(tagged, &drafts[..ordered], at, quotation).or_else(|| {
                let opens = quotation.tokens.start <= sentences[at].tokens.start + 1;
                opens.then(|| neighbour(tagged, &drafts[..ordered], at, quotation)).flatten()
            }),
        };
        let draft = match governing {
            Some(index) => {
                drafts[index].content.push(quotation.tokens);
                drafts[index].content.sort();
                index
            }
            None if words >= ORPHAN_WORDS => {
                if !goes_on(drafts.last(), sentences, at) {
                    drafts.push(opened(at, introduced));
                }
                let last = drafts.len() - 1;
                drafts[last].content.push(quotation.tokens);
                last
            }
            None => continue,
        };
        quotation.tokens.iter().for_each(|t| owner[t] = draft as u32 + 1);
    }
}

/// Whether nothing but the quotation stands in its sentence.
fn fills_sentence(tagged: &Tagged<'_>, quotation: &Quotation, sentence: &Sentence) -> bool {
    let outside = |t: &usize| !quotation.tokens.has(*t) && !tagged.shape(*t).has(Shape::PUNCT);
    sentence.tokens.iter().filter(outside).take(2).count() <= 1
}

/// The relation whose quotation goes on later in its own sentence: *“It held,” she said of the wall, “and it will.”*
fn beside(tagged: &Tagged<'_>, drafts: &[Draft], at: usize, quotation: &Quotation) -> Option<usize> {
    if !quotation.tokens.iter().any(|t| tagged.shape(t).has(Shape::LOWER)) {
        return None; // *aired on “New Day”*
    }
    let from = drafts.partition_point(|draft| (draft.sentence as usize) < at);
    let here = drafts[from..].iter().take_while(|draft| draft.sentence as usize == at);
    let quotes = |draft: &Draft| {
        let rule = matches!(draft.rule, rules::VERB_QUOTE | rules::VERB_INVERTED | rules::VERB_UNLISTED);
        let direct = draft.content.iter().all(|part| part.end <= quotation.tokens.start);
        rule && direct && draft.cue.is_some_and(|cue| cue.end <= quotation.tokens.start)
    };
    let last = here.enumerate().filter(|(_, draft)| quotes(draft)).last();
    last.map(|(offset, _)| from + offset)
}

/// The relation that a bare quotation continues: one before it that reports speech in the same paragraph (or whose
/// quotation was left open), else a forward tag in the next sentence, else whoever spoke last in the paragraph before.
fn neighbour(tagged: &Tagged<'_>, drafts: &[Draft], at: usize, quotation: &Quotation) -> Option<usize> {
    let sentences = &tagged.document.sentences;
    spoken_before(tagged, drafts, at, quotation)
        .or_else(|| tag_ahead(sentences, drafts, at))
        .or_else(|| last_speaker(tagged, drafts, at))
}

/// Whether a relation reports what a source said.
fn speaks(draft: &Draft) -> bool {
    draft.framed
        && draft.source.is_some()
        && (matches!(draft.act, Act::Speech | Act::Writing) || draft.form == Form::Direct)
        && draft.form != Form::Label
        && !draft.content.is_empty()
}

fn spoken_before(tagged: &Tagged<'_>, drafts: &[Draft], at: usize, quotation: &Quotation) -> Option<usize> {
    let sentences = &tagged.document.sentences;
    // Drafts stand in order of their sentence, so both neighbours are found without a search through all.
    let start = drafts.partition_point(|d| (d.sentence as usize) < at);
    let mut before = drafts[..start].iter().enumerate().rev().filter(|(_, d)| speaks(d));
    let last = before.next()?;
    // *“It was cold,” said Okafor, a farmer **who calls** himself wary. “I went home.”*
    let aside =
        |d: &Draft| d.source.is_some_and(|s| s.len() == 1 && tagged.is(s.start as usize, Class::Relative));
    let around = || before.take_while(|(_, d)| d.sentence == last.1.sentence).find(|(_, d)| !aside(d));
    let (index, draft) = if aside(last.1) { around().unwrap_or(last) } else { last };
    let end = draft.content.last().map_or(0, |part| part.end);
    let last = sentences.partition_point(|s| s.tokens.end < end).min(sentences.len() - 1);
    let same_paragraph = sentences[draft.sentence as usize].paragraph == sentences[at].paragraph;
    let quoted = matches!(draft.form, Form::Direct | Form::Mixed);
    let next_paragraph = quoted && sentences[last].paragraph + 1 >= sentences[at].paragraph;
    let near = at as u32 <= draft.sentence + REACH || at <= last + 1;
    let follows = quotation.continues || same_paragraph || next_paragraph;
    (near && last + 1 >= at && follows).then_some(index)
}

/// *“It held. We were lucky.” ¶ “I would do it again,” she said* names the speaker after the quotation.
fn tag_ahead(sentences: &[Sentence], drafts: &[Draft], at: usize) -> Option<usize> {
    let next = sentences.get(at + 1).filter(|next| next.paragraph == sentences[at].paragraph)?;
    let from = drafts.partition_point(|d| d.sentence as usize <= at);
    let following = drafts[from..].iter().take_while(|d| d.sentence as usize == at + 1);
    let tag = following.take(REACH as usize * 4).position(|d| {
        speaks(d)
            && matches!(d.rule, rules::VERB_QUOTE | rules::VERB_INVERTED)
            && d.content.first().is_some_and(|part| part.start <= next.tokens.start + 1)
    });
    tag.map(|offset| from + offset)
}

/// *Ruiz praised the crew. ¶ “Nobody asked them to go out.”*: a paragraph of its own goes on with the person before it.
fn last_speaker(tagged: &Tagged<'_>, drafts: &[Draft], at: usize) -> Option<usize> {
    let sentences = &tagged.document.sentences;
    let above = |at: usize| {
        at.checked_sub(1).filter(|before| sentences[*before].paragraph + 1 == sentences[at].paragraph)
    };
    let before = above(at)?;
    // *Here is what she wrote:* announces, and names nobody.
    let announces = tagged.word(sentences[before].tokens.end as usize - 1) == mark::COLON;
    let speaker = |sentence: usize| {
        let start = drafts.partition_point(|d| (d.sentence as usize) < sentence);
        let here = drafts[start..].iter().take_while(|d| d.sentence as usize == sentence);
        let speaks = |d: &Draft| {
            d.framed && d.source.is_some() && d.level >= 2 && d.who.source_type != SourceType::Document
        };
        here.enumerate().filter(|(_, d)| speaks(d)).last().map(|(offset, _)| start + offset)
    };
    speaker(before).or_else(|| above(before).filter(|_| announces).and_then(speaker))
}

/// A quotation of nobody.
pub(super) fn orphan(sentence: usize, content: TokenRange) -> Draft {
    Draft {
        source: None,
        cue: None,
        content: vec![content],
        act: Act::Speech,
        stance: Stance::Neutral,
        tags: Vec::new(),
        rule: rules::QUOTE_ORPHAN,
        entry: None,
        framed: true,
        weighed: None,
        level: 1,
        who: who::Who::nobody(),
        form: Form::Direct,
        negated: false,
        carried: None,
        confidence: Confidence::Medium,
        sentence: sentence as u32,
        adjunct: false,
    }
}

/// Whether a quotation comes right behind one whose speaker the sentence before introduced.
fn goes_on(last: Option<&Draft>, sentences: &[Sentence], at: usize) -> bool {
    let beside = |last: &Draft| {
        let before = last.sentence as usize + last.content.len();
        before == at && sentences[last.sentence as usize].paragraph == sentences[at].paragraph
    };
    last.is_some_and(|last| last.rule == rules::QUOTE_INTRODUCED && beside(last))
}

/// A relation for quotations of nobody, or of whom the sentence before was about: ***Okafor** was blunter. “They knew, and
/// they did nothing.”*
fn opened(sentence: usize, introduced: &[(usize, who::Who)]) -> Draft {
    let orphan = Draft { content: Vec::new(), ..orphan(sentence, TokenRange::default()) };
    let by = introduced.binary_search_by_key(&sentence, |(sentence, _)| *sentence);
    let Ok(by) = by else { return orphan };
    let who = introduced[by].1.clone();
    Draft {
        rule: rules::QUOTE_INTRODUCED,
        level: who.level,
        confidence: who.confidence,
        carried: Some(Carry::Strong),
        who,
        ..orphan
    }
}

/// The relation of a content marker: *Under the plan, landlords would register*. Its source is the
/// document that the sentences before named, or the source that they had.
pub(super) fn carried(
    view: &SentenceView<'_, '_>,
    index: usize,
    hit: Hit,
    grammar: &Grammar<'_, '_>,
    drafts: &[Draft],
) -> Option<Draft> {
    let opening = index.saturating_sub(3);
    let named = (opening..index).rev().find_map(|s| named_document(grammar, s, hit));
    let previous = drafts
        .iter()
        .rev()
        .take_while(|d| d.sentence as usize + 2 >= index)
        .find(|d| d.level >= 2 && !d.content.is_empty());
    let who = match (named, previous) {
        (Some(who), _) => who,
        (None, Some(draft)) => draft.who.clone(),
        (None, None) => return None,
    };
    let end = hit.tokens.end as usize;
    let content = TokenRange::new(end, view.body_end());
    let content = vec![if view.is_comma(end) { TokenRange::new(end + 1, view.body_end()) } else { content }];
    let form = draft::quoted_form(grammar.tagged, &content).unwrap_or(match who.source_type {
        SourceType::Document => Form::Document,
        _ => Form::Indirect,
    });
    let split = hit.tokens.iter().find(|t| view.is(*t, Class::Definite) || view.is(*t, Class::Possessive));
    let split = split.unwrap_or(hit.tokens.start as usize);
    let cue = TokenRange::new(hit.tokens.start as usize, split.max(hit.tokens.start as usize + 1));
    Some(Draft {
        source: Some(TokenRange::new(split, end)).filter(|s| !s.is_empty()),
        cue: Some(cue),
        content: content.into_iter().filter(|part| !part.is_empty()).collect(),
        act: Act::Writing,
        stance: Stance::Neutral,
        tags: Vec::new(),
        rule: rules::CARRY_MARKER,
        entry: Some(hit.entry),
        framed: true,
        weighed: None,
        level: who.level,
        form,
        negated: false,
        carried: Some(Carry::Weak),
        confidence: who.confidence.min(Confidence::Medium),
        sentence: index as u32,
        adjunct: false,
        who,
    })
}

/// The document of a marker's noun as an earlier sentence named it.
fn named_document(grammar: &Grammar<'_, '_>, sentence: usize, hit: Hit) -> Option<who::Who> {
    let tagged = grammar.tagged;
    let noun = hit.tokens.iter().rev().find(|t| tagged.is(*t, Class::Document));
    let tokens = tagged.document.sentences[sentence].tokens;
    let view = grammar.sentence(sentence);
    // *Among its findings* goes on with whatever document there is.
    let same = |t: &usize| {
        noun.map_or_else(|| tagged.is(*t, Class::Document), |noun| tagged.word(*t) == tagged.word(noun))
    };
    let mention = tokens.iter().find(same)?;
    // What the sentence says of issuer and date describes the document that it names.
    let whole = TokenRange::new(view.start(), view.body_end());
    let mut who = who::classify(&view, Some(TokenRange::new(mention, mention + 1)), &People::default());
    who.level = super::document::level(&view, whole, mention);
    who.source_type = SourceType::Document;
    Some(who)
}
