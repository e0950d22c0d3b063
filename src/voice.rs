//! Books every span to the writer or to a source.

use serde::Serialize;

/// Whose words a span is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// The writer's own.
    Writer,
    /// Somebody else's, quoted or paraphrased.
    Source,
    /// Partly the one, partly the other; only of whole sentences.
    Mixed,
}
