//! How a source without a name is described (SCHEME 1.3).

use crate::{
    lexicon::Class,
    syntax::SentenceView,
    text::{Shape, TokenRange},
};

/// How an unnamed source is described (SCHEME 1.3), as a set; it adds up over an article (6.1, 7).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Description(u8);

impl Description {
    const NUMBER: u8 = 1;
    const BODY: u8 = 1 << 1;
    const RANK: u8 = 1 << 2;
    const BASIS: u8 = 1 << 3;
    const ANONYMITY: u8 = 1 << 4;
    /// Lifts an empty noun but describes nothing.
    const FORMULA: u8 = 1 << 5;

    fn has(self, sign: u8) -> bool {
        self.0 & sign != 0
    }

    pub(super) fn with(self, other: Description) -> Description {
        Description(self.0 | other.0)
    }

    /// Whether it says how the source knows, or why it is unnamed.
    pub(super) fn accounts(self) -> bool {
        self.has(Description::BASIS) || self.has(Description::ANONYMITY)
    }

    /// The level of a source that is described so.
    pub(super) fn level(self, empty: bool) -> u8 {
        let formula = self.has(Description::FORMULA);
        match (empty, (self.0 & !Description::FORMULA).count_ones()) {
            (_, 2..) => 3,
            (true, 0) if !formula => 1,
            (false, 1) if formula => 3,
            _ => 2,
        }
    }
}

/// How an unnamed source is described where it stands.
pub(super) fn described_by(
    view: &SentenceView<'_, '_>,
    range: TokenRange,
    main: TokenRange,
    head: usize,
) -> Description {
    // *two of the players*
    let of_some = view.is_genitive(head + 1);
    let number = main.iter().any(|t| counts_people(view, t) && (t < head || t == head && of_some));
    // ***Revenu** sources* is a name even at the head of its sentence.
    let capital = |t: usize| view.is_capital_inside(t) || view.is_capital(t) && view.classes(t).is_empty();
    let body = main.iter().any(|t| t != head && capital(t) && !view.is(t, Class::Nationality))
        || main.iter().any(|t| t != head && view.is(t, Class::Institution))
        || (view.is(head, Class::Role)
            && main.iter().any(|t| view.is(t, Class::Nationality) && !western(view, t)));
    let rank = main.iter().any(|t| t != head && view.is(t, Class::Rank))
        || (view.is(head, Class::PersonNoun) && !view.is(head, Class::Role) && !view.is(head, Class::Empty));
    let found = [
        (Description::NUMBER, number),
        (Description::BODY, body),
        (Description::RANK, rank),
        (Description::BASIS, range.iter().any(|t| view.is(t, Class::Basis))),
        (Description::ANONYMITY, view.tokens.iter().any(|t| view.is(t, Class::Anonymity) && !view.quoted(t))),
        (
            Description::FORMULA,
            range.iter().any(|t| view.is(t, Class::Formula)) || is_told_apart(view, range, head),
        ),
    ];
    Description(found.into_iter().filter(|(_, holds)| *holds).fold(0, |all, (sign, _)| all | sign))
}

/// Whether a relative clause tells which of all people speak, who are otherwise nobody: ***people who** fought the closure*.
fn is_told_apart(view: &SentenceView<'_, '_>, range: TokenRange, head: usize) -> bool {
    let next = head + 1;
    let opens = view.is_sure_relative(next) || view.opens_contact_clause(next);
    view.is(head, Class::Empty) && range.has(next) && opens
}

/// Whether a number says how many speak: *one insider* is no more than *an insider*, and *a 24-year-old* is one.
pub(super) fn counts_people(view: &SentenceView<'_, '_>, token: usize) -> bool {
    let aged = view.shape(token).has(Shape::NUMBER)
        && view.tagged.document.token_text(token).bytes().any(|byte| byte.is_ascii_alphabetic());
    view.is_number(token)
        && !aged
        && !view.is(token, Class::Quantifier)
        && !view.is(token, Class::SubjectPronoun)
}

/// Regions are no organisation: the word is a nationality, but no country’s.
fn western(view: &SentenceView<'_, '_>, token: usize) -> bool {
    !view.shape(token).has(Shape::CAPITAL) || view.is(token, Class::Region)
}
