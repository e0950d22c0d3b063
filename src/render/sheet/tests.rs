use super::write;
use crate::render::{Style, example, width::width};

fn sheet(columns: u16) -> String {
    let mut out = Vec::new();
    let style = Style { width: columns, edge: true, color: false };
    write(&mut out, &example::report(), &example::lexicons(), style).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_reader_finds_figures_sources_and_what_to_look_at() {
    insta::assert_snapshot!(sheet(80), @r#"
    norvik.txt
    58 words · 6 sentences · 5 of them assertive (shares are of these) · outlet:
    Harbor Herald

    WHO ANSWERS FOR IT  attribution: whom a sentence names as its source
      5 named      person or document            ██████████ 2 of 5
      4 named      institution                   0 of 5
      3 described  but not named                 0 of 5
      2 vague      a class (experts, officials)  █████ 1 of 5
      1 vague      nobody in particular          █████ 1 of 5
      0 none       no source                     █████ 1 of 5
      In bands: named 2 of 5 · described 0 of 5 · vague 2 of 5 · none 1 of 5

      middle level                  2  half of the sentences are at or above it
      sources                       3  different names or descriptions
      effective sources           2.8  weighted by use; near 1 if one dominates
      top source               2 of 4  of attributions go to the most used one
      first named source            1  the sentence in which it stands
      quoted words            6 of 58  in quotation marks, with a source
      paraphrased words       8 of 58  a source's content, the writer's words
      writer's words         44 of 58  the rest
      endorsing cues           1 of 4  of attributions: presented as fact (+)
      vague yet endorsed            1  level 1–2, presented as fact
      none found: scare quotes, distancing cues (0 of 4)

    HOW FIRMLY  hedges leave open whether it is so
      writer's hedges              0×  in the writer's own voice
      sources' hedges              1×  in what sources say
      none found: approximators

    HOW LOUDLY  intensifiers raise the voice or judge
      writer's intensifiers        1×  in the writer's own voice
      sources' intensifiers        1×  in what sources say
      none found: minimizers

    WHAT NOBODY ANSWERS FOR  assertions that need a source and have none
      unsourced                     2  sentences
        as a share             2 of 5  of all assertive sentences
        flat                        1  put as plain fact
        impersonal                  1  said by nobody in particular
        severity                 Σ1.4  sum of 0–1 each
        greatest severity         0.9  of one of them, 0–1
      weakly sourced           1 of 5  need a source, have one of level 2
      residual                      1  needs in side clauses, no source

    SOURCES  most used first
      source      level, type  uses  1st  quoted  cues
      Ana Duarte  5 person        2    1       6  added, said on Monday
      Experts     2 group         1    3       0  +1 revealed
      Sources     1 group         1    5       0  say
      1st: first sentence; quoted: words; + cues present it as fact, ≠ at a distance

    LOOK AT THESE FIRST  all 2 unsourced sentences, by severity (0–1)
      no.  severity  kind        needs
        4      0.90  flat        cause, quantity
           The closure has devastated shops and led to 300 job losses.
        5      0.49  impersonal  prediction
           Sources say a merger may follow.

    Under 250 words or 10 assertive sentences, counts stand for shares and rates.
    Unsure of the source: 1 of 4 attributed sentences (25%).
    Measured: 3 in 4 levels agree with a reader's; 62 of 90 unsourced flags held;
    101 of 120 loud words held; hedges no better than a word list
    (docs/validity.md).
    Figures describe wording, not whether a statement holds or why it is put so.
    framelens 0.1.0 · genre assumed: news · 4 lexicons, set hash 2cbd31ad
    "#);
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    for columns in [60, 72, 80, 100, 140] {
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
