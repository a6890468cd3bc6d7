import type { PlainText } from './plain-text.ts';
import type { Range } from './range.ts';

/** A passage with the rest of the sentences it stands in. */
export interface PassageContext {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
}

/** Longest run of characters shown on either side, for texts whose sentences cannot be told apart. */
const LONGEST_SIDE = 240;

/**
 * Cuts the sentences around a passage of the body out of its paragraphs.
 * Sentences are told apart by the Unicode rules of the language (Unicode Standard Annex #29).
 */
export function quoteInContext(text: PlainText, range: Range, language: string | undefined): PassageContext {
  const first = text.paragraphs.find((paragraph) => range.start < paragraph.end) ?? { start: 0, end: 0 };
  const last = text.paragraphs.findLast((paragraph) => range.end > paragraph.start) ?? first;
  const start = startOfSentence(text.content.slice(first.start, range.start), language);
  const end = endOfSentence(
    text.content.slice(range.end, last.end),
    text.content.slice(last.start, range.end),
    language,
  );
  return { before: start, passage: text.content.slice(range.start, range.end), after: end };
}

/** The end of `before` that belongs to the sentence going on after it. */
function startOfSentence(before: string, language: string | undefined): string {
  if (before === '') return '';
  // A letter stands for the passage, so that a full stop right before it ends a sentence.
  const sentences = splitSentences(`${before}x`, language);
  const last = (sentences.at(-1) ?? '').slice(0, -1);
  return last.length <= LONGEST_SIDE ? last : `… ${last.slice(-LONGEST_SIDE).replace(/^\S*\s/u, '')}`;
}

/** The beginning of `after` that belongs to the sentence begun before it. */
function endOfSentence(after: string, upTo: string, language: string | undefined): string {
  if (after === '') return '';
  const whole = upTo + after;
  let end = 0;
  for (const sentence of splitSentences(whole, language)) {
    end += sentence.length;
    if (end >= upTo.length) break;
  }
  const rest = whole.slice(upTo.length, end);
  return rest.length <= LONGEST_SIDE ? rest : `${rest.slice(0, LONGEST_SIDE).replace(/\s\S*$/u, '')} …`;
}

function splitSentences(text: string, language: string | undefined): readonly string[] {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
