import { isTelling } from '../../analysis/telling-term.ts';
import type { NamedCopy } from '../../content/read-story-texts.ts';
import { findTerm, isFindable } from '../../domain/find-term.ts';

const MOST_TERMS = 4;

/**
 * Words that the check accepts as a proof of silence: none of the silent articles has them, and they find every
 * article that speaks. None when there are no such words.
 * @param speakers the evidence of each article that speaks
 */
export function chooseTerms(
  words: readonly string[],
  silent: readonly NamedCopy[],
  speakers: readonly (readonly string[])[],
): readonly string[] {
  const isMissing = (word: string) =>
    silent.every(({ copy }) => {
      const { headline, body } = copy.searchable.loosen();
      return findTerm(headline, word).length + findTerm(body, word).length === 0;
    });
  const fit = [...new Set(words)]
    .filter((word) => isFindable(word) && isMissing(word))
    .toSorted((a, b) => b.length - a.length);
  const needed = speakers.map((evidence) => fit.find((word) => isTelling(word, evidence)));
  const telling = needed.flatMap((word) => word ?? []);
  return telling.length < needed.length
    ? []
    : [...new Set([...telling, ...fit])].slice(0, Math.max(MOST_TERMS, new Set(telling).size));
}
