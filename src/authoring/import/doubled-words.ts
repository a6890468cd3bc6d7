import { isUnspaced, splitWords, type Word } from '../../domain/words.ts';

/** Words that are rightly said twice. */
const RIGHTLY = new Set('had that very no bye ha so do is long many nous vous sie die der das'.split(' '));

/** So many words in a row are compared with those behind them. */
const LONGEST_RUN = 4;

/**
 * Words, and short runs of words, that stand twice in a row within a paragraph, as copies have them that went through
 * machines: for an author to look at.
 */
export function findDoubledWords(text: string): readonly string[] {
  const words = splitWords(text);
  const isRepeated = (index: number, length: number) =>
    words.slice(index, index + length).every(({ key }, at) => key === words[index + length + at]?.key);
  const doubled: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    for (let length = LONGEST_RUN; length > 0; length -= 1) {
      const [first, last] = [words[index], words[index + 2 * length - 1]];
      if (!first || !last || !isRepeated(index, length)) continue;
      const run = text.slice(first.start, last.end);
      if (!/^[\p{L}\p{M}'’\- \u00a0]+$/u.test(run) || isRight(words.slice(index, index + length), run)) continue;
      doubled.push(run);
      index += 2 * length - 1;
      break;
    }
  }
  return [...new Set(doubled)];
}

/** Names of places and persons may be double, and so may words of scripts without spaces. */
function isRight(run: readonly Word[], text: string): boolean {
  const [word] = run;
  if (run.length > 1 || !word) return false;
  const isName = text.split(/\s+/u).every((one) => /^\p{Lu}/u.test(one));
  return RIGHTLY.has(word.key) || isName || isUnspaced(word.key);
}
