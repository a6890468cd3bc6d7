import type { Place, Problem } from '../domain/problem.ts';
import type { Range } from '../domain/range.ts';
import { findUnfit, type UnfitCharacter } from '../domain/unfit-characters.ts';
import { findMarkdownOffset, isNestedBeyond, parseCopiedText, type CopiedText } from '../markdown/copied-text.ts';
import { findLostText } from '../markdown/lost-text.ts';
import { describeProblem } from './describe-problem.ts';

/** Markdown, read as readers get it. */
export interface ReadBody {
  readonly copied: CopiedText;
  /** Whether it nests too deeply to be read. */
  readonly isTooDeep: boolean;
}

/** So deep may elements stand inside one another. A report needs a handful; where a parser fails depends on the machine. */
const DEEPEST_NESTING = 100;

/** The parser of Markdown calls itself for what stands inside; in a text that nests without end it fails. */
export function readBody(markdown: string): ReadBody {
  try {
    const copied = parseCopiedText(markdown);
    if (!isNestedBeyond(copied.tree, DEEPEST_NESTING)) return { copied, isTooDeep: false };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return { copied: parseCopiedText(''), isTooDeep: true };
}

/**
 * Finds what of a Markdown text would not reach readers as it was meant, and why.
 * @param place the place of a range of the text
 */
export function checkMarkdown(
  markdown: string,
  { copied, isTooDeep }: ReadBody,
  place: (range: Range) => Place,
): readonly Problem[] {
  if (isTooDeep) return [describeProblem('too-deep', place({ start: 0, end: 0 }))];
  const [tag, ...others] = findHtml(markdown);
  return [
    ...findSpelt(markdown, copied).map(({ name, kind, start }) => {
      const at = findMarkdownOffset(copied, start) ?? 0;
      return describeProblem('unfit-character', place({ start: at, end: at + 1 }), { name, kind });
    }),
    ...(tag ? [describeProblem('html-shown', place(tag), { written: tag.written, others: others.length })] : []),
    ...findLostText(markdown).map(({ words, spelling, ...range }) =>
      describeProblem('text-lost', place(range), { words, spelling }),
    ),
  ];
}

/** Characters that no text may have and that Markdown makes of their numbers, also in struck-out words. */
function findSpelt(markdown: string, { text, aside }: CopiedText): readonly UnfitCharacter[] {
  if (!markdown.includes('&#')) return [];
  const written = findUnfit(markdown).map(({ name }) => name);
  return findUnfit(`${text.content}\n${aside}`).filter(({ name }) => !written.includes(name));
}

/**
 * Comments, and tags that are hardly anything else: those that end an element, give an attribute a value, or often
 * stand alone. In “a<b but x>y” and “<sic>” the signs are words.
 */
function findHtml(markdown: string): readonly (Range & { readonly written: string })[] {
  return Array.from(markdown.matchAll(/(?<!\\)<(?:!--|\/?[a-z][^<>]*>)/giu)).flatMap(({ 0: written, index }) =>
    /^<(?:[!/]|(?:br|div|hr|img|p|span|wbr)(?=[\s/>]))|=["']/iu.test(written)
      ? [{ start: index, end: index + written.length, written }]
      : [],
  );
}
