//! Tables without lines, for sheets and sections.

use super::{
    Style,
    color::Ink,
    width::{pad, pad_left, width},
};

/// A table without lines whose cells fit already. `right` are the columns of numbers.
pub(super) fn grid(header: &[&str], rows: &[Vec<String>], right: &[usize], style: Style) -> String {
    let wide = |i: usize| column_width(header, rows, i);
    let widths: Vec<usize> = (0..header.len()).map(wide).collect();
    let line = |cells: Vec<&str>| {
        let cells = cells.iter().zip(&widths).enumerate();
        let cells = cells.map(
            |(i, (cell, to))| {
                if right.contains(&i) { pad_left(cell, *to) } else { pad(cell, *to) }
            },
        );
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    let head = style.paint(Ink::Bold, &line(header.to_vec()));
    let body = rows.iter().map(|row| line(row.iter().map(String::as_str).collect()));
    std::iter::once(head).chain(body).map(|line| line + "\n").collect()
}

/// The same; columns that would break stand in another table below, behind the first column again.
pub(super) fn grids(header: &[&str], rows: &[Vec<String>], right: &[usize], style: Style) -> String {
    let wide = |i: usize| 2 + column_width(header, rows, i);
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    for column in 1..header.len() {
        let used = |block: &[usize]| wide(0) + block.iter().map(|i| wide(*i)).sum::<usize>();
        match blocks.last_mut() {
            Some(block) if !style.breaks(used(block) + wide(column)) => block.push(column),
            _ => blocks.push(vec![column]),
        }
    }
    keep_company(&mut blocks);
    let grids = blocks.iter().map(|block| part(header, rows, right, block, style));
    grids.collect::<Vec<_>>().join("\n")
}

/// Nobody wants every name a second time for one figure: the block before gives it another, and has more room for its
/// names then.
pub(super) fn keep_company<T>(blocks: &mut [Vec<T>]) {
    if let [.., before, last] = blocks
        && last.len() == 1
        && before.len() > 2
    {
        last.splice(0..0, before.pop());
    }
}

/// The columns that the cells of a column and its heading take, or will take.
pub(super) fn column_width(header: &[&str], rows: &[Vec<String>], column: usize) -> usize {
    rows.iter().map(|row| width(&row[column])).max().unwrap_or(0).max(width(header[column]))
}

/// The table of the first column and some others.
fn part(header: &[&str], rows: &[Vec<String>], right: &[usize], others: &[usize], style: Style) -> String {
    let columns: Vec<usize> = std::iter::once(0).chain(others.iter().copied()).collect();
    let cells = |row: &Vec<String>| columns.iter().map(|column| row[*column].clone()).collect();
    let header: Vec<&str> = columns.iter().map(|column| header[*column]).collect();
    let right: Vec<usize> = (0..columns.len()).filter(|place| right.contains(&columns[*place])).collect();
    grid(&header, &rows.iter().map(cells).collect::<Vec<_>>(), &right, style)
}
