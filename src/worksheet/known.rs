//! Which rows a worksheet has, as far as its key or the other sheets tell.

use std::collections::BTreeMap;

use super::Filled;
use crate::explain::nearest;

/// The rows that a worksheet has.
pub(super) struct Known {
    /// How many sheets have each id, the key counting for all.
    sheets: BTreeMap<String, usize>,
    by_key: bool,
}

impl Known {
    pub(super) fn of(sheets: &[(String, Filled)], key: Option<&Filled>) -> Known {
        let mut found = BTreeMap::new();
        let rows = |sheet: &Filled, found: &mut BTreeMap<String, usize>| {
            sheet.rows.iter().for_each(|row| *found.entry(row.id.clone()).or_insert(0) += 1);
        };
        match key {
            Some(key) => rows(key, &mut found),
            None => sheets.iter().for_each(|(_, sheet)| rows(sheet, &mut found)),
        }
        Known { sheets: found, by_key: key.is_some() }
    }

    /// What is wrong with an id, if something is.
    pub(super) fn fault(&self, id: &str, in_sheet: &[String]) -> Option<String> {
        let count = self.sheets.get(id).copied().unwrap_or(0);
        if self.by_key && count == 0 {
            let near = nearest(id, self.sheets.keys().map(String::as_str));
            let near = near.first().map_or(String::new(), |near| format!("; nearest is {near}"));
            return Some(format!("{id} is not in the key{near}; the row is left out"));
        }
        if self.by_key || count > 1 {
            return None;
        }
        let lacking = self.sheets.iter().filter(|(other, n)| **n > 1 && !in_sheet.contains(other));
        let near = nearest(id, lacking.map(|(other, _)| other.as_str()));
        near.first().map(|near| format!("{id} is in no other sheet; nearest is {near}; the row is left out"))
    }
}
