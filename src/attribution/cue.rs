//! Says: which hits of the cue lexicons count where they stand, and where their content lies.

use super::{relation::Form, rules, source};
use crate::{
    lexicon::{Act, Category, Class, CueFields, Entry, Frame, LexiconSet},
    matcher::Hit,
    syntax::{Complement, SentenceView, VerbForm, VerbGroup},
    text::{TokenRange, mark},
};

/// Where the content of a cue lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// From this token on.
    Right(usize),
    /// Before the cue: a quotation or the first part of the sentence.
    Left,
    /// On both sides; the right part begins at this token.
    Both(usize),
    /// The noun phrase that ends before this token: subject of a passive.
    Subject(usize),
    /// All of the clause but the cue.
    Around,
    /// Nowhere: an act of speech without content.
    Nowhere,
}

/// A cue that counts.
#[derive(Clone, Debug)]
pub(super) struct Cue<'a> {
    pub(super) tokens: TokenRange,
    pub(super) entry: &'a Entry,
    pub(super) hit: Hit,
    pub(super) source: Option<TokenRange>,
    pub(super) place: Place,
    pub(super) rule: &'static str,
    pub(super) form: Form,
    pub(super) negated: bool,
    pub(super) hypothetical: bool,
    /// Stands in the sentence's main line, not in a subordinate or noun phrase.
    pub(super) group: Option<VerbGroup>,
}

impl<'a> Cue<'a> {
    fn new(hit: Hit, entry: &'a Entry, rule: &'static str) -> Cue<'a> {
        Cue {
            tokens: hit.tokens,
            entry,
            hit,
            source: None,
            place: Place::Around,
            rule,
            form: Form::Indirect,
            negated: false,
            hypothetical: false,
            group: None,
        }
    }

    pub(super) fn fields(&self) -> &'a CueFields {
        &self.entry.cue
    }
}

/// The cue that a hit makes, or `None` where its words are used otherwise.
pub(super) fn judge<'a>(view: &SentenceView<'_, '_>, hit: Hit, lexicons: &'a LexiconSet) -> Option<Cue<'a>> {
    let entry = lexicons.entry(hit.entry);
    let head = hit.tokens.start as usize;
    if view.quoted(head) && entry.category != Category::CarryMarker {
        return None;
    }
    match entry.category {
        Category::ReportVerb => verb(view, hit, entry, lexicons),
        Category::ReportNoun => noun(view, hit, entry),
        Category::PhraseCue => phrase(view, hit, entry),
        Category::Impersonal => Some(impersonal(view, hit, entry)),
        Category::SelfAttribution => own(view, hit, entry),
        Category::WitnessCue => witness(view, hit, entry),
        Category::LabelCue => label(view, hit, entry),
        Category::SpeechEvent => speech_event(view, hit, entry),
        _ => None,
    }
}

fn verb<'a>(
    view: &SentenceView<'_, '_>,
    hit: Hit,
    entry: &'a Entry,
    lexicons: &LexiconSet,
) -> Option<Cue<'a>> {
    let head = hit.tokens.start as usize;
    let group = view.verb_group(head)?;
    if group.form == VerbForm::Reduced {
        return None;
    }
    let group = VerbGroup { start: with_softener(view, group.start, lexicons), ..group };
    let mut cue = Cue::new(hit, entry, rules::VERB_CLAUSE);
    cue.group = Some(group);
    cue.negated = group.negated;
    cue.hypothetical = group.modal && matches!(entry.cue.act, Act::Speech | Act::Writing | Act::Finding)
        || conditional(view, group.start, lexicons);
    cue.tokens.start = group.start as u32;
    cue.form = if entry.cue.act == Act::Thought { Form::Thought } else { Form::Indirect };
    let inverted = view.is_comma(group.start.wrapping_sub(1)) && source::before(view, group.start).is_none();
    let settled = passive(view, &mut cue, group)
        || beside_quotation(view, &mut cue, group)
        || (inverted && parenthetical(view, &mut cue, group))
        || introduces_quotation(view, &mut cue, group)
        || as_reported(view, &mut cue, group)
        || with_complement(view, &mut cue, group)
        || parenthetical(view, &mut cue, group)
        || free(view, &mut cue, group);
    settled.then_some(cue)
}

