//! scratch
use framelens::{lexicon::*, matcher::Matcher, syntax::*, text::Document};
fn main() {
    let set = LexiconSet::builtin().unwrap();
    let m = Matcher::new(&set);
    for text in std::env::args().skip(1) {
        let t = m.tag(Document::new(&text, set.text_rules()), &set);
        for s in &t.document.sentences {
            println!("== {:?} {}", s.unit, t.document.slice(s.span));
            let v = SentenceView { tagged: &t, tokens: s.tokens };
            for i in s.tokens.iter() {
                let c: Vec<_> = t.classes[i].iter().map(|c| c.slug()).collect();
                println!(
                    "{i:3} {:14} fin={} nom={} adv={} red={} {:?}",
                    t.document.token_text(i),
                    v.finite_at(i) as u8,
                    v.is_nominal(i) as u8,
                    v.is_adverbial(i) as u8,
                    v.is_reduced(i) as u8,
                    c
                );
            }
            println!("{:?}", clauses(&v));
            for (n, hits) in
                [("A", &t.attribution), ("H", &t.hedging), ("I", &t.intensity), ("U", &t.unsourced)]
            {
                for h in hits.iter().filter(|h| s.tokens.has(h.tokens.start as usize)) {
                    let e = set.entry(h.entry);
                    println!(
                        "  {n} {} [{}] {:?}",
                        t.document.slice(t.document.span(h.tokens)),
                        e.id,
                        e.category
                    );
                }
            }
        }
    }
}
