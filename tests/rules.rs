//! Every rule of attribution does what `explain` says of it.

use framelens::{
    analyze::Analyzer,
    article::Article,
    attribution::{RULES, Rule},
    lexicon::LexiconSet,
};

fn fires(analyzer: &Analyzer, rule: &Rule, text: &str) -> bool {
    let report = analyzer.analyze(Article::new("rule", text));
    report.attributions.iter().any(|relation| relation.rule == rule.id)
}

#[test]
fn every_rule_fires_on_its_examples_and_not_on_its_counterexample() {
    let analyzer = Analyzer::new(LexiconSet::builtin().unwrap());
    let mut wrong = Vec::new();
    for rule in RULES {
        let missed = rule.fires.iter().filter(|text| !fires(&analyzer, rule, text));
        wrong.extend(missed.map(|text| format!("{} should fire on: {text}", rule.id)));
        if fires(&analyzer, rule, rule.silent) {
            wrong.push(format!("{} should be silent on: {}", rule.id, rule.silent));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
