import { isEnglish } from '../../analysis/number-words.ts';
import { splitContentWords } from './content-words.ts';
import { NEGATIVE, SUPPOSED } from './denials.ts';
import type { Pair } from './likeness.ts';
import type { Statement } from './statements.ts';
import type { Difference } from './suggestion.ts';

/** English words by which a text says that something is not sure, or that it is not so sure itself. */
const HEDGE =
  /\b(?:alleged(?:ly)?|reportedly|apparent(?:ly)?|appear(?:s|ed)? to|seem(?:s|ed)? to|suspected|purported(?:ly)?|so-called|probably|possibly|perhaps|(?:may|might) have|rumou?red|unconfirmed)\b/giu;
/** By these a text leaves what it says to others: it is not sure of it either. */
const GIVEN_AWAY =
  /\b(?:accord(?:ing|s)|reports?|claim(?:s|ed|ing)?|alleg\p{L}+|accus\p{L}+|said to|possib\p{L}+|believed|estimat\p{L}+|if|whether|could|would)\b/iu;
/** So many content words behind it one must be the other's too: what is hedged. */
const REACH = 2;
const WORDS_SHOWN = 3;

/** Words by which a text denies something, is not sure of it or supposes it. In English. */
export function listReservations(words: string): ReadonlySet<string> {
  const found = [NEGATIVE, SUPPOSED, HEDGE].flatMap((sign) => [...words.matchAll(new RegExp(sign, 'giu'))]);
  return new Set(found.map(([word]) => word.toLowerCase()));
}

interface Hedge {
  readonly words: string;
  readonly hedged: readonly string[];
}

function findHedges({ words, source: { language } }: Statement): readonly Hedge[] {
  if (!isEnglish(language)) return [];
  const content = splitContentWords(words, language);
  return Array.from(words.matchAll(HEDGE), ({ 0: hedge, index }) => {
    const behind = content.filter(({ start }) => start >= index + hedge.length);
    const end = behind[WORDS_SHOWN - 1]?.end ?? words.length;
    return { words: words.slice(index, end), hedged: behind.slice(0, REACH).map(({ stem }) => stem) };
  });
}

/** One hedges what the other says as sure. In English. */
export function compareSureness({ a, b }: Pair): Difference | undefined {
  const [own, other] = [findHedges(a.first), findHedges(b.first)];
  if ((own.length === 0) === (other.length === 0)) return undefined;
  const [hedging, plain, hedges] = own.length > 0 ? [a.first, b.first, own] : [b.first, a.first, other];
  if (GIVEN_AWAY.test(plain.words)) return undefined;
  const hedge = hedges.find(({ hedged }) => hedged.every((stem) => plain.stems.has(stem)) && hedged.length > 0);
  const stem = hedge?.hedged[0];
  if (!hedge || stem === undefined) return undefined;
  return {
    kind: 'sureness',
    reason: `${hedging.source.id} is less sure (“${hedge.words}”) of what ${plain.source.id} says.`,
    answer: ({ first }) => {
      if (!first.stems.has(stem)) return undefined;
      const found = findHedges(first).find(({ hedged }) => hedged.includes(stem));
      return found ? { position: 'hedged', label: `“${hedge.words}”` } : { position: 'sure', label: 'Said as sure' };
    },
  };
}
