import type { Count } from './counts.ts';
import { measureLikeness, SURE_LIKENESS, type Weights } from './likeness.ts';
import { nameTopic } from './name-topic.ts';
import { areInOneLanguage } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/** Numbers of which one is so many times the other mostly count other things. */
const FAR_RATIO = 2;
/** What stands so far up tells of the event itself. */
const PROMINENT = 0.5;
/** A number so large that two texts have is mostly told of the same. */
const LEAST_TELLING = 1000;
/** With so many of the words behind two figures the same, they are of the same. */
const FEWEST_BEHIND = 2;

/**
 * Figures by what they count, those that differ and those that are surer in one text than in another: of each text one
 * that counts the same as each other of the group.
 */
export function groupCounts(counts: readonly Count[], weights: Weights): readonly Suggestion[] {
  const told = Map.groupBy(counts, placeTopic);
  const isSingle = (count: Count) => new Set(told.get(placeTopic(count))?.map(({ value }) => value)).size === 1;
  const isFirst = (count: Count) => told.get(placeTopic(count))?.[0] === count;
  const isLinked = (a: Count, b: Count) => {
    if (!areOfOneTime(a, b)) return false;
    const isProminent = Math.min(a.statement.prominence, b.statement.prominence) >= PROMINENT;
    if (a.isTelling && isProminent) return true;
    const isFar = Math.max(a.value, b.value) >= FAR_RATIO * Math.min(a.value, b.value);
    // Between languages no words can be compared: what each tells first of a thing is of the event itself.
    if (!areInOneLanguage(a.statement.source, b.statement.source))
      return (
        isFirst(a) &&
        isFirst(b) &&
        (!isFar || a.topic === 'person') &&
        (isProminent || !a.isBroad || a.kind === 'money')
      );
    if (measureLikeness(a.statement.stems, b.statement.stems, weights) >= SURE_LIKENESS) return true;
    if (a.value === b.value) return a.value >= LEAST_TELLING;
    if (isFar) return false;
    // What each text counts once needs no words in common.
    return a.behind.intersection(b.behind).size >= FEWEST_BEHIND || (!a.isBroad && isSingle(a) && isSingle(b));
  };
  return [...Map.groupBy(counts, ({ topic, kind }) => `${topic} ${kind}`).values()]
    .flatMap((own) => gather(own, isLinked))
    .filter((group) => isHedged(group) || group.some((a) => group.some((b) => isOther(a, b, counts))))
    .flatMap((group) => describeGroup(group, counts));
}

/** Which text counts which kind of thing. */
function placeTopic({ topic, statement }: Count): string {
  return `${topic} ${statement.source.id}`;
}

/** Whether two counts are of one time: of tolls neither names a year, or both name the same. */
function areOfOneTime({ years, isTelling }: Count, { years: others }: Count): boolean {
  return !isTelling || years.length + others.length === 0 || years.some((year) => others.includes(year));
}

/** Whether two figures can both be so: `at least 10` and `12`, `$43,000` and `$43,350`. */
function isCompatible(a: Count, b: Count): boolean {
  if (a.value === b.value) return true;
  const [less, more] = a.value < b.value ? [a, b] : [b, a];
  if (less.bound === 'least' || more.bound === 'most') return true;
  if (a.kind === 'money' && (isRounded(a, b) || isRounded(b, a))) return true;
  return (a.bound === 'about' || b.bound === 'about') && more.value <= less.value * 1.05;
}

/** What has fewer digits that count is no sum that was rounded. */
const FEWEST_DIGITS = 2;

/** Whether a figure is another, once it is rounded as that is. */
function isRounded({ value }: Count, { value: round }: Count): boolean {
  const digits = Math.max(FEWEST_DIGITS, String(Math.round(round)).replace(/0+$/u, '').length);
  return Number(value.toPrecision(digits)) === Number(round.toPrecision(digits));
}

function isSameText(a: Count, b: Count): boolean {
  return a.statement.source === b.statement.source;
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

/** Whether two values differ, and neither statement has the other’s value beside its own. */
function isOther(a: Count, b: Count, counts: readonly Count[]): boolean {
  const has = ({ statement }: Count, { value }: Count) =>
    counts.some((one) => one.value === value && one.statement === statement);
  return !has(a, b) && !has(b, a);
}

/** Whether one is surer of a number than another; of a time or a distance, that is no difference. */
function isHedged(group: readonly Count[]): boolean {
  return (
    new Set(group.map(({ value }) => value)).size === 1 &&
    group.every(({ kind, isBroad }) => kind === 'money' || kind === 'percent' || !isBroad) &&
    new Set(group.map(({ bound }) => bound)).size > 1
  );
}

/** Of years, sums and hours the unit does not say what is counted, and the words around them do. */
function nameBroad({ unit, statement, range }: Count, other: Count): string {
  const at = range.start - statement.start;
  const name = (one: Count['statement']) => nameTopic(statement, one, ({ start }) => Math.abs(start - at));
  return name(other.statement) || name(statement) || unit;
}

function describeGroup(group: readonly Count[], counts: readonly Count[]): readonly Suggestion[] {
  const [first, second] = group;
  if (!first || !second) return [];
  const name = ({ value, bound }: Count) => (bound === 'exact' ? String(value) : `${bound} ${String(value)}`);
  const values = [...Map.groupBy(group, name).values()].flatMap(([one]) => one ?? []);
  const isConflict = values.some((a) => values.some((b) => !isCompatible(a, b)));
  const [top = 0, next = 0] = values.map(({ statement }) => statement.prominence).toSorted((a, b) => b - a);
  return [
    {
      kind: 'figure',
      score: 58 + 10 * (top + 2 * next) + (first.topic === 'killed' ? 14 : first.isTelling ? 12 : 0),
      topic: first.isBroad ? nameBroad(first, second) : first.unit,
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
