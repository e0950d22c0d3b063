//! The difference and the ratio of two figures, with limits made of those of each.
//!
//! Zou, G. Y. & Donner, A. (2008), *Construction of confidence limits about effect measures: a general
//! approach*, Statistics in Medicine 27 (MOVER); for two shares it is Newcombe's (1998) hybrid score
//! interval. Student's t has Welch's degrees of freedom.

use super::{Estimate, Interval, Shape, limits_with, t_quantile, welch};

/// One figure against another.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Effect {
    /// The difference or the ratio.
    pub value: f64,
    /// Its limits of 95 %; without a higher one the ratio is infinite there.
    pub interval: Interval,
}

/// `other` − `one`.
pub fn difference(one: &Estimate, other: &Estimate, shape: Shape) -> Effect {
    let t = t_quantile(0.025, welch((one.variance, one.units), (other.variance, other.units)));
    combined((one.value, limits_with(one, shape, t)), (other.value, limits_with(other, shape, t)))
}

/// `other` / `one`; `None` where one of them is 0, for then the data do not tell how many times.
pub fn ratio(one: &Estimate, other: &Estimate, shape: Shape) -> Option<Effect> {
    let relative = |estimate: &Estimate| estimate.variance / estimate.value.powi(2);
    if one.value <= 0.0 || other.value <= 0.0 {
        return None;
    }
    let t = t_quantile(0.025, welch((relative(one), one.units), (relative(other), other.units)));
    let logs = |estimate: &Estimate| {
        let Interval { low, high } = limits_with(estimate, shape, t);
        (estimate.value.ln(), Interval { low: low.ln(), high: high.ln() })
    };
    let log = combined(logs(one), logs(other));
    let interval = Interval { low: log.interval.low.exp(), high: log.interval.high.exp() };
    Some(Effect { value: log.value.exp(), interval })
}

/// The difference of two values whose limits are known.
fn combined(one: (f64, Interval), other: (f64, Interval)) -> Effect {
    let value = other.0 - one.0;
    let low = (other.0 - other.1.low).hypot(one.1.high - one.0);
    let high = (other.1.high - other.0).hypot(one.0 - one.1.low);
    Effect { value, interval: Interval { low: value - low, high: value + high } }
}
