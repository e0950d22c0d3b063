//! Sources with a name: persons, organisations, outlets, documents with an issuer.

use super::{
    document, name,
    people::{self, People},
    relation::{Confidence, SourceType},
    who::Who,
};
use crate::{
    lexicon::{Class, ClassSet},
    syntax::SentenceView,
    text::{Shape, TokenRange},
};

/// The source at `range` if it, or its apposition, has a name.
pub(super) fn named(
    view: &SentenceView<'_, '_>,
    range: TokenRange,
    (main, head): (TokenRange, usize),
    people: &People<'_>,
) -> Option<Who> {
    if let Some(document) = document::classify(view, range, main, people) {
        let bare_class = document.level <= 2;
        let who = Who::new(SourceType::Document, document.level, document.confidence);
        return Some(Who { bare_class, ..who });
    }
    let own = |t: usize| outlet_like(view, t) || view.is(t, Class::FirstPerson);
    if main.iter().any(|t| view.is(t, Class::OwnWitness)) && main.iter().any(own) {
        return Some(Who::new(SourceType::Witness, 5, Confidence::Medium));
    }
    // A known surname at the head of a sentence, whatever else the word means: *Bush said*.
    if main.len() == 1 && people.person(view.tagged.document.token_text(main.start as usize)).is_some() {
        return person(view, main, main, main, people);
    }
    let runs = range.iter().filter_map(|t| {
        let begins =
            !(t > range.start as usize && view.is_capital(t - 1) && name::capital_run(view, t - 1).is_some());
        begins.then(|| name::capital_run(view, t)).flatten()
    });
    let mut best: Option<Who> = None;
    for run in runs {
        let run = TokenRange::new(run.start as usize, run.end.min(range.end) as usize);
        if is_where_people_belong(view, run, main, head) {
            continue;
        }
        let who = by_run(view, run, main, people);
        if let Some(who) = who.filter(|who| best.as_ref().is_none_or(|b| who.level > b.level)) {
            best = Some(who);
        }
    }
    best
}

/// Whether a name only tells to what or where some people belong, who are not named themselves: *officials in
/// Lisbon*, *a teacher at Lincoln High School*. *The head of Halden* is the only one, and speaks for it.
fn is_where_people_belong(
    view: &SentenceView<'_, '_>,
    run: TokenRange,
    main: TokenRange,
    head: usize,
) -> bool {
    const PEOPLE: ClassSet = ClassSet::of(&[
        Class::Role,
        Class::PersonNoun,
        Class::Collective,
        Class::Kinship,
        Class::Empty,
        Class::Plural,
        Class::Nationality,
    ]);
    const BODY: ClassSet = ClassSet::of(&[
        Class::Spokesperson,
        Class::Office,
        Class::Institution,
        Class::PublicBody,
        Class::Metonym,
        Class::OutletNoun,
        Class::OwnWitness,
    ]);
    let only_one = view.is(main.start as usize, Class::Definite) && !view.is(head, Class::Plural);
    const LINKS: ClassSet = ClassSet::of(&[Class::Preposition, Class::To]);
    let linked = || (head + 1..run.start as usize).any(|token| view.any(token, LINKS));
    // *a company in Boston*; *a unit of Halden* belongs to Halden
    let some_body = || {
        let indefinite = view.is(main.start as usize, Class::Indefinite) && view.is(head, Class::Institution);
        indefinite
            && view.is(run.start as usize - 1, Class::Preposition)
            && !view.is_genitive(run.start as usize - 1)
    };
    let people = || view.any(head, PEOPLE) && !view.any(head, BODY) && !only_one && linked();
    main.overlaps(run) && run.start > main.start && (people() || some_body())
}

fn outlet_like(view: &SentenceView<'_, '_>, token: usize) -> bool {
    view.is(token, Class::Outlet) || view.is(token, Class::OutletNoun) || view.is_capital_inside(token)
}

