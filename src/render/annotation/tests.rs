use super::{AnnotationOptions, write};
use crate::render::{example, width::width};

fn annotation(options: AnnotationOptions<'_>) -> String {
    let mut out = Vec::new();
    write(&mut out, &example::report(), &example::lexicons(), &options).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn every_sentence_shows_its_level_and_its_marks() {
    insta::assert_snapshot!(annotation(AnnotationOptions::default()), @r#"
    norvik.txt

        [headline]     Bridge shut as costs soar

        [byline]       By Jo Vance

      1 [5 named]      The Norvik bridge ~could~ˢ stay shut for months, ‹Transport
                       Minister Ana Duarte› «said on Monday».
      2 [5 named]      “We will not gamble with lives,” ‹she› «added».
                       ↪ the source is carried on from another sentence

      3 [2 vague]      ‹Experts› «revealed» that the repairs are !utterly!ˢ
                       inadequate.
                       △ weakly sourced: only a vague source answers for
                         evaluation
      4 [0 none]       The closure has !devastated! shops and ?led to 300? job
                       losses.
                       ▲ unsourced, flat, severity 0.90: needs a source for cause,
                         quantity; may go on from sentence 3
      5 [1 vague]      ‹Sources› «say» a merger ?may follow?.
                       ▲ unsourced, impersonal, severity 0.49: needs a source for
                         prediction
                       (?) the source is a guess of the program
      6 [0 none]       The council ?did not respond?.
                       △ a side clause needs a source for motive
                       ○ needs no source: process

    ‹…› source · «…» cue: says that it is reported · ~…~ hedge · !…! intensifier
    ?…? needs a source and has none · ˢ in a source's voice
    one mark a word; --explain names all
    [5 named] person or document · [4 named] institution
    [3 described] but not named · [2 vague] a class (experts, officials)
    [1 vague] nobody in particular · [0 none] no source

    framelens 0.1.0 · genre assumed: news · 4 lexicons, set hash 2cbd31ad
    "#);
}

#[test]
fn every_label_gives_its_reason() {
    let text = annotation(AnnotationOptions { explain: true, width: 100, ..AnnotationOptions::default() });
    insta::assert_snapshot!(text.lines().skip(5).take(20).collect::<Vec<_>>().join("\n"), @r#"
    1 [5 named]      The Norvik bridge ~could~ˢ stay shut for months, ‹Transport Minister Ana Duarte›
                     «said on Monday».
                     · cue “said on Monday”: level 5, source Ana Duarte; rule attribution/clause;
                       entry attr/report_verbs:say (lexicons/en/attr/report_verbs.toml:12)
                     · possibility-modal “could”, weight 0.5; entry hedge/modals:could
                       (lexicons/en/hedge/modals.toml:40)
    2 [5 named]      “We will not gamble with lives,” ‹she› «added».
                     ↪ the source is carried on from another sentence
                     · cue “added”: level 5, source Ana Duarte; rule attribution/clause; entry
                       attr/report_verbs:say (lexicons/en/attr/report_verbs.toml:12)

    3 [2 vague]      ‹Experts› «revealed» that the repairs are !utterly!ˢ inadequate.
                     △ weakly sourced: only a vague source answers for evaluation
                     · cue “revealed”: level 2, source “Experts”; rule attribution/clause; entry
                       attr/report_verbs:say (lexicons/en/attr/report_verbs.toml:12)
                     · maximizer “utterly”, weight 0.4; entry intens/degree:utterly
                       (lexicons/en/intens/degree.toml:7)
                     · need evaluation “inadequate”, answered by “Experts”; rule/evaluation
    4 [0 none]       The closure has !devastated! shops and ?led to 300? job losses.
    "#);
}

#[test]
fn lines_fit_and_only_colour_makes_escapes() {
    for columns in [60, 80, 120] {
        let text =
            annotation(AnnotationOptions { explain: true, width: columns, ..AnnotationOptions::default() });
        assert!(!text.contains('\u{1b}'));
        let too_wide = text.lines().find(|line| width(line) > columns as usize && line.contains(' '));
        assert_eq!(too_wide, None, "at {columns}");
    }
    let colored = annotation(AnnotationOptions { color: true, ..AnnotationOptions::default() });
    assert!(
        colored.contains("\u{1b}[1;35m!\u{1b}[0m\u{1b}[1mdevastated\u{1b}[0m\u{1b}[1;35m!\u{1b}[0m"),
        "{colored}"
    );
}

#[test]
fn escapes_of_the_text_are_shown_not_sent() {
    let mut report = example::report();
    report.article.text = report.article.text.replace("By Jo Vance", "By\u{1b}Jo Vance");
    let mut out = Vec::new();
    write(&mut out, &report, &example::lexicons(), &AnnotationOptions::default()).unwrap();
    assert!(String::from_utf8(out).unwrap().contains("By␛Jo"));
}

#[test]
fn sentences_left_out_keep_their_numbers() {
    let keep = [false, false, false, false, false, true, false, true];
    let text = annotation(AnnotationOptions { keep: Some(&keep), ..AnnotationOptions::default() });
    let numbered: Vec<&str> = text.lines().filter(|line| line.contains(" [0 none]   ")).collect();
    assert_eq!(numbered.len(), 2, "{text}");
    assert!(numbered[0].starts_with("  4") && numbered[1].starts_with("  6"), "{text}");
    assert!(text.contains("2 of 8 sentences and headings shown"), "{text}");
    // The sentence before is not shown but still the one before.
    assert!(text.contains("may go on from sentence 3"), "{text}");
    assert!(!text.contains("‹…›"), "only marks that are shown are explained: {text}");
}

#[test]
fn a_word_has_one_mark() {
    use crate::{
        lexicon::Category,
        render::needs::Answered,
        score::{Need, ScoredHit},
        text::Span,
        voice::Voice,
    };
    let mut report = example::report();
    let at = |piece: &str| {
        let start = report.article.text.find(piece).unwrap();
        Span::new(start as u32, (start + piece.len()) as u32)
    };
    let (source, cue, inside) = (at("Experts revealed"), at("revealed that"), at("inadequate"));
    let hedge = ScoredHit { span: cue, ..report.sentences[2].hedging.hits[0].clone() };
    report.attributions[2].source = vec![source];
    report.sentences[4].hedging.hits = vec![ScoredHit { voice: Voice::Writer, ..hedge }];
    report.sentences[4].unsourced.flag = true;
    report.sentences[4].unsourced.needs = vec![
        Need { category: Category::Evaluation, span: inside, entry: None },
        Need { category: Category::Evaluation, span: at("Experts"), entry: None },
    ];
    let marks = super::marks::collect(&report, &Answered::of(&report));
    let marks = super::marks::within(&marks, report.sentences[4].span);
    let shown = super::layout::lines(&report.article.text, report.sentences[4].span, marks, 200);
    let shown: String = shown.concat().iter().map(|(c, _)| c).collect();
    assert_eq!(shown, "‹Experts› «revealed» that the repairs are !utterly!ˢ inadequate.");
}
