//! Many articles in parallel, results in the order of the input, in bounded memory.
//!
//! Records are taken in chunks limited by bytes. The records of a chunk are read in parallel, their
//! ids settled in order, the articles worked on in parallel, and the results handed over in order, so
//! any number of jobs gives the same output byte for byte. This is the only module that knows of threads.

use std::{io, sync::Arc};

use rayon::{ThreadPool, ThreadPoolBuilder, prelude::*};

use crate::{
    analyze::{Analyzer, GENRE_FIELD},
    article::Article,
    read::{Added, Fault, Fields, Place, ReadError, Record, UniqueIds},
    report::{ArticleReport, FirstFew, Genre},
};

/// How a batch is run.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Number of threads; 1 starts none.
    pub jobs: usize,
    /// A chunk is closed once it holds so many bytes of input. At least one article is in each, so 0 is as 1.
    pub chunk_bytes: u64,
    /// Where records keep their id, title and text.
    pub fields: Fields,
    /// What is added to the articles' metadata.
    pub added: Arc<Added>,
}

impl Settings {
    /// Settings for so many threads (at least one): 32 KiB of input for each a chunk, because records take
    /// up to twenty times the room of their input.
    ///
    /// ```
    /// let settings = framelens::batch::Settings::new(2);
    /// assert_eq!((settings.jobs, settings.chunk_bytes), (2, 1 << 16));
    /// ```
    pub fn new(jobs: usize) -> Settings {
        let jobs = jobs.max(1);
        let chunk_bytes = ((jobs as u64) << 15).max(1 << 16);
        Settings { jobs, chunk_bytes, fields: Fields::default(), added: Arc::default() }
    }
}

/// What happened to a batch as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Articles that were read.
    pub articles: u64,
    /// Of these, how many got a number behind their id because an earlier one has it (see [`UniqueIds`]).
    pub renamed: u64,
    /// The first few ids that were taken, each once.
    pub taken_ids: FirstFew<TAKEN>,
    /// Articles with letters that only a wrong encoding makes (`â€œ` for a quotation mark).
    pub garbled: u64,
    /// Articles whose metadata name a genre that there is not (see [`Genre::named`]).
    pub unknown_genres: u64,
}

/// Analyses every record and hands each report, or what is wrong with the record, to `sink` in order.
///
/// # Errors
/// Those of `sink`, which end the run, and a failure to start threads.
pub fn reports(
    analyzer: &Analyzer,
    records: impl Iterator<Item = Record>,
    settings: &Settings,
    sink: impl FnMut(Result<ArticleReport, ReadError>) -> io::Result<()>,
) -> io::Result<Summary> {
    run(records, settings, |_, article| report(analyzer, article), sink)
}

/// The report of an article.
///
/// # Errors
/// The article is not English and the analyzer does not take all for English.
pub fn report(analyzer: &Analyzer, article: Article) -> Result<ArticleReport, ReadError> {
    let place = Place::of(&article);
    analyzer.analyze_english(article).map_err(|foreign| ReadError::new(place, Fault::Foreign(foreign)))
}

/// Does `work` on every article, in parallel, and hands each result to `sink` in order. `work` also
/// gets the article's number, from 0.
///
/// # Errors
/// Those of `sink`, which end the run, and a failure to start threads.
pub fn run<T: Send>(
    records: impl Iterator<Item = Record>,
    settings: &Settings,
    work: impl Fn(u64, Article) -> Result<T, ReadError> + Sync,
    mut sink: impl FnMut(Result<T, ReadError>) -> io::Result<()>,
) -> io::Result<Summary> {
    let threads = Threads::new(settings.jobs)?;
    let mut records = records.peekable();
    let (mut ids, mut summary) = (UniqueIds::default(), Summary::default());
    while records.peek().is_some() {
        let chunk = chunk(&mut records, settings.chunk_bytes);
        let articles = threads.map(chunk, |record| {
            let mut article = record.read(&settings.fields)?;
            settings.added.add(&mut article);
            Ok(article)
        });
        let settled = articles.into_iter().map(|article| settle(article, &mut ids, &mut summary)).collect();
        let results = threads.map(settled, |article| article.and_then(|(n, article)| work(n, article)));
        results.into_iter().try_for_each(&mut sink)?;
    }
    Ok(summary)
}

