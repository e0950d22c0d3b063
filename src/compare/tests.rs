use super::*;
use crate::report::{FIGURES, Genre, Genres, Totals, figure};

/// An article of `words` words and twenty assertive sentences, of which `named` name their source.
fn piece(group: &str, named: u64, hedges: u64, words: u64) -> Piece {
    let mut totals =
        Totals { articles: 1, words, sentences: 20, genres: Genres::of(Genre::News), ..Totals::default() };
    totals.levels = [20 - named, 0, 0, 0, 0, named];
    totals.hedges.writer = hedges;
    Piece { article: String::new(), group: group.to_owned(), pair: None, totals, sentences: Vec::new() }
}

/// Nine articles of `herald`, ten of `wire`, three of `lantern`.
fn press() -> Vec<Piece> {
    let herald = (0..9).map(|n| piece("herald", 12 + n % 5, 2 + n % 3, 500 + 10 * n));
    let wire = (0..10).map(|n| piece("wire", 4 + n % 4, n % 4, 450 + 20 * n));
    let lantern = (0..3).map(|n| piece("lantern", n, 9, 900));
    wire.chain(lantern).chain(herald).collect()
}

fn settings() -> Settings {
    Settings { replicates: 999, ..Settings::new("outlet") }
}

fn figures(names: &[&str]) -> Vec<Figure> {
    names.iter().map(|name| figure(name).unwrap().clone()).collect()
}

#[test]
fn groups_stand_by_name_and_the_largest_is_the_reference() {
    let found = compare(press(), &figures(&["named_share"]), &settings()).unwrap();
    let names: Vec<&str> = found.groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!((names, found.reference), (vec!["herald", "lantern", "wire"], 2));
    let asked = Settings { reference: Some("herald".to_owned()), ..settings() };
    let other = compare(press(), &figures(&["named_share"]), &asked).unwrap();
    let (there, back) =
        (found.figures[0].groups[0].contrast.unwrap(), other.figures[0].groups[2].contrast.unwrap());
    assert!((there.difference.value + back.difference.value).abs() < 1e-12, "seen from the other side");
    assert!((there.delta.value + back.delta.value).abs() < 1e-12);
    let nobody = Settings { reference: Some("globe".to_owned()), ..settings() };
    let error = compare(press(), &[], &nobody).unwrap_err().to_string();
    assert_eq!(error, "--reference: no group is called `globe`; there are herald, lantern, wire");
    assert!(compare(Vec::new(), &[], &settings()).is_err());
}

#[test]
fn articles_without_the_field_stand_last_and_are_no_reference() {
    let pieces = press().into_iter().chain((0..30).map(|_| piece(NO_VALUE, 1, 1, 300))).collect();
    let found = compare(pieces, &figures(&["named_share"]), &settings()).unwrap();
    assert_eq!((found.groups[3].name.as_str(), found.reference), (NO_VALUE, 2));
    assert!(found.warnings.contains(&Warning::WithoutField { group: 3 }));
}

#[test]
fn shares_are_ratios_of_sums_and_counts_are_means_of_articles() {
    let found =
        compare(press(), &figures(&["named_share", "words", "hedges_writer_rate"]), &settings()).unwrap();
    let herald = |place: usize| &found.figures[place].groups[0];
    let named: u64 = (0..9).map(|n| 12 + n % 5).sum();
    assert_eq!(herald(0).value, Some(named as f64 / 180.0));
    assert_eq!((herald(1).value, herald(1).of), (Some(540.0), 9.0));
    let hedges: u64 = (0..9).map(|n| 2 + n % 3).sum();
    assert!((herald(2).value.unwrap() - 1000.0 * hedges as f64 / 4860.0).abs() < 1e-9);
    assert!((herald(2).of - 4860.0).abs() < 1e-9, "rates are told against words");
}

#[test]
fn groups_with_few_articles_have_counts_and_no_interval() {
    let found = compare(press(), &figures(&["named_share"]), &settings()).unwrap();
    let lantern = &found.figures[0].groups[1];
    assert_eq!((lantern.interval, lantern.contrast), (Err(Lack::FewArticles), None));
    assert_eq!((lantern.count, lantern.of, lantern.articles), (3.0, 60.0, 3));
    assert!(found.warnings.contains(&Warning::TooFew { group: 1 }));
    assert!(found.warnings.contains(&Warning::Few { group: 2 }));
    assert_eq!(found.comparisons, 1);
}

