//! From what is written in `framelens.toml` to what holds, or a fault with its place.

use std::{ops::Range, path::Path};

use super::{
    Config, House,
    house::{BANNED, FACTS, OUTLETS},
    raw::{OFF, Placed, Raw, RawAudit},
};
use crate::layers::Faults;
use framelens::{
    audit::{Rule, Severity},
    check::is_quoted,
    filter::Filter,
    lexicon::{LexiconError, LexiconFile},
    read::PathPattern,
    report::{FIGURES, Figure, Genre, OWN, figure},
};

impl Config {
    /// Reads its text; paths in it are those of `folder`.
    pub(super) fn read(mut self, folder: &Path) -> anyhow::Result<Config> {
        let text = self.text.clone();
        let name = self.path.display().to_string();
        let reader = Reader(LexiconFile { path: &name, text: &text });
        let raw: Raw = toml::from_str(&text).map_err(|error| {
            Faults(vec![reader.0.toml_fault(error.span().unwrap_or_default(), error.message())])
        })?;
        let paths = |list: &Option<Placed<Vec<String>>>| {
            list.iter().flat_map(|list| list.get_ref()).map(|path| folder.join(path)).collect()
        };
        self.inputs = paths(&raw.inputs);
        self.path_fields =
            raw.path_fields.iter().map(|text| reader.pattern(text)).collect::<Result<_, _>>()?;
        self.lexicons = paths(&raw.lexicons);
        self.genre = raw.genre.as_ref().map(|name| reader.genre(name)).transpose()?;
        for rule in &raw.genre_by_path {
            let genre = reader.genre(&rule.genre)?;
            let added = self.genres.add(rule.path.get_ref(), genre);
            added.map_err(|error| reader.fault(rule.path.span(), format!("no pattern of paths: {error}")))?;
        }
        let columns = raw.columns.iter().flat_map(|list| list.get_ref());
        self.columns = columns.map(|name| reader.column(name)).collect::<Result<_, _>>()?;
        let words = raw.outlet_names.iter().chain(&raw.accepted_facts).chain(&raw.banned_formulas);
        words.into_iter().try_for_each(|phrase| reader.bare(phrase))?;
        self.house = House::of(&raw, &text);
        self.read_audit(&raw.audit, &reader)?;
        self.set = set(&raw).into_iter().map(|(key, at)| (key, reader.line(at))).collect();
        Ok(self)
    }

    fn read_audit(&mut self, raw: &RawAudit, reader: &Reader<'_>) -> Result<(), Faults> {
        self.fail_on = raw.fail_on.as_ref().map(|text| reader.condition(text)).transpose()?;
        if let Some(share) = &raw.error_from {
            self.audit.error_from = reader.share(share)?;
        }
        if let Some(n) = &raw.first_named_after {
            self.audit.first_named_after = *n.get_ref();
        }
        if let Some(n) = &raw.single_source_words {
            self.audit.single_source_words = *n.get_ref();
        }
        for (rule, severity) in &raw.severity {
            let (rule, severity) = (reader.rule(rule)?, reader.severity(severity)?);
            self.audit = std::mem::take(&mut self.audit).with_severity(rule, severity);
        }
        Ok(())
    }
}

/// Values of the file, each with what is wrong with it.
struct Reader<'a>(LexiconFile<'a>);

