import { isEnglish } from '../../analysis/number-words.ts';
import { splitWords } from '../../domain/words.ts';
import { splitClauses } from './clauses.ts';
import { listStems, splitContentWords } from './content-words.ts';
import { measureLength, type Weights } from './likeness.ts';
import type { Statement } from './statements.ts';
import { listReservations } from './sureness.ts';

/** With fewer words in one clause two statements have no matter in common. */
const FEWEST_WORDS = 2;
/** What counts of a name, which is in every text of a story, and of words that both have in one row. */
const SHARE = 0.3;
const WORDS_OF_A_ROW = 6;

/**
 * What two statements tell of in one clause each, and not by names alone; and whether one of these denies, doubts or
 * supposes what the other does not.
 */
export function findSharedMatter(a: Statement, b: Statement, weights: Weights) {
  const copied = listStems([...listRows(a).intersection(listRows(b))].join(' '), a.source.language);
  const plain = listPlain(a).union(listPlain(b));
  const weigh = (stem: string) => weights(stem) * (plain.has(stem) && !copied.has(stem) ? 1 : SHARE);
  const [best] = splitClauses(a)
    .flatMap((one) => splitClauses(b).map((other) => ({ one, other, stems: one.stems.intersection(other.stems) })))
    .filter(({ stems }) => stems.size >= FEWEST_WORDS && !stems.isDisjointFrom(plain))
    .map((both) => ({ ...both, weight: measureLength(both.stems, weigh) }))
    .toSorted((x, y) => y.weight - x.weight);
  if (!best) return undefined;
  const apart = listReservations(best.one.clause).symmetricDifference(listReservations(best.other.clause));
  return { ...best, weigh, isReserved: apart.size > 0 };
}

/** Stems of words that are neither names nor figures; where every noun may have a capital, of all words. */
function listPlain({ words, source: { language } }: Statement): ReadonlySet<string> {
  const content = splitContentWords(words, language);
  const plain = isEnglish(language) ? content.filter(({ start }) => /\p{Ll}/u.test(words.charAt(start))) : content;
  return new Set(plain.map(({ stem }) => stem));
}

/** Each so many words of a statement that follow one another. */
function listRows({ words }: Statement): ReadonlySet<string> {
  const keys = splitWords(words).map(({ key }) => key);
  return new Set(keys.slice(WORDS_OF_A_ROW - 1).map((_key, at) => keys.slice(at, at + WORDS_OF_A_ROW).join(' ')));
}
