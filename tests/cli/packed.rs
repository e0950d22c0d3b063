//! Packed files: the same articles, or a fault that says what to do.

use std::{fs, io::Write};

use flate2::{Compression, write::GzEncoder};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

use super::{ARTICLE, command, finish, folder, framelens_in};

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

pub(crate) fn zstd(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

const LINES: &[u8] = b"{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n";

#[test]
fn every_format_is_read_packed() {
    let table: &[u8] = b"id,text\nc1,One.\nc2,Two.\n";
    for (name, bytes) in
        [("a.txt", ARTICLE), ("a.md", b"# Bridge\n\nIt is *shut*.\n"), ("a.jsonl", LINES), ("a.csv", table)]
    {
        let texts = |name: &str, bytes: &[u8]| -> Vec<String> {
            let folder = folder(&[(name, bytes), ("a.meta.json", b"{\"outlet\":\"Herald\"}")]);
            let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{name}");
            let shown =
                |record: &serde_json::Value| format!("{} {}", record["text"], record["metadata"]["outlet"]);
            run.records().iter().map(shown).collect()
        };
        let plain = texts(name, bytes);
        assert_eq!(texts(&format!("{name}.gz"), &gzip(bytes)), plain);
        assert_eq!(texts(&format!("{name}.zst"), &zstd(bytes)), plain);
    }
}

#[test]
fn standard_input_is_unpacked() {
    for bytes in [gzip(LINES), zstd(LINES), [gzip(&LINES[..20]), gzip(&LINES[20..])].concat()] {
        let mut run = command(&["report", "-", "--format", "jsonl"]);
        run.write_stdin(bytes);
        assert_eq!(finish(run).ids(), ["a", "b"]);
    }
}

/// Lines that hardly pack, so that a part of the packed file holds a part of the lines.
fn lines() -> Vec<u8> {
    let mut chance = framelens::stats::Random::new(8);
    let piece = |n: usize| format!("the mayor said that ship {n:x} was late and ");
    let mut text = || (0..100).map(|_| piece(chance.below(1 << 60))).collect::<String>();
    let mut line = |n: usize| format!("{{\"id\":\"{n}\",\"text\":\"{}went on.\"}}\n", text());
    (0..200).map(&mut line).collect::<String>().into_bytes()
}

#[test]
fn of_an_archive_that_is_cut_off_everything_before_the_cut_is_reported() {
    let lines = lines();
    for (name, packed) in [("a.jsonl.gz", gzip(&lines)), ("a.jsonl.zst", zstd(&lines))] {
        let folder = folder(&[(name, &packed[..packed.len() / 2]), ("z.txt", ARTICLE)]);
        let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
        let ids = run.ids();
        let read = ids.len() - 1;
        assert!((20..180).contains(&read) && ids[read] == "z.txt", "{name}: {read}");
        let fault = format!("{name}:{}: is packed and ends too early; ", read + 1);
        assert!(run.faults().len() == 1 && run.faults()[0].starts_with(&fault), "{}", run.stderr);
        assert_eq!(run.code, 2);
    }
}

#[test]
fn bombs_and_damaged_files_are_one_fault_each() {
    let bomb = gzip(&vec![b'a'; 30 << 20]);
    let mut damaged = gzip(&lines());
    let middle = damaged.len() / 2;
    damaged[middle..middle + 40].fill(0xff);
    let files: [(&str, &[u8]); 6] = [
        ("a.txt.gz", &bomb),
        ("b.jsonl.gz", &bomb),
        ("c.csv.gz", &bomb),
        ("d.txt.gz", &damaged),
        ("e.txt.gz", b"\x1f\x8b"),
        ("f.txt.gz", b""),
    ];
    let folder = folder(&files);
    fs::write(folder.path().join("good.txt.gz"), ARTICLE).unwrap();
    let run = framelens_in(folder.path(), &["report", ".", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["good.txt.gz"], "a name alone packs nothing");
    let too_much = "unpacks to more than 200 times its size; if you trust it, unpack it and name the result";
    let again = "get it again, or unpack what there is (gzip -dc, zstd -dc)";
    assert_eq!(
        run.faults(),
        [
            format!("a.txt.gz: {too_much}"),
            format!("b.jsonl.gz:1: {too_much}"),
            format!("c.csv.gz:1: {too_much}"),
            format!("d.txt.gz: is packed and damaged; {again}"),
            format!("e.txt.gz: is packed and ends too early; {again}"),
            "f.txt.gz: is empty; remove it or give it a text".to_owned(),
        ]
    );
    assert_eq!(run.code, 2);
}
