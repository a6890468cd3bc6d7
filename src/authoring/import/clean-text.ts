import { UNFIT } from '../../domain/unfit-characters.ts';

/** A text without the characters that no text may have, and how many were taken out. */
export interface CleanedText {
  readonly text: string;
  readonly removed: number;
}

export function cleanText(original: string): CleanedText {
  const text = original.replaceAll(UNFIT, '');
  return { text, removed: original.length - text.length };
}

/** The words alone, for comparing: texts that differ in case, marks and white space have the same. */
export function simplify(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase();
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
