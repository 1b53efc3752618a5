// Gives a document of OpenAPI to tools that others made: a linter, a maker of types, a validator, a mock server. Prints
// what each says against it, and at the end what they made of it.
//
//   node openapi/tools.mjs FILE
import { readFile } from 'node:fs/promises';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';
import Ajv2020 from 'ajv/dist/2020.js';
import openapiTS, { astToString } from 'openapi-typescript';

const JSON_TYPE = 'application/json';
const [file] = process.argv.slice(2);
const text = await readFile(file, 'utf8');
const document = JSON.parse(text);
const entries = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, entry]) => ({ path, method, entry })),
);
let problems = 0;

function against(tool, what) {
  problems++;
  console.log(`${tool}: ${what}`);
}

async function lint() {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: text, absoluteRef: file, config });
  for (const { severity, ruleId, message, location } of found) {
    if (severity === 'error') against('Redocly', `${ruleId}: ${message} at ${location[0]?.pointer}`);
  }
}

async function types() {
  const made = astToString(await openapiTS(text));
  for (const name of Object.keys(document.components.schemas)) {
    if (!made.includes(`${name}:`)) against('openapi-typescript', `it has no type ${name}`);
  }
  return made.length;
}

function validate() {
  const said = (message) => against('ajv', message);
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, logger: { log() {}, warn: said, error: said } });
  const validators = Object.fromEntries(
    Object.entries(document.components.schemas).map(([name, schema]) => [name, ajv.compile(schema)]),
  );
  const fits = (schema, value) =>
    (schema.anyOf ?? [schema]).some(({ $ref }) => validators[$ref.split('/').pop()](value));
  let values = 0;
  for (const { path, entry } of entries) {
    const contents = [entry.requestBody, ...Object.values(entry.responses)].filter(Boolean);
    for (const { schema, examples } of contents.map(({ content }) => content[JSON_TYPE])) {
      for (const [name, { value }] of Object.entries(examples)) {
        values++;
        if (!fits(schema, value)) said(`the example ${name} at ${path} fits no schema`);
      }
    }
  }
  return values;
}

async function serve() {
  const server = createServer(await getHttpOperationsFromSpec(file), {
    components: { logger: createLogger('prism', { level: 'silent' }) },
    config: { checkSecurity: true, validateRequest: true, validateResponse: true, mock: { dynamic: false } },
  });
  const url = await server.listen(0, '127.0.0.1');
  let answers = 0;
  for (const { path, method, entry } of entries) {
    const headers = { 'Content-Type': JSON_TYPE };
    for (const { name, in: place, example } of entry.parameters) if (place === 'header') headers[name] = example;
    for (const name of Object.keys(document.components.securitySchemes)) headers[name] = 'a signature';
    const answered = entry.responses[200].content[JSON_TYPE].examples;
    for (const [name, { value }] of Object.entries(entry.requestBody.content[JSON_TYPE].examples)) {
      const wanted = name in answered ? name : Object.keys(answered)[0];
      const answer = await fetch(url + path, {
        method: method.toUpperCase(),
        headers: { ...headers, Prefer: `example=${wanted}` },
        body: JSON.stringify(value),
      });
      const body = await answer.text();
      answers++;
      if (answer.status !== 200) against('Prism', `${name} at ${path}: ${answer.status} ${body}`);
    }
  }
  await server.close();
  return answers;
}

await lint();
const made = await types();
const values = validate();
const answers = await serve();
console.log(`${problems} problems; ${made > 1000 ? 'types' : 'no types'}, ${values} examples, ${answers} answers`);