/// Where a verb group begins with the phrase that softens it: ***all but** confirmed*.
fn with_softener(view: &SentenceView<'_, '_>, start: usize, lexicons: &LexiconSet) -> usize {
    let hits = &view.tagged.hedging;
    let from = hits.partition_point(|hit| (hit.tokens.start as usize) < view.start());
    let before = hits[from..].iter().take_while(|hit| (hit.tokens.start as usize) < start);
    let softens = |hit: &&Hit| lexicons.entry(hit.entry).category == Category::ReportingHedge;
    let touching = before.filter(softens).filter(|hit| hit.tokens.end as usize >= start).last();
    touching.map_or(start, |hit| hit.tokens.start as usize)
}

/// Whether a condition opens the clause of a verb: *if the auditor says*.
fn conditional(view: &SentenceView<'_, '_>, verb: usize, lexicons: &LexiconSet) -> bool {
    let hits = &view.tagged.hedging;
    let from = hits.partition_point(|hit| (hit.tokens.start as usize) < view.start());
    hits[from..].iter().take_while(|hit| (hit.tokens.start as usize) < verb).any(|hit| {
        lexicons.entry(hit.entry).category == Category::Conditional
            && view.is(hit.tokens.start as usize, Class::Subordinator)
            && !(hit.tokens.start as usize..verb).any(|t| view.is_comma(t))
    })
}

/// *was criticised by unions*: the source stands after *by*, the content before.
fn passive(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, group: VerbGroup) -> bool {
    let after = cue.hit.tokens.end as usize;
    let by = view.is(after, Class::Agent);
    let reduced = by && !group.auxiliary && group.form == VerbForm::Finite;
    if group.form != VerbForm::Passive && !reduced {
        return false;
    }
    let frames = cue.entry.cue.frames;
    if by && (frames.has(Frame::Noun) || frames.has(Frame::Free) || frames.has(Frame::Label)) {
        cue.source = source::after(view, after + 1);
        cue.place = Place::Subject(group.start);
        cue.rule = rules::VERB_PASSIVE;
        cue.tokens.end = cue.hit.tokens.end + 1;
        return true;
    }
    let complement = view.complement(after);
    if fits(cue.entry, complement) && !matches!(complement, Complement::Noun(_) | Complement::Gerund(_)) {
        cue.place = Place::Right(complement.start());
        cue.rule = rules::VERB_PASSIVE;
        return true;
    }
    false
}

/// Whether a complement is one of the entry's frames.
fn fits(entry: &Entry, complement: Complement) -> bool {
    let frames = entry.cue.frames;
    match complement {
        Complement::That(_) | Complement::Bare(_) => frames.has(Frame::Clause),
        Complement::Quote(_) => {
            frames.has(Frame::Quote) || frames.has(Frame::Clause) || frames.has(Frame::Noun)
        }
        Complement::Infinitive(_) => frames.has(Frame::Infinitive),
        Complement::Wh(_) => frames.has(Frame::Wh) || frames.has(Frame::Noun),
        Complement::Gerund(_) => frames.has(Frame::Gerund) || frames.has(Frame::Noun),
        Complement::Noun(_) => frames.has(Frame::Noun) || frames.has(Frame::Label),
        Complement::Preposition(_) => frames.has(Frame::Preposition),
        Complement::Nothing(_) => false,
    }
}

