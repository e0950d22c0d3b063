use super::{Cell, FIGURES, Profile, SMALL_SENTENCES, SMALL_WORDS, Totals, figure, is_small, shown};

fn totals(levels: [u64; 6], words: u64) -> Totals {
    Totals { articles: 1, levels, words, sentences: levels.iter().sum(), ..Totals::default() }
}

#[test]
fn names_are_those_of_the_contract_and_unique() {
    let names: Vec<&str> = FIGURES.iter().map(|figure| &*figure.name).collect();
    insta::assert_snapshot!(names.join(" "), @r#"words sentences assertive level_median named_share described_share vague_share none_share unsourced unsourced_share unsourced_flat unsourced_hedged unsourced_impersonal weakly_sourced_share residual severity_rate max_severity hedges_writer_rate hedges_source_rate approximators_rate intensifiers_writer_rate intensifiers_source_rate minimizers_rate quoted_word_share paraphrased_word_share writer_word_share scare_quotes sources effective_sources top_source_share first_named_source endorsing_share distancing_share weak_source_strong_verb low_confidence_share"#);
    assert!(FIGURES.iter().all(|f| figure(&f.name) == Some(f)));
}

#[test]
fn the_median_level_is_the_middle_one() {
    for (levels, expected) in [
        ([0; 6], None),
        ([1, 0, 0, 0, 0, 0], Some(0.0)),
        ([1, 0, 0, 0, 0, 1], Some(2.5)),
        ([1, 0, 0, 0, 1, 1], Some(4.0)),
        ([2, 1, 0, 0, 0, 0], Some(0.0)),
    ] {
        assert_eq!(Profile::of(&totals(levels, 500)).get("level_median"), expected, "{levels:?}");
    }
}

#[test]
fn effective_sources_weigh_sources_by_use() {
    let of = |counts: &[u64]| {
        let sources = counts.iter().enumerate().map(|(i, n)| (format!("s{i}"), *n)).collect();
        Profile::of(&Totals { sources, ..Totals::default() }).get("effective_sources")
    };
    assert_eq!(of(&[]), None);
    assert_eq!(of(&[7]), Some(1.0));
    assert!((of(&[3, 3, 3]).unwrap() - 3.0).abs() < 1e-9);
    assert!(of(&[20, 1, 1]).unwrap() < 2.0);
}

#[test]
fn totals_add_up_to_the_figures_of_all_articles() {
    let mut all = Totals {
        sources: [("a".to_owned(), 1)].into(),
        max_severity: 0.4,
        ..totals([5, 0, 0, 0, 0, 5], 300)
    };
    let more = Totals {
        sources: [("a".to_owned(), 2), ("b".to_owned(), 1)].into(),
        max_severity: 0.9,
        ..totals([0, 0, 0, 0, 0, 10], 700)
    };
    all += &more;
    let profile = Profile::of(&all);
    assert_eq!((all.articles, all.words, all.assertive()), (2, 1000, 20));
    assert_eq!(profile.get("named_share"), Some(0.75));
    assert_eq!(profile.get("max_severity"), Some(0.9));
    assert_eq!((profile.get("sources"), profile.get("top_source_share")), (Some(2.0), Some(0.75)));
}

#[test]
fn short_texts_show_counts() {
    let named = figure("named_share").unwrap();
    let rate = figure("hedges_writer_rate").unwrap();
    let long = Totals {
        hedges: super::totals::ByVoice { writer: 3, source: 0 },
        ..totals([2, 0, 0, 0, 0, 7], 1000)
    };
    let longer = Totals { levels: [2, 0, 0, 0, 0, 8], ..long.clone() };
    assert!(is_small(&long) && long.assertive() < SMALL_SENTENCES && long.words >= SMALL_WORDS);
    assert_eq!(shown(named, &long).to_string(), "7 of 9");
    assert_eq!(shown(rate, &long).to_string(), "3×");
    assert_eq!(shown(named, &longer).to_string(), "80%");
    assert_eq!(shown(rate, &longer).to_string(), "3.0");
    assert_eq!(shown(figure("vague_share").unwrap(), &longer).to_string(), "0 of 10");
    assert_eq!(shown(figure("top_source_share").unwrap(), &longer), Cell::Missing);
}
