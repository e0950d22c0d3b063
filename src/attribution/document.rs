//! Documents as sources: found by their noun, graded by what is said of them (SCHEME 1.3).

use super::{people::People, relation::Confidence};
use crate::{
    lexicon::{Class, ClassSet},
    syntax::{NounPhrase, SentenceView},
    text::{TokenRange, WordId},
};

/// A document as a source.
pub(super) struct Document {
    pub(super) level: u8,
    pub(super) confidence: Confidence,
}

/// The document that a source is, or `None` if it is none. What was said of it before counts too
/// (SCHEME 6.1, 7).
pub(super) fn classify(
    view: &SentenceView<'_, '_>,
    range: TokenRange,
    main: TokenRange,
    people: &People<'_>,
) -> Option<Document> {
    let head = head(view, main)?;
    let told = described_until(view, head).max(range.end as usize);
    let own = Signs::read(view, TokenRange::new(range.start as usize, told), head);
    let first = main.start as usize;
    let definite = view.is(first, Class::Definite) || view.is(first, Class::Possessive);
    let plain = own == Signs::default();
    let same = people.papers.of(view.word(head)).filter(|_| definite || plain);
    let latest = people.papers.latest().filter(|_| definite && plain && main.len() == 2);
    let signs = own.with(same.or(latest).unwrap_or_default());
    // A bare type that is too general to be found stays a class, whoever keeps it.
    if view.is(head, Class::GenericDocument) && !signs.any(Signs::ACCESS | Signs::RESTRICTED | Signs::VENUE) {
        return Some(Document { level: 2, confidence: Confidence::High });
    }
    let guessed = same.is_none() && latest.is_some();
    let confidence = if guessed { Confidence::Low } else { Confidence::Medium };
    Some(Document { level: signs.level(), confidence })
}

/// What a sentence says of the documents that it mentions, by their noun.
pub(super) fn mentioned(view: &SentenceView<'_, '_>, mut tell: impl FnMut(WordId, Signs)) {
    for head in view.members(DOCUMENT).filter(|t| !view.any(*t, SPEAKER)) {
        let start = super::source::phrase_until(view, head + 1).map_or(head, |phrase| phrase.start as usize);
        let range = TokenRange::new(start, described_until(view, head));
        tell(view.word(head), Signs::read(view, range, head));
    }
}

/// The documents in which a sentence says that somebody spoke, by their noun: *told staff **in an email***.
pub(super) fn spoken_in(view: &SentenceView<'_, '_>, mut tell: impl FnMut(WordId, Signs)) {
    const OPENERS: ClassSet = ClassSet::of(&[Class::Indefinite, Class::Possessive]);
    for head in view.members(DOCUMENT) {
        let inside = |t: &usize| view.modifies(*t) || view.is_nominal(*t) || view.is_number(*t);
        let first = (view.start()..head).rev().take_while(inside).last().unwrap_or(head);
        let before = first.wrapping_sub(1);
        let led = view.is(before, Class::Preposition)
            && !view.is_genitive(before)
            && !view.is(before, Class::Topic);
        if led && view.any(first, OPENERS) {
            tell(view.word(head), Signs(Signs::VENUE));
        }
    }
}

/// The level of the journal or registry that people publish in, by what stands after their verb: *researchers reported
/// **in the March issue of the Journal of Botany*** (SCHEME 6.1, 8).
pub(super) fn published(view: &SentenceView<'_, '_>, after: usize) -> Option<u8> {
    let at = view.after_dates(after);
    let phrase = view.is(at, Class::Preposition).then(|| view.noun_phrase_at(at + 1)).flatten()?;
    let venue = phrase.tokens.iter().any(|t| view.is(t, Class::Venue));
    let until = described_until(view, phrase.tokens.end as usize - 1);
    venue.then(|| Signs::read(view, TokenRange::new(at + 1, until), phrase.head).level())
}

