//! The command line of framelens: flags in, the library's work, bytes out.
//!
//! Only this folder prints, and only `main` decides how the program ends: 0 done; 1 a threshold was
//! passed; 2 something could not be read or used; 130 interrupted. A closed pipe is no failure.
#![allow(clippy::print_stderr, reason = "a command line tells its user what went wrong on standard error")]

mod agree;
mod annotate;
mod args;
mod audit;
mod calibrate;
mod compare;
mod completions;
mod config;
mod console;
mod ending;
mod evaluate;
mod explain;
mod input;
mod interrupt;
mod layers;
mod lexicon;
mod man;
mod output;
mod paths;
mod quiz;
mod replace;
mod report;
mod resume;
mod unordered;
mod worksheet;

use std::{io, process::ExitCode};

use clap::Parser;

use args::{Args, Command};
use framelens::{read::reason, render::safe};

/// How a run ended, when it came to its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    /// Everything was read and reported.
    #[default]
    Done = 0,
    /// A threshold of `--fail-on` was passed.
    Passed = 1,
    /// Something could not be read or used; everything else is reported.
    Faulty = 2,
}

fn main() -> ExitCode {
    let status = match Args::try_parse() {
        Ok(args) => run(args),
        Err(error) => return usage(&error),
    };
    match status {
        Ok(_) if interrupt::cut() => ExitCode::from(interrupt::CODE),
        Ok(status) => ExitCode::from(status as u8),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) if error.is::<layers::Faults>() => {
            let whose = error.downcast_ref::<layers::Faults>().map_or("", layers::Faults::whose);
            eprintln!("framelens: faults in {whose}; nothing was read");
            format!("{error}").lines().for_each(|line| eprintln!("{}", safe(line)));
            ExitCode::from(Status::Faulty as u8)
        }
        Err(error) => {
            // A message of several lines is several faults, each with its own place.
            for line in told(&error).lines() {
                eprintln!("framelens: {}", safe(line));
            }
            ExitCode::from(Status::Faulty as u8)
        }
    }
}

fn run(mut args: Args) -> anyhow::Result<Status> {
    if let Some(input) = args.command.input() {
        input::complete(input)?;
    }
    match args.command {
        Command::Report(args) => report::run(args),
        Command::Annotate(args) => annotate::run(args),
        Command::Audit(args) => audit::run(args),
        Command::Compare(args) => compare::run(args),
        Command::Worksheet(args) => worksheet::run(args),
        Command::Agree(args) => agree::run(args),
        Command::Lexicon(args) => lexicon::run(args),
        Command::Evaluate(args) => evaluate::run(args),
        Command::Calibrate(args) => calibrate::run(args),
        Command::Config(args) => config::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Completions(args) => completions::run(&args),
        Command::Man(args) => man::run(&args),
    }
}

/// Prints what clap has to say: help and version are no failures.
fn usage(error: &clap::Error) -> ExitCode {
    // Nothing is left to tell if even the message cannot be written.
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { Status::Faulty as u8 } else { Status::Done as u8 })
}

/// What went wrong with its causes, those of the system in our words, and none that was said already.
pub(crate) fn told(error: &anyhow::Error) -> String {
    let cause = |cause: &(dyn std::error::Error + 'static)| match cause.downcast_ref::<io::Error>() {
        // An error without a number is no longer the system's, and speaks for itself.
        Some(error) if error.raw_os_error().is_some() => reason(error),
        _ => cause.to_string(),
    };
    let mut parts: Vec<String> = Vec::new();
    for part in error.chain().map(cause) {
        if !parts.iter().any(|said| said.contains(&part)) {
            parts.push(part);
        }
    }
    parts.join(": ")
}

/// Whether whoever reads the output has had enough of it.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let closed = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    };
    error.chain().any(closed)
}
