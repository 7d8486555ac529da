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

  const search = document.getElementById("__search");
  const opener = document.querySelector(".pg-search-open");
  if (search && opener) {
    opener.addEventListener("click", () => {
      search.checked = true;
      search.dispatchEvent(new Event("change"));
      document.querySelector(".md-search__input").focus();
    });
  }
})();