fn by_run(
    view: &SentenceView<'_, '_>,
    run: TokenRange,
    main: TokenRange,
    people: &People<'_>,
) -> Option<Who> {
    let document = &view.tagged.document;
    let text = document.slice(document.span(run));
    let last = run.end as usize - 1;
    let in_main = main.overlaps(run);
    let has = |class| run.iter().any(|t| view.is(t, class));
    let before = TokenRange::new(main.start as usize, (run.start as usize).max(main.start as usize));
    // *spokeswoman Alicia Venn* is named; *a spokeswoman for Venn* is not.
    let introduced = view.is((run.start as usize).wrapping_sub(1), Class::Spokesperson);
    if introduced && let Some(name) = name::person_name(view, run).filter(|name| name::words(view, *name) > 1)
    {
        return person(view, run, name, main, people);
    }
    if in_main && before.iter().any(|t| view.is(t, Class::Spokesperson)) {
        return spokesperson(view, main, text);
    }
    // *a BBC producer*, *one Labour MP*: somebody of theirs, without a name.
    let some = view.is(main.start as usize, Class::Indefinite) || view.is_number(main.start as usize);
    let theirs = TokenRange::new(last, (main.end as usize).max(last + 1));
    if in_main
        && some
        && run.start > main.start
        && theirs.iter().any(|t| view.any(t, PERSON))
        && !has(Class::FirstName)
    {
        return None;
    }
    if has(Class::Outlet) {
        return Some(Who {
            name: Some(text.to_owned()),
            ..Who::new(SourceType::Outlet, 4, Confidence::High)
        });
    }
    // *the Department of Lands* is no plural.
    let behind = if in_main { with_genitive(view, run, main).end as usize } else { last + 1 };
    let rest = TokenRange::new(behind, (main.end as usize).max(behind));
    const BODY: ClassSet = ClassSet::of(&[Class::Institution, Class::PublicBody, Class::OutletNoun]);
    // *the utility Electro Sierra*
    let body_before = in_main
        && run.start > main.start
        && view.any(run.start as usize - 1, BODY)
        && !view.any(run.start as usize - 1, PERSON)
        && !has(Class::FirstName);
    let describes = in_main && describes_speaker(view, rest);
    // *Pell Broking**, which** cut its forecast*
    let relative = run.end as usize + usize::from(view.is_comma(run.end as usize));
    // *Frente Norte, **a union,** urged*
    let indefinite = view.is_comma(run.end as usize) && view.is(run.end as usize + 1, Class::Indefinite);
    let kind = indefinite.then(|| view.noun_phrase_at(run.end as usize + 1)).flatten();
    let apposed = kind.is_some_and(|kind| view.any(kind.head, BODY) && !view.any(kind.head, PERSON));
    let body = body_before || apposed || view.is(relative, Class::ThingRelative);
    // *Okafor’s **camp*** and *Okafor’s **office*** are others than he; *Okafor’s **account*** is his.
    let others = describes || rest.iter().any(|t| view.any(t, BODY));
    let owns = in_main && view.is_possessive_mark(last + 1) && others;
    // *the Okafor **campaign***
    let camp = in_main
        && view.is(main.start as usize, Class::Definite)
        && run.start == main.start + 1
        && rest.len() == 1
        && view.is(behind, Class::Noun)
        && !view.is(last, Class::Nationality)
        && !describes;
    if camp {
        let name = document.slice(document.span(TokenRange::new(run.start as usize, main.end as usize)));
        let who = Who::new(SourceType::Institution, 4, Confidence::Medium);
        return Some(Who { name: Some(name.to_owned()), ..who });
    }
    if let Some(name) = name::person_name(view, run)
        .filter(|name| !body && !owns && (!describes || name::words(view, *name) > 1))
    {
        return person(view, run, name, main, people);
    }
    let plural_people =
        view.is(last, Class::Nationality) || view.is(last, Class::Collective) || view.is(last, Class::Role);
    let adjective_only = has(Class::Nationality) && run.len() == 1 && main.end as usize > last + 1;
    // ***Advisers** to the senator*, but *Pell Advisers*
    let organised = view.is(last, Class::OrganisationHead) && run.len() > 1;
    if adjective_only || plural_people && !organised {
        return None;
    }
    // *a Treasury official*: the body describes the speaker, it does not speak.
    if describes {
        return spokesperson(view, main, text);
    }
    let dates = run.iter().all(|t| view.any(t, ClassSet::of(&[Class::Weekday, Class::Month])));
    if !(in_main || is_apposed_body(view, run, main)) || dates {
        return None;
    }
    let known = has(Class::OrganisationHead)
        || has(Class::Institution)
        || has(Class::Metonym)
        || has(Class::PublicBody);
    let country = has(Class::Country);
    let confidence = match () {
        () if known || people.knows_body(text) => Confidence::High,
        () if country => Confidence::Medium,
        () => Confidence::Low,
    };
    let name = document.slice(document.span(with_kind(view, with_genitive(view, run, main), main)));
    Some(Who { name: Some(name.to_owned()), ..Who::new(SourceType::Institution, 4, confidence) })
}

/// Whether a name right behind a noun that is no person tells which organisation it is: *the carrier’s parent, **Transmar
/// Holdings***.
fn is_apposed_body(view: &SentenceView<'_, '_>, run: TokenRange, main: TokenRange) -> bool {
    const BODY: ClassSet = ClassSet::of(&[Class::OrganisationHead, Class::Institution, Class::Outlet]);
    let behind = run.start == main.end + 1 && view.is_comma(main.end as usize);
    let ends = view.is_mark(run.end as usize);
    let head = TokenRange::new(main.end as usize - 1, main.end as usize);
    // *its auditor, **Pell & Strand***
    let firm = run.iter().any(|t| view.joins_names(t));
    behind && ends && (firm || view.any(run.end as usize - 1, BODY) && !describes_speaker(view, head))
}

