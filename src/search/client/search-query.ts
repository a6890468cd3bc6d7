import { isUnspaced } from '../../domain/words.ts';
import { partUnspaced, plainLetters } from '../records/searched-text.ts';

/** What is looked for: phrases word for word, and words in any order. */
export interface SearchQuery {
  readonly phrases: readonly string[];
  readonly words: readonly string[];
}

const MOST_WORDS = 24;

/** Words of English questions that say nothing of what is asked. They stay when nothing else is left. */
const QUESTION_WORDS = new Set(
  `a an and any are as at be been being but by can could did do does for from had has have how i if in into is it its
  many me much my of on or our said say says shall should so tell than that the their them there these they this those to up us
  was we were what when where which who whom whose why will with would you your`.split(/\s+/u),
);

/** Reads what a reader typed: phrases stand in quotation marks, curly or straight. */
export function readQuery(typed: string): SearchQuery {
  const text = plainLetters(typed.normalize('NFC'))
    .replaceAll(/[“”„‟«»＂]/gu, '"')
    .replaceAll(/[‘’‛ʼ]/gu, "'");
  const phrases: string[] = [];
  const rest = text.replaceAll(/"([^"]*)"/gu, (_match, phrase: string) => {
    phrases.push(partQuery(phrase));
    return ' ';
  });
  const words: string[] = [];
  for (const word of rest.replaceAll('"', ' ').split(/\s+/u)) {
    const parted = partQuery(word);
    // What is written without spaces belongs together.
    if (isUnspaced(word) && parted.includes(' ')) phrases.push(parted);
    else words.push(word);
  }
  return dropQuestionWords({
    phrases: phrases.filter(hasLetter).slice(0, MOST_WORDS),
    words: [...new Set(words.filter(hasLetter))].slice(0, MOST_WORDS),
  });
}

function partQuery(text: string): string {
  return partUnspaced(text).replaceAll('\u2060', '');
}

function dropQuestionWords({ phrases, words }: SearchQuery): SearchQuery {
  const kept = words.filter((word) => {
    const bare = word.replaceAll(/[?!,;:]+$/gu, '');
    // In capitals it is a country.
    return bare === 'US' || !QUESTION_WORDS.has(bare.toLowerCase());
  });
  return { phrases, words: kept.length + phrases.length > 0 ? kept : words };
}

export function isEmptyQuery({ phrases, words }: SearchQuery): boolean {
  return phrases.length + words.length === 0;
}

function hasLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
