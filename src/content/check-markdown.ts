import type { Problem } from '../domain/problem.ts';
import { isNestedBeyond, parseCopiedText, type CopiedText } from '../markdown/copied-text.ts';
import { findLostText, findOpenComment } from '../markdown/lost-text.ts';
import type { ContentDocument } from './content-document.ts';
import { describeProblem } from './describe-problem.ts';

/** Markdown, read as readers get it. */
export interface ReadBody {
  readonly copied: CopiedText;
  /** Whether it nests too deeply to be read. */
  readonly isTooDeep: boolean;
}

/** So deep may elements stand inside one another. A report needs a handful; where a parser fails depends on the machine. */
const DEEPEST_NESTING = 100;

/** The parsers of Markdown and HTML call themselves for what stands inside; in a text that nests without end they fail. */
export function readBody(markdown: string): ReadBody {
  try {
    const copied = parseCopiedText(markdown);
    if (!isNestedBeyond(copied.tree, DEEPEST_NESTING)) return { copied, isTooDeep: false };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { copied: parseCopiedText(''), isTooDeep: true };
}

/** Finds what of a body would not reach readers, and why. */
export function checkMarkdown(document: ContentDocument<unknown>, { copied, isTooDeep }: ReadBody): readonly Problem[] {
  const { body, isBodyKnown } = document;
  if (isTooDeep) return isBodyKnown ? [describeProblem('too-deep', document.placeInBody({ start: 0, end: 0 }))] : [];
  const comment = findOpenComment(body);
  if (comment !== undefined) {
    const range = { start: comment, end: comment + '<!--'.length };
    return [describeProblem('open-comment', document.placeInBody(range))];
  }
  if (!isBodyKnown) return [];
  return findLostText(body, copied).map(({ words, spelling, ...range }) =>
    describeProblem('text-lost', document.placeInBody(range), { words, spelling }),
  );
}
