//! Reads English news articles and shows, sentence by sentence, **who answers for what is said**
//! (attribution), **how firmly** (hedging), **how loudly** (intensity) and **what nobody answers for**
//! (unsourced assertions).
//!
//! # Example
//!
//! ```
//! use framelens::{analyze::Analyzer, article::Article, lexicon::LexiconSet, render::annotation};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let analyzer = Analyzer::new(LexiconSet::builtin()?);
//! let report = analyzer.analyze(Article::new("a1", "Mayor Ana Duarte said the bridge would close."));
//! let sentence = &report.sentences[0];
//! assert_eq!((sentence.attribution.level, sentence.unsourced.flag), (5, false));
//! assert_eq!(sentence.attribution.form.map(|form| form.name()), Some("indirect"));
//! // Why, one line a label, with rule, entry, file and line:
//! let reasons = annotation::reasons(&report, analyzer.lexicons());
//! assert!(reasons[0][0].starts_with("· cue “said”: level 5, source Ana Duarte; rule verb-clause"));
//! # Ok(())
//! # }
//! ```
//!
//! [`render::record`] writes the JSON Lines of `docs/record-format.md`, [`batch`] reads and analyses many
//! articles in parallel, [`report::Totals`] and [`report::Profile`] are an article's figures. A report is
//! shown with the [`lexicon::LexiconSet`] that it was made with.
//!
//! # Features
//!
//! - `documents`: reads pages, mail and word processors' documents; without it they are
//!   [`read::Fault::LeftOut`].
//! - `cli`: the command line and what it alone depends on. A program that uses the library leaves it out
//!   (`default-features = false`).
//!
//! *SCHEME 1.2* and its like in these pages cite sections of the annotation scheme that the labels follow: 1 is
//! attribution, 2 hedging, 3 intensity, 4 what nobody answers for, 5 figures, 6 hard calls. What it asks for is
//! shown sentence by sentence in `docs/scheme.md`.
//!
//! The modules stand in the order in which they are best read; a module uses only modules declared
//! before it.

pub mod article;
pub mod text;
pub mod lexicon;
pub mod matcher;
pub mod language;
pub mod syntax;
pub mod attribution;
pub mod voice;
pub mod score;
pub mod report;
pub mod analyze;
pub mod check;
pub mod fit;
pub mod read;
pub mod batch;
pub mod stats;
pub mod compare;
pub mod evaluate;
pub mod calibrate;
pub mod filter;
pub mod audit;
pub mod explain;
pub mod worksheet;
pub mod render;
