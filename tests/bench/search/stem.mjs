/* What Snowball leaves of each word: `node stem.mjs LUNR CODE`, words in and stems out as JSON. LUNR is
   the folder of Material's stemmers, which the worker uses too. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

const [folder, code] = process.argv.slice(2);
const scope = createContext({ lunr: { Pipeline: { registerFunction: () => {} }, generateStopWordFilter: () => {} } });
scope.self = scope;
for (const name of ["stemmer.support", code]) {
  runInContext(readFileSync(join(folder, `lunr.${name}.min.js`), "utf-8"), scope);
}
const { stemmer } = scope.lunr[code];
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf-8")).map((word) => stemmer(word))));
