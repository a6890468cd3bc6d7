import type { Figure } from '../../analysis/figure.ts';
import { findFigures } from '../../analysis/figures.ts';
import { isEnglish } from '../../analysis/number-words.ts';
import { joinParagraphs } from '../../domain/plain-text.ts';
import type { Range } from '../../domain/range.ts';
import { splitWords } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import type { Statement, SuggestionText } from './statements.ts';

/** A figure of a statement, with what it counts. */
export interface Count {
  readonly statement: Statement;
  readonly kind: Figure['kind'];
  readonly value: number;
  /** The same for figures that count the same kind of thing, in one language. */
  readonly topic: string;
  /** What it counts, in a word or two. */
  readonly unit: string;
  /** How it is said of a position: `at least 10 killed`. */
  readonly label: string;
  readonly bound: 'least' | 'most' | 'about' | 'exact';
  /** Words that say of which of the things: `receiving` yards, miles from the `border`. */
  readonly modifiers: ReadonlySet<string>;
  /** Whether the kind of thing is one of which an event has one number: a toll, a magnitude. */
  readonly isTelling: boolean;
}

/** Who misses ten, of them ten are not missing. */
const MISSED = 'missing';
/** Words of English for one thing that is counted; who counts these counts persons, or measures. */
const TELLING: readonly (readonly [topic: string, words: RegExp])[] = [
  [
    'killed',
    /^(?:kill(?:s|ed|ing)|dead|deaths?|die[sd]?|dying|toll|fatalit(?:y|ies)|perish(?:ed)?|slain|lives|bodies)$/u,
  ],
  ['hurt', /^(?:hurt|injur(?:y|ies|e[ds]?|ing)|wound(?:s|ed|ing))$/u],
  [MISSED, /^(?:missing|unaccounted)$/u],
  ['arrested', /^(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ees)?|seized)$/u],
  ['homeless', /^(?:homeless|displaced|evacuat(?:ed|ing))$/u],
  ['magnitude', /^(?:magnitude|richter)$/u],
];
/** What may stand between a figure and such a word as what is counted. */
const PERSONS = new Set(
  'person civilian soldier man woman child villager resident passenger worker troop militant student victim other protester officer member suspect'.split(
    ' ',
  ),
);
/** Units in which one text counts many things. */
const BROAD = new Set(
  'century decade year month week day hour minute second time mile kilometer kilometre km foot meter metre person'.split(
    ' ',
  ),
);
/** A number behind these is a name. */
const NUMBERED = /\b(?:Week|Day|Game|Chapter|Section|Article|Route|Highway)\s$/u;
const AGED = new Set(['at', 'aged', 'age']);
/** Behind these another thing is told. */
const JOINT = /[,;:()]\s|\s(?:and|or|but|while|as)\s/u;
/** So many content words tell of which. */
const MOST_MODIFIERS = 4;
const NONE = /\b(?:no(?:body|ne)?|no one|without)\b/iu;

function nameTelling(key: string): string | undefined {
  return TELLING.find(([, words]) => words.test(key))?.[0];
}

/** A sentence with so many figures is a table of statistics, and its figures are of one time or another. */
const MANY_FIGURES = 3;

/** English words for what was before the event, or is told of more than it. */
const EARLIER =
  /\b(?:last (?:year|month|decade|century)|(?:earlier|so far) this (?:year|month|season)|in recent (?:years|months|weeks|days)|previous(?:ly)?|in the past|(?:years|months|decades|centuries) (?:ago|before|earlier)|on record|in history)\b/iu;

/**
 * The figures of a text by what they count, in the statements of its headline and body. Dates are left out, and so is
 * a toll of another time.
 */
export function findCounts(statements: readonly Statement[]): readonly Count[] {
  const [first] = statements;
  if (!first) return [];
  const { source } = first;
  return (['headline', 'body'] as const).flatMap((place) => {
    const { content, paragraphs } = place === 'body' ? source.text : joinParagraphs([source.headline ?? '']);
    // A magnitude that is joined to its number is no name.
    const bare = content.replaceAll(/\bmagnitude-(?=\d)/giu, 'magnitude ');
    const figures = findFigures({ content: bare, paragraphs }, source.language);
    return statements
      .filter((one) => one.place === place)
      .flatMap((statement): readonly Count[] => {
        const { sentence } = statement;
        if (isEnglish(source.language) && EARLIER.test(content.slice(sentence.start, sentence.end))) return [];
        const within = ({ start, end }: Range) =>
          figures.filter(({ range }) => range.start >= start && range.end <= end);
        const own = within(statement);
        const isPast = within(sentence).some(({ kind, value }) => kind === 'date' && isEarlier(value, source.date));
        const isStatistic = within(sentence).filter(({ kind }) => kind === 'quantity').length >= MANY_FIGURES;
        const found = [...countNone(statement, own), ...own.flatMap((figure) => count(figure, statement, own, source))];
        return found.filter(({ isTelling }) => (isTelling ? !isPast : !isStatistic));
      });
  });
}

