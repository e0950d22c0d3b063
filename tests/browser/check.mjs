// Opens the pages that framelens writes in a real browser and uses them as readers do: by mouse, by
// keyboard, on a phone, without JavaScript, on paper.
//
//   npm install && node check.mjs ../../target/release/framelens [FOLDER FOR SCREENSHOTS]
//
// CHROMIUM names the browser (default /usr/bin/chromium).
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [binary, shots] = process.argv.slice(2).map((path) => resolve(path));
assert(binary, "usage: node check.mjs PATH/TO/framelens [FOLDER FOR SCREENSHOTS]");
const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "framelens-pages-"));
if (shots) mkdirSync(shots, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// What an article must not be able to do.
const BAD = `<script>window.hacked=1</script>"><img src=x onerror="window.hacked=1"></title><style>*{display:none}</style>\u202e{{ 7*7 }}`;
const hostile = join(folder, "hostile.jsonl");
const record = (id) => ({ id: `${BAD}${id}`, title: BAD, outlet: `${BAD}${id}`, date: id === 1 ? "2026-03-09" : BAD, text: `${BAD}\n\nMinister Ana ${BAD} said it could fail. Mayor Eva Duarte said so on Monday. Duarte claimed it would last. Mayor Eva Duarte told reporters that the road was shut.\n\nCritics say ${BAD} it utterly failed.` });
writeFileSync(hostile, [record(1), record(2)].map((each) => JSON.stringify(each)).join("\n"));

// Two outlets on the same events, with a month in which neither wrote: enough articles for intervals.
const press = join(folder, "press.jsonl");
const months = ["01", "02", "04"];
const wording = {
  Herald: ["Mayor Ana Duarte said the bridge in ward N was safe.", "“We counted N cracks,” Duarte said.", "Repairs in ward N take a year, according to the Harbour Board.", "The council met for N hours on Monday and then went home."],
  Courier: ["Mayor Ana M. Duarte claimed the bridge in ward N was safe.", "The mayor reportedly knew of N cracks in the spring.", "Officials said N wards would be closed in an utterly shocking move.", "Ana Duarte claimed that N families would be helped."],
};
const lines = Object.entries(wording).flatMap(([outlet, sentences], paper) => Array.from({ length: 30 }, (_, n) => JSON.stringify({
  id: `${outlet}-${n}`, outlet, event: `event ${n}`, date: `2026-${months[n % 3]}-0${1 + (n % 9)}`,
  text: [...sentences, ...sentences.slice(n % 3)].map((text, i) => text.replace("N", String(20 + n * 31 + i * 7 + paper * 1000))).join(" "),
})));
writeFileSync(press, lines.join("\n"));

const article = "samples/the-lantern/mayor-raids-pothole-cash.txt";
const pages = {
  report: ["report", "samples/", "--format", "html"],
  groups: ["report", "samples/", "--by", "folder", "--format", "html"],
  article: ["report", article, "--format", "html"],
  annotation: ["annotate", article, "--format", "html"],
  annotations: ["annotate", "samples/", "--only", "unsourced", "--format", "html"],
  comparison: ["compare", "samples/", "--by", "folder", "--format", "html"],
  sides: ["compare", "samples/harbor-herald/council-shifts-road-money-to-seawall.txt", article, "--format", "html"],
  four: ["compare", "samples/meridian-wire", "--format", "html"],
  words: ["compare", press, "--by", "outlet", "--show", "words", "--format", "html"],
  sources: ["compare", "samples/", "--by", "folder", "--show", "sources", "--format", "html"],
  verbs: ["compare", press, "--by", "outlet", "--show", "verbs", "--format", "html"],
  series: ["compare", press, "--by", "date", "--every", "month", "--format", "html"],
  pairs: ["compare", press, "--by", "outlet", "--pair", "event", "--replicates", "199", "--format", "html"],
  hostileSides: ["compare", hostile, "--format", "html"],
  hostileWords: ["compare", hostile, "--by", "outlet", "--show", "words", "--format", "html"],
  hostileSources: ["compare", hostile, "--by", "outlet", "--show", "sources", "--format", "html"],
  hostileVerbs: ["compare", hostile, "--by", "outlet", "--show", "verbs", "--format", "html"],
  hostileSeries: ["compare", hostile, "--by", "date", "--every", "month", "--format", "html"],
  hostile: ["report", hostile, "--by", "outlet", "--format", "html"],
};
const made = (name) => {
  const file = join(folder, `${name}.html`);
  execFileSync(binary, [...pages[name], "--output", file], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return pathToFileURL(file).href;
};

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--force-color-profile=srgb"],
});

