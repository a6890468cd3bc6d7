import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findContentFolder, resolveSettings } from '../content/content-folder.ts';
import { EDITOR_FOLDER, MARKDOWN_COLLECTIONS, writeEditorManifest } from '../content/editor-manifest.ts';
import { JSON_SCHEMA_KINDS, printEditorSchema } from '../schema/json-schemas.ts';

/**
 * Lets an editor know the content before Astro has run: `npm ci` calls it. The schemas are those that Astro
 * writes as well, from the same source, when it runs.
 */
resolveSettings();
writeEditorManifest(process.cwd(), [resolve('content'), findContentFolder()]);
const collections = { source: 'sources', ...MARKDOWN_COLLECTIONS } as const;
for (const kind of JSON_SCHEMA_KINDS) {
  writeFileSync(join(EDITOR_FOLDER, `${collections[kind]}.schema.json`), printEditorSchema(kind));
}
