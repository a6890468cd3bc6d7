import type { Loader, LoaderContext } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findContentFolder } from '../checks/content-folder.ts';
import { readContentPlace, type ContentPlace } from '../checks/content-file.ts';
import { splitFrontmatter } from '../checks/frontmatter.ts';
import { parseYaml } from '../checks/positioned-yaml.ts';
import { normaliseLineEnds } from '../checks/read-content.ts';
import type { Range } from '../domain/range.ts';

/**
 * Loads one kind of content file into a collection, through Astro's own glob loader, but with our own reading
 * of the file: fields and a digest go into Astro's store, never the body or its HTML. The store is one file
 * that every build embeds whole, so what is in it decides how far a site can grow; a body is read when its
 * page is made.
 *
 * The development server shows the last good content instead, which must not wait for this store; it stays empty
 * there, and Astro has nothing to say about files whose mistakes the content check has named already.
 */
export function loadContentFiles(kind: ContentPlace['kind'], pattern: string): Loader {
  const isOther = kind === 'article' ? ['!stories/*/story.md'] : [];
  const files = glob({
    pattern: [pattern, ...isOther],
    base: pathToFileURL(`${findContentFolder()}/`),
    retainBody: false,
    generateId: ({ entry }) => nameEntry(entry),
  });
  return {
    name: 'at-odds-content',
    load: (context) => {
      const entryTypes = new Map(
        [markdownReader, yamlReader].flatMap((reader) => reader.extensions.map((ending) => [ending, reader])),
      );
      if (context.watcher) {
        for (const id of context.store.keys()) context.store.delete(id);
        return Promise.resolve();
      }
      forgetOtherFolders(context);
      return files.load({ ...context, entryTypes } as typeof context);
    },
  };
}

/** Astro's store outlives a build. Entries of another content folder would pass for these with the same ids. */
function forgetOtherFolders({ store, config }: LoaderContext): void {
  const folder = `${findContentFolder()}${sep}`;
  for (const { id, filePath } of store.values()) {
    if (!filePath || !resolve(fileURLToPath(config.root), filePath).startsWith(folder)) store.delete(id);
  }
}

/** The id of a collection entry: `<source>`, `<story>` or `<story>/<article>`. */
function nameEntry(path: string): string {
  const place = readContentPlace(path);
  if (!place) return path;
  if (place.kind === 'source') return place.id;
  return place.kind === 'story' ? place.story : `${place.story}/${place.id}`;
}

/** How Astro's glob loader takes a file apart. Astro passes its own through the loader context, outside the public type. */
interface EntryReader {
  readonly extensions: readonly string[];
  getEntryInfo(file: { contents: string }): { data: object; body: string; slug: string; rawData: string };
}

/** Without a render function and module types Astro neither renders nor bundles the text of an entry. */
const markdownReader = readFields((text) => splitFrontmatter(text)?.frontmatter ?? { start: 0, end: 0 }, ['.md']);
const yamlReader = readFields((text) => ({ start: 0, end: text.length }), ['.yaml']);

function readFields(findYaml: (text: string) => Range, extensions: readonly string[]): EntryReader {
  return {
    extensions,
    getEntryInfo: ({ contents }) => {
      const text = normaliseLineEnds(contents.replace(/^\uFEFF/u, ''));
      const { slips, readData } = parseYaml(text, findYaml(text));
      if (slips[0]) throw new Error(slips[0].reason);
      return { data: Object(readData() ?? {}) as object, body: '', slug: '', rawData: '' };
    },
  };
}
