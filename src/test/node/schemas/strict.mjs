// Compiles each schema below a folder in ajv's strict mode, with the keywords of vocabulary.json, and validates its examples.
// Prints what is against it, and at the end how many there were.
//
//   node schemas/strict.mjs FOLDER
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';

const [folder] = process.argv.slice(2);
const read = async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'));
const vocabulary = await read('vocabulary.json');
let problems = 0;
let examples = 0;

function against(what) {
  problems++;
  console.log(what);
}

const files = (await readdir(folder, { recursive: true }))
  .filter((file) => file.endsWith('.request.json') || file.endsWith('.response.json') || /^[^/]+\.json$/.test(file))
  .sort();
for (const file of files) {
  const said = (message) => against(`${file}: ${message}`);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, logger: { log() {}, warn: said, error: said } });
  ajv.addVocabulary(Object.keys(vocabulary.properties));
  try {
    const schema = await read(file);
    const fits = ajv.compile(schema);
    for (const example of schema.examples) {
      examples++;
      if (!fits(example)) said(ajv.errorsText(fits.errors));
    }
  } catch (e) {
    said(e.message);
  }
}
console.log(`${problems} problems; ${files.length} schemas, ${examples} examples`);
