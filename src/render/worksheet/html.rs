//! The sheet as a page to print or to read on a phone.
//!
//! The page runs no scripts.

use std::io::{self, Write};

use minijinja::context;

use super::{INTRO, REWRITE, Sheet, asks, foot, levels};
use crate::{
    render::html::{Frame, render},
    worksheet::{Question, Row, Worked},
};

const TEMPLATE: &str = include_str!("sheet.html");
const STYLE: &str = include_str!("sheet.css");

/// Writes the page.
///
/// # Errors
/// Those of `out`.
pub fn write(out: &mut dyn Write, sheet: &Sheet<'_>) -> io::Result<()> {
    let rows: Vec<minijinja::Value> =
        sheet.rows.iter().enumerate().map(|(i, row)| row_of(sheet, i, row)).collect();
    let worked: Vec<minijinja::Value> = sheet.worked.iter().map(|worked| worked_of(sheet, worked)).collect();
    let questions =
        Question::ALL.map(|question| context! { name => question.name(), asks => asks(question) });
    let page = context! {
        frame => Frame::new(&[STYLE], "").value(),
        title => "Worksheet",
        intro => INTRO,
        questions => questions.to_vec(),
        levels => levels(sheet.scale).into_iter().map(|(value, text)| context! { value, text }).collect::<Vec<_>>(),
        worked,
        rows,
        rewrite => if sheet.rewrite { REWRITE.to_vec() } else { Vec::new() },
        foot => foot(sheet),
    };
    out.write_all(render(&[("sheet.html", TEMPLATE)], "sheet.html", page)?.as_bytes())
}

/// Words stand left and what is chosen right, so that what belongs together shares a line.
const PLACES: [Question; 8] = [
    Question::Who,
    Question::Level,
    Question::Cue,
    Question::NeedsSource,
    Question::Hedge,
    Question::WhoseHedge,
    Question::Loud,
    Question::WhoseLoud,
];

fn row_of(sheet: &Sheet<'_>, place: usize, row: &Row) -> minijinja::Value {
    let fields = PLACES.map(|question| {
        context! { name => question.name(), choices => question.choices(sheet.scale), words => question.is_words() }
    });
    context! {
        number => place + 1,
        id => row.id.as_str(),
        article => (!sheet.blind).then_some(&row.article),
        before => (sheet.before && !row.before.is_empty()).then_some(&row.before),
        sentence => row.sentence.as_str(),
        fields => fields.to_vec(),
    }
}

fn worked_of(sheet: &Sheet<'_>, worked: &Worked) -> minijinja::Value {
    let answer = |question: Question| {
        let shown = worked.answers.shown(question, sheet.scale).filter(|shown| !shown.is_empty())?;
        Some(context! { name => question.name(), value => shown })
    };
    let answers: Vec<_> = Question::ALL.into_iter().filter_map(answer).collect();
    context! { sentence => worked.sentence.as_str(), answers, why => worked.why }
}
