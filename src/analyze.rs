//! From an article to its report. Nothing here fails, prints, reads a file or uses the clock.

use std::fmt;

use crate::{
    article::{Article, Markup},
    attribution::{self, Attributions},
    language::{self, Foreign},
    lexicon::LexiconSet,
    matcher::{Matcher, Tagged},
    report::{ArticleReport, Genre, SentenceReport},
    score::{self, Hits, Scene},
    syntax::Grammar,
    text::{Document, Sentence, Shape, Span},
    voice,
};

/// Lexicons ready for work. Build once, share between threads.
#[derive(Debug)]
pub struct Analyzer {
    lexicons: LexiconSet,
    matcher: Matcher,
    genre: GenreChoice,
    genre_of: Option<GenreOf>,
    takes_all_for_english: bool,
}

/// Tells the genre of some articles.
type Teller = dyn Fn(&Article) -> Option<Genre> + Send + Sync;

/// What a house knows of the genre of an article, from where it lies.
struct GenreOf(Box<Teller>);

impl fmt::Debug for GenreOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("GenreOf")
    }
}

/// Who says of what genre an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GenreChoice {
    /// The article's own metadata field `genre`; without one of that name it is news.
    #[default]
    Metadata,
    /// The same, but an article whose metadata do not tell is of this genre.
    Usual(Genre),
    /// The same, but if the metadata do not tell, the label before the headline: `Opinion: …`.
    Label,
    /// The user: all articles are of this genre, whatever they say of themselves.
    Fixed(Genre),
}

impl Analyzer {
    /// Prepares `lexicons`; costs some milliseconds.
    pub fn new(lexicons: LexiconSet) -> Analyzer {
        let matcher = Matcher::new(&lexicons);
        Analyzer {
            lexicons,
            matcher,
            genre: GenreChoice::default(),
            genre_of: None,
            takes_all_for_english: false,
        }
    }

    /// The same, with genres told in this way.
    #[must_use]
    pub fn with_genre(self, genre: GenreChoice) -> Analyzer {
        Analyzer { genre, ..self }
    }

    /// The same; what metadata and labels leave open, `genre_of` may tell before the usual genre counts.
    #[must_use]
    pub fn with_genre_of(
        self,
        genre_of: impl Fn(&Article) -> Option<Genre> + Send + Sync + 'static,
    ) -> Analyzer {
        Analyzer { genre_of: Some(GenreOf(Box::new(genre_of))), ..self }
    }

    /// The same, but [`Analyzer::analyze_english`] takes every text for English.
    #[must_use]
    pub fn taking_all_for_english(self) -> Analyzer {
        Analyzer { takes_all_for_english: true, ..self }
    }

    /// Who says of what genre articles are.
    pub fn genre(&self) -> GenreChoice {
        self.genre
    }

    /// The genre that an article is taken for.
    pub fn genre_of(&self, article: &Article) -> Genre {
        self.genre_by(article, || labelled(article, &self.tag(&article.text)))
    }

    fn genre_by(&self, article: &Article, label: impl Fn() -> Option<Genre>) -> Genre {
        let house = || self.genre_of.as_ref().and_then(|genre_of| genre_of.0(article));
        self.genre.of(article, label, house)
    }

    /// The lexicons in force.
    pub fn lexicons(&self) -> &LexiconSet {
        &self.lexicons
    }

    /// Cuts a text and finds word classes, hits and exceptions, before anything is judged.
    pub fn tag<'t>(&self, text: &'t str) -> Tagged<'t> {
        self.tag_marked(text, &[])
    }

    /// The same of an article, with what its markup says of its lines.
    pub fn tag_article<'t>(&self, article: &'t Article) -> Tagged<'t> {
        self.tag_marked(&article.text, &article.markup)
    }

    fn tag_marked<'t>(&self, text: &'t str, markup: &[(u32, Markup)]) -> Tagged<'t> {
        let document = Document::marked(text, self.lexicons.text_rules(), markup);
        self.matcher.tag(document, &self.lexicons)
    }

    /// Reads an article, which is taken for English. Takes linear time in the length of the text.
    ///
    /// ```
    /// use framelens::{analyze::Analyzer, article::Article, lexicon::LexiconSet};
    ///
    /// let analyzer = Analyzer::new(LexiconSet::builtin().expect("the shipped lexicons are sound"));
    /// let report = analyzer.analyze(Article::new("a1", "The ministry said the bridge was safe."));
    /// assert_eq!(report.sentences[0].attribution.level, 4);
    /// ```
    pub fn analyze(&self, article: Article) -> ArticleReport {
        let report = self.judge(&article, &self.tag_article(&article));
        ArticleReport { article, ..report }
    }

    /// Reads an article if it is English.
    ///
    /// # Errors
    /// What speaks against its being English.
    ///
    /// ```
    /// use framelens::{analyze::Analyzer, article::Article, lexicon::LexiconSet};
    ///
    /// let analyzer = Analyzer::new(LexiconSet::builtin().expect("the shipped lexicons are sound"));
    /// let text = "Инженеры нашли трещины в двух опорах, и мост закрыли.";
    /// let foreign = analyzer.analyze_english(Article::new("a1", text)).expect_err("it is not English");
    /// assert_eq!(foreign.looks_like, Some("Russian"));
    /// ```
    pub fn analyze_english(&self, article: Article) -> Result<ArticleReport, Foreign> {
        let tagged = self.tag_article(&article);
        match language::foreign(&tagged).filter(|_| !self.takes_all_for_english) {
            Some(foreign) => Err(foreign),
            None => {
                let report = self.judge(&article, &tagged);
                Ok(ArticleReport { article, ..report })
            }
        }
    }

    /// What is found in an article; the report is without the article itself.
    fn judge(&self, article: &Article, tagged: &Tagged<'_>) -> ArticleReport {
        let grammar = Grammar::of(tagged);
        let found = attribution::find(&grammar, &self.lexicons);
        let genre = self.genre_by(article, || labelled(article, tagged));
        let personal = score::is_personal(tagged, &found);
        let lexicons = &self.lexicons;
        let mut rest = Hits::of(tagged);
        let scene = |(index, sentence): (usize, &Sentence)| {
            let hits = rest.take_before(sentence.tokens.end);
            Scene { tagged, grammar: &grammar, found: &found, lexicons, hits, genre, personal, index }
        };
        let scenes = tagged.document.sentences.iter().enumerate().map(scene);
        let sentences = scenes.map(|scene| sentence(&scene)).collect();
        let quotations = tagged.document.quotations.iter().map(|quotation| quotation.span).collect();
        let attributions = found.relations;
        let own_categories = self.lexicons.custom_categories().clone();
        let article = Article::default();
        ArticleReport { genre, quotations, attributions, sentences, own_categories, article }
    }
}