/// A quotation that ends right before the reporting clause: *“It held,” she said* and *said Okafor*.
fn beside_quotation(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, group: VerbGroup) -> bool {
    let frames = cue.entry.cue.frames;
    if !(frames.has(Frame::Quote) || frames.has(Frame::Clause) || frames.has(Frame::Parenthetical)) {
        return false;
    }
    let after = cue.hit.tokens.end as usize;
    if closes_before(view, group.start)
        && let Some(subject) = source::after(view, after)
    {
        cue.source = Some(subject);
        cue.rule = rules::VERB_INVERTED;
        cue.place = quotation_place(view, subject.end as usize);
        return true;
    }
    let Some(subject) = source::before(view, group.start) else { return false };
    if !closes_before(view, subject.start as usize) {
        return false;
    }
    cue.source = Some(subject);
    cue.rule = rules::VERB_QUOTE;
    cue.place = quotation_place(view, past_addressee(view, cue.entry, after));
    true
}

/// Where the quotation goes on after the reporting clause.
fn quotation_place(view: &SentenceView<'_, '_>, after: usize) -> Place {
    match view.complement(after) {
        Complement::Quote(at) => Place::Both(at),
        _ => Place::Left,
    }
}

fn closes_before(view: &SentenceView<'_, '_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    view.closes(before) || (view.is_comma(before) && view.closes(before.wrapping_sub(1)))
}

/// The token after an addressee: *told **reporters***.
fn past_addressee(view: &SentenceView<'_, '_>, entry: &Entry, after: usize) -> usize {
    let addressee = entry.cue.frames.has(Frame::Person).then(|| view.noun_phrase_at(after)).flatten();
    addressee.map_or(after, |phrase| phrase.tokens.end as usize)
}

/// A colon later in the clause opens the quotation: *put it this way: “…”*, also in the next paragraph.
fn introduces_quotation(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, group: VerbGroup) -> bool {
    let after = cue.hit.tokens.end as usize;
    let frames = cue.entry.cue.frames;
    if !(frames.has(Frame::Quote) || frames.has(Frame::Clause)) || group.form != VerbForm::Finite {
        return false;
    }
    let Some(colon) = (after..(after + 16).min(view.end())).find(|t| view.word(*t) == mark::COLON) else {
        return false;
    };
    let quotes = view.opens(colon + 1) || view.tagged.shape(colon + 1).has(crate::text::Shape::OPENS);
    let clear = (after..colon).all(|t| !view.finite_at(t) && !view.is_mark(t));
    cue.source = source::before(view, group.start);
    cue.rule = rules::VERB_QUOTE;
    cue.place = Place::Right(colon + 1);
    quotes && clear && cue.source.is_some()
}

/// *As the Herald first reported, the sale fell through.*
fn as_reported(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, group: VerbGroup) -> bool {
    let after = cue.hit.tokens.end as usize;
    let Some(subject) = source::before(view, group.start).filter(|_| group.form == VerbForm::Finite) else {
        return false;
    };
    let opener = (subject.start as usize).wrapping_sub(1);
    let end = past_addressee(view, cue.entry, after);
    if !view.is(opener, Class::Manner) || !ends_insertion(view, end) {
        return false;
    }
    cue.source = Some(subject);
    cue.rule = rules::VERB_PARENTHETICAL;
    let first = (view.start()..opener).all(|t| view.is_mark(t));
    let comma = (end..view.body_end()).find(|t| view.is_comma(*t));
    cue.place = match comma {
        Some(comma) if first => Place::Right(comma + 1),
        Some(comma) => Place::Both(comma + 1),
        None => Place::Left,
    };
    !first || comma.is_some()
}

