import { splitContentWords } from './content-words.ts';
import { compareWords, isVerbatim } from '../../domain/drift.ts';
import { findNearestText } from '../../domain/nearest-text.ts';
import { findQuotedWords } from '../../domain/quoted-words.ts';
import type { Range } from '../../domain/range.ts';
import type { ReadText } from './suggest-pairs.ts';
import type { Suggestion } from './suggestion.ts';
import { splitWords } from '../../domain/words.ts';

/** Two quotations share at least so many of their words when they render the same ones. */
const LEAST_SHARE = 0.5;

/** Longest quotation that is compared word by word, in words. */
const MOST_WORDS = 400;

interface Rendering {
  readonly text: ReadText;
  readonly range: Range;
  readonly words: string;
}

/** Quotations that two articles have in other words, and quotations that differ from a record. */
export function suggestQuotations(articles: readonly ReadText[], records: readonly ReadText[]): readonly Suggestion[] {
  const quoted = articles.map((text) =>
    findQuotedWords(text.source.text).map((range): Rendering => ({ text, range, words: slice(text, range) })),
  );
  return [...suggestRivals(quoted), ...suggestDrift(quoted.flat(), records)];
}

function slice({ source }: ReadText, { start, end }: Range): string {
  return source.text.content.slice(start, end);
}

function suggestRivals(quoted: readonly (readonly Rendering[])[]): readonly Suggestion[] {
  return quoted.flatMap((own, index) =>
    quoted.slice(index + 1).flatMap((others) =>
      own.flatMap((one) =>
        others.flatMap((other): readonly Suggestion[] => {
          const share = measureShare(one.words, other.words);
          if (share < LEAST_SHARE || isVerbatim(compareWords(one.words, other.words))) return [];
          return [
            {
              kind: 'quotation',
              score: Math.round(60 + 30 * share),
              topic: shorten(one.words),
              reasons: [
                `Both quote, in words that differ: “${shorten(one.words)}” in ${one.text.source.id}, “${shorten(other.words)}” in ${other.text.source.id}.`,
              ],
              aspects: ['quotation'],
              passages: [one, other].map(({ text, range }) => ({ id: text.source.id, range, place: 'body' as const })),
              silent: [],
              terms: [],
              quotations: [],
            },
          ];
        }),
      ),
    ),
  );
}

function suggestDrift(quoted: readonly Rendering[], records: readonly ReadText[]): readonly Suggestion[] {
  return quoted.flatMap(({ text, range, words }): readonly Suggestion[] => {
    if (splitWords(words).length > MOST_WORDS) return [];
    const found = records.flatMap((record) => {
      const near = findNearestText(record.source.text.content, words);
      if (!near || measureShare(words, slice(record, near)) === 0) return [];
      const share = measureOrder(words, slice(record, near));
      return share >= LEAST_SHARE ? [{ record, near, share }] : [];
    });
    const [best] = found.toSorted((a, b) => b.share - a.share);
    if (!best) return [];
    const recorded = slice(best.record, best.near);
    const isSame = isVerbatim(compareWords(words, recorded));
    return [
      {
        kind: 'quotation',
        score: isSame ? 15 : 58,
        topic: shorten(words),
        reasons: [
          isSame
            ? `The record ${best.record.source.id} has this quotation of ${text.source.id} word for word.`
            : `The record ${best.record.source.id} has other words for what ${text.source.id} quotes: “${shorten(recorded)}”.`,
        ],
        aspects: isSame ? [] : ['quotation'],
        passages: [{ id: text.source.id, range, place: 'body' }],
        silent: [],
        terms: [],
        quotations: [{ id: text.source.id, range, record: best.record.source.id, recorded: best.near }],
      },
    ];
  });
}

/** How many words of a quotation stand in another text in the same order, from 0 to 1. */
function measureOrder(quoted: string, recorded: string): number {
  const same = compareWords(quoted, recorded).filter(({ kind }) => kind === 'same');
  return same.reduce((sum, { text }) => sum + splitWords(text).length, 0) / Math.max(1, splitWords(quoted).length);
}

/** How much two texts have in common: content words that both have, by those of the shorter; 0 when that says nothing. */
function measureShare(a: string, b: string): number {
  const [few = [], many = []] = [splitContentWords(a), splitContentWords(b)].toSorted((x, y) => x.length - y.length);
  const stems = new Set(many.map(({ stem }) => stem));
  const common = few.filter(({ stem }) => stems.has(stem)).length;
  // A few words inside a long quotation are no rendering of it.
  return common < 2 || few.length * 3 < many.length ? 0 : common / few.length;
}

const LONGEST_SHOWN = 80;

export function shorten(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN).replace(/\s\S*$/u, '')} …` : line;
}
