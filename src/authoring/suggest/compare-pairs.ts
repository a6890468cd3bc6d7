import { isEnglish } from '../../analysis/number-words.ts';
import { splitContentWords } from './content-words.ts';
import { findDenials, isNegative, type Denial } from './denials.ts';
import type { Pair, Weights } from './likeness.ts';
import { findSpeakers } from './speakers.ts';
import type { Statement, Voice } from './statements.ts';
import { shorten, spreadVoice, type Answer, type Suggestion } from './suggestion.ts';

/** From here two statements surely tell of the same thing. */
const SURE_LIKENESS = 0.3;
/** Who speaks differs, so that the words of one matter do not all agree. */
const ALIKE = 0.4;
/** From here they say the same. */
const SAME_LIKENESS = 0.5;

/** In what two voices on one thing differ: which answer each gives. */
interface Difference extends Pick<Suggestion, 'kind' | 'score' | 'topic' | 'aspects' | 'relation'> {
  readonly reason: string;
  readonly answer: (voice: Voice) => Omit<Answer, 'statement'> | undefined;
}

/** Pairs of voices that are alike, by voice. */
type Neighbours = ReadonlyMap<Voice, ReadonlyMap<Voice, number>>;

/**
 * Points from pairs of voices on one thing, by the respect in which they differ: denial, day, who says so; else what
 * they agree on. Others join that are on the same thing as each that is there.
 */
export function comparePairs(pairs: readonly Pair[], weights: Weights): readonly Suggestion[] {
  const neighbours = new Map<Voice, Map<Voice, number>>();
  for (const { a, b, likeness } of pairs) {
    neighbours.set(a, (neighbours.get(a) ?? new Map<Voice, number>()).set(b, likeness));
    neighbours.set(b, (neighbours.get(b) ?? new Map<Voice, number>()).set(a, likeness));
  }
  const names = findNameStems(neighbours.keys());
  const seeds = pairs
    .filter(
      ({ a, b, likeness }) =>
        likeness >= SURE_LIKENESS || findOwnDenials(a).length > 0 !== findOwnDenials(b).length > 0,
    )
    .map((pair) => ({ pair, difference: findDifference(pair, weights, names) }))
    .filter(({ pair, difference }) => difference.kind === 'denial' || isTold(pair))
    .toSorted((x, y) => y.difference.score - x.difference.score);
  const taken = new Map<string, Set<Voice>>();
  return seeds.flatMap(({ pair, difference }): readonly Suggestion[] => {
    const used = taken.get(difference.kind) ?? new Set();
    taken.set(difference.kind, used);
    if (used.has(pair.a) || used.has(pair.b)) return [];
    const members = growGroup(pair, neighbours);
    const answers = members.flatMap((voice) => {
      const answer = difference.answer(voice);
      if (answer) used.add(voice);
      return answer ? spreadVoice(voice, answer) : [];
    });
    const texts = new Set(answers.map(({ statement }) => statement.source));
    const { kind, score, topic, aspects, relation, reason } = difference;
    return [{ kind, score: score + 2 * Math.log2(texts.size), topic, reasons: [reason], aspects, relation, answers }];
  });
}

/** What two say in a few words alone is no matter of its own. */
function isTold({ a, b, likeness }: Pair): boolean {
  return likeness >= SURE_LIKENESS && a.first.stems.intersection(b.first.stems).size > FEWEST_COMMON;
}

/** The voices of a pair with those that are like each of the group, one of each text. */
function growGroup({ a, b }: Pair, neighbours: Neighbours): readonly Voice[] {
  const group = [a, b];
  const own = neighbours.get(a) ?? new Map<Voice, number>();
  const other = neighbours.get(b) ?? new Map<Voice, number>();
  const common = [...own]
    .flatMap(([voice, likeness]) => {
      const both = Math.min(likeness, other.get(voice) ?? 0);
      return both >= SURE_LIKENESS ? [{ voice, both }] : [];
    })
    .toSorted((x, y) => y.both - x.both);
  for (const { voice } of common) {
    const isNew = voice.all.every(({ source }) => !group.some(({ all }) => all.some((one) => one.source === source)));
    const isAlike = group.every((member) => (neighbours.get(voice)?.get(member) ?? 0) >= SURE_LIKENESS);
    if (isNew && isAlike) group.push(voice);
  }
  return group;
}

