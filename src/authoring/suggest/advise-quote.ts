import { markSteps } from '../../content/excerpt.ts';
import { placeText } from '../../content/prove-quote.ts';
import type { NamedCopy } from '../../content/read-story-texts.ts';
import { compareWords, type DriftStep } from '../../domain/drift.ts';
import { findNearMiss, type NearMiss } from '../../domain/near-miss.ts';
import { locateQuote } from '../../domain/passage.ts';
import type { Range } from '../../domain/range.ts';
import type { TextQuote } from '../../domain/text-quote.ts';
import { chooseQuote } from './unique-quote.ts';

/** How words can be quoted from a text. */
export type QuoteAdvice =
  | {
      readonly kind: 'found';
      /** One for each place where the words stand, in the order of the text; undefined where nothing tells the place. */
      readonly places: readonly { readonly line: number; readonly quote: TextQuote | undefined }[];
    }
  | { readonly kind: 'headline' }
  | {
      readonly kind: 'missing';
      readonly nearest?: { readonly line: number; readonly marked: string; readonly words: string };
    };

/** Finds how to quote words from a text, by the same rules by which the check will look them up. */
export function adviseQuote({ copy }: NamedCopy, words: string): QuoteAdvice {
  const { searchable } = copy;
  const { content } = searchable.body;
  const lineOf = (range: Range) => placeText(copy, range).line;
  const found = words.trim() === '' ? [] : locateQuote(searchable, { exact: words });
  const inBody = found.filter(({ location }) => location.kind === 'body');
  const [first] = inBody;
  if (!first && found.length > 0) return { kind: 'headline' };
  if (first) {
    return {
      kind: 'found',
      places: inBody.map(({ range }) => ({ line: lineOf(range), quote: chooseQuote(searchable, range) })),
    };
  }
  const near = findNearMiss(content, words);
  if (!near) return { kind: 'missing' };
  const whole = widenToPhrase(content, near);
  const told = content.slice(whole.start, whole.end);
  const steps = whole.end - whole.start === near.end - near.start ? near.steps : compareWords(words, told);
  return { kind: 'missing', nearest: { line: lineOf(whole), marked: markSteps(steps), words: told } };
}

/** A phrase goes as far as the next mark, or a joining word. */
const WORD = String.raw`(?!(?:and|or|but|while|as|that|who|which)\s)(?:[^\s,.;:!?"\u201c\u201d]|[.,:](?=[\p{L}\p{N}]))+`;
const AHEAD = new RegExp(`(?:${WORD} ){0,12}$`, 'u');
const BEHIND = new RegExp(`^(?: ${WORD}){0,12}`, 'u');

/** Where the first or last words of a quote are others in the text, what is meant may be longer. */
function widenToPhrase(content: string, { start, end, steps }: NearMiss): Range {
  const isSame = (step?: DriftStep) => step?.kind === 'same';
  const ahead = isSame(steps[0]) ? '' : (AHEAD.exec(content.slice(0, start))?.[0] ?? '');
  const behind = isSame(steps.at(-1)) ? '' : (BEHIND.exec(content.slice(end))?.[0] ?? '');
  return { start: start - ahead.length, end: end + behind.length };
}
