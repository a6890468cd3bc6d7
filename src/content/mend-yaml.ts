import { parseDocument, visit, type Document, type Node } from 'yaml';
import type { Range } from '../domain/range.ts';
import { splitLines } from './text-position.ts';
import { describeSlip, findLineEnd, INDENTATION, type ParseError, type YamlSlip } from './yaml-slip.ts';

export interface MendedYaml {
  readonly document: Document;
  /** The source with blanks for what was left out. */
  readonly text: string;
  readonly slips: readonly YamlSlip[];
  /** What was left out to make the rest readable. */
  readonly lost: readonly Range[];
}

/** So many slips are named; a text with more is no YAML at all. */
const MOST_SLIPS = 50;

/**
 * Parses YAML in spite of slips, so that one does not hide the others: the smallest stretch around a slip that
 * makes the rest readable is blanked out, and parsing begins anew. The way compilers call panic mode.
 */
export function mendYaml(source: string): MendedYaml {
  const slips = [...findOddSpaces(source)];
  const lost: Range[] = [];
  let text = slips.reduce((mended, { start, end }) => `${mended.slice(0, start)} ${mended.slice(end)}`, source);
  for (;;) {
    const document = parse(text);
    const error = findFirstError(document);
    if (!error) return { document, text, slips, lost };
    const blamed = findBlamed(text, document, error);
    const whole = { start: 0, end: text.length };
    const mend = lost.length < MOST_SLIPS ? chooseMend(text, blamed.start, error) : whole;
    slips.push(describeSlip(text, error, blamed, mend));
    lost.push(mend);
    text = blankOut(text, mend);
  }
}

/** A space that only looks like one where YAML needs a real one: in an indentation, or behind a name or a hyphen. */
const ODD_SPACE = /(?<=^\s*(?:-\s+)*(?:-|[\w-]+:)?)[\u00a0\u2000-\u200a\u202f\u3000]/gmu;

function findOddSpaces(source: string): readonly YamlSlip[] {
  return Array.from(source.matchAll(ODD_SPACE), ({ index }) => ({
    start: index,
    end: index + 1,
    kind: 'odd-space',
    reason: 'This is no space.',
  }));
}

function parse(text: string): Document {
  return parseDocument(text, {
    prettyErrors: false,
    // A field that stands twice is looked for by ourselves, with both its places.
    uniqueKeys: false,
    logLevel: 'error',
  });
}

/** The first error. Of a tab before an entry of a list the parser blames the end of the line above too, and first. */
function findFirstError({ errors }: Document): ParseError | undefined {
  const first = errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  return errors.find(({ code, pos }) => code === 'TAB_AS_INDENT' && pos[0] === first?.pos[1]) ?? first;
}

/** Line feeds stay, and lengths in code units, so that everything else keeps its place. */
export function blankOut(text: string, { start, end }: Range): string {
  const blanks = text
    .slice(start, end)
    .split('\n')
    .map((line) => ' '.repeat(line.length));
  return text.slice(0, start) + blanks.join('\n') + text.slice(end);
}

/** Where a slip was made, which may be long before the parser stumbles over it. */
function findBlamed(text: string, document: Document, error: ParseError): Range {
  const [start] = error.pos;
  const opener = findOpener(text, document, error);
  if (opener !== undefined) return { start: opener, end: findLineEnd(text, opener) };
  const end = Math.min(Math.max(error.pos[1], start + 1), findLineEnd(text, start));
  return { start: Math.min(start, text.length), end: Math.max(end, start) };
}

/** The quotation mark or bracket that swallowed everything up to where the parser stumbles. */
function findOpener(text: string, document: Document, { pos: [at], message }: ParseError): number | undefined {
  const isOpen = message.startsWith('Missing closing');
  let opener: number | undefined;
  const look = (node: Node) => {
    const [start, end] = node.range ?? [0, 0];
    if (at < start || at > Math.max(findLineEnd(text, end), end + 1)) return;
    if (isOpen || findLineEnd(text, start) < at) opener ??= start;
  };
  visit(document, {
    Scalar: (_key, node) => {
      const [start, end] = node.range ?? [0, 0];
      const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (isQuoted && (isOpen || findLineEnd(text, start) < end)) look(node);
    },
    Collection: (_key, node) => {
      if (node.flow) look(node);
    },
  });
  return opener;
}

/**
 * Tries single lines first, then ever larger stretches around a place. What makes the neighbourhood readable is
 * taken; among lines that do, the one that leaves fewest errors further down.
 */
function chooseMend(text: string, at: number, { code }: ParseError): Range {
  const lines = splitLines(text);
  const index = Math.max(
    0,
    lines.findIndex((line) => at <= line.end),
  );
  const near = { start: lines[index - 1]?.start ?? 0, end: lines[index + 1]?.end ?? text.length };
  const tryOut = (stretch: Range) => {
    const { errors } = parse(blankOut(text, stretch));
    const isMended = errors.every(({ pos: [start] }) => start < near.start || start > near.end);
    return { stretch, isMended, left: errors.length };
  };
  const [best] = listLines(text, lines, index, code)
    .map(tryOut)
    .filter(({ isMended }) => isMended)
    .toSorted((a, b) => a.left - b.left);
  if (best) return best.stretch;
  const around = listItems(text, lines, index);
  return around.find((stretch) => tryOut(stretch).isMended) ?? { start: 0, end: text.length };
}

/**
 * The brackets of an empty list at the end of the line of a slip; that line, without its hyphen and with it; the line
 * below it too, for a wrong indentation shows a line early.
 */
function listLines(text: string, lines: readonly Range[], index: number, code: string): readonly Range[] {
  const line = lines[index];
  if (!line) return [];
  const below = lines.slice(index + 1).find(({ start, end }) => text.slice(start, end).trim() !== '');
  const next = below && INDENTATION.test(code) ? [skipDashes(text, below)] : [];
  const empty = /(?:\[ *\]|\{ *\})(?= *(?: #.*)?$)/u.exec(text.slice(line.start, line.end));
  const start = line.start + (empty?.index ?? 0);
  const brackets = empty ? [{ start, end: start + empty[0].length }] : [];
  return [...brackets, skipDashes(text, line), ...next, line];
}

/** What the line of a slip begins, and then what that stands in, up to all there is. */
function listItems(text: string, lines: readonly Range[], index: number): readonly Range[] {
  const entries: Range[] = [];
  let indent = Infinity;
  for (let above = index; above >= 0; above -= 1) {
    const line = lines[above];
    if (!line || text.slice(line.start, line.end).trim() === '') continue;
    const own = measureIndent(text, line);
    if (own >= indent) continue;
    indent = own;
    const entry = findEntry(text, lines, above);
    entries.push(skipDashes(text, entry), entry);
  }
  return entries;
}

/** A line with all lines below it that are indented deeper. */
function findEntry(text: string, lines: readonly Range[], index: number): Range {
  const line = lines[index] ?? { start: 0, end: text.length };
  const indent = measureIndent(text, line);
  let { end } = line;
  for (const below of lines.slice(index + 1)) {
    if (text.slice(below.start, below.end).trim() === '') continue;
    if (measureIndent(text, below) <= indent) break;
    ({ end } = below);
  }
  return { start: line.start, end };
}

function measureIndent(text: string, { start, end }: Range): number {
  return /^[ \t]*/u.exec(text.slice(start, end))?.[0].length ?? 0;
}

/** A stretch without the white space and the hyphens of a list that it begins with. */
function skipDashes(text: string, { start, end }: Range): Range {
  const dashes = /^[ \t]*(?:-[ \t]+)*/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + dashes, end };
}
