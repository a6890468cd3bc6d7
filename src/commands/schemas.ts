import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_SCHEMA_NAMES, JSON_SCHEMA_KINDS, printDataSchema, printJsonSchema } from '../schema/json-schemas.ts';

/**
 * Writes the JSON Schemas of the content files, and of the data that the site publishes, into `public/schemas`. They
 * are kept in the repository and published with the site.
 */
const folder = join('public', 'schemas');
const schemas = [
  ...JSON_SCHEMA_KINDS.map((kind) => ({ name: kind, text: printJsonSchema(kind) })),
  ...DATA_SCHEMA_NAMES.map((name) => ({ name, text: printDataSchema(name) })),
];
mkdirSync(folder, { recursive: true });
for (const { name, text } of schemas) {
  const path = join(folder, `${name}.schema.json`);
  writeFileSync(path, text);
  console.log(`${path}: written.`);
}
