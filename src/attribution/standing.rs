//! What the relations of a sentence amount to (SCHEME 1.7).

use super::{
    Attributions,
    draft::Draft,
    relation::{Carry, Confidence, Form, Standing},
};
use crate::{
    lexicon::{Act, Category, Class, ClassSet, LexiconSet},
    matcher::{Hit, Tagged},
    syntax::Clause,
    text::{Shape, TokenRange},
};

/// Fills the standings and the levels of main clauses.
pub(super) fn fill(tagged: &Tagged<'_>, lexicons: &LexiconSet, drafts: &[Draft], found: &mut Attributions) {
    let sentences = &tagged.document.sentences;
    let reaching = reaching(tagged, drafts);
    let mut reaching = reaching.as_slice();
    let mut previous: Option<(u32, u8)> = None;
    for (index, sentence) in sentences.iter().enumerate() {
        // *The move comes amid fears that …*: the frame passes the main assertion on to what follows.
        let linking = opens_with(tagged, lexicons, sentence.tokens, Category::LinkingFrame);
        let (clauses, mut relations) = (found.part(index), Vec::new());
        let here = reaching.iter().take_while(|(sentence, _)| *sentence == index as u32).count();
        for &(_, number) in &reaching[..here] {
            let draft = &drafts[number as usize];
            let mut covers_any = false;
            for clause in clauses.clone() {
                let (clause, level) = (&found.all_clauses[clause], &mut found.all_levels[clause]);
                let linked = linking
                    && draft.sentence == index as u32
                    && draft.cue.is_some_and(|cue| clause.tokens.overlaps(cue));
                if draft.level >= 1
                    && !(draft.rule == super::rules::PHRASE_SOURCE
                        && is_mere_event(drafts, &reaching[..here], clause))
                    && (linked
                        || covers(tagged, draft, clause, sentence.tokens, index as u32)
                        || fills_event(drafts, &reaching[..here], draft, clause)
                        || beside_denial(&drafts[..number as usize], draft, clause))
                {
                    *level = draft.level.max(*level);
                    covers_any = true;
                }
            }
            if covers_any {
                relations.push(number);
            }
        }
        reaching = &reaching[here..];
        let mut standing = summary(drafts, relations, index as u32);
        // *She said it was so. **“Nobody else would have paid.”***
        if standing.carried.is_some() && tagged.is_quoted(sentence.tokens) {
            standing.form = standing.form.map(Form::of_quotation);
        }
        let follows =
            previous.is_some_and(|(paragraph, level)| paragraph == sentence.paragraph && level >= 1);
        standing.possible_carry = standing.level == 0
            && follows
            && !opens_with(tagged, lexicons, sentence.tokens, Category::CarryBreaker);
        previous = Some((sentence.paragraph, standing.level));
        found.standings.push(standing);
    }
}

/// Whether the clause is an occasion on which its subject speaks, and a relation gives what was said there: *took to the stage
/// **to say that***, *released a statement in which **she said that*** (SCHEME 6.1, 5).
fn fills_event(drafts: &[Draft], reaching: &[(u32, u32)], draft: &Draft, clause: &Clause) -> bool {
    let (Some(cue), Some(source), Act::Speech | Act::Writing) = (draft.cue, draft.source, draft.act) else {
        return false;
    };
    let said = !draft.content.is_empty() && clause.tokens.overlaps(cue);
    let holds = |event: &Draft| {
        let before = event.cue.is_some_and(|act| act.end <= cue.start);
        before && event.sentence == draft.sentence && (event.source == Some(source) || source.len() == 1)
    };
    said && events(drafts, reaching, clause).any(holds)
}

/// Whether the verb of a clause is an act of speech without content: what is cited for it (*declined to
/// comment, citing the rules*) is no source of an assertion.
fn is_mere_event(drafts: &[Draft], reaching: &[(u32, u32)], clause: &Clause) -> bool {
    events(drafts, reaching, clause).next().is_some()
}

/// The acts of speech without content that the verb of a clause is.
fn events<'d>(
    drafts: &'d [Draft],
    reaching: &'d [(u32, u32)],
    clause: &Clause,
) -> impl Iterator<Item = &'d Draft> {
    let verb = clause.verb;
    let holds = move |draft: &&Draft| draft.cue.is_some_and(|cue| verb.is_some_and(|verb| cue.has(verb)));
    let here = reaching.iter().map(|(_, number)| &drafts[*number as usize]);
    here.filter(|draft| draft.rule == super::rules::SPEECH_EVENT).filter(holds)
}

