//! Every kind of bad file that there is among a thousand good articles.
#![cfg(unix)]

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::Write,
    os::unix::{fs::symlink, net::UnixListener},
    path::Path,
    process::{Command, Stdio},
    thread,
};

use super::cli::{
    folder,
    packed::{gzip, zstd},
};

const GOOD: usize = 1000;

/// The peak that a run may have, in kilobytes.
const PEAK: u64 = 300 << 10;

fn mkfifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// A file of a gigabyte that takes no room: one line of zeros.
fn gigabyte(path: &Path) {
    File::create(path).unwrap().set_len(1 << 30).unwrap();
}

/// Bytes of a bad file with its name.
fn contents() -> Vec<(String, Vec<u8>)> {
    let bomb = vec![b'a'; 24 << 20];
    // A hundred megabytes in blocks of one repeated byte.
    let zstd_bomb =
        [&b"\x28\xb5\x2f\xfd\0\x38"[..], &[0x02, 0, 0x10, b'a'].repeat(800), &[0x03, 0, 0x10, b'a']].concat();
    let article = "The bridge is shut, the mayor said.\n";
    let packed = gzip(article.repeat(50).as_bytes());
    let record = "{\"id\":\"x\",\"text\":";
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |name: &str, bytes: &[u8]| all.push((name.to_owned(), bytes.to_vec()));
    for ending in ["txt", "md", "jsonl", "csv", "tsv"] {
        add(&format!("empty.{ending}"), b"");
        add(&format!("nul.{ending}"), b"a\0b");
        add(&format!("latin.{ending}"), b"caf\xe9 au lait");
        add(&format!("utf16.{ending}"), b"\xff\xfeT\0h\0e\0");
    }
    add("binary.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    add("elf.md", b"\x7fELF\x02\x01\x01\0\0\0");
    add("utf16-big.txt", b"\xfe\xff\0T\0h\0e");
    add("utf16-bare.txt", b"T\0h\0e\0");
    add("cut-in-a-letter.txt", &"The café".as_bytes()[..8]);
    add("blank.txt", b" \r\n\t\n");
    add("mark.txt", b"\xef\xbb\xbf");
    add("front-alone.txt", b"---\ntitle: Nothing\n---\n");
    add("front-anchor.txt", b"---\na: &b c\n---\nOne.\n");
    add("front-toml.txt", b"+++\na = \n+++\nOne.\n");
    add("front-nested.txt", format!("+++\na = {}\n+++\nOne.", "[".repeat(100_000)).as_bytes());
    add("pictures.md", b"![a](a.png)\n");
    add("code.md", b"```\nThe bridge is shut.\n```\n");
    add("list.jsonl", b"[1]\n");
    add("no-text.jsonl", b"{\"id\":\"x\",\"body\":\"One.\"}\n");
    add("number.jsonl", format!("{record}7}}\n").as_bytes());
    add("half.jsonl", format!("{record}\"One").as_bytes());
    add("surrogate.jsonl", format!("{record}\"\\ud800\"}}\n").as_bytes());
    add("nested.jsonl", format!("{record}{}", "[".repeat(100_000)).as_bytes());
    add("blank.jsonl", format!("{record}\" \"}}\n").as_bytes());
    add("no-column.csv", b"id,body\na,One.\n");
    add("uneven.csv", b"id,text\na,One.,more\n");
    add("open.csv", b"id,text\na,\"One.\n");
    add("blank-cell.csv", b"id,text\na,\n");
    add("cut.txt.gz", &packed[..packed.len() / 2]);
    add("cut.jsonl.gz", &gzip(b"{\"id\":\"x\",\"text\":\"One.\"}")[..20]);
    add("head.txt.gz", b"\x1f\x8b\x08");
    add("damaged.txt.gz", &[&packed[..15], &[0xff; 40]].concat());
    add("trailing.txt.gz", &[&packed[..], b"more"].concat());
    add("bomb.txt.gz", &gzip(&bomb));
    add("bomb.jsonl.gz", &gzip(&bomb));
    add("bomb.csv.gz", &gzip(&bomb));
    add("bomb.txt.zst", &zstd_bomb);
    add("bomb.jsonl.zst", &zstd_bomb);
    add("cut.txt.zst", zstd(article.as_bytes()).split_last().unwrap().1);
    add("head.md.zst", b"\x28\xb5\x2f\xfd");
    add("nul.txt.gz", &gzip(b"a\0b"));
    add("twice.txt.gz", &gzip(&packed));
    add("sidecar-broken.txt", article.as_bytes());
    add("sidecar-list.txt", article.as_bytes());
    add("sidecar-pipe.txt", article.as_bytes());
    add("sidecar-link.txt", article.as_bytes());
    add("sidecar-huge.txt", article.as_bytes());
    add("sidecar-twice.txt", article.as_bytes());
    all
}

/// Bad files that are more than bytes.
fn oddities(folder: &Path) -> Vec<&'static str> {
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    write("sidecar-broken.meta.json", b"{");
    write("sidecar-list.meta.json", b"[]");
    write("sidecar-huge.meta.json", &vec![b' '; (1 << 20) + 1]);
    write("sidecar-twice.meta.json", b"{}");
    write("sidecar-twice.meta.toml", b"");
    mkfifo(&folder.join("sidecar-pipe.meta.json"));
    symlink("/etc/hostname", folder.join("sidecar-link.meta.json")).unwrap();
    mkfifo(&folder.join("pipe.txt"));
    drop(UnixListener::bind(folder.join("socket.txt")).unwrap());
    symlink("gone.txt", folder.join("nowhere.txt")).unwrap();
    symlink("circle-b.txt", folder.join("circle-a.txt")).unwrap();
    symlink("circle-a.txt", folder.join("circle-b.txt")).unwrap();
    gigabyte(&folder.join("gigabyte.txt"));
    gigabyte(&folder.join("gigabyte.jsonl"));
    gigabyte(&folder.join("gigabyte.csv"));
    fs::create_dir(folder.join("ignoring")).unwrap();
    write("ignoring/good.txt", b"The bridge is shut.");
    mkfifo(&folder.join("ignoring/.ignore"));
    vec![
        "ignoring/.ignore",
        "pipe.txt",
        "socket.txt",
        "nowhere.txt",
        "circle-a.txt",
        "circle-b.txt",
        "gigabyte.txt",
        "gigabyte.jsonl",
        "gigabyte.csv",
    ]
}

