import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findContentFolder } from '../content/content-folder.ts';
import { EDITOR_FOLDER, MARKDOWN_COLLECTIONS, writeEditorManifest } from '../content/editor-manifest.ts';
import { printJsonSchema } from '../schema/json-schemas.ts';

/**
 * Lets an editor know the content before Astro has run: `npm ci` calls it. The schemas are those that Astro
 * writes as well, from the same source, when it runs.
 */
writeEditorManifest(process.cwd(), [resolve('content'), findContentFolder()]);
for (const kind of ['story', 'article', 'record'] as const) {
  writeFileSync(join(EDITOR_FOLDER, `${MARKDOWN_COLLECTIONS[kind]}.schema.json`), printJsonSchema(kind));
}
