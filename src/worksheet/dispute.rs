//! What somebody holds against a label of the program.

use serde::{Deserialize, Serialize};

/// A disputed label: one line of a file of disputes.
///
/// ```
/// use framelens::worksheet::Dispute;
///
/// let line = r#"{"schema":1,"kind":"dispute","id":"bcdfgh-1","article":"a.txt","text":"It failed.","field":"level","tool":"none","user":"vague","comment":"","framelens":"0.1.0","lexicons":"00000000"}"#;
/// let dispute: Dispute = serde_json::from_str(line).expect("a line of the form above");
/// assert_eq!((dispute.field.as_str(), dispute.user.as_str()), ("level", "vague"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute {
    /// 1.
    pub schema: u32,
    /// `dispute`.
    pub kind: String,
    /// The sentence; see [`super::sentence_id`].
    pub id: String,
    /// The article's id.
    pub article: String,
    /// The sentence.
    pub text: String,
    /// What is disputed: `level` (`named`, `described`, `vague`, `none`, or `0` to `5`) or `unsourced` (`yes`, `no`).
    pub field: String,
    /// What the program says.
    pub tool: String,
    /// What the user says.
    pub user: String,
    /// Why.
    pub comment: String,
    /// Version of the program.
    pub framelens: String,
    /// Hash of the lexicons in force.
    pub lexicons: String,
}
