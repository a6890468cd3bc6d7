import type { Figure } from '../../analysis/figure.ts';
import { findFigures } from '../../analysis/figures.ts';
import { isEnglish } from '../../analysis/number-words.ts';
import { joinParagraphs } from '../../domain/plain-text.ts';
import type { Range } from '../../domain/range.ts';
import { isUnspaced } from '../../domain/words.ts';
import { listStems } from './content-words.ts';
import { readUnit } from './counted-unit.ts';
import type { Statement } from './statements.ts';
import { BROAD, findTelling } from './telling-count.ts';

/** A figure of a statement, with what it counts. */
export interface Count {
  readonly statement: Statement;
  /** Of the number, in its text. */
  readonly range: Range;
  readonly kind: Figure['kind'];
  readonly value: number;
  readonly bound: 'least' | 'most' | 'about' | 'exact';
  /** The same for figures that count the same kind of thing; tolls, persons and money in any language, others in one. */
  readonly topic: string;
  /** What it counts, in a word or two. */
  readonly unit: string;
  /** How it is said of a position: `at least 10 killed`. */
  readonly label: string;
  /** Whether an event has one number of it: a toll, a magnitude. */
  readonly isTelling: boolean;
  /** Whether its unit does not say what it counts: years, sums, persons. */
  readonly isBroad: boolean;
  /** The years that its statement names. */
  readonly years: readonly number[];
  /** Stems of the words right behind it. */
  readonly behind: ReadonlySet<string>;
}

type Counted = Pick<Count, 'kind' | 'value' | 'topic' | 'unit' | 'label' | 'isTelling' | 'isBroad'>;

/** A statement with so many numbers and no toll is a table of statistics: they are of one time or another. */
const MANY_FIGURES = 3;
/** Persons in general, in other languages than English. */
const PERSONS_ABROAD = /^(?:menschen|person|pessoa|mensen|kişi|челов|люд|شخص|أشخاص|نفر|人)/u;
const NONE = /\b(?:no(?:body|ne)?|no one|without)\b/iu;
/** So many letters of a unit are the same in all its forms. */
const STEM = 7;

/** The figures of a text by what they count. Dates are left out. */
export function findCounts(statements: readonly Statement[]): readonly Count[] {
  const [{ source } = { source: undefined }] = statements;
  if (!source) return [];
  const figures = {
    headline: findFigures(joinParagraphs([source.headline ?? '']), source.language),
    body: findFigures(source.text, source.language),
  };
  return statements.flatMap((statement) => {
    const own = figures[statement.place]
      .filter(({ range }) => range.start >= statement.start && range.end <= statement.end)
      .reduce(joinFigures, []);
    const years = own.flatMap(({ kind, value }) => (kind === 'date' ? Math.floor(value / 10_000) || [] : []));
    const quantities = own.filter(({ kind }) => kind === 'quantity');
    const none = quantities.length === 0 ? countNone(statement, years) : [];
    const found = [...none, ...own.flatMap((figure) => count(figure, statement, years))];
    const isTable = quantities.length >= MANY_FIGURES && !found.some(({ isTelling }) => isTelling);
    return isTable ? [] : found;
  });
}

/** `8万5千` is one number. */
function joinFigures(figures: readonly Figure[], figure: Figure): readonly Figure[] {
  const last = figures.at(-1);
  if (last?.range.end !== figure.range.start || !isUnspaced(last.text.at(-1) ?? '')) return [...figures, figure];
  const range = { start: last.range.start, end: figure.range.end };
  return [
    ...figures.slice(0, -1),
    { ...figure, range, phrase: range, value: last.value + figure.value, text: last.text + figure.text },
  ];
}

