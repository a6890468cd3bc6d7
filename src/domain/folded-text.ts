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

const STRAIGHT_QUOTES = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201a', "'"],
  ['\u201b', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u201e', '"'],
  ['\u201f', '"'],
]);

/** Cuts a text into pieces that can be composed one by one. Slow, so only for text that is not composed yet. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Piece {
  readonly composed: string;
  readonly start: number;
  readonly end: number;
}

function* composePieces(text: string): Iterable<Piece> {
  if (text === text.normalize('NFC')) {
    for (let at = 0; at < text.length; at += 1) yield { composed: text.charAt(at), start: at, end: at + 1 };
    return;
  }
  for (const { segment, index } of graphemes.segment(text)) {
    yield { composed: segment.normalize('NFC'), start: index, end: index + segment.length };
  }
}

export function foldText(original: string): FoldedText {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  // A soft hyphen may stand between a letter and its accent, so it goes before composition is looked at.
  const kept = dropSoftHyphens(original);
  const isSpaceLast = () => folded.at(-1) === ' ';

  for (const piece of composePieces(kept.text)) {
    const start = kept.offsets[piece.start] ?? 0;
    const end = (kept.offsets[piece.end - 1] ?? 0) + 1;
    for (const unit of piece.composed.split('')) {
      if (/\s/u.test(unit)) {
        if (isSpaceLast()) {
          ends[ends.length - 1] = end;
          continue;
        }
        folded.push(' ');
      } else {
        folded.push(STRAIGHT_QUOTES.get(unit) ?? unit);
      }
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: folded.join(''), starts, ends };
}

/** The folded words alone, without white space at either end: for comparing two short texts. */
export function foldWords(original: string): string {
  return foldText(original).text.trim();
}

function dropSoftHyphens(text: string): { text: string; offsets: readonly number[] } {
  const offsets: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === SOFT_HYPHEN) continue;
    kept += unit;
    offsets.push(at);
  }
  return { text: kept, offsets };
}
