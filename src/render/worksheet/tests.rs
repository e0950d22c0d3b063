use super::{Sheet, write_csv, write_key};
use crate::{
    render::Provenance,
    worksheet::{Answer, Answers, Item, Question, Row, Scale, read_filled},
};

fn row(sentence: &str) -> Row {
    Row {
        id: "bcdfgh-1".into(),
        article: "a".into(),
        number: 1,
        before: String::new(),
        sentence: sentence.into(),
    }
}

/// Texts that spreadsheets would run or that begin with an apostrophe of their own.
const HOSTILE: [&str; 6] = ["=1+1", "+SUM(A1)", "-2+3", "@cmd", "'tis the season", "\"quoted\", with comma"];

#[test]
fn what_is_guarded_on_the_way_out_is_the_same_on_the_way_in() {
    for text in HOSTILE {
        let mut bytes = Vec::new();
        let rows = [row(text)];
        write_csv(&mut bytes, &Sheet { rows: &rows, ..Sheet::default() }).unwrap();
        let sheet = read_filled("a.csv", "a", &bytes).unwrap();
        assert_eq!((sheet.faults.len(), sheet.rows[0].sentence.as_str()), (0, text));
    }
}

#[test]
fn a_key_is_read_as_what_the_program_filled_in() {
    for (scale, level) in [(Scale::Bands, 3), (Scale::Levels, 5)] {
        let mut answers = Answers::default();
        for question in Question::ALL.into_iter().filter(|question| question.is_words()) {
            answers.set(question, Answer::Words(HOSTILE[0].into()));
        }
        answers.set(Question::Level, Answer::Value(level));
        let item = Item { row: row("One."), answers: answers.clone(), reasons: vec!["· rule x".into()] };
        let mut bytes = Vec::new();
        write_key(&mut bytes, &[item], scale, &Provenance::default()).unwrap();
        let key = read_filled("key.csv", "k", &bytes).unwrap();
        assert!(key.is_key && key.scale == scale && key.faults.is_empty());
        assert_eq!(key.rows[0].answers, answers);
    }
}
