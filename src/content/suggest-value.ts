import type { Expectation } from '../schema/expectation.ts';
import { loosenCharacter } from '../domain/loose-letters.ts';
import { readDay } from './read-day.ts';

/** A value that an author may have meant by one that does not fit; undefined when nothing comes to mind. */
export function suggestValue(expectation: Expectation, value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (text === '') return undefined;
  return SUGGESTIONS[expectation]?.(text);
}

const SUGGESTIONS: Readonly<Partial<Record<Expectation, (text: string) => string | undefined>>> = {
  day: (text) => readDay(text, 'en'),
  id: suggestId,
  language: suggestLanguage,
};

/** A name as addresses have it: lower-case words joined by hyphens. */
export function suggestId(text: string): string | undefined {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/\p{Script=Latin}/gu, (letter) => loosenCharacter(letter) ?? '');
  const id = words.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return id === '' ? undefined : id;
}

/** Languages that news is often written in; enough for somebody who wrote the name for the tag. */
const LANGUAGES =
  'ar bn cs da de el en es fa fi fr he hi hu id it ja ko ms nl no pl pt ro ru sv th tr uk ur vi zh'.split(' ');

function suggestLanguage(text: string): string | undefined {
  const underscored = text.replaceAll('_', '-');
  if (underscored !== text && /^[a-z]{2,3}(?:-[a-z0-9]+)+$/iu.test(underscored)) return underscored;
  const own = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag);
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  const wanted = text.toLowerCase();
  return LANGUAGES.find((tag) => [english.of(tag), own(tag)].some((name) => name?.toLowerCase() === wanted));
}
