import type { Figure } from '../../analysis/figure.ts';
import { findFigures } from '../../analysis/figures.ts';
import { isEnglish } from '../../analysis/number-words.ts';
import { joinParagraphs } from '../../domain/plain-text.ts';
import type { Range } from '../../domain/range.ts';
import { splitContentWords } from './content-words.ts';
import { readUnit } from './counted-unit.ts';
import { joinFigures } from './join-figures.ts';
import type { Statement, SuggestionText } from './statements.ts';
import { BROAD, findTelling } from './telling-count.ts';

/** A figure of a statement, with what it counts. */
export interface Count {
  readonly statement: Statement;
  /** Of the number, in its text. */
  readonly range: Range;
  readonly kind: Figure['kind'];
  readonly value: number;
  /** The same for figures that count the same kind of thing, in one language. */
  readonly topic: string;
  /** Of a length or a time, its unit in meters or seconds, in which `value` is told. */
  readonly scale?: number;
  /** In a table of statistics the words beside a figure alone tell what it is of. */
  readonly isListed?: boolean;
  /** Stems of the words beside it, the nearest first. */
  readonly beside: { readonly before: readonly string[]; readonly behind: readonly string[] };
  /** What it counts, in a word or two. */
  readonly unit: string;
  /** How it is said of a position: `at least 10 killed`. */
  readonly label: string;
  readonly bound: 'least' | 'most' | 'about' | 'exact';
  /** Whether the kind of thing is one of which an event has one number: a toll, a magnitude. */
  readonly isTelling: boolean;
  /** Of a toll, the years and months that its words name, as `200312`; a year alone is `200300`. */
  readonly when: readonly number[];
  /** The same for figures that count the same in any language. */
  readonly across?: string;
}

/** Units of one kind are compared: how many meters, or seconds, each has. */
const SCALES: Readonly<Record<'length' | 'time', ReadonlyMap<string, number>>> = {
  length: new Map(
    Object.entries({ mile: 1609.344, kilometer: 1000, kilometre: 1000, km: 1000, meter: 1, metre: 1, foot: 0.3048 }),
  ),
  time: new Map(
    Object.entries({
      second: 1,
      minute: 60,
      hour: 3600,
      day: 86_400,
      week: 604_800,
      month: 2_629_800,
      year: 31_557_600,
    }),
  ),
};
/** So many words on either side of a figure tell what it is of. */
const WORDS_BEFORE = 2;
const WORDS_BEHIND = 4;
/** Directions and ages stand beside figures of anything. */
const BESIDE_ANY = /^(?:old|(?:north|south|east|west)\S{0,5})$/u;

/** Persons in general, in other languages than English. */
const PERSONS_ABROAD = /^(?:menschen|person|pessoa|mensen|kişi|челов|люд|شخص|أشخاص|نفر|人)/u;
/** A number behind these is a name. */
const NUMBERED = /\b(?:Week|Day|Game|Chapter|Section|Article|Route|Highway)\s$/u;
/** Behind these another thing is told. */
const JOINT = /[,;:()]\s|\s(?:and|or|but|while|as)\s/u;
const NONE = /\b(?:no(?:body|ne)?|no one|without)\b/iu;

/** A sentence with so many figures is a table of statistics, and its figures are of one time or another. */
const MANY_FIGURES = 3;

/** English words for what was before the event, or is told of more than it; sums of money stay: two texts with one have it of one thing. */
const EARLIER =
  /\b(?:an? (?:[\w.-]+ ){1,4}can|last (?:year|month|decade|century)|(?:earlier|so far) this (?:year|month|season)|in recent (?:years|months|weeks|days)|previous(?:ly)?|in the past|(?:years|months|decades|centuries) (?:ago|before|earlier)|on record|in history)\b/iu;

/**
 * The figures of a text by what they count, in the statements of its headline and body. Dates are left out.
 */
