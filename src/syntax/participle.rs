//! Past forms: verbs, or participles that tell something of a noun.

use super::{SentenceView, VerbForm};
use crate::{
    lexicon::{Class, ClassSet},
    text::Shape,
};

impl SentenceView<'_, '_> {
    /// Whether the token may be a past participle.
    pub fn is_participle(&self, token: usize) -> bool {
        self.is(token, Class::VerbParticiple) || self.shape(token).has(Shape::ED)
    }

    /// Whether a past form is a participle after its noun: phrases of time and place, then the real
    /// verb, follow it: *people **briefed** on the talks said*.
    pub fn is_reduced(&self, token: usize) -> bool {
        // *scientists **not** involved in it said*
        let before = self.before_negation(token);
        let past = self.is_participle(token);
        if !past
            || !self.is_nominal(before)
            || self.is_pronoun(before)
            || self.is_auxiliary(before)
            || self.follows_quotation(token)
            || self.past_numeral_modifier(token + 1).is_some()
            || self.is(token, Class::Intransitive) && !self.is(token + 1, Class::To)
        {
            return false;
        }
        let mut at = self.past_adjuncts(token + 1);
        // *an email sent to staff **and seen by the paper** says*
        let joined = at + 1;
        const OPENERS: ClassSet = ClassSet::of(&[Class::Preposition, Class::To]);
        let second = self.is_participle(joined) && self.any(joined + 1, OPENERS);
        if at > token + 1 && self.is(at, Class::Coordinator) && second {
            at = self.past_adjuncts(joined + 1);
        }
        let remark = (token + 1..at).any(|t| self.is(t, Class::Agent)) || self.is_sure_relative(at + 1);
        let verbless = |after: usize| !(at + 1..after).any(|t| self.finite_at(t));
        at = self.past_remark(at).filter(|after| remark || verbless(*after)).unwrap_or(at);
        at > token + 1 && (self.finite_at(at) || self.is(at, Class::VerbBase) && self.opens_object(at + 1))
    }

    /// Where phrases of time and place end that begin at a token.
    fn past_adjuncts(&self, start: usize) -> usize {
        const LONGEST: usize = 24;
        let mut at = self.after_dates(start);
        while let Some(next) = self.adjunct_end(at).filter(|next| *next > at && *next < start + LONGEST) {
            at = next;
        }
        at
    }

    /// Where the sentence goes on after a remark between commas: *emails sent by the nurse**, Joris Lind,** suggest*.
    fn past_remark(&self, comma: usize) -> Option<usize> {
        const REMARK: usize = 20;
        let inside = comma + 1..(comma + REMARK).min(self.end());
        inside.into_iter().find(|t| self.is_comma(*t)).filter(|_| self.is_comma(comma)).map(|close| close + 1)
    }

    /// Whether nothing but a subject stands between a quotation and a verb: *“It held,” **Duarte** said*.
    fn follows_quotation(&self, verb: usize) -> bool {
        const SUBJECT: usize = 6;
        let subject = (self.start()..verb).rev().take(SUBJECT);
        let mark = subject.into_iter().find(|t| self.is_mark(*t));
        mark.is_some_and(|mark| self.closes(mark) || self.is_comma(mark) && self.closes(mark.wrapping_sub(1)))
    }

    /// A past form is an adjective between a preposition or a counted article and a noun: *from reported cases*.
    pub(super) fn past_form(&self, token: usize, before: usize) -> Option<VerbForm> {
        let governed = self.is(before, Class::VerbBase) && self.is_adverbial(before.wrapping_sub(1));
        // *of the 90 promised kiosks*, and at the head of the sentence ***Reported** thefts fell*
        let counted = self.is_number(before)
            && self.is(before.wrapping_sub(1), Class::Determiner)
            && self.is_genitive(before.wrapping_sub(2));
        let leads =
            !self.tokens.has(before) && self.any(token + 1, ClassSet::of(&[Class::Noun, Class::Plural]));
        let adjectival = (self.is(before, Class::Preposition) || governed || counted || leads)
            && self.is_nominal(token + 1)
            && !self.is_pronoun(token + 1)
            && !self.is_capital(token + 1);
        (!adjectival && !self.describes_subject(token, before)).then_some(VerbForm::Finite)
    }

    /// Whether a past form stands before the person whose verb follows, behind a mark and so without a subject of its own: *On
    /// Monday, **retired** nurse Ada Okafor said*.
    fn describes_subject(&self, token: usize, before: usize) -> bool {
        const PERSON: ClassSet = ClassSet::of(&[
            Class::Role,
            Class::Office,
            Class::Title,
            Class::Rank,
            Class::PersonNoun,
            Class::Kinship,
            Class::Spokesperson,
        ]);
        let first = self.start() + usize::from(self.is(self.start(), Class::Coordinator));
        let led = self.is(first, Class::Preposition) || self.is_dating(first) || self.is_adverbial(first);
        let only = led && self.is_comma(before) && !(first..before).any(|t| self.is_comma(t));
        (only || self.closes(before))
            && self.is_participle(token)
            && self.any(token + 1, PERSON)
            && self.noun_phrase_at(token + 1).is_some_and(|person| self.finite_at(person.tokens.end as usize))
    }
}
