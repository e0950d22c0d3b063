//! What a sheet asks of each sentence, and which answers there are.

/// How finely the level is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Four bands: named, described, vague, none (SCHEME 1.2).
    #[default]
    Bands,
    /// The six levels, 0 to 5.
    Levels,
}

impl Scale {
    /// A level 0 to 5 as a value of this scale; the greater, the better readers see who answers for it.
    ///
    /// ```
    /// use framelens::worksheet::Scale;
    ///
    /// assert_eq!((Scale::Bands.of_level(4), Scale::Levels.of_level(4)), (3, 4));
    /// ```
    pub fn of_level(self, level: u8) -> u8 {
        match self {
            Scale::Levels => level.min(5),
            Scale::Bands => [0, 1, 1, 2, 3, 3][usize::from(level.min(5))],
        }
    }
}

/// A column to fill in. The order is that of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// The words that name the source.
    Who,
    /// How well readers can see who answers for it.
    Level,
    /// The words that say that it is reported.
    Cue,
    /// The words that make it less certain.
    Hedge,
    /// Who hedges.
    WhoseHedge,
    /// The words that make it louder.
    Loud,
    /// Who is loud.
    WhoseLoud,
    /// Whether it needs a source and has none.
    NeedsSource,
}

/// The bands from the weakest.
const BANDS: [&str; 4] = ["none", "vague", "described", "named"];
const LEVELS: [&str; 6] = ["0", "1", "2", "3", "4", "5"];
const WHOSE: [&str; 3] = ["writer", "source", "both"];
const NEEDS: [&str; 2] = ["no", "yes"];

impl Question {
    /// Every question, in the order of the sheet.
    pub const ALL: [Question; 8] = [
        Question::Who,
        Question::Level,
        Question::Cue,
        Question::Hedge,
        Question::WhoseHedge,
        Question::Loud,
        Question::WhoseLoud,
        Question::NeedsSource,
    ];

    /// What it is called, in every output.
    pub fn name(self) -> &'static str {
        match self {
            Question::Who => "who says so?",
            Question::Level => "level",
            Question::Cue => "cue",
            Question::Hedge => "hedge",
            Question::WhoseHedge => "whose hedge?",
            Question::Loud => "loud words",
            Question::WhoseLoud => "whose loud words?",
            Question::NeedsSource => "needs a source?",
        }
    }

    /// The question of that name, however it is written: case, marks and what stands in brackets do not count.
    pub fn named(heading: &str) -> Option<Question> {
        let wanted = plain(heading);
        Question::ALL.into_iter().find(|question| plain(question.name()) == wanted)
    }

    /// The values that may be chosen, by their number; empty where words are copied out of the sentence.
    pub fn values(self, scale: Scale) -> &'static [&'static str] {
        match self {
            Question::Level if scale == Scale::Bands => &BANDS,
            Question::Level => &LEVELS,
            Question::WhoseHedge | Question::WhoseLoud => &WHOSE,
            Question::NeedsSource => &NEEDS,
            Question::Who | Question::Cue | Question::Hedge | Question::Loud => &[],
        }
    }

    /// The values in the order in which a reader expects them: from named, or from 5, downwards.
    pub fn choices(self, scale: Scale) -> Vec<&'static str> {
        let values = self.values(scale).iter().copied();
        match self {
            Question::Level | Question::NeedsSource => values.rev().collect(),
            _ => values.collect(),
        }
    }

    /// Whether words are copied out of the sentence.
    pub fn is_words(self) -> bool {
        self.values(Scale::Bands).is_empty()
    }

    /// The heading of its column, with the values that may stand below it: `level (named, described, …)`.
    pub fn heading(self, scale: Scale) -> String {
        match (self, self.choices(scale).as_slice()) {
            (_, []) => self.name().to_owned(),
            (Question::Level, _) if scale == Scale::Levels => format!("{} (0-5)", self.name()),
            (_, choices) => format!("{} ({})", self.name(), choices.join(", ")),
        }
    }
}

/// The letters of a heading before any bracket.
fn plain(heading: &str) -> String {
    let name = heading.split('(').next().unwrap_or_default();
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_found_again_however_they_are_typed() {
        for scale in [Scale::Bands, Scale::Levels] {
            for question in Question::ALL {
                assert_eq!(Question::named(&question.heading(scale)), Some(question));
            }
        }
        assert_eq!(Question::named(" Who says so "), Some(Question::Who));
        assert_eq!(Question::named("whose loud-words"), Some(Question::WhoseLoud));
        assert_eq!(Question::named("note"), None);
    }

    #[test]
    fn bands_are_levels_with_less_detail() {
        let bands: Vec<&str> = (0..6).map(|level| BANDS[usize::from(Scale::Bands.of_level(level))]).collect();
        assert_eq!(bands, ["none", "vague", "vague", "described", "named", "named"]);
    }
}
