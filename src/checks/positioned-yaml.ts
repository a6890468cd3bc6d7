import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  Scalar,
  visit,
  YAMLMap,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { Range } from '../domain/range.ts';
import { mendYaml, type MendedYaml } from './mend-yaml.ts';
import type { YamlSlip } from './yaml-slip.ts';

export type FieldPath = readonly (string | number)[];

/** A field that stands in one place more than once. The first that says anything counts. */
export interface RepeatedField {
  readonly name: string;
  /** Where its name stands, in the order of the text. */
  readonly places: readonly Range[];
}

/** YAML with the place of everything in it. Offsets count in the file, not in the YAML alone. */
export interface PositionedYaml {
  /** What can be read. What a slip made unreadable is missing from it. */
  readonly readData: () => unknown;
  readonly slips: readonly YamlSlip[];
  readonly repeatedFields: readonly RepeatedField[];
  /** Words behind a `#` that was meant as text, as far as can be told: no space follows it. */
  readonly cutTexts: readonly Range[];
  /** What was left out because of slips, as it was written. */
  readonly lost: readonly string[];
  /** Reads a field under another name from now on, at the places it has. */
  renameField(path: FieldPath, name: string): void;
  /** Whether a value is empty only because a slip made what it held unreadable. */
  isEmptied(path: FieldPath): boolean;
  /** Where a value stands. Where it is missing, the nearest thing around it. */
  findValue(path: FieldPath): Range;
  /** Where the name of a field stands. */
  findKey(path: FieldPath): Range;
  /** Whether a value was written, even if it cannot be read. */
  isGiven(path: FieldPath): boolean;
  /** Whether a value was written, but is part of what was left out. */
  isLost(path: FieldPath): boolean;
}

export function parseYaml(text: string, part: Range): PositionedYaml {
  const source = text.slice(part.start, part.end);
  const mended = mendYaml(source);
  const { document } = mended;
  const shift = ({ start, end }: Range) => ({ start: start + part.start, end: end + part.start });
  const entrySlips = splitEntries(document);
  const repeatedFields = takeRepeatedFields(document);
  if (source.includes('__proto__')) keepReservedNames(document);
  const cutTexts = source.includes('#') ? findCutTexts(document, source) : [];
  const slips = /[&*!]/u.test(source) ? takeReferences(document, source) : [];
  const walk = (path: FieldPath) => walkPath(document, path);
  const begin = { start: part.start, end: part.start };
  const isLost = (path: FieldPath) => {
    const { node, depth } = walk(path);
    const step = path[depth];
    return step !== undefined && hasHeld(mended, source, node, step);
  };

  return {
    readData: () => (slips.some(({ kind }) => kind === 'alias-flood') ? undefined : (document.toJS() as unknown)),
    slips: [...mended.slips, ...entrySlips, ...slips].map((slip) => ({ ...slip, ...shift(slip) })),
    repeatedFields: repeatedFields.map(({ name, places }) => ({ name, places: places.map(shift) })),
    cutTexts: cutTexts.map(shift),
    lost: mended.lost.map(({ start, end }) => source.slice(start, end)),
    findValue: (path) => {
      const { node, depth } = walk(path);
      const range = node?.range;
      if (!range || (depth < path.length && path.length === 1)) return begin;
      const end = depth < path.length && !isScalar(node) ? range[0] + 1 : range[1];
      return shift({ start: range[0], end: range[0] + source.slice(range[0], end).trimEnd().length });
    },
    findKey: (path) => {
      const key = walk(path).pair?.key;
      return isScalar(key) && key.range ? shift({ start: key.range[0], end: key.range[1] }) : begin;
    },
    renameField: (path, name) => {
      const key = walk(path).pair?.key;
      if (isScalar(key)) key.value = name;
    },
    isEmptied: (path) => {
      const { node, depth } = walk(path);
      return depth === path.length && mended.lost.some((range) => isEmptied(node, mended.text, range));
    },
    isGiven: (path) => walk(path).depth === path.length || isLost(path),
    isLost,
  };
}

/** Whether a value is empty only because a stretch that it held was left out. */
function isEmptied(node: Node | undefined, text: string, { start, end }: Range): boolean {
  if (!isScalar(node) || node.value !== null) return false;
  const at = node.range?.[0] ?? 0;
  return /^[\s-]*$/u.test(text.slice(Math.min(at, start), Math.max(at, end)));
}

/** Whether a stretch that was left out held a field of a node. */
function hasHeld(mended: MendedYaml, source: string, node: Node | undefined, name: string | number): boolean {
  const { text, lost } = mended;
  const [start, , end] = node?.range ?? [0, 0, text.length];
  return lost.some((range) => {
    if (isEmptied(node, text, range)) return true;
    const isBlank = (from: number, to: number) => text.slice(from, to).trim() === '';
    const isBehind = range.start >= start && (range.start <= end || isBlank(end, range.start));
    const isInside = isBehind || (range.end <= start && isBlank(range.end, start));
    return isInside && (typeof name === 'number' || source.slice(range.start, range.end).includes(name));
  });
}

