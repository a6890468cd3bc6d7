import type { Range } from './range.ts';

/**
 * Characters that no text may have: control characters but tab and line ends; those that turn or isolate the direction
 * of text (Unicode Standard Annex #9 calls them explicit formatting characters), with which a text can show other words
 * than it has; half characters; and code points that are no characters. The marks U+061C, U+200E and U+200F stay:
 * Hebrew and Arabic are written with them, and they turn nothing but themselves.
 */
export const UNFIT = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

export type UnfitKind = 'control' | 'direction' | 'half' | 'none';

export interface UnfitCharacter extends Range {
  readonly kind: UnfitKind;
  /** Its number, as "U+202E". */
  readonly name: string;
}

export function findUnfit(text: string): readonly UnfitCharacter[] {
  return Array.from(text.matchAll(UNFIT), ({ 0: character, index }) => ({
    start: index,
    end: index + character.length,
    ...describeUnfit(character),
  }));
}

function describeUnfit(character: string): Pick<UnfitCharacter, 'kind' | 'name'> {
  const code = character.codePointAt(0) ?? 0;
  const kind = /\p{Cc}/u.test(character)
    ? 'control'
    : /\p{Cf}/u.test(character)
      ? 'direction'
      : /\p{Cs}/u.test(character)
        ? 'half'
        : 'none';
  return { kind, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}
