//! `framelens lexicon new`: a file to begin with.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use anyhow::{Context, bail};

use crate::output::Output;
use framelens::{
    lexicon::{is_lexicon, is_plain_list},
    render::safe,
};

/// A plain list.
const PLAIN: &str = "\
# category: CATEGORY
# One phrase a line. Lines that begin with # say something to people only, but for the first line.
# Behind a phrase may stand how strong it is, from 0 to 1, and why it is here:
#
#   collateral damage | 0.5 | Whom or what was hit is left out.
#
# A star stands for any ending:          radicali*
# Brackets hold choices, one may be empty:   (massive|huge|) overhaul

";

/// A file with every field.
const FULL: &str = "\
# A lexicon of your own. Lines that begin with # say something to people only.
# `framelens lexicon check FILE` finds slips; `framelens lexicon test ARTICLES --lexicons FILE` shows what it finds.
name = \"NAME\"
about = \"What belongs in this list.\"
date = \"\"
source = \"Who compiled it, and from what.\"

[default]                       # what every entry has unless it says otherwise
category = \"CATEGORY\"         # a built-in category, or a name of your own
# weight = 0.3                  # how strong, from 0 to 1

# Many phrases that share their fields:
# [[group]]
# note = \"Why they are here.\"
# phrases = [
#   \"first phrase\",
#   \"second phrase\",
# ]

# One phrase with fields of its own:
# [[entry]]
# phrase = \"downsize\"
# match = \"lemma\"             # every form: downsizes, downsized, downsizing
# excludes = [\"right 3: photo | image\"]
# yes = \"The mill downsized in May.\"
# no = \"She downsized the image.\"

# Something of a built-in list that you see differently:
# [[change]]
# entry = \"intens/peacock:renowned\"
# status = \"off\"              # or another weight, another category, another condition
";

/// Writes a starter; nothing that is there is replaced.
pub(super) fn write(out: &mut Output, file: &Path, category: &str) -> anyhow::Result<()> {
    let text = text(file, category)?;
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    }
    let mut new = match fs::File::create_new(file) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let path = file.display();
            bail!(
                "{path}: is there already, and nothing is written over it; name another file, or add to this one: `framelens lexicon add PHRASE --to {path}`"
            );
        }
        new => new.with_context(|| format!("{}: cannot be written", file.display()))?,
    };
    new.write_all(text.as_bytes())?;
    let path = safe(&file.display().to_string()).into_owned();
    writeln!(out, "wrote {path}: open it in any editor, then `framelens lexicon check {path}`")?;
    Ok(())
}

/// The starter that a file's ending asks for.
pub(super) fn text(file: &Path, category: &str) -> anyhow::Result<String> {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let path = file.display().to_string();
    let form = match is_lexicon(&path) {
        true if is_plain_list(&path) => PLAIN,
        true => FULL,
        false => bail!("{}: a lexicon ends in .txt (a plain list) or .toml (every field)", file.display()),
    };
    Ok(form.replace("CATEGORY", category).replace("NAME", &stem.replace([' ', ':'], "-")))
}
