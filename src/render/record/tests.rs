use serde_json::Value;

use super::{write_article, write_report};
use crate::{
    article::{Origin, Segment, SourceMap},
    render::{Offsets, example},
};

fn lines(offsets: Offsets) -> Vec<Value> {
    let mut out = Vec::new();
    write_report(&mut out, &example::report(), &example::lexicons(), offsets).unwrap();
    String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The piece of `text` between two offsets counted in code points.
fn chars(text: &str, span: &Value) -> String {
    let end = |i: usize| span[i].as_u64().unwrap() as usize;
    text.chars().skip(end(0)).take(end(1) - end(0)).collect()
}

#[test]
fn a_sentence_line_has_the_fields_of_the_contract_in_order() {
    let mut out = Vec::new();
    write_report(&mut out, &example::report(), &example::lexicons(), Offsets::Chars).unwrap();
    let text = String::from_utf8(out).unwrap();
    insta::assert_snapshot!(text.lines().nth(5).unwrap(), @r#"{"schema":1,"kind":"sentence","article":"norvik.txt","index":4,"number":3,"paragraph":3,"unit":"sentence","span":[177,234],"text":"Experts revealed that the repairs are utterly inadequate.","words":8,"voice":"source","attribution":{"level":2,"score":0.35,"relations":[2],"form":"indirect","stance":"neutral","carried":null,"possible_carry":false,"confidence":"high"},"hedging":{"score":0.0,"writer":0.0,"source":0.0,"hits":[],"prospects":[]},"intensity":{"score":0.4,"writer":0.0,"source":0.4,"hits":[{"span":[215,222],"text":"utterly","entry":"intens/degree:utterly","category":"maximizer","weight":0.4,"voice":"source","paraphrase":true}],"mild":[]},"unsourced":{"flag":false,"score":0.0,"kind":null,"severity":0.0,"needs":[{"type":"evaluation","span":[223,233],"entry":"rule/evaluation"}],"exempt":null,"unclear":false,"residual":[]},"custom":{},"place":null}"#);
}

#[test]
fn an_article_line_has_the_fields_of_the_contract_in_order() {
    let article = &lines(Offsets::Chars)[0];
    let keys: Vec<&str> = article.as_object().unwrap().keys().map(String::as_str).collect();
    insta::assert_snapshot!(keys.join(" "), @r#"schema kind article title metadata genre text words sentence_count quotations attributions profile framelens offsets lexicons origin hash"#);
    insta::assert_snapshot!(article["attributions"][2], @r#"{"id":2,"source":[[177,184]],"cue":[[185,193]],"content":[[194,233]],"act":"speech","level":2,"score":0.35,"type":"group","resolved":null,"form":"indirect","stance":"endorsing","tags":[],"carried":null,"negated":false,"confidence":"high","rule":"attribution/clause","entry":"attr/report_verbs:say"}"#);
    insta::assert_snapshot!(article["profile"], @r#"{"words":58,"sentences":6,"assertive":5,"level_median":2.0,"named_share":0.4,"described_share":0.0,"vague_share":0.4,"none_share":0.2,"unsourced":2,"unsourced_share":0.4,"unsourced_flat":1,"unsourced_hedged":0,"unsourced_impersonal":1,"weakly_sourced_share":0.2,"residual":1,"severity_rate":23.965517,"max_severity":0.9,"hedges_writer_rate":0.0,"hedges_source_rate":17.241379,"approximators_rate":0.0,"intensifiers_writer_rate":17.241379,"intensifiers_source_rate":17.241379,"minimizers_rate":0.0,"quoted_word_share":0.103448,"paraphrased_word_share":0.137931,"writer_word_share":0.758621,"scare_quotes":0,"sources":3,"effective_sources":2.828427,"top_source_share":0.5,"first_named_source":1.0,"endorsing_share":0.25,"distancing_share":0.0,"weak_source_strong_verb":1,"low_confidence_share":0.25}"#);
    insta::assert_snapshot!(article["lexicons"][1], @r#"{"name":"hedge/modals","version":"0.1.0","hash":"8899aabbccddeeff"}"#);
}

#[test]
fn every_span_cuts_out_its_text() {
    let all = lines(Offsets::Chars);
    let text = all[0]["text"].as_str().unwrap();
    assert_eq!(chars(text, &all[0]["quotations"][0]), "“We will not gamble with lives,”");
    for sentence in &all[1..] {
        assert_eq!(chars(text, &sentence["span"]), sentence["text"].as_str().unwrap());
        for dimension in ["hedging", "intensity"] {
            for hit in sentence[dimension]["hits"].as_array().unwrap() {
                assert_eq!(chars(text, &hit["span"]), hit["text"].as_str().unwrap());
            }
        }
    }
}

#[test]
fn sentences_of_a_file_have_their_line_and_column() {
    let mut report = example::report();
    let len = report.article.text.len() as u32;
    let whole = Segment { text: 0, len, file: 40, line: 5, column: 1 };
    report.article.origin = Some(Origin::mapped("norvik.md", SourceMap { segments: vec![whole] }));
    let mut out = Vec::new();
    write_report(&mut out, &report, &example::lexicons(), Offsets::Chars).unwrap();
    let all: Vec<Value> = out.split(|b| *b == b'\n').filter_map(|l| serde_json::from_slice(l).ok()).collect();
    assert_eq!(all[0]["origin"], serde_json::json!({"file": "norvik.md", "line": null}));
    for sentence in &all[1..] {
        let start = sentence["span"][0].as_u64().unwrap() as usize;
        let before: String = report.article.text.chars().take(start).collect();
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        let place = serde_json::json!({"line": 5 + before.matches('\n').count(), "column": column});
        assert_eq!(sentence["place"], place);
    }
}

#[test]
fn units_of_offsets_differ_after_the_first_wide_character() {
    let end = |offsets| lines(offsets)[4]["span"][1].as_u64().unwrap();
    assert_eq!(end(Offsets::Chars), end(Offsets::Utf16));
    assert_eq!(end(Offsets::Bytes), end(Offsets::Chars) + 4);
}

#[test]
fn flags_and_profile_agree() {
    let all = lines(Offsets::Chars);
    let flags = all[1..].iter().filter(|s| s["unsourced"]["flag"] == true).count();
    assert_eq!(all[0]["profile"]["unsourced"], flags);
    assert_eq!(all[0]["sentence_count"], all.len() - 1);
}

#[test]
fn the_article_line_alone_is_one_line() {
    let mut out = Vec::new();
    write_article(&mut out, &example::report(), &example::lexicons(), Offsets::Bytes).unwrap();
    assert_eq!(out.iter().filter(|byte| **byte == b'\n').count(), 1);
}

#[test]
fn every_line_keeps_to_its_schema() {
    let read = |text| jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap();
    let article = read(include_str!("../../../schemas/article.schema.json"));
    let sentence = read(include_str!("../../../schemas/sentence.schema.json"));
    for (i, line) in lines(Offsets::Utf16).iter().enumerate() {
        let schema = if i == 0 { &article } else { &sentence };
        let faults: Vec<String> = schema.iter_errors(line).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "line {i}: {faults:?}");
    }
}

#[test]
fn the_schema_has_every_figure_with_its_meaning() {
    let schema: Value = serde_json::from_str(include_str!("../../../schemas/article.schema.json")).unwrap();
    let profile = schema["properties"]["profile"]["properties"].as_object().unwrap();
    let doc = |field: &Value| field["description"].as_str().unwrap().to_owned();
    let given: Vec<_> = profile.iter().map(|(name, field)| (name.as_str(), doc(field))).collect();
    let expected: Vec<_> = crate::report::FIGURES.iter().map(|f| (&*f.name, f.doc.to_string())).collect();
    assert_eq!(given, expected);
}
