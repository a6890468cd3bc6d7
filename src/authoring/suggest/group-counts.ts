import { areOfOneTime, isCompatible, isRounded } from './compare-counts.ts';
import type { Count } from './counts.ts';
import { measureLikeness, type Weights } from './likeness.ts';
import { nameTopic } from './name-topic.ts';
import { areInOneLanguage } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/** What counts of an event most, and what is told beside it. */
const WEIGHT: Readonly<Record<string, number>> = { killed: 13, inhabitants: 0 };
/** So alike must two statements be whose figures count the same: a toll, other things, hours and miles, what is far apart. */
const LEAST = { telling: 0.12, narrow: 0.15, broad: 0.24, far: 0.36 };
/** Numbers of which one is more than so many times the other mostly count other things. */
const FAR_RATIO = 2;
/** What stands so far up tells of the event itself. */
const PROMINENT = 0.5;
/** Between languages smaller numbers are compared with none: they stand in every text, whatever they count. */
const LEAST_ACROSS = 100;
/** A number so large that two texts have is mostly told of the same. */
const LEAST_TELLING = 1000;
/** Clock times farther apart, in minutes, tell of two moments. */
const NEAR_MINUTES = 60;

/**
 * Figures by what they count, those that differ and those that are the same: of each text one that counts the same as
 * each other of the group. Between languages no words can be compared: there a large number joins that is the same,
 * and hours that are near make a group.
 */
export function groupCounts(found: readonly Count[], weights: Weights): readonly Suggestion[] {
  const counts = found.reduce(roundCounts, []);
  const values = Map.groupBy(counts, placeTopic);
  const isSingle = (count: Count) => countValues(values.get(placeTopic(count)) ?? []) === 1;
  // What each text counts once needs no words in common.
  const isSure = (a: Count, b: Count) =>
    areOfOneTime(a, b) &&
    (a.value === b.value
      ? a.value >= LEAST_TELLING
      : !a.topic.includes('~') &&
        a.kind === 'quantity' &&
        isSingle(a) &&
        isSingle(b) &&
        measureRatio(a, b) < FAR_RATIO);
  const isLinked = (a: Count, b: Count) => {
    if (!areOfOneTime(a, b)) return false;
    const isProminent = Math.min(a.statement.prominence, b.statement.prominence) >= PROMINENT;
    if (!areInOneLanguage(a.statement.source, b.statement.source)) return isSameAbroad(a, b, isProminent);
    if (isBeside(a, b) || (a.isTelling && isProminent)) return true;
    if (a.isListed || b.isListed) return false;
    const isBroad = a.kind !== 'time' && a.topic.includes('~');
    const least =
      LEAST[a.isTelling ? 'telling' : measureRatio(a, b) > FAR_RATIO ? 'far' : isBroad ? 'broad' : 'narrow'];
    return measureLikeness(a.statement.stems, b.statement.stems, weights) >= least;
  };
  const first = new Map<string, Count>();
  const place = ({ across, statement }: Count) => `${across ?? ''} ${statement.source.id}`;
  for (const count of counts) if (!first.has(place(count))) first.set(place(count), count);
  // Between languages no words can be compared: what each tells first of a thing is of the event itself.
  const isSameAbroad = (a: Count, b: Count, isProminent: boolean) => {
    if (a.value === b.value && a.value >= LEAST_ACROSS) return true;
    const isFirst = first.get(place(a)) === a && first.get(place(b)) === b;
    if (a.isTelling && isProminent) return true;
    return (
      isFirst &&
      (isProminent || a.isTelling || a.kind === 'money') &&
      (measureRatio(a, b) <= FAR_RATIO || a.across === 'person')
    );
  };
  const language = ({ statement }: Count) => statement.source.language?.toLowerCase().split('-')[0] ?? 'en';
  const byTopic = Map.groupBy(
    counts,
    (count) => `${count.across === undefined ? `${language(count)} ${count.topic}` : ` ${count.across}`} ${count.kind}`,
  );
  const hours = counts.filter(({ kind }) => kind === 'time');
  const across = gather(hours, isNear).filter((group) => new Set(group.map(language)).size > 1);
  const within = [...byTopic.values()].flatMap((own) => joinGroups(gather(own, isLinked), isSure));
  return [...across, ...within]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const isDifference = group.some((a) => group.some((b) => isOther(a, b, counts)));
      return isDifference || isHedged(group) ? describeGroup([...group, ...findElsewhere(group, counts)], counts) : [];
    });
}

/** Of two measures that are the same but for their unit and its rounding, the second has the value of the first. */
function roundCounts(counts: readonly Count[], count: Count): readonly Count[] {
  const { scale, topic } = count;
  const same =
    scale !== undefined &&
    counts.find(
      (one) => one.topic === topic && one.scale !== scale && (isRounded(one, count) || isRounded(count, one)),
    );
  return [...counts, same ? { ...count, value: same.value } : count];
}

/** So much more of a thing, told by the same words beside it, may be of the same. */
const BESIDE_RATIO = { measure: 3, other: 2 };

/** Whether the words right beside two figures are the same: of measures the next on one side, else two behind them. */
function isBeside(a: Count, b: Count): boolean {
  const isNext = (['before', 'behind'] as const).some(
    (side) => a.beside[side][0] !== undefined && a.beside[side][0] === b.beside[side][0],
  );
  const shared = a.beside.behind.filter((stem) => b.beside.behind.includes(stem));
  return a.scale === undefined
    ? shared.length > 1 && measureRatio(a, b) <= BESIDE_RATIO.other
    : isNext && measureRatio(a, b) <= BESIDE_RATIO.measure;
}

