//! What an entry of attribution says beyond its category.

use serde::{Deserialize, Serialize};

/// What kind of act a cue reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Something was said.
    #[default]
    Speech,
    /// Something was written.
    Writing,
    /// Something was found out.
    Finding,
    /// Something is believed or expected.
    Thought,
    /// Something is intended or wanted.
    Intention,
    /// Something is approved of or not.
    Attitude,
    /// An act of speech that is itself the news.
    Event,
}

/// How the writer stands to what the cue reports (SCHEME 1.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Takes no side.
    #[default]
    Neutral,
    /// Presents the content as true.
    Endorsing,
    /// Keeps the content at a distance.
    Distancing,
}

/// More about a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tag {
    /// Argues, warns, demands.
    Force,
    /// Says less than it means.
    Hinting,
    /// Turns something down.
    Rejecting,
    /// Belongs to court or police language.
    Legal,
    /// Was said to one person without an audience.
    PrivateSpeech,
}

/// What must stand beside a cue for it to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Frame {
    /// A that-clause or a bare clause.
    Clause,
    /// A quotation before or after.
    Quote,
    /// Commas or the sentence's end around the reporting clause.
    Parenthetical,
    /// *to* and a verb.
    Infinitive,
    /// An -ing form.
    Gerund,
    /// A noun phrase.
    Noun,
    /// A question word.
    Wh,
    /// A preposition of topic.
    Preposition,
    /// An addressee, then any other frame.
    Person,
    /// An object and what it is called.
    Label,
    /// Nothing.
    Free,
}

impl Frame {
    /// All frames, in the order of the documentation.
    pub const ALL: [Frame; 11] = [
        Frame::Clause,
        Frame::Quote,
        Frame::Parenthetical,
        Frame::Infinitive,
        Frame::Gerund,
        Frame::Noun,
        Frame::Wh,
        Frame::Preposition,
        Frame::Person,
        Frame::Label,
        Frame::Free,
    ];
}

/// A set of frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frames(u16);

impl Frames {
    /// The set of these frames.
    pub fn of(frames: &[Frame]) -> Frames {
        Frames(frames.iter().fold(0, |bits, frame| bits | 1 << *frame as u16))
    }

    /// Whether `frame` is in it.
    pub fn has(self, frame: Frame) -> bool {
        self.0 >> frame as u16 & 1 == 1
    }

    /// Whether an entry asks for no frame that would let it count.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The frames in order.
    pub fn iter(self) -> impl Iterator<Item = Frame> {
        Frame::ALL.into_iter().filter(move |frame| self.has(*frame))
    }
}

/// The fields of an attribution entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CueFields {
    /// What kind of act it reports.
    pub act: Act,
    /// How the writer stands to the content.
    pub stance: Stance,
    /// More about it.
    pub tags: Vec<Tag>,
    /// What must stand beside it.
    pub frames: Frames,
}
