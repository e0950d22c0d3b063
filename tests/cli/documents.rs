//! Pages, documents of word processors and mail, as a user meets them.

use std::{io::Write, time::Instant};

use super::{ARTICLE, command, finish, folder, framelens, framelens_in};

/// A `.docx` with this body, and with these properties if any.
fn docx(body: &str, core: Option<&str>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    zip.start_file("word/document.xml", options).unwrap();
    zip.write_all(document.as_bytes()).unwrap();
    if let Some(core) = core {
        zip.start_file("docProps/core.xml", options).unwrap();
        zip.write_all(core.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_word_document_reads_as_it_stands_once_changes_are_taken() {
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Bridge &amp; quay shut</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">The bridge is </w:t></w:r><w:del><w:r><w:delText>open</w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>shut</w:t></w:r></w:ins><w:r><w:t>, the mayor said.</w:t></w:r>\
        <w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>\
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>\
        <w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>One item</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
        <w:p><w:r><w:t>Nobody</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>knows why.</w:t></w:r></w:p>";
    let core = "<cp:coreProperties><dc:title>Bridge &amp; quay</dc:title><dc:creator>Ana Ode</dc:creator>\
        <dcterms:created>2026-11-20T08:00:00Z</dcterms:created></cp:coreProperties>";
    let folder = folder(&[("a.docx", &docx(body, Some(core)))]);
    let run = framelens_in(folder.path(), &["annotate", "a.docx", "--format", "jsonl"]);
    let records = run.records();
    let text =
        "Bridge & quay shut\n\nThe bridge is shut, the mayor said.\n\n• One item\n\nNobody\nknows why.";
    assert_eq!(records[0]["text"], text, "{}", run.stderr);
    assert_eq!(records[0]["title"], "Bridge & quay");
    assert_eq!(
        (&records[0]["metadata"]["author"], &records[0]["metadata"]["date"]),
        (&"Ana Ode".into(), &"2026-11-20".into())
    );
    assert_eq!((&records[1]["unit"], &records[3]["unit"]), (&"headline".into(), &"list-item".into()));
}

#[test]
fn a_message_is_read_with_its_sender_and_day() {
    let mail = "From: =?utf-8?Q?Harbor_Herald?= <news@herald.example>\r\nDate: Thu, 26 Nov 2026 23:30:00 -0500\r\n\
        Subject: =?iso-8859-1?Q?Caf=E9s_close?=\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlain.\r\n\
        --b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        <div style=3D\"display:none\">Preheader</div><table><tr><td><p>The caf=E9s are shut, =93for good=94, =\r\n\
         the mayor said.</p></td></tr></table><p><a href=3D\"x\">View in browser</a></p>\r\n--b--\r\n";
    let plain = "From: ana@herald.example\r\nSubject: Bridge\r\n\r\nThe bridge is shut, the mayor said.\r\n-- \r\nAna\r\n";
    let folder = folder(&[("a.eml", mail.as_bytes()), ("b.eml", plain.as_bytes())]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    let records = run.records();
    assert_eq!(records[0]["text"], "The cafés are shut, “for good”, the mayor said.\n\nView in browser");
    assert_eq!(records[0]["title"], "Cafés close");
    let metadata = serde_json::json!({"author": "Harbor Herald", "date": "2026-11-26", "outlet": "herald.example", "file": "a.eml", "folder": records[0]["metadata"]["folder"]});
    assert_eq!(records[0]["metadata"], metadata);
    assert_eq!(records[1]["text"], "The bridge is shut, the mayor said.");
}

#[test]
fn an_archived_page_is_read_like_the_page() {
    let spelt = |byte: &u8| match byte {
        b'=' | 0x80.. => format!("={byte:02X}"),
        plain => char::from(*plain).to_string(),
    };
    let page: String = include_bytes!("../pages/related.html").iter().map(spelt).collect();
    let archive = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lantern.example/mussels\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n{page}\r\n--b--\r\n"
    );
    let folder =
        folder(&[("a.mhtml", archive.as_bytes()), ("b.html", include_bytes!("../pages/related.html"))]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    let records = run.records();
    assert_eq!(records[0]["text"], records[1]["text"], "{}", run.stderr);
    assert_eq!(records[0]["metadata"]["url"], "https://lantern.example/mussels");
}

#[test]
fn a_message_about_a_page_quotes_its_sentence() {
    let run = framelens(&["audit", "tests/pages/wire.html"]);
    assert!(run.stdout.starts_with("tests/pages/wire.html: "), "{}", run.stdout);
}

#[test]
fn pages_take_metadata_from_the_file_beside_them() {
    let page = include_bytes!("../pages/related.html");
    let folder = folder(&[("a.html", page), ("a.meta.toml", b"outlet = \"Other\"\ngenre = \"opinion\"\n")]);
    let run = framelens_in(folder.path(), &["report", "a.html", "--format", "jsonl"]);
    let record = &run.records()[0];
    assert_eq!((&record["metadata"]["outlet"], &record["genre"]), (&"Other".into(), &"opinion".into()));
    assert_eq!(record["metadata"]["date"], "2026-11-05");
}

#[test]
fn pages_that_exhaust_their_reader_are_one_fault_each() {
    let many = |open: &str| format!("<p>{}</p>", open.repeat(100_000)).into_bytes();
    let formatting = (0..20_000).map(|n| format!("<b id={n}>")).collect::<String>();
    let before = format!("<table>{}", "<div>".repeat(100_000));
    let again = format!("{}{}", &formatting[..40_000], "<p>x".repeat(20_000));
    let (long, wide) = (vec![b'x'; (32 << 20) + 1], "<p>x".repeat(200_000));
    let files: [(&str, &[u8]); 9] = [
        ("a-divs.html", &many("<div>")),
        ("b-tables.html", &many("<table><tr><td>")),
        ("c-before-table.html", before.as_bytes()),
        ("d-templates.html", &many("<template><div>")),
        ("e-formatting.html", formatting.as_bytes()),
        ("f-again.html", again.as_bytes()),
        ("g-long.html", &long),
        ("h-wide.html", wide.as_bytes()),
        ("good.txt", ARTICLE),
    ];
    let folder = folder(&files);
    let start = Instant::now();
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!((run.code, run.ids()), (2, vec!["good.txt".to_owned()]), "{}", run.stderr);
    let faults = run.faults();
    assert_eq!(faults.len(), 8, "{faults:?}");
    assert!(faults[..6].iter().all(|fault| fault.contains("nests its elements too deeply")), "{faults:?}");
    assert!(
        faults[6..].iter().all(|fault| fault.contains("is a page of more than 32 MiB or 300000 elements")),
        "{faults:?}"
    );
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn broken_documents_are_one_fault_each() {
    let bomb =
        docx(&"<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</w:t></w:r></w:p>".repeat(1_200_000), None);
    let deep = docx(&"<w:p>".repeat(100_000), None);
    let other = {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file("a.txt", zip::write::SimpleFileOptions::default()).unwrap();
        zip.finish().unwrap().into_inner()
    };
    let folder = folder(&[
        ("a.docx", b"not a zip"),
        ("b.docx", &docx("<w:p><w:r>", None)),
        ("c.docx", &bomb),
        ("d.docx", &deep),
        ("e.docx", &other),
        ("f.eml", b"Subject: A picture\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\naaaa\r\n"),
        ("g.html", b""),
        ("h.html", b"<p>\0</p>"),
    ]);
    let run = framelens_in(folder.path(), &["report", "."]);
    let faults = run.faults();
    assert_eq!(run.code, 2);
    for (fault, start) in faults.iter().zip([
        "a.docx: cannot be read as .docx: it is cut off, locked with a password, or something else",
        "b.docx: cannot be read as .docx: the markup of its main part is damaged or cut off;",
        "c.docx: unpacks to more text than people write",
        "d.docx: nests its elements too deeply",
        "e.docx: holds no text of a word processor",
        "f.eml: holds no text part",
        "g.html: is empty",
        "h.html: holds NUL bytes",
    ]) {
        assert!(fault.starts_with(start), "{fault}");
    }
    assert_eq!(faults.len(), 8);
}

#[test]
fn what_is_not_read_is_named_with_what_to_do() {
    let folder = folder(&[("a.txt", ARTICLE), ("b.pdf", b"%PDF-1.7"), ("c.odt", b"PK"), ("d.xyz", b"?")]);
    let run = framelens_in(folder.path(), &["report", "b.pdf", "c.odt", "d.xyz"]);
    let faults = run.stderr.replace("\nframelens: ", "\0").replace('\n', " ").replace('\0', "\n");
    let mut lines = faults.lines();
    assert!(lines.next().unwrap().contains("b.pdf: PDF is not read; select the article's text"), "{faults}");
    assert!(
        lines.next().unwrap().contains("c.odt: OpenDocument is not read; open it and save it as .docx"),
        "{faults}"
    );
    assert!(lines.next().unwrap().contains("d.xyz: unknown kind of file"), "{faults}");
    let run = framelens_in(folder.path(), &["report", "."]);
    assert!(run.stderr.contains("3 files passed over"), "{}", run.stderr);
}

#[test]
fn the_folder_beside_a_saved_page_belongs_to_it() {
    let page = include_bytes!("../pages/related.html");
    let folder =
        folder(&[("a.html", page), ("a_files/frame.html", b"<p>frame</p>"), ("b_files/c.txt", ARTICLE)]);
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!((run.ids(), run.faults()), (vec!["a.html".to_owned(), "b_files/c.txt".to_owned()], vec![]));
}

#[test]
fn a_page_on_standard_input_says_what_it_is() {
    let mut page = command(&["report", "-", "--format", "jsonl"]);
    page.write_stdin(&include_bytes!("../pages/related.html")[..]);
    assert_eq!(finish(page).records()[0]["title"], "Mussel farm sues over dredging");
}
