use super::write;
use crate::render::{Style, example, width::width};

fn sheet(columns: u16) -> String {
    let mut out = Vec::new();
    write(&mut out, &example::report(), &example::lexicons(), Style { width: columns, color: false })
        .unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_reader_finds_figures_sources_and_what_to_look_at() {
    insta::assert_snapshot!(sheet(80), @r#"
    norvik.txt
    58 words · 6 sentences · 5 of them assertive (shares are of these) · outlet:
    Harbor Herald

    WHO ANSWERS FOR IT  attribution: whom a sentence names as its source
      5 named person or document  ███████████████ 2 of 5
      4 named institution         0 of 5
      3 unnamed but described     0 of 5
      2 a class of people         ████████ 1 of 5
      1 nobody in particular      ████████ 1 of 5
      0 no source                 ████████ 1 of 5
      In bands: named 2 of 5 · described 0 of 5 · vague 2 of 5 · none 1 of 5

      middle level                  2  Level in the middle of all sentences (5 named
                                       … 0 none)
      sources                       3  Different sources, by name or by the words
                                       that describe them
      effective sources           2.8  Sources, weighted by use: near 1 if one of
                                       them dominates
      top source               2 of 4  Share of the most used source in all
                                       attributions with a source
      first named source            1  First sentence with a named source (of
                                       several articles, the mean)
      quoted words            6 of 58  Share of words in quotation marks that have a
                                       source
      paraphrased words       8 of 58  Share of words that tell in the writer's
                                       words what a source said
      writer's words         44 of 58  Share of words that are the writer's own
      scare quotes                  0  One to three words in quotation marks with no
                                       source for them
      endorsing cues           1 of 4  Share of attributions whose cue presents the
                                       content as fact
      distancing cues          0 of 4  Share of attributions whose cue keeps the
                                       content at a distance
      vague yet endorsed            1  Vague sources (levels 1–2) whose cue presents
                                       the content as fact

    HOW FIRMLY  hedging: words that leave open whether it is so
      writer's hedges              0×  Hedges in the writer's own voice, per 1,000
                                       words
      sources' hedges              1×  Hedges of sources, quoted or paraphrased, per
                                       1,000 words
      approximators                0×  Words that make an amount inexact, per 1,000
                                       words; no hedges

    HOW LOUDLY  intensity: words that raise the voice or judge
      writer's intensifiers        1×  Loud words in the writer's own voice, per
                                       1,000 words
      sources' intensifiers        1×  Loud words of sources, quoted or paraphrased,
                                       per 1,000 words
      minimizers                   0×  Words that play something down, per 1,000
                                       words; no intensifiers

    WHAT NOBODY ANSWERS FOR  assertions that need a source and have none
      unsourced                     2  Sentences that need a source and have none
        as a share             2 of 5  Share of sentences that need a source and
                                       have none
        flat                        1  Unsourced sentences put as plain facts
        hedged                      0  Unsourced sentences softened by a hedge
        impersonal                  1  Unsourced sentences put as what is said by
                                       nobody in particular
      weakly sourced           1 of 5  Share of sentences that need a source and
                                       have only a class (2)
      residual                      1  Unsourced details in side clauses, in the
                                       writer's voice
      severity                   Σ1.4  Severity of unsourced sentences (0–1 each)
                                       per 1,000 words
      greatest severity           0.9  Severity of the most severe unsourced
                                       sentence, 0–1

    SOURCES  most used first; 1st: first sentence; quoted: words quoted
      source      type    level  times  1st  quoted  cues            stance
      Ana Duarte  person      5      2    1       6  added, said on  neutral
                                                     Monday
      Experts     group       2      1    3       0  revealed        endorsing
      Sources     group       1      1    5       0  say             neutral

    LOOK AT THESE FIRST  2 of 2 unsourced sentences, by severity (0–1)
      no.  severity  kind        needs            sentence
        4      0.90  flat        cause, quantity  The closure has devastated shops
                                                  and led to 300 job losses.
        5      0.49  impersonal  prediction       Sources say a merger may follow.

    Texts under 250 words or 10 assertive sentences are too short for shares and
    rates: “7 of 9” and “3×” are counts.
    Unsure of the source: 1 of 4 attributed sentences (25%).
    Figures describe wording. They cannot tell whether a statement holds or why it
    is put so.
    framelens 0.1.0 · genre assumed: news · 4 lexicons, set hash 2cbd31ad (framelens
    lexicon list)
    "#);
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    for columns in [72, 80, 100, 140] {
        let text = sheet(columns);
        assert!(text.lines().all(|line| width(line) <= columns as usize), "{columns}:\n{text}");
    }
}

#[test]
fn an_empty_article_has_a_sheet() {
    let mut report = example::report();
    report.sentences.clear();
    report.attributions.clear();
    let mut out = Vec::new();
    write(&mut out, &report, &example::lexicons(), Style::default()).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert!(text.contains("No source is given") && text.contains("0 words"), "{text}");
}
