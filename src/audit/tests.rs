use super::{Baseline, Rule, Settings, Severity, Tally, findings};