/** A tab in which every message of the console and every request but that for the page is a fault. */
const open = async (url, { width = 1400, dark = false, script = true } = {}) => {
  const tab = await browser.newPage();
  tab.faults = [];
  await tab.setViewport({ width, height: width < 600 ? 844 : 900, deviceScaleFactor: width < 600 ? 2 : 1 });
  await tab.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await tab.setJavaScriptEnabled(script);
  tab.on("console", (message) => tab.faults.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => tab.faults.push(`error: ${error.message}`));
  tab.on("request", (request) => {
    if (request.url().split("#")[0] !== url.split("#")[0]) tab.faults.push(`request: ${request.url()}`);
  });
  await tab.goto(url);
  return tab;
};
const close = async (tab, what) => {
  assert.deepEqual(tab.faults, [], what);
  await tab.close();
};
let done = 0;
const check = async (what, run) => {
  await run();
  done += 1;
  console.log(`ok  ${what}`);
};
const texts = (tab, selector) => tab.$$eval(selector, (all) => all.map((each) => each.textContent.trim()));
const focused = (tab) => tab.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
const wide = (tab) => tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const urls = Object.fromEntries(Object.keys(pages).map((name) => [name, made(name)]));

for (const [name, url] of Object.entries(urls)) {
  for (const width of [390, 1400]) {
    for (const dark of [false, true]) {
      await check(`${name} at ${width}, ${dark ? "dark" : "light"}: quiet, fits, nothing serious for axe`, async () => {
        const tab = await open(url, { width, dark });
        assert.equal(await wide(tab), 0, "the page scrolls sideways");
        if (shots) await tab.screenshot({ path: join(shots, `${name}-${width}-${dark ? "dark" : "light"}.png`), fullPage: true });
        await tab.evaluate(() => document.querySelectorAll("details").forEach((fold) => { fold.open = true; }));
        // The page's policy lets no script in; this one comes past it, as an extension would.
        await tab.evaluate(axe);
        const found = await tab.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
        const serious = found.violations.filter((each) => ["serious", "critical"].includes(each.impact));
        const told = (each) => `${each.impact} ${each.id}: ${each.nodes.slice(0, 3).map((node) => `${node.html.slice(0, 120)} ${node.failureSummary}`).join(" | ")}`;
        assert.deepEqual(serious.map(told), []);
        found.violations.forEach((each) => console.log(`    ${each.impact} ${each.id}: ${each.nodes.length}× ${each.nodes[0].html.slice(0, 100)}`));
        await close(tab, name);
      });
    }
  }
}

await check("columns sort by mouse and by keyboard, numbers as numbers", async () => {
  const tab = await open(urls.report);
  const column = async (n) => (await texts(tab, `#articles-t tbody tr td:nth-child(${n})`)).map((text) => Number.parseFloat(text.replace(/,/g, "")));
  const sorted = (all) => [...all].sort((a, b) => b - a);
  const head = 'th[data-sort]:nth-child(3)';
  await tab.click(`#articles-t ${head} button`);
  assert.equal(await tab.$eval(`#articles-t ${head}`, (th) => th.ariaSort), "descending");
  assert.deepEqual(await column(3), sorted(await column(3)));
  await tab.focus(`#articles-t ${head} button`);
  await tab.keyboard.press("Enter");
  assert.equal(await tab.$eval(`#articles-t ${head}`, (th) => th.ariaSort), "ascending");
  assert.deepEqual(await column(3), sorted(await column(3)).reverse());
  assert.equal((await tab.$$("#articles-t th[aria-sort]")).length, 1);
  assert.match((await texts(tab, "#articles-t tfoot th"))[0], /all 12 articles/);
  await close(tab);
});

