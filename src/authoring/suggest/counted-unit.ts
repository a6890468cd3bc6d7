import { isUnspaced } from '../../domain/words.ts';

/** What stands behind a number in a language whose grammar is not looked at. */
export interface CountedUnit {
  readonly words: string;
  /** Where it ends, from the number on. */
  readonly end: number;
  /** Of time or distance: in such units one text counts many things. */
  readonly isMeasure: boolean;
  /** The sign of a currency. */
  readonly currency?: string;
}

/** Words of one or two letters, and those before an apostrophe, count nothing: `d’euros`, `de euros`. */
const SPACED = /^[\s-]*(?:(?:\p{L}\p{M}*){1,2}['\u2019\s]\s*)*((?:\p{L}\p{M}*){3,})/u;
/** More or fewer, and so many of the kind. */
const BARE = /^(?:多|余|餘|数|數|名|个|個|以上)?/u;
const PARTICLE = /^[\p{Script=Hiragana}]+$/u;
const CURRENCIES: readonly (readonly [sign: string, words: RegExp])[] = [
  ['€', /^(?:euro|евро|يورو|یورو|ユーロ|欧元|歐元)/iu],
  ['$', /^(?:d[oó]l+ar|доллар|долар|دولار|دلار|ドル|美元)/iu],
];
const MEASURES = ['year', 'month', 'week', 'day', 'hour', 'minute', 'kilometer', 'meter', 'mile'] as const;
const AGE = /^[歳岁歲]/u;
/** So many letters of a unit are the same in all its forms. */
const STEM = 4;

const measures = new Map<string, readonly string[]>();

/** The units of time and distance of a language. */
function listMeasures(language: string): readonly string[] {
  const known = measures.get(language);
  if (known) return known;
  const own = MEASURES.flatMap((unit) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
      .formatToParts(5)
      .flatMap(({ type, value }) => (type === 'unit' ? value.toLowerCase().slice(0, STEM) : [])),
  );
  measures.set(language, own);
  return own;
}

/** The word that a number counts: the next of some length, or in a script without spaces the next that is no particle. */
export function readUnit(behind: string, language = 'und'): CountedUnit | undefined {
  const found = isUnspaced(behind[0] ?? '') ? readBare(behind, language) : SPACED.exec(behind);
  if (!found) return undefined;
  const [{ length: end }, words = ''] = found;
  const currency = CURRENCIES.find(([, name]) => name.test(words))?.[0];
  const isMeasure = AGE.test(words) || listMeasures(language).some((unit) => words.toLowerCase().startsWith(unit));
  return { words, end, isMeasure, ...(currency !== undefined && { currency }) };
}

function readBare(behind: string, language: string): readonly [whole: string, words: string] | undefined {
  const [more = ''] = BARE.exec(behind) ?? [];
  const [first] = new Intl.Segmenter(language, { granularity: 'word' }).segment(behind.slice(more.length, 24));
  if (first?.isWordLike !== true || PARTICLE.test(first.segment)) return undefined;
  return [more + first.segment, first.segment];
}
