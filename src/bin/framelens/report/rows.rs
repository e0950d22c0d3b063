//! Rows in the order asked for, no more of them than are shown, and rows of groups.

use std::{cmp::Ordering, collections::HashMap};

use super::options::{Options, Sort};
use framelens::{
    article::{Metadata, group_name, metadata_named},
    compare::NO_VALUE,
    render::table::Row,
    report::{GENRE, OWN, Totals, figure},
};

/// Rows, the best of them if they are limited.
pub(super) struct Rows {
    rows: Vec<Row>,
    sort: Option<Sort>,
    limit: usize,
    pushed: u64,
}

impl Rows {
    pub(super) fn new(options: &Options) -> Rows {
        let limit = options.limit.unwrap_or(usize::MAX);
        Rows { rows: Vec::new(), sort: options.sort.clone(), limit, pushed: 0 }
    }

    /// Adds a row; rows that can no longer be shown are let go from time to time.
    pub(super) fn push(&mut self, row: Row) {
        self.pushed += 1;
        if self.sort.is_some() || self.rows.len() < self.limit {
            self.rows.push(row);
        }
        if self.rows.len() > self.limit.saturating_mul(2).saturating_add(1000) {
            self.settle();
        }
    }

    /// The rows to show, and how many are not shown.
    pub(super) fn finish(mut self) -> (Vec<Row>, u64) {
        self.settle();
        let omitted = self.pushed - self.rows.len() as u64;
        (self.rows, omitted)
    }

    /// Sorts and cuts. The sort is stable, so equals stay in input order.
    fn settle(&mut self) {
        if let Some(sort) = &self.sort {
            self.rows.sort_by(|a, b| sort.compare(a, b));
        }
        self.rows.truncate(self.limit);
    }
}

impl Sort {
    fn compare(&self, a: &Row, b: &Row) -> Ordering {
        match (self.key(a), self.key(b)) {
            (Some(a), Some(b)) if self.descending => b.compare(&a),
            (Some(a), Some(b)) => a.compare(&b),
            // What has no value stands last in either order.
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
    }

    fn key(&self, row: &Row) -> Option<Key> {
        match (self.field.as_str(), figure(&self.field)) {
            ("article", _) => Some(Key::Text(row.label.clone())),
            ("title", _) => row.title.clone().map(Key::Text),
            (_, Some(figure)) => figure.value(&row.totals).map(Key::Number),
            (field, None) if field.starts_with(OWN) => row.totals.own_rate(field).map(Key::Number),
            (field, None) => value(row, field).map(|text| text.parse().map_or(Key::Text(text), Key::Number)),
        }
    }
}

enum Key {
    Number(f64),
    Text(String),
}

impl Key {
    /// Numbers before texts.
    fn compare(&self, other: &Key) -> Ordering {
        match (self, other) {
            (Key::Number(a), Key::Number(b)) => a.total_cmp(b),
            (Key::Text(a), Key::Text(b)) => a.cmp(b),
            (Key::Number(_), Key::Text(_)) => Ordering::Less,
            (Key::Text(_), Key::Number(_)) => Ordering::Greater,
        }
    }
}

/// A metadata value, or the genre, as it makes groups and is sorted.
fn value(row: &Row, field: &str) -> Option<String> {
    match field {
        GENRE => row.totals.genres.only().map(|genre| genre.name().to_owned()),
        _ => metadata_named(&row.metadata, field).and_then(group_name),
    }
}

/// Articles that share a metadata value, added up, in the order in which the values come up.
pub(super) struct Groups {
    field: String,
    places: HashMap<String, usize>,
    groups: Vec<(String, Totals)>,
}

impl Groups {
    pub(super) fn new(field: &str) -> Groups {
        Groups { field: field.to_owned(), places: HashMap::new(), groups: Vec::new() }
    }

    pub(super) fn add(&mut self, row: &Row) {
        let name = value(row, &self.field).unwrap_or_else(|| NO_VALUE.to_owned());
        let place = *self.places.entry(name.clone()).or_insert(self.groups.len());
        if place == self.groups.len() {
            self.groups.push((name, Totals::default()));
        }
        self.groups[place].1 += &row.totals;
    }

    /// The values with their totals.
    pub(super) fn iter(&self) -> impl Iterator<Item = &(String, Totals)> {
        self.groups.iter()
    }

    /// One row a group. The field keeps the bare value and `articles` their number, for sorting and CSV;
    /// `counted` labels name the number too.
    pub(super) fn into_rows(self, counted: bool) -> impl Iterator<Item = Row> {
        let Groups { field, groups, .. } = self;
        groups.into_iter().map(move |(name, totals)| {
            let label = if counted { format!("{name} ({})", totals.articles) } else { name.clone() };
            let articles = ("articles".to_owned(), totals.articles.into());
            let metadata = Metadata::from([(field.clone(), name.into()), articles]);
            Row { label, title: None, metadata, totals }
        })
    }
}
