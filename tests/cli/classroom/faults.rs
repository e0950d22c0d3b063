//! Sheets as people return them: gaps, slips of the pen, rows that a spreadsheet mangled.

use std::fs;

use framelens::stats::Random;

use super::{agree, class, column, fill, read, write_table};

/// A slip, where it was made, and what must be said of it.
struct Slip {
    file: String,
    line: usize,
    says: String,
}

/// What can happen to a row.
const SLIPS: usize = 7;

/// Spoils row `at` in one way; says what must be told of it.
fn spoil(rows: &mut Vec<Vec<String>>, head: &[String], at: usize, way: usize) -> String {
    let (level, needs) = (column(head, "level"), column(head, "needs"));
    let id = rows[at][0].clone();
    match way {
        0 => {
            rows[at][level] = "discribed".to_owned();
            "level is `discribed`; expected named, described, vague or none; nearest is described".to_owned()
        }
        1 => {
            rows[at][level] = "7".to_owned();
            "level is `7`; expected named, described, vague or none".to_owned()
        }
        2 => {
            rows[at][needs] = "yess".to_owned();
            "needs a source? is `yess`; expected yes or no; nearest is yes".to_owned()
        }
        3 => {
            // A digit too many: of the right form, and on no worksheet.
            rows[at][0] = format!("{id}77");
            format!("{id}77 is not in the key; nearest is {id}")
        }
        4 => {
            rows[at][0] = id.replace('-', "_");
            format!("id is `{}`; expected six letters, a hyphen and a number", id.replace('-', "_"))
        }
        5 => {
            rows[at].push("a comma too many".to_owned());
            format!("{} cells where the header has {}", rows[at].len(), head.len())
        }
        _ => {
            let again = rows[at - 1].clone();
            rows.insert(at, again);
            format!("{} stands a second time (first on line {})", rows[at][0], at + 1)
        }
    }
}

#[test]
fn thirty_sheets_with_gaps_and_errors_are_used_and_every_bad_row_is_named() {
    let folder = class(&[]);
    let (sheet, key) = (read(folder.path(), "sheet.csv"), read(folder.path(), "key.csv"));
    fs::create_dir(folder.path().join("class")).unwrap();
    let mut slips: Vec<Slip> = Vec::new();
    for n in 0..30 {
        let mut random = Random::new(1000 + n as u64);
        let (head, mut rows) = fill(&sheet, &key, &mut random, 4);
        // A cell in five was left empty.
        for cell in rows.iter_mut().flat_map(|row| &mut row[3..]) {
            if random.below(5) == 0 {
                cell.clear();
            }
        }
        let file = format!("class/student-{n:02}.csv");
        // Row 0 stays whole, so that a repeated row has one before it.
        let at = 1 + random.below(rows.len() - 1);
        let says = spoil(&mut rows, &head, at, n % SLIPS);
        slips.push(Slip { file: file.clone(), line: at + 2, says });
        fs::write(folder.path().join(&file), write_table(&head, &rows)).unwrap();
    }
    let run = agree(folder.path(), &["--key", "key.csv", "--format", "json"]);
    assert_eq!(run.code, 2);
    let faults = run.faults();
    for Slip { file, line, says } in &slips {
        let begins = format!("{file}:{line}: {says}");
        assert!(faults.iter().any(|fault| fault.starts_with(&begins)), "no `{begins}` in {faults:#?}");
    }
    assert_eq!(faults.len(), slips.len(), "{faults:#?}");
    let page: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(page["coders"].as_array().unwrap().len(), 31);
    assert_eq!(page["errors"].as_array().unwrap().len(), 30);
    assert!(page["coders"].as_array().unwrap().iter().all(|coder| coder["answered"].as_u64().unwrap() >= 12));
    // Everybody with everybody, the program included.
    assert_eq!(page["pairs"].as_array().unwrap().len(), 31 * 30 / 2);
    for figure in ["alpha", "alpha_with_tool", "ac1", "same"] {
        let value = page["measures"][0][figure]["value"].as_f64().unwrap();
        assert!((0.3..=1.0).contains(&value), "{figure} {value}");
    }
    let text = agree(folder.path(), &["--key", "key.csv"]).stdout;
    assert!(text.contains(" pairs, middle") && text.contains("people and framelens"), "{text}");
}

#[test]
fn without_a_key_an_id_that_only_one_sheet_has_is_a_slip_if_another_is_near() {
    let folder = super::filled(&["ana", "ben", "cem"], 4);
    let text = read(folder.path(), "class/cem.csv");
    let id = text.lines().nth(3).unwrap().split(',').next().unwrap().to_owned();
    fs::write(folder.path().join("class/cem.csv"), text.replacen(&format!("{id},"), &format!("{id}9,"), 1))
        .unwrap();
    let run = agree(folder.path(), &[]);
    assert_eq!(run.code, 2);
    let message =
        format!("class/cem.csv:4: {id}9 is in no other sheet; nearest is {id}; the row is left out");
    assert_eq!(run.faults(), [message]);
}

#[test]
fn files_that_are_no_sheets_are_named_and_the_others_used() {
    let folder = super::filled(&["ana", "ben"], 4);
    fs::write(folder.path().join("class/cem.csv"), b"PK\x03\x04\0").unwrap();
    fs::write(folder.path().join("class/dia.csv"), b"name,mark\nDia,12\n").unwrap();
    fs::write(folder.path().join("class/eve.csv"), read(folder.path(), "sheet.csv")).unwrap();
    let run = super::super::framelens_in(folder.path(), &["agree", "class", "missing.csv"]);
    assert_eq!(run.code, 2);
    let faults = run.faults();
    assert!(faults[0].starts_with("class/cem.csv: this is no CSV but a spreadsheet"), "{faults:?}");
    assert!(faults[1].starts_with("class/dia.csv: the first line has no column `id`"), "{faults:?}");
    assert!(faults[2].starts_with("missing.csv: is not there"), "{faults:?}");
    assert!(run.stderr.contains("note: eve has answered nothing"), "{}", run.stderr);
    assert!(run.stdout.contains("Agreement of 3 people"), "{}", run.stdout);
    let run = super::super::framelens_in(folder.path(), &["agree", "class/dia.csv"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
}
