//! What sources are called wherever they are shown, and their cues.

use std::collections::BTreeMap;

use super::{
    safe,
    width::{shorten_words, width},
};
use crate::{attribution::SourceType, lexicon::Stance, report::Source, text::one_line};

/// So many cues of a source are shown.
const CUES: usize = 2;

/// What is said of whoever is not named.
const NOBODY: &str = "(nobody named)";

/// The name of a source as it may stand on a terminal.
pub(super) fn name(source: &Source) -> String {
    source.name.as_deref().map_or_else(|| NOBODY.to_owned(), |name| safe(name).into_owned())
}

/// `5`, or `1–5` where a source has several levels.
pub(super) fn levels((low, high): (u8, u8)) -> String {
    if low < high { format!("{low}–{high}") } else { high.to_string() }
}

/// What a type of source is called.
pub(super) fn type_name(kind: SourceType) -> &'static str {
    match kind {
        SourceType::Person => "person",
        SourceType::Group => "group",
        SourceType::Institution => "institution",
        SourceType::Document => "document",
        SourceType::Outlet => "outlet",
        SourceType::Witness => "witness",
        SourceType::None => "–",
    }
}

/// How many cues are not neutral: `+1`, `≠2`.
pub(super) fn stances(counts: [u64; 3]) -> String {
    let signs = [(Stance::Endorsing, '+'), (Stance::Distancing, '≠')];
    let used = signs.iter().filter(|(stance, _)| counts[*stance as usize] > 0);
    let signed: Vec<String> =
        used.map(|(stance, sign)| format!("{sign}{}", counts[*stance as usize])).collect();
    signed.join(" ")
}

/// How many cues take sides, and the commonest that fit, none of them broken if a shorter one fits.
pub(super) fn cues(source: &Source, room: usize) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for cue in source.uses.iter().map(|each| &each.cue).filter(|cue| !cue.is_empty()) {
        *counts.entry(uncapitalized(cue)).or_default() += 1;
    }
    let mut by_use: Vec<_> = counts.iter().collect();
    by_use.sort_by_key(|(_, n)| std::cmp::Reverse(**n));
    let one = |(cue, n): &(&String, &usize)| {
        let cue = safe(&one_line(cue)).into_owned();
        if **n > 1 { format!("{cue} {n}×") } else { cue }
    };
    let all: Vec<String> = by_use.iter().map(one).collect();
    let mut text = stances(source.stances());
    let mut shown = 0;
    for cue in &all {
        let gap = if shown > 0 {
            ", "
        } else if text.is_empty() {
            ""
        } else {
            " "
        };
        // Two columns are for the sign that there are more.
        let more = if shown + 1 < all.len() { 2 } else { 0 };
        if shown < CUES && width(&text) + width(gap) + width(cue) + more <= room {
            text = format!("{text}{gap}{cue}");
            shown += 1;
        }
    }
    match all.first() {
        Some(first) if shown == 0 => shorten_words(format!("{text} {first}").trim_start(), room),
        _ if shown < all.len() => format!("{text} …"),
        _ => text,
    }
}

/// A cue as it stands inside a sentence: `According to` is `according to`.
fn uncapitalized(cue: &str) -> String {
    let mut chars = cue.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}
