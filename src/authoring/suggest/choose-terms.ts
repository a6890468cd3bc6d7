import { isTelling } from '../../analysis/telling-term.ts';
import type { NamedCopy } from '../../content/read-story-texts.ts';
import { findTerm, isFindable } from '../../domain/find-term.ts';

const MOST_TERMS = 4;

/**
 * Words that the check accepts as a proof of silence: none of the silent articles has them, and they find every
 * article that speaks. None when there are no such words.
 * @param words the likeliest first
 * @param speakers the evidence of each article that speaks
 */
export function chooseTerms(
  words: readonly string[],
  silent: readonly NamedCopy[],
  speakers: readonly (readonly string[])[],
): readonly string[] {
  if (silent.length === 0) return [];
  const isMissing = (word: string) =>
    silent.every(({ copy }) => {
      const { headline, body } = copy.searchable.loosen();
      return findTerm(headline, word).length + findTerm(body, word).length === 0;
    });
  const fit = [...new Set(words)]
    .filter((word) => isFindable(word) && isMissing(word))
    .map((word) => ({ word, found: speakers.filter((evidence) => isTelling(word, evidence)) }))
    .filter(({ found }) => found.length > 0)
    .toSorted((a, b) => b.found.length - a.found.length || b.word.length - a.word.length);
  const needed = speakers.map((evidence) => fit.find(({ found }) => found.includes(evidence))?.word);
  if (needed.includes(undefined)) return [];
  const telling = new Set(needed.flatMap((word) => word ?? []));
  return [...telling, ...fit.map(({ word }) => word).filter((word) => !telling.has(word))].slice(
    0,
    Math.max(MOST_TERMS, telling.size),
  );
}