export function findCounts(statements: readonly Statement[]): readonly Count[] {
  const [first] = statements;
  if (!first) return [];
  const { source } = first;
  return (['headline', 'body'] as const).flatMap((place) => {
    const { content, paragraphs } = place === 'body' ? source.text : joinParagraphs([source.headline ?? '']);
    const figures = findFigures({ content, paragraphs }, source.language).reduce(
      (joined: readonly Figure[], figure) => joinFigures(content, joined, figure),
      [],
    );
    return statements
      .filter((one) => one.place === place)
      .flatMap((statement): readonly Count[] => {
        const { sentence } = statement;
        const words = content.slice(sentence.start, sentence.end);
        const isElsewhere = isEnglish(source.language) && EARLIER.test(words);
        const within = ({ start, end }: Range) =>
          figures.filter(({ range }) => range.start >= start && range.end <= end);
        // `50 km (30 miles)` says it again.
        const own = within(statement).filter(({ phrase }, index, all) => {
          const last = all[index - 1];
          return !last || !/^\s?[(（]$/u.test(content.slice(last.phrase.end, phrase.start));
        });
        const periods = [statement, sentence].map((place) => within(place).flatMap(readPeriod));
        const when = periods.find(({ length }) => length > 0) ?? [];
        const isStatistic = within(sentence).filter(({ kind }) => kind === 'quantity').length >= MANY_FIGURES;
        const found = [...countNone(statement, own), ...own.flatMap((figure) => count(figure, statement, own, source))];
        const isReport = found.some(({ isTelling }) => isTelling);
        return found
          .filter(({ kind, isTelling, scale }) =>
            isElsewhere ? kind === 'money' : isTelling || isReport || !isStatistic || scale !== undefined,
          )
          .map((one) => (one.isTelling ? { ...one, when } : { ...one, isListed: isStatistic && !isReport }));
      });
  });
}

/** The year, and the month, of a date without a day. */
function readPeriod({ kind, value }: Figure): readonly number[] {
  return kind === 'date' && value % 100 === 0 ? [value / 100] : [];
}

/** What stands before and behind a figure in its statement, as far as the figure beside it. */
function cutAround(statement: Statement, figure: Figure, figures: readonly Figure[]) {
  const { content } = contentOf(statement);
  const others = figures.filter((one) => one !== figure).map(({ range }) => range);
  const last = Math.max(statement.start, ...others.map(({ end }) => end).filter((at) => at < figure.range.end));
  const next = Math.min(statement.end, ...others.map(({ start }) => start).filter((at) => at > figure.range.start));
  return {
    // What bounds a figure is not what it counts.
    before: content.slice(last, Math.max(last, figure.phrase.start)),
    // `58km (36 miles) off Karst`
    behind:
      content
        .slice(figure.range.end, next)
        .replace(/(?<=^[^,;:(]{0,20})\([^)]*\)/u, '')
        .split(JOINT)[0] ?? '',
  };
}

function contentOf({ source, place }: Statement) {
  return place === 'body' ? source.text : { content: source.headline ?? '' };
}

function count(
  figure: Figure,
  statement: Statement,
  figures: readonly Figure[],
  { language }: SuggestionText,
): readonly Count[] {
  const { kind, value, text, unitKey, hedges } = figure;
  const { content } = contentOf(statement);
  const isNamed = NUMBERED.test(content.slice(0, figure.range.start));
  if (kind === 'date' || kind === 'ordinal' || isNamed) return [];
  const bound = hedges.some((hedge) => /least|more|over|fewer than$|^at/u.test(hedge) && !/most|no more/u.test(hedge))
    ? 'least'
    : hedges.some((hedge) => /most|up to|under|less|as many/u.test(hedge))
      ? 'most'
      : hedges.length > 0
        ? 'about'
        : 'exact';
  const { before, behind } = cutAround(statement, figure, figures);
  const told = {
    statement,
    range: figure.range,
    kind,
    value,
    bound,
    isTelling: false,
    when: [],
    beside: findBeside(before, behind.slice(figure.phrase.end - figure.range.end), language),
  } as const;
  if (!isEnglish(language) && kind === 'quantity') return countAbroad(told, figure, before, behind);
  const isMeasure = unitKey !== 'person' && BROAD.has(unitKey ?? '');
  // What is joined to a number by a hyphen is what it counts; a magnitude may stand before its number, as its unit.
  const [joined] = /^-[\p{L}-]+/u.exec(behind) ?? [];
  const found = unitKey === 'magnitude' ? unitKey : findTelling(joined ?? behind, joined ? '' : before)?.topic;
  // Of persons there is no part.
  const isWhole = found === 'magnitude' || Number.isInteger(value);
  const telling = kind === 'quantity' && !isMeasure && isWhole ? found : undefined;
  if (telling !== undefined) {
    const label = `${[...hedges, text].join(' ')} ${telling}`;
    return [{ ...told, topic: telling, unit: telling, isTelling: true, label, across: telling }];
  }
  // A bare number counts nothing that could be compared.
  const unit = unitKey ?? (kind === 'quantity' ? undefined : kind);
  if (unit === undefined) return [];
  const label = content.slice(figure.phrase.start, figure.phrase.end).replaceAll(/\s+/gu, ' ');
  const isBroad = BROAD.has(unit);
  const [measure = '', scales] =
    Object.entries(SCALES).find(([, units]) => kind === 'quantity' && units.has(unit)) ?? [];
  const scale = scales?.get(unit);
  if (scale !== undefined)
    return [{ ...told, value: value * scale, scale, topic: `~${measure}`, unit: figure.unit ?? unit, label }];
  const topic = `${kind !== 'quantity' || isBroad ? '~' : ''}${unit.slice(0, 7)}`;
  const across = kind === 'money' || kind === 'percent' || unit === 'person' ? { across: unit } : {};
  return [{ ...told, topic, unit: figure.unit ?? unit, label, ...across }];
}

function findBeside(before: string, behind: string, language?: string): Count['beside'] {
  const list = (words: string) =>
    splitContentWords(words, language).flatMap(({ stem }) => (BESIDE_ANY.test(stem) ? [] : stem));
  const near = before.split(/[,;:()]/u).at(-1) ?? '';
  return { before: list(near).slice(-WORDS_BEFORE).reverse(), behind: list(behind).slice(0, WORDS_BEHIND) };
}

/** In other languages than English the words right around a number tell what it counts. */
function countAbroad(
  told: Pick<Count, 'statement' | 'range' | 'kind' | 'value' | 'bound' | 'isTelling' | 'when' | 'beside'>,
  figure: Figure,
  before: string,
  behind: string,
): readonly Count[] {
  const { statement } = told;
  const { content } = contentOf(statement);
  const { start, end } = figure.range;
  const unit = readUnit(behind, statement.source.language);
  const telling = unit?.isMeasure === true ? undefined : findTelling(behind, before, statement.source.language);
  if (!telling && !unit) return [];
  const { currency = '' } = unit ?? {};
  const isRated = telling?.topic === 'magnitude' && telling.before > 0;
  const label = content
    .slice(start - (telling?.before ?? 0), end + (isRated ? 0 : (unit?.end ?? 0)))
    .replaceAll(/\s+/gu, ' ');
  const named = { ...told, unit: telling?.topic ?? unit?.words ?? label, label };
  if (currency !== '') return [{ ...named, kind: 'money', topic: `~${currency}`, across: currency }];
  if (telling) return [{ ...named, topic: telling.topic, isTelling: true, across: telling.topic }];
  const words = unit?.words.toLowerCase() ?? '';
  const topic = `${unit?.isMeasure === true ? '~' : ''}${words.slice(0, 7)}`;
  return [{ ...named, topic, ...(PERSONS_ABROAD.test(words) && { across: 'person' }) }];
}

/** `No one was killed` is a number too. */
function countNone(statement: Statement, figures: readonly Figure[]): readonly Count[] {
  if (!isEnglish(statement.source.language)) return [];
  const match = NONE.exec(statement.words);
  if (!match || figures.some(({ kind }) => kind === 'quantity')) return [];
  const topic = findTelling(statement.words.slice(match.index + match[0].length), '')?.topic;
  if (topic === undefined || topic === 'magnitude') return [];
  const start = statement.start + match.index;
  return [
    {
      statement,
      range: { start, end: start + match[0].length },
      kind: 'quantity',
      value: 0,
      topic,
      unit: topic,
      label: `none ${topic}`,
      bound: 'exact',
      isTelling: true,
      when: [],
      beside: { before: [], behind: [] },
      across: topic,
    },
  ];
}
