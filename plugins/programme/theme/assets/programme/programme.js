/* What the pages do that HTML alone cannot. Without it every page can still be read. */
(() => {
  "use strict";

  const menu = document.querySelector(".pg-menu");
  const wide = matchMedia("(min-width: 60em)");

  // On a wide screen the menu is a row of links, always open; on a phone it opens when asked.
  const fit = () => { if (menu) menu.open = wide.matches; };
  fit();
  wide.addEventListener("change", fit);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu && menu.open && !wide.matches) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // Paper shows what was folded away, and the keyboard reaches code that is wider than the page.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of folded) one.open = false; });
  for (const code of document.querySelectorAll("main pre > code")) {
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
  }

  // Safari forgets that a table whose rows are blocks is one.
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const table of document.querySelectorAll(".pg-table__table--stacked")) {
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) {
      const heading = part.closest("thead") ? "columnheader" : "rowheader";
      part.setAttribute("role", roles[part.tagName] || heading);
    }
  }

  // Soft hyphens are for the eye; what is copied has the words as they are written.
  document.addEventListener("copy", (event) => {
    const copied = String(document.getSelection());
    if (!copied.includes("\u00ad")) return;
    event.clipboardData.setData("text/plain", copied.replaceAll("\u00ad", ""));
    event.preventDefault();
  });

  // Today, by the reader's clock: on the pictures, and what comes next of the list.
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

  // Months since the year 0, or days: in a picture of months every month is as long as any other.
  // Of a day only the hours that the picture shows count.
  const units = (svg, iso, hour = 0) => {
    const [year, month, day] = iso.split("-").map(Number);
    const length = new Date(year, month, 0).getDate();
    if (svg.dataset.unit === "month") return year * 12 + month - 1 + (day - 1 + hour / 24) / length;
    const [opens, closes] = (svg.dataset.hours || "0 24").split(" ").map(Number);
    const share = Math.min(Math.max((hour - opens) / (closes - opens), 0), 1);
    return Date.UTC(year, month - 1, day) / 864e5 + share;
  };

  for (const svg of document.querySelectorAll("svg[data-first]")) {
    const { first, last } = svg.dataset;
    const mark = svg.querySelector(".pg-today");
    if (!mark || today < first || today > last) continue;
    const start = units(svg, first);
    const hour = svg.dataset.hours ? now.getHours() + now.getMinutes() / 60 : 0;
    const share = (units(svg, today, hour) - start) / (units(svg, last, 24) - start);
    const [x, y] = [mark.dataset.x, mark.dataset.y].map((length) => (length || 0) * share);
    mark.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
    mark.removeAttribute("display");
    // In the column the word stands where months are named, and a name may be in its way.
    for (const name of mark.dataset.y ? svg.querySelectorAll(".pg-months text") : []) {
      if (Math.abs(name.getAttribute("y") - 11 - y) < 21) name.setAttribute("display", "none");
    }
  }

  const place = document.querySelector(".pg-next");
  const coming = [...document.querySelectorAll("[data-starts]")]
    .filter((item) => item.dataset.starts >= today)
    .sort((one, other) => one.dataset.starts.localeCompare(other.dataset.starts))[0];
  if (place && coming) {
    const there = coming.querySelector("h3 a").cloneNode(true);
    place.append(" ", there, `, ${coming.querySelector(".pg-entry__when").textContent}`);
    place.hidden = false;
  }
})();
