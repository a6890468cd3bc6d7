import { markSteps } from '../../content/excerpt.ts';
import { placeText } from '../../content/prove-quote.ts';
import type { NamedCopy } from '../../content/read-story-texts.ts';
import { findNearMiss } from '../../domain/near-miss.ts';
import { locateQuote } from '../../domain/passage.ts';
import type { Range } from '../../domain/range.ts';
import type { TextQuote } from '../../domain/text-quote.ts';
import { chooseQuote } from './unique-quote.ts';

/** How words can be quoted from a text. */
export type QuoteAdvice =
  | {
      readonly kind: 'found';
      /** One for each place where the words stand, in the order of the text; undefined where nothing tells the place. */
      readonly places: readonly { readonly line: number; readonly quote: TextQuote | undefined }[];
    }
  | { readonly kind: 'headline' }
  | {
      readonly kind: 'missing';
      readonly nearest?: { readonly line: number; readonly marked: string; readonly words: string };
    };

/** Finds how to quote words from a text, by the same rules by which the check will look them up. */
export function adviseQuote({ copy }: NamedCopy, words: string): QuoteAdvice {
  const { searchable } = copy;
  const { content } = searchable.body;
  const lineOf = (range: Range) => placeText(copy, range).line;
  const found = words.trim() === '' ? [] : locateQuote(searchable, { exact: words });
  const inBody = found.filter(({ location }) => location.kind === 'body');
  const [first] = inBody;
  if (!first && found.length > 0) return { kind: 'headline' };
  if (first) {
    return {
      kind: 'found',
      places: inBody.map(({ range }) => ({ line: lineOf(range), quote: chooseQuote(searchable, range) })),
    };
  }
  const near = findNearMiss(content, words);
  if (!near) return { kind: 'missing' };
  const nearest = { line: lineOf(near), marked: markSteps(near.steps), words: content.slice(near.start, near.end) };
  return { kind: 'missing', nearest };
}
