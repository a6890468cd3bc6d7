import { measureDistance } from './nearest-name.ts';

/** Words of a speaker that name nobody. */
const NAMELESS = new Set(
  'the a an of and or for in to by at on from with as who mr mrs ms dr sir according said told through'.split(' '),
);

/** How much of the end of a word may differ: `protesters`, `protest`. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;

/**
 * Whether a text names a speaker, looked for generously: any word of the name will do, in any case, without accents
 * and points, with another ending, anywhere inside a word. It is meant for finding slips, and proves nothing.
 */
export function isNamedIn(speaker: string, text: string): boolean {
  const folded = foldName(text);
  const words = foldName(speaker)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !NAMELESS.has(word));
  return (
    words.length === 0 ||
    words.some((word) => folded.includes(word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING))))
  );
}

/** With fewer letters a word is near to many. */
const SHORTEST_MISSPELT = 5;

/**
 * The name in a text that a word of a speaker misspells by one letter, as `Goudy` does `Gowdy`: the word stands
 * nowhere, and neither is the other with an ending.
 */
export function findMisspelt(
  speaker: string,
  text: string,
): { readonly word: string; readonly meant: string } | undefined {
  for (const word of speaker.match(NAME) ?? []) {
    // Most stand in the text as they are, and to look at all its words for each takes time.
    if (text.includes(word)) continue;
    const folded = foldName(word);
    const meant = text.match(NAME)?.find((name) => {
      const other = foldName(name);
      const isForm = other.startsWith(folded) || folded.startsWith(other);
      return other.startsWith(folded.charAt(0)) && !isForm && measureDistance(folded, other) === 1;
    });
    if (meant !== undefined && !text.match(WORD)?.some((other) => foldName(other) === folded)) return { word, meant };
  }
  return undefined;
}

const WORD = /[\p{L}\p{M}]+/gu;
const NAME = new RegExp(String.raw`\p{Lu}[\p{L}\p{M}]{${String(SHORTEST_MISSPELT - 1)},}`, 'gu');

function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}.'\u2019]/gu, '')
    .toLowerCase();
}
