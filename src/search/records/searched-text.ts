import { foldCase, isUnspaced, UNSPACED } from '../../domain/words.ts';

/**
 * How text becomes what Pagefind can find, and back. Pagefind parts words at white space alone, so that a whole
 * sentence of a language that writes no spaces would be one word. Each of its characters, with its marks, is made a
 * word of its own, in the texts and in what readers ask for alike: the same on every machine, whatever dictionaries
 * it has. Where no space was, a word begins with a sign that nobody sees, so that the space can be taken out again.
 */
const JOINER = '\u2060';
const ADDED = ` ${JOINER}`;
const BEFORE_UNSPACED = new RegExp(String.raw`(?<=\S)(?=(?!\p{M})${UNSPACED})`, 'gu');
const AFTER_UNSPACED = new RegExp(String.raw`(?<=${UNSPACED}\p{M}*[\p{P}\p{S}]*)(?=[^\s\p{P}\p{S}\p{M}])`, 'gu');

export function partUnspaced(text: string): string {
  const even = text.replaceAll(JOINER, '').replaceAll(/\s+/gu, ' ').trim();
  if (!isUnspaced(even)) return even;
  return even
    .replaceAll(AFTER_UNSPACED, ADDED)
    .replaceAll(BEFORE_UNSPACED, ADDED)
    .replaceAll(/(?: \u2060){2,}/gu, ADDED);
}

export function joinUnspaced(text: string): string {
  return text.replaceAll(ADDED, '');
}

/** Stand between the parts of an entry and before its other spellings, as words without a letter: nobody finds them. */
const PART_BREAK = '¶';
const SPELLING_BREAK = '‖';

/** The searched text of an entry: its parts, and then other spellings of their words. */
export function joinParts(parts: readonly string[]): string {
  const joined = parts
    .map((part) => partUnspaced(part.replaceAll(/[¶‖]/gu, '')))
    .filter((part) => part !== '')
    .join(` ${PART_BREAK} `);
  const spellings = new Set(HAS_SPELLINGS.test(joined) ? joined.split(' ').flatMap(listSpellings) : []);
  return [joined, ...(spellings.size > 0 ? [SPELLING_BREAK, ...spellings] : [])].join(' ');
}

/** A word of an entry's text, as it is written, with its number in the whole text. */
export interface TextWord {
  readonly text: string;
  readonly position: number;
  /** Whether no space stands before it as the text was written. */
  readonly isJoined: boolean;
}

export interface SearchedText {
  /** The words of each part, numbered as Pagefind numbers them. */
  readonly parts: readonly (readonly TextWord[])[];
  readonly spellings: readonly TextWord[];
}

export function readSearchedText(content: string): SearchedText {
  const parts: TextWord[][] = [[]];
  let spellings: TextWord[] | undefined;
  content.split(' ').forEach((word, position) => {
    const isJoined = word.startsWith(JOINER);
    const text = isJoined ? word.slice(1) : word;
    if (text === PART_BREAK) parts.push([]);
    else if (text === SPELLING_BREAK) spellings = [];
    else (spellings ?? parts.at(-1))?.push({ text, position, isJoined });
  });
  return { parts: parts.filter((part) => part.length > 0), spellings: spellings ?? [] };
}

/** Letters that Unicode does not take apart, with how they are written without them. */
const plain = new Map(Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }));
const HAS_SPELLINGS = /[ßæœøłđðþı\p{Script=Arabic}\p{Script=Hebrew}]/iu;

export function plainLetters(text: string): string {
  return text.replaceAll(/[ßæœøłđðþı]/giu, (letter) => plain.get(letter.toLowerCase()) ?? letter);
}

/** How else a reader may write a word of a text: in plainer letters, or without the Arabic or Hebrew article on it. */
export function listSpellings(word: string): readonly string[] {
  const bare = word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
  const plainer = plainLetters(bare);
  const [, stem] = /^(?:[وفبك]?ال|لل|[והבלמשכ])([\p{L}\p{M}]{3,})$/u.exec(bare) ?? [];
  return [...(plainer === bare ? [] : [plainer]), ...(stem === undefined ? [] : [stem])];
}

/**
 * The forms under which a written word is found: its letters and digits in lower case without accents, as a whole
 * and, where a mark stands inside, each piece. The same as Pagefind's, but for the stems of English words.
 */
export function foldWord(word: string): readonly string[] {
  // The marks that make a Japanese letter another one stay.
  const letters = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll(/(?![\u3099\u309a])[^\p{L}\p{N}]/gu, '')
      .normalize('NFC');
  const folded = foldCase(word);
  const pieces = folded.split(/[^\p{L}\p{N}\p{M}'’\u200c\u200d]+/u).map(letters);
  return [...new Set([letters(folded), ...pieces])].filter((form) => form !== '');
}
