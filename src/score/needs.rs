//! What in a sentence needs a source (SCHEME 4.1): entries of the need lexicons, bare figures and past acts.

use super::{Genre, Need, Scene};
use crate::{
    lexicon::{Category, Class, ClassSet, Dimension, EntryId},
    syntax::{Clause, SentenceView, VerbForm, VerbGroup},
    text::{Shape, TokenRange, Unit, mark},
};

/// The entry that stands for figures.
const FIGURE: &str = "need/quantity:figure";
/// The entry that stands for what somebody did.
const ACT: &str = "need/event:act";
/// Factor of what is not said to be so: it should, could or would be, or hangs on a condition.
const UNASSERTED: f64 = 0.5;
/// Factor of a count in letters and of a length of time: *two bridges*, *10 years*.
const SMALL: f64 = 0.5;
/// Factor of what the one who speaks did.
const OWN: f64 = 0.5;

/// A need with its tokens and weight.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) tokens: TokenRange,
    pub(super) category: Category,
    /// How surely it is something to check; for ranking.
    pub(super) weight: f64,
    pub(super) entry: EntryId,
    /// How much a figure tells.
    pub(super) size: Size,
}

/// How much a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// Anything that is no small count.
    Full,
    /// A count in letters.
    Small,
    /// A small count that only tells which ones (*the two men*, *two of them*) or how long or when (*for 10 years*).
    Pointing,
}

/// Below this weight an event is too slight to count as one.
const SLIGHT: f64 = 0.3;
/// How much a small count needs a source: no more than an event. It is counted, not measured.
const SMALL_NEED: f64 = 0.4;

impl Found {
    /// Whether it is an event too slight to need a source for itself (SCHEME 6.1, 25).
    pub(super) fn is_slight(&self) -> bool {
        self.category == Category::Event && self.weight < SLIGHT
    }

    /// Whether it may well be on public record, as far as its sign tells: counts that only point at something, and acts
    /// whose sign weighs less than events do.
    pub(super) fn is_recorded(&self) -> bool {
        let usual = f64::from(Category::Event.default_weight());
        self.size == Size::Pointing || self.category == Category::Event && self.weight < usual
    }

    /// How much it needs a source (SCHEME 4.1): that of its type in this genre, whatever its sign is worth.
    pub(super) fn need_weight(&self, genre: Genre) -> f64 {
        match self.category {
            _ if self.size != Size::Full => SMALL_NEED,
            _ if self.is_slight() => self.weight,
            category => genre.weight(category, f64::from(category.default_weight())),
        }
    }

    pub(super) fn need(&self, scene: &Scene<'_, '_>) -> Need {
        let span = scene.tagged.document.span(self.tokens);
        Need { category: self.category, span, entry: Some(self.entry) }
    }
}

/// Whether a category is a need, not a reason that exempts.
pub(super) fn is_need(category: Category) -> bool {
    category.dimension() == Dimension::Unsourced && category.default_weight() > 0.0
}

/// What a category stands for among the needs: a topic about reactions names a cause, which counts
/// unless what follows bears it out.
fn needed(category: Category) -> Category {
    match category {
        Category::SupportedSummary => Category::Cause,
        other => other,
    }
}

/// All needs of the sentence in text order.
pub(super) fn find(scene: &Scene<'_, '_>) -> Vec<Found> {
    let listed = scene.hits.unsourced.iter().filter_map(|hit| {
        let entry = scene.lexicons.entry(hit.entry);
        let (category, weight) = (needed(entry.category), f64::from(entry.weight));
        is_need(category).then_some(Found {
            tokens: hit.tokens,
            category,
            weight,
            entry: hit.entry,
            size: Size::Full,
        })
    });
    let mut all: Vec<Found> = listed.collect();
    all.extend(superlatives(scene));
    let figures = figures(scene, &all);
    all.extend(figures);
    let acts = acts(scene, &all);
    all.extend(acts);
    for clause in scene.found.clauses(scene.index) {
        let may_hang =
            |found: &&mut Found| found.category != Category::Quantity && clause.tokens.overlaps(found.tokens);
        let mut inside = all.iter_mut().filter(may_hang).peekable();
        if inside.peek().is_some() && is_unasserted(scene, clause.tokens) {
            inside.for_each(|found| found.weight *= UNASSERTED);
        }
    }
    all.sort_by_key(|found| found.tokens);
    all
}

/// Superlatives judge, however they are put: the darkest season ever.
fn superlatives(scene: &Scene<'_, '_>) -> Vec<Found> {
    scene
        .of(scene.hits.intensity, Category::SuperlativeClaim)
        .map(|hit| Found {
            tokens: hit.tokens,
            category: Category::Evaluation,
            weight: SUPERLATIVE,
            entry: hit.entry,
            size: Size::Full,
        })
        .collect()
}

