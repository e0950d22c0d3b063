//! From a cue to its relation: what it reports, who answers for it, and whether it counts.

use super::{
    Weighable, content,
    cue::{Cue, Place},
    document,
    draft::Draft,
    finder::Finder,
    relation::Weighed,
    rules,
    signs::{Candidate, Near, Signs},
    weigh, who,
};
use crate::{
    lexicon::{Act, Class},
    matcher::Hit,
    syntax::{SentenceView, VerbForm},
    text::{Shape, TokenRange},
};

/// Who speaks, lifted to the level of what he publishes in.
fn published(view: &SentenceView<'_, '_>, cue: &Cue<'_>, who: who::Who) -> who::Who {
    let unnamed = who.name.is_none() && who.level > 0 && cue.source.is_some();
    let writes = unnamed && matches!(cue.fields().act, Act::Writing | Act::Finding);
    let level = writes.then(|| document::published(view, cue.hit.tokens.end as usize)).flatten();
    who::Who { level: who.level.max(level.unwrap_or(0)), ..who }
}

impl<'a, 't> Finder<'a, 't> {
    /// Adds the relation of a cue. Cues inside a content are the source's own reports and stay out
    /// (PolNeAR knows no nesting).
    pub(super) fn relate(
        &mut self,
        view: &SentenceView<'_, 't>,
        index: usize,
        cue: &Cue<'a>,
        (hits, first, cues): (&'a [Hit], usize, &[Cue<'a>]),
    ) {
        let start = cue.hit.tokens.start as usize;
        let taken = self.drafts[first..].iter().any(|draft| draft.occupies(start));
        if taken || self.owner[start] != 0 {
            return;
        }
        let before = self.drafts[first..].iter().filter(|d| d.begins() < cue.tokens.start);
        let free_from =
            before.map(|d| d.end(view.tokens)).filter(|end| *end <= start).max().unwrap_or(view.start());
        let around = content::Surroundings {
            quotations: &self.tagged.document.quotations,
            hits,
            lexicons: self.lexicons,
            free_from,
        };
        let cited = self.cited(view, cue, first);
        let mut content = cited.unwrap_or_else(|| content::find(view, cue, around));
        if !cue.framed {
            self.leave_others(&mut content);
        }
        if content.is_empty() && cue.place != Place::Nowhere && cue.framed {
            return;
        }
        let shared = self.shared_source(view, cue, first);
        let cue = &Cue { source: shared.or(cue.source), ..cue.clone() };
        let who = published(view, cue, who::classify(view, cue.source, &self.people));
        let mut weighed = None;
        if !cue.framed {
            let near = self.near(index, cue, cues);
            weighed = self.weigh(&Candidate { view, cue, who: &who, content: &content, near }, index);
            if weighed.is_none() {
                return;
            }
        }
        if who.name.is_some() || who.level >= 2 {
            self.people.meet(view, cue.source, who.met());
        }
        if who.level >= 4 && matches!(cue.fields().act, Act::Speech | Act::Writing) {
            self.people.papers.issue(view);
        }
        let draft = Draft { weighed, ..Draft::new(view, index, cue, content, who) };
        self.add(draft);
    }

    /// What an outlet reports whose own source a participle names: *It fell through, the Herald reported, **citing** two
    /// officials*.
    fn cited(&self, view: &SentenceView<'_, 't>, cue: &Cue<'a>, first: usize) -> Option<Vec<TokenRange>> {
        let start = cue.tokens.start as usize;
        let participle = view.shape(start).has(Shape::ING) && view.is_comma(start.wrapping_sub(1));
        let outer = self.drafts[first..].last().filter(|_| participle && cue.rule == rules::PHRASE_SOURCE)?;
        let touches = (outer.end(view.tokens)..start).all(|t| !view.finite_at(t));
        let verbal = outer.rule.starts_with("verb-") && outer.level > 0;
        (touches && verbal).then(|| outer.content.clone())
    }

    /// What stands near a candidate.
    fn near(&self, index: usize, cue: &Cue<'a>, cues: &[Cue<'a>]) -> Near {
        // No sign tells more than two apart.
        const MANY: usize = 2;
        let own = cue.tokens.start;
        let framed = |other: &&Cue<'_>| other.framed;
        Near {
            before: cues.iter().filter(framed).filter(|other| other.tokens.start < own).take(MANY).count(),
            after: cues
                .iter()
                .rev()
                .filter(framed)
                .filter(|other| other.tokens.start > own)
                .take(MANY)
                .count(),
            follows: self.follows,
            quotes: self.quotes,
            unit: self.tagged.document.sentences[index].unit,
        }
    }

    /// Cuts content off where another relation of the sentence begins.
    fn leave_others(&self, content: &mut Vec<TokenRange>) {
        for part in content.iter_mut() {
            let taken = |token: &usize| self.owner[*token] != 0 || self.named[*token];
            part.end = part.iter().find(taken).map_or(part.end, |token| token as u32);
        }
        content.retain(|part| !part.is_empty());
    }

    /// The source of the cue before, for one that has no subject of its own: *said it was so, **adding** that* and
    /// *says it is so but **concedes** that*.
    fn shared_source(&self, view: &SentenceView<'_, 't>, cue: &Cue<'a>, first: usize) -> Option<TokenRange> {
        let group = cue.group?;
        let before = view.before_adverbs(group.start);
        let joined = match group.form {
            VerbForm::Ing => view.is_comma(before),
            VerbForm::Finite => {
                view.is(before, Class::Coordinator) || cue.source.is_none() && view.is_comma(before)
            }
            _ => false,
        };
        if !joined {
            return None;
        }
        let earlier =
            self.drafts[first..].iter().filter(|d| d.cue.is_some_and(|c| c.end <= cue.tokens.start));
        let last = earlier.max_by_key(|draft| draft.begins())?;
        let verbal = last.rule.starts_with("verb-") || last.rule == rules::SPEECH_EVENT;
        last.source.filter(|source| verbal && source.start < cue.tokens.start)
    }

    /// What the signs of a candidate in no frame weigh, if that is enough.
    fn weigh(&mut self, candidate: &Candidate<'_, 'a, 't>, sentence: usize) -> Option<Weighed> {
        if let Some(log) = &mut self.log {
            let span = self.tagged.document.span(candidate.cue.hit.tokens);
            let signs = Signs::of(candidate, self.lexicons).names().collect();
            log.push(Weighable { span, signs, plain: Signs::PLAIN });
        }
        let weighed = weigh::weigh(candidate, self.lexicons);
        self.doubtful[sentence] |= weighed.is_clear(self.lexicons);
        weighed.counts(self.lexicons).then_some(weighed)
    }
}
