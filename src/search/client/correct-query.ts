import { measureDistance } from '../../domain/nearest-name.ts';
import type { KnownWords } from '../records/known-words.ts';
import { foldWord, isUnspaced } from '../records/searched-text.ts';
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
export function correctQuery({ phrases, words }: SearchQuery, known: KnownWords): CorrectedQuery {
  const looked = words.map((word) => ({ word, finding: lookUp(word, known) }));
  const meant = looked.flatMap(({ word, finding }) => {
    if (finding.kind === 'known') return [word];
    return finding.kind === 'unknown' ? [] : [finding.word];
  });
  const isUnsure = looked.some(({ finding }) => finding.kind === 'inside' || finding.kind === 'perhaps');
  return {
    query: {
      phrases,
      words: looked.flatMap(({ word, finding }) => {
        if (finding.kind === 'known') return finding.words;
        return finding.kind === 'inside' ? [word] : finding.kind === 'near' ? [finding.word] : [];
      }),
    },
    corrected: looked.flatMap(({ word, finding }) =>
      finding.kind === 'near' ? [{ from: word, to: finding.word }] : [],
    ),
    dropped: looked.flatMap(({ word, finding: { kind } }) => (kind === 'unknown' || kind === 'perhaps' ? [word] : [])),
    ...(isUnsure ? { suggestion: [...phrases.map((phrase) => `"${phrase}"`), ...meant].join(' ') } : {}),
  };
}

type Finding =
  /** It, a form of it, or a word that begins with it stands in a text; or its pieces do. */
  | { readonly kind: 'known'; readonly words: readonly string[] }
  /** A word that has it inside does. */
  | { readonly kind: 'inside'; readonly word: string }
  /** No text has it, but a word that must be meant, or one that may be. */
  | { readonly kind: 'near' | 'perhaps'; readonly word: string }
  | { readonly kind: 'unknown' };

function lookUp(word: string, known: KnownWords): Finding {
  const [whole = '', ...pieces] = foldWord(word);
  if (isUnspaced(word) || isKnown(whole, known)) return { kind: 'known', words: [word] };
  // "Sudani-interview" is in no text, yet its pieces are.
  if (pieces.length > 0 && pieces.every((piece) => isKnown(piece, known))) return { kind: 'known', words: pieces };
  const inside = [...known.keys()].find((candidate) => whole.length > 2 && candidate.includes(whole));
  return inside === undefined ? findNearest(whole, known) : { kind: 'inside', word: inside };
}

/** Pagefind finds the forms of an English word and words that begin with one. */
function isKnown(word: string, known: KnownWords): boolean {
  if (known.has(word)) return true;
  const stems = listStems(word);
  return [...known.keys()].some(
    (candidate) =>
      candidate.startsWith(word) ||
      (stems.length > 0 && (stems.includes(candidate) || listStems(candidate).some((stem) => stems.includes(stem)))),
  );
}

function findNearest(word: string, known: KnownWords): Finding {
  const limit = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  let nearest: { readonly word: string; readonly distance: number; readonly tier: number } | undefined;
  for (const [candidate, tier] of known) {
    if (candidate.length < 3 || Math.abs(candidate.length - word.length) > limit + 1) continue;
    // The first letter is rarely the one that is mistyped (Pollock and Zamora 1984).
    if (!candidate.startsWith(word.charAt(0))) continue;
    const distance = measureDistance(word, candidate);
    if (distance > limit + 1 || distance > word.length / 3) continue;
    if (!nearest || distance < nearest.distance || (distance === nearest.distance && tier > nearest.tier))
      nearest = { word: candidate, distance, tier };
  }
  if (!nearest) return { kind: 'unknown' };
  return { kind: nearest.distance <= limit ? 'near' : 'perhaps', word: nearest.word };
}

/** Endings of English words after which Pagefind's index has the same stem. */
const ENDINGS = ['s', 'es', 'ed', 'ing', 'ly', 'al', 'er', 'ers', 'ion', 'ions', 'ment', 'ments', 'ies', 'y', 'e'];

function listStems(word: string): readonly string[] {
  const cut = ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length));
  return cut.filter((stem) => stem.length >= 4);
}
