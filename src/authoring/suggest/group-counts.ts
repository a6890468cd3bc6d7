import { isCompatible, type Count } from './counts.ts';
import { measureLikeness, type Weights } from './likeness.ts';
import { isSameLanguage } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * So alike must two statements be whose figures count the same, by how many things a text counts in that way: a toll,
 * what it counts once, what it counts several times, hours and miles.
 */
const LEAST = { telling: 0.12, narrow: 0.2, several: 0.35, broad: 0.3 };
/** Numbers of which one is no more than so many times the other count the same rather than others do. */
const NEAR_RATIO = 2;
const FAR_PENALTY = 0.12;
/** What stands so far up tells of the event itself. */
const PROMINENT = 0.5;
/** Between languages smaller numbers are compared with none: they stand in every text, whatever they count. */
const LEAST_ACROSS = 100;
/** Clock times farther apart, in minutes, tell of two moments. */
const NEAR_MINUTES = 60;

/**
 * Figures by what they count, those that differ and those that are the same: of each text one that counts the same as
 * each other of the group. Between languages no words can be compared: there a large number joins that is the same,
 * and hours that are near make a group.
 */
export function groupCounts(counts: readonly Count[], weights: Weights): readonly Suggestion[] {
  const nameOwn = ({ statement, topic, kind }: Count) => `${statement.source.id} ${kind} ${topic}`;
  const several = new Map([...Map.groupBy(counts, nameOwn)].map(([name, own]) => [name, countValues(own)]));
  const isLinked = (a: Count, b: Count) => {
    if (!isSameLanguage(a.statement.source, b.statement.source)) return false;
    const isProminent = Math.min(a.statement.prominence, b.statement.prominence) >= PROMINENT;
    if (a.isTelling && isProminent) return true;
    if (a.modifiers.size > 0 && b.modifiers.size > 0 && a.modifiers.isDisjointFrom(b.modifiers)) return false;
    const isSeveral = [a, b].some((one) => (several.get(nameOwn(one)) ?? 0) > 1);
    const isNarrow = a.kind === 'time' || !a.topic.includes('~');
    const least = a.isTelling ? LEAST.telling : !isNarrow ? LEAST.broad : isSeveral ? LEAST.several : LEAST.narrow;
    const near = isNear(a, b);
    const needed = a.isTelling ? least : near ? least - FAR_PENALTY / 2 : least + FAR_PENALTY / 2;
    return measureLikeness(a.statement.stems, b.statement.stems, weights) >= needed;
  };
  const language = ({ statement }: Count) => statement.source.language?.toLowerCase().split('-')[0] ?? 'en';
  const byTopic = Map.groupBy(counts, (count) => `${language(count)} ${count.kind} ${count.topic}`);
  const hours = counts.filter(({ kind }) => kind === 'time');
  const across = gather(hours, isNear).filter((group) => new Set(group.map(language)).size > 1);
  const within = [...byTopic.values()].flatMap((own) => gather(own, isLinked));
  return [...across, ...within]
    .filter((group) => group.length > 1)
    .flatMap((group) => {
      const isDifference = group.some((a) => group.some((b) => isOther(a, b, counts)));
      return isDifference ? describeGroup([...group, ...findElsewhere(group, counts)]) : [];
    });
}

/** In other languages, the same numbers. */
function findElsewhere(group: readonly Count[], counts: readonly Count[]): readonly Count[] {
  const isElsewhere = ({ statement: { source }, value, kind }: Count) =>
    value >= LEAST_ACROSS &&
    kind !== 'time' &&
    group.some((one) => one.value === value && one.kind === kind) &&
    group.every((one) => !isSameLanguage(source, one.statement.source));
  return [...Map.groupBy(counts.filter(isElsewhere), ({ statement }) => statement.source).values()].flatMap(
    ([one]) => one ?? [],
  );
}

function countValues(counts: readonly Count[]): number {
  return new Set(counts.map(({ value }) => value)).size;
}

function isNear({ kind, value }: Count, other: Count): boolean {
  const [less, more] = [Math.min(value, other.value), Math.max(value, other.value)];
  return kind === 'time' ? more - less <= NEAR_MINUTES : more <= NEAR_RATIO * less;
}

function gather(counts: readonly Count[], isLinked: (a: Count, b: Count) => boolean): readonly (readonly Count[])[] {
  const groups: Count[][] = [];
  for (const count of counts.toSorted((a, b) => b.statement.prominence - a.statement.prominence)) {
    const group = groups.find((one) => one.every((other) => isSameText(count, other) || isLinked(count, other)));
    if (!group) groups.push([count]);
    // A text that says it again, or has several numbers further down, is heard by what it says first.
    else if (!group.some((other) => isSameText(count, other))) group.push(count);
  }
  return groups;
}

/** Whether two values differ, and neither statement has the other’s value beside its own. */
function isOther(a: Count, b: Count, counts: readonly Count[]): boolean {
  if (a.value === b.value) return false;
  const has = ({ statement }: Count, { value }: Count) =>
    counts.some((one) => one.value === value && one.statement.sentence === statement.sentence);
  return !has(a, b) && !has(b, a);
}

function isSameText(a: Count, b: Count): boolean {
  return a.statement.source === b.statement.source;
}

function describeGroup(group: readonly Count[]): readonly Suggestion[] {
  const [first] = group;
  if (!first) return [];
  const values = [...Map.groupBy(group, ({ value }) => value).values()].flatMap(([one]) => (one ? [one] : []));
  const isConflict = values.some((a) => values.some((b) => !isCompatible(a, b)));
  const [top = 0, next = 0] = values.map(({ statement }) => statement.prominence).toSorted((a, b) => b - a);
  const isBroad = first.topic.includes('~');
  return [
    {
      kind: 'figure',
      score:
        55 + 30 * ((top + 2 * next) / 3) + 3 * Math.log2(group.length) + (first.isTelling ? 12 : isBroad ? -12 : 0),
      topic: first.unit,
      reasons: [`The figures differ: ${values.map(({ label }) => `“${label}”`).join(', ')}.`],
      aspects: first.kind === 'time' ? ['time'] : isConflict ? ['number'] : ['number', 'certainty'],
      relation: isConflict ? 'conflict' : 'refine',
      answers: group.map(({ statement, value }) => {
        const own = values.find((one) => one.value === value) ?? first;
        return { statement, position: String(value), label: own.label };
      }),
    },
  ];
}
