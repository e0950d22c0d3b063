//! What the levels of attribution are called, the same in every output (SCHEME 1.2).

/// Each level from the top with its band and what sets it apart within the band.
pub(super) const LEVELS: [(u8, &str, &str); 6] = [
    (5, "named", "person or document"),
    (4, "named", "institution"),
    (3, "described", "but not named"),
    (2, "vague", "a class (experts, officials)"),
    (1, "vague", "nobody in particular"),
    (0, "none", "no source"),
];

/// The band of a level.
pub(super) fn band(level: u8) -> &'static str {
    LEVELS.iter().find(|(known, ..)| *known == level).map_or("named", |(_, band, _)| band)
}
