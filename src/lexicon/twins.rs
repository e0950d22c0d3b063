//! One phrase in two files: the stronger layer has the last word, within a layer it is a fault.

use rustc_hash::FxHashMap;

use super::{
    Category, Dimension, Layer, LexiconError,
    draft::{Draft, Drafts, Parsed},
};

/// What two entries must share to count for the same thing: dimension, own category, whether they are
/// exceptions, and the phrase.
type Key = (Dimension, Option<u16>, bool, String);

/// Switches off what an entry of a stronger layer repeats without conditions, so that nothing counts
/// twice, and refuses phrases that one layer holds twice.
pub(super) fn settle(drafts: &mut Drafts, files: &[Parsed<'_>], errors: &mut Vec<LexiconError>) {
    if files.iter().all(|file| file.layer == Layer::BuiltIn) {
        return;
    }
    let layer = |draft: &Draft| files[usize::from(draft.lexicon)].layer;
    let mut strongest: FxHashMap<Key, usize> = FxHashMap::default();
    // From the strongest layer down; within a layer in order.
    let mut order: Vec<usize> = (0..drafts.drafts.len()).collect();
    order.sort_by_key(|n| std::cmp::Reverse(layer(&drafts.drafts[*n])));
    for n in order {
        let draft = &drafts.drafts[n];
        let Some(key) = key(draft) else { continue };
        match strongest.get(&key) {
            Some(first) if layer(&drafts.drafts[*first]) == layer(draft) => {
                errors.extend(refusal(draft, &drafts.drafts[*first], files));
            }
            Some(first) => {
                let (lexicon, at) = (drafts.drafts[*first].lexicon, drafts.drafts[*first].phrase.at().start);
                let line = files[usize::from(lexicon)].source.line(at) as u32;
                drafts.drafts[n].switch_off(lexicon, line);
            }
            None if layer(draft) > Layer::BuiltIn && is_free(draft) => {
                strongest.insert(key, n);
            }
            None => {}
        }
    }
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
