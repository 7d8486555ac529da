/* Boxes to tick: what is done is remembered on this device alone, and nothing before the first tick. */
(() => {
  "use strict";

  const boards = [...document.querySelectorAll("[data-ticks]")];
  const ticks = [...document.querySelectorAll(".pg-tick")];
  if (!boards.length) return;

  // A browser may refuse to remember anything: then a tick lasts as long as the page.
  const trying = (what, otherwise) => {
    try { return what(); } catch { return otherwise; }
  };
  const prefix = (board) => `programme/${board.dataset.ticks}/`;
  const key = (tick) => prefix(boards[0]) + tick.dataset.tick;
  const kept = (board) => trying(() => Object.keys(localStorage), [])
    .filter((one) => one.startsWith(prefix(board)));

  const concerns = (tick, role) => {
    const roles = tick.dataset.roles.split(" ").filter(Boolean);
    return !role || !roles.length || roles.includes(role);
  };
  const say = (place) => {
    const here = ticks.filter((tick) => concerns(tick, place.dataset.role));
    const done = here.filter((tick) => tick.control.checked);
    const said = place.dataset.said.replace("{done}", done.length).replace("{all}", here.length);
    if (place.textContent !== said) place.textContent = said;
  };
  const show = () => {
    for (const board of boards) {
      const any = kept(board).length > 0 || ticks.some((tick) => tick.control.checked);
      board.querySelectorAll("[data-said]").forEach(say);
      board.querySelectorAll("[data-none]").forEach((place) => { place.hidden = any; });
      board.querySelector("button").hidden = !any;
    }
  };
  const recall = () => {
    for (const tick of ticks) tick.control.checked = trying(() => localStorage.getItem(key(tick)));
    show();
  };

  for (const tick of ticks) {
    tick.hidden = false;
    tick.control.addEventListener("change", ({ target }) => {
      trying(() => target.checked ? localStorage.setItem(key(tick), "1") : localStorage.removeItem(key(tick)));
      show();
    });
  }
  for (const board of boards) {
    board.hidden = false;
    board.querySelector("button").addEventListener("click", () => {
      if (!confirm(board.dataset.sure)) return;
      kept(board).forEach((one) => localStorage.removeItem(one));
      recall();
      board.focus();
    });
  }
  recall();
  addEventListener("pageshow", recall); // a page that was left may come back as it was
  addEventListener("storage", recall); // ticked in another tab
})();