/// How surely a superlative is something to check.
const SUPERLATIVE: f64 = 0.4;

/// Whether a clause holds a modal verb or hangs on a condition. A figure in it is a figure all the same.
fn is_unasserted(scene: &Scene<'_, '_>, clause: TokenRange) -> bool {
    let conditional = |entry: EntryId| scene.lexicons.entry(entry).category == Category::Conditional;
    let hedges = scene.hits.hedging.iter();
    clause.iter().any(|token| scene.tagged.is(token, Class::Modal))
        || hedges.filter(|hit| clause.overlaps(hit.tokens)).any(|hit| conditional(hit.entry))
}

/// Main verbs that say what somebody did or had done, where no entry holds them.
fn acts(scene: &Scene<'_, '_>, listed: &[Found]) -> Vec<Found> {
    let Some(entry) = scene.lexicons.find_id(ACT) else { return Vec::new() };
    let weight = f64::from(scene.lexicons.entry(entry).weight);
    let view = scene.view();
    let free = |t: &usize| !scene.found.in_cue(*t) && !listed.iter().any(|found| found.tokens.has(*t));
    let act = |clause: &Clause| {
        let verb = clause.verb?;
        let group = act_group(&view, verb).filter(|_| free(&verb))?;
        Some(Found {
            tokens: TokenRange::new(verb, verb + 1),
            category: Category::Event,
            weight: if is_own_act(&view, group) { weight * OWN } else { weight },
            entry,
            size: Size::Full,
        })
    };
    scene.found.clauses(scene.index).iter().filter_map(act).collect()
}

/// The group of a full verb in the past or the perfect that says what somebody did, not what was the case or went on.
fn act_group(view: &SentenceView<'_, '_>, verb: usize) -> Option<VerbGroup> {
    const STATES: ClassSet = ClassSet::of(&[Class::Be, Class::Stative, Class::VerbIng]);
    const PAST: ClassSet = ClassSet::of(&[Class::Have, Class::PastAuxiliary]);
    let full = |group: &VerbGroup| {
        matches!(group.form, VerbForm::Finite | VerbForm::Passive) && !view.any(verb, STATES) && !group.modal
    };
    let group = view.verb_group(verb).filter(full)?;
    let past = if group.auxiliary { view.any(group.start, PAST) } else { is_bare_past(view, verb) };
    past.then_some(group)
}

/// A past form without an auxiliary. One that is a base form, too (*put*, *let*), needs a subject before it.
fn is_bare_past(view: &SentenceView<'_, '_>, verb: usize) -> bool {
    if view.is(verb, Class::VerbBase) {
        return view.is(verb, Class::VerbPast) && view.is_nominal(view.before_adverbs(verb));
    }
    view.is(verb, Class::VerbPast) || view.shape(verb).has(Shape::ED)
}

/// Whether the one who speaks did it and so answers for it: *I met them*.
fn is_own_act(view: &SentenceView<'_, '_>, group: VerbGroup) -> bool {
    let subject = view.before_adverbs(group.start);
    let pronoun = view.is(subject, Class::SubjectPronoun) && !view.is(subject, Class::PluralPronoun);
    pronoun && view.is(subject, Class::FirstPerson)
}

/// Figures that no entry holds: amounts, counts, rates and scores, but not dates, times or ages.
fn figures(scene: &Scene<'_, '_>, listed: &[Found]) -> Vec<Found> {
    let (view, tokens) = (scene.view(), scene.sentence().tokens);
    let free = |t: &usize| !listed.iter().any(|found| found.tokens.has(*t));
    let mut figures = view.numbers().filter(|t| is_figure(scene, *t, tokens)).filter(free).peekable();
    let Some(entry) = figures.peek().and_then(|_| scene.lexicons.find_id(FIGURE)) else { return Vec::new() };
    let weight = f64::from(scene.lexicons.entry(entry).weight);
    let figure = |t: usize| {
        let size = size(scene, t);
        let weight = if size == Size::Full { weight } else { weight * SMALL };
        Found { tokens: with_unit(scene, t), category: Category::Quantity, weight, entry, size }
    };
    figures.map(figure).collect()
}

