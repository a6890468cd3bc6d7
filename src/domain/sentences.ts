import type { PlainText } from './plain-text.ts';
import type { Range } from './range.ts';

/** A sentence of a text, without the white space behind it. */
export interface Sentence extends Range {
  /** The paragraph it stands in, from 0. */
  readonly paragraph: number;
}

/**
 * Abbreviations behind which a sentence goes on although a capital follows: titles, ranks, months, streets. Single
 * letters (`J. B.`) are told by their form. Those that mostly end a clause (`U.S.`, `p.m.`, `Inc.`) join only what
 * begins with a small letter or a digit.
 */
const JOINS =
  /(?:^|[\s("'\u201c\u2018])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Sr|Jr|St|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm|Brig|Gov|Sen|Reps?|Pres|Hon|Amb|Supt|Insp|Det|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No|Nos|vs|v|Art|Sec|Fig|Vol|pp?|ca|approx|est|e\.g|i\.e|\p{Lu}|\p{Lu}\.-?\p{Lu})\.["'\u201d\u2019)]*\s*$/u;
const JOINS_SMALL = /(?:\b\p{L}\.(?:\p{L}\.)+|\b(?:a\.m|p\.m|etc|Inc|Corp|Ltd|Co|Bros|al))\.?["'\u201d\u2019)]*\s*$/u;
const BEGINS_SMALL = /^["'\u201c\u2018(]*[\p{Ll}\d]/u;

/** To open one takes longer than to cut a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();

/** Cuts by the Unicode rules of a language (Standard Annex #29); by those of English when it is not known. */
export function openSegmenter(language = 'en'): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}

/**
 * Cuts a text into sentences, paragraph by paragraph. The Unicode rules (Standard Annex #29) cut; what they cut
 * behind an abbreviation is joined again, and so is a question or an exclamation in quotation marks to the
 * words that say who asked.
 */
export function splitSentences(text: PlainText, language?: string): readonly Sentence[] {
  const segmenter = openSegmenter(language);
  return text.paragraphs.flatMap(({ start, end }, paragraph) => {
    const sentences: Sentence[] = [];
    for (const { segment, index } of segmenter.segment(text.content.slice(start, end))) {
      const sentence = { start: start + index, end: start + index + segment.length, paragraph };
      const last = sentences.at(-1);
      if (last && isJoined(text.content.slice(last.start, last.end), segment)) {
        sentences[sentences.length - 1] = { ...last, end: sentence.end };
      } else sentences.push(sentence);
    }
    return sentences.flatMap((sentence) => {
      const words = text.content.slice(sentence.start, sentence.end);
      const lead = words.length - words.trimStart().length;
      return words.trim() === ''
        ? []
        : [{ ...sentence, start: sentence.start + lead, end: sentence.start + words.trimEnd().length }];
    });
  });
}

function isJoined(before: string, after: string): boolean {
  if (JOINS.test(before)) return true;
  const isSmall = BEGINS_SMALL.test(after);
  return isSmall && (JOINS_SMALL.test(before) || /[?!]["\u201d\u2019']\s*$/u.test(before));
}
