//! `framelens lexicon`: the word lists in force, and changes to one's own.

mod args;
mod check;
mod edit;
mod hits;
mod list;
mod show;
mod starter;
mod target;

use std::io::Write;

use crate::{Status, input, output::Output};

pub(crate) use args::{LexiconArgs, LexiconCommand};
pub(crate) use show::show_entry;

pub(crate) fn run(args: LexiconArgs) -> anyhow::Result<Status> {
    match args.command {
        LexiconCommand::Check(args) => return check::run(&args),
        LexiconCommand::Test(args) => return hits::run(args),
        command => print(command)?,
    }
    Ok(Status::Done)
}

/// Commands that can only print or fail.
fn print(command: LexiconCommand) -> anyhow::Result<()> {
    let mut output = Output::stdout()?;
    match command {
        LexiconCommand::List { lexicons } => list::list(&mut output, &input::lexicon_set(&lexicons)?)?,
        LexiconCommand::Show { id, lexicons } => {
            show::show(&mut output, &input::lexicon_set(&lexicons)?, &id)?;
        }
        LexiconCommand::New { file, category } => starter::write(&mut output, &file, &category)?,
        LexiconCommand::Add(args) => edit::add(&mut output, &args)?,
        LexiconCommand::Off { id, to } => edit::off(&mut output, &id, &to)?,
        LexiconCommand::Schema => writeln!(output, "{}", framelens::lexicon::schema())?,
        LexiconCommand::Check(_) | LexiconCommand::Test(_) => {}
    }
    output.finish()
}
