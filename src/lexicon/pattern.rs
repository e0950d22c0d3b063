//! Phrases of lexicon files as sequences of tests on tokens.

use rustc_hash::FxHashSet;

use super::{
    Class,
    beginning::{FEWEST, STAR},
    inflect::{Irregulars, VerbForms},
};

/// A test on how a token looks, usable in phrases and conditions as `<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Look {
    /// A figure or number word.
    Num,
    /// A capitalised word that does not open its sentence.
    Capital,
    /// A lower-case word.
    Lower,
    /// Ends in -ing.
    Ing,
    /// Ends in -ed.
    Ed,
    /// Ends in -ly.
    Ly,
    /// Any word.
    Word,
    /// A word for a person, or a name after one.
    Human,
    /// A word for something written.
    Doc,
    /// The first word of a clause.
    Clause,
    /// A quotation mark.
    Quote,
    /// A comma.
    Comma,
    /// Any mark.
    Punct,
    /// The start of the sentence.
    Start,
    /// The end of the sentence.
    End,
}

impl Look {
    const NAMES: [(&'static str, Look); 15] = [
        ("num", Look::Num),
        ("capital", Look::Capital),
        ("lower", Look::Lower),
        ("ing", Look::Ing),
        ("ed", Look::Ed),
        ("ly", Look::Ly),
        ("word", Look::Word),
        ("human", Look::Human),
        ("doc", Look::Doc),
        ("clause", Look::Clause),
        ("quote", Look::Quote),
        ("comma", Look::Comma),
        ("punct", Look::Punct),
        ("start", Look::Start),
        ("end", Look::End),
    ];

    /// The name in lexicon files.
    pub(super) fn name(self) -> &'static str {
        Look::NAMES.iter().find(|(_, look)| *look == self).map_or("", |(name, _)| name)
    }
}

/// One place of a phrase before words have ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// This word, in lower case.
    Word(String),
    /// Any word that begins so.
    Beginning(String),
    /// Any word of the class.
    Class(Class),
    /// Any token of that look.
    Look(Look),
    /// Any of these words.
    OneOf(Vec<String>),
}

/// The slot that a text in angle brackets means, the brackets taken off.
pub(super) fn named_slot(name: &str) -> Result<Slot, String> {
    if let Some((_, look)) = Look::NAMES.iter().find(|(n, _)| *n == name) {
        return Ok(Slot::Look(*look));
    }
    Class::from_slug(name).map(Slot::Class).ok_or_else(|| {
        let looks = Look::NAMES.map(|(n, _)| n).join(", ");
        format!("`<{name}>` is neither a shape ({looks}) nor a class of the grammar")
    })
}

/// Which word of a phrase is inflected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Pos {
    /// The first word, as a verb.
    #[default]
    Verb,
    /// The last word, as a noun.
    Noun,
    /// The last word, as an adjective.
    Adjective,
}

/// A phrase written out, its words cut as articles are cut.
///
/// Choices near its beginning are taken apart; later ones between single words stay together as one
/// slot if `keep_choices`, so that a phrase of many choices does not grow into thousands.
pub(super) fn expand(
    phrase: &str,
    keep_choices: bool,
    cut: &dyn Fn(&str) -> Vec<String>,
) -> Result<Vec<Vec<Slot>>, String> {
    let mut patterns: Vec<Vec<Slot>> = vec![Vec::new()];
    for chunk in chunks(phrase)? {
        match chunk.contains('(') {
            true => choose(&mut patterns, &choices(chunk)?, keep_choices, cut)?,
            false => extend(&mut patterns, chunk, cut)?,
        }
    }
    patterns.retain(|pattern| !pattern.is_empty());
    patterns.sort();
    patterns.dedup();
    if patterns.iter().any(|p| matches!(p.last(), Some(Slot::Look(Look::Word)))) && phrase.contains("<gap-") {
        return Err("a gap must stand between words".into());
    }
    match patterns
        .iter()
        .all(|p| p.iter().any(|s| matches!(s, Slot::Word(_) | Slot::Beginning(_) | Slot::OneOf(_))))
        && !patterns.is_empty()
    {
        true => Ok(patterns),
        false => Err("a phrase must hold at least one plain word in each of its choices".into()),
    }
}

