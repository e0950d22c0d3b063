//! The lines below a sentence: what is unsourced, carried on, exempt or a guess.

use crate::{
    attribution::{Carry, Confidence},
    lexicon::Stance,
    render::{color::Ink, kind_name, needs},
    report::SentenceReport,
    score::Need,
};

/// What the notes on a sentence say besides its labels.
pub(in crate::render) struct Context<'a> {
    /// Its needs for which nobody answers.
    pub(in crate::render) open: Vec<&'a Need>,
    /// The number of the sentence from which it may go on.
    pub(in crate::render) goes_on_from: Option<u32>,
    /// Whether to note also what only explains.
    pub(in crate::render) explain: bool,
}

/// The notes on a sentence with their colours, the gravest first.
pub(in crate::render) fn of(sentence: &SentenceReport, context: &Context<'_>) -> Vec<(Ink, String)> {
    let mut notes = Vec::new();
    unsourced(sentence, context, &mut notes);
    source(sentence, context.explain, &mut notes);
    if sentence.is_running() {
        notes.extend(exempt(sentence).map(|note| (Ink::Dim, note)));
    }
    notes
}

fn unsourced(sentence: &SentenceReport, context: &Context<'_>, notes: &mut Vec<(Ink, String)>) {
    let unsourced = &sentence.unsourced;
    if unsourced.flag {
        let kind = unsourced.kind.map_or("flat", kind_name);
        let wanted = needs::wanted(&needs::names(context.open.iter().copied()));
        let carry = context.goes_on_from.map(|number| format!("; may go on from sentence {number}"));
        let carry = carry.unwrap_or_default();
        let severity = unsourced.severity;
        notes.push((Ink::Red, format!("▲ unsourced, {kind}, severity {severity:.2}: {wanted}{carry}")));
    } else if sentence.attribution.level == 2 && !unsourced.needs.is_empty() {
        let needs = needs::names(&unsourced.needs);
        notes.push((Ink::Yellow, format!("△ weakly sourced: only a vague source answers for {needs}")));
    }
    if !unsourced.residual.is_empty() {
        let needs = needs::names(&unsourced.residual);
        notes.push((Ink::Yellow, format!("△ {} for {needs}", needs::residual(unsourced))));
    }
}

fn source(sentence: &SentenceReport, explain: bool, notes: &mut Vec<(Ink, String)>) {
    let standing = &sentence.attribution;
    let mut note = |text: &str| notes.push((Ink::Dim, text.to_owned()));
    match standing.carried {
        Some(Carry::Strong) => note("↪ the source is carried on from another sentence"),
        Some(Carry::Weak) => note("↪ the source is carried on by a phrase that takes it up (weak)"),
        None if standing.possible_carry && explain => {
            note("↪? the sentence before has a source; no sign says that it goes on")
        }
        None => {}
    }
    match standing.stance {
        Some(Stance::Endorsing) => note("+ the cue presents it as fact"),
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
