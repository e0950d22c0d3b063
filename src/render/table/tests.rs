use super::{Row, Table, markdown::escape};
use crate::{
    render::{Provenance, Style, csv::guard, example, width::width},
    report::{Genre, Totals, figure},
};

/// Two long articles and a short one.
fn table() -> Table {
    let mut table = Table::new(&[]);
    table.set_provenance(Provenance::of(&example::lexicons(), Genre::News));
    table.push(row("archive/2024/harbor-herald/2024-03-11-norvik-bridge.txt", 1312, [8, 2, 9, 4, 14, 21]));
    table.push(row("lantern|12", 640, [3, 0, 0, 4, 6, 9]));
    table.push(Row::of(&example::report()));
    table
}

fn row(label: &str, words: u64, levels: [u64; 6]) -> Row {
    let mut totals =
        Totals { articles: 1, words, levels, sentences: levels.iter().sum::<u64>() + 3, ..Totals::default() };
    totals.unsourced = 4;
    totals.hedges.writer = 6;
    totals.intensifiers.writer = 11;
    totals.attributions = 40;
    totals.low_confidence = 5;
    totals.sources = [("Ana Duarte".to_owned(), 12), ("experts".to_owned(), 5)].into();
    let metadata = [("outlet".to_owned(), "=cmd()".into()), ("words".to_owned(), 3.into())].into();
    Row { label: label.into(), title: Some("-1 and counting".into()), metadata, totals }
}