/** What may stand where the hyphen of a list belongs: one without a space behind it, or a sign that looks like one. */
const ODD_HYPHEN = /^(?:-|[\u2010-\u2015\u2022\u00b7*]\s*|-\s)(?=[a-z])/u;

/**
 * An entry of a list without its hyphen looks like further fields of the entry before. It is told by several fields
 * that stand twice, or by what stands in place of the hyphen, and made an entry of its own.
 */
function splitEntries(document: Document): readonly YamlSlip[] {
  const slips: YamlSlip[] = [];
  visit(document, {
    Map: (at, map, path) => {
      const around = path.at(-1);
      if (!isSeq(around) || typeof at !== 'number') return;
      const begin = findHiddenEntry(map.items);
      const first = map.items[begin];
      if (begin <= 0 || !first) return;
      const name = nameKey(first);
      const entry = new YAMLMap();
      entry.items = map.items.splice(begin);
      const start = rangeOf(first.key).start;
      entry.range = [start, map.range?.[1] ?? start, map.range?.[2] ?? start];
      if (isScalar(first.key)) first.key.value = name.replace(ODD_HYPHEN, '');
      around.items.splice(at + 1, 0, entry);
      slips.push({ start, end: rangeOf(first.key).end, kind: 'no-hyphen', reason: name });
    },
  });
  return slips;
}

/** Index of the first field that belongs to another entry; -1 when all belong to one. */
function findHiddenEntry(items: readonly Pair[]): number {
  const names = items.map(nameKey);
  const odd = names.findIndex((name, index) => index > 0 && ODD_HYPHEN.test(name));
  if (odd !== -1) return odd;
  const repeated = names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));
  const [first = -1, second] = repeated;
  return second === first + 1 ? first : -1;
}

/** Finds fields that stand twice in the same place, and leaves one in the document: the first that says anything. */
function takeRepeatedFields(document: Document): readonly RepeatedField[] {
  const repeatedFields: RepeatedField[] = [];
  visit(document, {
    Map: (_key, map) => {
      for (const [name, pairs] of Map.groupBy(map.items, nameKey)) {
        if (pairs.length < 2) continue;
        repeatedFields.push({ name, places: pairs.map(({ key }) => rangeOf(key)) });
        const kept = pairs.find(({ value }) => !isNothing(value)) ?? pairs[0];
        map.items = map.items.filter((pair) => pair === kept || nameKey(pair) !== name);
      }
    },
  });
  return repeatedFields;
}

function isNothing(value: unknown): boolean {
  return (isScalar(value) && value.value === null) || (isCollection(value) && value.items.length === 0);
}

/** A name that programs keep for themselves would vanish with its value; with a space it is a name like any other. */
function keepReservedNames(document: Document): void {
  visit(document, {
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value === '__proto__') key.value = '__proto__ ';
    },
  });
}

function nameKey({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function rangeOf(node: unknown): Range {
  const [start, end] = (node as Node | undefined)?.range ?? [0, 0];
  return { start, end };
}

/** A plain value with a comment that begins without a space: “the No. #1 ferry” would end before its #. */
function findCutTexts(document: Document, source: string): readonly Range[] {
  const found: Range[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type !== 'PLAIN' || typeof node.value !== 'string' || !node.range) return;
      const behind = /^[ \t]+(?<comment>#[^\s#!][^\n]*)/u.exec(source.slice(node.range[1]));
      const comment = behind?.groups?.['comment'];
      if (!behind || comment === undefined) return;
      const start = node.range[1] + behind[0].length - comment.length;
      found.push({ start, end: start + comment.trimEnd().length });
    },
  });
  return found;
}

/** Slips that are no error of grammar: names behind `*` that are given nowhere or behind `&` that nobody asks for, and tags. */
function takeReferences(document: Document, source: string): readonly YamlSlip[] {
  const slips: YamlSlip[] = [];
  const used = new Set<string>();
  visit(document, {
    Alias: (_key, alias) => {
      used.add(alias.source);
      if (alias.resolve(document)) return undefined;
      slips.push({ ...rangeOf(alias), kind: 'unresolved-alias', reason: alias.source });
      const empty = new Scalar(null);
      if (alias.range) empty.range = alias.range;
      return empty;
    },
  });
  visit(document, {
    Node: (_key, node) => {
      const anchor = 'anchor' in node ? node.anchor : undefined;
      if (anchor === undefined || used.has(anchor)) return;
      const end = source.lastIndexOf(`&${anchor}`, rangeOf(node).start) + anchor.length + 1;
      slips.push({ start: end - anchor.length - 1, end, kind: 'unused-anchor', reason: anchor });
    },
  });
  for (const { code, pos, message } of document.warnings) {
    if (code === 'TAG_RESOLVE_FAILED') slips.push({ start: pos[0], end: pos[1], kind: 'unknown-tag', reason: message });
  }
  try {
    if (used.size > 0) document.toJS();
    return slips;
  } catch (error) {
    // Aliases of aliases can stand for more text than memory holds; the parser stops at a hundred.
    const reason = error instanceof Error ? error.message : String(error);
    return [...slips, { start: 0, end: 0, kind: 'alias-flood', reason }];
  }
}

interface Walked {
  /** The value at the end of the path, or the last that exists on the way to it. */
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