function count(figure: Figure, statement: Statement, years: Count['years']): readonly Count[] {
  const { kind, range } = figure;
  const { words, start, source } = statement;
  const [before, behind] = [words.slice(0, figure.phrase.start - start), words.slice(range.end - start)];
  if (kind === 'date' || kind === 'ordinal') return [];
  const read = isEnglish(source.language) || kind !== 'quantity' ? readCounted : readCountedAbroad;
  const counted = read(figure, statement, before, behind);
  const around = [...listStems(words.slice(figure.phrase.end - start), source.language)].slice(0, WORDS_BEHIND);
  return counted ? [{ statement, range, years, bound: readBound(figure), ...counted, behind: new Set(around) }] : [];
}

/** So many words behind a figure tell what it is of. */
const WORDS_BEHIND = 4;

function readBound({ hedges }: Figure): Count['bound'] {
  if (hedges.some((hedge) => /least|more|over|fewer than$|^at/u.test(hedge) && !/most|no more/u.test(hedge)))
    return 'least';
  if (hedges.some((hedge) => /most|up to|under|less|as many/u.test(hedge))) return 'most';
  return hedges.length > 0 ? 'about' : 'exact';
}

function readCounted(
  { kind, value, text, unitKey, unit, hedges, phrase }: Figure,
  { words, start }: Statement,
  before: string,
  behind: string,
): Counted | undefined {
  // What is joined to a number by a hyphen is what it counts.
  const [joined] = /^-[\p{L}-]+/u.exec(behind) ?? [];
  const telling = unitKey === 'magnitude' ? unitKey : findTelling(joined ?? behind, joined ? '' : before);
  // Of persons there is no part.
  if (kind === 'quantity' && telling && (telling === 'magnitude' || Number.isInteger(value)))
    return {
      kind,
      value,
      topic: telling,
      unit: telling,
      label: `${[...hedges, text].join(' ')} ${telling}`,
      isTelling: true,
      isBroad: false,
    };
  // A bare number counts nothing that could be compared.
  const key = unitKey ?? (kind === 'quantity' ? undefined : kind);
  if (key === undefined) return undefined;
  return {
    kind,
    value,
    topic: kind === 'quantity' && key !== 'person' ? `en ${key.slice(0, STEM)}` : key,
    unit: unit ?? key,
    label: words.slice(phrase.start - start, phrase.end - start).replaceAll(/\s+/gu, ' '),
    isTelling: false,
    isBroad: kind !== 'quantity' || BROAD.has(key),
  };
}

/** In other languages than English the words right around a number tell what it counts. */
function readCountedAbroad(
  { kind, value, range }: Figure,
  { words, start, source: { language } }: Statement,
  before: string,
  behind: string,
): Counted | undefined {
  const unit = readUnit(behind, language);
  const telling = unit?.isMeasure === true ? undefined : findTelling(behind, before, language);
  if (!telling && !unit) return undefined;
  const label = words
    .slice(range.start - start, range.end - start + (telling === 'magnitude' ? 0 : (unit?.end ?? 0)))
    .replaceAll(/\s+/gu, ' ');
  const named = unit?.words.toLowerCase() ?? '';
  const general = unit?.currency ?? telling ?? (PERSONS_ABROAD.test(named) ? 'person' : undefined);
  return {
    kind: unit?.currency === undefined ? kind : 'money',
    value,
    topic: general ?? `${language?.toLowerCase().split('-')[0] ?? ''} ${named.slice(0, STEM)}`,
    unit: telling ?? unit?.words ?? label,
    label,
    isTelling: telling !== undefined && unit?.currency === undefined,
    isBroad: unit?.currency !== undefined || unit?.isMeasure === true,
  };
}

/** `No one was killed` is a number too. */
function countNone(statement: Statement, years: Count['years']): readonly Count[] {
  const match = isEnglish(statement.source.language) ? NONE.exec(statement.words) : null;
  const telling = match && findTelling(statement.words.slice(match.index + match[0].length), '');
  if (!match || !telling || telling === 'magnitude') return [];
  const start = statement.start + match.index;
  const range = { start, end: start + match[0].length };
  const told = { topic: telling, unit: telling, label: `none ${telling}`, isTelling: true, isBroad: false } as const;
  return [{ statement, range, kind: 'quantity', value: 0, bound: 'exact', years, behind: new Set(), ...told }];
}
