import type { Figure, FigureKind } from './figure.ts';
import { findFigures } from './figures.ts';
import { isEnglish } from './number-words.ts';
import type { PlainText } from '../domain/plain-text.ts';

/** A text whose figures are compared; every `Article` is one. */
export interface FigureText {
  readonly id: string;
  readonly text: PlainText;
  /** BCP 47. */
  readonly language?: string;
}

/** A figure, who gives it and who does not. */
export interface FigureRow {
  readonly kind: FigureKind;
  readonly value: number;
  /** The unit keys that its figures have, in the order in which they occur; empty when none has a unit. */
  readonly unitKeys: readonly string[];
  /** In the order of the texts, never empty: each gives it once or more. */
  readonly givers: readonly { readonly id: string; readonly figures: readonly Figure[] }[];
  /** Ids of the texts that give no such figure: not in digits, and not in words that can be read. */
  readonly missing: readonly string[];
}

/** Figures with one unit whose values lie close together; each is given by a text that does not give the one beside it. */
export interface NearFigures {
  readonly kind: FigureKind;
  /** Left out for times, which have none. */
  readonly unitKey?: string;
  /** By value, the least first; two or more. */
  readonly rows: readonly FigureRow[];
}

export interface FigureComparison {
  /** Those that most texts give come first, then in the order of the texts. Empty when no text has a figure. */
  readonly rows: readonly FigureRow[];
  readonly near: readonly NearFigures[];
}

/** Beyond this ratio two values of one unit hardly count the same thing. */
const NEAR_RATIO = 2;
/** Small numbers, those of days among them, are in two languages by chance. */
const LARGEST_BY_CHANCE = 31;
/** Clock times farther apart hardly tell of the same moment. */
const NEAR_MINUTES = 60;

/**
 * Sets the figures of several texts side by side. Two figures are in one row when their kind and value are the
 * same and their units are, after stemming. Words of two languages and units left out cannot be compared; such
 * figures join the row of their value when it is no small one and no text of any language has it with a second unit,
 * else each unit is a row of its own. A row says that the texts give one value with units that are not known to differ; it
 * does not say that they count the same thing.
 */
export function compareFigures(texts: readonly FigureText[]): FigureComparison {
  const found = texts.flatMap(({ id, text, language }, order) =>
    findFigures(text, language).map((figure): Found => ({ id, order, figure, language: nameLanguage(language) })),
  );
  const rows = [...Map.groupBy(found, ({ figure }) => `${figure.kind} ${String(figure.value)}`).values()]
    .flatMap(partByUnit)
    .toSorted((a, b) => countTexts(b) - countTexts(a))
    .map((group) => describeRow(group, texts));
  return { rows, near: findNear(rows) };
}

interface Found {
  readonly id: string;
  readonly order: number;
  readonly figure: Figure;
  readonly language: string;
}

function nameLanguage(language?: string): string {
  return isEnglish(language) ? 'en' : (language?.toLowerCase().split('-')[0] ?? '');
}

/** Figures of one kind and value, parted where their units are known to differ. */
function partByUnit(group: readonly Found[]): readonly (readonly Found[])[] {
  const withUnit = group.filter(({ figure }) => figure.unitKey !== undefined);
  const byLanguage = [...Map.groupBy(withUnit, ({ language }) => language).values()];
  const isUnitShared = byLanguage.every((own) => new Set(own.map(({ figure }) => figure.unitKey)).size === 1);
  const isTelling =
    byLanguage.length < 2 || group.some(({ figure }) => figure.kind !== 'quantity' || figure.value > LARGEST_BY_CHANCE);
  if (isUnitShared && isTelling) return [group];
  return [
    ...Map.groupBy(group, ({ figure, language }) =>
      figure.unitKey === undefined ? '' : `${figure.unitKey} ${language}`,
    ).values(),
  ];
}

function countTexts(group: readonly Found[]): number {
  return new Set(group.map(({ id }) => id)).size;
}

function describeRow(group: readonly Found[], texts: readonly FigureText[]): FigureRow {
  const byText = Map.groupBy(group, ({ id }) => id);
  const [{ figure }] = group as readonly [Found, ...Found[]];
  return {
    kind: figure.kind,
    value: figure.value,
    unitKeys: [...new Set(group.flatMap((one) => one.figure.unitKey ?? []))],
    givers: [...byText].map(([id, own]) => ({ id, figures: own.map((one) => one.figure) })),
    missing: texts.map(({ id }) => id).filter((id) => !byText.has(id)),
  };
}

/** Only figures that count are looked at, and times: dates and ordinals close to each other are as a rule others. */
function findNear(rows: readonly FigureRow[]): readonly NearFigures[] {
  const units = rows
    .filter(({ kind }) => kind !== 'ordinal' && kind !== 'date')
    .flatMap((row) => (row.kind === 'time' ? [undefined] : row.unitKeys).map((unitKey) => ({ row, unitKey })));
  const near = [...Map.groupBy(units, ({ row, unitKey }) => `${row.kind} ${unitKey ?? ''}`).values()].flatMap((group) =>
    chainRows(group.map(({ row }) => row)).map((chain): NearFigures => {
      const [{ row, unitKey }] = group as [(typeof group)[0], ...typeof group];
      return { kind: row.kind, ...(unitKey !== undefined && { unitKey }), rows: chain };
    }),
  );
  // Rows that have units in two languages in common would be told twice.
  return near.filter(({ rows: own }, index) => {
    const first = near.findIndex(
      (other) => other.rows.length === own.length && other.rows.every((row) => own.includes(row)),
    );
    return first === index;
  });
}

/** Rows in the order of their values, cut wherever two neighbours are not near; only what has two or more. */
function chainRows(rows: readonly FigureRow[]): readonly (readonly FigureRow[])[] {
  const chains: FigureRow[][] = [];
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
    a.givers.some(({ id }) => b.missing.includes(id)) && b.givers.some(({ id }) => a.missing.includes(id));
  const isClose = a.kind === 'time' ? b.value - a.value <= NEAR_MINUTES : b.value <= a.value * NEAR_RATIO;
  return isApart && isClose;
}
