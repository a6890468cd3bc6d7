import { joinParagraphs, type PlainText } from '../../domain/plain-text.ts';
import type { Range } from '../../domain/range.ts';
import { splitSentences } from '../../domain/sentences.ts';
import { foldCase } from '../../domain/words.ts';
import { listStems } from './content-words.ts';

/** A text in which points are looked for: an article, or a record. */
export interface SuggestionText {
  readonly id: string;
  readonly headline?: string;
  readonly text: PlainText;
  /** BCP 47. */
  readonly language?: string;
  readonly isRecord: boolean;
}

/** A headline or a sentence, with what it is about. */
export interface Statement extends Range {
  /** The text it stands in. */
  readonly source: SuggestionText;
  readonly place: 'headline' | 'body';
  /** From 1; 0 is the headline. */
  readonly paragraph: number;
  readonly words: string;
  /** Stems of its content words. */
  readonly stems: ReadonlySet<string>;
  /** How much it catches the eye: 1 in the headline, least at the foot. */
  readonly prominence: number;
}

/** Cuts a text into what it says, headline first, in its order. */
export function splitStatements(source: SuggestionText): readonly Statement[] {
  const { headline = '', text, language } = source;
  const told = { text: joinParagraphs([headline.trim() === '' ? '' : headline]), place: 'headline' as const };
  return [told, { text, place: 'body' as const }].flatMap(({ text: own, place }) => {
    return splitSentences(own, language).map(({ start, end, paragraph }, order): Statement => {
      const words = own.content.slice(start, end);
      return {
        ...{ start, end, source, place, words },
        paragraph: place === 'headline' ? 0 : paragraph + 1,
        stems: listStems(words, language),
        prominence: place === 'headline' ? 1 : order < 2 ? 0.8 : order < 5 ? 0.5 : 0.3 * (1 - order / (order + 20)),
      };
    });
  });
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
    const texts = [...new Set(all.map(({ source }) => source))].filter(({ isRecord }) => !isRecord);
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
