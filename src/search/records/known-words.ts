import { compareStrings } from '../../domain/compare-strings.ts';
import { foldWord } from './searched-text.ts';

/** The words that stand in the texts, each once, for readers who misspell one. */
export function writeKnownWords(texts: readonly string[]): string {
  const written = new Set<string>();
  for (const text of texts) for (const word of text.split(/\s/u)) written.add(word);
  return [...new Set([...written].flatMap(foldWord))].toSorted(compareStrings).join(' ');
}

export function readKnownWords(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