fn with_complement(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, group: VerbGroup) -> bool {
    let after = cue.hit.tokens.end as usize;
    let mut complement = view.complement(after);
    let addressed = view.complement(past_addressee(view, cue.entry, after));
    if matches!(complement, Complement::Noun(_)) && fits(cue.entry, addressed) {
        complement = addressed;
    }
    let at = complement.start();
    if inside_relative(view, cue.entry, group, after) {
        cue.source = source::before(view, group.start);
        cue.place = Place::Right(after);
        return cue.source.is_some();
    }
    // A verb that takes nothing but clauses has one here, however long its subject is.
    let frames = cue.entry.cue.frames;
    let clausal = frames.has(Frame::Clause)
        && !frames.has(Frame::Noun)
        && !frames.has(Frame::Label)
        && !frames.has(Frame::Free);
    if let (true, Complement::Noun(at) | Complement::Gerund(at)) = (clausal, complement)
        && !fits(cue.entry, complement)
        && !view.is(group.start.wrapping_sub(1), Class::Relative)
        && view.finite_within(at + 1)
    {
        complement = Complement::Bare(at);
    }
    let topical = |at: usize| view.is(at, Class::Topic) || view.is(at, Class::To);
    if !fits(cue.entry, complement)
        || matches!(complement, Complement::Preposition(at) if !topical(at) || view.is_dating(at + 1))
    {
        return false;
    }
    (cue.rule, cue.place) = match complement {
        Complement::Quote(_) => (rules::VERB_QUOTE, Place::Right(at)),
        Complement::Infinitive(_) => (rules::VERB_INFINITIVE, Place::Right(at)),
        Complement::Noun(_) if cue.entry.cue.frames.has(Frame::Label) => {
            (rules::VERB_LABEL, Place::Right(at))
        }
        Complement::Noun(_) | Complement::Gerund(_) => (rules::VERB_OBJECT, Place::Right(at)),
        Complement::Preposition(_) => (rules::VERB_PREPOSITION, Place::Right(at + 1)),
        _ => (rules::VERB_CLAUSE, Place::Right(at)),
    };
    if matches!(complement, Complement::Preposition(_)) && at == after {
        cue.tokens.end = at as u32 + 1;
    }
    cue.source = subject(view, group);
    // *said Okafor the bridge* is no frame: an inverted subject needs its quotation or comma.
    cue.source.is_some() || group.form != VerbForm::Finite || !matches!(complement, Complement::Noun(_))
}

/// *a tactic Democrats **hope** will work*: the clause around has its verb right after the cue.
fn inside_relative(view: &SentenceView<'_, '_>, entry: &Entry, group: VerbGroup, after: usize) -> bool {
    entry.cue.frames.has(Frame::Clause)
        && group.form == VerbForm::Finite
        && !group.auxiliary
        && view.finite_at(after)
        && view.is_auxiliary(view.after_adverbs(after))
}

/// The subject of a verb group; a participle takes that of the main clause before it.
fn subject(view: &SentenceView<'_, '_>, group: VerbGroup) -> Option<TokenRange> {
    match group.form {
        VerbForm::Finite => source::before(view, group.start),
        VerbForm::Passive => None,
        VerbForm::Ing => participle_subject(view, group.start),
        VerbForm::Infinitive | VerbForm::Reduced => nearest_subject(view, group.start),
    }
}

/// Who does what an -ing form says: the noun right before it, the subject of the main clause, or, at
/// the head of the sentence, the subject that follows.
fn participle_subject(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    let before = at.wrapping_sub(1);
    if view.is_nominal(before) && !view.is_dating(before) {
        return source::phrase_until(view, at).map(|phrase| source::without_preposition(view, phrase));
    }
    if !(view.start()..at).any(|t| !view.is_mark(t)) {
        let comma = (at..view.body_end()).find(|t| view.is_comma(*t))?;
        return view.clause_at(comma + 1).then(|| view.noun_phrase_at(comma + 1)).flatten().map(|p| p.tokens);
    }
    if !view.is_comma(before) {
        return nearest_subject(view, at);
    }
    let main = crate::syntax::clauses(view)
        .into_iter()
        .rfind(|c| (c.tokens.start as usize) < at && c.verb.is_some_and(|v| v < at));
    let verb = main.and_then(|clause| clause.verb)?;
    source::before(view, view.verb_group(verb).map_or(verb, |group| group.start))
        .or_else(|| nearest_subject(view, at))
}

