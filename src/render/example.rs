//! A report made by hand, for the tests of the output formats.

use std::sync::Arc;

use crate::{
    article::Article,
    attribution::{Attribution, Carry, Confidence, Form, SourceType, Standing},
    lexicon::{
        Act, Case, Category, CueFields, Dimension, Entry, EntryId, Layer, LexiconInfo, LexiconSet, Stance,
        Status,
    },
    report::{ArticleReport, Genre, SentenceReport},
    score::{Kind, Loudness, Need, ScoredHit, Unsourced},
    text::{Span, Unit},
    voice::Voice,
};

const TEXT: &str = "Bridge shut as costs soar\n\nBy Jo Vance\n\n\
The Norvik bridge could stay shut for months, Transport Minister Ana Duarte said on Monday. \
“We will not gamble with lives,” she added.\n\n\
Experts revealed that the repairs are utterly inadequate. \
The closure has devastated shops and led to 300 job losses. \
Sources say a merger may follow. \
The council did not respond.";

/// Two small lexicons with four entries.
pub(super) fn lexicons() -> LexiconSet {
    let mut set = LexiconSet::default();
    set.lexicons = vec![
        info("attr/report_verbs", Dimension::Attribution, "0011223344556677"),
        info("hedge/modals", Dimension::Hedging, "8899aabbccddeeff"),
        info("intens/degree", Dimension::Intensity, "0123456789abcdef"),
        info("need/cause", Dimension::Unsourced, "fedcba9876543210"),
    ];
    set.entries = vec![
        entry(0, "attr/report_verbs:say", Category::ReportVerb, 12),
        entry(1, "hedge/modals:could", Category::PossibilityModal, 40),
        entry(2, "intens/degree:utterly", Category::Maximizer, 7),
        entry(3, "need/cause:led to", Category::Cause, 19),
    ];
    set
}

fn info(name: &str, dimension: Dimension, hash: &str) -> LexiconInfo {
    LexiconInfo {
        name: name.into(),
        version: "0.1.0".into(),
        hash: hash.into(),
        layer: Layer::BuiltIn,
        dimension: Some(dimension),
        date: String::new(),
        source: String::new(),
        license: String::new(),
        about: String::new(),
        path: format!("lexicons/en/{name}.toml"),
        entries: 1,
    }
}

fn entry(lexicon: u16, id: &str, category: Category, line: u32) -> Entry {
    Entry {
        id: id.into(),
        lexicon,
        phrase: id.split(':').next_back().unwrap_or_default().into(),
        category,
        weight: category.default_weight(),
        case: Case::Any,
        requires: Arc::from([]),
        excludes: Arc::from([]),
        cue: CueFields::default(),
        status: Status::Core,
        note: None,
        line,
        is_regex: false,
        changed: Box::default(),
        examples: None,
    }
}

/// The report of an invented article of eight units.
pub(super) fn report() -> ArticleReport {
    let mut article = Article::new("norvik.txt", TEXT);
    article.metadata.insert("outlet".into(), "Harbor Herald".into());
    ArticleReport {
        own_categories: Default::default(),
        article,
        genre: Genre::News,
        quotations: vec![at("“We will not gamble with lives,”")],
        attributions: attributions(),
        sentences: sentences(),
    }
}

fn attributions() -> Vec<Attribution> {
    vec![
        Attribution {
            resolved: Some("Ana Duarte".into()),
            ..relation(
                "Transport Minister Ana Duarte",
                "said on Monday",
                "The Norvik bridge could stay shut for months",
                5,
            )
        },
        Attribution {
            resolved: Some("Ana Duarte".into()),
            form: Form::Direct,
            sentence: 3,
            carried: Some(Carry::Strong),
            ..relation("she", "added", "We will not gamble with lives", 5)
        },
        Attribution {
            source_type: SourceType::Group,
            stance: Stance::Endorsing,
            sentence: 4,
            ..relation("Experts", "revealed", "that the repairs are utterly inadequate", 2)
        },
        Attribution {
            source_type: SourceType::Group,
            sentence: 6,
            confidence: Confidence::Low,
            ..relation("Sources", "say", "a merger may follow", 1)
        },
    ]
}

fn relation(source: &str, cue: &str, content: &str, level: u8) -> Attribution {
    Attribution {
        source: vec![at(source)],
        cue: vec![at(cue)],
        content: vec![at(content)],
        act: Act::Speech,
        level,
        score: [0.0, 0.15, 0.35, 0.6, 0.85, 1.0][level as usize],
        source_type: SourceType::Person,
        resolved: None,
        accounted: false,
        form: Form::Indirect,
        stance: Stance::Neutral,
        tags: Vec::new(),
        carried: None,
        negated: false,
        confidence: Confidence::High,
        rule: "attribution/clause",
        entry: Some(EntryId(0)),
        weighed: None,
        sentence: 2,
    }
}