function findDifference(pair: Pair, weights: Weights, names: ReadonlySet<string>): Difference {
  const { a, b, likeness } = pair;
  const eye = (a.first.prominence + b.first.prominence) / 2;
  const sure = Math.min(1, likeness / SAME_LIKENESS);
  const record = a.first.source.isRecord === true || b.first.source.isRecord === true ? 12 : 0;
  const topic = nameTopic(a.first, b.first, weights);
  const denial = compareDenials(pair, names);
  if (denial) return { ...denial, topic, score: 20 + 28 * eye + 25 * sure + 20 * (denial.sureness ?? 1) + record };
  const time = compareDays(a.first, b.first);
  if (time && likeness >= SURE_LIKENESS) return { ...time, topic, score: 22 + 22 * eye + 18 * sure + record };
  const speaker = likeness >= ALIKE ? compareSpeakers(a.first, b.first) : undefined;
  if (speaker) return { ...speaker, topic, score: 28 + 25 * eye + 18 * sure + record };
  const common = listCommon(a.first, b.first);
  return {
    kind: 'agreement',
    score:
      2 +
      18 * eye +
      20 * likeness +
      Math.min(8, common.length) +
      (common.some((word) => /\p{N}/u.test(word)) ? 8 : 0) +
      record / 2,
    topic,
    aspects: [],
    relation: 'refine',
    reason: `They have ${common.slice(0, 6).join(', ')} in common; look whether a reader could swap the words.`,
    answer: () => ({ position: 'so', label: '' }),
  };
}

/** How many words make a topic. */
const WORDS_OF_A_TOPIC = 4;

function listCommon(a: Statement, b: Statement): readonly string[] {
  const words = splitContentWords(a.words, a.source.language).filter(({ stem }) => b.stems.has(stem));
  return [...new Set(words.map(({ start, end }) => `“${a.words.slice(start, end)}”`))];
}

/** The weightiest of the words that two statements have in common, in the order of the first. */
function nameTopic(a: Statement, b: Statement, weights: Weights): string {
  const common = splitContentWords(a.words, a.source.language).filter(({ stem }) => b.stems.has(stem));
  const unique = common.filter(({ stem }, index) => common.findIndex((word) => word.stem === stem) === index);
  return unique
    .toSorted((x, y) => weights(y.stem) - weights(x.stem) || x.start - y.start)
    .slice(0, WORDS_OF_A_TOPIC)
    .toSorted((x, y) => x.start - y.start)
    .map(({ start, end }) => a.words.slice(start, end))
    .join(', ');
}

/** A statement stands in a pair with some of many others. */
const denialsOf = new WeakMap<Statement, readonly Denial[]>();

function findOwnDenials({ first }: Voice): readonly Denial[] {
  const known = denialsOf.get(first) ?? findDenials(first.words, first.source.language);
  denialsOf.set(first, known);
  return known;
}

type Found = Omit<Difference, 'score' | 'topic'> & { readonly sureness?: number };

/** Stems that English texts write with a capital wherever they have them: names, of which nothing is denied. */
function findNameStems(voices: Iterable<Voice>): ReadonlySet<string> {
  const [large, small] = [new Set<string>(), new Set<string>()];
  for (const { first } of voices) {
    if (!isEnglish(first.source.language)) continue;
    for (const { stem, start } of splitContentWords(first.words, first.source.language))
      if (/^\p{Lu}/u.test(first.words.slice(start))) large.add(stem);
      else small.add(stem);
  }
  return large.difference(small);
}

/** These deny of which thing something is said, and seldom what is said of it. */
const OF_A_THING = /^(?:no|none|neither)$/iu;
/** With fewer words in common beside names, one that is denied may be another. */
const FEWEST_COMMON = 2;

/** One denies what the other says, by a word that both have; when both deny something, nobody can tell. */
function compareDenials({ a, b, likeness }: Pair, names: ReadonlySet<string>): Found | undefined {
  const [own, other] = [findOwnDenials(a), findOwnDenials(b)];
  if ((own.length === 0) === (other.length === 0)) return undefined;
  const [denying, affirming] = own.length > 0 ? [a, b] : [b, a];
  const common = denying.first.stems.intersection(affirming.first.stems).difference(names);
  if (common.size < FEWEST_COMMON) return undefined;
  const stem = findOwnDenials(denying)
    .flatMap(({ denied }) => denied)
    .find((one) => common.has(one));
  if (stem === undefined || isNegative(affirming.first.words)) return undefined;
  const denials = findOwnDenials(denying).filter(({ denied }) => denied.includes(stem));
  const isFirst = denials.some(({ denied, words }) => denied[0] === stem && !OF_A_THING.test(words));
  // Other languages than English deny on either side, so that no subject is told.
  const isOfSame = denials.some(({ subject }) => subject === undefined || affirming.first.stems.has(subject));
  if (!isOfSame && !(isFirst && likeness >= SURE_LIKENESS)) return undefined;
  const label = (voice: Voice) => {
    const denial = findOwnDenials(voice).find(({ denied }) => denied.includes(stem));
    return `“${quoteAround(voice.first, stem, denial)}”`;
  };
  const labels = { denied: label(denying), affirmed: label(affirming) };
  return {
    kind: 'denial',
    sureness: (isFirst ? 0.6 : 0.3) + (isOfSame ? 0.4 : 0),
    aspects: ['polarity'],
    relation: 'conflict',
    reason: `${denying.first.source.id} denies (${labels.denied}) what ${affirming.first.source.id} says without denying (${labels.affirmed}).`,
    answer: (voice) => {
      const denials = findOwnDenials(voice);
      if (!voice.first.stems.has(stem)) return undefined;
      const isDenied = denials.some(({ denied }) => denied.includes(stem));
      if (!isDenied && denials.length > 0) return undefined;
      return isDenied ? { position: 'denied', label: labels.denied } : { position: 'affirmed', label: labels.affirmed };
    },
  };
}

