import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Pair } from 'yaml';
import type { Range } from '../domain/range.ts';

/** The two parts of a content file, as ranges of its text. */
export interface FileParts {
  readonly frontmatter: Range;
  readonly body: Range;
}

const FENCED = /^---[ \t]*\n(?:(?<yaml>[\s\S]*?)\n)??---[ \t]*(?:\n|$)/u;

/** Tells frontmatter and body apart; undefined when the file does not begin with frontmatter between two `---`. */
export function splitFrontmatter(text: string): FileParts | undefined {
  const match = FENCED.exec(text);
  if (!match) return undefined;
  const start = text.indexOf('\n') + 1;
  return {
    frontmatter: { start, end: start + (match.groups?.['yaml'] ?? '').length },
    body: { start: match[0].length, end: text.length },
  };
}

export type FieldPath = readonly (string | number)[];

export interface YamlError extends Range {
  readonly reason: string;
}

/** YAML with the place of everything in it. Offsets count in the file, not in the YAML alone. */
export interface PositionedYaml {
  readonly data: unknown;
  readonly errors: readonly YamlError[];
  /** Where a value stands. Where it is missing, the nearest thing around it. */
  findValue(path: FieldPath): Range;
  /** Where the name of a field stands. */
  findKey(path: FieldPath): Range;
}

export function parseYaml(text: string, part: Range): PositionedYaml {
  const source = text.slice(part.start, part.end);
  const document = parseDocument(source, { lineCounter: new LineCounter(), prettyErrors: false, version: '1.2' });
  const shift = ([start, end]: readonly [number, number]) => ({ start: start + part.start, end: end + part.start });
  const { data, aliasErrors } = readValues(document);
  const errors = [
    ...document.errors.map((error) => ({ reason: error.message, ...shift(error.pos) })),
    ...aliasErrors.map(({ reason, range }) => ({ reason, ...shift(range) })),
  ];
  const walk = (path: FieldPath) => walkPath(document, path);
  const begin = { start: part.start, end: part.start };

  return {
    data,
    errors,
    findValue: (path) => {
      const { node, depth } = walk(path);
      const range = node?.range;
      if (!range || (depth < path.length && path.length === 1)) return begin;
      return shift([range[0], depth < path.length && !isScalar(node) ? range[0] + 1 : range[1]]);
    },
    findKey: (path) => {
      const key = walk(path).pair?.key;
      return isScalar(key) && key.range ? shift([key.range[0], key.range[1]]) : begin;
    },
  };
}

interface AliasError {
  readonly reason: string;
  readonly range: readonly [number, number];
}

/** Plain values of a document. A name behind `*` that was never given with `&` only shows when they are read. */
function readValues(document: Document): { data: unknown; aliasErrors: readonly AliasError[] } {
  if (document.errors.length > 0) return { data: undefined, aliasErrors: [] };
  const aliasErrors: AliasError[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      const [start = 0, end = 0] = alias.range ?? [];
      const reason = 'A value that begins with * refers to another; put it into quotation marks to mean text.';
      if (!alias.resolve(document)) aliasErrors.push({ reason, range: [start, end] });
    },
  });
  if (aliasErrors.length > 0) return { data: undefined, aliasErrors };
  try {
    return { data: document.toJS(), aliasErrors };
  } catch (error) {
    // Aliases of aliases can stand for more text than memory holds; the parser stops at a hundred.
    const reason = error instanceof Error ? error.message : String(error);
    return { data: undefined, aliasErrors: [{ reason, range: [0, 0] }] };
  }
}

interface Walked {
  readonly node: Node | undefined;
  readonly pair: Pair | undefined;
  /** How many steps of the path exist. */
  readonly depth: number;
}

function walkPath(document: Document, path: FieldPath): Walked {
  let walked: Walked = { node: document.contents ?? undefined, pair: undefined, depth: 0 };
  for (const step of path) {
    const next = stepInto(walked.node, step);
    if (!next) return walked;
    walked = { ...next, depth: walked.depth + 1 };
  }
  return walked;
}

function stepInto(node: Node | undefined, step: string | number): Pick<Walked, 'node' | 'pair'> | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)] as Node | undefined;
    return item && { node: item, pair: undefined };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
  return pair && { node: (pair.value as Node | null) ?? undefined, pair };
}
