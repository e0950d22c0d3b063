//! Inflected forms, expanded when a lexicon is loaded so that matching compares plain words.
//!
//! Spelling rules only; every irregular word stands in `grammar/irregular.toml`.

use rustc_hash::FxHashMap;

/// Irregular forms by base form.
#[derive(Clone, Debug, Default)]
pub(super) struct Irregulars {
    /// -s, past, participle, -ing; a base may have several rows (British and American).
    pub(super) verbs: FxHashMap<String, Vec<[String; 4]>>,
    /// Plurals.
    pub(super) nouns: FxHashMap<String, Vec<String>>,
    /// Comparative and superlative.
    pub(super) adjectives: FxHashMap<String, Vec<[String; 2]>>,
}

/// The forms of a verb.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct VerbForms {
    pub(super) s: Vec<String>,
    pub(super) past: Vec<String>,
    pub(super) participle: Vec<String>,
    pub(super) ing: Vec<String>,
}

impl Irregulars {
    pub(super) fn verb(&self, base: &str) -> VerbForms {
        let Some(rows) = self.verbs.get(base) else { return regular_verb(base) };
        let mut forms = VerbForms::default();
        for [s, past, participle, ing] in rows {
            let targets = [&mut forms.s, &mut forms.past, &mut forms.participle, &mut forms.ing];
            for (target, form) in targets.into_iter().zip([s, past, participle, ing]) {
                if !target.contains(form) {
                    target.push(form.clone());
                }
            }
        }
        forms
    }

    pub(super) fn plurals(&self, noun: &str) -> Vec<String> {
        self.nouns.get(noun).cloned().unwrap_or_else(|| vec![with_s(noun)])
    }

    pub(super) fn comparison(&self, adjective: &str) -> Vec<String> {
        if let Some(rows) = self.adjectives.get(adjective) {
            return rows.iter().flatten().cloned().collect();
        }
        if syllables(adjective) > 2 || (syllables(adjective) == 2 && !adjective.ends_with('y')) {
            return Vec::new();
        }
        let stem = match (adjective.strip_suffix('e'), before_final_y(adjective)) {
            (Some(stem), _) => stem.to_owned(),
            (_, Some(stem)) => format!("{stem}i"),
            _ if doubles(adjective) => doubled(adjective),
            _ => adjective.to_owned(),
        };
        vec![format!("{stem}er"), format!("{stem}est")]
    }
}

fn regular_verb(base: &str) -> VerbForms {
    let past = if base.ends_with('e') {
        format!("{base}d")
    } else if let Some(stem) = before_final_y(base) {
        format!("{stem}ied")
    } else if doubles(base) {
        format!("{}ed", doubled(base))
    } else {
        format!("{base}ed")
    };
    let ing = match base.strip_suffix('e') {
        Some(stem) if !base.ends_with("ee") && !base.ends_with("oe") && !base.ends_with("ye") => {
            format!("{stem}ing")
        }
        _ if doubles(base) => format!("{}ing", doubled(base)),
        _ => format!("{base}ing"),
    };
    VerbForms { s: vec![with_s(base)], past: vec![past.clone()], participle: vec![past], ing: vec![ing] }
}

/// Adds -s as nouns and verbs do.
fn with_s(word: &str) -> String {
    if let Some(stem) = before_final_y(word) {
        return format!("{stem}ies");
    }
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|ending| word.ends_with(ending));
    let after_consonant_o =
        word.ends_with('o') && !word.ends_with("oo") && !word.ends_with("eo") && !word.ends_with("io");
    format!("{word}{}", if hisses || after_consonant_o { "es" } else { "s" })
}

/// What stands before a final -y after a consonant.
fn before_final_y(word: &str) -> Option<&str> {
    let stem = word.strip_suffix('y')?;
    stem.chars().last().filter(|c| !is_vowel(*c)).map(|_| stem)
}

/// Whether the final consonant is doubled: one syllable, consonant–vowel–consonant, not w, x or y.
fn doubles(word: &str) -> bool {
    let mut last = word.chars().rev();
    let (Some(c), Some(v)) = (last.next(), last.next()) else { return false };
    let before = last.next();
    let closed = !is_vowel(c) && !matches!(c, 'w' | 'x' | 'y') && is_vowel(v);
    closed && before.is_none_or(|b| !is_vowel(b) || word.contains("qu")) && syllables(word) == 1
}

fn doubled(word: &str) -> String {
    word.chars().chain(word.chars().last()).collect()
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Groups of vowels, a silent final -e not counted.
fn syllables(word: &str) -> usize {
    let stem = word.strip_suffix('e').unwrap_or(word);
    let mut groups = 0;
    let mut inside = false;
    for c in stem.chars() {
        let vowel = is_vowel(c) || (c == 'y' && groups > 0);
        groups += usize::from(vowel && !inside);
        inside = vowel;
    }
    groups.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_verbs_follow_the_spelling_rules() {
        let forms = |base| {
            let f = regular_verb(base);
            format!("{} {} {}", f.s[0], f.past[0], f.ing[0])
        };
        assert_eq!(forms("claim"), "claims claimed claiming");
        assert_eq!(forms("argue"), "argues argued arguing");
        assert_eq!(forms("deny"), "denies denied denying");
        assert_eq!(forms("stop"), "stops stopped stopping");
        assert_eq!(forms("press"), "presses pressed pressing");
        assert_eq!(forms("report"), "reports reported reporting");
        assert_eq!(forms("veto"), "vetoes vetoed vetoing");
        assert_eq!(forms("agree"), "agrees agreed agreeing");
        assert_eq!(forms("explain"), "explains explained explaining");
    }

    #[test]
    fn comparison_is_for_short_adjectives() {
        let irregulars = Irregulars::default();
        assert_eq!(irregulars.comparison("grim"), ["grimmer", "grimmest"]);
        assert_eq!(irregulars.comparison("deadly"), ["deadlier", "deadliest"]);
        assert_eq!(irregulars.comparison("brave"), ["braver", "bravest"]);
        assert!(irregulars.comparison("important").is_empty());
    }
}
