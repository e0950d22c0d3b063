//! One phrase in two files: the stronger layer has the last word, within a layer it is a fault.
//!
//! Here an entry is switched off that finds nothing but what a stronger one finds. Where it finds more, the matcher drops
//! its hits at the words that the stronger one has found.

use rustc_hash::FxHashMap;

use super::{
    Case, Category, Dimension, Layer, LexiconError,
    draft::{Draft, Drafts, Parsed},
    parse::Match,
};

/// What two entries must share to count for the same thing: dimension, own category, whether they are
/// exceptions, and the phrase.
type Key = (Dimension, Option<u16>, bool, String);

/// Switches off entries that find only what one of a stronger layer finds, and refuses phrases that one layer holds twice.
pub(super) fn settle(drafts: &mut Drafts, files: &[Parsed<'_>], errors: &mut Vec<LexiconError>) {
    if files.iter().all(|file| file.layer == Layer::BuiltIn) {
        return;
    }
    let layer = |draft: &Draft| files[usize::from(draft.lexicon)].layer;
    let mut free: FxHashMap<Key, Vec<usize>> = FxHashMap::default();
    // From the strongest layer down; within a layer in order.
    let mut order: Vec<usize> = (0..drafts.drafts.len()).collect();
    order.sort_by_key(|n| std::cmp::Reverse(layer(&drafts.drafts[*n])));
    for n in order {
        let draft = &drafts.drafts[n];
        let Some(key) = key(draft) else { continue };
        let known = free.get(&key).map_or(&[][..], Vec::as_slice);
        let mut stronger = known.iter().map(|n| &drafts.drafts[*n]);
        if let Some(first) = stronger.clone().find(|first| layer(first) == layer(draft)) {
            errors.extend(refusal(draft, first, files));
        } else if let Some(first) = stronger.find(|first| covers(first, draft)) {
            let (lexicon, at) = (first.lexicon, first.phrase.at().start);
            let line = files[usize::from(lexicon)].source.line(at) as u32;
            drafts.drafts[n].switch_off(lexicon, line);
        } else if layer(draft) > Layer::BuiltIn && is_free(draft) {
            free.entry(key).or_default().push(n);
        }
    }
}

/// Whether an entry without conditions finds all that another one of its phrase finds.
fn covers(first: &Draft, other: &Draft) -> bool {
    let forms = |draft: &Draft| (draft.item.match_.unwrap_or_default(), draft.item.pos.unwrap_or_default());
    let ((all, pos), (some, of)) = (forms(first), forms(other));
    let (wide, narrow) = (first.item.case.unwrap_or_default(), other.item.case.unwrap_or_default());
    let same_letters = narrow != Case::Exact || *first.phrase == *other.phrase;
    (some == Match::Exact || all == Match::Lemma && pos == of)
        && (wide == Case::Any || wide == narrow && same_letters)
}

fn key(draft: &Draft) -> Option<Key> {
    let dimension = draft.category.dimension();
    let own = match draft.category {
        Category::Custom(n) => Some(n),
        _ => None,
    };
    let counts = dimension != Dimension::Grammar && !draft.is_off() && !draft.is_regex;
    counts.then(|| (dimension, own, draft.category.is_exception(), draft.phrase.to_lowercase()))
}

/// Whether it counts wherever its phrase stands.
fn is_free(draft: &Draft) -> bool {
    draft.item.requires.iter().chain(&draft.item.excludes).all(Vec::is_empty)
}

/// A second sense has conditions of its own, or another way of writing.
fn refusal(second: &Draft, first: &Draft, files: &[Parsed<'_>]) -> Option<LexiconError> {
    let other = &files[usize::from(first.lexicon)].source;
    let message = format!(
        "`{}` stands already in {}:{}",
        *second.phrase,
        other.path,
        other.line(first.phrase.at().start)
    );
    let same = is_free(second) && second.item.case == first.item.case;
    let error = || files[usize::from(second.lexicon)].source.error(second.phrase.at(), message);
    same.then(|| error().with_help("take one of the two out, so that it is not counted twice"))
}
