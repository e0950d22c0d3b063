//! Shipped lexicons with something broken: no panic, and nothing that does not stand in the file.

use framelens::{
    lexicon::{BUILTIN_FILES, LexiconFile, LexiconSet},
    stats::Random,
};

/// How many mutants are tried; `MUTANTS=10000 cargo test --release mutants` tries more.
fn number() -> usize {
    std::env::var("MUTANTS").ok().and_then(|number| number.parse().ok()).unwrap_or(500)
}

fn pick<'a, T>(chance: &mut Random, from: &'a [T]) -> &'a T {
    &from[chance.below(from.len())]
}

/// What hands and editors put into files.
const SCRAPS: [&str; 22] = [
    "\"",
    "]",
    "[[",
    "=",
    "(",
    "|",
    ")",
    "<",
    ">?",
    "*",
    "\\",
    "#",
    "\n",
    "\r\n",
    "\u{feff}",
    "é",
    "\u{301}",
    "’",
    "[[entry]]\nphrase = \"\"\n",
    "status = \"off\"\n",
    "weight = 7\n",
    "<gap-3>",
];

/// Breaks a text in one to three places.
fn mutant(text: &str, chance: &mut Random) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    for _ in 0..1 + chance.below(3) {
        let at = chance.below(lines.len());
        let line = lines[at].clone();
        let letters: Vec<char> = line.chars().collect();
        let place = chance.below(letters.len());
        match chance.below(6) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, line),
            2 => lines.truncate(at + 1),
            3 => lines[at] = letters[..place].iter().collect(),
            4 => {
                let scrap = pick(chance, &SCRAPS).chars();
                lines[at] = letters[..place]
                    .iter()
                    .copied()
                    .chain(scrap)
                    .chain(letters[place..].iter().copied())
                    .collect();
            }
            _ => {
                let other = chance.below(lines.len());
                lines.swap(at, other);
            }
        }
        if lines.is_empty() {
            lines.push("\n".to_owned());
        }
    }
    lines.concat()
}

#[test]
fn mutants_of_shipped_lexicons_never_panic_nor_load_what_is_not_there() {
    let mut chance = Random::new(1126);
    let (mut refused, mut loaded) = (0, 0);
    for _ in 0..number() {
        let (path, text) = *pick(&mut chance, BUILTIN_FILES);
        // Long lists differ in nothing but their length.
        let head: String = text.split_inclusive('\n').take(120).collect();
        let text = mutant(&head, &mut chance);
        match LexiconSet::only(&[LexiconFile { path, text: &text }]) {
            Err(faults) => {
                refused += 1;
                let lines = text.lines().count().max(1);
                assert!(!faults.is_empty());
                assert!(
                    faults.iter().all(|fault| fault.path == path && (1..=lines + 1).contains(&fault.line)),
                    "{faults:?}"
                );
                faults.iter().for_each(|fault| drop(fault.detailed().to_string()));
            }
            Ok(set) => {
                loaded += 1;
                let strange = set.entries.iter().find(|entry| !stands_in(&entry.phrase, &text));
                assert!(strange.is_none(), "{path}: {strange:?}\n{text}");
            }
        }
    }
    assert!(refused > 0 && loaded > 0, "{refused} refused, {loaded} loaded");
}

/// Whether a phrase stands in a file; TOML may spell a letter by its number or with a backslash.
fn stands_in(phrase: &str, text: &str) -> bool {
    text.contains(phrase) || text.contains(&phrase.replace('\\', "\\\\").replace('"', "\\\""))
}
