//! Groups of articles drawn from known figures: articles differ in length and, more than chance would have
//! them, in their own figure.

use framelens::stats::{Random, Shape};

/// A figure of a whole press of articles.
#[derive(Clone, Copy, Debug)]
pub(crate) struct World {
    /// What it is called.
    pub(crate) name: &'static str,
    /// Share or rate.
    pub(crate) shape: Shape,
    /// The figure over all articles: a share, or a rate per 1,000 words.
    pub(crate) figure: f64,
    /// How far articles differ: the correlation of sentences of one article (shares), or the coefficient of
    /// variation of the articles' own rates.
    pub(crate) apart: f64,
}

impl World {
    /// A share of sentences, beta-binomial.
    pub(crate) const fn share(name: &'static str, figure: f64, apart: f64) -> World {
        World { name, shape: Shape::Share, figure, apart }
    }

    /// Hits per 1,000 words, gamma-Poisson.
    pub(crate) const fn rate(name: &'static str, figure: f64, apart: f64) -> World {
        World { name, shape: Shape::Rate, figure, apart }
    }

    /// The same with another figure.
    pub(crate) const fn with(self, figure: f64) -> World {
        World { figure, ..self }
    }

    /// So many articles: what is counted and against what. 15 to 60 sentences of about 20 words.
    pub(crate) fn articles(&self, random: &mut Random, n: usize) -> Vec<(f64, f64)> {
        (0..n).map(|_| self.article(random)).collect()
    }

    fn article(&self, random: &mut Random) -> (f64, f64) {
        let sentences = 15 + random.below(46);
        if self.shape == Shape::Share {
            let size = (1.0 - self.apart) / self.apart;
            let own = beta(random, self.figure * size, (1.0 - self.figure) * size);
            let found = (0..sentences).filter(|_| random.unit() < own).count();
            return (found as f64, sentences as f64);
        }
        let words = (sentences as f64 * (20.0 + 2.0 * normal(random))).round().clamp(300.0, 1200.0) / 1000.0;
        let own = gamma(random, self.apart.powi(-2)) * self.figure * self.apart.powi(2);
        (poisson(random, own * words), words)
    }
}

/// A standard normal number (Box & Muller 1958).
fn normal(random: &mut Random) -> f64 {
    let radius = (-2.0 * (1.0 - random.unit()).ln()).sqrt();
    radius * (std::f64::consts::TAU * random.unit()).cos()
}

/// A gamma number of that shape and scale 1 (Marsaglia & Tsang 2000).
fn gamma(random: &mut Random, shape: f64) -> f64 {
    if shape < 1.0 {
        let power = (1.0 - random.unit()).powf(1.0 / shape);
        return gamma(random, shape + 1.0) * power;
    }
    let d = shape - 1.0 / 3.0;
    let c = 1.0 / (9.0 * d).sqrt();
    loop {
        let x = normal(random);
        let v = (1.0 + c * x).powi(3);
        if v > 0.0 && (1.0 - random.unit()).ln() < 0.5 * x * x + d - d * v + d * v.ln() {
            return d * v;
        }
    }
}

fn beta(random: &mut Random, a: f64, b: f64) -> f64 {
    let (one, other) = (gamma(random, a), gamma(random, b));
    one / (one + other)
}

/// A Poisson number, for expectations of some dozens (Knuth 1969).
fn poisson(random: &mut Random, expected: f64) -> f64 {
    let (mut product, mut found) = (random.unit(), 0.0);
    while product > (-expected).exp() {
        product *= random.unit();
        found += 1.0;
    }
    found
}
