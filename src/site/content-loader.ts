import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { pathToFileURL } from 'node:url';
import { findContentFolder } from '../checks/content-folder.ts';
import { readContentPlace, type ContentPlace } from '../checks/content-file.ts';
import { parseYaml, splitFrontmatter } from '../checks/frontmatter.ts';
import { normaliseLineEnds } from '../checks/read-content.ts';

/**
 * Loads one kind of content file into a collection, through Astro's own glob loader, but with our own reading
 * of the file: fields and a digest go into Astro's store, never the body or its HTML. The store is one file
 * that every build embeds whole, so what is in it decides how far a site can grow; a body is read when its
 * page is made.
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
    load: (context) => files.load({ ...context, entryTypes: new Map([['.md', fieldsOnly], ['.yaml', yamlOnly]]) }),
  };
}

/** The id of a collection entry: `<source>`, `<story>` or `<story>/<article>`. */
export function nameEntry(path: string): string {
  const place = readContentPlace(path);
  if (!place) return path;
  if (place.kind === 'source') return place.id;
  return place.kind === 'story' ? place.story : `${place.story}/${place.id}`;
}

type EntryTypes = Parameters<Loader['load']>[0]['entryTypes'];
type EntryType = EntryTypes extends Map<string, infer Type> ? Type : never;

/** Without a render function and module types Astro neither renders nor bundles the text of an entry. */
const fieldsOnly = readFields((text) => splitFrontmatter(text)?.frontmatter ?? { start: 0, end: 0 }, ['.md']);
const yamlOnly = readFields((text) => ({ start: 0, end: text.length }), ['.yaml']);

function readFields(findYaml: (text: string) => { start: number; end: number }, extensions: string[]): EntryType {
  return {
    extensions,
    getEntryInfo: ({ contents }: { contents: string }) => {
      const text = normaliseLineEnds(contents);
      const { data, errors } = parseYaml(text, findYaml(text));
      if (errors[0]) throw new Error(errors[0].reason);
      return { data: (data ?? {}) as Record<string, unknown>, body: '', slug: '', rawData: '' };
    },
  } as EntryType;
}