/// A figure is small if it is in letters or counts days, months or years, and is no rate or amount of money.
fn size(scene: &Scene<'_, '_>, token: usize) -> Size {
    let (tagged, sentence) = (scene.tagged, scene.sentence().tokens);
    let timed = (token + 1..=token + 2).any(|t| sentence.has(t) && tagged.is(t, Class::TimeNoun));
    let in_letters = !tagged.shape(token).has(Shape::NUMBER);
    let next = token + 1;
    // *three dozen*, but not *all three **will***
    let held = || scene.of(scene.hits.unsourced, Category::Quantity).any(|hit| hit.tokens.has(next));
    let scaled = sentence.has(next) && (tagged.is(next, Class::NumberWord) || held());
    if !(timed || in_letters) || measured(scene, token) || scaled {
        return Size::Full;
    }
    const POINTERS: ClassSet = ClassSet::of(&[Class::Definite, Class::Possessive]);
    // *all **four** are nurses*
    let points = |t: usize| tagged.any(t, POINTERS) || scene.view().counts_all(t);
    let led = token > sentence.start as usize && points(token - 1);
    let part = sentence.has(next) && tagged.is(next, Class::Genitive);
    if timed || led || part { Size::Pointing } else { Size::Small }
}

/// A figure with its percent sign or sign of currency, if that stands in the sentence.
fn with_unit(scene: &Scene<'_, '_>, token: usize) -> TokenRange {
    let own = |t: usize, unit| scene.sentence().tokens.has(t) && scene.tagged.word(t) == unit;
    let currency = own(token.wrapping_sub(1), mark::CURRENCY);
    let percent = own(token + 1, mark::PERCENT);
    TokenRange::new(token - usize::from(currency), token + 1 + usize::from(percent))
}

/// Whether a figure stands beside a percent sign or a sign of currency.
fn measured(scene: &Scene<'_, '_>, token: usize) -> bool {
    scene.tagged.word(token + 1) == mark::PERCENT
        || scene.tagged.word(token.wrapping_sub(1)) == mark::CURRENCY
}

fn is_figure(scene: &Scene<'_, '_>, token: usize, sentence: TokenRange) -> bool {
    let (tagged, view) = (scene.tagged, scene.view());
    let is = |t: usize, class| sentence.has(t) && tagged.is(t, class);
    let before = token.wrapping_sub(1);
    let next = token + 1;
    let measured = measured(scene, token);
    let number =
        tagged.shape(token).has(Shape::NUMBER) && is_plain(tagged.document.token_text(token), measured);
    let in_letters =
        is(token, Class::NumberWord) && !is(token, Class::SubjectPronoun) && !is(token, Class::Ordinal);
    // *has **three** children*: a life, not a count.
    let kin = in_letters && (is(next, Class::Kinship) || is(next + 1, Class::Kinship));
    // *at **six** o'clock*, *half past **eight***, ***ten** to six*
    let clock = (token..=token + 2).any(|t| is(t, Class::ClockTime));
    let numbers_item = token == sentence.start as usize && scene.sentence().unit == Unit::ListItem;
    if !(number || in_letters) || number && numbers_item || clock || kin {
        return false;
    }
    let dated = is(before, Class::Month) || is(next, Class::Month) || is(next, Class::AbbreviationEnd);
    // *Okafor, 61, said*; *She was 61.*
    let alone =
        sentence.has(next) && tagged.shape(next).has(Shape::PUNCT) && tagged.word(next) != mark::PERCENT;
    let predicate = is(before, Class::Be) && before > 0 && is(before - 1, Class::SubjectPronoun);
    let apposed = tagged.word(before) == mark::COMMA && tagged.word(next) == mark::COMMA;
    let aged = apposed || alone && predicate;
    // *Episode 7*, *Apollo 11 was*, *route 14 was*
    let counted = || view.modifies(next) || view.is_nominal(next);
    let titled = view.is_capital(before) && (is(before, Class::Noun) || !counted());
    let listed = is(before, Class::Noun) && !is(before, Class::Plural) && view.finite_at(next);
    let named = number && !measured && sentence.has(before) && (titled || listed);
    let year = number && !measured && tagged.document.is_year(token);
    let counts = sentence.has(next)
        && !tagged.shape(next).has(Shape::PUNCT)
        && !tagged.shape(next).has(Shape::CAPITAL);
    measured
        || (!dated
            && !aged
            && !named
            && !year
            && (counts || number && !tagged.shape(before).has(Shape::CAPITAL)))
}

/// Whether a figure is nothing else: *12th* is a rank, *5-4* a score on record, *10:29* a time of day; but *£9m* an amount.
fn is_plain(text: &str, measured: bool) -> bool {
    (measured || !text.ends_with(char::is_alphabetic))
        && !text.chars().skip(1).any(|c| matches!(c, '-' | '–' | '/' | ':'))
}
