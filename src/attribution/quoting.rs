//! Quotations in a clause whose verb stands in no frame: whoever acts in the clause is quoted (*Ruiz **condemned** the
//! “attack that …”*, *Her answer was: “…”*).

use super::{
    complete::{self, ORPHAN_WORDS},
    cue::speaks,
    draft::Draft,
    finder::Finder,
    led,
    relation::Confidence,
    rules, source,
    speaker::is_spoken,
};
use crate::{
    lexicon::Class,
    matcher::Tagged,
    syntax::{SentenceView, VerbForm, clauses},
    text::{Quotation, Shape, TokenRange, mark},
};

impl<'t> Finder<'_, 't> {
    /// Gives the quotations of a sentence that no relation holds to a cue before them, or to the subject of their clause.
    pub(super) fn quoting(&mut self, view: &SentenceView<'_, 't>, index: usize, first: usize) {
        // A colon at the end of a paragraph opens the next.
        let announces = view.word(view.end() - 1) == mark::COLON;
        if !self.quotes && !announces {
            return;
        }
        let quotations = &self.tagged.document.quotations;
        let from = quotations.partition_point(|quotation| quotation.tokens.start < view.tokens.start);
        let end = view.tokens.end + u32::from(announces);
        let here = quotations[from..].iter().take_while(|quotation| quotation.tokens.start < end);
        for quotation in here.filter(|quotation| !quotation.nested) {
            if self.is_free(quotation) && is_speech(view, quotation) && !opens(view, quotation) {
                self.quote(view, index, first, quotation);
            }
        }
    }

    /// Whether no relation holds any word of a quotation.
    fn is_free(&self, quotation: &Quotation) -> bool {
        let punctuation = |t: usize| self.tagged.shape(t).has(Shape::PUNCT);
        let held = |t: usize| self.owner[t] > 0 && !is_passed_over(&self.drafts[self.owner[t] as usize - 1]);
        quotation.tokens.iter().all(|t| !held(t) || punctuation(t))
    }

    fn quote(&mut self, view: &SentenceView<'_, 't>, index: usize, first: usize, quotation: &Quotation) {
        let start = quotation.tokens.start;
        if let Some((source, cue)) = led::source_and_cue(view, start as usize) {
            self.quote_subject(view, index, quotation, (source, cue));
            return;
        }
        let Some((clause, verb)) = clauses(view)
            .into_iter()
            .find(|clause| clause.tokens.has(start as usize) || clause.tokens.end == start)
            .and_then(|clause| Some((clause.tokens, clause.verb.filter(|verb| *verb < start as usize)?)))
        else {
            return;
        };
        let governs = |draft: &Draft| {
            draft.source.is_some()
                && draft.cue.is_some_and(|cue| clause.overlaps(cue) && cue.end <= start)
                && (is_passed_over(draft) || draft.content.iter().all(|part| part.end <= start))
        };
        let known = (first..self.drafts.len()).rev().find(|draft| governs(&self.drafts[*draft]));
        if let Some(known) = known {
            // Whoever did not count was not met yet.
            let unmet = Some(&self.drafts[known]).filter(|draft| is_passed_over(draft));
            let who = unmet.and_then(|draft| draft.source).map(|source| self.meet(view, source));
            let draft = &mut self.drafts[known];
            if let Some(who) = who {
                draft.who = who;
            }
            draft.reach_verb(view, verb);
            draft.content.iter().flat_map(|part| part.iter()).for_each(|token| self.owner[token] = 0);
            draft.quote(self.tagged, quotation.tokens);
            let number = known as u32 + 1;
            draft.content.iter().flat_map(|part| part.iter()).for_each(|token| self.owner[token] = number);
        } else if let Some((source, cue)) = subject_and_verb(view, verb) {
            self.quote_subject(view, index, quotation, (source, cue));
        }
    }

    /// Adds the relation of a quotation to whoever stands before it.
    fn quote_subject(
        &mut self,
        view: &SentenceView<'_, 't>,
        index: usize,
        quotation: &Quotation,
        (source, cue): (TokenRange, TokenRange),
    ) {
        let mut draft = Draft {
            source: Some(source),
            cue: Some(cue),
            content: Vec::new(),
            rule: rules::QUOTE_SUBJECT,
            who: self.meet(view, source),
            ..complete::orphan(index, TokenRange::default())
        };
        draft.quote(self.tagged, quotation.tokens);
        self.add(draft);
    }
}

