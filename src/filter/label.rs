//! Labels of which there are only so many, by their names in the output.

use serde::Serialize;

use crate::{
    attribution::{Carry, Confidence, Form},
    lexicon::{Category, Stance},
    score::Kind,
    text::Unit,
    voice::Voice,
};

/// A label that is one of a few.
pub(super) trait Closed: Serialize + Sized + 'static {
    /// Every one, in the order in which messages list them.
    const ALL: &'static [Self];
}

macro_rules! closed {
    ($($label:ident: $($variant:ident)+;)+) => {$(
        impl Closed for $label {
            const ALL: &'static [$label] = &[$($label::$variant,)+];
        }

        // One that is missing above does not compile.
        const _: fn($label) = |label| match label {
            $($label::$variant => {})+
        };
    )+};
}

closed! {
    Unit: Sentence Headline Byline Dateline Caption Subheading Boilerplate ListItem;
    Voice: Writer Source Mixed;
    Form: Direct Mixed Indirect Nominal Document Witness Thought Impersonal Label;
    Stance: Neutral Endorsing Distancing;
    Carry: Strong Weak;
    Confidence: High Medium Low;
    Kind: Flat Hedged Impersonal;
}

/// Reason codes of what asserts nothing, which no entry shows.
const ASSERTS_NOTHING: [&str; 3] = ["question", "imperative", "fragment-heading"];

/// The categories whose names are reason codes.
const EXEMPTING: [Category; 10] = [
    Category::Opinion,
    Category::Observed,
    Category::PublicEvent,
    Category::CommonKnowledge,
    Category::Process,
    Category::Description,
    Category::Fiction,
    Category::ExemptSpeechEvent,
    Category::SupportedSummary,
    Category::SurveyFigure,
];

/// A label's name in the output.
pub(super) fn name(label: &impl Serialize) -> Option<String> {
    match serde_json::to_value(label) {
        Ok(serde_json::Value::String(name)) => Some(name),
        _ => None,
    }
}

/// The names of all labels of a kind.
pub(super) fn names<L: Closed>() -> Vec<String> {
    L::ALL.iter().filter_map(name).collect()
}

/// Every reason code (SCHEME 4.2).
pub(super) fn exemptions() -> Vec<String> {
    let categories = EXEMPTING.iter().map(|category| category.slug());
    ASSERTS_NOTHING.into_iter().chain(categories).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{explain, lexicon::Dimension};

    #[test]
    fn every_reason_code_is_listed_and_explained() {
        let codes = exemptions();
        assert!(codes.iter().all(|code| !explain::find(code).is_empty()));
        let unsourced = Category::ALL.iter().filter(|category| category.dimension() == Dimension::Unsourced);
        let mut exempting = unsourced.filter(|c| c.default_weight() == 0.0 && !c.is_exception());
        assert!(exempting.all(|category| EXEMPTING.contains(category)), "{codes:?}");
        let topics = explain::topics().into_iter().filter(|topic| topic.kind == "exemption");
        assert_eq!(topics.map(|topic| topic.id).collect::<Vec<_>>(), ASSERTS_NOTHING);
    }
}
