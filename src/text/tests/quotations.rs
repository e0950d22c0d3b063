use super::super::Document;
use super::rules;

/// Quotations of `text`: `!` for one never closed, `>` for a nested one, `+` for one that goes on.
fn quotations(text: &str) -> Vec<String> {
    let rules = rules();
    let document = Document::new(text, &rules);
    let sign = |set: bool, sign: &'static str| if set { sign } else { "" };
    let show = |q: &super::super::Quotation| {
        let signs = [sign(!q.closed, "!"), sign(q.nested, ">"), sign(q.continues, "+")].concat();
        signs + document.slice(q.span)
    };
    document.quotations.iter().map(show).collect()
}

#[test]
fn all_kinds_of_marks() {
    assert_eq!(
        quotations("He said “yes” and \"no\" and 'so' and ‘thus’ and ''then''."),
        ["“yes”", "\"no\"", "'so'", "‘thus’", "''then''"]
    );
    assert_eq!(quotations("The pier—“late”—is (“shut”)."), ["“late”", "“shut”"]);
}

#[test]
fn apostrophes_are_no_marks() {
    assert_eq!(quotations("The voters' mayor doesn't like the '90s."), Vec::<String>::new());
    assert_eq!(
        quotations("‘The voters’ choice is the mayor’s,’ he said."),
        ["‘The voters’ choice is the mayor’s,’"]
    );
    assert_eq!(quotations("He is 6'2\" tall and said \"yes\"."), ["\"yes\""]);
}

#[test]
fn nested() {
    assert_eq!(quotations("“He said ‘no’ twice,” she said."), ["“He said ‘no’ twice,”", ">‘no’"]);
    assert_eq!(quotations("‘He said “no” twice,’ she said."), ["‘He said “no” twice,’", ">“no”"]);
    assert_eq!(quotations("\"He said 'no.'\" She left."), ["\"He said 'no.'\"", ">'no.'"]);
}

#[test]
fn over_paragraphs() {
    let text = "“It is late.\n\n“We must go,” she said. “Now.”";
    assert_eq!(quotations(text), ["!“It is late.", "+“We must go,”", "“Now.”"]);
    assert_eq!(quotations("“It is late.\n\nWe must go,” she said."), ["!“It is late.", "+We must go,”"]);
}

#[test]
fn missing_and_wrong_marks() {
    assert_eq!(quotations("He said “yes and left.\n\nShe said “no”."), ["!“yes and left.", "“no”"]);
    assert_eq!(quotations("He said ”yes” and left."), ["”yes”"]);
    assert_eq!(quotations("He said “yes“ and left."), ["“yes“"]);
    assert_eq!(quotations("He said “yes and left. “No,” she said."), ["!“yes and left.", "“No,”"]);
}
