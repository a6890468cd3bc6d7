import { shorten } from '../../content/excerpt.ts';
import { isEnglish } from '../../analysis/number-words.ts';
import { splitContentWords } from './content-words.ts';
import type { Statement } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/** English words for what an event has one cause of; deaths go by many. */
const EFFECT =
  /\b(?:(?<death>die[sd]?|deaths?|dead|killed|suicide)|fire|blaze|blast|explosion|crash|collapse|outage|derailment|sinking)\b/iu;
const CAUSE =
  /\b(?:because(?: of)?|due to|caused by|as a result of|related to|blamed on|attributed to|triggered by|sparked by|(?<=die[sd] (?:(?!at )\S+ ){0,3})(?:of|from))\s/iu;
/** What is told of the event itself stands so far up, or names what stands there. */
const PROMINENT = { own: 0.5, opening: 0.8 };
/** So many content words behind such a word tell the cause. */
const WORDS_OF_A_CAUSE = 6;

interface Cause {
  readonly statement: Statement;
  readonly effect: string;
  readonly label: string;
  /** Of the cause. */
  readonly stems: ReadonlySet<string>;
}

function findCause(statement: Statement, named: ReadonlySet<string>): readonly Cause[] {
  const { source, sentence, place, prominence } = statement;
  if (!isEnglish(source.language)) return [];
  const content = place === 'headline' ? (source.headline ?? '') : source.text.content;
  const words = content.slice(sentence.start, sentence.end);
  const cause = CAUSE.exec(words);
  const effect = EFFECT.exec(words.slice(0, cause?.index));
  if (!cause || !effect) return [];
  const subject = splitContentWords(words.slice(0, effect.index), source.language);
  const isNamed = subject.some(({ start, stem }) => /^\p{Lu}/u.test(words.slice(start)) && named.has(stem));
  if (prominence < PROMINENT.own && !isNamed) return [];
  const told = splitContentWords(words.slice(cause.index + cause[0].length), source.language);
  const stems = new Set(told.slice(0, WORDS_OF_A_CAUSE).map(({ stem }) => stem));
  const name = effect.groups?.['death'] === undefined ? effect[0].toLowerCase() : 'death';
  return [{ statement, effect: name, label: shorten(words.slice(cause.index), 60), stems }];
}

/** Why it happened, where articles give causes without a word in common. In English. */
export function compareCauses(articles: readonly (readonly Statement[])[]): readonly Suggestion[] {
  const told = articles.flatMap((own) => {
    const opening = own.filter(({ prominence }) => prominence >= PROMINENT.opening);
    const named = new Set(opening.flatMap(({ stems }) => [...stems]));
    return own.flatMap((statement) => findCause(statement, named));
  });
  const byEffect = Map.groupBy(told, ({ effect }) => effect);
  return [...byEffect].flatMap(([effect, all]): readonly Suggestion[] => {
    const first = [...Map.groupBy(all, ({ statement }) => statement.source).values()].flatMap(([one]) => one ?? []);
    const causes: Cause[] = [];
    for (const one of first) if (causes.every(({ stems }) => stems.isDisjointFrom(one.stems))) causes.push(one);
    if (causes.length < 2) return [];
    return [
      {
        kind: 'cause',
        score: 70,
        topic: effect,
        reasons: [`The causes differ: ${causes.map(({ label }) => `“${label}”`).join(', ')}.`],
        answers: first.flatMap(({ statement, stems }) => {
          const own = causes.find((one) => !one.stems.isDisjointFrom(stems));
          return own ? [{ statement, range: statement.sentence, position: own.label, label: `“${own.label}”` }] : [];
        }),
      },
    ];
  });
}