/** In other languages, the same numbers. */
function findElsewhere(group: readonly Count[], counts: readonly Count[]): readonly Count[] {
  const isElsewhere = ({ statement: { source }, value, kind }: Count) =>
    value >= LEAST_ACROSS &&
    kind !== 'time' &&
    group.some((one) => one.value === value && one.kind === kind) &&
    group.every((one) => !areInOneLanguage(source, one.statement.source));
  return [...Map.groupBy(counts.filter(isElsewhere), ({ statement }) => statement.source).values()].flatMap(
    ([one]) => one ?? [],
  );
}

/** Which text counts which kind of thing. */
function placeTopic({ topic, statement }: Count): string {
  return `${topic} ${statement.source.id}`;
}

function measureRatio({ value }: Count, other: Count): number {
  return Math.max(value, other.value) / Math.min(value, other.value);
}

function countValues(counts: readonly Count[]): number {
  return new Set(counts.map(({ value }) => value)).size;
}

function isNear({ value }: Count, other: Count): boolean {
  return Math.abs(value - other.value) <= NEAR_MINUTES;
}

function gather(counts: readonly Count[], isLinked: (a: Count, b: Count) => boolean): readonly (readonly Count[])[] {
  const groups: Count[][] = [];
  for (const count of counts.toSorted((a, b) => b.statement.prominence - a.statement.prominence)) {
    const group = groups.find(
      (one) =>
        one.every((other) => isSameText(count, other) || isLinked(count, other)) &&
        (count.kind !== 'money' || !one.every((other) => isSameText(count, other))),
    );
    if (!group) groups.push([count]);
    // A text that says it again, or has several numbers further down, is heard by what it says first; sums stay apart.
    else if (!group.some((other) => isSameText(count, other))) group.push(count);
  }
  return groups;
}

/** Joins groups of which some two counts are surely of one thing; of each text the first stays. */
function joinGroups(groups: readonly (readonly Count[])[], isSure: (a: Count, b: Count) => boolean) {
  return groups.reduce<readonly (readonly Count[])[]>((kept, group) => {
    const own = kept.find((one) => one.some((a) => group.some((b) => !isSameText(a, b) && isSure(a, b))));
    const added = group.filter((count) => !own?.some((other) => isSameText(count, other)));
    return own ? kept.with(kept.indexOf(own), [...own, ...added]) : [...kept, group];
  }, []);
}

/** Whether two values differ, and neither statement has the other’s value beside its own. */
function isOther(a: Count, b: Count, counts: readonly Count[]): boolean {
  if (a.value === b.value) return false;
  const has = ({ statement }: Count, { value }: Count) =>
    counts.some((one) => one.value === value && one.statement.sentence === statement.sentence);
  return !has(a, b) && !has(b, a);
}

/** Whether one is surer of a number than another; of a time or a distance, that is no difference. */
function isHedged(group: readonly Count[]): boolean {
  return (
    countValues(group) === 1 &&
    group.every(({ kind, topic }) => kind === 'money' || kind === 'percent' || !topic.includes('~')) &&
    new Set(group.map(({ bound }) => bound)).size > 1
  );
}

function isSameText(a: Count, b: Count): boolean {
  return a.statement.source === b.statement.source;
}

/** Of years, sums and hours the unit does not say what is counted, and the words beside them do. */
function nameBroad({ kind, unit, statement, range }: Count, other: Count): string {
  const at = range.start - statement.start;
  const [common = '', own = ''] = [other.statement, statement].map((one) =>
    nameTopic(statement, one, ({ start }) => Math.abs(start - at)),
  );
  const words = common || own;
  const others = words.split(', ').filter((word) => word !== '' && word !== unit);
  return kind === 'quantity' || words === '' ? [unit, ...others].join(', ') : words;
}

function describeGroup(group: readonly Count[], counts: readonly Count[]): readonly Suggestion[] {
  const [first, second] = group;
  if (!first || !second) return [];
  const name = ({ value, bound }: Count) => (bound === 'exact' ? String(value) : `${bound} ${String(value)}`);
  const values = [...Map.groupBy(group, name).values()].flatMap(([one]) => one ?? []);
  const isConflict = values.some((a) => values.some((b) => !isCompatible(a, b)));
  const [top = 0, next = 0] = values.map(({ statement }) => statement.prominence).toSorted((a, b) => b - a);
  const isBroad = first.topic.includes('~');
  return [
    {
      kind: 'figure',
      score:
        55 +
        30 * ((top + 2 * next) / 3) +
        3 * Math.log2(group.length) +
        (first.when.length > 0 ? 0 : (WEIGHT[first.topic] ?? (first.isTelling ? 12 : isBroad ? -12 : 0))) -
        (isHedged(group) ? 15 : 0),
      topic: isBroad ? nameBroad(first, second) : first.unit,
      reasons: [`The figures differ: ${values.map(({ label }) => `“${label}”`).join(', ')}.`],
      described: {
        relation: isConflict ? 'conflict' : 'refine',
        aspects: first.kind === 'time' ? ['time'] : isConflict ? ['number'] : ['number', 'certainty'],
      },
      answers: group.map((count) => {
        const own = values.find((one) => name(one) === name(count)) ?? first;
        const again = counts.filter(
          (one) => isSameText(one, count) && one.topic === count.topic && one.value === count.value,
        );
        const figures = again.map(({ statement: { place }, range }) => ({ place, ...range }));
        return { statement: count.statement, figures, position: name(count), label: own.label };
      }),
    },
  ];
}
