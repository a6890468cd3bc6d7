/**
 * Folding makes two spellings of the same words equal, and remembers where each folded character came from.
 *
 * Only differences that a typesetter or an encoder makes are folded: runs of white space, curly and straight
 * quotation marks, soft hyphens, and Unicode composition (NFC, Unicode Standard Annex #15). Case, digits,
 * words, dashes and every other mark keep their meaning: a quote that differs in one of these is not verbatim.
 */
export interface FoldedText {
  readonly text: string;
  /** For each code unit of `text`: where the original character that gave it begins. */
  readonly starts: readonly number[];
  /** For each code unit of `text`: where the original character that gave it ends. */
  readonly ends: readonly number[];
}

const SOFT_HYPHEN = '\u00ad';
const WHITE_SPACE = /\s/u;

const STRAIGHT_QUOTES = new Map([
  ...Array.from('\u2018\u2019\u201a\u201b', (mark) => [mark, "'"] as const),
  ...Array.from('\u201c\u201d\u201e\u201f', (mark) => [mark, '"'] as const),
]);

/** Cuts a text into pieces that can be composed one by one. Slow, so only for text that is not composed yet. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function foldText(original: string): FoldedText {
  // A soft hyphen may stand between a letter and its accent, so it goes before composition is looked at.
  const kept = dropSoftHyphens(original);
  let folded = '';
  let isSpaceLast = false;
  const starts: number[] = [];
  const ends: number[] = [];
  const take = (composed: string, start: number, end: number) => {
    for (let at = 0; at < composed.length; at += 1) {
      const unit = composed.charAt(at);
      const isSpace = WHITE_SPACE.test(unit);
      if (isSpace && isSpaceLast) {
        ends[ends.length - 1] = end;
        continue;
      }
      folded += isSpace ? ' ' : (STRAIGHT_QUOTES.get(unit) ?? unit);
      isSpaceLast = isSpace;
      starts.push(start);
      ends.push(end);
    }
  };

  const offsetOf = (at: number) => kept.offsets?.[at] ?? at;
  if (kept.text === kept.text.normalize('NFC')) {
    for (let at = 0; at < kept.text.length; at += 1) take(kept.text.charAt(at), offsetOf(at), offsetOf(at) + 1);
  } else {
    for (const { segment, index } of graphemes.segment(kept.text)) {
      take(segment.normalize('NFC'), offsetOf(index), offsetOf(index + segment.length - 1) + 1);
    }
  }
  return { text: folded, starts, ends };
}

/** The folded words alone, without white space at either end: for comparing two short texts. */
export function foldWords(original: string): string {
  return foldText(original).text.trim();
}

/** The text without its soft hyphens, and where each code unit came from; without offsets when there were none. */
function dropSoftHyphens(text: string): { text: string; offsets?: readonly number[] } {
  if (!text.includes(SOFT_HYPHEN)) return { text };
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (text.charAt(at) !== SOFT_HYPHEN) offsets.push(at);
  return { text: text.replaceAll(SOFT_HYPHEN, ''), offsets };
}
