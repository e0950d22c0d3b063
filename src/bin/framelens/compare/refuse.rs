//! Flags that what is asked for has no use for, refused rather than passed over.

use anyhow::bail;
use clap::ValueEnum;

use super::{CompareArgs, Show};

/// Refuses flags that would change nothing.
pub(super) fn check(args: &CompareArgs) -> anyhow::Result<()> {
    if let Some(field) = args.pair.as_ref().filter(|field| args.by.as_ref() == Some(field)) {
        bail!(
            "--pair and --by name the same field, `{field}`; a pair is two articles of different groups, so name \
             a field that they share, such as `event`"
        );
    }
    let (useless, asked) = useless(args);
    let flags = [
        ("--columns", !args.columns.is_empty()),
        ("--reference", args.reference.is_some()),
        ("--limit", args.limit.is_some()),
        ("--seed", args.seed.is_some()),
        ("--replicates", args.replicates.is_some()),
    ];
    match flags.into_iter().find(|(flag, given)| *given && useless.contains(flag)) {
        Some((flag, _)) => bail!("{flag} has no meaning {asked}; leave it out"),
        None => Ok(()),
    }
}

/// The flags of no use, and with what they are of none.
fn useless(args: &CompareArgs) -> (&'static [&'static str], String) {
    const DRAWS: [&str; 2] = ["--seed", "--replicates"];
    let show = args.show.to_possible_value();
    let show = show.as_ref().map_or("", |value| value.get_name());
    match (&args.by, args.every, args.show) {
        (None, ..) => (&DRAWS, "without --by".to_owned()),
        (_, Some(_), _) => (&["--reference", "--limit", DRAWS[0], DRAWS[1]], "with --every".to_owned()),
        (.., Show::Figures) => (&["--limit"], "for figures, only for words, sources and verbs".to_owned()),
        _ => (&["--columns", "--reference", DRAWS[0], DRAWS[1]], format!("with --show {show}")),
    }
}
