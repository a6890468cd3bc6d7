import { isMap, isScalar, isSeq, type Document, type Node, type Pair } from 'yaml';
import type { Range } from '../domain/range.ts';
import { mendYaml, type MendedYaml } from './mend-yaml.ts';
import { findCutTexts, splitEntries, takeCommands, takeRepeatedFields, type RepeatedField } from './unmeant-yaml.ts';
import type { YamlSlip } from './yaml-slip.ts';

export type FieldPath = readonly (string | number)[];

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
  const cutTexts = source.includes('#') ? findCutTexts(document, source) : [];
  const slips = /[&*!]/u.test(source) ? takeCommands(document, source) : [];
  const walk = (path: FieldPath) => walkPath(document, path);
  const begin = { start: part.start, end: part.start };
  const isLost = (path: FieldPath) => {
    const { node, depth } = walk(path);
    const step = path[depth];
    return step !== undefined && hasHeld(mended, source, node, step);
  };

  return {
    readData: () => document.toJS() as unknown,
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
