//! Ids must tell the articles of a run apart.

use std::hash::{DefaultHasher, Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::Article;

/// The ids seen so far, nine bytes each whatever their length: a run may have millions.
#[derive(Debug, Default)]
pub struct UniqueIds {
    /// Hashes of the ids that are taken.
    taken: FxHashSet<u64>,
    /// Hash of an id that came up again → the number that the next article with that id gets.
    next: FxHashMap<u64, u64>,
}

impl UniqueIds {
    /// Makes the id of `article` unique: the first article keeps its id, the next one with the same
    /// id gets `~2` after it, then `~3`. Returns the id that it had, if it was changed.
    pub fn settle(&mut self, article: &mut Article) -> Option<String> {
        let first = hash(&article.id);
        if self.taken.insert(first) {
            return None;
        }
        let mut number = self.next.get(&first).copied().unwrap_or(2);
        let free = loop {
            let id = format!("{}~{number}", article.id);
            number += 1;
            if self.taken.insert(hash(&id)) {
                break id;
            }
        };
        self.next.insert(first, number);
        Some(std::mem::replace(&mut article.id, free))
    }
}

/// The same on every run: two ids share one with odds that need billions of articles.
fn hash(id: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_article_keeps_its_id() {
        let mut ids = UniqueIds::default();
        let mut settled = |id: &str| {
            let mut article = Article::new(id, "One.");
            ids.settle(&mut article);
            article.id
        };
        assert_eq!(["a", "a", "b", "a", "a~2"].map(&mut settled), ["a", "a~2", "b", "a~3", "a~2~2"]);
    }
}
