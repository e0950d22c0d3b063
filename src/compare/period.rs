//! Days, weeks, months and years of articles, from the dates in their metadata.

use std::fmt;

use serde::Serialize;
use time::{Date as Day, Duration, Month, Weekday};

/// How long the periods of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Every {
    /// One day.
    Day,
    /// Monday to Sunday (ISO 8601).
    Week,
    /// A month of the calendar.
    Month,
    /// A year of the calendar.
    Year,
}

impl Every {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Every::Day => "day",
            Every::Week => "week",
            Every::Month => "month",
            Every::Year => "year",
        }
    }
}

/// A date as metadata give it: perhaps only the year, or year and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    first: Day,
    exact: Every,
}

impl Date {
    /// Reads ISO 8601: `2026-03-09`, `20260309`, `2026-03`, `2026`, each perhaps with a time after it
    /// (`2026-03-09T18:30:00+02:00`). The day is the one that is written: no time zone is reckoned with.
    /// `None` if it is no date.
    ///
    /// ```
    /// use framelens::compare::{Date, Every};
    ///
    /// let date = Date::parse("2026-03-09T18:30:00Z").expect("a date");
    /// assert_eq!(date.period(Every::Week).expect("a day is in a week").to_string(), "2026-W11");
    /// assert_eq!(Date::parse("last Monday"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Date> {
        let text = text.trim();
        let (date, time) =
            text.split_once(['T', 't', ' ']).map_or((text, None), |(date, time)| (date, Some(time)));
        if time.is_some_and(|time| !time.trim_start().starts_with(|c: char| c.is_ascii_digit())) {
            return None;
        }
        let shape = |lengths: &[usize]| {
            let parts: Vec<&str> = date.split('-').collect();
            let fits = parts.len() == lengths.len()
                && parts.iter().zip(lengths).all(|(part, length)| part.len() == *length)
                && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
            fits.then_some(parts)
        };
        if let Some(parts) = shape(&[4, 2, 2]) {
            return Date::new(parts[0], parts[1], parts[2], Every::Day);
        }
        if let Some(parts) = shape(&[8]) {
            return Date::new(&parts[0][..4], &parts[0][4..6], &parts[0][6..], Every::Day);
        }
        if let Some(parts) = shape(&[4, 2]).filter(|_| time.is_none()) {
            return Date::new(parts[0], parts[1], "1", Every::Month);
        }
        let parts = shape(&[4]).filter(|_| time.is_none())?;
        Date::new(parts[0], "1", "1", Every::Year)
    }

    fn new(year: &str, month: &str, day: &str, exact: Every) -> Option<Date> {
        let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
        let first = Day::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
        Some(Date { first, exact })
    }

    /// The period in which it lies; `None` if it is not exact enough to tell.
    pub fn period(self, every: Every) -> Option<Period> {
        let exact = matches!(
            (self.exact, every),
            (Every::Day, _) | (Every::Month, Every::Month | Every::Year) | (Every::Year, Every::Year)
        );
        let (year, month) = (self.first.year(), self.first.month());
        let first = match every {
            Every::Day => Some(self.first),
            Every::Week => {
                self.first.checked_sub(Duration::days(self.first.weekday().number_days_from_monday().into()))
            }
            Every::Month => Day::from_calendar_date(year, month, 1).ok(),
            Every::Year => Day::from_calendar_date(year, Month::January, 1).ok(),
        };
        first.filter(|_| exact).map(|first| Period { first, every })
    }
}

/// A day, week, month or year; shown as `2026-03-09`, `2026-W11`, `2026-03`, `2026`, which sort in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    first: Day,
    every: Every,
}

impl Period {
    /// The one after it; `None` at the end of the calendar.
    pub fn next(self) -> Option<Period> {
        let (year, month) = (self.first.year(), self.first.month());
        let first = match self.every {
            Every::Day => self.first.next_day(),
            Every::Week => self.first.checked_add(Duration::WEEK),
            Every::Month => {
                let year = year + i32::from(month == Month::December);
                Day::from_calendar_date(year, month.next(), 1).ok()
            }
            Every::Year => Day::from_calendar_date(year + 1, Month::January, 1).ok(),
        };
        first.map(|first| Period { first, ..self })
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.first.to_calendar_date();
        match self.every {
            Every::Day => write!(out, "{year:04}-{:02}-{day:02}", month as u8),
            Every::Week => {
                let (year, week, _): (i32, u8, Weekday) = self.first.to_iso_week_date();
                write!(out, "{year:04}-W{week:02}")
            }
            Every::Month => write!(out, "{year:04}-{:02}", month as u8),
            Every::Year => write!(out, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(date: &str, every: Every) -> Option<String> {
        Some(Date::parse(date)?.period(every)?.to_string())
    }

    #[test]
    fn dates_lie_in_periods() {
        use Every::{Day, Month, Week, Year};
        for (date, every, expected) in [
            ("2026-03-09", Day, Some("2026-03-09")),
            ("20260309", Day, Some("2026-03-09")),
            (" 2026-03-09 18:30 ", Month, Some("2026-03")),
            ("2026-03-09T23:59:59-08:00", Day, Some("2026-03-09")),
            ("2026-03", Month, Some("2026-03")),
            ("2026-03", Year, Some("2026")),
            ("2026-03", Week, None),
            ("2026", Year, Some("2026")),
            ("2026", Month, None),
            // The first and last weeks of years, as ISO 8601 counts them.
            ("2021-01-03", Week, Some("2020-W53")),
            ("2024-12-30", Week, Some("2025-W01")),
            ("2024-02-29", Day, Some("2024-02-29")),
            ("2023-02-29", Day, None),
            ("2026-13-01", Day, None),
            ("09.03.2026", Day, None),
            ("March 9, 2026", Day, None),
            ("2026-03-09Thursday", Day, None),
            ("", Day, None),
        ] {
            assert_eq!(period(date, every).as_deref(), expected, "{date} {every:?}");
        }
    }

    #[test]
    fn periods_follow_each_other() {
        for (date, every, next) in [
            ("2024-02-28", Every::Day, "2024-02-29"),
            ("2020-12-30", Every::Week, "2021-W01"),
            ("2026-12-01", Every::Month, "2027-01"),
            ("2026-05-05", Every::Year, "2027"),
        ] {
            let period = Date::parse(date).unwrap().period(every).unwrap();
            assert_eq!(period.next().unwrap().to_string(), next);
            assert!(period < period.next().unwrap());
        }
        let last = Date::parse("9999-12-31").unwrap().period(Every::Day).unwrap();
        assert_eq!(last.next(), None);
    }
}
