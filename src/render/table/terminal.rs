//! The table on a terminal.

use std::io::{self, Write};

use comfy_table::{CellAlignment, LineStyle, TableStyle};

use super::{
    Table,
    columns::{Block, GAP, blocks},
    labels,
};
use crate::{
    render::{
        color::{Ink, Style},
        safe,
        width::{pad, shorten_middle, width, wrap},
    },
    report::{Figure, Totals},
};

/// No lines but the one below the headings.
const LIGHT: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));

pub(super) fn write(table: &Table, out: &mut dyn Write, style: Style) -> io::Result<()> {
    let total = table.sum();
    let blocks = blocks(table, &total, style);
    for block in &blocks {
        write_block(table, block, &total, out, style)?;
        writeln!(out)?;
    }
    let columns = blocks.iter().flat_map(|block| &block.columns).map(|column| &column.figure);
    write_meanings(out, &columns.collect::<Vec<_>>(), style)?;
    writeln!(out)?;
    write_remarks(out, &table.remarks(&total), style)
}

fn write_block(
    table: &Table,
    block: &Block,
    total: &Totals,
    out: &mut dyn Write,
    style: Style,
) -> io::Result<()> {
    let text = layout(table, block, total);
    let mut lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let head = block.columns.iter().map(|column| column.heading.len()).max().unwrap_or(1);
    let foot = if table.has_total() { lines.pop() } else { None };
    for (i, line) in lines.iter().enumerate() {
        writeln!(out, "{}", style.paint(if i < head { Ink::Bold } else { Ink::Plain }, line))?;
    }
    if table.omitted > 0 {
        writeln!(out, "{}", style.paint(Ink::Dim, &format!("… and {} more", table.omitted)))?;
    }
    if let (Some(foot), Some(rule)) = (foot, lines.get(head)) {
        writeln!(out, "{rule}\n{}", style.paint(Ink::Bold, foot))?;
    }
    Ok(())
}

/// The block as text: headings, a line, one line a row, the total if there is one.
fn layout(table: &Table, block: &Block, total: &Totals) -> String {
    let figures: Vec<&Figure> = block.columns.iter().map(|column| &column.figure).collect();
    let row = |label: String, totals: &Totals| [vec![label], Table::cells(&figures, totals)].concat();
    let mut grid = comfy_table::Table::new();
    grid.force_no_tty().load_style(LIGHT).set_header(headings(table, block));
    let labels = labels::fitted(table.rows.iter().map(|row| row.label.as_str()), block.label);
    for (article, label) in table.rows.iter().zip(labels) {
        grid.add_row(row(label, &article.totals));
    }
    if table.has_total() {
        grid.add_row(row(total_label(total.articles, block.label), total));
    }
    for (i, column) in grid.column_iter_mut().enumerate() {
        column.set_padding((0, if i < figures.len() { GAP as u16 } else { 0 }));
        column.set_cell_alignment(if i == 0 { CellAlignment::Left } else { CellAlignment::Right });
    }
    grid.to_string()
}

fn total_label(articles: u64, room: usize) -> String {
    let long = format!("all {articles} articles");
    if width(&long) <= room { long } else { shorten_middle(&format!("all {articles}"), room) }
}

/// Headings that stand on their last line, the first as wide as its column.
fn headings(table: &Table, block: &Block) -> Vec<String> {
    let height = block.columns.iter().map(|column| column.heading.len()).max().unwrap_or(1);
    let low = |lines: &[String]| format!("{}{}", "\n".repeat(height - lines.len()), lines.join("\n"));
    let first = pad(&safe(&table.label), block.label);
    let rest = block.columns.iter().map(|column| low(&column.heading));
    [low(&[first])].into_iter().chain(rest).collect()
}

/// Columns whose headings say it all.
const PLAIN: [&str; 2] = ["words", "sentences"];

/// One line a column: what it means.
fn write_meanings(out: &mut dyn Write, figures: &[&Figure], style: Style) -> io::Result<()> {
    fn heading(figure: &Figure) -> &str {
        figure.heading.trim_end_matches(" /1,000")
    }
    let figures: Vec<&&Figure> = figures.iter().filter(|figure| !PLAIN.contains(&&*figure.name)).collect();
    let widest = figures.iter().map(|figure| width(heading(figure))).max().unwrap_or(0);
    let room = usize::from(style.width).saturating_sub(widest + GAP).max(20);
    for figure in figures {
        let lines = wrap(&figure.doc, room);
        for (i, line) in lines.iter().enumerate() {
            let name = pad(if i == 0 { heading(figure) } else { "" }, widest + GAP);
            writeln!(out, "{}{}", style.paint(Ink::Bold, &name), style.paint(Ink::Dim, line))?;
        }
    }
    Ok(())
}

/// Remarks, each broken into lines.
pub(in crate::render) fn write_remarks(
    out: &mut dyn Write,
    remarks: &[String],
    style: Style,
) -> io::Result<()> {
    for remark in remarks {
        for line in wrap(&safe(remark), usize::from(style.width).max(20)) {
            writeln!(out, "{}", style.paint(Ink::Dim, &line))?;
        }
    }
    Ok(())
}
