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

function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}.'\u2019]/gu, '')
    .toLowerCase();
}
