//! How well scores put what people say yes to above the rest.

/// Area under the receiver's curve, 0 to 1: how often a yes has the higher score than a no, ties
/// counted half (Mann and Whitney). `None` without both.
pub fn area(scores: &[(f64, bool)]) -> Option<f64> {
    let positives = scores.iter().filter(|(_, gold)| *gold).count() as f64;
    let negatives = scores.len() as f64 - positives;
    let mut sorted = scores.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut sum, mut before) = (0.0, 0.0);
    for ties in sorted.chunk_by(|a, b| a.0 == b.0) {
        // The ranks of equal scores are their mean.
        let rank = before + (ties.len() as f64 + 1.0) / 2.0;
        sum += rank * ties.iter().filter(|(_, gold)| *gold).count() as f64;
        before += ties.len() as f64;
    }
    let pairs = positives * negatives;
    (pairs > 0.0).then(|| (sum - positives * (positives + 1.0) / 2.0) / pairs)
}

/// The threshold (yes from it on) with the greatest F1 of the yes; the lowest of several. Infinite
/// if nothing should be found.
pub fn best_threshold(scores: &[(f64, bool)]) -> f64 {
    let mut sorted = scores.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let gold = sorted.iter().filter(|(_, gold)| *gold).count();
    let (mut hits, mut found, mut best) = (0, 0, (0.0, f64::INFINITY));
    for ties in sorted.chunk_by(|a, b| a.0 == b.0) {
        hits += ties.iter().filter(|(_, gold)| *gold).count();
        found += ties.len();
        let f1 = 2.0 * hits as f64 / (found + gold).max(1) as f64;
        if f1 >= best.0 && hits > 0 {
            best = (f1, ties[0].0);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_count_half() {
        assert_eq!(area(&[(0.9, true), (0.1, false)]), Some(1.0));
        assert_eq!(area(&[(0.5, true), (0.5, false)]), Some(0.5));
        assert_eq!(area(&[(0.9, true), (0.5, false), (0.5, true), (0.1, false)]), Some(0.875));
        assert_eq!(area(&[(0.9, true)]), None);
    }

    #[test]
    fn the_threshold_that_finds_most_for_least() {
        let scores = [(0.9, true), (0.6, true), (0.5, false), (0.2, true), (0.1, false), (0.0, false)];
        assert_eq!(best_threshold(&scores), 0.2);
        assert_eq!(best_threshold(&[(0.4, false)]), f64::INFINITY);
    }
}