/// Does `work` on every item, in parallel with so many threads, results in order.
///
/// # Errors
/// A failure to start threads.
pub fn map<A: Send, B: Send>(
    items: Vec<A>,
    jobs: usize,
    work: impl Fn(A) -> B + Sync + Send,
) -> io::Result<Vec<B>> {
    Ok(Threads::new(jobs)?.map(items, work))
}

/// A record counts for so many bytes at least: even an empty one has a name and a report.
const LEAST: u64 = 1 << 11;

/// Records up to the limit; at least one.
fn chunk(records: &mut impl Iterator<Item = Record>, limit: u64) -> Vec<Record> {
    let (mut chunk, mut bytes) = (Vec::new(), 0);
    while bytes < limit.max(1) {
        let Some(record) = records.next() else { break };
        bytes += record.size().max(LEAST);
        chunk.push(record);
    }
    chunk
}

/// So many ids that were taken are remembered.
const TAKEN: usize = 4;

/// Numbers an article and makes its id unique.
fn settle(
    article: Result<Article, ReadError>,
    ids: &mut UniqueIds,
    summary: &mut Summary,
) -> Result<(u64, Article), ReadError> {
    let mut article = article?;
    if let Some(taken) = ids.settle(&mut article) {
        summary.renamed += 1;
        summary.taken_ids.note(taken);
    }
    summary.garbled += u64::from(article.text.contains(GARBLED));
    let genre = article.field(GENRE_FIELD);
    summary.unknown_genres += u64::from(genre.is_some_and(|name| Genre::named(&name).is_none()));
    summary.articles += 1;
    Ok((summary.articles - 1, article))
}

/// What becomes of curly quotation marks and dashes of UTF-8 that somebody read as Windows-1252.
const GARBLED: &str = "â€";

/// A pool of threads, or none.
struct Threads(Option<ThreadPool>);

impl Threads {
    fn new(jobs: usize) -> io::Result<Threads> {
        if jobs <= 1 {
            return Ok(Threads(None));
        }
        let pool = ThreadPoolBuilder::new().num_threads(jobs).build().map_err(io::Error::other)?;
        Ok(Threads(Some(pool)))
    }

    fn map<A: Send, B: Send>(&self, items: Vec<A>, work: impl Fn(A) -> B + Sync + Send) -> Vec<B> {
        match &self.0 {
            None => items.into_iter().map(work).collect(),
            Some(pool) => pool.install(|| items.into_par_iter().map(work).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(jobs: usize, chunk_bytes: u64) -> Vec<String> {
        let articles =
            (0..50).map(|n| Record::Article(Article::new(format!("a{}", n % 20), "One.".repeat(n + 1))));
        let settings = Settings { chunk_bytes, ..Settings::new(jobs) };
        let mut seen = Vec::new();
        let take = |id: Result<String, ReadError>| {
            seen.push(id.unwrap());
            Ok(())
        };
        let summary = run(articles, &settings, |n, article| Ok(format!("{n} {}", article.id)), take).unwrap();
        assert_eq!((summary.articles, summary.renamed, summary.unknown_genres), (50, 30, 0));
        assert_eq!(*summary.taken_ids, ["a0", "a1", "a2", "a3"]);
        seen
    }

    #[test]
    fn results_come_in_order_whatever_the_jobs_and_chunks() {
        let expected = ids(1, 1 << 20);
        assert_eq!(expected[45], "45 a5~3");
        for (jobs, chunk) in [(1, 1), (2, 64), (8, 1 << 20), (3, 0)] {
            assert_eq!(ids(jobs, chunk), expected);
        }
    }

    #[test]
    fn a_record_that_cannot_be_read_stops_nothing() {
        let records = [Article::new("empty", " "), Article::new("good", "One.")].map(Record::Article);
        let mut good = Vec::new();
        run(
            records.into_iter(),
            &Settings::new(2),
            |_, article| Ok(article.id),
            |result| {
                good.push(result.is_ok());
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(good, [false, true]);
    }
}
