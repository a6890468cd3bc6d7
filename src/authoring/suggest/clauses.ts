import { shorten } from '../../content/excerpt.ts';
import { splitWords } from '../../domain/words.ts';
import { listStems, splitContentWords } from './content-words.ts';
import { measureLength, type Weights } from './likeness.ts';
import type { Statement } from './statements.ts';

/** What a clause ends with, other than the sentence. */
const MARK = /[,;:!?]["\u201d\u2019')]*\s+|\s+(?:--?|[\u2014\u2013])\s+/u;
/** Of what quotes a clause, in characters. */
const LONGEST_LABEL = 72;
/** Of a long clause what is shown begins so many words before the matter. */
const WORDS_BEFORE = 4;

/** The clause of a statement that tells most of a matter. */
export function quoteClause(
  { words, source }: Statement,
  matter: ReadonlySet<string>,
  weights: Weights = () => 1,
): string {
  const measure = (clause: string) => measureLength(listStems(clause, source.language).intersection(matter), weights);
  const [best = ''] = words.split(MARK).toSorted((a, b) => measure(b) - measure(a));
  const clause = best.replace(/[\s.]+$/u, '');
  const first = splitContentWords(clause, source.language).find(({ stem }) => matter.has(stem));
  const before = splitWords(clause.slice(0, first?.start ?? 0)).at(-WORDS_BEFORE)?.start ?? 0;
  return `“${shorten(clause.slice(clause.length > LONGEST_LABEL ? before : 0), LONGEST_LABEL)}”`;
}
