"use strict";
// Sorting, filtering, reasons by mark, and keys for the ribbon. All else works without.
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // Numbers sort by their value, which is not what is shown; what has none stands last in either order.
  const key = (row, column, kind) => {
    const cell = row.cells[column];
    if (kind !== "number") return cell.textContent.trim();
    const value = cell.dataset.v;
    return value === undefined || value === "" ? null : Number(value);
  };
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "en", { numeric: true }));

  const sort = (table, head) => {
    const column = head.cellIndex;
    const kind = head.dataset.sort;
    // Numbers begin with the greatest, names with the first.
    const first = kind === "number" ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    const sign = order === "ascending" ? 1 : -1;
    // Each body has rows of one kind, perhaps below a heading of their own; what is told of a row may stand
    // in another below it and goes along.
    for (const body of table.tBodies) {
      const own = Array.from(body.rows).filter((row) => row.cells.length > 1);
      const below = (row) => (row.nextElementSibling?.matches(".below") ? [row, row.nextElementSibling] : [row]);
      const rows = own.map((row) => ({ both: below(row), key: key(row, column, kind) }));
      rows.sort((a, b) => {
        if (a.key === null || b.key === null) return (a.key === null) - (b.key === null);
        return sign * compare(a.key, b.key);
      });
      body.append(...rows.flatMap((each) => each.both));
    }
    all("th[aria-sort]", table).forEach((th) => th.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", order);
  };

  const makeSortable = (table) => {
    for (const head of all("th[data-sort]", table)) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sort(table, head));
    }
  };

  const makeFilter = (input) => {
    const table = document.getElementById(input.dataset.filters);
    const count = input.parentElement.querySelector(".count");
    const rows = Array.from(table.tBodies[0].rows, (row) => ({ row, text: row.cells[0].textContent.toLowerCase() }));
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { row, text } of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      count.textContent = words.length ? `${shown} of ${rows.length} rows; the last row is still of all` : "";
    };
    input.addEventListener("input", filter);
    // A handful of rows is seen at once.
    input.closest(".tools").hidden = rows.length < 6;
  };

  // A click on a mark opens its sentence and points out the reason; a click elsewhere on it closes it again.
  const showReason = (event) => {
    const mark = event.target.closest("[data-r]");
    const sentence = event.target.closest("details.sentence");
    if (!sentence || !event.target.closest("summary")) return;
    all("li.hit", sentence).forEach((row) => row.classList.remove("hit"));
    if (!mark) return;
    event.preventDefault();
    sentence.open = true;
    const rows = all(".why > ul > li", sentence);
    for (const reason of mark.dataset.r.split(" ")) rows[Number(reason)]?.classList.add("hit");
  };

  // The target of a link may stand in an article that is folded up.
  const goTo = (hash) => {
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      if (!fold.matches(".sentence")) fold.open = true;
    }
    target.scrollIntoView({ block: "start" });
    target.focus({ preventScroll: true });
  };

  // One stop for the tabulator; arrows go from bar to bar.
  const makeRoving = (list) => {
    const links = all("a", list);
    const rest = (current) => links.forEach((link) => (link.tabIndex = link === current ? 0 : -1));
    rest(links[0]);
    list.addEventListener("focusin", (event) => rest(event.target));
    list.addEventListener("keydown", (event) => {
      const at = links.indexOf(document.activeElement);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: links.length - 1 }[event.key];
      if (at < 0 || to === undefined || !links[to]) return;
      event.preventDefault();
      links[to].focus();
    });
  };

  all("table.sortable").forEach(makeSortable);
  all("input[data-filters]").forEach(makeFilter);
  all("[data-roving]").forEach(makeRoving);
  document.addEventListener("click", showReason);
  window.addEventListener("hashchange", () => goTo(location.hash));
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) goTo(link.hash);
  });
  goTo(location.hash);
})();
