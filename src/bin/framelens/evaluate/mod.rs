//! `framelens evaluate`: labels of the program against labels of people.

mod args;
mod gold;
mod print;

use anyhow::bail;

pub(crate) use args::EvaluateArgs;
use args::EvaluateFormat;
use gold::Contents;
pub(crate) use gold::read as read_gold;

use crate::{Status, console::Console, input, layers::Layers, output::Output};
use framelens::{
    analyze::Analyzer,
    article::Article,
    batch,
    evaluate::{
        self, Case, Dimension, DisputeFigures, Disputed, Form, Gold, GoldError, Labelled, RelationFigures,
        SegmentFigures, SentenceFigures, SpanFigures, Spans,
    },
    fit::{Offsets, Relation},
    read::Place,
    render::{Provenance, VERSION},
    report::{ArticleReport, Genre},
};

/// What came out, by the form of the gold.
#[derive(serde::Serialize)]
struct Outcome {
    /// The file of gold.
    gold: String,
    /// Texts in it.
    texts: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    dimension: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    labels: Option<SentenceFigures>,
    #[serde(skip_serializing_if = "Option::is_none")]
    disputes: Option<DisputeFigures>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spans: Option<SpanFigures>,
    #[serde(skip_serializing_if = "Option::is_none")]
    attributions: Option<RelationFigures>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<SegmentFigures>,
    /// Lines that could not be used.
    errors: Vec<Unused>,
    framelens: &'static str,
    /// The hash of all lexicons and weights.
    set_hash: String,
    /// The lexicons in one phrase.
    lexicons: String,
    /// Version, genre and lexicons in one line.
    #[serde(skip)]
    foot: String,
    /// Cases with their labels, for the worst errors.
    #[serde(skip)]
    cases: Vec<(Case, bool)>,
}

/// A line of gold that could not be used.
#[derive(serde::Serialize)]
struct Unused {
    file: String,
    line: Option<u64>,
    id: Option<String>,
    message: String,
}

impl From<&GoldError> for Unused {
    fn from(error: &GoldError) -> Unused {
        let Place { file, line, id, .. } = error.place.clone();
        Unused { file, line, id, message: error.fault.to_string() }
    }
}

pub(crate) fn run(args: EvaluateArgs) -> anyhow::Result<Status> {
    let format = args.format()?;
    let mut console = Console::new(true);
    let contents = gold::contents(&args.gold, args.dimension.as_ref(), &mut console)?;
    if contents.is_empty() {
        return Ok(console.status());
    }
    let analyzer = Analyzer::new(Layers::gather(&args.lexicons)?.set()?);
    let outcome = match contents {
        Contents::Labels(labelled) => {
            let dimension = dimension(&args, labelled.form, &analyzer)?;
            compare(&args, labelled, &analyzer, dimension)?
        }
        Contents::Disputes(disputes, faults) => revisit(&args, &disputes, &faults, &analyzer)?,
    };
    let mut output = Output::open(&args.output)?;
    match format {
        EvaluateFormat::Text => print::text(&mut output, &outcome, args.errors, args.limit)?,
        EvaluateFormat::Markdown => print::markdown(&mut output, &outcome, args.errors, args.limit)?,
        EvaluateFormat::Json => print::json(&mut output, &outcome)?,
        EvaluateFormat::Csv => print::csv(&mut output, &outcome)?,
    }
    output.finish()?;
    Ok(console.status())
}

impl Outcome {
    /// Of so many texts, with nothing found yet.
    fn new(
        args: &EvaluateArgs,
        (texts, faults): (usize, &[GoldError]),
        analyzer: &Analyzer,
        dimension: Option<&Dimension>,
    ) -> Outcome {
        let provenance = Provenance::of(analyzer.lexicons(), Genre::default());
        Outcome {
            gold: args.gold.display().to_string(),
            texts,
            dimension: dimension.map(ToString::to_string),
            labels: None,
            disputes: None,
            spans: None,
            attributions: None,
            sentences: None,
            errors: faults.iter().map(Unused::from).collect(),
            framelens: VERSION,
            set_hash: provenance.set_hash(),
            lexicons: provenance.lexicon_list(),
            foot: provenance.line(),
            cases: Vec::new(),
        }
    }
}

/// What the program says now of disputed sentences.
fn revisit(
    args: &EvaluateArgs,
    disputes: &[Disputed],
    faults: &[GoldError],
    analyzer: &Analyzer,
) -> anyhow::Result<Outcome> {
    let now = |dispute: &Disputed| dispute.revisit(analyzer);
    let all = batch::map(disputes.iter().collect(), input::jobs(args.jobs), now)?;
    let mut outcome = Outcome::new(args, (disputes.len(), faults), analyzer, args.dimension.as_ref());
    outcome.disputes = Some(evaluate::revisited(all));
    Ok(outcome)
}

