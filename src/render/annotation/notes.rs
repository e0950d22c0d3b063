//! The lines below a sentence: what is unsourced, carried on, exempt or a guess.

use crate::{
    attribution::{Carry, Confidence},
    lexicon::Stance,
    render::{color::Ink, kind_name},
    report::SentenceReport,
    score::Need,
};

/// The notes on a sentence with their colours, the gravest first.
pub(super) fn of(sentence: &SentenceReport) -> Vec<(Ink, String)> {
    let mut notes = Vec::new();
    unsourced(sentence, &mut notes);
    source(sentence, &mut notes);
    if sentence.is_running() {
        notes.extend(exempt(sentence).map(|note| (Ink::Dim, note)));
    }
    notes
}

fn unsourced(sentence: &SentenceReport, notes: &mut Vec<(Ink, String)>) {
    let unsourced = &sentence.unsourced;
    let needs = types(&unsourced.needs);
    if unsourced.flag {
        let kind = unsourced.kind.map_or("flat", kind_name);
        notes.push((
            Ink::Red,
            format!("▲ unsourced, {kind}, severity {:.2}: needs a source for {needs}", unsourced.severity),
        ));
    } else if sentence.attribution.level == 2 && !needs.is_empty() {
        notes.push((Ink::Yellow, format!("△ weakly sourced: only a class of people answers for {needs}")));
    }
    if !unsourced.residual.is_empty() {
        notes.push((
            Ink::Yellow,
            format!("△ a side clause needs a source for {}", types(&unsourced.residual)),
        ));
    }
}

fn source(sentence: &SentenceReport, notes: &mut Vec<(Ink, String)>) {
    let standing = &sentence.attribution;
    let mut note = |text: &str| notes.push((Ink::Dim, text.to_owned()));
    match standing.carried {
        Some(Carry::Strong) => note("↪ the source is carried on from another sentence"),
        Some(Carry::Weak) => note("↪ the source is carried on by a phrase that takes it up (weak)"),
        None if standing.possible_carry => {
            note("↪? the sentence before has a source; no sign says that it goes on")
        }
        None => {}
    }
    match standing.stance {
        Some(Stance::Endorsing) => note("= the cue presents it as fact"),
        Some(Stance::Distancing) => note("≠ the cue keeps it at a distance"),
        _ => {}
    }
    if standing.level > 0 && standing.confidence == Confidence::Low {
        note("(?) the source is a guess of the program");
    }
}

fn exempt(sentence: &SentenceReport) -> Option<String> {
    let reason = sentence.unsourced.exempt?.replace('-', " ");
    let sure = if sentence.unsourced.unclear { "; unclear, for an editor to settle" } else { "" };
    Some(format!("○ needs no source: {reason}{sure}"))
}

/// The types of needs, each once; *its assertion* without any.
fn types(needs: &[Need]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for need in needs {
        if !names.contains(&need.category.slug()) {
            names.push(need.category.slug());
        }
    }
    names.join(", ")
}
