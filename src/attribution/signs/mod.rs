//! What can be seen around a candidate for a cue: the signs that weights are fitted to.
//!
//! Each sign has a name and says one of a few things, so that every decision can be spelled out.

mod candidate;
mod kind;
mod word;

pub(super) use candidate::{Candidate, Near};

use crate::{
    lexicon::{LexiconSet, SignKey, TOGETHER},
    matcher::Hit,
    syntax::SentenceView,
};
use candidate::act;
use kind::{COUNT, KEYS, Kind, NAMES, PLAIN, Sign, WEIGHED};
use word::{NONE, word};

/// What each kind of sign says.
pub(super) struct Signs<'a> {
    values: [&'a str; COUNT],
    keys: [SignKey; COUNT],
}

impl<'a> Signs<'a> {
    /// So many of the signs can be seen before anything is worked out.
    pub(super) const PLAIN: usize = PLAIN;

    fn new() -> Signs<'a> {
        Signs { values: [NONE; COUNT], keys: [SignKey(0); COUNT] }
    }

    fn say(&mut self, kind: Kind, value: &'a str) {
        self.values[kind as usize] = value;
        self.keys[kind as usize] = KEYS[kind as usize].saying(value);
    }

    /// The signs that a hit shows before anything is worked out.
    pub(super) fn plain(view: &SentenceView<'_, '_>, hit: Hit, lexicons: &'a LexiconSet) -> Signs<'a> {
        let (start, end) = (hit.tokens.start as usize, hit.tokens.end as usize);
        let entry = lexicons.entry(hit.entry);
        let mut signs = Signs::new();
        signs.say(Kind::Entry, &entry.id);
        signs.say(Kind::Act, act(entry.cue.act));
        signs.say(Kind::Before, word(view, start.wrapping_sub(1), lexicons));
        signs.say(Kind::Before2, word(view, start.wrapping_sub(2), lexicons));
        signs.say(Kind::After, word(view, end, lexicons));
        signs.say(Kind::After2, word(view, end + 1, lexicons));
        signs
    }

    /// The signs of a candidate.
    pub(super) fn of(candidate: &Candidate<'_, 'a, '_>, lexicons: &'a LexiconSet) -> Signs<'a> {
        let mut signs = Signs::plain(candidate.view, candidate.cue.hit, lexicons);
        candidate.read(lexicons, &mut |kind, value| signs.say(kind, value));
        signs
    }

    /// The numbers of the signs that can be seen before anything is worked out.
    pub(super) fn plain_keys(&self) -> impl Iterator<Item = SignKey> {
        WEIGHED[..PLAIN].iter().map(|sign| self.key(*sign))
    }

    /// The numbers of all signs that are weighed.
    pub(super) fn keys(&self) -> impl Iterator<Item = SignKey> {
        WEIGHED.iter().map(|sign| self.key(*sign))
    }

    fn key(&self, sign: Sign) -> SignKey {
        sign.join(|kind| self.keys[kind as usize], SignKey::with)
    }

    /// Their names, in the same order.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let name = |kind: Kind| format!("{}={}", NAMES[kind as usize], self.values[kind as usize]);
        let together = |first: String, second: String| [first, second].join(TOGETHER);
        WEIGHED.iter().map(move |sign| sign.join(name, together))
    }
}