/// The subject of the finite verb before `at`.
fn nearest_subject(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    let finite = |t: &usize| view.finite_at(*t) && !view.is_adverbial(*t) && !view.quoted(*t);
    let verbs = (view.start()..at).rev().filter(finite);
    verbs.filter(|t| !view.finite_at(t.wrapping_sub(1))).find_map(|t| source::before(view, t))
}

/// *The bridge, he said, was safe* and *The bridge was safe, said Okafor.*
fn parenthetical(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, group: VerbGroup) -> bool {
    let frames = cue.entry.cue.frames;
    if !(frames.has(Frame::Parenthetical) || frames.has(Frame::Clause)) || group.form != VerbForm::Finite {
        return false;
    }
    let after = cue.hit.tokens.end as usize;
    let set_off = |at: usize| {
        let before = at.wrapping_sub(1);
        (view.is_comma(before) || view.word(before) == mark::DASH) && at > view.start() + 1
    };
    if set_off(group.start)
        && source::before(view, group.start).is_none()
        && let Some(subject) = source::after(view, after)
        && ends_insertion(view, subject.end as usize)
    {
        cue.source = Some(subject);
        cue.rule = rules::VERB_INVERTED;
        cue.place = both_sides(view, subject.end as usize);
        return true;
    }
    let Some(subject) = source::before(view, group.start) else { return false };
    let end = past_addressee(view, cue.entry, after);
    if !set_off(subject.start as usize) || !ends_insertion(view, end) {
        return false;
    }
    cue.source = Some(subject);
    cue.rule = rules::VERB_PARENTHETICAL;
    cue.place = both_sides(view, end);
    true
}

/// Whether nothing but adjuncts stands between `at` and the next comma or the end.
fn ends_insertion(view: &SentenceView<'_, '_>, mut at: usize) -> bool {
    let next = (at..view.body_end()).find(|t| view.is_mark(*t)).unwrap_or(view.body_end());
    if view.is(at, Class::Preposition) && !view.is(at, Class::Topic) && !(at..next).any(|t| view.finite_at(t))
    {
        return true;
    }
    while let Some(next) = view.adjunct_end(at).filter(|next| *next > at) {
        at = next;
    }
    at = view.after_dates(at);
    at >= view.body_end() || view.is_mark(at)
}

fn both_sides(view: &SentenceView<'_, '_>, after: usize) -> Place {
    let comma = (after..view.body_end()).find(|t| view.is_comma(*t));
    comma.map_or(Place::Left, |comma| Place::Both(comma + 1))
}

/// A verb that reports whatever follows.
fn free(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, group: VerbGroup) -> bool {
    if !cue.entry.cue.frames.has(Frame::Free) || group.form == VerbForm::Passive {
        return false;
    }
    cue.source = subject(view, group);
    cue.rule = rules::VERB_OBJECT;
    let complement = view.complement(cue.hit.tokens.end as usize);
    cue.place = match complement {
        Complement::Nothing(_) => Place::Nowhere,
        Complement::Preposition(at) => Place::Right(at + 1),
        other => Place::Right(other.start()),
    };
    cue.source.is_some()
}

