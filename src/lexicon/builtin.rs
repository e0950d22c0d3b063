//! The lexicons that come with the program, in order of loading: words get their numbers in this order, so the
//! commonest come first and lie together in every table.

macro_rules! files {
    ($($name:literal)*) => {
        /// Path and text of every shipped lexicon. To add one, add its line; a test finds a forgotten file.
        pub const FILES: &[(&str, &str)] = &[$((
            concat!("lexicons/en/", $name, ".toml"),
            include_str!(concat!("../../lexicons/en/", $name, ".toml")),
        ),)*];

        /// Path and text of the examples beside each shipped lexicon, in the same order.
        pub const EXAMPLES: &[(&str, &str)] = &[$((
            concat!("lexicons/en/", $name, ".examples.toml"),
            include_str!(concat!("../../lexicons/en/", $name, ".examples.toml")),
        ),)*];
    };
}

files! {
    "grammar/function_words"
    "grammar/abbreviations"
    "grammar/adjectives"
    "grammar/irregular"
    "grammar/nouns"
    "grammar/time"
    "grammar/verbs"
    "names/descriptors"
    "names/documents"
    "names/first_names"
    "names/gender"
    "names/institutions"
    "names/offices"
    "names/organisation_heads"
    "names/outlets"
    "names/people"
    "names/places"
    "names/roles"
    "names/titles"
    "units/boilerplate"
    "attr/acts"
    "attr/adjectives"
    "attr/carry"
    "attr/exceptions"
    "attr/impersonal"
    "attr/phrase_cues"
    "attr/report_nouns"
    "attr/report_verbs"
    "attr/self"
    "attr/speech_events"
    "attr/candidates"
    "hedge/approximators"
    "hedge/conditionals"
    "hedge/epistemic"
    "hedge/exceptions"
    "hedge/modals"
    "hedge/prospects"
    "hedge/shields"
    "intens/degree"
    "intens/drama"
    "intens/emphatic"
    "intens/evaluative"
    "intens/exceptions"
    "intens/frames"
    "intens/labels"
    "intens/mild"
    "intens/peacock"
    "intens/typographic"
    "need/cause"
    "need/consequences"
    "need/disclosure"
    "need/evaluation"
    "need/event"
    "need/exceptions"
    "need/exempt"
    "need/judgements"
    "need/known_facts"
    "need/motive"
    "need/prediction"
    "need/quantity"
    "need/science"
    "need/trend"
    "need/wrongdoing"
}

/// Path and text of the shipped weights of signs around cues.
pub(super) const WEIGHTS: (&str, &str) =
    ("lexicons/en/attr/cue.weights", include_str!("../../lexicons/en/attr/cue.weights"));
