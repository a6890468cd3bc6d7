import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readContentPlace } from './content-file.ts';

/** The collections of `src/content.config.ts` that are Markdown, by what their files are. */
export const MARKDOWN_COLLECTIONS = { story: 'stories', article: 'articles', record: 'records' } as const;

/** Where the Astro extension of an editor looks for the schemas of Markdown files. */
export const EDITOR_FOLDER = join('.astro', 'collections');

/**
 * Tells the Astro extension which file belongs to which collection. Astro writes such a list itself when its
 * `contentIntellisense` is on, but only of files without a mistake and only as it starts, so that a new file, which
 * needs the help most, would have none; and its addresses fail in folders with a space in their names.
 * @param root the folder that is opened in the editor
 * @param contentFolders absolute paths
 */
export function writeEditorManifest(root: string, contentFolders: readonly string[]): void {
  const manifest = {
    collections: Object.values(MARKDOWN_COLLECTIONS).map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries([...new Set(contentFolders)].flatMap(listAddresses)),
  };
  const path = join(root, EDITOR_FOLDER, 'collections.json');
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  // The extension starts anew whenever the file is written.
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Addresses are compared unescaped and in lower case. */
function listAddresses(folder: string): readonly (readonly [address: string, collection: string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .flatMap((path) => {
      const place = readContentPlace(path.split(sep).join('/'));
      if (!place || place.kind === 'source') return [];
      const address = decodeURIComponent(pathToFileURL(join(folder, path)).href).toLowerCase();
      return [[address, MARKDOWN_COLLECTIONS[place.kind]] as const];
    });
}
