import { shorten } from '../../content/excerpt.ts';
import type { NamedCopy } from '../../content/read-story-texts.ts';
import { readAside } from '../../content/check-false-positives.ts';
import { findTerm } from '../../domain/find-term.ts';
import { loosenText } from '../../domain/loose-text.ts';
import { chooseTerms, type Spoken } from './choose-terms.ts';
import { listStems, splitContentWords } from './content-words.ts';
import { LEAST_LIKENESS, measureLikeness, SURE_LIKENESS, type Weights } from './likeness.ts';
import { listTelling } from './telling-count.ts';
import { areInOneLanguage, type Statement } from './statements.ts';

/** An article without a claim on a point, and the sentence of it that comes nearest to what the others say. */
export interface Unheard {
  readonly article: string;
  /** `look` when it may say so there; `unread` when its language is none of theirs. */
  readonly reading: 'silent' | 'look' | 'unread';
  /** Whether a sentence of it has much of what is asked, or of what the others say. */
  readonly isNear: boolean;
  /** Whether one surely tells of the same thing. */
  readonly isSure: boolean;
  /** From 1; 0 is the headline. */
  readonly paragraph?: number;
  readonly nearest?: string;
}

export interface FoundSilence {
  readonly unheard: readonly Unheard[];
  /** Words of the question that prove the silence of all who are called silent, by the rules of the check; none when no words do. */
  readonly terms: readonly string[];
}

/** So many passages of those who speak are held against each article that does not. */
const MOST_SPOKEN = 24;
/** Who has so much of what the question names, by weight, in one statement, may speak of it. */
const MOSTLY = 0.5;
/** So much of a statement is shown, in characters. */
const EXCERPT = 80;

/**
 * Looks what articles without a claim on a point come nearest to say on it: by what the question names, or else what
 * those who speak have in common, then by all their words. Nobody is called silent without terms that prove it, nor who
 * may tell it in other words.
 * @param question nothing, where what is asked is not known: then no words prove a silence
 */
export function findSilence(
  question: string,
  spoken: readonly Spoken[],
  others: readonly NamedCopy[],
  statements: ReadonlyMap<string, readonly Statement[]>,
  weights: Weights,
): FoundSilence {
  const told = spoken.slice(0, MOST_SPOKEN).map((one) => ({ ...one, stems: listStems(one.quote, one.text.language) }));
  const language = spoken[0]?.text.language;
  const shared = told.flatMap(({ text, stems }) =>
    told.flatMap((other) => (other.text === text ? [] : [...stems.intersection(other.stems)])),
  );
  const named = question === '' ? new Set(shared) : listStems(question, language);
  // A name is in every text of a story, whatever it says of it.
  const words = splitContentWords(question, language);
  const plain = words.filter(({ start }) => !/\p{Lu}/u.test(question.charAt(start))).map(({ stem }) => stem);
  const telling = plain.length > 0 ? new Set(plain) : named;
  const asked = question || told.map(({ quote }) => quote).join(' ');
  const matters = listTelling(asked, language);
  const weigh = (stems: ReadonlySet<string>) => [...stems].reduce((sum, stem) => sum + weights(stem), 0);
  const measureNamed = ({ stems, words }: Statement) =>
    isMatter(words) ? 1 : weigh(telling.intersection(stems)) / Math.max(1, weigh(telling));
  const isMatter = (words: string) => matters.some((matter) => matter.test(words));
  const terms = question === '' ? [] : chooseTerms(spoken, named, isMatter, weights);
  // A long statement is shown from a little before what is asked.
  const cutTo = ({ words, source }: Statement) => {
    const at = Math.max(0, ...matters.map((matter) => words.search(matter)));
    const [word] = splitContentWords(words, source.language).filter(({ stem }) => named.has(stem));
    const from = Math.max(0, words.lastIndexOf(' ', (at || (word?.start ?? 0)) - EXCERPT / 2));
    return `${from > 0 ? '… ' : ''}${shorten(words.slice(from), EXCERPT)}`;
  };
  const unheard = others.map(({ id, copy }): Unheard => {
    const own = statements.get(id) ?? [];
    const source = own[0]?.source;
    const heard = source ? told.filter(({ text }) => areInOneLanguage(text, source)) : [];
    if (heard.length === 0) return { article: id, reading: 'unread', isNear: false, isSure: false };
    const near = own.map((statement) => {
      const likeness = Math.max(...heard.map(({ stems }) => measureLikeness(stems, statement.stems, weights)));
      const share = measureNamed(statement);
      const [isNear, isSure] = [LEAST_LIKENESS, SURE_LIKENESS].map((least) => share >= MOSTLY || likeness >= least);
      return { statement, isNear, isSure, score: share + likeness };
    });
    const [best] = near.toSorted((a, b) => b.score - a.score);
    const isSomeNear = near.some((one) => one.isNear);
    return {
      article: id,
      reading: terms.length > 0 && !isSomeNear && !hasTerm(copy, terms) ? 'silent' : 'look',
      isNear: isSomeNear,
      isSure: near.some((one) => one.isSure),
      ...(best && { paragraph: best.statement.paragraph, nearest: cutTo(best.statement) }),
    };
  });
  const isOfUse =
    unheard.some(({ reading }) => reading === 'silent') || !others.some(({ copy }) => hasTerm(copy, terms));
  return { unheard, terms: isOfUse ? terms : [] };
}

/** Whether the check would find one of some terms in an article. */
function hasTerm(copy: NamedCopy['copy'], terms: readonly string[]): boolean {
  const texts = [...Object.values(copy.searchable.loosen()), loosenText(readAside(copy))];
  return texts.some((text) => terms.some((term) => findTerm(text, term).length > 0));
}
