import { chooseQuote } from '../domain/choose-quote.ts';
import { foldWords } from '../domain/folded-text.ts';
import { findNearMiss } from '../domain/near-miss.ts';
import { omitFields } from '../domain/omit-fields.ts';
import { locateQuote, type Passage, type SearchableCopy } from '../domain/passage.ts';
import type { Place } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';
import type { TextQuote } from '../domain/text-quote.ts';
import { findMarkdownOffset, parseCopiedText } from '../markdown/copied-text.ts';
import type { ReadBody } from './check-markdown.ts';
import type { Checked } from './checked.ts';
import type { ContentDocument } from './content-document.ts';
import { describeProblem } from './describe-problem.ts';
import type { FieldPath } from './positioned-yaml.ts';
import type { MissingQuote } from './problem-texts.ts';

/** A document whose body has been read, ready for quotes to be looked up in it. */
export interface ReadCopy extends ReadBody {
  readonly document: ContentDocument<unknown>;
  readonly searchable: SearchableCopy;
}

/** A quote as an author wrote it, and where. */
export interface WrittenQuote {
  readonly quote: TextQuote;
  /** What the quote is for, in a word or two. */
  readonly what: string;
  /** Where it is written. */
  readonly document: ContentDocument<unknown>;
  readonly path: FieldPath;
  /** Other texts of the story, where the words may be by mistake. */
  readonly others?: readonly ReadCopy[];
}

/** Proves that a quote stands in a copy exactly once, or reports why that cannot be said. */
export function proveQuote(copy: ReadCopy, written: WrittenQuote): Checked<Passage | undefined> {
  const { what, quote } = written;
  const unproven = { value: undefined, problems: [] };
  // Fields that could not be read are empty, and have been reported.
  if (quote.exact.trim() === '') return unproven;
  const passages = locateQuote(copy.searchable, quote);
  const [passage] = passages;
  if (passage && passages.length === 1) return { value: passage, problems: [] };

  const isOwnText = copy.document === written.document;
  const where = isOwnText ? 'the text' : copy.document.file.path;
  const place = written.document.placeValue(written.path);
  if (passages.length > 1) {
    const places = passages.slice(0, MOST_PLACES).map((one) => describePlace(copy, one));
    const isInHeadline = passages.some(({ location }) => location.kind === 'headline');
    const details = { what, where, count: passages.length, places, isInHeadline };
    return { ...unproven, problems: [describeProblem('quote-ambiguous', place, details)] };
  }
  // Where no words are, that has been reported, and says why none of the quotes is found.
  if (copy.searchable.body.content.trim() === '') return unproven;
  const reason = findReason(copy, written);
  const nearest = reason ? undefined : findNearest(copy, quote);
  return { ...unproven, problems: [describeProblem('quote-not-found', place, { what, where, nearest, reason })] };
}

/** So many places are named of words that stand in many. */
const MOST_PLACES = 10;

/** Where words stand, with what would tell this place from the others. */
function describePlace(copy: ReadCopy, { location, range }: Passage): string {
  if (location.kind === 'headline') return `the headline in line ${String(copy.document.placeValue(['title']).line)}`;
  const { line, column } = placeText(copy, range);
  const beside = omitFields(chooseQuote(copy.searchable, range) ?? { exact: '' }, 'exact');
  const told = Object.entries(beside).map(([name, words]) => `${name}: ${JSON.stringify(words)}`);
  return `line ${String(line)} column ${String(column)}${told.length === 0 ? '' : ` (${told.join(', ')})`}`;
}

/** The place in the file of a range of the plain text. */
export function placeText(copy: ReadCopy, range: Range): Place {
  const start = findMarkdownOffset(copy.copied, range.start) ?? 0;
  const last = findMarkdownOffset(copy.copied, range.end - 1) ?? start;
  return copy.document.placeInBody({ start, end: last + 1 });
}

/** Where words are left out, with the brackets around it. */
const ELLIPSIS = /\s*[[(]?(?:…|\.{3})[\])]?\s*/u;

function findReason(copy: ReadCopy, { quote, others = [] }: WrittenQuote): MissingQuote['reason'] {
  const { exact } = quote;
  const isIn = (other: ReadCopy, words: string) => locateQuote(other.searchable, { exact: words }).length > 0;
  if (isIn(copy, exact)) return { kind: 'context' };
  const parts = exact.split(ELLIPSIS).filter((part) => part !== '');
  const lost = parts.find((part) => !isIn(copy, part));
  if (ELLIPSIS.test(exact) && (lost === undefined || !ELLIPSIS.test(copy.copied.text.content))) {
    return { kind: 'ellipsis', lost };
  }
  if (/[*_`~[\]\\&]/u.test(exact)) {
    const plain = parseCopiedText(exact).text.content;
    if (plain !== exact && isIn(copy, plain)) return { kind: 'markdown', plain };
  }
  const other = others.find((candidate) => candidate !== copy && isIn(candidate, exact));
  if (other) return { kind: 'other-file', file: other.document.file.path };
  const { foldedBody, foldedHeadline } = copy.searchable;
  if ([foldedBody, foldedHeadline].some(({ text }) => text.includes(foldWords(exact)))) return { kind: 'number' };
  const isHidden = foldWords(copy.document.body).includes(foldWords(exact));
  return isHidden ? { kind: 'hidden' } : undefined;
}

function findNearest(copy: ReadCopy, { exact }: TextQuote): MissingQuote['nearest'] {
  const { body, headline } = copy.searchable;
  const inBody = findNearMiss(body.content, exact);
  const inHeadline = inBody?.cause ? undefined : findNearMiss(headline, exact);
  if (inHeadline && (inHeadline.cause || !inBody)) {
    return { line: copy.document.placeValue(['title']).line, steps: inHeadline.steps, cause: inHeadline.cause };
  }
  return inBody && { line: placeText(copy, inBody).line, steps: inBody.steps, cause: inBody.cause };
}