/// The most memory that a run has had so far, in kilobytes; only Linux tells.
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

#[test]
fn a_thousand_good_articles_are_reported_among_files_of_every_bad_kind() {
    let outer = folder(&[]);
    let all = outer.path().join("all");
    fs::create_dir(&all).unwrap();
    for n in 0..GOOD {
        fs::write(all.join(format!("good-{n:04}.txt")), format!("The bridge is shut, mayor {n} said.\n"))
            .unwrap();
    }
    let contents = contents();
    contents.iter().for_each(|(name, bytes)| fs::write(all.join(name), bytes).unwrap());
    // A folder that leads back to itself is passed over as a link, and told of as one.
    symlink(".", all.join("loop")).unwrap();
    let mut bad: BTreeSet<String> = contents.into_iter().map(|(name, _)| name).collect();
    bad.extend(oddities(&all).into_iter().map(str::to_owned));
    assert!(bad.len() >= 60, "{}", bad.len());
    // Read last, and waits until somebody writes into it: meanwhile the memory of the run can be asked for.
    let last = outer.path().join("last.txt");
    mkfifo(&last);
    let mut child = Command::new(env!("CARGO_BIN_EXE_framelens"))
        .current_dir(outer.path())
        .args(["report", "all", "last.txt", "--format", "csv", "--jobs", "2", "--isolated"])
        .stdout(File::create(outer.path().join("out.csv")).unwrap())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // On a thread of its own: if the run ends before it opens the pipe, nobody else must wait.
    let process = child.id();
    let measured = thread::spawn(move || {
        let mut writer = File::options().write(true).open(&last).unwrap();
        let peak = peak(process);
        writer.write_all(b"The bridge is shut.\n").unwrap();
        peak
    });
    let mut stderr = child.stderr.take().unwrap();
    let told = std::io::read_to_string(&mut stderr).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(2), "{told}");
    let rows = fs::read_to_string(outer.path().join("out.csv")).unwrap().lines().count() - 1;
    assert_eq!(rows, GOOD + 1, "{told}");
    each_is_told_once(&told, &bad);
    if let Some(peak) = measured.join().unwrap() {
        assert!(peak <= PEAK, "{} MB", peak >> 10);
    }
}

/// One line a bad file, which names it and says what to do; nothing else but notes.
fn each_is_told_once(told: &str, bad: &BTreeSet<String>) {
    let lines = told.lines().map(|line| line.strip_prefix("framelens: ").unwrap());
    let faults: Vec<&str> = lines.filter(|line| !line.starts_with("note: ")).collect();
    let of = |name: &String| {
        // What is wrong with metadata is told of their own file.
        let sidecar = name.strip_suffix("txt").filter(|_| name.starts_with("sidecar"));
        let start = sidecar.map_or(format!("all/{name}:"), |stem| format!("all/{stem}meta."));
        faults.iter().filter(|line| line.starts_with(&start)).count()
    };
    let wrong: Vec<(&String, usize)> =
        bad.iter().map(|name| (name, of(name))).filter(|(_, n)| *n != 1).collect();
    assert!(wrong.is_empty(), "{wrong:?}\n{told}");
    assert_eq!(faults.len(), bad.len(), "{told}");
    assert!(faults.iter().all(|line| line.contains("; ") && line.len() < 300), "{told}");
}
