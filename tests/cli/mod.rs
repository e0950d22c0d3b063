//! The command line as its users meet it.

mod audit;
mod classroom;
mod compare;
mod conditions;
mod documents;
mod evaluation;
mod exit_codes;
mod genres;
mod harmless;
mod house;
mod inputs;
mod interrupts;
mod lexicons;
mod manuals;
mod markup;
mod metadata;
mod names;
mod outputs;
mod own_lists;
pub(crate) mod packed;
mod pages;
mod resume;
mod side_by_side;
mod tables;
mod voices;

use std::{
    fs,
    path::{Path, PathBuf},
};

use assert_cmd::Command;

/// What a run wrote, and how it ended.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Run {
    /// Lines of standard error that tell of a fault, without the program's name.
    pub(crate) fn faults(&self) -> Vec<&str> {
        let lines = self.stderr.lines().map(|line| line.strip_prefix("framelens: ").unwrap_or(line));
        lines.filter(|line| !line.starts_with("note: ")).collect()
    }

    /// The JSON lines of standard output.
    fn records(&self) -> Vec<serde_json::Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// The ids of the articles, in order.
    fn ids(&self) -> Vec<String> {
        let articles = self.records().into_iter().filter(|record| record["kind"] == "article");
        articles.map(|record| record["article"].as_str().unwrap().to_owned()).collect()
    }
}

/// The program in the project's folder.
fn command(args: &[&str]) -> Command {
    command_in(Path::new(env!("CARGO_MANIFEST_DIR")), args)
}

fn command_in(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_framelens"));
    command.current_dir(folder).env_remove("NO_COLOR").env("RUST_BACKTRACE", "0").args(args);
    // Lexicons of whoever runs the tests have no say.
    command.env("XDG_CONFIG_HOME", folder.join("no-configuration")).env("HOME", folder);
    command
}

fn finish(mut command: Command) -> Run {
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// Runs the program in the project's folder.
pub(crate) fn framelens(args: &[&str]) -> Run {
    finish(command(args))
}

/// Runs the program in `folder`.
pub(crate) fn framelens_in(folder: &Path, args: &[&str]) -> Run {
    finish(command_in(folder, args))
}

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path: PathBuf = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

const ARTICLE: &[u8] = b"The bridge is shut, the mayor said. Nobody knows why.\n";