/// The phrase cut at blanks outside brackets.
pub(super) fn chunks(phrase: &str) -> Result<Vec<&str>, String> {
    let mut depth = 0;
    let mut deepest = 0;
    let cut = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        deepest = deepest.max(depth.abs());
        c.is_whitespace() && depth == 0
    };
    let found = phrase.split(cut).filter(|chunk| !chunk.is_empty()).collect();
    match (depth, deepest) {
        (0, 0..=1) => Ok(found),
        (0, _) => Err("a choice may not stand inside another".into()),
        _ => Err("a `(` lacks its `)`".into()),
    }
}

/// How many tokens of a pattern must stand before a choice may stay together: steps by word are
/// quicker than tests of a choice, and the first tokens are looked at most.
const TAKEN_APART: usize = 2;

fn choose(
    patterns: &mut Vec<Vec<Slot>>,
    branches: &[String],
    keep: bool,
    cut: &dyn Fn(&str) -> Vec<String>,
) -> Result<(), String> {
    let single =
        |branch: &String| !branch.is_empty() && !branch.contains(['<', ' ', STAR]) && cut(branch).len() == 1;
    let (words, others): (Vec<&String>, Vec<&String>) = branches.iter().partition(|branch| single(branch));
    let mut results = Vec::new();
    for pattern in patterns.drain(..) {
        let together = keep && words.len() > 1 && pattern.len() >= TAKEN_APART;
        if together {
            let mut kept = pattern.clone();
            kept.push(Slot::OneOf(words.iter().flat_map(|word| cut(word)).collect()));
            results.push(kept);
        }
        let apart = words.iter().filter(|_| !together).chain(&others);
        for branch in apart {
            let mut grown = vec![pattern.clone()];
            for piece in branch.split_whitespace() {
                extend(&mut grown, piece, cut)?;
            }
            results.append(&mut grown);
        }
    }
    *patterns = results;
    Ok(())
}

fn extend(
    patterns: &mut Vec<Vec<Slot>>,
    piece: &str,
    cut: &dyn Fn(&str) -> Vec<String>,
) -> Result<(), String> {
    if let Some(beginning) = piece.strip_suffix(STAR) {
        let slot = self::beginning(beginning, cut)?;
        patterns.iter_mut().for_each(|p| p.push(slot.clone()));
        return Ok(());
    }
    let Some(rest) = piece.strip_prefix('<') else {
        let words = cut(piece);
        patterns.iter_mut().for_each(|p| p.extend(words.iter().cloned().map(Slot::Word)));
        return Ok(());
    };
    let (name, optional) = match rest.strip_suffix(">?") {
        Some(name) => (name, true),
        None => (rest.strip_suffix('>').ok_or_else(|| format!("`{piece}` lacks its closing `>`"))?, false),
    };
    if let Some(most) = name.strip_prefix("gap-") {
        return leave_gap(patterns, most);
    }
    let slot = named_slot(name)?;
    let without = if optional { patterns.clone() } else { Vec::new() };
    patterns.iter_mut().for_each(|p| p.push(slot.clone()));
    patterns.extend(without);
    Ok(())
}

/// `radicali*`: one word that begins so.
fn beginning(text: &str, cut: &dyn Fn(&str) -> Vec<String>) -> Result<Slot, String> {
    match <[String; 1]>::try_from(cut(text)) {
        Ok([word]) if word.chars().count() >= FEWEST => Ok(Slot::Beginning(word)),
        _ => Err(format!("`{text}{STAR}` must be the first letters of one word, {FEWEST} at least")),
    }
}

/// `<gap-3>`: up to three words of any kind.
fn leave_gap(patterns: &mut Vec<Vec<Slot>>, most: &str) -> Result<(), String> {
    let most = most.parse().ok().filter(|most| (1..=WIDEST_GAP).contains(most));
    let most: usize = most.ok_or_else(|| format!("a gap holds 1 to {WIDEST_GAP} words: `<gap-3>`"))?;
    let narrower = patterns.clone();
    for words in 1..=most {
        let wider = narrower.iter().map(|pattern| {
            let gap = std::iter::repeat_n(Slot::Look(Look::Word), words);
            pattern.iter().cloned().chain(gap).collect()
        });
        patterns.extend(wider);
    }
    Ok(())
}