/// How far a mention goes on telling what the document is: *a filing **published Monday in Cleveland***.
fn described_until(view: &SentenceView<'_, '_>, head: usize) -> usize {
    // A participle has no object: *a report **dated** 4 May*, not *a report **blamed** the council*, *a report **said** 40
    // patients fell ill*.
    let object = |t: usize| {
        let times = view.is(t + 1, Class::Month) || view.is(t + 1, Class::TimeNoun);
        let counts = view.is_number(t) && !times || view.is(t, Class::Plural);
        // *a study, published in May, **covered** 84 hedges* tells what it is.
        let counted = counts && !view.is_comma(t.wrapping_sub(2));
        let opens = view.is(t, Class::Determiner) || view.is_pronoun(t) || view.is_capital_inside(t);
        (opens || counted) && !view.opens_date(t)
    };
    let remark = |t: usize| {
        let verb = view.after_adverbs(t);
        (view.is_participle(verb) && !view.is_auxiliary(verb) && !object(verb + 1)).then_some(verb + 1)
    };
    let mut at = remark(head + 1).unwrap_or(head + 1);
    while view.tokens.has(at) && at < head + MENTION {
        at = match remark(at + 1).filter(|_| view.is_comma(at)) {
            Some(next) => next,
            None if view.is_mark(at) && !view.opens(at) || view.finite_at(at) => break,
            None => at + 1,
        };
    }
    at.min(view.end())
}

/// A mention of a document goes on for so many tokens at most.
const MENTION: usize = 20;

/// The level that what `range` says gives the document named at `head`.
pub(super) fn level(view: &SentenceView<'_, '_>, range: TokenRange, head: usize) -> u8 {
    Signs::read(view, range, head).level()
}

const DOCUMENT: ClassSet = ClassSet::of(&[Class::Document, Class::GenericDocument, Class::Post]);
/// At the end of a name no document: *the Sunday **Dispatch***.
const NAMED_BODY: ClassSet = ClassSet::of(&[Class::Outlet, Class::OrganisationHead]);
const BODY: ClassSet = ClassSet::of(&[Class::Institution, Class::PublicBody, Class::Office]);
const SPEAKER: ClassSet = ClassSet::of(&[Class::Role, Class::PersonNoun, Class::Spokesperson, Class::Office]);

/// The document noun that the phrase is about: its head, not a modifier or what follows *of*.
fn head(view: &SentenceView<'_, '_>, main: TokenRange) -> Option<usize> {
    let phrase = view.noun_phrase_at(main.start as usize)?;
    let own = behind_issuer(view, phrase, main).unwrap_or(phrase.head.min(main.end as usize - 1));
    // *Jude **Law***
    let surname = view.is_capital_inside(own) && view.is(own.wrapping_sub(1), Class::FirstName);
    if view.any(own, SPEAKER)
        || surname
        || !view.any(own, DOCUMENT)
        || view.is_capital_inside(own)
            && view.is_capital_inside(own.wrapping_sub(1))
            && view.any(own, NAMED_BODY)
    {
        return None;
    }
    Some(own)
}

/// The last word of a phrase that names an issuer before it: *Ministry of Education **figures***.
fn behind_issuer(view: &SentenceView<'_, '_>, phrase: NounPhrase, main: TokenRange) -> Option<usize> {
    let last = (phrase.tokens.end.min(main.end) as usize).checked_sub(1)?;
    let issued = view.is_capital(phrase.head) && view.is_capital_inside(last.wrapping_sub(1));
    (issued && phrase.head < last && !view.is_capital(last) && view.any(last, DOCUMENT)).then_some(last)
}

/// What is said of a document, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(u8);

impl Signs {
    /// Issuer, court, journal or registry.
    const VENUE: u8 = 1;
    const TITLE_OR_NUMBER: u8 = 1 << 1;
    const DATE: u8 = 1 << 2;
    const ACCESS: u8 = 1 << 3;
    const RESTRICTED: u8 = 1 << 4;
    const DATA: u8 = 1 << 5;

