//! Do the intervals of `compare` hold what they promise? Groups are drawn from known figures and compared.
//!
//! `cargo run --release --example coverage -- [SIMULATIONS]` prints the tables of `docs/statistics.md`
//! (10,000 simulations; the seed is fixed).
#![allow(clippy::print_stdout, reason = "an example shows what it found")]

mod draw;
mod measure;

use draw::World;
use framelens::stats::{Random, Shape, sign_flip};
use measure::{coverage, false_alarms};

/// Figures as news has them: common and rare, alike within articles and not.
const WORLDS: [(World, f64); 9] = [
    (World::share("share 35 %, the same", 0.35, 0.04), 0.35),
    (World::share("share 35 % and 50 %", 0.35, 0.04), 0.50),
    (World::share("the same, articles far apart", 0.35, 0.12), 0.50),
    (World::share("share 5 % and 10 %", 0.05, 0.03), 0.10),
    (World::share("share 2 % and 4 %", 0.02, 0.03), 0.04),
    (World::rate("rate 8 and 12", 8.0, 0.5), 12.0),
    (World::rate("the same, articles far apart", 8.0, 1.0), 12.0),
    (World::rate("rate 2 and 4", 2.0, 0.8), 4.0),
    (World::rate("rate 1, the same", 1.0, 0.8), 1.0),
];

const SIZES: [(usize, usize); 4] = [(8, 8), (20, 20), (50, 50), (8, 50)];

fn main() {
    let times = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(10_000);
    println!(
        "| figure of the two groups | articles | value | difference | ratio | delta | plain: value | difference |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|");
    for (world, other) in WORLDS {
        for articles in SIZES {
            let found = coverage(world, world.with(other), articles, times, 1);
            let ratio = if world.shape == Shape::Rate {
                format!("{:.1}", found.ratio.percent())
            } else {
                "–".into()
            };
            let (value, difference, delta) =
                (found.value.percent(), found.difference.percent(), found.delta.percent());
            let plain = (found.plain.0.percent(), found.plain.1.percent());
            println!(
                "| {} | {} + {} | {value:.1} | {difference:.1} | {ratio} | {delta:.1} | {:.1} | {:.1} |",
                world.name, articles.0, articles.1, plain.0, plain.1
            );
        }
    }
    println!("\n| groups of the same figure | 8 + 8 | 20 + 20 | 50 + 50 | 8 + 50 |");
    println!("|---|---:|---:|---:|---:|");
    for (one, other, name) in nulls() {
        let rates = SIZES.map(|articles| format!("{:.2}", false_alarms(one, other, articles, times, 999)));
        println!("| {name} | {} |", rates.join(" | "));
    }
    println!("\n| pairs without a difference | 6 | 8 | 20 | 50 |\n|---|---:|---:|---:|---:|");
    println!(
        "| signs drawn anew | {} |",
        [6, 8, 20, 50].map(|n| format!("{:.2}", paired_alarms(n, times))).join(" | ")
    );
}

/// Groups that differ in nothing, and groups that differ in how far apart their articles are.
fn nulls() -> [(World, World, &'static str); 5] {
    let (common, rare) = (World::share("", 0.35, 0.04), World::share("", 0.05, 0.03));
    let (often, seldom) = (World::rate("", 8.0, 0.5), World::rate("", 1.0, 0.8));
    [
        (common, common, "share 35 %"),
        (rare, rare, "share 5 %"),
        (often, often, "rate 8"),
        (seldom, seldom, "rate 1"),
        (
            World::rate("", 8.0, 0.3),
            World::rate("", 8.0, 0.8),
            "rate 8, articles of the second further apart",
        ),
    ]
}

/// Per cent of sets of pairs that the sign-flip test calls leaning though both sides are alike.
fn paired_alarms(pairs: usize, times: u64) -> f64 {
    let world = World::rate("", 8.0, 0.5);
    let alarm = |replicate: &u64| {
        let mut random = Random::stream(3, *replicate);
        let sides = [world.articles(&mut random, pairs), world.articles(&mut random, pairs)];
        let own = |side: usize, place: usize| sides[side][place].0 / sides[side][place].1;
        let differences: Vec<f64> = (0..pairs).map(|place| own(1, place) - own(0, place)).collect();
        sign_flip(&differences, *replicate, 999) <= 0.05
    };
    100.0 * (0..times).filter(alarm).count() as f64 / times as f64
}
