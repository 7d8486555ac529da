/* Searches a built site as a reader's browser would, in Node: `node search.mjs SITE LANGUAGE`, where
   LANGUAGE is its folder in the site. Queries come as JSON on standard input; of each is said where it
   is found, the best page first. With --no-words the site knows no words, as in a language of one's own. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

const SETUP = 0, QUERY = 2;
const [site, language, ...options] = process.argv.slice(2);
const workers = join(site, "assets/javascripts/workers");
const material = readdirSync(workers).find((name) => /^search\..*\.js$/.test(name));

const listeners = [];
let answer;
const scope = createContext({
  console,
  location: { search: `?${material}` },
  addEventListener: (type, listener) => listeners.push(listener),
  postMessage: (message) => answer(message),
  importScripts: (...names) => {
    for (const name of names) runInContext(readFileSync(join(workers, name), "utf-8"), scope);
  },
});
scope.self = scope;
scope.importScripts("programme-search.js");

const tell = (type, data) => new Promise((resolve) => {
  answer = resolve;
  const event = { data: { type, data } };
  for (const listener of listeners) listener(event);
});

const index = JSON.parse(readFileSync(join(site, language, "search/search_index.json"), "utf-8"));
if (options.includes("--no-words")) index.config.words = {};
await tell(SETUP, { ...index, options: {} });

const found = [];
for (const query of JSON.parse(readFileSync(0, "utf-8"))) {
  const { data } = await tell(QUERY, query);
  found.push(data.items.map((page) => page.map(({ location, terms }) => ({ location, terms }))));
}
console.log(JSON.stringify(found));
