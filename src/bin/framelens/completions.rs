//! `framelens completions`: what a shell needs to complete commands and flags.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::generate;

use crate::{
    Status,
    args::{Args, CompletionsArgs},
    output::Output,
};

pub(crate) fn run(args: &CompletionsArgs) -> anyhow::Result<Status> {
    let mut command = Args::command();
    let name = command.get_name().to_owned();
    // Gathered first: the generator would panic on a closed pipe.
    let mut script = Vec::new();
    generate(args.shell, &mut command, name, &mut script);
    let mut output = Output::stdout()?;
    output.write_all(&script)?;
    output.finish()?;
    Ok(Status::Done)
}