/// Sentence and number of every draft whose content or cue reaches the sentence, in order.
fn reaching(tagged: &Tagged<'_>, drafts: &[Draft]) -> Vec<(u32, u32)> {
    let sentences = &tagged.document.sentences;
    let mut all: Vec<(u32, u32)> = Vec::with_capacity(2 * drafts.len());
    for (number, draft) in (0..).zip(drafts) {
        for part in draft.content.iter().chain(&draft.cue) {
            let first = sentences.partition_point(|s| s.tokens.end <= part.start);
            let overlapping = sentences[first..].iter().take_while(|s| s.tokens.start < part.end).count();
            all.extend((first..first + overlapping).map(|sentence| (sentence as u32, number)));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a relation answers for a clause: its content holds the clause's verb, its cue is that
/// verb, or it is a participle that says what the clause's subject said.
fn covers(tagged: &Tagged<'_>, draft: &Draft, clause: &Clause, sentence: TokenRange, index: u32) -> bool {
    let own = draft.sentence == index;
    let cue = draft.cue.filter(|cue| own && clause.tokens.overlaps(*cue));
    let shield = |cue: TokenRange| {
        draft.rule == super::rules::IMPERSONAL && draft.content.iter().any(|part| part.start < cue.start)
    };
    // *Okafor, asked about the dam: “…”*
    let led = || draft.rule == super::rules::QUOTE_SUBJECT;
    if cue.is_some_and(|cue| draft.adjunct || shield(cue) || led()) {
        return true;
    }
    let inside = |token: usize| draft.content.iter().any(|part| part.has(token));
    match clause.verb {
        Some(verb) => {
            inside(verb)
                || draft.cue.is_some_and(|cue| cue.has(verb) || is_put_forward(tagged, draft, cue, verb))
        }
        None => {
            let named = |t: usize| draft.cue.iter().chain(&draft.source).any(|part| part.has(t));
            let words = clause.tokens.iter().filter(|t| !tagged.shape(*t).has(Shape::PUNCT) && !named(*t));
            let (all, covered) =
                words.fold((0, 0), |(all, covered), t| (all + 1, covered + usize::from(inside(t))));
            cue.is_some() || covered * 2 > all || (all == 0 && clause.tokens == sentence)
        }
    }
}

/// Whether a clause only puts a noun and its content forward: ***There is** a fear that*, ***It is** the contention of the firm that*.
fn is_put_forward(tagged: &Tagged<'_>, draft: &Draft, cue: TokenRange, verb: usize) -> bool {
    const MODIFIERS: ClassSet =
        ClassSet::of(&[Class::Determiner, Class::Possessive, Class::Adjective, Class::Adverb]);
    let noun = matches!(draft.rule, super::rules::NOUN_OWNED | super::rules::NOUN_OWNERLESS);
    let empty = verb.checked_sub(1).is_some_and(|subject| tagged.is(subject, Class::ImpersonalSubject));
    let modifies = |t: usize| {
        let owner = draft.source.is_some_and(|source| source.has(t));
        (owner || tagged.any(t, MODIFIERS) || tagged.shape(t).any(Shape::ING | Shape::ED))
            && !tagged.is(t, Class::Negation)
    };
    let puts = noun && empty && tagged.is(verb, Class::Be) && verb < cue.start as usize;
    puts && !draft.content.is_empty() && (verb + 1..cue.start as usize).all(modifies)
}

/// How many relations back a denial is looked for.
const DENIALS: usize = 4;

/// *does not confirm that …, but says that …*: of two predicates with one subject the second speaks
/// for the clause whose first is denied (SCHEME 6.1, 12).
fn beside_denial(before: &[Draft], draft: &Draft, clause: &Clause) -> bool {
    let (Some(verb), Some(cue)) = (clause.verb, draft.cue) else { return false };
    let denied = |other: &Draft| {
        other.negated
            && other.sentence == draft.sentence
            && other.source == draft.source
            && other.cue.is_some_and(|first| first.has(verb) && first.end <= cue.start)
    };
    draft.source.is_some() && clause.tokens.overlaps(cue) && before.iter().rev().take(DENIALS).any(denied)
}

fn summary(drafts: &[Draft], relations: Vec<u32>, index: u32) -> Standing {
    // Of equal levels the relation whose cue stands in the sentence speaks for it, before others one that quotes.
    let best = relations.iter().copied().max_by_key(|number| {
        let draft = &drafts[*number as usize];
        let own = draft.sentence == index && draft.cue.is_some();
        let quoted = matches!(draft.form, super::relation::Form::Direct | super::relation::Form::Mixed);
        (draft.level, own, quoted, std::cmp::Reverse(*number))
    });
    let Some(best) = best.map(|number| &drafts[number as usize]) else {
        return Standing {
            level: 0,
            score: 0.0,
            relations,
            form: None,
            stance: None,
            carried: None,
            possible_carry: false,
            confidence: Confidence::High,
        };
    };
    let reached = best.sentence != index && best.cue.is_some();
    Standing {
        level: best.level,
        score: best.score(),
        form: Some(best.form),
        stance: Some(best.stance),
        carried: best.carried.or(reached.then_some(Carry::Strong)),
        possible_carry: false,
        confidence: best.confidence,
        relations,
    }
}

/// Whether a sentence opens with a sign of that category.
fn opens_with(tagged: &Tagged<'_>, lexicons: &LexiconSet, sentence: TokenRange, category: Category) -> bool {
    let opening = TokenRange { end: sentence.start + 2, ..sentence };
    Hit::starting_in(&tagged.attribution, opening).any(|hit| lexicons.entry(hit.entry).category == category)
}
