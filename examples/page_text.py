#!/usr/bin/env python3
"""How well the article's text is found in pages of the web, on a public benchmark.

    git clone https://github.com/scrapinghub/article-extraction-benchmark
    cargo build --release
    python3 examples/page_text.py article-extraction-benchmark target/release/framelens

The benchmark has 181 pages with the text of each article, written out by people, and a scorer of its own
(sequences of four words). Token F1 is over single words, averaged over pages. Both are printed twice: for
the text as it is read, and for what counts as running text (without captions, bylines and lines about the
publication). A page that is refused counts as an empty text. Needs Python 3.8 or later and nothing else.
"""
import collections
import gzip
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

NO_PROSE = {"boilerplate", "byline", "caption", "dateline"}


def read(binary, folder):
    """Texts by page: all of it, and its running text."""
    # Some of the pages are in other languages, which is no matter here.
    command = [binary, "annotate", "--isolated", "--language", "en", "--format", "jsonl", folder]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf8")
    texts, prose = collections.defaultdict(str), collections.defaultdict(str)
    for line in run.stdout.splitlines():
        record = json.loads(line)
        page = pathlib.Path(record["article"]).stem
        if record["kind"] == "article":
            texts[page] = record["text"]
        elif record["unit"] not in NO_PROSE:
            prose[page] += record["text"] + "\n"
    sys.stderr.write(run.stderr)
    return texts, prose


def token_scores(truth, text):
    """Precision, recall and F1 over words."""
    shared = sum((collections.Counter(truth) & collections.Counter(text)).values())
    precision, recall = shared / max(1, len(text)), shared / max(1, len(truth))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main(benchmark, binary):
    sys.path.insert(0, str(benchmark))
    import evaluate  # the benchmark's own scorer

    truth = evaluate.load_json(benchmark / "ground-truth.json")
    bodies = {page: entry.get("articleBody", "") for page, entry in truth.items()}
    with tempfile.TemporaryDirectory() as folder:
        for packed in (benchmark / "html").glob("*.html.gz"):
            (pathlib.Path(folder) / packed.name[: -len(".gz")]).write_bytes(gzip.decompress(packed.read_bytes()))
        all_text, prose = read(binary, folder)
    for name, texts in (("text as it is read", all_text), ("running text", prose)):
        own = evaluate.evaluate(truth, {page: {"articleBody": texts[page]} for page in bodies}, 1000)
        words = [token_scores(evaluate._tokenize(bodies[p]), evaluate._tokenize(texts[p])) for p in bodies]
        precision, recall, f1 = (statistics.mean(column) for column in zip(*words))
        print(f"{name:20}  token F1 {f1:.3f} (precision {precision:.3f}, recall {recall:.3f})", end="  ")
        print(f"benchmark's F1 {own['f1']:.3f} ± {own['f1_std']:.3f} ({own['precision']:.3f}, {own['recall']:.3f})")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
