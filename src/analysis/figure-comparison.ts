import type { Figure, FigureKind } from './figure.ts';
import { decodeDate } from './figure-moments.ts';
import { findFigures } from './figures.ts';
import { isEnglish } from './number-words.ts';
import type { PlainText } from '../domain/plain-text.ts';

/** A text whose figures are compared; every `Article` is one. */
export interface FigureText {
  readonly text: PlainText;
  /** BCP 47. */
  readonly language?: string;
}

/** A figure, who gives it and who does not. */
export interface FigureRow<Text extends FigureText = FigureText> {
  readonly kind: FigureKind;
  readonly value: number;
  /** The unit keys that its figures have, in the order in which they occur; empty when none has a unit. */
  readonly unitKeys: readonly string[];
  /** In the order of the texts, never empty: each gives it once or more. */
  readonly givers: readonly { readonly giver: Text; readonly figures: readonly Figure[] }[];
  /**
   * The texts that do not give the value: not in digits, and not in words that can be read. One that has it with
   * another unit may mean the same, and is not among them; nor is one that has the number of a day, or the date with
   * more or less of it said.
   */
  readonly missing: readonly Text[];
}

export interface FigureComparison<Text extends FigureText = FigureText> {
  /** Those that most texts give come first, then in the order of the texts. Empty when no text has a figure. */
  readonly rows: readonly FigureRow<Text>[];
  /**
   * Two or more rows with one unit whose values lie close together, the least first; each is given by a text that does
   * not give the one beside it.
   */
  readonly near: readonly (readonly FigureRow<Text>[])[];
}

/** Beyond this ratio two values of one unit hardly count the same thing. */
const NEAR_RATIO = 2;
const LARGEST_BY_CHANCE = 31;
/** Clock times farther apart hardly tell of the same moment. */
const NEAR_MINUTES = 60;

/**
 * Sets the figures of several texts side by side. Two figures are in one row when their kind and value are the
 * same and their units are, after stemming. Words of two languages and units left out cannot be compared; such
 * figures join the row of their value when it is no small one and no text of any language has it with a second unit,
 * else each unit is a row of its own, and so is none. A row says that the texts give one value with units that are not known to differ; it
 * does not say that they count the same thing.
 */
export function compareFigures<Text extends FigureText>(texts: readonly Text[]): FigureComparison<Text> {
  const found = texts.flatMap((giver) =>
    findFigures(giver.text, giver.language).map((figure) => ({
      giver,
      figure,
      language: nameLanguage(giver.language),
    })),
  );
  const own = Map.groupBy(found, ({ giver }) => giver);
  const rows = [...Map.groupBy(found, ({ figure }) => `${figure.kind} ${String(figure.value)}`).values()]
    .flatMap(partByUnit)
    .toSorted((a, b) => countTexts(b) - countTexts(a))
    .map((group) => describeRow(group, own, texts));
  return { rows, near: findNear(rows) };
}

interface Found<Text extends FigureText> {
  readonly giver: Text;
  readonly figure: Figure;
  readonly language: string;
}

function nameLanguage(language?: string): string {
  return isEnglish(language) ? 'en' : (language?.toLowerCase().split('-')[0] ?? '');
}

/** Whether a figure may be in two texts by chance, as small numbers are, those of days among them. */
export function isByChance({ kind, value }: Pick<Figure, 'kind' | 'value'>): boolean {
  return kind === 'quantity' && value <= LARGEST_BY_CHANCE && Number.isInteger(value);
}

/** Figures of one kind and value, parted where their units are known to differ. */
function partByUnit<Text extends FigureText>(group: readonly Found<Text>[]): readonly (readonly Found<Text>[])[] {
  const withUnit = group.filter(({ figure }) => figure.unitKey !== undefined);
  const byLanguage = [...Map.groupBy(withUnit, ({ language }) => language).values()];
  const isUnitShared = byLanguage.every((own) => new Set(own.map(({ figure }) => figure.unitKey)).size === 1);
  if (isUnitShared && group.some(({ figure }) => !isByChance(figure))) return [group];
  return [
    ...Map.groupBy(group, ({ figure, language }) =>
      figure.unitKey === undefined ? '' : `${figure.unitKey} ${language}`,
    ).values(),
  ];
}

