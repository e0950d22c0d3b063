//! Labels by the names that they have in every output.

use std::fmt;

use crate::{
    attribution::{Carry, Confidence, Form, SourceType},
    lexicon::{Act, Stance},
    score::Kind,
    text::Unit,
    voice::Voice,
};

macro_rules! named {
    ($($label:ident: $($variant:ident $name:literal)+;)+) => {$(
        impl $label {
            /// Its name in the output.
            pub fn name(self) -> &'static str {
                match self {
                    $($label::$variant => $name,)+
                }
            }
        }

        impl fmt::Display for $label {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.name())
            }
        }

        #[cfg(test)]
        impl Named for $label {
            const ALL: &'static [$label] = &[$($label::$variant,)+];
        }
    )+};
}

named! {
    Form: Direct "direct" Mixed "mixed" Indirect "indirect" Nominal "nominal" Document "document"
        Witness "witness" Thought "thought" Impersonal "impersonal" Label "label";
    Confidence: High "high" Medium "medium" Low "low";
    SourceType: Person "person" Group "group" Institution "institution" Document "document" Outlet "outlet"
        Witness "witness" None "none";
    Carry: Strong "strong" Weak "weak";
    Voice: Writer "writer" Source "source" Mixed "mixed";
    Unit: Sentence "sentence" Headline "headline" Byline "byline" Dateline "dateline" Caption "caption"
        Subheading "subheading" Boilerplate "boilerplate" ListItem "list-item";
    Stance: Neutral "neutral" Endorsing "endorsing" Distancing "distancing";
    Act: Speech "speech" Writing "writing" Finding "finding" Thought "thought" Intention "intention"
        Attitude "attitude" Event "event";
    Kind: Flat "flat" Hedged "hedged" Impersonal "impersonal";
}

/// What all labels are asked for in tests.
#[cfg(test)]
trait Named: Sized + 'static {
    const ALL: &'static [Self];
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_written<L: Named + serde::Serialize + fmt::Display>() {
        for label in L::ALL {
            assert_eq!(serde_json::to_value(label).unwrap(), label.to_string());
        }
    }

    #[test]
    fn names_are_those_of_the_record() {
        as_written::<Form>();
        as_written::<Confidence>();
        as_written::<SourceType>();
        as_written::<Carry>();
        as_written::<Voice>();
        as_written::<Unit>();
        as_written::<Stance>();
        as_written::<Act>();
        as_written::<Kind>();
    }
}
