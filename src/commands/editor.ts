import { resolve } from 'node:path';
import { findContentFolder, resolveSettings } from '../content/content-folder.ts';
import { writeEditorManifest } from '../content/editor-manifest.ts';
import { writeEditorSchemas } from '../content/editor-schemas.ts';

/** Lets an editor know the content before Astro has run: `npm ci` calls it. */
resolveSettings();
const contentFolders = [resolve('content'), findContentFolder()];
writeEditorManifest(process.cwd(), contentFolders);
writeEditorSchemas(process.cwd(), contentFolders);