fn noun<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    hit.tokens.iter().rev().find(|t| view.is_nominal(*t))?;
    let mut cue = Cue::new(hit, entry, rules::NOUN_OWNED);
    cue.form = Form::Nominal;
    let mut after = hit.tokens.end as usize;
    cue.source = owner(view, hit.tokens.start as usize);
    // *a warning from the agency that*
    if cue.source.is_none() && view.is(after, Class::Preposition) && !view.is_genitive(after) {
        let phrase = view.noun_phrase_at(after + 1).filter(|p| speaks(view, p.head));
        if let Some(phrase) = phrase {
            cue.source = Some(phrase.tokens);
            after = phrase.tokens.end as usize;
        }
    }
    // *The city’s stated goal is to plant trees*: the copula spells the content out.
    let copula = view.is(after, Class::Be);
    let complement = view.complement(if copula { after + 1 } else { after });
    let strong = matches!(complement, Complement::That(_)) && fits(entry, complement);
    if copula {
        cue.tokens.end = after as u32 + 1;
        cue.place = Place::Right(complement.start());
        let spelt = matches!(complement, Complement::That(_) | Complement::Infinitive(_));
        return (spelt && cue.source.is_some()).then_some(cue);
    }
    let owned = cue.source.is_some()
        && fits(entry, complement)
        && !matches!(complement, Complement::Noun(_) | Complement::Bare(_));
    if cue.source.is_none() && fits(entry, complement) {
        by_light_verb(view, &mut cue, complement);
    }
    if !(strong || owned || cue.group.is_some()) {
        return None;
    }
    cue.rule = if cue.source.is_some() { rules::NOUN_OWNED } else { rules::NOUN_OWNERLESS };
    cue.place = match complement {
        Complement::Preposition(at) => Place::Right(at + 1),
        other => Place::Right(other.start()),
    };
    if let Complement::Preposition(at) = complement {
        cue.tokens.end = at as u32 + 1;
    }
    Some(cue)
}

/// *has issued a stark warning that*: the subject of the verb before is the source.
fn by_light_verb(view: &SentenceView<'_, '_>, cue: &mut Cue<'_>, complement: Complement) {
    if !matches!(complement, Complement::That(_) | Complement::Infinitive(_) | Complement::Preposition(_)) {
        return;
    }
    let mut at = cue.hit.tokens.start as usize;
    let inside = |t: usize| {
        view.is(t, Class::Determiner)
            || view.is(t, Class::Adjective)
            || view.is_adverbial(t)
            || view.is(t, Class::Ordinal)
    };
    while at > view.start() && inside(at - 1) {
        at -= 1;
    }
    let opened = (at..cue.hit.tokens.start as usize)
        .any(|t| view.is(t, Class::Indefinite) || view.is(t, Class::Adjective));
    let plural = view.is(cue.hit.tokens.end as usize - 1, Class::Plural);
    let verb = at.wrapping_sub(1);
    let reports = view.is(verb, Class::LightVerb) && (opened || plural);
    let Some(group) = view.verb_group(verb).filter(|g| reports && g.form != VerbForm::Passive) else {
        return;
    };
    cue.source = subject(view, group);
    if cue.source.is_some() {
        cue.tokens.start = group.start as u32;
        cue.group = Some(group);
        cue.negated = group.negated;
        cue.hypothetical = group.modal;
    }
}

/// The possessor before a noun: *his*, *the agency’s*.
fn owner(view: &SentenceView<'_, '_>, noun: usize) -> Option<TokenRange> {
    let mut at = noun;
    while at > view.start()
        && (view.is(at - 1, Class::Adjective) || view.shape(at - 1).has(crate::text::Shape::ED))
    {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|b| view.tokens.has(*b))?;
    if view.is_possessive_mark(before) {
        return source::phrase_until(view, before);
    }
    view.is(before, Class::Possessive).then(|| TokenRange::new(before, before + 1))
}

/// Whether the head of a phrase is somebody or something that can speak.
fn speaks(view: &SentenceView<'_, '_>, head: usize) -> bool {
    use crate::lexicon::ClassSet;
    const SPEAKERS: ClassSet = ClassSet::of(&[
        Class::Role,
        Class::Office,
        Class::Institution,
        Class::PublicBody,
        Class::Spokesperson,
        Class::PersonNoun,
        Class::Empty,
        Class::Collective,
        Class::Metonym,
    ]);
    view.any(head, SPEAKERS) || view.is_capital_inside(head)
}

/// *according to the ministry*: the source stands after it, the content is the rest of the sentence.
fn phrase<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::PHRASE_SOURCE);
    let after = hit.tokens.end as usize;
    cue.source = inner_source(view, hit).or_else(|| source::after(view, after)).or_else(|| {
        let possessive =
            hit.tokens.iter().find(|t| view.is(*t, Class::Possessive) && !view.is_possessive_mark(*t));
        possessive.map(|t| TokenRange::new(t, t + 1))
    });
    let end = cue.source?.end as usize;
    cue.place = if hit.tokens.start as usize <= view.start() + 1 {
        Place::Right(if view.is_comma(end) { end + 1 } else { end.max(after) })
    } else {
        both_sides(view, end)
    };
    Some(cue)
}

