//! What holds for every text, however odd: checked on texts made at random.

mod texts;

use std::collections::BTreeSet;

use framelens::{
    article::Article,
    batch,
    read::Record,
    render::{Offsets, record},
    report::{ArticleReport, SentenceReport},
    score::ScoredHit,
    text::Span,
};
use proptest::{
    collection::vec,
    prelude::{ProptestConfig, prop_assert, prop_assert_eq, prop_oneof, proptest},
    test_runner::TestCaseError,
};

use super::shared::{ANALYZER, analyze};
pub(crate) use texts::news;
use texts::unicode;

type Outcome = Result<(), TestCaseError>;

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(192))]

    #[test]
    fn reports_of_any_characters_are_sound(text in unicode()) {
        sound(&analyze(&text))?;
    }

    #[test]
    fn reports_of_news_are_sound(text in news()) {
        sound(&analyze(&text))?;
    }

    #[test]
    fn the_same_text_gives_the_same_report(text in news()) {
        prop_assert_eq!(analyze(&text), analyze(&text));
    }
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn any_number_of_threads_gives_the_same_bytes(texts in vec(news(), 1..12), chunk in 1..400_u64) {
        prop_assert_eq!(bytes(&texts, 3, chunk), bytes(&texts, 1, 1 << 20));
    }

    #[test]
    fn every_unit_of_offsets_leads_back_to_the_same_bytes(text in prop_oneof![news(), unicode()]) {
        let report = analyze(&text);
        let [bytes, chars, utf16] = [Offsets::Bytes, Offsets::Chars, Offsets::Utf16].map(|unit| spans(&report, unit));
        let back = |unit, spans: Vec<[usize; 2]>| -> Vec<[usize; 2]> {
            let starts = starts(&text, unit);
            spans.into_iter().map(|span| span.map(|offset| starts[offset].expect("inside a character"))).collect()
        };
        prop_assert_eq!(&back(Offsets::Chars, chars), &bytes);
        prop_assert_eq!(&back(Offsets::Utf16, utf16), &bytes);
        prop_assert_eq!(&back(Offsets::Bytes, bytes.clone()), &bytes);
    }
}

/// Everything that `ARCHITECTURE.md` promises of a report.
fn sound(report: &ArticleReport) -> Outcome {
    spans_cut_the_text(report)?;
    sentences_cover_the_text(report)?;
    for (index, sentence) in report.sentences.iter().enumerate() {
        prop_assert_eq!(sentence.index as usize, index);
        level_follows_relations(report, sentence)?;
        findings_lie_inside(sentence)?;
        scores_lie_between_0_and_1(sentence)?;
    }
    Ok(())
}

fn spans_cut_the_text(report: &ArticleReport) -> Outcome {
    let text = report.article.text.as_str();
    let cuts =
        |span: &Span| text.get(span.start as usize..span.end as usize).is_some_and(|piece| !piece.is_empty());
    prop_assert!(report.quotations.iter().all(cuts), "quotations {:?}", report.quotations);
    for relation in &report.attributions {
        for spans in [&relation.source, &relation.cue, &relation.content] {
            prop_assert!(spans.iter().all(cuts), "{relation:?}");
            prop_assert!(
                spans.windows(2).all(|pair| pair[0].end <= pair[1].start),
                "out of order: {relation:?}"
            );
        }
        prop_assert!((relation.sentence as usize) < report.sentences.len());
        prop_assert!(relation.level <= 5 && (0.0..=1.0).contains(&relation.score));
    }
    prop_assert!(report.sentences.iter().all(|sentence| cuts(&sentence.span)));
    Ok(())
}

/// In order, without overlap, and nothing but blanks between them.
fn sentences_cover_the_text(report: &ArticleReport) -> Outcome {
    let text = report.article.text.as_str();
    let mut at = 0;
    for sentence in &report.sentences {
        let (start, end) = (sentence.span.start as usize, sentence.span.end as usize);
        prop_assert!(at <= start, "sentence {} begins before the last one ends", sentence.index);
        prop_assert!(text[at..start].trim().is_empty(), "{:?} lies in no sentence", &text[at..start]);
        prop_assert_eq!(text[start..end].trim(), &text[start..end]);
        at = end;
    }
    prop_assert!(text[at..].trim().is_empty(), "{:?} lies in no sentence", &text[at..]);
    prop_assert!(report.sentences.is_sorted_by_key(|sentence| sentence.paragraph));
    Ok(())
}

