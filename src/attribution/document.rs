//! Documents as sources: found by their noun, graded by what is said of them (SCHEME 1.3).

use super::relation::Confidence;
use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::{Shape, TokenRange},
};

/// Level of a document as a source, or `None` if the source is no document.
pub(super) fn classify(
    view: &SentenceView<'_, '_>,
    range: TokenRange,
    main: TokenRange,
) -> Option<(u8, Confidence)> {
    let head = head(view, main)?;
    let signs = Signs::read(view, range, head);
    // A bare type that is too general to be found stays a class, whoever keeps it.
    if view.is(head, Class::GenericDocument)
        && !signs.access
        && !signs.restricted
        && !signs.venue
        && !signs.named_issuer
    {
        return Some((2, Confidence::High));
    }
    Some((signs.level(), Confidence::Medium))
}

/// The level that what `range` says gives the document named at `head`.
pub(super) fn level(view: &SentenceView<'_, '_>, range: TokenRange, head: usize) -> u8 {
    Signs::read(view, range, head).level()
}

/// The document noun that the phrase is about: its head, not a modifier or what follows *of*.
fn head(view: &SentenceView<'_, '_>, main: TokenRange) -> Option<usize> {
    const DOCUMENT: ClassSet = ClassSet::of(&[Class::Document, Class::GenericDocument, Class::Post]);
    const SPEAKER: ClassSet =
        ClassSet::of(&[Class::Role, Class::PersonNoun, Class::Spokesperson, Class::Office]);
    let phrase = view.noun_phrase_at(main.start as usize)?;
    let own = phrase.head.min(main.end as usize - 1);
    if view.any(own, SPEAKER)
        || !view.any(own, DOCUMENT)
        || view.is_capital_inside(own)
            && view.is_capital_inside(own.wrapping_sub(1))
            && view.is(own, Class::Outlet)
    {
        return None;
    }
    Some(own)
}

/// What is said of a document.
struct Signs {
    named_issuer: bool,
    venue: bool,
    title_or_number: bool,
    date: bool,
    access: bool,
    restricted: bool,
    data: bool,
}

impl Signs {
    fn read(view: &SentenceView<'_, '_>, range: TokenRange, head: usize) -> Signs {
        let has = |class| range.iter().any(|t| view.is(t, class));
        let year = |t: usize| view.shape(t).has(Shape::NUMBER) && t > head;
        let issuer = |t: usize| {
            view.is_capital_inside(t)
                && !view.is_dating(t)
                && !view.is(t, Class::Nationality)
                && !reads(view, range, t)
                || (view.is(t, Class::Institution) && t != head && acts(view, t))
        };
        let posted = view.is(head, Class::Post);
        Signs {
            named_issuer: range.iter().any(issuer) && !posted,
            venue: has(Class::Venue) && !posted,
            title_or_number: range.iter().any(|t| view.opens(t)),
            date: range.iter().any(|t| view.is_dating(t) || year(t)),
            access: has(Class::Access),
            restricted: has(Class::Restricted),
            data: range.iter().any(|t| view.is_number(t) && t != head),
        }
    }

    fn level(&self) -> u8 {
        let venue = self.named_issuer || self.venue;
        let others = [self.title_or_number, self.date, self.access, self.restricted, self.data]
            .into_iter()
            .filter(|sign| *sign)
            .count();
        match (venue, others) {
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

/// Whether an institution is pointed at, not a mere type: *the ministry’s report*, not *court documents*.
fn acts(view: &SentenceView<'_, '_>, token: usize) -> bool {
    let pointed = |t: usize| view.is(t, Class::Definite) || view.is(t, Class::Nationality);
    view.is_possessive_mark(token + 1) || (1..=3).any(|back| pointed(token.wrapping_sub(back)))
}
