//! `worksheet`, `agree` and `annotate --quiz`: an hour in class.

mod agreement;
mod faults;
mod quiz;
mod sheets;

use std::{fs, path::Path};

use framelens::stats::Random;

use super::{Run, framelens_in};

/// Invented, with all levels, hedges, loud words and text that a spreadsheet would run.
const ARTICLE: &str = "Ferry halted\n\n\
    By Jo Vance\n\n\
    The ferry is unsafe, harbour master Ida Brandt said on Monday. \
    Experts say the hull could fail. \
    Two senior port officials, who spoke on condition of anonymity, said the pumps were broken. \
    The engine is believed to be older than the ship.\n\n\
    The company slammed the report. \
    The closure has led to 300 job losses. \
    Rents will rise next year. \
    A Harbor Herald reporter saw two ambulances leave. \
    \u{201c}We lost everything,\u{201d} farmer Tomas Velt said.\n\n\
    =SUM(A1) is what the cell said, clerk Ann Cole told the Harbor Herald. \
    The plan was utterly absurd. \
    The mayor may resign, according to people familiar with the matter. \
    The council met on Tuesday. \
    Nobody knows why.\n";

/// A folder with the article and a worksheet of it with its key.
fn class(flags: &[&str]) -> tempfile::TempDir {
    let folder = super::folder(&[("ferry.txt", ARTICLE.as_bytes())]);
    let made = [&["worksheet", "ferry.txt", "--output", "sheet.csv", "--key", "key.csv"], flags].concat();
    let run = framelens_in(folder.path(), &made);
    assert_eq!((run.code, run.stdout.as_str()), (0, ""), "{}", run.stderr);
    folder
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

/// The cells of a table below its header, and the header.
fn table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut table = csv::Reader::from_reader(text.as_bytes());
    let head = table.headers().unwrap().iter().map(str::to_owned).collect();
    (head, table.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect())
}

fn column(head: &[String], name: &str) -> usize {
    head.iter()
        .position(|heading| heading.starts_with(name))
        .unwrap_or_else(|| panic!("no {name} in {head:?}"))
}

fn write_table(head: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    out.write_record(head).unwrap();
    rows.iter().for_each(|row| out.write_record(row).unwrap());
    out.into_inner().unwrap()
}

/// Fills a sheet as somebody would who mostly sees what the key sees and slips one time in `slips`.
fn fill(sheet: &str, key: &str, random: &mut Random, slips: usize) -> (Vec<String>, Vec<Vec<String>>) {
    let ((head, mut rows), (key_head, key)) = (table(sheet), table(key));
    for row in &mut rows {
        let answers = key.iter().find(|answers| answers[0] == row[0]).unwrap();
        for (place, heading) in head.iter().enumerate() {
            let Some(from) = key_head.iter().position(|name| name == heading) else { continue };
            row[place] = answers[from].clone();
        }
        if random.below(slips) == 0 {
            let bands = ["named", "described", "vague", "none"];
            row[column(&head, "level")] = bands[random.below(4)].to_owned();
        }
        if random.below(slips) == 0 {
            row[column(&head, "needs")] = ["yes", "no"][random.below(2)].to_owned();
        }
        if random.below(slips) == 0 {
            row[column(&head, "cue")] = String::new();
        }
    }
    (head, rows)
}

/// A class whose members have filled in their sheets: `class/NAME.csv`.
fn filled(names: &[&str], slips: usize) -> tempfile::TempDir {
    let folder = class(&[]);
    let (sheet, key) = (read(folder.path(), "sheet.csv"), read(folder.path(), "key.csv"));
    fs::create_dir(folder.path().join("class")).unwrap();
    for (seed, name) in names.iter().enumerate() {
        let (head, rows) = fill(&sheet, &key, &mut Random::new(seed as u64), slips);
        fs::write(folder.path().join(format!("class/{name}.csv")), write_table(&head, &rows)).unwrap();
    }
    folder
}

fn agree(folder: &Path, flags: &[&str]) -> Run {
    framelens_in(folder, &[&["agree", "class"], flags].concat())
}
