import type { PlainText } from '../domain/plain-text.ts';
import { remember } from '../domain/remember.ts';
import { splitWords, type Word } from '../domain/words.ts';

/** The words of each paragraph of a text. */
export const splitParagraphs = remember(({ content, paragraphs }: PlainText): readonly (readonly Word[])[] =>
  paragraphs.map(({ start, end }) => splitWords(content.slice(start, end), start)),
);

/** How many words a text has, as `splitWords` counts them. */
export function countTextWords(text: PlainText): number {
  return splitParagraphs(text).reduce((sum, words) => sum + words.length, 0);
}
