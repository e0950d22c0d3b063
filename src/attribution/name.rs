//! Names: runs of capitals, and what in them is the name of a person.

use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::{Shape, TokenRange, mark},
};

/// Capitalised words that are no part of a person's name.
const NOT_NAME: ClassSet = ClassSet::of(&[
    Class::Title,
    Class::Office,
    Class::Weekday,
    Class::Month,
    Class::Country,
    Class::Metonym,
    Class::Institution,
    Class::Outlet,
    Class::OrganisationHead,
    Class::Nationality,
    Class::Rank,
    Class::PublicBody,
    Class::Venue,
    Class::PersonNoun,
    Class::Role,
    Class::Spokesperson,
]);

/// Capitalised words in a row from `at` on.
pub(super) fn capital_run(view: &SentenceView<'_, '_>, at: usize) -> Option<TokenRange> {
    let inside = |t: usize| {
        view.is_capital(t) && !view.is_mark(t) && !(view.shape(t).has(Shape::FIRST) && view.is_adverbial(t))
    };
    if !inside(at) {
        return None;
    }
    let mut end = at + 1;
    while end < at + 10 {
        let particles = particles(view, end);
        // *People **I** spoke to*
        let told = view.opens_contact_clause(end);
        if told || !(inside(end + particles) || view.joins_names(end) || is_joined(view, end)) {
            break;
        }
        end += particles + 1;
    }
    // A lone word that opens its sentence, or stands behind a colon, shows nothing by its capital.
    let opens = view.shape(at).has(Shape::FIRST) || view.word(at.wrapping_sub(1)) == mark::COLON;
    let lone = end == at + 1 && opens;
    let name = view.is(at, Class::FirstName) || view.classes(at).is_empty();
    (!lone || view.any(at, NOT_NAME) || name).then(|| TokenRange::new(at, end))
}

/// How many words of a name are no particles: *Maria de los Angeles Cruz* has three.
pub(super) fn words(view: &SentenceView<'_, '_>, name: TokenRange) -> usize {
    name.iter().filter(|t| !is_particle(view, *t)).count()
}

/// How many particles of a name stand at a token: *Piet **van der** Aue*.
fn particles(view: &SentenceView<'_, '_>, at: usize) -> usize {
    const MOST: usize = 3;
    (at..at + MOST).take_while(|t| is_particle(view, *t)).count()
}

/// Whether a word is a name with its article before a hyphen: *Bashar **al-Harun***.
fn is_joined(view: &SentenceView<'_, '_>, token: usize) -> bool {
    view.tokens.has(token)
        && matches!(
            view.tagged.document.token_text(token).as_bytes(),
            [b'a'..=b'z', b'a'..=b'z', b'-', b'A'..=b'Z', ..]
        )
}

/// Written small; with a capital it is a name like others: *De Roux*.
fn is_particle(view: &SentenceView<'_, '_>, token: usize) -> bool {
    view.is(token, Class::NameParticle) && !view.is_capital(token)
}

/// What somebody is, put before a name without a comma.
const PUT_BEFORE_NAMES: ClassSet = ClassSet::of(&[Class::Office, Class::Role]);

/// The name proper in a run of capitals: titles and offices before it left out, `None` for bodies.
pub(super) fn person_name(view: &SentenceView<'_, '_>, run: TokenRange) -> Option<TokenRange> {
    let mut start = run.start as usize;
    // *chairman Aurelio Banks*
    let before = (run.start as usize).wrapping_sub(1);
    let mut titled = run.len() > 1 && view.any(before, PUT_BEFORE_NAMES) && !view.is(before, Class::Plural);
    let is_name = |at: usize| !view.any(at, NOT_NAME) || view.is(at, Class::FirstName);
    // Letters of rank after a name: *Odette Mbeki KC*.
    let lettered = run.len() > 2
        && view.shape(run.end as usize - 1).has(Shape::UPPER)
        && (run.end as usize - 3..run.end as usize - 1).all(is_name);
    let end = run.end as usize - usize::from(lettered);
    for at in run.start as usize..end {
        // *maker Vaigai Forge **Ltd***
        let firm = || view.classes(at) == ClassSet::of(&[Class::OrganisationHead]);
        if view.any(at, NOT_NAME) && !(at + 1 == end && titled && !firm()) && !view.is(at, Class::FirstName) {
            titled |= view.is(at, Class::Title) || view.is(at, Class::Office);
            start = at + 1;
        }
    }
    // *Commissioner of Food Safety **R. Sudhamani***
    let initial =
        |t: usize| view.shape(t).has(Shape::DOTTED) && view.tagged.document.token_text(t).len() == 2;
    let behind =
        |t: &usize| initial(*t) && view.is(*t - 1, Class::Noun) && !view.is(*t - 1, Class::FirstName);
    if let Some(at) = (start + 1..end.saturating_sub(1)).find(behind) {
        (start, titled) = (at, true);
    }
    let name = TokenRange::new(start, end);
    // *Bexley & Rao*
    if name.iter().any(|t| view.joins_names(t)) {
        return None;
    }
    let first_name = !name.is_empty() && view.is(start, Class::FirstName);
    let plausible = match words(view, name) {
        0 => false,
        1 => titled || (words(view, run) == 1 && !view.any(start, NOT_NAME)),
        2..=4 => {
            // *the Lancaster Clarion*
            let body = view.is((run.start as usize).wrapping_sub(1), Class::Definite);
            let plain = |t: usize| {
                view.is(t, Class::NameParticle) || !view.is(t, Class::Noun) && !view.is(t, Class::Adjective)
            };
            first_name || titled || !body && name.iter().all(plain)
        }
        _ => false,
    };
    plausible.then_some(name)
}