await check("the filter keeps the rows with all words and says how many", async () => {
  const tab = await open(urls.report);
  await tab.type("#articles-f", "lantern rovers");
  const shown = await tab.$$eval("#articles-t tbody tr", (rows) => rows.filter((row) => !row.hidden).map((row) => row.cells[0].textContent));
  assert.equal(shown.length, 1);
  assert.match(shown[0], /rovers/);
  assert.match((await texts(tab, "#articles .count"))[0], /^1 of 12/);
  await close(tab);
});

await check("switches take marks off and put them on", async () => {
  const tab = await open(urls.article);
  const line = (selector) => tab.$eval(selector, (mark) => getComputedStyle(mark).textDecorationLine);
  const loud = ".words .loud:not(.of-source):not(.cue)";
  assert.equal(await line(loud), "underline");
  await tab.click("#show-intensity");
  assert.equal(await line(loud), "none");
  await tab.click("#show-intensity");
  await tab.focus("#show-writer");
  await tab.keyboard.press("Space");
  assert.equal(await line(loud), "none");
  assert.equal(await line(".words .loud.of-source:not(.cue)"), "underline");
  await close(tab);
});

await check("the ribbon leads to its sentence, by mouse and by keyboard", async () => {
  const tab = await open(urls.article);
  await tab.click(".cells li:nth-child(5) a");
  const target = await tab.$eval(".cells li:nth-child(5) a", (link) => link.hash.slice(1));
  assert.equal(await focused(tab), target);
  await tab.focus('.cells a[tabindex="0"]');
  await tab.keyboard.press("Home");
  await tab.keyboard.press("ArrowRight");
  await tab.keyboard.press("ArrowRight");
  await tab.keyboard.press("Enter");
  assert.equal(await focused(tab), await tab.$eval(".cells li:nth-child(3) a", (link) => link.hash.slice(1)));
  assert.equal((await tab.$$('.cells a[tabindex="0"]')).length, 1);
  await close(tab);
});

await check("a sentence tells why, by mouse and by keyboard, and a mark points at its reason", async () => {
  const tab = await open(urls.article);
  const mark = await tab.$(".words .loud[data-r]");
  await mark.click();
  const open1 = await mark.evaluate((each) => each.closest("details").open);
  assert(open1);
  const hit = await mark.evaluate((each) => each.closest("details").querySelector("li.hit").textContent);
  const word = await mark.evaluate((each) => each.textContent.trim());
  assert(hit.includes(word), `${hit} does not tell of ${word}`);
  assert.match(hit, /weight .* lexicons\/en\/intens\/.*toml:\d+/s);
  await tab.focus(".sentence:not([open]):not(.other) > summary");
  const id = await focused(tab);
  await tab.keyboard.press("Enter");
  assert.match(await tab.$eval(`#${id} + .why`, (why) => why.checkVisibility() ? why.textContent : ""), /Level \d/);
  await tab.keyboard.press("Enter");
  assert.equal(await tab.$eval(`#${id} + .why`, (why) => why.checkVisibility()), false);
  await close(tab);
});

await check("a link to an article unfolds it", async () => {
  const tab = await open(urls.report);
  await tab.click("#articles-t tbody tr:nth-child(4) th a");
  const id = await tab.$eval("#articles-t tbody tr:nth-child(4) th a", (link) => link.hash.slice(1));
  assert(await tab.$eval(`#${id}`, (heading) => heading.closest("details").open));
  await close(tab);
});

await check("words sort within their kind, and examples go along", async () => {
  const tab = await open(urls.words);
  const table = "table.voiced";
  const rows = () => tab.$$eval(`${table} tbody`, (bodies) => bodies.map((body) => Array.from(body.rows, (row) => [row.className, row.cells.length, row.textContent.trim()])));
  const before = await rows();
  await tab.click(`${table} th[data-sort="text"] button`);
  await tab.click(`${table} th[data-sort="text"] button`);
  const after = await rows();
  for (const body of await rows()) {
    assert.equal(body[0][0], "kind", "the heading of a kind stays first");
    body.slice(1).forEach(([name], n) => assert.equal(name, n % 2 ? "below" : "", "an example below each word"));
  }
  const all = (bodies) => bodies.map((body) => body.map((row) => row[2]).sort());
  assert.deepEqual(all(after), all(before));
  await close(tab);
});