/** A few words of a statement around a stem, from the denial to it where there is one. */
function quoteAround({ words, source }: Statement, stem: string, denial?: Denial): string {
  const content = splitContentWords(words, source.language);
  const at = content.findIndex((word) => word.stem === stem);
  const word = content[at];
  if (!word) return shorten(words, 40);
  const from = Math.min(content[Math.max(0, at - 1)]?.start ?? word.start, denial?.start ?? Infinity);
  const to = Math.max(content[Math.min(content.length - 1, at + 1)]?.end ?? word.end, denial?.end ?? 0);
  // Not beyond the clause, on either side.
  const [before = ''] = /[^,;:.!?\u201c\u201d"\u3001\u3002]*$/u.exec(words.slice(from, word.start)) ?? [];
  const [behind = ''] = /^[^,;:.!?\u201c\u201d"\u3001\u3002]*/u.exec(words.slice(word.end, to)) ?? [];
  return shorten(before + words.slice(word.start, word.end) + behind, 60);
}

/** The days of the week and of the year, as each language names them, and as numbers in any. */
const dayPatterns = new Map<string, RegExp>();

function openDays(language = 'en'): RegExp {
  const known = dayPatterns.get(language);
  if (known) return known;
  const name = (options: Intl.DateTimeFormatOptions, count: number, day: (index: number) => number) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => format.format(day(index)).replace(/^\d+日?$/u, ''))
      .filter((word) => word.length > 1)
      .join('|');
  };
  const weekdays = name({ weekday: 'long' }, 7, (index) => Date.UTC(2024, 0, 1 + index));
  const months = name({ month: 'long' }, 12, (index) => Date.UTC(2024, index, 1));
  const unspaced = /^(?:ja|zh|th)/u.test(language);
  const [from, to] = unspaced ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const dates = `(?:${months}) \\p{N}{1,2}|\\p{N}{1,2}\\.? (?:de )?(?:${months})|\\p{N}{1,2}\\.\\p{N}{1,2}\\.(?:\\p{N}{4})?|\\p{N}{1,2}月\\p{N}{1,2}日`;
  const pattern = new RegExp(`${from}(?:${weekdays}|${dates})${to}`, 'giu');
  dayPatterns.set(language, pattern);
  return pattern;
}

function listDays({ words, source }: Statement): readonly string[] {
  return [...new Set(words.match(openDays(source.language)) ?? [])];
}

function compareDays(a: Statement, b: Statement): Found | undefined {
  const [own, other] = [listDays(a), listDays(b)];
  const [one, two] = [own[0], other[0]];
  if (one === undefined || two === undefined || own.length + other.length > 2 || one === two) return undefined;
  // A weekday and a date may be one day.
  if (/\p{N}/u.test(one) !== /\p{N}/u.test(two)) return undefined;
  return {
    kind: 'time',
    aspects: ['time'],
    relation: 'conflict',
    reason: `The days differ: “${one}” in ${a.source.id}, “${two}” in ${b.source.id}.`,
    answer: ({ first }) => {
      const [day, ...more] = listDays(first);
      return day === undefined || more.length > 0 ? undefined : { position: day, label: day };
    },
  };
}

/** A statement is asked for each of its pairs. */
const speakerOf = new WeakMap<Statement, { readonly words: string | undefined }>();

/** Who is named in the sentence of a statement as saying so; in English. */
export function nameSpeaker(statement: Statement): string | undefined {
  const { source, sentence, place } = statement;
  if (place === 'headline') return undefined;
  const find = () => {
    const { content } = source.text;
    return (findSpeakers(content, statement)[0] ?? findSpeakers(content, sentence)[0])?.words;
  };
  const known = speakerOf.get(statement) ?? { words: find() };
  speakerOf.set(statement, known);
  return known.words;
}

/** Two who are named as saying so. That nobody is named may be because these rules do not find him. */
function compareSpeakers(a: Statement, b: Statement): Found | undefined {
  const last = (name: string) => (name.split(' ').at(-1) ?? name).toLowerCase().slice(0, 6);
  const [own, other] = [nameSpeaker(a), nameSpeaker(b)];
  if (own === undefined || other === undefined) return undefined;
  // Of a person and whom he speaks for, one article names the one as speaking, and one the other.
  const isNamed = ({ source, sentence }: Statement, name: string) =>
    source.text.content.slice(sentence.start, sentence.end).toLowerCase().includes(last(name));
  if (isNamed(a, other) || isNamed(b, own)) return undefined;
  return {
    kind: 'speaker',
    aspects: ['attribution'],
    relation: 'refine',
    reason: `Who says so differs: “${own}” in ${a.source.id}, “${other}” in ${b.source.id}.`,
    answer: ({ first }) => {
      const name = nameSpeaker(first);
      return name === undefined ? undefined : { position: last(name), label: `Said by ${name}`, speaker: name };
    },
  };
}