#[test]
fn a_group_of_one_article_has_the_interval_of_its_sentences() {
    let found = compare(
        vec![piece("herald", 7, 3, 600)],
        &figures(&["named_share", "hedges_writer_rate"]),
        &settings(),
    );
    let found = found.unwrap();
    let [share, rate] = [0, 1].map(|place| &found.figures[place].groups[0]);
    assert_eq!(
        (share.scope, share.interval.unwrap()),
        (Scope::Sentences, crate::stats::wilson(7.0, 20.0).unwrap())
    );
    let hits = crate::stats::poisson(3);
    let limits = rate.interval.unwrap();
    assert!((limits.low - hits.low / 0.6).abs() < 1e-9 && (limits.high - hits.high / 0.6).abs() < 1e-9);
    let short = compare(vec![piece("herald", 7, 3, 200)], &figures(&["named_share"]), &settings()).unwrap();
    assert_eq!(short.figures[0].groups[0].interval, Err(Lack::FewArticles), "too short for a share");
}

#[test]
fn what_differs_stands_and_what_does_not_is_open() {
    let found = compare(press(), &figures(&["named_share", "sentences"]), &settings()).unwrap();
    let [named, sentences] = [0, 1].map(|place| found.figures[place].groups[0].contrast.unwrap());
    assert_eq!((named.verdict(), named.delta.value), (Verdict::Stands, 1.0));
    assert_eq!((named.p, named.q), (0.001, 0.002), "no draw of 999 is as far apart; two comparisons");
    assert_eq!((sentences.verdict(), sentences.delta.value, sentences.p), (Verdict::Open, 0.0, 1.0));
}

#[test]
fn a_rate_of_nothing_is_not_so_many_times_another() {
    let none =
        (0..9).map(|_| piece("herald", 5, 0, 500)).chain((0..9).map(|_| piece("wire", 5, 3, 500))).collect();
    let found = compare(none, &figures(&["hedges_writer_rate"]), &settings()).unwrap();
    let (herald, wire) = (&found.figures[0].groups[0], found.figures[0].groups[1].contrast.unwrap());
    assert!(herald.value == Some(0.0) && herald.interval.unwrap().high > 0.5, "{herald:?}");
    assert!(wire.ratio.is_none() && (wire.difference.value - 6.0).abs() < 1e-9);
    assert_eq!(wire.verdict(), Verdict::Stands);
}

#[test]
fn any_number_of_jobs_finds_the_same_and_another_seed_nearly_so() {
    let found = |seed, jobs| {
        let settings = Settings { seed, jobs, ..settings() };
        format!("{:?}", compare(press(), FIGURES, &settings).unwrap().figures)
    };
    assert_eq!(found(1, 1), found(1, 3));
    assert_ne!(found(1, 1), found(2, 1));
}

#[test]
fn articles_of_another_length_or_genre_are_told() {
    let mut long: Vec<Piece> = (0..9).map(|_| piece("wire", 5, 1, 500)).collect();
    long.extend((0..8).map(|_| piece("herald", 5, 1, 1000)));
    long[16].totals.genres = Genres::of(Genre::Opinion);
    let found = compare(long, &figures(&["named_share"]), &settings()).unwrap();
    assert!(found.warnings.contains(&Warning::Lengths { group: 0, times: 2.0 }), "{:?}", found.warnings);
    assert!(found.warnings.contains(&Warning::Genres { group: 0, apart: 0.125 }), "{:?}", found.warnings);
}

#[test]
fn sentences_of_several_groups_are_counted_where_they_stand() {
    let with =
        |group: &str, sentences: &[u64]| Piece { sentences: sentences.to_vec(), ..piece(group, 5, 1, 500) };
    let pieces = vec![
        with("herald", &[1, 2, 3, 3]),
        with("herald", &[4]),
        with("lantern", &[9, 9]),
        with("wire", &[2, 3, 5, 6, 7]),
    ];
    let found = compare(pieces, &[], &settings()).unwrap();
    let shared: Vec<_> = found.groups.iter().map(|g| (g.shared, g.sentences, g.shared_with)).collect();
    assert_eq!(shared, [(3, 5, Some(2)), (0, 2, None), (2, 5, Some(0))]);
    assert!(found.warnings.contains(&Warning::Shared { group: 0, share: 0.6, with: Some(2) }));
}

