import type { Range } from '../../domain/range.ts';
import { findProperNames } from './proper-names.ts';
import type { Pair } from './likeness.ts';
import type { Statement } from './statements.ts';
import type { Difference } from './suggestion.ts';

/** Somebody to whom an article gives words. */
interface Speaker extends Range {
  readonly words: string;
}

const VERB = String.raw`(?:said|says|told|stated|added|announced|confirmed|claimed|argued|insisted|stressed|warned|denied|acknowledged|explained|declared|emphasi[sz]ed|wrote|noted|vowed)`;
const GROUP = String.raw`(?:officials?|authorities|police|witnesses|residents|experts?|analysts|spokes(?:man|woman|person|people)|prosecutors|lawyers|doctors|relatives|organi[sz]ers|protesters|sources)`;
/** A group with what says whose it is: `Pentagon officials`, `a police spokeswoman`. */
const GROUP_NAME = new RegExp(
  String.raw`(?:(?:\p{Lu}\.(?:\p{Lu}\.)+|(?!(?:But|And|The|As|Two|Three|Several|Some)\s)\p{Lu}[\p{L}'\u2019-]*|local|senior)\s+){0,3}${GROUP}\b`,
  'gu',
);
const BEHIND = new RegExp(
  String.raw`^(?:,[^,.;]{1,60},|\s+\([^)]{1,40}\))?\s+(?:\p{L}+ly\s+|also\s+|has\s+|have\s+|had\s+)*${VERB}\b`,
  'u',
);
const BEFORE = new RegExp(
  String.raw`(?:\b${VERB}(?:\s+by)?|\baccording to|\bstatement (?:by|from)|\breleased by)(?:\s+the)?\s+$`,
  'u',
);

/** Finds who is named as saying something in a stretch of a text in English, in the order of the text. */
function findSpeakers(content: string, range: Range): readonly Speaker[] {
  const groups = Array.from(content.slice(range.start, range.end).matchAll(GROUP_NAME), (match): Speaker => ({
    start: range.start + match.index,
    end: range.start + match.index + match[0].length,
    words: match[0],
  }));
  const names = findProperNames(content, range).filter(
    (name) => !groups.some((group) => group.start < name.end && name.start < group.end),
  );
  return [...groups, ...names]
    .filter(
      ({ start, end }) =>
        BEHIND.test(content.slice(end, end + 120)) || BEFORE.test(content.slice(Math.max(0, start - 40), start)),
    )
    .toSorted((a, b) => a.start - b.start);
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

/** Whoever speaks for others may be these. */
const ANYBODY =
  /^(?:officials?|authorities|spokes\p{L}+|prosecutors|sources|organi[sz]ers|lawyers|\p{Lu}\.(?:\p{Lu}\.?)*)$/u;

/** Two who are named as saying so. That nobody is named may be because these rules do not find him. */
export function compareSpeakers({ a: { first: a }, b: { first: b } }: Pair): Difference | undefined {
  const [own, other] = [nameSpeaker(a), nameSpeaker(b)];
  if (own === undefined || other === undefined || ANYBODY.test(lastWord(own)) || ANYBODY.test(lastWord(other)))
    return undefined;
  if (isNamed(a, other) || isNamed(b, own)) return undefined;
  return {
    kind: 'speaker',
    aspects: ['attribution'],
    relation: 'refine',
    reason: `Who says so differs: “${own}” in ${a.source.id}, “${other}” in ${b.source.id}.`,
    answer: ({ first }) => {
      const name = nameSpeaker(first);
      return name === undefined ? undefined : { position: shortenName(name), label: `Said by ${name}`, speaker: name };
    },
  };
}

/** Of a person and whom he speaks for, one article names the one as speaking, and one the other. */
function isNamed({ source, sentence }: Statement, name: string): boolean {
  return source.text.content.slice(sentence.start, sentence.end).toLowerCase().includes(shortenName(name));
}

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function shortenName(name: string): string {
  return lastWord(name).toLowerCase().slice(0, 6);
}