/// A sentence has a level exactly when relations cover it: the best of theirs.
fn level_follows_relations(report: &ArticleReport, sentence: &SentenceReport) -> Outcome {
    let standing = &sentence.attribution;
    let levels: Vec<u8> =
        standing.relations.iter().map(|id| report.attributions[*id as usize].level).collect();
    prop_assert!(levels.iter().all(|level| *level >= 1), "{standing:?}");
    prop_assert_eq!(standing.level, levels.into_iter().max().unwrap_or(0));
    prop_assert_eq!(standing.relations.is_empty(), standing.form.is_none());
    let distinct: BTreeSet<u32> = standing.relations.iter().copied().collect();
    prop_assert_eq!(distinct.len(), standing.relations.len());
    Ok(())
}

fn hits(sentence: &SentenceReport) -> impl Iterator<Item = &ScoredHit> {
    let custom = sentence.custom.iter().flat_map(|list| &list.hits);
    sentence.hedging.hits.iter().chain(&sentence.intensity.hits).chain(custom)
}

fn findings_lie_inside(sentence: &SentenceReport) -> Outcome {
    let needs = sentence.unsourced.needs.iter().chain(&sentence.unsourced.residual);
    for span in hits(sentence).map(|hit| hit.span).chain(needs.map(|need| need.span)) {
        prop_assert!(
            !span.is_empty() && sentence.span.contains(span),
            "{span:?} outside {:?}",
            sentence.span
        );
    }
    Ok(())
}

fn scores_lie_between_0_and_1(sentence: &SentenceReport) -> Outcome {
    let loudness = |l: &framelens::score::Loudness| [l.score, l.writer, l.source];
    let scores = [loudness(&sentence.hedging), loudness(&sentence.intensity)].concat();
    let more = [sentence.attribution.score, sentence.unsourced.score, sentence.unsourced.severity];
    prop_assert!(scores.iter().chain(&more).all(|score| (0.0..=1.0).contains(score)));
    prop_assert!(hits(sentence).all(|hit| (0.0..=1.0).contains(&hit.weight)));
    prop_assert_eq!(sentence.unsourced.flag, sentence.unsourced.kind.is_some());
    prop_assert!(sentence.words_quoted + sentence.words_paraphrased <= sentence.words);
    Ok(())
}

/// What `annotate --format jsonl` writes of these articles; empty ones are faults.
fn bytes(texts: &[String], jobs: usize, chunk_bytes: u64) -> Vec<u8> {
    let records =
        texts.iter().enumerate().map(|(n, text)| Record::Article(Article::new(format!("a{}", n % 5), text)));
    let settings = batch::Settings { chunk_bytes, ..batch::Settings::new(jobs) };
    let mut out = Vec::new();
    let sink = |report: Result<ArticleReport, _>| match report {
        Ok(report) => record::write_report(&mut out, &report, ANALYZER.lexicons(), Offsets::Chars),
        Err(fault) => std::io::Write::write_all(&mut out, format!("{fault}\n").as_bytes()),
    };
    batch::reports(&ANALYZER, records, &settings, sink).unwrap();
    out
}

/// Every span of a record, in the order of the record.
fn spans(report: &ArticleReport, unit: Offsets) -> Vec<[usize; 2]> {
    let mut out = Vec::new();
    record::write_report(&mut out, report, ANALYZER.lexicons(), unit).unwrap();
    let mut found = Vec::new();
    for line in std::str::from_utf8(&out).unwrap().lines() {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        collect_spans(&record, &mut found);
    }
    found
}

/// Pairs of whole numbers: nothing else in a record is one.
fn collect_spans(value: &serde_json::Value, found: &mut Vec<[usize; 2]>) {
    let number = |value: &serde_json::Value| value.as_u64().map(|n| n as usize);
    match value {
        serde_json::Value::Array(items) => match items.as_slice() {
            [start, end] if start.is_u64() => {
                found.extend(number(start).zip(number(end)).map(<[usize; 2]>::from))
            }
            items => items.iter().for_each(|item| collect_spans(item, found)),
        },
        serde_json::Value::Object(fields) => fields
            .iter()
            .filter(|(key, _)| *key != "relations")
            .for_each(|(_, value)| collect_spans(value, found)),
        _ => {}
    }
}

/// For each offset in a unit, the byte at which its character starts, `None` inside a character.
fn starts(text: &str, unit: Offsets) -> Vec<Option<usize>> {
    let width = |c: char| match unit {
        Offsets::Bytes => c.len_utf8(),
        Offsets::Chars => 1,
        Offsets::Utf16 => c.len_utf16(),
    };
    let mut starts = Vec::new();
    for (at, c) in text.char_indices() {
        starts.push(Some(at));
        starts.resize(starts.len() + width(c) - 1, None);
    }
    starts.push(Some(text.len()));
    starts
}