#[test]
fn articles_that_repeat_others_of_their_group_are_counted() {
    let with =
        |group: &str, sentences: &[u64]| Piece { sentences: sentences.to_vec(), ..piece(group, 5, 1, 500) };
    for (articles, repeats) in [
        (&[&[1, 2, 3, 4, 5][..], &[1, 2, 3, 4, 5]][..], 1),
        // One sentence of five was changed; two of five were.
        (&[&[1, 2, 3, 4, 5], &[1, 2, 3, 4, 9]], 1),
        (&[&[1, 2, 3, 4, 5], &[1, 2, 3, 8, 9]], 0),
        // A note of the house is no article, and short sentences tell nothing.
        (&[&[1, 2, 3], &[1], &[1], &[], &[]], 0),
        // The longer version of a text is mostly new, a third copy is not.
        (&[&[1, 2], &[1, 2, 3, 4], &[3, 4, 1, 2]], 1),
    ] {
        let pieces = articles.iter().map(|sentences| with("herald", sentences));
        let found = compare(pieces.collect(), &[], &settings()).unwrap();
        assert_eq!(found.groups[0].repeats, repeats, "{articles:?}");
        let told = found.warnings.contains(&Warning::Repeats { group: 0, articles: repeats });
        assert_eq!(told, repeats > 0, "{articles:?}");
    }
    let apart = vec![with("herald", &[1, 2, 3]), with("wire", &[1, 2, 3])];
    let found = compare(apart, &[], &settings()).unwrap();
    assert!(found.groups.iter().all(|group| group.repeats == 0), "copies of two groups are shared");
}

#[test]
fn pairs_with_a_short_side_are_told() {
    let on = |n: u64, group: &str, words| Piece { pair: Some(n.to_string()), ..piece(group, 5, 1, words) };
    let short = |n| if n < 2 { 249 } else { 250 };
    let pieces = (0..7).flat_map(|n| [on(n, "herald", 900), on(n, "wire", short(n))]);
    let asked = Settings { pair: Some("event".to_owned()), ..settings() };
    let found = compare(pieces.collect(), &figures(&["named_share"]), &asked).unwrap();
    assert!(
        found.warnings.contains(&Warning::ShortPairs { group: 1, pairs: 2, of: 7 }),
        "{:?}",
        found.warnings
    );
}

/// Seven events told by both, one by the herald alone, one article of the wire without an event.
#[test]
fn articles_on_the_same_event_are_set_side_by_side() {
    let on = |event: &str, piece: Piece| Piece { pair: Some(event.to_owned()), ..piece };
    let mut pieces: Vec<Piece> =
        (0..7).map(|n| on(&format!("e{n}"), piece("herald", 10 + n, 2, 500))).collect();
    pieces.extend((0..7).map(|n| on(&format!("e{n}"), piece("wire", 9, 2, 500))));
    pieces.push(on("e0", piece("wire", 5, 2, 500)));
    pieces.push(on("alone", piece("herald", 1, 1, 500)));
    pieces.push(piece("wire", 1, 1, 500));
    let asked =
        Settings { pair: Some("event".to_owned()), reference: Some("herald".to_owned()), ..settings() };
    let found = compare(pieces, &figures(&["named_share", "words"]), &asked).unwrap();
    let pairs = found.pairs.unwrap();
    let wire = &pairs.groups[0];
    assert_eq!((pairs.without_field, wire.alone, wire.pairs.len(), pairs.comparisons), (1, (1, 0), 7, 2));
    let first = &wire.pairs[0];
    assert_eq!((first.name.as_str(), first.articles, first.words), ("e0", (1, 2), (500, 1000)));
    assert_eq!((first.genres.to_string().as_str(), first.is_short()), ("news", false));
    let named = &wire.figures[0];
    assert_eq!(named.values[0], Some((0.5, 14.0 / 40.0)), "two articles on one event make one figure");
    // 14/40 − 10/20, then (9 − (11, 12, …, 16)) / 20.
    let mean = named.mean.unwrap();
    assert!((mean.value - (-0.15 - 27.0 / 20.0) / 7.0).abs() < 1e-12, "{mean:?}");
    assert_eq!((named.rank_biserial, named.p), (Some(-1.0), Some(2.0 / 128.0)));
    assert_eq!(named.verdict(), Some(Verdict::Stands));
    assert_eq!((wire.figures[1].rank_biserial, wire.figures[1].p), (None, Some(1.0)), "words do not differ");
}

#[test]
fn few_pairs_are_shown_and_not_tested() {
    let pieces = (0..10).map(|n| Piece {
        pair: Some((n / 2).to_string()),
        ..piece(if n % 2 == 0 { "herald" } else { "wire" }, n, 1, 500)
    });
    let asked = Settings { pair: Some("event".to_owned()), ..settings() };
    let pairs = compare(pieces.collect(), &figures(&["named_share"]), &asked).unwrap().pairs.unwrap();
    let named = &pairs.groups[0].figures[0];
    assert_eq!((named.pairs, named.mean, named.p, named.verdict()), (5, None, None, None));
}
