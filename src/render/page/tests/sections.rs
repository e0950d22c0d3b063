//! Sections of comparisons as pages, with texts that would do harm.

use crate::{
    compare::{
        ArticleSources, ComparedSources, Context, Every, Family, GroupSources, Mark, MarkedGroup, Piece,
        Series, Side, Strand,
    },
    render::{
        Provenance, example,
        page::{self, Drawn, Heading, Methods, SidePart},
        side_by_side::Sides,
        voices::{Marks, Quoted, SeriesPage, Setting, Verbs},
    },
    report::{ArticleReport, Totals, figure},
};

/// A page with articles side by side, and every section of a comparison.
pub(super) fn page(report: &ArticleReport) -> String {
    let lexicons = example::lexicons();
    let mut out = Vec::new();
    page::begin(&mut out, &Heading { title: report.article.id.clone(), ..Heading::default() }).unwrap();
    let provenance = Provenance::of(&lexicons, report.genre);
    let sides = [Side::of(report), Side::of(report)];
    let parts = [1, 2].map(|number| SidePart::of(report, &lexicons, number).unwrap());
    let beside = Sides { sides: &sides, provenance: &provenance, errors: &[] };
    page::sides(&mut out, &beside, &parts).unwrap();
    let id = report.article.id.as_str();
    let setting = Setting { by: id, provenance: &provenance, condition: Some(id), errors: &[], limit: 1 };
    draw(&mut out, report, setting);
    page::end(&mut out, &Methods::default()).unwrap();
    String::from_utf8(out).unwrap()
}

fn draw(out: &mut Vec<u8>, report: &ArticleReport, setting: Setting<'_>) {
    let id = &report.article.id;
    let groups = [marked(id), MarkedGroup { marks: Vec::new(), ..marked(id) }];
    let (sources, series) = (sources(report), series(report));
    let sections: [&dyn Drawn; 4] = [
        &Marks { groups: &groups, setting },
        &Quoted { sources: &sources, setting },
        &Verbs { sources: &sources, setting },
        &SeriesPage { series: &series, setting },
    ];
    sections.iter().for_each(|section| section.draw(out).unwrap());
}

fn marked(id: &str) -> MarkedGroup {
    let place = || Context { article: id.into(), before: id.into(), word: id.into(), after: id.into() };
    let mark = Mark {
        strand: Strand { family: Family::Cue, of_source: false },
        word: id.into(),
        entry: id.into(),
        count: 9,
        articles: 3,
        rate: 4.0,
        other_count: 1,
        other_articles: 1,
        other_rate: 0.5,
        log_odds: 1.0,
        z_of_words: 4.0,
        z: 3.0,
        contexts: vec![place(), place()],
    };
    MarkedGroup {
        group: id.into(),
        articles: 3,
        sizes: [100, 100, 10],
        tested: 40,
        by_chance: 1.0,
        repeated: 2,
        marks: vec![mark.clone(), mark],
    }
}

fn sources(report: &ArticleReport) -> ComparedSources {
    let mut group = GroupSources::default();
    group.add(&ArticleSources::of(report));
    let id = &report.article.id;
    let groups = [(format!("{id}1"), group.clone()), (format!("{id}2"), group)];
    ComparedSources::of(&groups, &example::lexicons())
}

fn series(report: &ArticleReport) -> Series {
    let piece = |date: &str| Piece { group: date.into(), ..Piece::of(report, "", Totals::of(report)) };
    let pieces = ["2026-01-01", "2026-03-01", &report.article.id].map(piece).into();
    let figures = ["named_share", "max_severity"].map(|name| figure(name).unwrap().clone());
    Series::of(pieces, &report.article.id, &figures, Every::Month).unwrap()
}
