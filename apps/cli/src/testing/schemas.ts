import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = new URL('../../../../docs/schemas/', import.meta.url);

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false });
for (const file of readdirSync(folder)) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object);
}

/** Names of the outputs that have a schema. */
export function schemaNames(): readonly string[] {
  return readdirSync(folder)
    .map((file) => file.replace(/\.schema\.json$/, ''))
    .filter((name) => name !== 'common');
}

/** What is wrong with a document by `docs/schemas/NAME.schema.json`; empty when nothing is. */
export function validate(name: string, document: unknown): readonly string[] {
  const check = ajv.getSchema(`${name}.schema.json`);
  if (check === undefined) throw new Error(`There is no schema ${name}.`);
  if (check(document) === true) return [];
  return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}