/// What texts are scored by: labels and pieces say nothing of it, so the user must.
fn dimension(args: &EvaluateArgs, form: Form, analyzer: &Analyzer) -> anyhow::Result<Option<Dimension>> {
    let Some(dimension) = &args.dimension else {
        if matches!(form, Form::Labels | Form::Spans) {
            bail!(
                "--dimension: say what the labels are about: attribution, hedging, intensity, unsourced or a category of your own (custom.NAME)"
            );
        }
        return Ok(None);
    };
    if let Dimension::Own(name) = dimension {
        let known = analyzer.lexicons().custom_categories();
        if !known.contains(name) {
            bail!("--dimension: no category of your own is called `{name}`; name lexicons with --lexicons");
        }
    }
    Ok(Some(dimension.clone()))
}

fn compare(
    args: &EvaluateArgs,
    labelled: Labelled,
    analyzer: &Analyzer,
    dimension: Option<Dimension>,
) -> anyhow::Result<Outcome> {
    let Labelled { form, gold, faults } = labelled;
    let mut outcome = Outcome::new(args, (gold.len(), &faults), analyzer, dimension.as_ref());
    let gold = gold.as_slice();
    if let (Form::Labels, Some(dimension)) = (form, &dimension) {
        let cases = each(gold, args.jobs, |gold| evaluate::judge(analyzer, gold, dimension))?;
        let (figures, found) = evaluate::sentences(&cases, args.threshold.number());
        outcome.labels = Some(figures);
        outcome.cases = cases.into_iter().zip(found).collect();
    }
    if let Some(dimension) = dimension.as_ref().filter(|_| gold.iter().any(|gold| gold.spans.is_some())) {
        let types = &args.types;
        let pieces = each(gold, args.jobs, |gold| (marked(gold, types), pieces(analyzer, gold, dimension)))?;
        outcome.spans = Some(evaluate::spans(pieces.into_iter()));
    }
    if form == Form::Attributions {
        let found = each(gold, args.jobs, |gold| relations(analyzer, gold))?;
        let of = |gold: &'_ Gold| gold.attributions.clone().unwrap_or_default();
        let marked: Vec<Vec<Relation>> = gold.iter().map(of).collect();
        let pairs: Vec<_> = marked.iter().map(Vec::as_slice).zip(found).collect();
        outcome.attributions = Some(evaluate::relations(&pairs));
    }
    if form == Form::Sentences {
        let found = each(gold, args.jobs, |gold| sentences(analyzer, gold))?;
        let texts = gold
            .iter()
            .zip(found)
            .map(|(gold, found)| (gold.text.as_str(), gold.sentences.clone().unwrap_or_default(), found));
        outcome.sentences = Some(evaluate::segments(texts));
    }
    Ok(outcome)
}

/// Does something with every text, in parallel, results in order.
pub(crate) fn each<T: Send>(
    gold: &[Gold],
    jobs: Option<u16>,
    work: impl Fn(&Gold) -> T + Sync + Send,
) -> anyhow::Result<Vec<T>> {
    Ok(batch::map(gold.iter().collect(), input::jobs(jobs), work)?)
}

fn report(analyzer: &Analyzer, gold: &Gold) -> (ArticleReport, Offsets) {
    (analyzer.analyze(Article::new(gold.id.clone(), gold.text.clone())), Offsets::of(&gold.text))
}

/// The pieces that people marked, of the types asked for.
fn marked(gold: &Gold, types: &[String]) -> Spans {
    let asked = |kind: &str| types.is_empty() || types.iter().any(|asked| asked == kind);
    let pieces = gold.spans.iter().flatten().filter(|piece| asked(piece.kind()));
    pieces.map(evaluate::Piece::place).collect()
}

/// The pieces that the program marks.
fn pieces(analyzer: &Analyzer, gold: &Gold, dimension: &Dimension) -> Spans {
    let (report, offsets) = report(analyzer, gold);
    let found = evaluate::found(&report, analyzer.lexicons(), dimension);
    found.iter().map(|found| offsets.places(found.span)).collect()
}

fn relations(analyzer: &Analyzer, gold: &Gold) -> Vec<Relation> {
    let (report, offsets) = report(analyzer, gold);
    report.attributions.iter().map(|relation| evaluate::marked(relation, &offsets)).collect()
}

fn sentences(analyzer: &Analyzer, gold: &Gold) -> Vec<(usize, usize)> {
    let (report, offsets) = report(analyzer, gold);
    report.sentences.iter().map(|sentence| offsets.places(sentence.span)).collect()
}
