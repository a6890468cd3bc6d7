/** A word, or up to four, and the same again. */
const DOUBLED = /(?<![\p{L}\p{M}'’-])(\p{L}[\p{L}\p{M}'’]*(?: \p{L}[\p{L}\p{M}'’]*){0,3}) \1(?![\p{L}\p{M}'’-])/giu;

/** Words that are rightly said twice. Names of places and persons may be double too. */
const RIGHT = /^(?:had|that|very|no|bye|ha|so|do|is|long|many|nous|vous|sie|die|der|das) \w+$|^(\p{Lu}\P{Lu}*) \1$/u;

/**
 * Words, and short runs of words, that stand twice in a row within a paragraph, as copies have them that went through
 * machines: for an author to look at.
 */
export function findDoubledWords(text: string): readonly string[] {
  const runs = Array.from(text.matchAll(DOUBLED), ([run]) => run);
  return [...new Set(runs.filter((run) => !RIGHT.test(run)))];
}