/// A name with the name that *of* joins to it: *Department of Justice*.
fn with_genitive(view: &SentenceView<'_, '_>, run: TokenRange, main: TokenRange) -> TokenRange {
    let link = run.end as usize;
    let rest = || name::capital_run(view, link + 1).filter(|rest| rest.end <= main.end);
    match view.is_genitive(link).then(rest).flatten() {
        Some(rest) => TokenRange { end: rest.end, ..run },
        None => run,
    }
}

/// A name with the small word behind it that tells what kind of body it is: *Harwick **council***.
fn with_kind(view: &SentenceView<'_, '_>, name: TokenRange, main: TokenRange) -> TokenRange {
    const KIND: ClassSet = ClassSet::of(&[Class::Institution, Class::PublicBody]);
    let kind = name.end as usize;
    let bare = name.start == main.start && name.end + 1 == main.end && view.any(kind, KIND);
    if bare { TokenRange { end: name.end + 1, ..name } } else { name }
}

fn describes_speaker(view: &SentenceView<'_, '_>, rest: TokenRange) -> bool {
    const SPEAKERS: ClassSet = ClassSet::of(&[
        Class::Role,
        Class::PersonNoun,
        Class::Empty,
        Class::Spokesperson,
        Class::Office,
        Class::Collective,
        Class::Kinship,
        Class::Plural,
    ]);
    rest.iter().any(|t| view.any(t, SPEAKERS))
}

/// Words for one person.
const PERSON: ClassSet = ClassSet::of(&[Class::Office, Class::PersonNoun, Class::Role]);

/// An unnamed spokesperson speaks for the body that is named.
fn spokesperson(view: &SentenceView<'_, '_>, main: TokenRange, body: &str) -> Option<Who> {
    let speaks = main.iter().any(|t| view.is(t, Class::Spokesperson));
    speaks.then(|| {
        let body =
            Who { name: Some(body.to_owned()), ..Who::new(SourceType::Institution, 4, Confidence::High) };
        body.spoken_for(view, main)
    })
}

/// Whether a lone name is followed by an age or a word for one person: *said Jasna, **a teacher***, *said Jasna, **41***.
fn is_told_of(view: &SentenceView<'_, '_>, name: TokenRange) -> bool {
    const SOMEBODY: ClassSet = ClassSet::of(&[Class::PersonNoun, Class::Role, Class::Kinship]);
    let behind = name.end as usize + 1;
    let aged = view.shape(behind).has(Shape::NUMBER) && view.is_mark(behind + 1);
    let kind = view.noun_phrase_at(behind).filter(|_| view.is(behind, Class::Indefinite));
    view.is_comma(behind - 1) && (aged || kind.is_some_and(|kind| view.any(kind.head, SOMEBODY)))
}

/// What may have the name of its holder behind the name of its field.
const OFFICES: ClassSet = ClassSet::of(&[Class::Office, Class::Title]);

fn person(
    view: &SentenceView<'_, '_>,
    run: TokenRange,
    name: TokenRange,
    main: TokenRange,
    people: &People<'_>,
) -> Option<Who> {
    let document = &view.tagged.document;
    let in_main = main.overlaps(run);
    let surname = document.token_text(name.end as usize - 1);
    let text = document.slice(document.span(name));
    let known = people.person(surname);
    // *Superintendent of Police Kavita Nair*
    let office =
        view.is_genitive((run.start as usize).wrapping_sub(1)) && view.any(main.start as usize, OFFICES);
    let speaker_before =
        run.start > main.start && view.is(run.start as usize - 1, Class::Preposition) && !office;
    // *His daughter, Joanne*, *Okafor’s son **Ravi***
    let kin = view.is(main.end as usize - 1, Class::Kinship);
    let of_kin = in_main && view.is((run.start as usize).wrapping_sub(1), Class::Kinship);
    let introduced = of_kin || !in_main && (kin || view.is(name.start as usize, Class::FirstName));
    let full = name::words(view, name) > 1;
    if speaker_before || (!in_main && !full && !introduced) {
        return None;
    }
    let named = full || known.is_some() || run.len() > name.len() || introduced || is_told_of(view, name);
    if !named {
        let known_body = people.knows_body(text);
        let confidence = if known_body { Confidence::Medium } else { Confidence::Low };
        return Some(Who { name: Some(text.to_owned()), ..Who::new(SourceType::Institution, 4, confidence) });
    }
    let whole = known.filter(|_| !full).map_or(text, |p| p.name);
    let gender = people::gender(view, run).or(known.and_then(|p| p.gender));
    let confidence =
        if view.is(name.start as usize, Class::FirstName) || run.len() > name.len() || known.is_some() {
            Confidence::High
        } else {
            Confidence::Medium
        };
    Some(Who { name: Some(whole.to_owned()), gender, ..Who::new(SourceType::Person, 5, confidence) })
}