/** Whether a date, as eight digits with 0 for what is not said, is of an earlier year or month than a day. */
function isEarlier(value: number, day = ''): boolean {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const [toldYear, toldMonth] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100];
  if (year === 0) return false;
  return toldYear > 0 ? toldYear < year : toldMonth > 0 && month > 0 && toldMonth !== month;
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
    behind: content.slice(figure.range.end, next).split(JOINT)[0] ?? '',
  };
}

function listKeys(words: string): readonly string[] {
  return splitWords(words).map(({ key }) => key);
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
  const told = { statement, kind, value, bound } as const;
  const { before, behind } = cutAround(statement, figure, figures);
  if (isEnglish(language) && kind === 'quantity') {
    const telling = findTelling(figure, listKeys(before).toReversed(), listKeys(behind));
    if (telling !== undefined)
      return [
        {
          ...told,
          modifiers: new Set(),
          topic: telling,
          unit: telling,
          isTelling: true,
          label: `${[...hedges, text].join(' ')} ${telling}`,
        },
      ];
  }
  // A bare number counts nothing that could be compared.
  const unit = unitKey ?? (kind === 'quantity' ? undefined : kind);
  if (unit === undefined) return [];
  const label = content.slice(figure.phrase.start, figure.phrase.end).replaceAll(/\s+/gu, ' ');
  const topic = `${kind !== 'quantity' || BROAD.has(unit) ? '~' : ''}${unit.slice(0, 7)}`;
  const words = BROAD.has(unit) ? behind.replace(figure.unit ?? '', '') : (figure.unit ?? '').replace(/\S+$/u, '');
  const modifiers = new Set(
    splitContentWords(words, language)
      .slice(0, MOST_MODIFIERS)
      .map(({ stem }) => stem),
  );
  return [{ ...told, topic, unit: figure.unit ?? unit, modifiers, isTelling: false, label }];
}

/** The word that says of a number of persons, or of a bare number, what became of them. */
function findTelling({ unitKey }: Figure, before: readonly string[], behind: readonly string[]): string | undefined {
  const own = unitKey === undefined ? undefined : nameTelling(unitKey);
  if (own !== undefined) return own;
  // Who is dead at 95 is one; a toll may stand at 95.
  if (AGED.has(before[0] ?? '') && !before.includes('toll')) return undefined;
  const isOpen = unitKey === undefined || PERSONS.has(unitKey);
  if (BROAD.has(unitKey ?? '') && !isOpen) return undefined;
  const reach = isOpen ? 5 : 3;
  const after = behind.slice(0, reach).findIndex((key) => nameTelling(key) !== undefined);
  const ahead = before.slice(0, isOpen ? 4 : 2).findIndex((key) => (nameTelling(key) ?? MISSED) !== MISSED);
  const [near, far] = [behind[after], before[ahead]];
  if (near !== undefined && (far === undefined || after <= ahead)) return nameTelling(near);
  if (far !== undefined) return nameTelling(far);
  return isOpen && before.slice(0, 12).includes('toll') ? 'killed' : undefined;
}

/** `No one was killed` is a number too. */
function countNone(statement: Statement, figures: readonly Figure[]): readonly Count[] {
  if (!isEnglish(statement.source.language)) return [];
  const match = NONE.exec(statement.words);
  if (!match || figures.some(({ kind }) => kind === 'quantity')) return [];
  const behind = splitWords(statement.words.slice(match.index + match[0].length)).slice(0, 4);
  const topic = behind.map(({ key }) => nameTelling(key)).find((one) => one !== undefined && one !== 'magnitude');
  if (topic === undefined) return [];
  return [
    {
      statement,
      kind: 'quantity',
      value: 0,
      topic,
      unit: topic,
      label: `none ${topic}`,
      bound: 'exact',
      modifiers: new Set(),
      isTelling: true,
    },
  ];
}

/** Whether two figures can both be so: `at least 10` and `12`. */
export function isCompatible(a: Count, b: Count): boolean {
  if (a.value === b.value) return true;
  const [less, more] = a.value < b.value ? [a, b] : [b, a];
  if (less.bound === 'least' || more.bound === 'most') return true;
  return (a.bound === 'about' || b.bound === 'about') && more.value <= less.value * 1.05;
}
