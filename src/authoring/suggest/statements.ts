import { joinParagraphs, type PlainText } from '../../domain/plain-text.ts';
import type { Range } from '../../domain/range.ts';
import { splitSentences } from '../../domain/sentences.ts';
import { foldCase } from '../../domain/words.ts';
import { listStems, splitContentWords } from './content-words.ts';

/** A text in which points are looked for: an article, or a record. */
export interface SuggestionText {
  readonly id: string;
  readonly headline?: string;
  readonly text: PlainText;
  /** BCP 47. */
  readonly language?: string;
  readonly isRecord?: boolean;
}

/**
 * A headline, a sentence, or the part of one that says something by itself, with what it is about. Sentences of news
 * say several things at once, and an article that leaves one of them out still says the others.
 */
export interface Statement extends Range {
  /** The text it stands in. */
  readonly source: SuggestionText;
  readonly place: 'headline' | 'body';
  /** The sentence it is a part of. */
  readonly sentence: Range;
  /** From 1; 0 is the headline. */
  readonly paragraph: number;
  readonly words: string;
  /** Stems of its content words. */
  readonly stems: ReadonlySet<string>;
  /** How much it catches the eye: 1 in the headline, least at the foot. */
  readonly prominence: number;
}

/** Where a sentence may be cut: before a clause that a mark and a joining word of English begin, or at a semicolon or dash. */
const CUT =
  /(?:[,;:\u2014\u2013]["\u201d\u2019']?\s+(?=(?:but|while|whereas|although|though|and|who|which|where|when|saying|adding|as|because|after|before|with)\s)|[;\u2014]\s*|\s(?=and that\s|but\s|while\s|according to\s))/giu;

/** What is left on either side of a cut has at least so many content words. */
const FEWEST_WORDS = 4;

/** What newsrooms write above and below a text: days, hours, who wrote it. */
const IMPRINT =
  /^(?:posted|updated|(?:originally )?published|last updated|by .{1,60}(?<![.!?"\u201d])$)|\b(?:last updated|contributed to this (?:report|story|article)|(?:is|this) a developing story|(?:reporting|editing) by|all rights reserved)\b/iu;
const DAY_ALONE = /^(?!.*[。！？])[\p{N}\p{P}\s]*(?:\p{L}+[\p{N}\p{P}\s]*){0,4}$/u;

/** Cuts a text into what it says, headline first, in its order. */
export function splitStatements(source: SuggestionText): readonly Statement[] {
  const { headline = '', text, language } = source;
  const told = { text: joinParagraphs([headline.trim() === '' ? '' : headline]), place: 'headline' as const };
  return [told, { text, place: 'body' as const }].flatMap(({ text: own, place }) => {
    const sentences = splitSentences(own, language).filter((sentence) => {
      const words = own.content.slice(sentence.start, sentence.end);
      return !IMPRINT.test(words) && !(DAY_ALONE.test(words) && /\d/u.test(words) && /\d{4}|[AP]M/u.test(words));
    });
    return sentences.flatMap((sentence, order) =>
      cutSentence(own.content, sentence, language).map((range): Statement => ({
        ...range,
        source,
        place,
        sentence,
        paragraph: place === 'headline' ? 0 : sentence.paragraph + 1,
        words: own.content.slice(range.start, range.end),
        stems: listStems(own.content.slice(range.start, range.end), language),
        prominence: place === 'headline' ? 1 : order < 2 ? 0.8 : order < 5 ? 0.5 : 0.3 * (1 - order / (order + 20)),
      })),
    );
  });
}

function cutSentence(content: string, { start, end }: Range, language?: string): readonly Range[] {
  const words = content.slice(start, end);
  const counted = splitContentWords(words, language);
  const countBetween = (from: number, to: number) =>
    counted.filter((word) => word.start >= from && word.start < to).length;
  const cuts = [0];
  for (const match of words.matchAll(CUT)) {
    const at = match.index + match[0].length;
    const isBetween = countBetween(cuts.at(-1) ?? 0, at) >= FEWEST_WORDS && countBetween(at, end) >= FEWEST_WORDS;
    if (isBetween && !isList(words, match.index, at)) cuts.push(at);
  }
  return cuts
    .map((cut, index) => trimRange(content, { start: start + cut, end: start + (cuts[index + 1] ?? words.length) }))
    .filter((range) => countBetween(range.start - start, range.end - start) > 0);
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
export function areInOneLanguage(a: SuggestionText, b: SuggestionText): boolean {
  const [own, other] = [a.language, b.language].map((tag) => tag?.toLowerCase().split('-')[0]);
  return own === undefined || other === undefined || own === other;
}

/** The same words, whoever prints them: one voice. */
export interface Voice {
  /** The first of them, as the others stand in their texts in the same words. */
  readonly first: Statement;
  readonly all: readonly Statement[];
}

/** Folds statements that several texts have word for word, as reprints and wire copy do. */
export function foldVoices(statements: readonly Statement[]): readonly Voice[] {
  const byWords = Map.groupBy(
    statements,
    ({ words, place }) => `${place === 'headline' ? '#' : ''}${foldCase(words).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`,
  );
  return [...byWords.values()].flatMap(([first, ...others]) => (first ? [{ first, all: [first, ...others] }] : []));
}

/** So much of a text must stand in another, in the same sentences, for it to be mostly that. */
const MOSTLY = 0.6;

/** Texts that are mostly another’s, by letters in the same statements; the later of two is named. */
export function findReprints(
  voices: readonly Voice[],
): readonly { readonly id: string; readonly of: string; readonly share: number }[] {
  const lengths = new Map<SuggestionText, number>();
  const common = new Map<SuggestionText, Map<SuggestionText, number>>();
  for (const { first, all } of voices) {
    if (first.place === 'headline') continue;
    const texts = [...new Set(all.map(({ source }) => source))].filter(({ isRecord }) => isRecord !== true);
    const size = first.words.length;
    texts.forEach((text, index) => {
      lengths.set(text, (lengths.get(text) ?? 0) + size);
      const own = common.get(text) ?? new Map<SuggestionText, number>();
      common.set(text, own);
      for (const earlier of texts.slice(0, index)) own.set(earlier, (own.get(earlier) ?? 0) + size);
    });
  }
  return [...common].flatMap(([text, own]) => {
    const [best] = [...own].toSorted((a, b) => b[1] - a[1]);
    if (!best) return [];
    const share = best[1] / Math.min(lengths.get(text) ?? 1, lengths.get(best[0]) ?? 1);
    return share >= MOSTLY ? [{ id: text.id, of: best[0].id, share }] : [];
  });
}
