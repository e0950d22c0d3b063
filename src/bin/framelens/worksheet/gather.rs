//! The sentences of all articles, with what the program says of them.

use std::collections::BTreeSet;

use crate::{args::InputArgs, console::Console, input::Input};
use framelens::{
    analyze::Analyzer,
    batch,
    render::annotation,
    worksheet::{Blinder, Item, Scale, items},
};

/// What is wanted of each article.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'a> {
    pub(crate) scale: Scale,
    /// Whether outlets and writers are blanked out.
    pub(crate) blind: bool,
    /// More names to blank out.
    pub(crate) hide: &'a [String],
    /// Whether the program must give its reasons.
    pub(crate) reasons: bool,
}

/// Reasons without the weights of signs, which say nothing to a class; `annotate --explain` tells them.
fn plain(mut reasons: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for reason in reasons.iter_mut().flatten() {
        if let Some(at) = reason.find("; weighed ") {
            reason.truncate(at);
        }
    }
    reasons
}

/// Reads and analyses the articles; tells on `console` what could not be read.
pub(crate) fn gather(
    args: InputArgs,
    analyzer: &Analyzer,
    wanted: &Wanted<'_>,
    console: &mut Console,
) -> anyhow::Result<Vec<Item>> {
    let mut input = Input::open(args)?;
    let work = |_, article| {
        let report = batch::report(analyzer, article)?;
        let blinder = if wanted.blind { Blinder::of(&report, wanted.hide) } else { Blinder::none() };
        let reasons = if wanted.reasons {
            plain(annotation::reasons(&report, analyzer.lexicons()))
        } else {
            Vec::new()
        };
        Ok((items(&report, wanted.scale, &blinder, &reasons), blinder.knows_outlet()))
    };
    let (mut all, mut seen) = (Vec::new(), BTreeSet::new());
    let (mut twice, mut unknown) = (0, 0);
    let summary = input.run(console, work, |_, result| {
        match result {
            Err(_) => {}
            // The same text again would be the same rows again.
            Ok((items, _)) if items.first().is_some_and(|item| !seen.insert(item.row.id.clone())) => {
                twice += 1
            }
            Ok((items, knows_outlet)) => {
                unknown += usize::from(!knows_outlet);
                all.extend(items);
            }
        }
        Ok(())
    })?;
    input.tell(&summary, console);
    if twice > 0 {
        console.note(&format!("{twice} article(s) with the same text as an earlier one left out"));
    }
    if wanted.blind && unknown > 0 {
        console.note(&format!(
            "the metadata of {unknown} article(s) name no outlet, so its name may stand in a sentence; blank it out with --hide NAME"
        ));
    }
    Ok(all)
}
