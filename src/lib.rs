//! Reads English news articles and shows, sentence by sentence, **who answers for what is said**
//! (attribution), **how firmly** (hedging), **how loudly** (intensity) and **what nobody answers for**
//! (unsourced assertions).
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
