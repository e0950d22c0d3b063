//! The lexicons that come with the program, in order of loading.

macro_rules! files {
    ($($name:literal)*) => {
        /// Path and text of every shipped lexicon. To add one, add its line; a test finds a forgotten file.
        pub const FILES: &[(&str, &str)] = &[$((
            concat!("lexicons/en/", $name, ".toml"),
            include_str!(concat!("../../lexicons/en/", $name, ".toml")),
        ),)*];
    };
}

files! {
    "grammar/function_words"
    "grammar/time"
}
