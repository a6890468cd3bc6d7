import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import type { Range } from '../domain/range.ts';

/** The two parts of a content file, as ranges of its text. */
export interface FileParts {
  readonly frontmatter: Range;
  readonly body: Range;
}

const FENCED = /^---[ \t]*\n(?<yaml>[\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/u;

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
  const errors = document.errors.map((error) => ({ reason: error.message, ...shift(error.pos) }));
  const walk = (path: FieldPath) => walkPath(document, path);
  const begin = { start: part.start, end: part.start };

  return {
    data: errors.length === 0 ? (document.toJS() as unknown) : undefined,
    errors,
    findValue: (path) => {
      const { node, depth } = walk(path);
      const range = node?.range;
      if (!range || (depth < path.length && path.length === 1)) return begin;
      return shift([range[0], depth < path.length ? range[0] + 1 : range[1]]);
    },
    findKey: (path) => {
      const key = walk(path).pair?.key;
      return isScalar(key) && key.range ? shift([key.range[0], key.range[1]]) : begin;
    },
  };
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