impl GenreChoice {
    fn of(
        self,
        article: &Article,
        label: impl Fn() -> Option<Genre>,
        house: impl Fn() -> Option<Genre>,
    ) -> Genre {
        let told = || article.field(GENRE_FIELD).and_then(|name| Genre::named(&name));
        match self {
            GenreChoice::Fixed(genre) => genre,
            GenreChoice::Metadata => told().or_else(house).unwrap_or_default(),
            GenreChoice::Usual(genre) => told().or_else(house).unwrap_or(genre),
            GenreChoice::Label => told().or_else(label).or_else(house).unwrap_or_default(),
        }
    }
}

/// The metadata field that says of what genre an article is.
pub const GENRE_FIELD: &str = "genre";

/// The genre that the title, the headline or a line before the running text names: alone, or before a colon.
fn labelled(article: &Article, tagged: &Tagged<'_>) -> Option<Genre> {
    let label = |line: &str| Genre::named(line.split(':').next().unwrap_or_default());
    let sentences = tagged.document.sentences.iter();
    let mut heads = sentences.take_while(|s| !s.unit.is_running());
    let line = |span: Span| article.text.get(span.start as usize..span.end as usize);
    let title = article.title.as_deref().and_then(label);
    title.or_else(|| heads.find_map(|head| line(head.span).and_then(label)))
}

fn sentence(scene: &Scene<'_, '_>) -> SentenceReport {
    let place = *scene.sentence();
    let hedging = score::hedging(scene);
    let verdict = score::unsourced(scene, &hedging);
    let words = Words::count(scene.tagged, scene.found, scene.index);
    SentenceReport {
        index: scene.index as u32,
        paragraph: place.paragraph,
        unit: place.unit,
        span: place.span,
        words: words.all,
        words_quoted: words.quoted,
        words_paraphrased: words.paraphrased,
        scare_quotes: scare_quotes(scene),
        voice: verdict.voice,
        attribution: scene.found.standings[scene.index].clone(),
        intensity: score::intensity(scene),
        unsourced: verdict.unsourced,
        custom: score::custom(scene),
        hedging,
    }
}

/// Words of a sentence by voice.
#[derive(Default)]
struct Words {
    all: u32,
    quoted: u32,
    paraphrased: u32,
}

impl Words {
    fn count(tagged: &Tagged<'_>, found: &Attributions, index: usize) -> Words {
        let mut words = Words::default();
        let tokens = tagged.document.sentences[index].tokens.iter();
        let all = tokens.clone().zip(&tagged.document.tokens[tokens]);
        for (token, word) in all.filter(|(_, word)| !word.is_mark()) {
            words.all += 1;
            if voice::owned_by_source(found, token) {
                let quoted = word.shape.has(Shape::QUOTED);
                words.quoted += u32::from(quoted);
                words.paraphrased += u32::from(!quoted);
            }
        }
        words
    }
}

/// Quotations of up to three words that belong to no relation (SCHEME 1.4).
fn scare_quotes(scene: &Scene<'_, '_>) -> u32 {
    let tokens = scene.sentence().tokens;
    let quotations = &scene.tagged.document.quotations;
    let from = quotations.partition_point(|q| q.tokens.start < tokens.start);
    let short = |range: crate::text::TokenRange| {
        let words = range.iter().filter(|t| !scene.tagged.shape(*t).has(Shape::PUNCT)).count();
        (1..=3).contains(&words) && range.iter().all(|t| scene.found.owner[t] == 0)
    };
    quotations[from..].iter().take_while(|q| q.tokens.start < tokens.end).filter(|q| short(q.tokens)).count()
        as u32
}
