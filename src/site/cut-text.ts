import { splitWords } from '../domain/words.ts';

/** The first words of a text that are no longer together than `most` characters; the text itself when it is not. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, splitWords(text).findLast(({ end }) => end <= most)?.end ?? most);
}
