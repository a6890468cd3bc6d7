import { isCollection, isScalar, isSeq, Scalar, visit, YAMLMap, type Document, type Node, type Pair } from 'yaml';
import type { Range } from '../domain/range.ts';
import type { YamlSlip } from './yaml-slip.ts';

/**
 * Looks into YAML that has been read for what its author cannot have meant, and puts it right in the document, so
 * that the rest can be checked. Ranges are offsets of the YAML.
 */

/** A field that stands in one place more than once. The first that says anything counts. */
export interface RepeatedField {
  readonly name: string;
  /** Where its name stands, in the order of the text. */
  readonly places: readonly Range[];
}

/** What may stand where the hyphen of a list belongs: one without a space behind it, or a sign that looks like one. */
const ODD_HYPHEN = /^(?:-|[\u2010-\u2015\u2022\u00b7*]\s*|-\s)(?=[a-z])/u;

/**
 * An entry of a list without its hyphen looks like further fields of the entry before. It is told by several fields
 * that stand twice, or by what stands in place of the hyphen, and made an entry of its own.
 */
export function splitEntries(document: Document): readonly YamlSlip[] {
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
export function takeRepeatedFields(document: Document): readonly RepeatedField[] {
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

function nameKey({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function rangeOf(node: unknown): Range {
  const [start, end] = (node as Node | undefined)?.range ?? [0, 0];
  return { start, end };
}

/** A plain value with a comment that begins without a space: “the No. #1 ferry” would end before its #. */
export function findCutTexts(document: Document, source: string): readonly Range[] {
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

/**
 * Values that begin with a sign that YAML takes for a command: names behind `*` and `&`, and tags behind `!`. No field
 * needs one, and a text that begins so would lose its first word. What refers to another value is made empty.
 */
export function takeCommands(document: Document, source: string): readonly YamlSlip[] {
  const slips: YamlSlip[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      slips.push({ ...rangeOf(alias), kind: 'reserved-start', reason: alias.source });
      const empty = new Scalar(null);
      if (alias.range) empty.range = alias.range;
      return empty;
    },
    Value: (_key, { anchor, range }) => {
      if (anchor === undefined) return;
      const start = source.lastIndexOf(`&${anchor}`, range?.[0]);
      slips.push({ start, end: start + anchor.length + 1, kind: 'reserved-start', reason: anchor });
    },
  });
  const tags = document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
  return [
    ...slips,
    ...tags.map(({ pos: [start, end], message }) => ({ start, end, kind: 'reserved-start' as const, reason: message })),
  ];
}
