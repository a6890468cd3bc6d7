import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { splitFrontmatter } from '../../content/frontmatter.ts';
import { dropScaffoldedPoint } from '../scaffold-story.ts';
import { printComment, printField } from '../yaml-lines.ts';
import { printUnheard } from './print-draft-points.ts';
import type { DraftPoint } from './draft-point.ts';

/** A point with its claims, and what may come with them. */
export type PointToWrite = Pick<DraftPoint, 'claims'> &
  Partial<Pick<DraftPoint, 'quotations' | 'unheard' | 'terms'>> & {
    readonly point: Pick<DraftPoint['point'], 'id' | 'question' | 'positions'>;
  };

/** A file of a story with what was put into it. */
export interface WrittenFile {
  /** Path inside the folder of the story. */
  readonly path: string;
  readonly text: string;
}

/**
 * Puts points into `story.md`, and claims and quotations into articles and records: lines are added, and none that
 * is there is changed but for an empty list and a point that nobody has begun to fill.
 * @param read the text of a file of the story
 * @returns the files with their new text; or the path of one whose fields cannot be read, and then nothing may be written
 */
export function writePoints(
  points: readonly PointToWrite[],
  read: (path: string) => string,
): { readonly files: readonly WrittenFile[] } | { readonly unreadable: string } {
  const items = points.flatMap((one) => [
    { path: 'story.md', field: 'points', item: one.point, notes: noteSilence(one) },
    ...[
      ...one.claims.map(({ article, claim }) => ({ article, field: 'claims', item: claim })),
      ...(one.quotations ?? []).map(({ article, quotation }) => ({ article, field: 'quotations', item: quotation })),
    ].map(({ article, ...added }) => ({ path: `${article}.md`, ...added, notes: [] })),
  ]);
  const files: WrittenFile[] = [];
  for (const [path, own] of Map.groupBy(items, (one) => one.path)) {
    let text: string | undefined = path === 'story.md' ? dropScaffoldedPoint(read(path)) : read(path);
    for (const [field, all] of Map.groupBy(own, (one) => one.field)) {
      const [added, notes] = [all.map(({ item }) => item), all.map((one) => one.notes)];
      text &&= addItems(text, field, added, notes);
    }
    if (text === undefined) return { unreadable: path };
    files.push({ path, text });
  }
  return { files };
}

/** What an author will look at, and the terms that may be needed, as comments. */
function noteSilence({ unheard = [], terms = [], point }: PointToWrite): readonly string[] {
  return printUnheard(unheard, 'terms' in point ? [] : terms, Infinity).flatMap((line) => printComment(line, 2));
}

/**
 * Adds items to a list in the fields of a file; undefined where that cannot be done without changing what is there.
 * @param notes comments on each item, below its first line
 */
export function addItems(
  text: string,
  field: string,
  items: readonly object[],
  notes: readonly (readonly string[])[] = [],
): string | undefined {
  // Line ends stay as the file has them.
  if (text.includes('\r\n'))
    return addItems(text.replaceAll('\r\n', '\n'), field, items, notes)?.replaceAll('\n', '\r\n');
  const parts = splitFrontmatter(text);
  if (!parts) return undefined;
  const { start, end } = parts.frontmatter;
  const yaml = text.slice(start, end);
  const document = parseDocument(yaml);
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return undefined;
  const added = insertItems(yaml, document, field, items, notes);
  if (added === undefined) return undefined;
  const whole = text.slice(0, start) + added + text.slice(end);
  // What was there is there, and nothing else came with it.
  const [before, after] = [yaml, added].map((one) => (parseDocument(one).toJS() ?? {}) as Record<string, unknown>);
  const list = (before?.[field] ?? []) as readonly unknown[];
  const wanted = { ...before, [field]: [...list, ...items] };
  const isSame = JSON.stringify(sortKeys(after)) === JSON.stringify(sortKeys(wanted));
  return isSame ? whole : undefined;
}

function sortKeys(fields: Record<string, unknown> = {}): readonly unknown[] {
  return Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function insertItems(
  yaml: string,
  { contents }: Document,
  field: string,
  items: readonly object[],
  notes: readonly (readonly string[])[],
): string | undefined {
  const name = `${field}:`;
  const lines = items.flatMap((item, index) => {
    const [, first = '', ...more] = printField(field, [item]);
    return [first, ...(notes[index] ?? []), ...more];
  });
  const pair = isMap(contents)
    ? contents.items.find((one) => isPair(one) && isScalar(one.key) && one.key.value === field)
    : undefined;
  if (!pair) return [...(yaml === '' ? [] : [yaml.replace(/\n$/u, '')]), name, ...lines].join('\n');
  const value = pair.value;
  const key = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
  if (!isSeq(value) || (value.flow === true && value.items.length === 0)) {
    if (!isSeq(value) && !(isScalar(value) && value.value === null)) return undefined;
    // An empty list goes, and what stands behind it on its line stays.
    const own = isSeq(value) ? value.range : undefined;
    const bare = own ? yaml.slice(0, own[0]).trimEnd() + yaml.slice(own[1]) : yaml;
    return insertLines(bare, key, lines);
  }
  const last = value.items.at(-1);
  const at = isNode(last) ? last.range?.[1] : undefined;
  if (at === undefined || !value.range) return undefined;
  if (value.flow === true) {
    return `${yaml.slice(0, at)}, ${items.map((item) => JSON.stringify(item)).join(', ')}${yaml.slice(at)}`;
  }
  const first = yaml.lastIndexOf('\n', value.range[0]) + 1;
  const depth = value.range[0] - first;
  const own = lines.map((line) => (line === '' ? line : ' '.repeat(depth) + line.slice(2)));
  // The end of a text in several lines may be behind its line.
  const end = yaml.slice(0, at).trimEnd().length;
  return insertLines(yaml, end, own);
}

/** Puts lines behind the line in which a place is. */
function insertLines(yaml: string, at: number, lines: readonly string[]): string {
  const end = yaml.indexOf('\n', at);
  const cut = end === -1 ? yaml.length : end;
  return `${yaml.slice(0, cut)}\n${lines.join('\n')}${yaml.slice(cut)}`;
}
