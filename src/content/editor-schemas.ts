import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSON_SCHEMA_KINDS, printEditorSchema } from '../schema/json-schemas.ts';
import { storySchema } from '../schema/story-schema.ts';
import { selectFiles } from './content-file.ts';
import { EDITOR_FOLDER, MARKDOWN_COLLECTIONS } from './editor-manifest.ts';
import { readContent } from './read-content.ts';
import { validateFile } from './validate-file.ts';

const COLLECTIONS = { source: 'sources', ...MARKDOWN_COLLECTIONS } as const;

/** The fields that name something of the content, and the ids that an editor may propose for them. */
type Proposals = ReadonlyMap<string, readonly string[]>;

/** A schema of many stories proposes no more: an editor shows a list to choose from. */
const MOST_PROPOSED = 500;

/**
 * Writes the schemas that the extensions of an editor look into, with the ids that the content has as proposals.
 * They allow what the published schemas allow: whether an id fits its story is for `npm run check` to say.
 * @param root the folder that is opened in the editor
 * @param contentFolders absolute paths
 */
export function writeEditorSchemas(root: string, contentFolders: readonly string[]): void {
  const proposals = listProposals(contentFolders.filter((folder) => existsSync(folder)));
  mkdirSync(join(root, EDITOR_FOLDER), { recursive: true });
  for (const kind of JSON_SCHEMA_KINDS) {
    const schema: unknown = JSON.parse(printEditorSchema(kind), (key, value: unknown) =>
      key === 'properties' ? propose(value as Record<string, object>, proposals) : value,
    );
    writeFileSync(join(root, EDITOR_FOLDER, `${COLLECTIONS[kind]}.schema.json`), JSON.stringify(schema));
  }
}

function propose(properties: Record<string, object>, proposals: Proposals): Record<string, object> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const examples = proposals.get(name) ?? [];
      const isText = 'type' in property && property.type === 'string';
      return [name, isText && examples.length > 0 ? { ...property, examples } : property];
    }),
  );
}

function listProposals(folders: readonly string[]): Proposals {
  const files = folders.flatMap((folder) => readContent(folder).files);
  const listIds = (kind: 'source' | 'article' | 'record') => selectFiles(files, kind).map(({ id }) => id);
  // Of a story that may be half written, what can be read.
  const points = selectFiles(files, 'story').flatMap(
    (file) => validateFile(file, storySchema).document?.data.points.filter(({ id }) => id !== '') ?? [],
  );
  const articles = listIds('article');
  return new Map(
    Object.entries({
      source: ['unknown', ...listIds('source')],
      record: listIds('record'),
      article: articles,
      saysMore: articles,
      point: points.map(({ id }) => id),
      position: ['unclear', ...points.flatMap(({ positions }) => Object.keys(positions))],
    }).map(([name, ids]) => [name, [...new Set(ids)].slice(0, MOST_PROPOSED)]),
  );
}
