//! The file of disputes.

use std::{
    fs::{File, OpenOptions},
    io::Write,
    path::Path,
};

use anyhow::Context;

use crate::paths;
use framelens::{
    render::VERSION,
    worksheet::{Dispute, Item},
};

/// The file of disputes, written line by line so that nothing is lost where the quiz is left.
pub(super) struct Disputes {
    file: File,
    pub(super) name: String,
    lexicons: String,
}

impl Disputes {
    pub(super) fn open(path: &Path, lexicons: String) -> anyhow::Result<Disputes> {
        let name = paths::name(path);
        let file = OpenOptions::new().create(true).append(true).open(path);
        let file = file.with_context(|| format!("{name}: cannot be written; check its folder"))?;
        Ok(Disputes { file, name, lexicons })
    }

    pub(super) fn add(
        &mut self,
        item: &Item,
        (field, tool, user): (&str, &str, &str),
        why: &str,
    ) -> anyhow::Result<()> {
        let dispute = Dispute {
            schema: 1,
            kind: "dispute".to_owned(),
            id: item.row.id.clone(),
            article: item.row.article.clone(),
            text: item.row.sentence.clone(),
            field: field.to_owned(),
            tool: tool.to_owned(),
            user: user.to_owned(),
            comment: why.to_owned(),
            framelens: VERSION.to_owned(),
            lexicons: self.lexicons.clone(),
        };
        let line = format!("{}\n", serde_json::to_string(&dispute)?);
        self.file.write_all(line.as_bytes()).with_context(|| format!("{}: cannot be written", self.name))
    }
}
