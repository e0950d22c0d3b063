//! The marked articles and their sentences.

use std::{collections::HashMap, error::Error, fs};

use framelens::fit::Marked;
use serde::{Deserialize, de::DeserializeOwned};

/// Articles, and for each its sentences.
pub(crate) struct Corpus {
    pub(crate) articles: Vec<Marked>,
    pub(crate) sentences: Vec<Vec<Sentence>>,
}

/// A sentence as people marked it.
#[derive(Deserialize)]
pub(crate) struct Sentence {
    id: String,
    doc: String,
    /// Place in the article, in code points.
    pub(crate) offset: (usize, usize),
    /// 1 if some attribution touches it.
    pub(crate) label: u8,
    /// 1 if a cue stands in it.
    pub(crate) cue: u8,
    /// For a sentence that claims something: whether it lies outside every attribution.
    #[serde(skip)]
    pub(crate) uncovered: Option<bool>,
}

#[derive(Deserialize)]
struct Claim {
    id: String,
    label: u8,
}

impl Corpus {
    pub(crate) fn read(articles: &str, sentences: &str, claims: &str) -> Result<Corpus, Box<dyn Error>> {
        let articles: Vec<Marked> = lines(articles)?;
        let claims: Vec<Claim> = lines(claims)?;
        let claims: HashMap<String, bool> =
            claims.into_iter().map(|claim| (claim.id, claim.label == 1)).collect();
        let numbers: HashMap<&str, usize> =
            articles.iter().enumerate().map(|(n, a)| (a.id.as_str(), n)).collect();
        let mut grouped: Vec<Vec<Sentence>> = articles.iter().map(|_| Vec::new()).collect();
        for mut sentence in lines::<Sentence>(sentences)? {
            sentence.uncovered = claims.get(&sentence.id).copied();
            let article =
                numbers.get(sentence.doc.as_str()).ok_or_else(|| format!("no article {}", sentence.doc))?;
            grouped[*article].push(sentence);
        }
        Ok(Corpus { sentences: grouped, articles })
    }
}

fn lines<T: DeserializeOwned>(path: &str) -> Result<Vec<T>, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let full = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    full.map(|(n, line)| serde_json::from_str(line).map_err(|e| format!("{path}:{}: {e}", n + 1).into()))
        .collect()
}
