import { measureDistance } from '../../domain/nearest-name.ts';
import { isUnspaced } from '../../domain/words.ts';
import { foldWord } from '../records/searched-text.ts';
import type { SearchQuery } from './search-query.ts';

/** A query whose words are all known, and what was done to those that a reader typed. */
export interface CorrectedQuery {
  readonly query: SearchQuery;
  /** Words that no text has, with those that were looked for in their place. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that no text has and that were left out. */
  readonly dropped: readonly string[];
  /** The query with the words that may have been meant; left out when there are none. */
  readonly suggestion?: string;
}

/** Puts known words in the place of those that no text has. Phrases are taken at their word. */
export function correctQuery({ phrases, words }: SearchQuery, known: ReadonlySet<string>): CorrectedQuery {
  const findings = words.map((word) => lookUp(word, known));
  const meant = findings.flatMap((finding) => finding.meant ?? []);
  const isUnsure = findings.some(({ kind }) => kind === 'inside' || kind === 'perhaps');
  return {
    query: { phrases, words: findings.flatMap(({ wanted }) => wanted) },
    corrected: findings.flatMap(({ kind, word, meant: to = '' }) => (kind === 'near' ? [{ from: word, to }] : [])),
    dropped: findings.filter(({ wanted }) => wanted.length === 0).map(({ word }) => word),
    ...(isUnsure ? { suggestion: [...phrases.map((phrase) => `"${phrase}"`), ...meant].join(' ') } : {}),
  };
}

/** What the texts have of a word that a reader typed. */
interface Finding {
  /**
   * Known: it, a form of it, or a word that begins with it stands in a text; or its pieces do. Inside: a word does
   * that has it inside. Near: no text has it, but a word that must be meant; perhaps: one that may be.
   */
  readonly kind: 'known' | 'inside' | 'near' | 'perhaps' | 'unknown';
  readonly word: string;
  /** What is looked for in its place; nothing where it is left out. */
  readonly wanted: readonly string[];
  readonly meant?: string;
}

function lookUp(word: string, known: ReadonlySet<string>): Finding {
  const [whole = '', ...pieces] = foldWord(word);
  if (isUnspaced(word) || isKnown(whole, known)) return { kind: 'known', word, wanted: [word], meant: word };
  // "Sudani-interview" is in no text, yet its pieces are.
  if (pieces.length > 0 && pieces.every((piece) => isKnown(piece, known))) {
    return { kind: 'known', word, wanted: pieces, meant: word };
  }
  const inside = [...known].find((candidate) => whole.length > 2 && candidate.includes(whole));
  if (inside !== undefined) return { kind: 'inside', word, wanted: [word], meant: inside };
  const limit = whole.length < 5 ? 0 : whole.length < 8 ? 1 : 2;
  const nearest = findNearest(whole, known, limit + 1);
  if (!nearest) return { kind: 'unknown', word, wanted: [] };
  const { word: meant, distance } = nearest;
  return distance <= limit
    ? { kind: 'near', word, wanted: [meant], meant }
    : { kind: 'perhaps', word, wanted: [], meant };
}

/** Pagefind finds the forms of an English word and words that begin with one. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true;
  const stems = listStems(word);
  return [...known].some(
    (candidate) =>
      candidate.startsWith(word) ||
      (stems.length > 0 && (stems.includes(candidate) || listStems(candidate).some((stem) => stems.includes(stem)))),
  );
}

/** The known word that is least far from a word, and of several the longest: letters are left out more often than added. */
function findNearest(word: string, known: ReadonlySet<string>, farthest: number) {
  // The first letter is rarely the one that is mistyped (Pollock and Zamora 1984).
  const alike = [...known].filter((one) => one.startsWith(word.charAt(0)) && one.length > 2);
  const [nearest] = alike
    .filter((one) => Math.abs(one.length - word.length) <= farthest)
    .map((one) => ({ word: one, distance: measureDistance(word, one) }))
    .toSorted((a, b) => a.distance - b.distance || b.word.length - a.word.length);
  return nearest && nearest.distance <= Math.min(farthest, word.length / 3) ? nearest : undefined;
}

/** Endings of English words after which Pagefind's index has the same stem. */
const ENDINGS = ['s', 'es', 'ed', 'ing', 'ly', 'al', 'er', 'ers', 'ion', 'ions', 'ment', 'ments', 'ies', 'y', 'e'];

function listStems(word: string): readonly string[] {
  const cut = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  return cut.filter((stem) => stem.length >= 4);
}
