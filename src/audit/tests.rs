use std::sync::LazyLock;

use super::{Baseline, Finding, Rule, Settings, Severity, Tally, findings, moved};
use crate::{
    analyze::{Analyzer, GenreChoice},
    article::Article,
    lexicon::LexiconSet,
    report::Genre,
};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(LexiconSet::builtin().unwrap()));

fn found(text: &str) -> Vec<Finding> {
    findings(&ANALYZER.analyze(Article::new("a", text)), &Settings::default())
}

fn rules(text: &str) -> Vec<&'static str> {
    found(text).iter().map(|finding| finding.rule.id()).collect()
}

#[test]
fn each_rule_finds_its_own_and_passes_over_what_looks_alike() {
    for (rule, yes, no) in [
        ("unsourced", "The mayor took bribes.", "The mayor took bribes, prosecutors said."),
        ("ownerless-claim", "The bridge was reportedly unsafe.", "The bridge was unsafe, the ministry said."),
        (
            "weak-source-strong-verb",
            "Experts revealed that the quay is sinking.",
            "Experts said that the quay is sinking.",
        ),
        (
            "anonymous-without-reason",
            "Two officials said that the quay is sinking.",
            "Two officials, who spoke on condition of anonymity, said that the quay is sinking.",
        ),
        (
            "loaded-words",
            "The shocking plan passed on Monday.",
            "“It is a shocking plan,” Ana Duarte said on Monday.",
        ),
        (
            "stance-shift",
            "Ana Duarte said the quay is safe. Ana Duarte said it will stay. Bo Lindgren claimed it is old.",
            "Ana Duarte said the quay is safe. Ana Duarte said it will stay. Bo Lindgren said it is old.",
        ),
    ] {
        assert!(rules(yes).contains(&rule), "{rule} in {yes}: {:?}", rules(yes));
        assert!(!rules(no).contains(&rule), "{rule} in {no}: {:?}", rules(no));
    }
}

#[test]
fn each_verb_of_the_other_source_has_its_own_number() {
    let text = "Ana Duarte told reporters the quay is safe. Ana Duarte said it will stay. \
                Ana Duarte said it is cheap. Bo Lindgren claimed it is old.";
    let shift = found(text).into_iter().find(|finding| finding.rule == Rule::StanceShift).unwrap();
    assert_eq!(
        shift.reason,
        "“claimed” keeps Bo Lindgren at a distance; Ana Duarte is reported with “said” (2) and “told” (1), first \
         in sentence 1"
    );
}

#[test]
fn nobody_asks_why_a_whole_class_is_unnamed() {
    for (sources, asked) in [
        (["Residents", "Neighbours", "Critics", "Shopkeepers"], false),
        (["Two residents", "Treasury officials", "A neighbour", "Two senior Treasury officials"], true),
    ] {
        for source in sources {
            let found = rules(&format!("{source} said that the quay is sinking."));
            assert_eq!(found.contains(&"anonymous-without-reason"), asked, "{source}: {found:?}");
        }
    }
}

#[test]
fn a_sentence_is_unsourced_or_ownerless_and_not_both() {
    let text = "The mayor took bribes. The bridge was reportedly unsafe. Sources say it lost 400 jobs.";
    let of = |rule: Rule| found(text).iter().filter(|finding| finding.rule == rule).count();
    assert_eq!((of(Rule::Unsourced), of(Rule::OwnerlessClaim)), (1, 2));
}

#[test]
fn the_first_name_is_late_by_sentences_that_need_one() {
    let neutral = "The town lies on a river. ".repeat(9);
    let needing = "The mayor took bribes for years. ".repeat(5);
    let named = "The quay is safe, Ana Duarte said.";
    let late = |text: &str| rules(text).contains(&"late-first-named-source");
    assert!(late(&format!("{needing}{named}")));
    assert!(late(&needing));
    assert!(!late(&format!("{neutral}{named}{needing}")));
    let reason = &found(&format!("{needing}{named}"))[0].reason;
    assert_eq!(
        reason,
        "the first named source comes in sentence 6; 5 sentences before it rest on somebody unnamed or on nobody"
    );
}

#[test]
fn loud_words_are_the_business_of_opinion() {
    let analyzer =
        Analyzer::new(LexiconSet::builtin().unwrap()).with_genre(GenreChoice::Fixed(Genre::Opinion));
    let report = analyzer.analyze(Article::new("a", "The shocking plan passed on Monday."));
    assert!(findings(&report, &Settings::default()).is_empty());
}

#[test]
fn severities_are_the_houses_and_off_is_off() {
    let report = ANALYZER.analyze(Article::new("a", "The mayor took bribes."));
    let with = |severity| findings(&report, &Settings::default().with_severity(Rule::Unsourced, severity));
    assert_eq!(with(Some(Severity::Note))[0].severity, Severity::Note);
    assert!(with(None).is_empty());
}

#[test]
fn fingerprints_know_a_sentence_again_wherever_it_stands() {
    let prints = |text: &str| found(text).into_iter().map(|finding| finding.fingerprint).collect::<Vec<_>>();
    let twice = prints("The mayor took bribes. The mayor took bribes.");
    assert_ne!(twice[0], twice[1]);
    assert_eq!(prints("The mayor took bribes."), twice[..1]);
    assert_eq!(prints("The sun is up.\n\nThe mayor  took\nBRIBES.")[0], twice[0]);
}

#[test]
fn a_baseline_accepts_as_many_as_it_has() {
    let (once, twice) =
        (found("The mayor took bribes."), found("The mayor took bribes. The mayor took bribes."));
    let baseline = Baseline::parse(&Baseline::of(&once, &[]).to_text()).unwrap();
    assert_eq!(baseline.new_of(once).len(), 0);
    assert_eq!(baseline.new_of(twice.clone()).len(), 1);
    let other_file = |finding: &Finding| {
        let mut finding = finding.clone();
        finding.place.file = "b".into();
        finding
    };
    // A copy in another file is new, a file that was renamed is not.
    assert_eq!(baseline.new_of(vec![twice[0].clone(), other_file(&twice[0])])[0].place.file, "b");
    assert_eq!(baseline.new_of(vec![other_file(&twice[0])]).len(), 0);
}

#[test]
fn baselines_of_other_forms_are_refused() {
    let fault = |text: &str| Baseline::parse(text).unwrap_err().to_string();
    assert!(fault("[]").starts_with("is no baseline: "));
    assert!(
        fault("{\"baseline\":2,\"findings\":[]}").starts_with("is a baseline of form 2, and this version")
    );
}

#[test]
fn what_only_its_place_keeps_away_is_accepted_too() {
    let article = Article::new("a", "Shocking raid on the quay\nThe sun is up.\n");
    let of = |article| findings(&ANALYZER.analyze(article), &Settings::default());
    let baseline = Baseline::of(&of(article.clone()), &of(moved(&article)));
    assert!(baseline.new_of(of(moved(&article))).is_empty());
}

#[test]
fn tallies_count_by_severity_and_rule_and_add_up() {
    let all = found("The mayor took bribes. The bridge was reportedly unsafe.");
    let mut sum = Tally::default();
    all.iter().for_each(|finding| sum += &Tally::of([finding]));
    assert_eq!(sum, Tally::of(&all));
    assert_eq!((sum.all(), sum.of_severity(Severity::Error), sum.of_rule(Rule::OwnerlessClaim)), (2, 1, 1));
}
