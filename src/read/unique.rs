//! Ids must tell the articles of a run apart.

use std::{
    collections::{HashMap, hash_map::Entry},
    hash::{DefaultHasher, Hash, Hasher},
};

use crate::article::Article;

/// The ids seen so far, sixteen bytes each whatever their length.
#[derive(Debug, Default)]
pub struct UniqueIds {
    /// Hash of an id → the number that the next article with that id gets.
    next: HashMap<u64, u64>,
}

impl UniqueIds {
    /// Makes the id of `article` unique: the first article keeps its id, the next one with the same
    /// id gets `~2` after it, then `~3`. Returns the id that it had, if it was changed.
    pub fn settle(&mut self, article: &mut Article) -> Option<String> {
        let mut number = self.take(&article.id)?;
        let free = loop {
            let id = format!("{}~{number}", article.id);
            if self.take(&id).is_none() {
                break id;
            }
            number += 1;
        };
        self.next.insert(hash(&article.id), number + 1);
        Some(std::mem::replace(&mut article.id, free))
    }

    /// Takes an id, or says which number to try behind it.
    fn take(&mut self, id: &str) -> Option<u64> {
        match self.next.entry(hash(id)) {
            Entry::Vacant(place) => {
                place.insert(2);
                None
            }
            Entry::Occupied(next) => Some(*next.get()),
        }
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
