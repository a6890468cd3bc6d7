import { shorten } from '../../content/excerpt.ts';
import { draftLabel, placeholders } from '../../content/placeholders.ts';
import { suggestId } from '../../content/suggest-value.ts';
import { UNCLEAR } from '../../domain/story.ts';
import { splitContentWords } from './content-words.ts';
import type { SuggestedAnswer, Suggestion } from './suggestion.ts';

/** Words of an id at most. */
const WORDS_OF_AN_ID = 4;

/** What an id does not begin with. What bounds a figure is none: `at least`. */
const LEADING = /^(?:(?:an?|the|of|from|that|and|but|in|on|for)-)+(?=.)/u;

/** The first words of a text, as far as the last of them that carries content. */
function nameId(words: string): string | undefined {
  const id = suggestId(words.replaceAll(/['\u2019]s\b/gu, ''))?.replace(LEADING, '') ?? '';
  const first = id.split('-').slice(0, WORDS_OF_AN_ID).join(' ');
  return first.slice(0, splitContentWords(first).at(-1)?.end).replaceAll(' ', '-') || undefined;
}

/** The id of a point that is suggested. */
export function namePoint({ topic, kind, answers: [first] }: Suggestion): string {
  return nameTold(topic, first?.statement.source.language) ?? kind;
}

/** The id of a point that an author asks. */
export function nameQuestion(question: string): string {
  return nameTold(question) ?? suggestId(question.replaceAll(/\p{N}+/gu, '')) ?? 'point';
}

/** The first words of a text that carry content. An id that ends with a number would read as a passage of another point. */
function nameTold(text: string, language?: string): string | undefined {
  const content = splitContentWords(text.replaceAll(/\p{N}+/gu, ' '), language);
  return nameId(content.map(({ key }) => key).join(' '));
}

/** An id that is free: with a letter behind it, where it is taken. */
export function nameFree(id: string, taken: { readonly has: (id: string) => boolean }): string {
  const letters = ['', ...Array.from('bcdefghijklmnopqrstuvwxyz', (letter) => `-${letter}`)];
  const free = letters.map((letter) => `${id}${letter}`).find((name) => !taken.has(name));
  return free ?? nameFree(`${id}-z`, taken);
}

/** The id of a position, another than those that are taken. */
export function namePosition(label: string, taken: readonly string[]): string {
  return nameFree(nameId(label) ?? 'answer', new Set<string>([UNCLEAR.id, ...taken]));
}

/** Ids and labels of positions, each its own; one alone is for the author to name, and so are those that are not worded. */
export function namePositions(
  answers: readonly SuggestedAnswer[],
  isWorded: boolean,
): ReadonlyMap<string, { readonly id: string; readonly label: string }> {
  const named = new Map<string, { readonly id: string; readonly label: string }>();
  const groups = Map.groupBy(answers, ({ position }) => position);
  for (const [position, [first]] of groups) {
    if (!first) continue;
    const wanted = groups.size === 1 || first.label === '' ? placeholders.agreed : shorten(first.label);
    const others = [...named.values()];
    const isTaken = others.some((one) => one.label.endsWith(wanted));
    const label = isTaken ? `${wanted} (${first.statement.source.id})` : wanted;
    const taken = others.map((one) => one.id);
    const id = groups.size === 1 ? 'so' : namePosition(label, taken);
    named.set(position, { label: groups.size === 1 || isWorded ? label : `${draftLabel} ${label}`, id });
  }
  return named;
}