/// Whether a candidate stands in no frame and does not count, so that its content is still to be had.
fn is_passed_over(draft: &Draft) -> bool {
    !draft.framed && draft.level == 0
}

/// Whether a quotation is long and plain enough to be something said, not a label or a title.
fn is_speech(view: &SentenceView<'_, '_>, quotation: &Quotation) -> bool {
    let words = quotation.tokens.iter().filter(|t| !view.tagged.shape(*t).has(Shape::PUNCT)).count();
    words >= ORPHAN_WORDS && is_spoken(view, quotation)
}

/// Whether a quotation opens its sentence: what it goes on with stands before or in the sentences around.
fn opens(view: &SentenceView<'_, '_>, quotation: &Quotation) -> bool {
    (view.start()..quotation.tokens.start as usize).all(|t| view.is_mark(t))
}

/// How many words may tell somebody's mood before the colon of a quotation.
const MOOD: usize = 5;

/// The subject of a verb, if it is somebody or something that speaks, and the verb with its auxiliaries. Of *her
/// answer was* it is the owner.
fn subject_and_verb(view: &SentenceView<'_, '_>, verb: usize) -> Option<(TokenRange, TokenRange)> {
    let group = view.verb_group(verb).filter(|group| group.form == VerbForm::Finite)?;
    let subject = source::before(view, group.start)?;
    let head =
        view.noun_phrase_at(subject.start as usize).map_or(subject.start as usize, |phrase| phrase.head);
    let cue = TokenRange::new(group.start, verb + 1);
    // ***It** seems unfair to tell them: “…”*
    if view.is(subject.start as usize, Class::ImpersonalSubject) {
        return None;
    }
    if view.is(verb, Class::Be) {
        // *Okafor was blunter: “…”*
        let mut mood = (verb + 1..verb + 1 + MOOD).take_while(|t| !view.finite_at(*t));
        if speaks(view, head) && mood.any(|t| view.word(t) == mark::COLON) {
            return Some((subject, cue));
        }
        let first = subject.start as usize;
        let mark = subject.iter().find(|t| view.is_possessive_mark(*t) && *t > first);
        let pronoun = Some(first + 1).filter(|_| view.is(first, Class::Possessive));
        let somebody = |mark: &usize| led::is_somebody(view, TokenRange::new(first, *mark));
        let end = mark.filter(somebody).or(pronoun)?;
        let noun = if mark.is_some() { end + 1 } else { end };
        return Some((TokenRange::new(first, end), TokenRange::new(noun, verb + 1)));
    }
    speaks(view, head).then_some((subject, cue))
}

impl Draft {
    /// Takes the verb after its noun into a cue: *her **answer was***.
    fn reach_verb(&mut self, view: &SentenceView<'_, '_>, verb: usize) {
        if let Some(cue) =
            self.cue.as_mut().filter(|cue| cue.end as usize <= verb && view.is(verb, Class::Be))
        {
            cue.end = verb as u32 + 1;
        }
    }

    /// Takes a quotation that stands after its cue into its content, which makes it a report however its cue is framed.
    /// After a mark the quotation is all of it; without one it goes on with what stands before: *praised her “calm …”*.
    fn quote(&mut self, tagged: &Tagged<'_>, quotation: TokenRange) {
        let start = quotation.start as usize;
        let introduced = tagged.shape(start.wrapping_sub(1)).has(Shape::PUNCT);
        match self.cue {
            _ if introduced => self.content = vec![quotation],
            Some(cue) if self.content.is_empty() => {
                self.content = vec![TokenRange { start: cue.end, end: quotation.end }];
            }
            // *called for “clean”* was passed over with its quotation.
            _ if self.content.iter().any(|part| part.overlaps(quotation)) => {}
            _ => self.content.push(quotation),
        }
        self.framed = true;
        self.weighed = None;
        self.confidence = Confidence::Low;
        self.report(tagged);
    }
}