fn sentences() -> Vec<SentenceReport> {
    let mut all = vec![
        sentence(0, 0, Unit::Headline, "Bridge shut as costs soar", None),
        sentence(1, 1, Unit::Byline, "By Jo Vance", None),
        sentence(
            2,
            2,
            Unit::Sentence,
            "The Norvik bridge could stay shut for months, Transport Minister Ana Duarte said on Monday.",
            Some((0, 5)),
        ),
        sentence(3, 2, Unit::Sentence, "“We will not gamble with lives,” she added.", Some((1, 5))),
        sentence(
            4,
            3,
            Unit::Sentence,
            "Experts revealed that the repairs are utterly inadequate.",
            Some((2, 2)),
        ),
        sentence(5, 3, Unit::Sentence, "The closure has devastated shops and led to 300 job losses.", None),
        sentence(6, 3, Unit::Sentence, "Sources say a merger may follow.", Some((3, 1))),
        sentence(7, 3, Unit::Sentence, "The council did not respond.", None),
    ];
    all[0].unsourced.exempt = Some("heading");
    all[1].unsourced.exempt = Some("heading");
    all[2].hedging = loudness(hit("could", Category::PossibilityModal, Some(1), Voice::Source), 0.5);
    all[2].words_paraphrased = 8;
    all[3].words_quoted = 6;
    all[3].attribution.carried = Some(Carry::Strong);
    all[4].intensity = loudness(hit("utterly", Category::Maximizer, Some(2), Voice::Source), 0.4);
    all[4].unsourced.needs = vec![need("inadequate", Category::Evaluation, None)];
    all[5].intensity = loudness(hit("devastated", Category::ExtremeEvaluative, None, Voice::Writer), 0.5);
    all[5].attribution.possible_carry = true;
    all[5].unsourced = flagged(Kind::Flat, 0.9);
    all[5].unsourced.needs =
        vec![need("led to", Category::Cause, Some(3)), need("300", Category::Quantity, None)];
    all[6].unsourced = flagged(Kind::Impersonal, 0.49);
    all[6].unsourced.needs = vec![need("may follow", Category::Prediction, None)];
    all[7].unsourced.exempt = Some("process");
    all[7].unsourced.residual = vec![need("did not respond", Category::Motive, None)];
    all
}

fn sentence(index: u32, paragraph: u32, unit: Unit, text: &str, best: Option<(u32, u8)>) -> SentenceReport {
    let level = best.map_or(0, |(_, level)| level);
    SentenceReport {
        index,
        paragraph,
        unit,
        span: at(text),
        words: text.split_whitespace().count() as u32,
        words_quoted: 0,
        words_paraphrased: 0,
        scare_quotes: 0,
        voice: if level > 0 { Voice::Source } else { Voice::Writer },
        attribution: Standing {
            level,
            score: [0.0, 0.15, 0.35, 0.6, 0.85, 1.0][level as usize],
            relations: best.map(|(id, _)| id).into_iter().collect(),
            form: best.map(|_| Form::Indirect),
            stance: best.map(|_| Stance::Neutral),
            carried: None,
            possible_carry: false,
            confidence: if level == 1 { Confidence::Low } else { Confidence::High },
        },
        hedging: Loudness::default(),
        intensity: Loudness::default(),
        unsourced: Unsourced::default(),
        custom: Vec::new(),
    }
}

fn hit(text: &str, category: Category, entry: Option<u32>, voice: Voice) -> ScoredHit {
    let weight = category.default_weight();
    ScoredHit {
        span: at(text),
        entry: entry.map(EntryId),
        category,
        weight,
        voice,
        paraphrase: voice == Voice::Source,
    }
}

fn loudness(hit: ScoredHit, score: f64) -> Loudness {
    let (writer, source) = if hit.voice == Voice::Writer { (score, 0.0) } else { (0.0, score) };
    Loudness { score, writer, source, hits: vec![hit], apart: Vec::new() }
}

fn need(text: &str, category: Category, entry: Option<u32>) -> Need {
    Need { category, span: at(text), entry: entry.map(EntryId) }
}

fn flagged(kind: Kind, severity: f64) -> Unsourced {
    Unsourced { flag: true, score: severity, kind: Some(kind), severity, ..Unsourced::default() }
}

/// The first place of `piece` in the text.
fn at(piece: &str) -> Span {
    let start = TEXT.find(piece).unwrap();
    Span::new(start as u32, (start + piece.len()) as u32)
}
