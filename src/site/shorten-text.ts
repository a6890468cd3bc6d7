import { splitWords } from '../domain/words.ts';

/** The first words of a text, with an ellipsis where there are more. Words are counted as `splitWords` does. */
export function shortenText(text: string, mostWords: number): string {
  const words = splitWords(text);
  const last = words[mostWords - 1];
  return last && words.length > mostWords ? `${text.slice(0, last.end)} […]` : text;
}