fn terminal(table: &Table, width: u16, color: bool) -> String {
    let mut out = Vec::new();
    table.terminal(&mut out, Style { width, edge: true, color }).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_default_columns_fit_eighty() {
    insta::assert_snapshot!(terminal(&table(), 80, false), @r#"
                                                                     writer   writer
                                                                     hedges  intens.
    article        words  sent.   named    vague    none  unsourced  /1,000   /1,000
    ────────────────────────────────────────────────────────────────────────────────
    2024-03-11-n…  1,312     61     60%      19%     14%          4     4.6      8.4
    lantern|12       640     25     68%  0 of 22     14%          4     9.4     17.2
    norvik.txt        58      6  2 of 5   2 of 5  1 of 5          2      0×       1×
    ────────────────────────────────────────────────────────────────────────────────
    all 3          2,010     92     61%      15%     14%         10     6.0     11.4

    named           Share of sentences that name who answers for them (levels 4–5)
    vague           Share of sentences with a class or vague source (levels 1–2)
    none            Share of sentences without a source; many need none (level 0)
    unsourced       Sentences that need a source and have none
    writer hedges   Hedges in the writer's own voice, per 1,000 words
    writer intens.  Loud words in the writer's own voice, per 1,000 words

    Under 250 words or 10 assertive sentences, counts stand for shares and rates.
    The last row is of all sentences and words together.
    Unsure of the source: 11 of 73 attributed sentences (15%).
    Measured: 3 in 4 levels agree with a reader's; 62 of 90 unsourced flags held;
    101 of 120 loud words held; hedges no better than a word list
    (docs/validity.md).
    Figures describe wording, not whether a statement holds or why it is put so.
    framelens 0.1.0 · genre assumed: news · 4 lexicons, set hash 2cbd31ad
    "#);
}

#[test]
fn wide_terminals_show_more_and_nothing_is_too_wide() {
    let narrow = terminal(&table(), 80, false).lines().next().unwrap().len();
    for columns in [60, 72, 80, 100, 120, 160, 200] {
        let text = terminal(&table(), columns, false);
        assert!(text.lines().all(|line| width(line) <= columns as usize), "{columns}:\n{text}");
    }
    assert!(terminal(&table(), 160, false).lines().next().unwrap().len() > narrow);
}

#[test]
fn columns_that_do_not_fit_stand_in_a_second_block_and_none_alone() {
    let names =
        ["words", "severity_rate", "weak_source_strong_verb", "first_named_source", "effective_sources"];
    let mut table = Table::new(&names.map(|name| figure(name).unwrap().clone()));
    table.push(row("a", 1000, [1, 2, 3, 4, 5, 6]));
    insta::assert_snapshot!(terminal(&table, 50, false), @r#"
                                      weak
                                   source,
                         severity   strong
    article       words    /1,000     verb
    ──────────────────────────────────────
    a             1,000       0.0        0

                   first
                   named  effective
    article       source    sources
    ───────────────────────────────
    a                  –        1.8

    severity                  Severity of unsourced
                              sentences (0–1 each) per
                              1,000 words
    weak source, strong verb  Vague sources (levels
                              1–2) whose cue presents
                              the content as fact
    first named source        First sentence with a
                              named source (of several
                              articles, the mean)
    effective sources         Sources, weighted by
                              use: near 1 if one of
                              them dominates

    Unsure of the source: 5 of 20 attributed sentences
    (25%).
    Measured: 62 of 90 unsourced flags held
    (docs/validity.md).
    Figures describe wording, not whether a statement
    holds or why it is put so.
    framelens 0.1.0 · genre assumed: news · no
    lexicons
    "#);
}

#[test]
fn rows_left_out_are_counted() {
    let mut table = Table::new(&[figure("words").unwrap().clone()]);
    table.push(row("a", 1000, [9; 6]));
    table.set_total(12, Totals { articles: 13, words: 50_000, ..Totals::default() });
    let text = terminal(&table, 80, false);
    assert!(text.contains("… and 12 more") && text.contains("all 13") && text.contains("50,000"), "{text}");
}

#[test]
fn only_colour_makes_escapes() {
    let mut table = table();
    table.push(row("evil\u{1b}[2J", 500, [9; 6]));
    assert!(!terminal(&table, 80, false).contains('\u{1b}'));
    let plain =
        terminal(&table, 80, true).replace("\u{1b}[0m", "").replace("\u{1b}[1m", "").replace("\u{1b}[2m", "");
    assert_eq!(plain, terminal(&table, 80, false));
}

#[test]
fn markdown_escapes_what_would_be_markup() {
    let mut out = Vec::new();
    table().markdown(&mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r#"
    | article | words | sent. | named | vague | none | unsourced | writer hedges /1,000 | writer intens. /1,000 |
    | :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    | archive/2024/harbor-herald/2024-03-11-norvik-bridge.txt | 1,312 | 61 | 60% | 19% | 14% | 4 | 4.6 | 8.4 |
    | lantern\|12 | 640 | 25 | 68% | 0 of 22 | 14% | 4 | 9.4 | 17.2 |
    | norvik.txt | 58 | 6 | 2 of 5 | 2 of 5 | 1 of 5 | 2 | 0× | 1× |
    | **all 3 articles** | 2,010 | 92 | 61% | 15% | 14% | 10 | 6.0 | 11.4 |

    - **words**: Words, without bylines and lines about the publication
    - **sent.**: Sentences of running text, without headings and captions
    - **named**: Share of sentences that name who answers for them (levels 4–5)
    - **vague**: Share of sentences with a class or vague source (levels 1–2)
    - **none**: Share of sentences without a source; many need none (level 0)
    - **unsourced**: Sentences that need a source and have none
    - **writer hedges /1,000**: Hedges in the writer's own voice, per 1,000 words
    - **writer intens. /1,000**: Loud words in the writer's own voice, per 1,000 words

    Under 250 words or 10 assertive sentences, counts stand for shares and rates.  
    The last row is of all sentences and words together.  
    Unsure of the source: 11 of 73 attributed sentences (15%).  
    Measured: 3 in 4 levels agree with a reader's; 62 of 90 unsourced flags held; 101 of 120 loud words held; hedges no better than a word list (docs/validity.md).  
    Figures describe wording, not whether a statement holds or why it is put so.  
    framelens 0.1.0 · genre assumed: news · 4 lexicons, set hash 2cbd31ad
    "#);
    assert_eq!(escape("a|b <b>*x*</b>\n`y`"), "a\\|b \\<b\\>\\*x\\*\\</b\\>␊\\`y\\`");
}

#[test]
fn csv_holds_raw_numbers() {
    let mut out = Vec::new();
    table().csv(&mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r#"
    article,title,outlet,metadata.words,words,sentences,assertive,level_median,named_share,described_share,vague_share,none_share,unsourced,unsourced_share,unsourced_flat,unsourced_hedged,unsourced_impersonal,weakly_sourced_share,residual,severity_rate,max_severity,hedges_writer_rate,hedges_source_rate,approximators_rate,intensifiers_writer_rate,intensifiers_source_rate,minimizers_rate,quoted_word_share,paraphrased_word_share,writer_word_share,scare_quotes,sources,effective_sources,top_source_share,first_named_source,endorsing_share,distancing_share,weak_source_strong_verb,low_confidence_share,framelens,genre,lexicons
    archive/2024/harbor-herald/2024-03-11-norvik-bridge.txt,'-1 and counting,'=cmd(),3,1312,61,58,4,0.603448,0.068966,0.189655,0.137931,4,0.068966,0,0,0,0,0,0,0,4.573171,0,0,8.384146,0,0,0,0,1,0,2,1.832713,0.705882,,0,0,0,0.1,0.1.0,news,"4 lexicons, set hash 2cbd31ad"
    lantern|12,'-1 and counting,'=cmd(),3,640,25,22,4,0.681818,0.181818,0,0.136364,4,0.181818,0,0,0,0,0,0,0,9.375,0,0,17.1875,0,0,0,0,1,0,2,1.832713,0.705882,,0,0,0,0.263158,0.1.0,news,"4 lexicons, set hash 2cbd31ad"
    norvik.txt,,Harbor Herald,,58,6,5,2,0.4,0,0.4,0.2,2,0.4,1,0,1,0.2,1,23.965517,0.9,0,17.241379,0,17.241379,17.241379,0,0.103448,0.137931,0.758621,0,3,2.828427,0.5,1,0.25,0,1,0.25,0.1.0,news,"4 lexicons, set hash 2cbd31ad"
    "#);
}

#[test]
fn cells_that_a_spreadsheet_would_run_get_an_apostrophe() {
    for (given, expected) in [
        ("=1+1", "'=1+1"),
        ("+44 20 7946", "'+44 20 7946"),
        ("-1 and counting", "'-1 and counting"),
        ("@here", "'@here"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("-2.5", "-2.5"),
        ("+1e3", "+1e3"),
        ("-inf", "'-inf"),
        ("a=b", "a=b"),
        ("", ""),
    ] {
        assert_eq!(guard(given), expected);
    }
}
