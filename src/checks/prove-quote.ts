import { findNearestText } from '../domain/nearest-text.ts';
import { locateQuote, type Passage, type SearchableCopy } from '../domain/passage.ts';
import type { Place, Problem } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';
import type { TextQuote } from '../domain/text-quote.ts';
import { findMarkdownOffset, type CopiedText } from '../markdown/copied-text.ts';
import type { ContentDocument } from './content-document.ts';
import { describeProblem } from './describe-problem.ts';
import type { FieldPath } from './frontmatter.ts';

/** A document whose body has been read, ready for quotes to be looked up in it. */
export interface ReadCopy {
  readonly document: ContentDocument<unknown>;
  readonly copied: CopiedText;
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
}

/** Proves that a quote stands in a copy exactly once, or reports why that cannot be said. */
export function proveQuote(copy: ReadCopy, written: WrittenQuote, problems: Problem[]): Passage | undefined {
  const passages = locateQuote(copy.searchable, written.quote);
  const [passage] = passages;
  if (passage && passages.length === 1) return passage;

  const isOwnText = copy.document === written.document;
  const where = isOwnText ? 'the text' : copy.document.file.path;
  const place = written.document.placeValue(written.path);
  const { what } = written;
  if (passages.length > 1) {
    const lines = passages.map((found) => `line ${String(placePassage(copy, found).line)}`);
    problems.push(describeProblem('quote-ambiguous', place, { what, where, count: passages.length, lines }));
    return undefined;
  }
  const { exact } = written.quote;
  problems.push(
    describeProblem('quote-not-found', place, {
      what,
      where,
      nearest: quoteNearest(copy, written.quote),
      isElsewhere: locateQuote(copy.searchable, { exact }).length > 0,
      hasMarkdown: /[*_`[\]]/u.test(exact),
    }),
  );
  return undefined;
}

/** The place in the file of a range of the plain text. */
export function placeText(copy: ReadCopy, range: Range): Place {
  const start = findMarkdownOffset(copy.copied, range.start) ?? 0;
  const last = findMarkdownOffset(copy.copied, range.end - 1) ?? start;
  return copy.document.placeInBody({ start, end: last + 1 });
}

function placePassage(copy: ReadCopy, { location, range }: Pick<Passage, 'location' | 'range'>): Place {
  return location.kind === 'headline' ? copy.document.placeValue(['title']) : placeText(copy, range);
}

function quoteNearest(copy: ReadCopy, quote: TextQuote): { text: string; line: number } | undefined {
  const { body, headline } = copy.searchable;
  const inBody = findNearestText(body.content, quote.exact);
  if (inBody) {
    return { text: body.content.slice(inBody.start, inBody.end), line: placeText(copy, inBody).line };
  }
  const inHeadline = findNearestText(headline, quote.exact);
  if (!inHeadline) return undefined;
  return { text: headline.slice(inHeadline.start, inHeadline.end), line: copy.document.placeValue(['title']).line };
}
