//! `--resume FILE`: goes on where a run of `--format jsonl` ended, however it ended.
//!
//! What is whole in FILE stays, the rest is cut off, and everything else is written behind it: the
//! result is the file that one run would have written.

mod written;

use std::{
    collections::HashMap,
    fs::{File, OpenOptions},
    hash::{BuildHasher, RandomState},
    io::{self, BufReader, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use crate::{console::Console, output::Output};
use framelens::{
    analyze::Analyzer,
    article::Article,
    render::{Offsets, record::content_hash},
    report::{Genre, counted},
};
pub(crate) use written::Sentences;
use written::{Expected, Written};

/// What a file holds that is being continued.
pub(crate) struct Resume {
    path: PathBuf,
    file: File,
    /// Hash of an article's id → its content hash and its genre.
    done: HashMap<u64, (u64, Genre)>,
    ids: RandomState,
    /// Bytes of whole articles, and of what follows them.
    whole: u64,
    rest: u64,
}

/// What the file says of an article.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// Nothing.
    New,
    /// It is done.
    Done,
    /// It was another text when it was done: what is wrong.
    Changed(String),
    /// It was taken for another genre: the runs do not fit together.
    OtherGenre(String),
}

impl Known {
    /// Tells what is wrong.
    ///
    /// # Errors
    /// The run does not fit the file, so that it must end.
    pub(crate) fn tell(&self, console: &mut Console) -> io::Result<()> {
        match self {
            Known::New | Known::Done => {}
            Known::Changed(message) => console.unusable(message),
            Known::OtherGenre(message) => return Err(io::Error::other(message.clone())),
        }
        Ok(())
    }
}

impl Resume {
    /// Reads what is there; a file that does not exist holds nothing. Nothing is changed yet.
    ///
    /// # Errors
    /// The file holds something else, or was written with other settings.
    pub(crate) fn read(
        path: &Path,
        sentences: Sentences,
        offsets: Offsets,
        analyzer: &Analyzer,
    ) -> anyhow::Result<Resume> {
        let name = path.display();
        if path.metadata().is_ok_and(|meta| !meta.is_file()) {
            bail!("--resume: {name}: is not a regular file; name a file of JSON Lines");
        }
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
        let file = file.with_context(|| format!("--resume: {name}: cannot be written"))?;
        let expected = Expected::of(analyzer, sentences, offsets)?;
        let (ids, mut done) = (RandomState::new(), HashMap::new());
        let mut written = Written::new(BufReader::with_capacity(1 << 16, &file), &expected);
        while let Some(article) = written.next_whole().with_context(|| format!("--resume: {name}"))? {
            done.insert(ids.hash_one(&article.id), (article.hash, article.genre));
        }
        let (whole, rest) = (written.whole, written.at - written.whole);
        Ok(Resume { path: path.to_owned(), file, done, ids, whole, rest })
    }

    /// What is known of an article.
    pub(crate) fn knows(&self, article: &Article, analyzer: &Analyzer) -> Known {
        let Some((hash, genre)) = self.done.get(&self.ids.hash_one(&article.id)) else { return Known::New };
        let (id, file) = (&article.id, self.path.display());
        if format!("{hash:016x}") != content_hash(article) {
            return Known::Changed(format!(
                "{id}: is not what it was when {file} was written; its old record stays (to do all again, take {file} away)"
            ));
        }
        let now = analyzer.genre_of(article);
        if now != *genre {
            let (was, now) = (genre.name(), now.name());
            return Known::OtherGenre(format!(
                "--resume: {file} takes {id} for `{was}`, this run for `{now}`; give the same flags, or another file"
            ));
        }
        Known::Done
    }

    /// Tells what is there, cuts off what is not whole, and goes on behind it.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(crate) fn go_on(&self, console: &Console) -> anyhow::Result<Output> {
        let name = self.path.display();
        if self.whole > 0 {
            let articles = counted(self.done.len() as u64, "article");
            console.note(&format!("{name}: going on behind {articles}"));
        }
        if self.rest > 0 {
            let bytes = counted(self.rest, "byte");
            console.note(&format!("{name}: {bytes} of an article that was not whole cut off"));
        }
        let cut = || -> io::Result<File> {
            let mut file = self.file.try_clone()?;
            file.set_len(self.whole)?;
            file.seek(SeekFrom::Start(self.whole))?;
            Ok(file)
        };
        let file = cut().with_context(|| format!("{name}: cannot be written"))?;
        Ok(Output::further(file, &self.path))
    }
}
