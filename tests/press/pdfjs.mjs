// Fills in a form as pdf.js does, which Firefox shows PDFs with: node pdfjs.mjs PACKAGE IN OUT TEXT
// Every text field gets TEXT, every box is ticked. Prints what it knows of each field, as JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, source, target, text] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(`${folder}/legacy/build/pdf.mjs`));
const data = new Uint8Array(readFileSync(source));
const form = await getDocument({ data, verbosity: 0 }).promise;
const known = {};
for (let number = 1; number <= form.numPages; number += 1) {
  const page = await form.getPage(number);
  for (const one of await page.getAnnotations()) {
    known[one.fieldName] = [one.fieldType, one.alternativeText];
    if (one.fieldType === "Tx") form.annotationStorage.setValue(one.id, { value: text });
    if (one.fieldType === "Btn") form.annotationStorage.setValue(one.id, { value: true });
  }
}
writeFileSync(target, await form.saveDocument());
process.stdout.write(JSON.stringify(known));