/// The source inside a phrase: *as **Okafor** put it*, *in **the mayor**’s words*.
fn inner_source(view: &SentenceView<'_, '_>, hit: Hit) -> Option<TokenRange> {
    let inner = TokenRange::new(hit.tokens.start as usize + 1, hit.tokens.end as usize);
    let start = inner
        .iter()
        .find(|t| view.is_pronoun(*t) || view.is_capital_inside(*t) || view.is(*t, Class::Definite))?;
    let phrase = view.noun_phrase_at(start)?.tokens;
    let end = phrase.end.min(inner.end.saturating_sub(1)) as usize;
    let owner = (start..end).find(|t| view.is_possessive_mark(*t)).unwrap_or(end);
    (owner > start).then(|| TokenRange::new(start, owner))
}

/// *reportedly*, *is believed to*: no source; the clause around is the content.
fn impersonal<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Cue<'a> {
    let mut cue = Cue::new(hit, entry, rules::IMPERSONAL);
    cue.form = Form::Impersonal;
    let after = hit.tokens.end as usize;
    let opens = (view.start()..hit.tokens.start as usize)
        .all(|t| view.is_mark(t) || view.is(t, Class::ImpersonalSubject));
    cue.place = if opens {
        Place::Right(if view.is_comma(after) { after + 1 } else { after })
    } else {
        Place::Around
    };
    cue
}

/// *The Meridian has learned that*: the outlet is its own source.
fn own<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::SELF_ATTRIBUTION);
    cue.source = Some(source::before(view, hit.tokens.start as usize)?);
    let complement = view.complement(hit.tokens.end as usize);
    cue.place = Place::Right(complement.start());
    (!matches!(complement, Complement::Nothing(_) | Complement::Preposition(_) | Complement::Infinitive(_)))
        .then_some(cue)
}

/// *A Daily Meridian reporter saw two ambulances*: the outlet's own observer answers for it.
fn witness<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let group = view.verb_group(hit.tokens.start as usize).filter(|g| g.form == VerbForm::Finite)?;
    let observer = source::before(view, group.start)?;
    let named =
        |t: usize| view.is(t, Class::Outlet) || view.is(t, Class::FirstPerson) || view.is_capital_inside(t);
    let own = observer.iter().any(|t| view.is(t, Class::OwnWitness)) && observer.iter().any(named);
    let after = hit.tokens.end as usize;
    if !own || group.negated || view.is_mark(after) {
        return None;
    }
    let mut cue = Cue::new(hit, entry, rules::WITNESS);
    cue.tokens.start = group.start as u32;
    cue.group = Some(group);
    cue.form = Form::Witness;
    cue.source = Some(observer);
    cue.place = Place::Right(after);
    Some(cue)
}

/// *described as an “invisible war”*: attributes a name, never the assertion.
fn label<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::LABEL);
    cue.form = Form::Label;
    let after = hit.tokens.end as usize;
    cue.place = Place::Right(after);
    (!view.is_mark(after) || view.opens(after)).then_some(cue)
}

fn speech_event<'a>(view: &SentenceView<'_, '_>, hit: Hit, entry: &'a Entry) -> Option<Cue<'a>> {
    let mut cue = Cue::new(hit, entry, rules::SPEECH_EVENT);
    let group = view.verb_group(hit.tokens.start as usize);
    let start = group.map_or(hit.tokens.start as usize, |g| g.start);
    cue.tokens.start = start as u32;
    cue.group = group;
    cue.negated = group.is_some_and(|g| g.negated);
    cue.source = Some(source::before(view, start)?);
    cue.place = Place::Nowhere;
    Some(cue)
}
