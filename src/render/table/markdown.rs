//! The table as Markdown.

use std::io::{self, Write};

use super::Table;
use crate::report::{Figure, Totals};

pub(super) fn write(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    let total = table.sum();
    let columns = table.columns_for(&total);
    let columns: Vec<&Figure> = columns.iter().collect();
    let headings: Vec<String> = columns.iter().map(|figure| figure.heading.to_string()).collect();
    writeln!(out, "{}", line(&escape(&table.label), &headings))?;
    writeln!(out, "{}", line(":---", &vec!["---:".to_owned(); columns.len()]))?;
    for row in &table.rows {
        write_row(out, &escape(&row.label), &columns, &row.totals)?;
    }
    if table.omitted > 0 {
        writeln!(
            out,
            "{}",
            line(&format!("… and {} more", table.omitted), &vec![String::new(); columns.len()])
        )?;
    }
    if table.has_total() {
        write_row(out, &format!("**all {} articles**", total.articles), &columns, &total)?;
    }
    write_notes(table, out, &columns, &total)
}

fn write_row(out: &mut dyn Write, label: &str, columns: &[&Figure], totals: &Totals) -> io::Result<()> {
    writeln!(out, "{}", line(label, &Table::cells(columns, totals)))
}

fn write_notes(table: &Table, out: &mut dyn Write, columns: &[&Figure], total: &Totals) -> io::Result<()> {
    writeln!(out)?;
    for figure in columns {
        writeln!(out, "- **{}**: {}", figure.heading, figure.doc)?;
    }
    writeln!(out)?;
    let remarks: Vec<String> = table.remarks(total).iter().map(|remark| escape(remark)).collect();
    // Two blanks at its end break a line of Markdown.
    writeln!(out, "{}", remarks.join("  \n"))
}

fn line(first: &str, rest: &[String]) -> String {
    format!("| {first} | {} |", rest.join(" | "))
}

/// Text that Markdown shows as it is: in a table, on one line, without markup or HTML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in crate::render::safe(text).chars() {
        if "\\`*_{}[]<>#|!~&$".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
