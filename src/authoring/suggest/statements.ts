import { splitContentWords } from './content-words.ts';
import { splitSentences } from '../../domain/sentences.ts';
import type { PlainText } from '../../domain/plain-text.ts';
import type { Range } from '../../domain/range.ts';

/** A text in which points are looked for: an article, or a record. */
export interface SuggestionText {
  readonly id: string;
  readonly headline?: string;
  readonly text: PlainText;
  /** BCP 47. */
  readonly language?: string;
}

/**
 * A sentence, or the part of one that says something by itself, with what it is about. Sentences of news say several
 * things at once, and an article that leaves one of them out still says the others.
 */
export interface Statement extends Range {
  /** Id of the text it stands in. */
  readonly id: string;
  /** Its place among the statements of its text, and that of its sentence, from 0. */
  readonly index: number;
  readonly sentence: number;
  readonly words: string;
  /** Stems of its content words. */
  readonly stems: ReadonlySet<string>;
}

/** Where a sentence may be cut: before a clause that a mark and a joining word begin, or at a semicolon or dash. */
const CUT =
  /(?:[,;:\u2014\u2013]["\u201d\u2019']?\s+(?=(?:but|while|whereas|although|though|and|who|which|where|when|saying|adding|as|because|after|before|with)\s)|[;\u2014]\s*|\s(?=and that\s|but\s|while\s|according to\s))/giu;

/** What is left on either side of a cut has at least so many content words. */
const FEWEST_WORDS = 4;

/** Cuts a text into what it says, in its order. */
export function splitStatements({ id, text, language }: SuggestionText): readonly Statement[] {
  const statements: Statement[] = [];
  splitSentences(text, language).forEach((sentence, number) => {
    const words = text.content.slice(sentence.start, sentence.end);
    const counted = splitContentWords(words);
    const countBetween = (from: number, to: number) =>
      counted.filter(({ start }) => start >= from && start < to).length;
    let from = 0;
    const take = (to: number) => {
      const range = trimRange(text.content, { start: sentence.start + from, end: sentence.start + to });
      const own = text.content.slice(range.start, range.end);
      const stems = new Set(splitContentWords(own).map(({ stem }) => stem));
      if (stems.size > 0)
        statements.push({ ...range, id, index: statements.length, sentence: number, words: own, stems });
      from = to;
    };
    for (const match of words.matchAll(CUT)) {
      const at = match.index + match[0].length;
      const isBetween = countBetween(from, at) >= FEWEST_WORDS && countBetween(at, words.length) >= FEWEST_WORDS;
      if (isBetween && !isList(words, match.index, at)) take(at);
    }
    take(words.length);
  });
  return statements;
}

/** Whether the comma before an `and` is the last of a list, and not the end of a clause. */
function isList(words: string, comma: number, behind: number): boolean {
  return /^and\s/iu.test(words.slice(behind)) && /,(?:\s+\S+){1,4}$/u.test(words.slice(0, comma));
}

/** Joining words in front, and marks at the end, are no part of what is said. */
function trimRange(content: string, { start, end }: Range): Range {
  const words = content.slice(start, end);
  const [lead = ''] = /^[\s,;:\u2014\u2013]*(?:(?:and|but|that|while|whereas|although|though)\s+)*/iu.exec(words) ?? [];
  const [tail = ''] = /[\s,;:\u2014\u2013]+$/u.exec(words) ?? [];
  const isEmpty = lead.length + tail.length >= words.length;
  return isEmpty ? { start, end } : { start: start + lead.length, end: end - tail.length };
}

/** Whether the words of two texts can be compared. A text that does not say its language is taken to have that of the other. */
export function isSameLanguage(a: SuggestionText, b: SuggestionText): boolean {
  const [own, other] = [a.language, b.language].map((tag) => tag?.toLowerCase().split('-')[0]);
  return own === undefined || other === undefined || own === other;
}