    fn read(view: &SentenceView<'_, '_>, range: TokenRange, head: usize) -> Signs {
        let has = |class| range.iter().any(|t| view.is(t, class));
        let year = |t: usize| view.tagged.document.is_year(t);
        let dated =
            |t: usize| view.is(t.wrapping_sub(1), Class::Month) || view.is(t + 1, Class::Month) || year(t);
        let issuer = |t: usize| {
            let named = view.is_capital_inside(t) && !view.is_dating(t) && !view.is(t, Class::Nationality);
            let issues = named && !reads(view, range, t) || view.any(t, BODY) && t != head && acts(view, t);
            issues && !is_sent_to(view, range, t)
        };
        let posted = view.is(head, Class::Post);
        // ***its** website* is that of a body named before.
        let owned = range.iter().any(|t| t < head && belongs_to_body(view, t));
        let found = [
            (Signs::VENUE, (range.iter().any(issuer) || has(Class::Venue)) && !posted || owned),
            (Signs::TITLE_OR_NUMBER, range.iter().any(|t| view.opens(t))),
            (Signs::DATE, range.iter().any(|t| view.is_dating(t) || year(t))),
            (Signs::ACCESS, has(Class::Access)),
            (Signs::RESTRICTED, has(Class::Restricted)),
            (Signs::DATA, range.iter().any(|t| view.is_number(t) && t != head && !dated(t))),
        ];
        Signs(found.into_iter().filter(|(_, holds)| *holds).fold(0, |all, (sign, _)| all | sign))
    }

    fn any(self, signs: u8) -> bool {
        self.0 & signs != 0
    }

    pub(super) fn with(self, other: Signs) -> Signs {
        Signs(self.0 | other.0)
    }

    /// The level that they make.
    pub(super) fn level(self) -> u8 {
        let others = (self.0 & !Signs::VENUE).count_ones();
        match (self.any(Signs::VENUE), others) {
            (true, 1..) => 5,
            (true, 0) => 4,
            (false, 2..) => 3,
            _ => 2,
        }
    }
}

/// Whether a name is that of the outlet that saw a document, not of its issuer: *seen by the Herald*.
fn reads(view: &SentenceView<'_, '_>, range: TokenRange, token: usize) -> bool {
    let named = |t: usize| view.is_capital_inside(t) || view.is(t, Class::Definite);
    let before = (range.start as usize..token).rev().find(|t| !named(*t));
    before.is_some_and(|t| view.is(t, Class::Access))
}

/// Whether a document went to whoever is named at a token: *a memo sent **to the council***.
fn is_sent_to(view: &SentenceView<'_, '_>, range: TokenRange, token: usize) -> bool {
    let inside = |t: usize| view.modifies(t) || view.is_nominal(t) || view.is_possessive_mark(t);
    let before = (range.start as usize..token).rev().find(|t| !inside(*t));
    before.is_some_and(|t| view.is(t, Class::To))
}

/// Whether a token is the possessive of a thing or body: ***its** report*.
fn belongs_to_body(view: &SentenceView<'_, '_>, token: usize) -> bool {
    const OTHERS: ClassSet = ClassSet::of(&[
        Class::Masculine,
        Class::Feminine,
        Class::PluralPronoun,
        Class::FirstPerson,
        Class::Relative,
    ]);
    view.is(token, Class::Possessive) && !view.any(token, OTHERS) && !view.is_possessive_mark(token)
}

/// Whether an institution is pointed at, not a mere type: *the ministry’s report*, not *court documents*.
fn acts(view: &SentenceView<'_, '_>, token: usize) -> bool {
    let pointed = |t: usize| view.is(t, Class::Definite) || view.is(t, Class::Nationality);
    view.is_possessive_mark(token + 1) || (1..=3).any(|back| pointed(token.wrapping_sub(back)))
}
