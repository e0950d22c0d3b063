//! What a comparison is asked for.

/// How often groups are drawn anew unless the user says otherwise: enough that the least p-value stands
/// among two hundred comparisons.
pub const REPLICATES: u64 = 9_999;

/// What a comparison is asked for.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The field that makes the groups.
    pub by: String,
    /// The group that the others are compared with; the one with the most articles without.
    pub reference: Option<String>,
    /// The field that makes pairs of articles of two groups, such as the event that they tell of.
    pub pair: Option<String>,
    /// Where random draws begin.
    pub seed: u64,
    /// How often groups are drawn anew.
    pub replicates: u64,
    /// Number of threads; the result is the same for any.
    pub jobs: usize,
}

impl Settings {
    /// The usual settings for groups by this field.
    pub fn new(by: impl Into<String>) -> Settings {
        Settings { by: by.into(), reference: None, pair: None, seed: 1, replicates: REPLICATES, jobs: 1 }
    }
}
