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

/** The clauses of a statement, each with what it is about. */
function splitClauses({ words, source }: Statement) {
  return words.split(MARK).map((clause) => ({ clause, stems: listStems(clause, source.language) }));
}

/** The clause of a statement that tells most of a matter. */
export function quoteClause(statement: Statement, matter: ReadonlySet<string>, weights: Weights = () => 1): string {
  const measure = (stems: ReadonlySet<string>) => measureLength(stems.intersection(matter), weights);
  const [best] = splitClauses(statement).toSorted((a, b) => measure(b.stems) - measure(a.stems));
  const clause = best?.clause.replace(/[\s.]+$/u, '') ?? '';
  const first = splitContentWords(clause, statement.source.language).find(({ stem }) => matter.has(stem));
  const before = splitWords(clause.slice(0, first?.start ?? 0)).at(-WORDS_BEFORE)?.start ?? 0;
  return `“${shorten(clause.slice(clause.length > LONGEST_LABEL ? before : 0), LONGEST_LABEL)}”`;
}
