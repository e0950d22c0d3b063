//! On a narrow terminal every table takes a shape that fits: a row that breaks in the middle cannot be read.

use std::{collections::BTreeMap, io};

use framelens::{
    article::Article,
    compare::{
        self, ArticleSources, ArticleWords, ComparedSources, Every, GroupSources, GroupWords, Piece, Series,
        Settings, Side,
    },
    render::{
        Provenance, Style, comparison, sheet,
        side_by_side::{self, Sides},
        table::{Row, Table},
        voices::{Marks, Quoted, Section, SeriesPage, Setting, Verbs},
    },
    report::{ArticleReport, Figure, Genre, Totals, figure},
};

use super::shared::{ANALYZER, samples};

/// A terminal, and what is written to it.
struct Screen {
    style: Style,
    written: Vec<u8>,
}

impl Screen {
    /// Writes to terminals of several widths; nothing may be wider.
    fn each(name: &str, write: impl Fn(&mut Screen) -> io::Result<()>) {
        for width in [60, 72, 80, 120] {
            let style = Style { width, edge: true, color: false };
            let mut screen = Screen { style, written: Vec::new() };
            write(&mut screen).unwrap();
            let text = String::from_utf8(screen.written).unwrap();
            let broken = text.lines().find(|line| line.chars().count() > usize::from(width));
            assert_eq!(broken, None, "{name} in {width} columns:\n{text}");
        }
    }
}

/// Articles of two outlets on the same events, enough for intervals.
fn press() -> Vec<ArticleReport> {
    let wording = [
        (
            "Harbor Herald of Greater Norvik",
            "Mayor Ana Duarte said the bridge N was safe. “We counted N cracks,” Duarte said. The council met for N hours and went home.",
        ),
        (
            "Courier",
            "Mayor Ana Duarte claimed the bridge N was safe. The mayor reportedly knew of N cracks. Officials said N wards would be shut in an utterly shocking move.",
        ),
    ];
    let article = |outlet: &str, text: &str, n: usize| {
        let mut article = Article::new(format!("{outlet} {n}"), text.replace('N', &(20 + n).to_string()));
        let genre = if n.is_multiple_of(2) { "news" } else { "opinion" };
        let date = format!("2026-0{}-01", 1 + n % 3);
        for (field, value) in
            [("outlet", outlet), ("event", &format!("event {n}")), ("date", &date), ("genre", genre)]
        {
            article.metadata.insert(field.to_owned(), value.into());
        }
        ANALYZER.analyze(article)
    };
    wording.iter().flat_map(|(outlet, text)| (0..20).map(move |n| article(outlet, text, n))).collect()
}

fn figures() -> Vec<Figure> {
    let names = ["named_share", "unsourced_share", "hedges_writer_rate", "intensifiers_writer_rate"];
    names.iter().map(|name| figure(name).unwrap().clone()).collect()
}

fn provenance() -> Provenance {
    Provenance::of(ANALYZER.lexicons(), Genre::News)
}

/// What is kept of each group.
fn grouped<T: Default>(reports: &[ArticleReport], add: impl Fn(&mut T, &ArticleReport)) -> Vec<(String, T)> {
    let mut groups: BTreeMap<String, T> = BTreeMap::new();
    for report in reports {
        add(groups.entry(report.article.group("outlet").unwrap()).or_default(), report);
    }
    groups.into_iter().collect()
}

#[test]
fn tables_and_sheets_of_articles_fit() {
    let reports: Vec<ArticleReport> =
        samples().into_iter().map(|article| ANALYZER.analyze(article)).collect();
    let mut table = Table::new(&[]);
    table.set_provenance(provenance());
    reports.iter().for_each(|report| table.push(Row::of(report)));
    Screen::each("table", |screen| table.terminal(&mut screen.written, screen.style));
    for report in &reports {
        let lexicons = ANALYZER.lexicons();
        Screen::each("sheet", |screen| sheet::write(&mut screen.written, report, lexicons, screen.style));
    }
    let (sides, provenance): (Vec<Side>, _) = (reports[..4].iter().map(Side::of).collect(), provenance());
    for n in 2..=4 {
        let beside = Sides { sides: &sides[..n], provenance: &provenance, errors: &[] };
        Screen::each("side by side", |screen| {
            side_by_side::write_terminal(&mut screen.written, &beside, screen.style)
        });
    }
}

#[test]
fn comparisons_of_groups_fit() {
    let pieces = press().into_iter().map(|report| {
        let pair = report.article.group("event");
        Piece { pair, ..Piece::of(&report, "outlet", Totals::of(&report)) }
    });
    let pair = Some("event".to_owned());
    let settings = Settings { pair, replicates: 99, ..Settings::new("outlet") };
    let comparison = compare::compare(pieces.collect(), &figures(), &settings).unwrap();
    let provenance = provenance();
    let page =
        comparison::Page { comparison: &comparison, provenance: &provenance, condition: None, errors: &[] };
    Screen::each("comparison", |screen| comparison::write_terminal(&mut screen.written, &page, screen.style));
}

#[test]
fn sections_of_groups_fit() {
    let (reports, provenance) = (press(), provenance());
    let setting = Setting { by: "outlet", provenance: &provenance, condition: None, errors: &[], limit: 5 };
    let words = grouped(&reports, |all: &mut GroupWords, each| all.add(&ArticleWords::of(each)));
    let groups = compare::marks(&words, ANALYZER.lexicons());
    let sources = grouped(&reports, |all: &mut GroupSources, each| all.add(&ArticleSources::of(each)));
    let sources = ComparedSources::of(&sources, ANALYZER.lexicons());
    let pieces = reports.iter().map(|report| Piece::of(report, "date", Totals::of(report)));
    let series = Series::of(pieces.collect(), "date", &figures(), Every::Month).unwrap();
    let sections: [(&str, &dyn Section); 4] = [
        ("words", &Marks { groups: &groups, setting }),
        ("sources", &Quoted { sources: &sources, setting }),
        ("verbs", &Verbs { sources: &sources, setting }),
        ("series", &SeriesPage { series: &series, setting }),
    ];
    for (name, section) in sections {
        Screen::each(name, |screen| section.terminal(&mut screen.written, screen.style));
    }
}
