//! Whoever speaks, by whatever verb, in whatever place: each subject with each verb in each frame. Most of the verbs are
//! nouns, too, and many subjects end in a singular.

use super::answer;

/// Who speaks, as it stands in the middle of a sentence.
const ONE: [&str; 11] = [
    "Dana Holt",
    "the mayor",
    "the head of the union",
    "Dana Holt of the Herald",
    "the ministry",
    "a nurse at the clinic",
    "a study by the institute",
    "one of the nurses",
    "the report",
    "the board of the club",
    "the owner of the two mills",
];
const SEVERAL: [&str; 11] = [
    "officials",
    "critics of the mayor",
    "officials in Lisbon",
    "nurses at the clinic",
    "two of the nurses",
    "some analysts",
    "residents of the town",
    "researchers at the institute",
    "people close to the talks",
    "teachers and parents",
    "lawyers for the firm",
];

/// Verbs of saying in their base form, the form of the singular and the past.
const VERBS: [[&str; 3]; 24] = [
    ["say", "says", "said"],
    ["note", "notes", "noted"],
    ["claim", "claims", "claimed"],
    ["argue", "argues", "argued"],
    ["fear", "fears", "feared"],
    ["warn", "warns", "warned"],
    ["stress", "stresses", "stressed"],
    ["complain", "complains", "complained"],
    ["predict", "predicts", "predicted"],
    ["believe", "believes", "believed"],
    ["insist", "insists", "insisted"],
    ["concede", "concedes", "conceded"],
    ["allege", "alleges", "alleged"],
    ["contend", "contends", "contended"],
    ["remark", "remarks", "remarked"],
    ["caution", "cautions", "cautioned"],
    ["worry", "worries", "worried"],
    ["write", "writes", "wrote"],
    ["admit", "admits", "admitted"],
    ["suggest", "suggests", "suggested"],
    ["boast", "boasts", "boasted"],
    ["joke", "jokes", "joked"],
    ["lament", "laments", "lamented"],
    ["promise", "promises", "promised"],
];

/// Frames for a subject and its verb.
const FRAMES: [&str; 14] = [
    "{S} {v} that the bridge was unsafe.",
    "{S} {v} the bridge was unsafe.",
    "The bridge was unsafe, {s} {v}.",
    "The bridge, {s} {v}, was unsafe.",
    "“The bridge was unsafe,” {s} {v}.",
    "“The bridge,” {s} {v}, “was unsafe.”",
    "{S} {v}: “The bridge was unsafe.”",
    "{S} {v}, “The bridge was unsafe.”",
    "{S} on Monday {v} the bridge was unsafe.",
    "{S} {v} on Monday that the bridge was unsafe.",
    "{S} {v} in an interview that the bridge was unsafe.",
    "{S}, speaking to reporters, {v} that the bridge was unsafe.",
    "{S}, who had left early, {v} that the bridge was unsafe.",
    "As {s} {v}, the bridge was unsafe.",
];

fn sentence(frame: &str, subject: &str, verb: &str) -> String {
    let mut letters = subject.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let opening: String = first.chain(letters).collect();
    frame.replace("{S}", &opening).replace("{s}", subject).replace("{v}", verb)
}

/// The sentences in which nobody, or somebody else, is found to say that the bridge was unsafe.
fn missed(subjects: &[&str], present: usize) -> Vec<String> {
    let mut missed = Vec::new();
    for verb in VERBS.iter().flat_map(|forms| [forms[present], forms[2]]) {
        for subject in subjects {
            let texts = FRAMES.iter().map(|frame| sentence(frame, subject, verb));
            missed.extend(texts.filter(|text| {
                let (level, source) = answer(text, "unsafe");
                level == 0
                    || !source
                        .is_some_and(|source| source.to_lowercase().starts_with(&subject.to_lowercase()))
            }));
        }
    }
    missed
}

#[test]
fn one_who_speaks_is_found_with_every_verb_in_every_place() {
    let missed = missed(&ONE, 1);
    assert!(missed.is_empty(), "{}\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn several_who_speak_are_found_with_every_verb_in_every_place() {
    let missed = missed(&SEVERAL, 0);
    assert!(missed.is_empty(), "{}\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn people_put_beside_people_say_nothing() {
    for text in [
        "She met nurses, members of the rescue project, and drove home.",
        "She met nurses, members of the rescue project.",
        "Nurses at the clinic left a note on the door.",
    ] {
        let word = text.split_whitespace().next().unwrap();
        assert_eq!(answer(text, word).0, 0, "{text}");
    }
}