await check("curves have a dot a month, a stripe for a month without articles, and no line across it", async () => {
  const tab = await open(urls.series);
  const count = async (selector) => (await tab.$$(`figure.curve:first-child ${selector}`)).length;
  assert.deepEqual([await count("circle"), await count(".gap"), await count(".step"), await count(".whisker")], [3, 1, 1, 3]);
  const boxes = await tab.$$eval("figure.curve:first-child circle, figure.curve:first-child svg.curve", (all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  const frame = boxes.shift();
  boxes.forEach((box) => assert(box.left >= frame.left - 6 && box.right <= frame.right + 6 && box.top >= frame.top - 6 && box.bottom <= frame.bottom + 6));
  await close(tab);
});

await check("beside each other, a bar of a ribbon unfolds its article and leads to the sentence", async () => {
  const tab = await open(urls.sides);
  await tab.click(".side:nth-child(2) .cells li:nth-child(3) a");
  const target = await tab.$eval(".side:nth-child(2) .cells li:nth-child(3) a", (link) => link.hash.slice(1));
  assert.equal(await focused(tab), target);
  assert(await tab.$eval(`#${target}`, (each) => each.checkVisibility()));
  await close(tab);
});

await check("the tabulator reaches the skip link first, and it works", async () => {
  const tab = await open(urls.report);
  await tab.keyboard.press("Tab");
  assert.equal(await focused(tab), "Skip to the content");
  await tab.keyboard.press("Enter");
  assert.equal(await focused(tab), "main");
  await close(tab);
});

await check("without JavaScript everything is there but sorting and the filter", async () => {
  for (const name of ["report", "article", "sides", "words", "verbs", "series"]) {
    const tab = await open(urls[name], { script: false });
    const bare = await open(urls[name]);
    assert.equal((await tab.$$("details.sentence")).length, (await bare.$$("details.sentence")).length);
    assert.equal((await tab.$$("th button")).length, 0);
    await close(bare);
    await close(tab);
  }
  const tab = await open(urls.article, { script: false });
  assert.equal(await (await tab.$(".tools"))?.isVisible() ?? false, false);
  await tab.focus(".sentence:not(.other) > summary");
  await tab.keyboard.press("Enter");
  assert(await (await tab.$(".sentence[open] .why")).isVisible());
  await tab.click("#show-attribution");
  assert(await tab.$(":root:has(#show-attribution:not(:checked))"));
  await close(tab);
});

for (const name of Object.keys(pages).filter((each) => each.startsWith("hostile"))) await check(`nothing in an article becomes markup or runs: ${name}`, async () => {
  const tab = await open(urls[name]);
  assert.equal(await tab.evaluate(() => window.hacked), undefined);
  assert.equal((await tab.$$("img, script:not(:last-of-type), style ~ style")).length, 0);
  assert.equal((await tab.$$("script")).length, 1);
  const shown = await tab.$eval("body", (body) => body.textContent);
  assert(shown.includes("<script>window.hacked=1</script>"), "the text is shown as it is");
  assert(!/[\u202a-\u202e\u2066-\u2069]/.test(shown) && shown.includes("⟨U+202E⟩"));
  assert(shown.includes("{{ 7*7 }}"));
  await close(tab);
});

await check("it prints", async () => {
  for (const name of ["report", "article", "sides", "words", "verbs", "series"]) {
    const tab = await open(urls[name]);
    const pdf = await tab.pdf({ format: "A4", printBackground: true, preferCSSPageSize: true });
    if (shots) writeFileSync(join(shots, `${name}.pdf`), pdf);
    assert(pdf.length > 20_000, `${pdf.length} bytes`);
    await close(tab);
  }
});

await browser.close();
rmSync(folder, { recursive: true });
console.log(`${done} checks, all well`);
