//! Messages and progress on standard error.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::Status;
use framelens::{read::ReadError, render::safe};

/// After so long a run is long enough for a sign of life.
const PATIENCE: Duration = Duration::from_secs(1);

/// Tells the user what goes on, and remembers how the run must end.
pub(crate) struct Console {
    started: Instant,
    progress: ProgressBar,
    /// Whether progress may be shown: not where results are being written to the same terminal.
    quiet: bool,
    status: Status,
}

impl Console {
    /// A console; `quiet` ones show no progress.
    pub(crate) fn new(quiet: bool) -> Console {
        let plain = ProgressStyle::default_spinner();
        let style = ProgressStyle::with_template("{spinner} {human_pos} {msg}, {elapsed}").unwrap_or(plain);
        let progress = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()).with_style(style);
        Console { started: Instant::now(), progress, quiet, status: Status::Done }
    }

    /// Shows no progress if results go to the terminal.
    pub(crate) fn be_quiet(&mut self, quiet: bool) {
        self.quiet = quiet;
    }

    /// One more article is done. Indicatif draws nothing unless standard error is a terminal.
    pub(crate) fn step(&mut self) {
        if !self.quiet && self.progress.is_hidden() && self.started.elapsed() > PATIENCE {
            self.progress.set_message("articles read");
            self.progress.set_draw_target(ProgressDrawTarget::stderr());
            // Once is enough: a progress bar without a terminal stays hidden.
            self.quiet = true;
        }
        self.progress.inc(1);
    }

    /// Something could not be read; the run goes on and ends with exit code 2.
    pub(crate) fn fault(&mut self, error: &ReadError) {
        self.status = Status::Faulty;
        self.say(&error.to_string());
    }

    /// Something could not be used; the run goes on and ends with exit code 2.
    pub(crate) fn unusable(&mut self, message: &str) {
        self.status = Status::Faulty;
        self.say(message);
    }

    /// A threshold was passed.
    pub(crate) fn passed(&mut self, message: &str) {
        self.status = self.status.max(Status::Passed);
        self.say(message);
    }

    /// Something to know.
    pub(crate) fn note(&self, message: &str) {
        self.say(&format!("note: {message}"));
    }

    fn say(&self, message: &str) {
        self.progress.suspend(|| eprintln!("framelens: {}", safe(message)));
    }

    /// Takes progress off the screen.
    pub(crate) fn clear(&self) {
        self.progress.finish_and_clear();
    }

    /// How the run must end.
    pub(crate) fn status(&self) -> Status {
        self.status
    }
}
