//! Logistic regression over signs that are there or not: Adagrad (Duchi, Hazan and Singer 2011), averaged over the
//! second half of its passes. The order of examples is fixed, so that equal data give equal weights.

const PASSES: usize = 10;
const STEP: f32 = 0.05;
/// Pull of a weight towards zero, a step.
const SHRINK: f32 = 2e-5;

/// What is to be judged: the signs that are there, and the right answer.
#[derive(Clone, Debug)]
pub(super) struct Example {
    pub(super) signs: Vec<u32>,
    /// How many of the signs, from the first on, can be seen before anything is worked out.
    pub(super) plain: usize,
    pub(super) right: bool,
}

impl Example {
    /// What the signs weigh together.
    pub(super) fn sum(&self, weights: &[f32]) -> f32 {
        self.signs.iter().map(|sign| weights[*sign as usize]).sum()
    }

    /// What the plain signs weigh together.
    pub(super) fn plain_sum(&self, weights: &[f32]) -> f32 {
        self.signs[..self.plain].iter().map(|sign| weights[*sign as usize]).sum()
    }
}

/// One weight a sign.
pub(super) fn fit(examples: &[&Example], signs: usize) -> Vec<f32> {
    let mut weights = vec![0.0_f32; signs];
    let mut squares = vec![1e-3_f32; signs];
    let mut total = vec![0.0_f32; signs];
    for pass in 0..PASSES {
        for index in order(examples.len(), pass) {
            let example = examples[index];
            let error = probability(example.sum(&weights)) - f32::from(u8::from(example.right));
            for sign in example.signs.iter().map(|sign| *sign as usize) {
                let slope = error + SHRINK * weights[sign];
                squares[sign] += slope * slope;
                weights[sign] -= STEP * slope / squares[sign].sqrt();
            }
        }
        if pass >= PASSES / 2 {
            total.iter_mut().zip(&weights).for_each(|(total, weight)| *total += *weight);
        }
    }
    let passes = (PASSES - PASSES / 2) as f32;
    total.into_iter().map(|total| total / passes).collect()
}

/// The numbers below `count` in an order that differs from pass to pass.
fn order(count: usize, pass: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let salt = 0x9e37_79b9_7f4a_7c15 ^ ((pass as u64 + 1) << 17);
    order.sort_by_key(|index| (*index as u64 + 1).wrapping_mul(salt).rotate_left(29));
    order
}

fn probability(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_that_tells_is_weighed_and_one_that_does_not_is_not() {
        // Sign 0 is there when the answer is yes, sign 1 when it is no, sign 2 always.
        let example = |right: bool| Example { signs: vec![u32::from(!right), 2], plain: 1, right };
        let all: Vec<Example> = (0..40).map(|n| example(n % 2 == 0)).collect();
        let weights = fit(&all.iter().collect::<Vec<_>>(), 3);
        assert!(weights[0] > 1.0 && weights[1] < -1.0 && weights[2].abs() < 0.3, "{weights:?}");
    }

    #[test]
    fn each_pass_sees_every_example_once() {
        let mut seen = order(100, 3);
        seen.sort_unstable();
        assert_eq!(seen, (0..100).collect::<Vec<_>>());
    }
}
