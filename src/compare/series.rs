//! Figures in the order of time: one value a day, week, month or year.

use super::{ComparedFigure, Date, Every, GroupValue, NO_VALUE, Period, Piece, group};
use crate::report::{Figure, FirstFew, Genres, Totals};

/// More periods than that are no series that anybody reads; a wrong year makes thousands.
pub const MOST_PERIODS: usize = 1_000;

/// So many dates that could not be read are named.
const NAMED: usize = 3;

/// Figures in the order of time.
#[derive(Clone, Debug)]
pub struct Series {
    /// The field that has the dates.
    pub by: String,
    /// How long a period is.
    pub every: Every,
    /// The figures.
    pub figures: Vec<Figure>,
    /// Every period from the first to the last, those without articles included.
    pub periods: Vec<PeriodTotals>,
    /// Articles without a date.
    pub undated: u64,
    /// Articles whose date cannot be read, or does not tell the period.
    pub unreadable: u64,
    /// The first of these dates.
    pub examples: FirstFew<NAMED>,
    /// Genres of all articles in the series.
    pub genres: Genres,
}

/// A period with the figures of its articles.
#[derive(Clone, Debug)]
pub struct PeriodTotals {
    /// `2026-W11`.
    pub period: String,
    /// Its articles together.
    pub totals: Totals,
    /// A value for each figure; none in periods without articles.
    pub values: Vec<GroupValue>,
}

/// Why there is no series.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeriesError {
    /// No article has a date that can be read.
    #[error(
        "no article has a date in `{field}` that tells its {every}{examples}; dates are written as 2026-03-09, 2026-03 or 2026"
    )]
    NoDates {
        /// The field.
        field: String,
        /// The period.
        every: &'static str,
        /// Some of the values.
        examples: String,
    },
    /// The dates lie too far apart.
    #[error(
        "the dates lie too far apart for one row a {every}: from {first} to {last}; choose a longer period, or leave out dates that are wrong with --where"
    )]
    TooLong {
        /// The period.
        every: &'static str,
        /// The first.
        first: String,
        /// The last.
        last: String,
    },
}

impl Series {
    /// The series of these articles, whose groups are their dates.
    ///
    /// # Errors
    /// [`SeriesError`] if no date can be read, or if there would be more than [`MOST_PERIODS`].
    pub fn of(pieces: Vec<Piece>, by: &str, figures: &[Figure], every: Every) -> Result<Series, SeriesError> {
        let mut series = Series {
            by: by.to_owned(),
            every,
            figures: figures.to_vec(),
            periods: Vec::new(),
            undated: 0,
            unreadable: 0,
            examples: FirstFew::default(),
            genres: Genres::default(),
        };
        let (mut dated, mut ends): (Vec<Piece>, Option<(Period, Period)>) = (Vec::new(), None);
        for piece in pieces {
            if let Some((piece, period)) = series.dated(piece) {
                series.genres += piece.totals.genres;
                ends = Some(ends.map_or((period, period), |(a, b)| (a.min(period), b.max(period))));
                dated.push(piece);
            }
        }
        let Some(ends) = ends else { return Err(series.no_dates()) };
        series.fill(dated, ends)?;
        Ok(series)
    }

    /// The piece in the group of its period.
    fn dated(&mut self, piece: Piece) -> Option<(Piece, Period)> {
        if piece.group == NO_VALUE {
            self.undated += 1;
            return None;
        }
        let Some(period) = Date::parse(&piece.group).and_then(|date| date.period(self.every)) else {
            self.unreadable += 1;
            self.examples.note(piece.group);
            return None;
        };
        Some((Piece { group: period.to_string(), ..piece }, period))
    }

    fn no_dates(&self) -> SeriesError {
        let examples = self.examples.iter().map(|date| format!("`{date}`")).collect::<Vec<_>>().join(", ");
        let examples = if examples.is_empty() { examples } else { format!(" (there is {examples})") };
        SeriesError::NoDates { field: self.by.clone(), every: self.every.name(), examples }
    }

    fn fill(&mut self, dated: Vec<Piece>, (first, last): (Period, Period)) -> Result<(), SeriesError> {
        let all = std::iter::successors(Some(first), |period| period.next().filter(|next| *next <= last));
        let labels: Vec<String> = all.take(MOST_PERIODS + 1).map(|period| period.to_string()).collect();
        if labels.len() > MOST_PERIODS {
            let (first, last) = (first.to_string(), last.to_string());
            return Err(SeriesError::TooLong { every: self.every.name(), first, last });
        }
        let members = group::sort(dated);
        let columns: Vec<ComparedFigure> =
            self.figures.iter().map(|figure| ComparedFigure::of(figure, &members, 0)).collect();
        let mut members = members.iter().enumerate().peekable();
        for period in labels {
            let mut filled = PeriodTotals { period, totals: Totals::default(), values: Vec::new() };
            if let Some((place, group)) = members.next_if(|(_, group)| group.name == filled.period) {
                group.pieces.iter().for_each(|piece| filled.totals += &piece.totals);
                filled.values = columns.iter().map(|column| column.groups[place].clone()).collect();
            }
            self.periods.push(filled);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::figure;

    fn piece(date: &str, named: u64) -> Piece {
        let levels = [10 - named, 0, 0, 0, 0, named];
        let totals = Totals { articles: 1, words: 300, sentences: 10, levels, ..Totals::default() };
        Piece { article: date.into(), group: date.into(), totals, ..Piece::default() }
    }

    fn series(dates: &[(&str, u64)], every: Every) -> Result<Series, SeriesError> {
        let pieces = dates.iter().map(|(date, named)| piece(date, *named)).collect();
        Series::of(pieces, "date", &[figure("named_share").unwrap().clone()], every)
    }

    #[test]
    fn empty_periods_are_in_the_series_and_bad_dates_are_counted() {
        let dates =
            [("2026-03-20", 4), ("soon", 1), ("2026-01-05T10:00:00Z", 2), ("2026-03-01", 6), (NO_VALUE, 1)];
        let found = series(&dates, Every::Month).unwrap();
        let rows: Vec<(&str, u64, Option<f64>)> = found
            .periods
            .iter()
            .map(|row| (row.period.as_str(), row.totals.articles, row.values.first().and_then(|v| v.value)))
            .collect();
        assert_eq!(rows, [("2026-01", 1, Some(0.2)), ("2026-02", 0, None), ("2026-03", 2, Some(0.5))]);
        assert_eq!((found.undated, found.unreadable), (1, 1));
        assert_eq!(*found.examples, ["soon"]);
    }

    #[test]
    fn what_makes_no_series_is_told() {
        let told = series(&[("soon", 1), ("2026", 1)], Every::Week).unwrap_err().to_string();
        assert!(told.contains("`soon`, `2026`") && told.contains("week"), "{told}");
        let told = series(&[("0026-03-01", 1), ("2026-03-01", 1)], Every::Day).unwrap_err().to_string();
        assert!(told.contains("from 0026-03-01 to 2026-03-01"), "{told}");
    }
}