function countTexts(group: readonly Found<FigureText>[]): number {
  return new Set(group.map(({ giver }) => giver)).size;
}

/** @param ownOf all figures of a text */
function describeRow<Text extends FigureText>(
  group: readonly Found<Text>[],
  ownOf: ReadonlyMap<Text, readonly Found<Text>[]>,
  texts: readonly Text[],
): FigureRow<Text> {
  const byText = Map.groupBy(group, ({ giver }) => giver);
  const [{ figure }] = group as readonly [Found<Text>, ...Found<Text>[]];
  return {
    kind: figure.kind,
    value: figure.value,
    unitKeys: [...new Set(group.flatMap((one) => one.figure.unitKey ?? []))],
    givers: [...byText].map(([giver, own]) => ({ giver, figures: own.map((one) => one.figure) })),
    missing: texts.filter((text) => !byText.has(text) && !ownOf.get(text)?.some((one) => mayBeSame(one, figure))),
  };
}

/** What a unit is called is no proof that another text lacks the figure: `42 members` are `42 Senate Republicans`. */
function mayBeSame({ figure, language }: Found<FigureText>, wanted: Figure): boolean {
  if (wanted.kind === 'date') return mayBeDate(figure, wanted.value, language);
  return figure.kind === wanted.kind && figure.value === wanted.value;
}

/** Months have names that are read in English alone: elsewhere a day is a number, and `August 2023` a year. */
function mayBeDate(figure: Figure, value: number, language: string): boolean {
  const wanted = decodeDate(value);
  if (figure.kind !== 'date') return wanted.day > 0 && figure.value === wanted.day;
  const own = decodeDate(figure.value);
  if (wanted.month === 0 || (own.month === 0 && language !== 'en')) return own.year === wanted.year;
  const isYear = own.year === wanted.year || own.year === 0 || wanted.year === 0;
  return isYear && own.month === wanted.month && (wanted.day === 0 || own.day === wanted.day);
}

/** Only figures that count are looked at, and times: dates and ordinals close to each other are as a rule others. */
function findNear<Text extends FigureText>(rows: readonly FigureRow<Text>[]): FigureComparison<Text>['near'] {
  const units = rows
    .filter(({ kind }) => kind !== 'ordinal' && kind !== 'date')
    .flatMap((row) => (row.kind === 'time' ? [''] : row.unitKeys).map((unitKey) => ({ row, unitKey })));
  const near = [...Map.groupBy(units, ({ row, unitKey }) => `${row.kind} ${unitKey}`).values()].flatMap((group) =>
    chainRows(group.map(({ row }) => row)),
  );
  // Rows that have units in two languages in common would be told twice.
  const isSame = (a: readonly FigureRow[], b: readonly FigureRow[]) =>
    a.length === b.length && a.every((row) => b.includes(row));
  return near.filter((own, index) => near.findIndex((other) => isSame(other, own)) === index);
}

/** Rows in the order of their values, cut wherever two neighbours are not near; only what has two or more. */
function chainRows<Text extends FigureText>(rows: readonly FigureRow<Text>[]): FigureComparison<Text>['near'] {
  const chains: FigureRow<Text>[][] = [];
  for (const row of rows.toSorted((a, b) => a.value - b.value)) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && isNear(last, row)) chain.push(row);
    else chains.push([row]);
  }
  return chains.filter((chain) => chain.length > 1);
}

function isNear(a: FigureRow, b: FigureRow): boolean {
  const isApart =
    a.givers.some(({ giver }) => b.missing.includes(giver)) && b.givers.some(({ giver }) => a.missing.includes(giver));
  const isClose = a.kind === 'time' ? b.value - a.value <= NEAR_MINUTES : b.value <= a.value * NEAR_RATIO;
  return isApart && isClose;
}
