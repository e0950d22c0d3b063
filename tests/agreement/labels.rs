//! Labels as people write them, and where in the text they stand.

use framelens::text::Span;
use serde::Deserialize;

/// A file of labels beside an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Labelled {
    /// What the article is about.
    #[expect(dead_code, reason = "for readers")]
    beat: String,
    #[expect(dead_code, reason = "all articles are read as news")]
    genre: String,
    sentence: Vec<Label>,
}

/// The labels of one sentence; other units have only their unit.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    text: String,
    unit: String,
    #[serde(default)]
    level: u8,
    #[serde(default)]
    voice: String,
    #[serde(default)]
    unsourced: bool,
    #[serde(default)]
    #[expect(dead_code, reason = "for readers")]
    kind: Option<String>,
    #[serde(default)]
    #[expect(dead_code, reason = "for readers")]
    exempt: Option<String>,
    #[serde(default)]
    hedges: Vec<(String, String)>,
    #[serde(default)]
    intensifiers: Vec<(String, String)>,
    #[serde(default)]
    hedges_optional: Vec<(String, String)>,
    #[serde(default)]
    intensifiers_optional: Vec<(String, String)>,
    #[serde(default)]
    #[expect(dead_code, reason = "for readers")]
    why: Option<String>,
}

/// A span and whose it is.
pub(super) type Mark = (Span, String);

/// What somebody says of a sentence.
#[derive(Default)]
pub(super) struct Answer {
    pub(super) unit: String,
    pub(super) level: u8,
    pub(super) voice: String,
    pub(super) unsourced: bool,
    pub(super) hedges: Vec<Mark>,
    pub(super) intensifiers: Vec<Mark>,
    /// Hedges and intensifiers that one may mark or not.
    pub(super) optional: Vec<Mark>,
}

impl Labelled {
    /// Place and labels of every unit, in order.
    pub(super) fn answers(&self, text: &str) -> Vec<(Span, Answer)> {
        let mut from = 0;
        let mut place = |label: &Label| {
            let start = from + text[from..].find(&label.text).unwrap_or_else(|| panic!("{}", label.text));
            from = start + label.text.len();
            Span::new(start as u32, from as u32)
        };
        self.sentence.iter().map(|label| (place(label), label)).map(|(at, l)| (at, l.answer(at))).collect()
    }
}

impl Label {
    fn answer(&self, place: Span) -> Answer {
        let mut optional = self.marks(place, &self.hedges_optional);
        optional.extend(self.marks(place, &self.intensifiers_optional));
        Answer {
            unit: self.unit.clone(),
            level: self.level,
            voice: self.voice.clone(),
            unsourced: self.unsourced,
            hedges: self.marks(place, &self.hedges),
            intensifiers: self.marks(place, &self.intensifiers),
            optional,
        }
    }

    /// Where the words stand; a word named twice stands at two places.
    fn marks(&self, place: Span, words: &[(String, String)]) -> Vec<Mark> {
        let low = self.text.to_lowercase();
        let mut marks: Vec<Mark> = Vec::new();
        for (word, voice) in words {
            let taken = words.iter().filter(|(other, _)| other == word).count().min(2);
            let seen = |at: usize| marks.iter().any(|(span, _)| span.start == place.start + at as u32);
            let free =
                low.match_indices(&word.to_lowercase()).map(|(at, _)| at).find(|at| taken < 2 || !seen(*at));
            let at = place.start + free.unwrap_or_else(|| panic!("{word} in {}", self.text)) as u32;
            marks.push((Span::new(at, at + word.len() as u32), voice.clone()));
        }
        marks
    }
}
