/** A text without the characters that no news report has, and what was taken out. */
export interface CleanedText {
  readonly text: string;
  /** How many characters command a machine or turn the direction of text. */
  readonly removed: number;
}

/**
 * Control characters, but tab and line ends; what turns or isolates the direction of text (Unicode Standard Annex #9
 * calls them explicit formatting characters), with which a text can show other words than it has; half characters.
 * The marks U+200E and U+200F stay: Hebrew and Arabic are written with them, and they turn nothing but themselves.
 */
const UNFIT = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

export function cleanText(original: string): CleanedText {
  const text = original.replaceAll(UNFIT, '');
  return { text, removed: original.length - text.length };
}