/// Words further apart have little to do with each other.
const WIDEST_GAP: usize = 5;

/// Writes out `(a|b|)`.
fn choices(phrase: &str) -> Result<Vec<String>, String> {
    let Some(open) = phrase.find('(') else { return Ok(vec![phrase.to_owned()]) };
    let close = phrase[open..].find(')').ok_or("a `(` lacks its `)`")? + open;
    let tails = choices(&phrase[close + 1..])?;
    let mut all = Vec::new();
    for branch in phrase[open + 1..close].split('|') {
        all.extend(tails.iter().map(|tail| format!("{}{branch}{tail}", &phrase[..open])));
    }
    Ok(all)
}

/// One inflected form of a pattern and the class that the inflected word gets by it.
pub(super) type Form = (Vec<Slot>, Option<(usize, Class)>);

/// All inflected forms of a pattern.
pub(super) fn inflect(
    pattern: &[Slot],
    pos: Pos,
    irregulars: &Irregulars,
    particles: &FxHashSet<String>,
) -> Vec<Form> {
    let is_word = |slot: &Slot| matches!(slot, Slot::Word(word) if !particles.contains(word));
    let place = match pos {
        Pos::Verb => pattern.iter().position(is_word),
        Pos::Noun | Pos::Adjective => pattern.iter().rposition(is_word),
    };
    let Some(at) = place else { return vec![(pattern.to_vec(), None)] };
    let Slot::Word(base) = &pattern[at] else { return Vec::new() };
    let forms: Vec<(String, Option<Class>)> = match pos {
        Pos::Verb => verb_forms(base, irregulars.verb(base)),
        Pos::Noun => std::iter::once((base.clone(), Some(Class::Noun)))
            .chain(irregulars.plurals(base).into_iter().map(|form| (form, Some(Class::Plural))))
            .collect(),
        Pos::Adjective => std::iter::once(base.clone())
            .chain(irregulars.comparison(base))
            .map(|form| (form, Some(Class::Adjective)))
            .collect(),
    };
    forms
        .into_iter()
        .map(|(form, class)| {
            let mut slots = pattern.to_vec();
            slots[at] = Slot::Word(form);
            (slots, class.map(|class| (at, class)))
        })
        .collect()
}

fn verb_forms(base: &str, forms: VerbForms) -> Vec<(String, Option<Class>)> {
    let with = |words: Vec<String>, class| words.into_iter().map(move |word| (word, Some(class)));
    std::iter::once((base.to_owned(), Some(Class::VerbBase)))
        .chain(with(forms.s, Class::VerbS))
        .chain(with(forms.past, Class::VerbPast))
        .chain(with(forms.participle, Class::VerbParticiple))
        .chain(with(forms.ing, Class::VerbIng))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_lowercase).collect()
    }

    fn shown(phrase: &str) -> Vec<String> {
        let show = |slot: &Slot| match slot {
            Slot::Word(word) => word.clone(),
            Slot::Beginning(word) => format!("{word}*"),
            Slot::Class(class) => format!("<{}>", class.slug()),
            Slot::Look(look) => format!("<{look:?}>"),
            Slot::OneOf(words) => format!("({})", words.join("|")),
        };
        let patterns = expand(phrase, true, &cut).unwrap();
        patterns.iter().map(|p| p.iter().map(show).collect::<Vec<_>>().join(" ")).collect()
    }

    #[test]
    fn choices_and_optional_slots_are_written_out() {
        assert_eq!(shown("in (a|) bid to"), ["in a bid to", "in bid to"]);
        assert_eq!(
            shown("<be> <adverb>? said"),
            ["<be> <adverb> said", "<be> said"].iter().rev().map(|s| s.to_string()).collect::<Vec<_>>()
        );
    }

    #[test]
    fn late_choices_stay_together() {
        assert_eq!(shown("in a (bid|try|) to"), ["in a to", "in a (bid|try) to"]);
        assert_eq!(shown("(call|cry) off"), ["call off", "cry off"]);
    }

    #[test]
    fn a_phrase_needs_a_plain_word() {
        assert!(expand("<num> <num>", true, &cut).is_err());
        assert!(expand("<nonsense> x", true, &cut).unwrap_err().contains("neither a shape"));
    }
}
