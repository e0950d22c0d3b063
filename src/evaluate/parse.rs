//! From the lines of a file to labelled texts. A line that cannot be used is told; the others are used all
//! the same.

use std::collections::HashMap;

use super::{Form, Gold, GoldError, GoldFault, Labelled, line};
use crate::read::Place;

/// Reads a file of gold, which messages call `file`. All lines are labelled as the first good one is.
///
/// ```
/// use framelens::evaluate::{Form, parse};
///
/// let text = "{\"id\": \"a\", \"text\": \"It may rain.\", \"label\": 1}\n{\"id\": \"b\"}\n";
/// let labelled = parse("gold.jsonl", text).unwrap();
/// assert_eq!((labelled.form, labelled.gold.len()), (Form::Labels, 1));
/// assert!(labelled.faults[0].to_string().starts_with("gold.jsonl:2 (id `b`): has no field `text`"));
/// ```
///
/// # Errors
/// It holds no line at all, or is a table.
pub fn parse(file: &str, text: &str) -> Result<Labelled, GoldError> {
    if let Some(help) = help_for_table(text) {
        return Err(GoldError::new(Place::file(file), GoldFault::Table { help }));
    }
    let mut reader = Reader { file, form: None, lines: HashMap::new(), gold: Vec::new(), faults: Vec::new() };
    lines(text).for_each(|(number, line)| reader.take(number, line));
    if reader.gold.is_empty() && reader.faults.is_empty() {
        return Err(GoldError::new(Place::file(file), GoldFault::Empty));
    }
    let form = reader.form.map_or(Form::Labels, |(form, _)| form);
    Ok(Labelled { form, gold: reader.gold, faults: reader.faults })
}

/// The lines that are not blank with their numbers, without the mark that some programs put before UTF-8.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (u64, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty())
}

/// What to do with a table of several columns, if the text is one: a filled worksheet most likely.
fn help_for_table(text: &str) -> Option<&'static str> {
    let (_, head) = lines(text).next()?;
    let is_table = head.contains([',', ';', '\t']) && !text.contains(['{', '[']);
    let has = |name: &str| head.split([',', ';', '\t']).any(|cell| cell.trim().trim_matches('"') == name);
    is_table.then(|| match has("id") && has("sentence") {
        true => "filled worksheets are compared by `framelens agree SHEET… --key KEY`",
        false => "write one JSON object a line with `id`, `text` and one of `label`, `spans`, `attributions` and `sentences`",
    })
}

/// A fault of a line.
pub(super) fn fault(file: &str, line: u64, id: Option<String>, fault: GoldFault) -> GoldError {
    GoldError::new(Place { line: Some(line), id, ..Place::file(file) }, fault)
}

struct Reader<'a> {
    file: &'a str,
    /// The form of the first text that can be used, and its line.
    form: Option<(Form, u64)>,
    /// The lines of the ids.
    lines: HashMap<String, u64>,
    gold: Vec<Gold>,
    faults: Vec<GoldError>,
}

impl Reader<'_> {
    fn take(&mut self, number: u64, line: &str) {
        let mut id = None;
        match line::read(line, &mut id).and_then(|gold| self.fit(gold, number)) {
            Ok(gold) => self.gold.push(gold),
            Err(what) => self.faults.push(fault(self.file, number, id, what)),
        }
    }

    /// A text that goes with those before it.
    fn fit(&mut self, gold: Gold, number: u64) -> Result<Gold, GoldFault> {
        let own = gold.form().ok_or(GoldFault::Unlabelled);
        let (form, first) = match self.form {
            Some(known) => known,
            None => (own?, number),
        };
        if !gold.has(form) {
            return Err(GoldFault::Mixed { field: form.field(), first });
        }
        if let Some(first) = self.lines.get(&gold.id) {
            return Err(GoldFault::Repeated { first: *first });
        }
        self.form = Some((form, first));
        self.lines.insert(gold.id.clone(), number);
        Ok(gold)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faulty_lines_are_told_and_the_others_are_read() {
        let text = [
            "\u{feff}{\"id\":\"x\",\"text\":\"t\",\"label\":null}",
            "{\"id\":\"a\",\"text\":\"t\",\"label\":1}",
            "",
            "{\"id\":\"b\",\"text\":\"t\",\"label\":null}",
            "{\"id\":\"a\",\"text\":\"t\",\"label\":0}",
            "{\"id\":\"c\",\"text\":\"t\",\"spans\":[]}",
            "{\"id\":\"d\",\"text\":\"t\",\"label\":2}",
            "{\"id\":\"b\",\"text\":\"t\",\"label\":0}",
        ];
        let labelled = parse("gold.jsonl", &text.join("\n")).unwrap();
        let ids = labelled.gold.iter().map(|gold| (gold.id.as_str(), gold.label));
        assert!(ids.eq([("a", Some(true)), ("b", Some(false))]));
        let faults: Vec<String> = labelled.faults.iter().map(ToString::to_string).collect();
        let begin = [
            "gold.jsonl:1 (id `x`): has no label; write one of `label` (1 or 0)",
            "gold.jsonl:4 (id `b`): has no `label` (or it is null), which line 2 has",
            "gold.jsonl:5 (id `a`): has the id of line 2; give each text an id of its own",
            "gold.jsonl:6 (id `c`): has no `label` (or it is null), which line 2 has",
            "gold.jsonl:7 (id `d`): the label is 2; write 1 for yes or 0 for no",
        ];
        assert_eq!(faults.len(), begin.len(), "{faults:?}");
        for (fault, begin) in faults.iter().zip(begin) {
            assert!(fault.starts_with(begin), "{fault}");
        }
    }

    #[test]
    fn a_file_without_a_line_is_a_fault_of_its_own() {
        for text in ["", " \n", "\u{feff}\n"] {
            let error = parse("gold.jsonl", text).unwrap_err();
            assert!(error.to_string().starts_with("gold.jsonl: holds no labelled text; write one JSON"));
        }
    }
}
