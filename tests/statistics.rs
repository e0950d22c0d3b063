//! Intervals hold what they promise: a quick version of `examples/coverage`, whose figures stand in
//! `docs/statistics.md`. The bounds are those of chance over so few simulations, and plain jackknife intervals
//! of the rare figures would fail them.

#[path = "../examples/coverage/draw.rs"]
mod draw;
#[path = "../examples/coverage/measure.rs"]
mod measure;

use draw::World;
use measure::{coverage, false_alarms};

const TIMES: u64 = 1_500;

#[test]
fn intervals_of_simulated_groups_cover_what_was_put_in() {
    for (world, other, articles) in [
        (World::share("common", 0.35, 0.04), 0.50, (8, 8)),
        (World::share("rare", 0.05, 0.03), 0.10, (8, 8)),
        (World::rate("often", 8.0, 0.5), 12.0, (8, 20)),
        (World::rate("seldom", 2.0, 0.8), 4.0, (20, 20)),
    ] {
        let found = coverage(world, world.with(other), articles, TIMES, 1);
        for (what, tally) in [
            ("value", found.value),
            ("difference", found.difference),
            ("ratio", found.ratio),
            ("delta", found.delta),
        ] {
            let percent = tally.percent();
            // Three standard errors around 93 and 97 %.
            let right = tally.drawn == 0 || (91.3..=98.5).contains(&percent);
            assert!(right, "{} of {} {articles:?}: {percent}", what, world.name);
        }
    }
}

/// Why `compare` does not use the plain jackknife.
#[test]
fn plain_jackknife_intervals_of_rare_figures_cover_too_little() {
    let world = World::share("rare", 0.02, 0.03);
    let found = coverage(world, world.with(0.04), (8, 8), TIMES, 1);
    assert!(found.plain.0.percent() < 90.0 && found.value.percent() > 93.0, "{found:?}");
}

#[test]
fn the_permutation_test_keeps_its_level() {
    let world = World::rate("", 8.0, 0.5);
    let percent = false_alarms(world, world, (8, 8), TIMES, 199);
    assert!((3.3..=6.7).contains(&percent), "{percent}");
}
