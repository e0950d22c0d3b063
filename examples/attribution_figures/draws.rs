//! How much figures move from one draw of articles to another.

use crate::counts::Counts;
use framelens::stats::Random;

const DRAWS: usize = 2_000;
const SEED: u64 = 1;

/// For each figure, between which values 95 of 100 draws of `size` different articles lie.
pub(crate) fn range(articles: &[Counts], size: usize) -> Vec<(f64, f64)> {
    let mut random = Random::new(SEED);
    let mut articles: Vec<&Counts> = articles.iter().collect();
    let mut draws: Vec<Vec<f64>> = Vec::new();
    for _ in 0..DRAWS {
        random.draw(&mut articles, size);
        let figures = Counts::sum(articles.iter().take(size).copied()).figures();
        draws.push(figures.into_iter().map(|(_, value)| value).collect());
    }
    let rows = draws.first().map_or(0, Vec::len);
    (0..rows).map(|row| middle(draws.iter().map(|draw| draw[row]).collect())).collect()
}

/// The values that leave out one in forty at each end.
fn middle(mut values: Vec<f64>) -> (f64, f64) {
    values.sort_by(f64::total_cmp);
    let out = values.len() / 40;
    (values[out], values[values.len() - 1 - out])
}
