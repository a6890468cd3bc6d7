import type { DriftStep } from '../domain/drift.ts';

/** What an author wrote, in a few words. */
export function quoteValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'fields';
  if (typeof value === 'string') return `"${value === value.trim() ? showOdd(shorten(value)) : showOdd(value)}"`;
  return `the ${typeof value === 'boolean' ? 'word' : typeof value} ${JSON.stringify(value)}`;
}

const LONGEST_EXCERPT = 80;

/** A text in one line, cut behind a word when it is long. */
export function shorten(text: string, longest = LONGEST_EXCERPT): string {
  const joined = text.replaceAll(/\s+/gu, ' ').trim();
  return joined.length > longest ? `${joined.slice(0, longest).replace(/\s\S*$/u, '')} …` : joined;
}

/** The passage with each difference between ⟦ and ⟧, the author's words before the arrow, the text's behind it. */
export function markSteps(steps: readonly DriftStep[]): string {
  let marked = '';
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    const next = steps[index + 1];
    if (!step) continue;
    if (step.kind === 'same') {
      marked += shortenMiddle(step.text);
      continue;
    }
    const isPair = next !== undefined && next.kind !== 'same';
    const words = isPair ? [step, next] : [step];
    const find = (kind: DriftStep['kind']) =>
      showOdd((words.find((word) => word.kind === kind)?.text ?? '').replaceAll(/[ \n]+/gu, ' ').trim());
    const space = /\s*$/u.exec(words.at(-1)?.text ?? '')?.[0] ?? '';
    marked += `⟦${find('quoted')} → ${find('recorded')}⟧${space && ' '}`.replace('⟦ →', '⟦→').replace('→ ⟧', '→⟧');
    if (isPair) index += 1;
  }
  return marked.trim();
}

function shortenMiddle(text: string): string {
  const joined = text.replaceAll(/\s+/gu, ' ');
  return joined.length > LONGEST_EXCERPT ? `${joined.slice(0, 35)} … ${joined.slice(-35)}` : joined;
}

/**
 * Shows what cannot be seen: characters that take no room, spaces that are none, and letters of another script
 * that look like Latin ones, each with its number in Unicode.
 */
export function showOdd(text: string): string {
  const isLatin = /\p{Script=Latin}/u.test(text);
  return text.replaceAll(
    /[\p{Cf}\u00a0\u2000-\u200a\u202f\u3000]|[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
    (character) => {
      if (/\p{L}/u.test(character) && !isLatin) return character;
      const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `[U+${number}]`;
    },
  );
}

/** Whether two texts differ in one word: changed, added or left out. */
export function isOneWord(steps: readonly DriftStep[]): boolean {
  const count = (kind: DriftStep['kind']) =>
    steps.filter((step) => step.kind === kind).reduce((sum, { text }) => sum + text.trim().split(/\s+/u).length, 0);
  return Math.max(count('quoted'), count('recorded')) === 1;
}
