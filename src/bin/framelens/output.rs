//! Where results go: standard output, a device or a pipe, or a file that is replaced only once it is whole.

use std::{
    fs::File,
    io::{self, BufWriter, IsTerminal, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow};

use crate::{
    args::{OutputArgs, When},
    interrupt,
    replace::{self, Replacement},
};
use framelens::{
    read::reason,
    render::{Style, safe, wrapped},
};

/// What is said of standard output that takes no more.
const STDOUT: &str = "standard output: cannot be written";

/// Bytes gathered before they are written.
const BUFFER: usize = 1 << 16;

/// No text is broken into lines shorter than this.
const NARROWEST: usize = 24;

/// Where text begins that stands below its head.
const BELOW: &str = "      ";

/// An open output.
pub(crate) struct Output {
    to: Target,
    color: bool,
}

enum Target {
    Stdout(BufWriter<io::Stdout>),
    File { file: BufWriter<Replacement>, path: PathBuf },
    Further { file: BufWriter<File>, path: PathBuf },
}

impl Output {
    /// Standard output, for commands that write nothing but text.
    pub(crate) fn stdout() -> anyhow::Result<Output> {
        Output::open(&OutputArgs { output: None, color: When::Auto })
    }

    /// Opens what the flags name. A file's folder must exist and be writable.
    pub(crate) fn open(args: &OutputArgs) -> anyhow::Result<Output> {
        let to = match &args.output {
            None => Target::Stdout(BufWriter::with_capacity(BUFFER, io::stdout())),
            Some(path) if replace::is_device(path) => further(device(path)?, path),
            Some(path) => Target::File { file: temporary(path)?, path: path.clone() },
        };
        let color = match args.color {
            When::Always => true,
            When::Never => false,
            When::Auto => args.output.is_none() && terminal_wants_color(),
        };
        Ok(Output { to, color })
    }

    /// Writes on at the end of a file.
    pub(crate) fn further(file: File, path: &Path) -> Output {
        Output { to: further(file, path), color: false }
    }

    /// Whether results appear on a terminal.
    pub(crate) fn is_terminal(&self) -> bool {
        matches!(self.to, Target::Stdout(_)) && io::stdout().is_terminal()
    }

    /// Colours and columns for this output.
    pub(crate) fn style(&self) -> Style {
        let style = Style { color: self.color, ..Style::default() };
        self.columns().map_or(style, |width| Style { width, edge: true, ..style })
    }

    /// Writes a text behind its head: on a terminal broken at its edge, further lines below the first, all of them below
    /// the head if that is long; else on one line, as other programs like it.
    pub(crate) fn hang(&mut self, head: &str, text: &str) -> io::Result<()> {
        let Some(columns) = self.columns() else { return writeln!(self, "{head}{text}") };
        let margin = head.chars().count();
        let room = usize::from(columns).saturating_sub(margin);
        if margin > BELOW.len() && room < NARROWEST.min(text.chars().count()) {
            writeln!(self, "{}", head.trim_end())?;
            return self.hang(BELOW, text);
        }
        writeln!(
            self,
            "{head}{}",
            wrapped(text, room.max(NARROWEST)).join(&format!("\n{}", " ".repeat(margin)))
        )
    }

    /// Writes a text: on a terminal broken at its edge, further lines set in by two; else on one line.
    pub(crate) fn paragraph(&mut self, text: &str) -> io::Result<()> {
        let lines = match self.columns() {
            Some(columns) => wrapped(text, usize::from(columns).saturating_sub(2).max(NARROWEST)),
            None => vec![text.to_owned()],
        };
        writeln!(self, "{}", lines.join("\n  "))
    }

    /// The columns of the terminal, if this is one.
    pub(crate) fn columns(&self) -> Option<u16> {
        if self.is_terminal() { terminal_width() } else { None }
    }

    /// Writes the mark by which spreadsheets know that what follows is UTF-8.
    pub(crate) fn mark(&mut self) -> io::Result<()> {
        self.write_all("\u{feff}".as_bytes())
    }

    /// Writes what is left, and puts a file in its place: only a whole one takes the place of another.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        match self.to {
            Target::Stdout(mut out) => out.flush().context(STDOUT),
            Target::File { path, .. } if interrupt::cut() => {
                eprintln!("framelens: {}: left as it was", safe(&path.to_string_lossy()));
                Ok(())
            }
            Target::File { file, path } => {
                let file = file.into_inner().map_err(io::IntoInnerError::into_error);
                let written = file.and_then(Replacement::settle);
                interrupt::unfinished(None);
                written.with_context(|| unwritten(&path))
            }
            Target::Further { mut file, path } => file.flush().with_context(|| unwritten(&path)),
        }
    }
}

fn unwritten(path: &Path) -> String {
    format!("{}: cannot be written", path.display())
}

impl Output {
    /// The same error with the name of what cannot be written.
    fn named(&self, error: io::Error) -> io::Error {
        let name = match &self.to {
            Target::Stdout(_) => STDOUT.to_owned(),
            Target::File { path, .. } | Target::Further { path, .. } => unwritten(path),
        };
        io::Error::new(error.kind(), format!("{name}: {}", reason(&error)))
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.to {
            Target::Stdout(out) => out.write(bytes),
            Target::File { file, .. } => file.write(bytes),
            Target::Further { file, .. } => file.write(bytes),
        };
        written.map_err(|error| self.named(error))
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = match &mut self.to {
            Target::Stdout(out) => out.flush(),
            Target::File { file, .. } => file.flush(),
            Target::Further { file, .. } => file.flush(),
        };
        flushed.map_err(|error| self.named(error))
    }
}

fn further(file: File, path: &Path) -> Target {
    Target::Further { file: BufWriter::with_capacity(BUFFER, file), path: path.to_owned() }
}

fn device(path: &Path) -> anyhow::Result<File> {
    File::options().write(true).open(path).with_context(|| unwritten(path))
}

/// The file that will be renamed to `path`; it goes if the program has to end at once.
fn temporary(path: &Path) -> anyhow::Result<BufWriter<Replacement>> {
    let file = Replacement::beside(path)
        .map_err(|error| anyhow!("{}; check its folder: {}", unwritten(path), reason(&error)))?;
    interrupt::unfinished(Some(file.path()));
    Ok(BufWriter::with_capacity(BUFFER, file))
}

/// What the terminal and the environment (`NO_COLOR`, `CLICOLOR`, `TERM`) ask for.
fn terminal_wants_color() -> bool {
    anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never
}

fn terminal_width() -> Option<u16> {
    comfy_table::Table::new().width()
}
