//! The genres of several articles.

use std::{fmt, ops::AddAssign};

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::Genre;

/// How many articles were taken for each genre.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Genres([u64; Genre::ALL.len()]);

impl Genres {
    /// Of one article.
    pub fn of(genre: Genre) -> Genres {
        Genres(Genre::ALL.map(|each| u64::from(each == genre)))
    }

    /// The genre if only one came up.
    pub fn only(&self) -> Option<Genre> {
        let mut all = self.iter().map(|(genre, _)| genre);
        all.next().filter(|_| all.next().is_none())
    }

    /// The genres that came up, with the number of articles of each.
    pub fn iter(&self) -> impl Iterator<Item = (Genre, u64)> {
        Genre::ALL.into_iter().zip(self.0).filter(|(_, count)| *count > 0)
    }
}

impl AddAssign for Genres {
    fn add_assign(&mut self, other: Genres) {
        self.0.iter_mut().zip(other.0).for_each(|(sum, count)| *sum += count);
    }
}

/// The genre if there is one, otherwise each with its number: `news 10, opinion 2`.
impl fmt::Display for Genres {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Vec<(Genre, u64)> = self.iter().collect();
        let names: Vec<String> = match all.as_slice() {
            [] => vec![Genre::default().name().to_owned()],
            [(genre, _)] => vec![genre.name().to_owned()],
            several => several.iter().map(|(genre, count)| format!("{} {count}", genre.name())).collect(),
        };
        out.write_str(&names.join(", "))
    }
}

impl Serialize for Genres {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        self.iter().try_for_each(|(genre, count)| map.serialize_entry(genre.name(), &count))?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_genre_needs_no_number() {
        let mut genres = Genres::of(Genre::Review);
        assert_eq!(genres.to_string(), "review");
        genres += Genres::of(Genre::News);
        genres += Genres::of(Genre::News);
        assert_eq!(genres.to_string(), "news 2, review 1");
        assert_eq!(serde_json::to_string(&genres).unwrap(), r#"{"news":2,"review":1}"#);
        assert_eq!(Genres::default().to_string(), "news");
    }
}
