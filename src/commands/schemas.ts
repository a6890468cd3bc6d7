import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSON_SCHEMA_KINDS, printJsonSchema } from '../schema/json-schemas.ts';

/**
 * Writes the JSON Schemas of the content files into `public/schemas`. They are kept in the repository, so that an
 * editor finds them in a fresh clone, and are published with the site.
 */
const folder = join('public', 'schemas');
mkdirSync(folder, { recursive: true });
for (const kind of JSON_SCHEMA_KINDS) {
  const path = join(folder, `${kind}.schema.json`);
  writeFileSync(path, printJsonSchema(kind));
  console.log(`${path}: written.`);
}
