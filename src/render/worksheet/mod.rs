//! Sheets to fill in, one file a format, and the key that is kept apart.
//!
//! A [`Sheet`] is made of [`Row`]s, which hold no label of the program: what a sheet does not know, it
//! cannot show.

mod csv;
mod html;
mod key;
mod markdown;
#[cfg(test)]
mod tests;

pub use self::csv::write as write_csv;
pub use html::write as write_html;
pub use key::write as write_key;
pub use markdown::write as write_markdown;

use super::VERSION;
use crate::{
    report::counted,
    worksheet::{Question, Row, Scale, Worked},
};

/// What a sheet shows.
#[derive(Clone, Debug, Default)]
pub struct Sheet<'a> {
    /// The sentences, in the order of the sheet.
    pub rows: &'a [Row],
    /// How finely the level is asked for.
    pub scale: Scale,
    /// Whether articles are not named.
    pub blind: bool,
    /// Whether to show what stands before each sentence.
    pub before: bool,
    /// Worked sentences for the page before the sheet; without any, there is no such page.
    pub worked: &'a [Worked],
    /// Whether a task to rewrite a sentence follows.
    pub rewrite: bool,
}

/// What each question asks, for the page before the sheet.
fn asks(question: Question) -> &'static str {
    match question {
        Question::Who => "Copy the words that name the source. Leave it empty if there is none.",
        Question::Level => "How well can a reader see who answers for it? See the list below.",
        Question::Cue => "Copy the words that tell you that it is reported: said, according to, believed.",
        Question::Hedge => {
            "Copy words that make it less certain: may, perhaps, reportedly. Part several with a semicolon."
        }
        Question::WhoseHedge => "Does the writer say these words, or the source (quoted or retold), or both?",
        Question::Loud => "Copy words that make it louder than it need be: slammed, utterly, darkest hour.",
        Question::WhoseLoud => "The same question for the loud words.",
        Question::NeedsSource => {
            "Yes: a reader may ask “how do you know?”, and nobody in the text answers for it. No: somebody does, or nothing here needs it."
        }
    }
}

/// What each value of the level means.
fn levels(scale: Scale) -> Vec<(&'static str, &'static str)> {
    match scale {
        Scale::Bands => vec![
            ("named", "A person, an office, an organisation or a document that can be found again."),
            (
                "described",
                "No name, but two things or more that help to weigh the source: how many, which office, which rank, how they know.",
            ),
            (
                "vague",
                "A kind of people (experts, officials), or nobody in particular (sources, it is believed).",
            ),
            ("none", "Nobody answers for it; the writer says it. Many such sentences need no source."),
        ],
        Scale::Levels => vec![
            ("5", "A named person, or a document that can be found again."),
            ("4", "A named organisation or office, or its unnamed speaker."),
            (
                "3",
                "No name, but two things or more that help to weigh the source: how many, which office, which rank, how they know.",
            ),
            ("2", "A kind of people or of documents: experts, officials, studies."),
            ("1", "Nobody in particular: sources, it is believed, reportedly."),
            ("0", "Nobody answers for it; the writer says it. Many such sentences need no source."),
        ],
    }
}

/// Steps of the task to rewrite a sentence.
const REWRITE: [&str; 4] = [
    "Choose a sentence for which you would like a better source. Write it again so that it stands higher: what would you have to find out, and whom would you ask? Put what you invent into [brackets].",
    "Swap the word of saying for another (said, claimed, admitted, revealed, warned). What does a reader now think of the speaker?",
    "Take out one hedge, or one loud word. Is the sentence still right? Is it still fair?",
    "Give both versions to somebody else. Which one would they believe, and why?",
];

/// Said of the sheet as a whole.
const INTRO: &str = "Read a sentence, then answer from what stands on the page, not from what you know. \
    There are hard cases in which careful readers differ; mark what you would argue for. This is no test.";

/// The line at the foot of a sheet.
fn foot(sheet: &Sheet<'_>) -> String {
    let scale = match sheet.scale {
        Scale::Bands => "four bands",
        Scale::Levels => "six levels",
    };
    let sentences = counted(sheet.rows.len() as u64, "sentence");
    format!("framelens {VERSION} · {sentences} · {scale}")
}
