/* Material's search, by base form and by part of a compound. It runs before Material's worker, whose
   name is behind the "?" of the address, and hands it wider words: to the index, each word of a text
   with its base form and its parts; to the search, each word typed with its base form.

   Both are found by one function, here: what Snowball leaves of a word is looked up in the words that
   came with the index. A word that is not among them is known by what Snowball left. */
"use strict";

const SETUP = 0, QUERY = 2, RESULT = 3;
const SHORTEST = 3;
const LONG_END = 6, LONG_START = 4;
const CUT_BY_MATERIAL = ["hi", "ja", "th", "zh"];

let stem = (word) => word;
let isStopWord = () => false;
let endings = [];
let typed = new Map();
const names = new Map(), verbs = new Map(), forms = new Map(), heads = new Set(), cache = new Map();

// --- words ---

const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/* A word's own base forms, and the parts it is made of. */
const look = (word) => {
  if (!cache.has(word)) {
    const bases = forms.get(word) || names.get(stem(word)) || verbs.get(stem(word));
    cache.set(word, bases ? { bases, parts: [] } : compound(word) || { bases: [rest(word)], parts: [] });
  }
  return cache.get(word);
};

/* The longest known end, and what is before it: only the end is inflected. Where the beginning is not
   known, both have to be long. */
const compound = (word) => {
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    const [start, end] = [word.slice(0, at), word.slice(at)];
    const ends = (names.get(stem(end)) || []).filter((base) => end.length > SHORTEST || base === end);
    const long = end.length >= LONG_END && start.length >= LONG_START;
    const before = ends.length > 0 && (beginning(start) || (long && [rest(start)]));
    if (before) return { bases: ends.map((base) => start + base), parts: [...before, ...ends] };
  }
  return null;
};

const beginning = (start) => {
  if (heads.has(start)) return [];
  if (names.has(stem(start))) return names.get(stem(start));
  const both = compound(start);
  return both && [...both.bases, ...both.parts];
};

/* What a word that is not known is known by: what Snowball leaves of it, without what it leaves apart.
   Of "varaus, varauksen, varausta" it leaves varaus, varauks, varau. */
const LEFT_APART = {
  fi: [/([aeiouyäö])(?:ks|[sdt])$/, /(m)(?:ai|i|a)?n?$/, /(n)[dnt]$/],
};
const rest = (word) => endings.reduce((left, end) => left.replace(end, "$1"), stem(word));

const learn = (words) => {
  for (const [map, bases] of [[names, words.names], [verbs, words.verbs]]) {
    for (const [base, stems] of Object.entries(bases || {})) {
      for (const one of stems.split(" ")) map.set(one, [...(map.get(one) || []), base]);
    }
  }
  for (const [form, base] of Object.entries(words.forms || {})) forms.set(form, [base]);
  for (const head of (words.heads || "").split(" ")) heads.add(head);
};

// --- the index: what a word of a text is found by ---

const widen = (token) => {
  const found = new Set();
  for (const word of wordsOf(token.toString())) {
    if (isStopWord(word)) continue;
    const { bases, parts } = look(word);
    for (const one of [word, ...bases, ...parts]) found.add(one);
  }
  return [...found].map((one) => token.clone(() => one));
};

const prepare = (config) => {
  const [code] = config.lang;
  if (CUT_BY_MATERIAL.includes(code)) return;
  if (code && code !== "en") {
    importScripts("../lunr/min/lunr.stemmer.support.min.js", `../lunr/min/lunr.${code}.min.js`);
  }
  const own = code === "en" ? lunr : lunr[code];
  if (own) {
    stem = (word) => own.stemmer(new lunr.Token(word)).toString();
    isStopWord = (word) => own.stopWordFilter(new lunr.Token(word)) === undefined;
    lunr.stopWordFilter = own.stopWordFilter;
  }
  endings = LEFT_APART[code] || [];
  learn(config.words);
  // Material takes what it calls English from lunr itself: the first step of that is ours.
  lunr.Pipeline.registerFunction(widen, "widen");
  lunr.trimmer = widen;
  config.lang = ["en"];
  config.pipeline = ["trimmer"];
};

// --- the search: what a word that is typed is looked for by ---

/* Only plain words are widened: "+word", "word*" and the like are Material's. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}’'-]*$/u;

const widened = (query) => {
  typed = new Map();
  return query.split(/\s+/).flatMap((text) => {
    if (!PLAIN.test(text)) return [text];
    const words = wordsOf(text).filter((word, at) => at === 0 || word.length > 1);
    return words.flatMap((word) => [word, ...basesOf(word)]);
  }).join(" ");
};

/* The base forms to look for beside *word*, whole: the word itself is looked for as a beginning. */
const basesOf = (word) => {
  if (word.length < SHORTEST || isStopWord(word)) return [];
  const bases = look(word).bases.filter((base) => base !== word);
  for (const base of bases) typed.set(base, word);
  return bases.filter((base) => !base.startsWith(word)).map((base) => `${base}^1`);
};

/* Say of the words that were typed, not of their base forms, whether a page has them. */
const tidy = (terms) => {
  const said = {};
  for (const [term, found] of Object.entries(terms)) {
    const word = typed.get(term) || term;
    said[word] = said[word] || found;
  }
  return said;
};

addEventListener("message", (event) => {
  const { type, data } = event.data;
  if (type === SETUP) prepare(data.config);
  if (type === QUERY) event.data.data = widened(data);
});

const post = self.postMessage.bind(self);
self.postMessage = (message) => {
  if (message.type === RESULT) {
    for (const item of message.data.items.flat()) item.terms = tidy(item.terms);
  }
  post(message);
};

importScripts(location.search.slice(1));