impl Reader<'_> {
    fn fault(&self, at: Range<usize>, message: String) -> Faults {
        Faults(vec![self.0.fault(at, message)])
    }

    /// The line of a byte, from 1.
    fn line(&self, at: usize) -> usize {
        1 + self.0.text[..at].bytes().filter(|byte| *byte == b'\n').count()
    }

    /// Refuses a phrase in quotation marks, which would be found nowhere.
    fn bare(&self, phrase: &Placed<String>) -> Result<(), Faults> {
        if !is_quoted(phrase.get_ref()) {
            return Ok(());
        }
        let message = format!("`{}` stands in quotation marks, and so is found nowhere", phrase.get_ref());
        Err(Faults(vec![self.0.fault(phrase.span(), message).with_help("take the inner marks away")]))
    }

    fn unknown(&self, what: &str, name: &Placed<String>, allowed: &[&str]) -> Faults {
        let fault: LexiconError = self.0.fault(name.span(), format!("unknown {what} `{}`", name.get_ref()));
        Faults(vec![fault.with_names(name.get_ref(), allowed)])
    }

    fn genre(&self, name: &Placed<String>) -> Result<Genre, Faults> {
        Genre::named(name.get_ref()).ok_or_else(|| self.unknown("genre", name, &Genre::ALL.map(Genre::name)))
    }

    fn column(&self, name: &Placed<String>) -> Result<Figure, Faults> {
        if let Some(category) = name.get_ref().strip_prefix(OWN) {
            return Ok(Figure::own(category));
        }
        let all: Vec<&str> = FIGURES.iter().map(|figure| &*figure.name).collect();
        figure(name.get_ref()).cloned().ok_or_else(|| self.unknown("figure", name, &all))
    }

    fn condition(&self, text: &Placed<String>) -> Result<Filter, Faults> {
        let parsed = Filter::parse(text.get_ref());
        parsed.map_err(|error| self.fault(text.span(), format!("no condition: {error}")))
    }

    fn pattern(&self, text: &Placed<String>) -> Result<PathPattern, Faults> {
        PathPattern::parse(text.get_ref())
            .map_err(|error| self.fault(text.span(), format!("no pattern of paths: {error}")))
    }

    fn share(&self, share: &Placed<f64>) -> Result<f64, Faults> {
        let share_of = *share.get_ref();
        match (0.0..=1.0).contains(&share_of) {
            true => Ok(share_of),
            false => {
                Err(self
                    .fault(share.span(), format!("{share_of} is no severity; write a number from 0 to 1")))
            }
        }
    }

    fn rule(&self, id: &Placed<String>) -> Result<Rule, Faults> {
        let all: Vec<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        Rule::named(id.get_ref()).ok_or_else(|| self.unknown("rule", id, &all))
    }

    fn severity(&self, name: &Placed<String>) -> Result<Option<Severity>, Faults> {
        if name.get_ref() == OFF {
            return Ok(None);
        }
        let found = Severity::ALL.into_iter().find(|severity| severity.name() == name.get_ref());
        let all: Vec<&str> = Severity::ALL.iter().map(|severity| severity.name()).chain([OFF]).collect();
        found.map(Some).ok_or_else(|| self.unknown("severity", name, &all))
    }
}

/// Every key that is set, with the byte at which its value begins.
fn set(raw: &Raw) -> Vec<(String, usize)> {
    let audit = &raw.audit;
    let first = |list: &[Placed<String>]| list.first().map(|phrase| phrase.span().start);
    let keys = [
        ("inputs", raw.inputs.as_ref().map(|value| value.span().start)),
        ("path-fields", first(&raw.path_fields)),
        ("lexicons", raw.lexicons.as_ref().map(|value| value.span().start)),
        ("genre", raw.genre.as_ref().map(|value| value.span().start)),
        ("genre-by-path", raw.genre_by_path.first().map(|rule| rule.path.span().start)),
        ("columns", raw.columns.as_ref().map(|value| value.span().start)),
        (OUTLETS, first(&raw.outlet_names)),
        (FACTS, first(&raw.accepted_facts)),
        (BANNED, first(&raw.banned_formulas)),
        ("audit.fail-on", audit.fail_on.as_ref().map(|value| value.span().start)),
        ("audit.error-from", audit.error_from.as_ref().map(|value| value.span().start)),
        ("audit.first-named-after", audit.first_named_after.as_ref().map(|value| value.span().start)),
        ("audit.single-source-words", audit.single_source_words.as_ref().map(|value| value.span().start)),
    ];
    let keys = keys.into_iter().filter_map(|(key, at)| Some((key.to_owned(), at?)));
    let rules = audit.severity.iter();
    keys.chain(rules.map(|(rule, value)| (format!("audit.severity.{}", rule.get_ref()), value.span().start)))
        .collect()
}
