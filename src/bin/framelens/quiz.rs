//! `framelens annotate --quiz`: label a sentence yourself, then see what the tool says, and dispute it.
//!
//! Works with a person at a terminal and with answers from a pipe; where the input ends, the quiz does.

mod disputes;
mod screen;

use std::path::PathBuf;

use anyhow::bail;
use clap::Args as Flags;

use crate::{
    Status,
    annotate::AnnotateArgs,
    console::Console,
    input, interrupt,
    worksheet::{Wanted, gather},
};
use framelens::{
    render::Provenance,
    report::{Genres, counted},
    worksheet::{Item, Pick, Question, Scale},
};

use disputes::Disputes;
use screen::{Reply, Screen};

/// The flags.
#[derive(Debug, Flags)]
#[command(next_help_heading = "Quiz")]
pub(crate) struct QuizArgs {
    /// Label each sentence yourself, then see what the tool says and why
    #[arg(long)]
    pub(crate) quiz: bool,
    /// Add what you hold against the tool's labels to this file (JSON Lines)
    #[arg(long, value_name = "FILE", requires = "quiz")]
    disputes: Option<PathBuf>,
    /// At most so many sentences, spread over what the tool finds in them
    #[arg(long, value_name = "N", requires = "quiz", value_parser = clap::value_parser!(u32).range(1..))]
    sentences: Option<u32>,
    /// Ask in a random order
    #[arg(long, requires = "quiz")]
    shuffle: bool,
    /// What chance is drawn from: the same seed gives the same quiz
    #[arg(long, value_name = "N", default_value_t = 1, requires = "quiz")]
    seed: u64,
}

/// What is asked, and what it is called in a dispute.
const ASKED: [(Question, &str, &str); 2] = [
    (Question::Level, "level", "Who answers for it"),
    (Question::NeedsSource, "unsourced", "Needs a source and has none"),
];

/// What the tool says where it leaves a label to the reader.
const OPEN: &str = "left open";

/// The quiz asks in bands.
const SCALE: Scale = Scale::Bands;

pub(crate) fn run(args: AnnotateArgs) -> anyhow::Result<Status> {
    if args.input.paths.iter().any(|path| path.as_os_str() == "-") {
        bail!("--quiz reads your answers from standard input; name the articles as files");
    }
    let analyzer = input::analyzer(&args.input)?;
    let hash = Provenance::of_several(analyzer.lexicons(), Genres::default()).set_hash();
    let mut console = Console::new(true);
    let wanted = Wanted { scale: SCALE, blind: false, hide: &[], reasons: true };
    let items = gather(args.input, analyzer, &wanted, &mut console)?;
    interrupt::at_once();
    let sentences = args.quiz.sentences.map(|n| n as usize);
    let items = Pick { sentences, shuffle: args.quiz.shuffle, seed: args.quiz.seed }.choose(items, SCALE);
    let disputes = args.quiz.disputes.as_deref().map(|path| Disputes::open(path, hash)).transpose()?;
    let mut quiz = Quiz { screen: Screen::open()?, disputes, tally: Tally::default() };
    quiz.run(&items)?;
    Ok(console.status())
}

struct Quiz {
    screen: Screen,
    disputes: Option<Disputes>,
    tally: Tally,
}

/// What has come of it so far, by what is asked.
#[derive(Default)]
struct Tally {
    answered: [u32; ASKED.len()],
    same: [u32; ASKED.len()],
    disputes: u32,
}

impl Quiz {
    fn run(&mut self, items: &[Item]) -> anyhow::Result<()> {
        let n = items.len();
        let sentences = counted(n as u64, "sentence");
        self.screen.say(&format!("{sentences}. Enter skips a question, q ends the quiz."))?;
        if self.disputes.is_none() {
            self.screen.say("With --disputes FILE you can put down where you see it otherwise.")?;
        }
        for (i, item) in items.iter().enumerate() {
            self.screen.say(&format!(
                "\n{} of {n} · {}, sentence {}",
                i + 1,
                item.row.article,
                item.row.number
            ))?;
            if !item.row.before.is_empty() {
                self.screen.say(&format!("(… {})", item.row.before))?;
            }
            self.screen.say(&item.row.sentence)?;
            if self.ask(item)?.is_none() {
                break;
            }
        }
        self.end()
    }

    /// Asks of one sentence, then shows; `None` if the user has had enough.
    fn ask(&mut self, item: &Item) -> anyhow::Result<Option<()>> {
        let mut answers = [None; ASKED.len()];
        for (place, (question, _, text)) in ASKED.iter().enumerate() {
            match self.screen.choose(text, &question.choices(SCALE))? {
                Reply::End => return Ok(None),
                Reply::Skip => {}
                Reply::Chosen(value) => answers[place] = Some(value),
            }
        }
        if answers == [None; ASKED.len()] {
            return Ok(Some(()));
        }
        self.show(item)?;
        let mut differ = false;
        for (place, (question, field, _)) in ASKED.iter().enumerate() {
            let Some(user) = answers[place] else { continue };
            let tool = item.answers.shown(*question, SCALE).unwrap_or(OPEN);
            self.tally.answered[place] += u32::from(tool != OPEN);
            differ |= tool != user;
            if tool == user {
                self.tally.same[place] += 1;
            } else if self.dispute(item, (field, tool, user))?.is_none() {
                return Ok(None);
            }
        }
        if !differ {
            self.screen.say("You and the tool say the same.")?;
        }
        Ok(Some(()))
    }

    /// What the tool says, and why.
    fn show(&mut self, item: &Item) -> anyhow::Result<()> {
        let said = |question| item.answers.shown(question, SCALE).unwrap_or(OPEN).to_owned();
        let (level, needs) = (said(Question::Level), said(Question::NeedsSource));
        self.screen.say(&format!("The tool says: {level}; needs a source and has none: {needs}."))?;
        item.reasons.iter().try_for_each(|reason| self.screen.say(&format!("  {reason}")))
    }

    /// Asks why the user sees it otherwise; `None` if the user or the input has ended the quiz.
    fn dispute(
        &mut self,
        item: &Item,
        (field, tool, user): (&str, &str, &str),
    ) -> anyhow::Result<Option<()>> {
        match tool {
            OPEN => self.screen.say(&format!("You say {user}, the tool leaves it open."))?,
            _ => self.screen.say(&format!("You say {user}, the tool {tool}."))?,
        }
        let Some(disputes) = &mut self.disputes else { return Ok(Some(())) };
        let Some(why) = self.screen.prompt("Why? One line puts it down as disputed; Enter leaves it.")?
        else {
            return Ok(None);
        };
        if screen::is_end(&why) {
            return Ok(None);
        }
        if !why.is_empty() {
            disputes.add(item, (field, tool, user), &why)?;
            self.tally.disputes += 1;
        }
        Ok(Some(()))
    }

    fn end(&mut self) -> anyhow::Result<()> {
        self.screen.say("")?;
        for (place, (.., text)) in ASKED.iter().enumerate() {
            let (answered, same) = (self.tally.answered[place], self.tally.same[place]);
            if answered > 0 {
                self.screen
                    .say(&format!("{text}: you and the tool say the same of {same} of {answered}."))?;
            }
        }
        if let Some(disputes) = &self.disputes {
            let n = self.tally.disputes;
            self.screen.say(&format!("{n} disputed label(s) added to {}.", disputes.name))?;
        }
        self.screen.say("The tool is one more reader and can err: this is no mark.")
    }
}
