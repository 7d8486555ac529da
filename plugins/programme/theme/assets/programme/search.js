/* Search that is fetched when it is first opened: what the page has not of Material, then the worker and
   the index. Material's script, where a page has it from the start, comes after this one and would start
   its worker with every page: it is handed one that waits. The rest is how the box opens and closes. */
(() => {
  "use strict";

  const SETUP = 0;
  const settings = document.getElementById("__config");
  const own = document.getElementById("pg-search");
  if (!own || !window.Worker) return;

  const config = JSON.parse(settings.textContent);
  const { failed, material, translations } = JSON.parse(own.textContent);
  config.translations = { ...config.translations, ...translations };
  settings.textContent = JSON.stringify(config);

  const box = document.querySelector("[data-md-component=search]");
  const query = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const results = box.querySelector("ol");
  const toggle = document.getElementById("__search");
  const opener = document.querySelector(".pg-search-open");

  // --- the worker that waits ---

  const { Worker } = window;
  const waiting = new EventTarget();
  window.Worker = function stand(address) {
    window.Worker = Worker;
    return address.endsWith(config.search) ? waiting : new Worker(address);
  };

  // All of Material, where the page has only a part of its sheet, and none of its script.
  const loaded = (element, place) => new Promise((resolve, reject) => {
    element.addEventListener("load", resolve, { once: true });
    element.addEventListener("error", reject, { once: true });
    place(element);
  });
  const complete = async () => {
    if (!material.length) return;
    const [href, src] = material;
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    await loaded(sheet, (element) => document.getElementById("pg-sheet").before(element));
    const script = Object.assign(document.createElement("script"), { src });
    await loaded(script, (element) => document.body.append(element));
    material.length = 0;
  };

  const start = () => {
    const there = new URL(config.search, location);
    const name = there.pathname.split("/").pop();
    const worker = new Worker(new URL(`programme-search.js?${name}`, there));
    waiting.postMessage = (message) => worker.postMessage(message);
    worker.addEventListener("message", ({ data }) => {
      waiting.dispatchEvent(new MessageEvent("message", { data }));
    });
    return new Promise((resolve, reject) => {
      worker.addEventListener("message", resolve, { once: true });
      worker.addEventListener("error", reject, { once: true });
      const base = new URL(config.base, location);
      fetch(new URL("search/search_index.json", base))
        .then((response) => (response.ok ? response.json() : Promise.reject(response)))
        .then((index) => worker.postMessage({ type: SETUP, data: { ...index, options: {} } }))
        .catch(reject);
    });
  };

  let started;
  const open = () => {
    started = started || complete().then(start).catch(() => {
      started = undefined;
      status.textContent = failed;
    });
  };

  // --- opening and closing ---

  const close = () => { if (toggle.checked) toggle.click(); };
  const goBack = () => {
    close();
    opener.focus();
  };

  toggle.addEventListener("change", () => { if (toggle.checked) open(); });
  opener.addEventListener("click", () => {
    if (!toggle.checked) toggle.click();
    query.focus();
  });
  box.querySelector(".pg-search-close").addEventListener("click", goBack);

  // Tab goes through what was found, instead of closing the box; leaving it does.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") goBack();
    if (event.key === "Tab") event.stopPropagation();
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) close();
  });
  new MutationObserver(() => {
    for (const one of results.querySelectorAll("[tabindex='-1']")) one.removeAttribute("tabindex");
  }).observe(results, { childList: true });

  // Material hears keys; what is pasted or dictated comes without.
  query.addEventListener("input", () => query.dispatchEvent(new Event("keyup")));
})();
