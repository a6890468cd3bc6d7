import type { Range } from '../../domain/range.ts';
import { findProperNames, type ProperName } from './proper-names.ts';
import type { Statement } from './statements.ts';

const VERB = String.raw`(?:said|says|told|stated|added|announced|confirmed|claimed|argued|insisted|stressed|warned|denied|acknowledged|explained|declared|emphasi[sz]ed|wrote|noted|vowed)`;
const GROUP = String.raw`(?:officials?|authorities|police|witnesses|residents|experts?|analysts|spokes(?:man|woman|person|people)|prosecutors|lawyers|doctors|relatives|organi[sz]ers|protesters|sources)`;
/** A group with what says whose it is: `Pentagon officials`, `a police spokeswoman`. */
const GROUP_NAME = new RegExp(
  String.raw`(?:(?:\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}[\p{L}'\u2019-]*|local|senior)\s+){0,3}${GROUP}\b`,
  'gu',
);
const BEHIND = new RegExp(
  String.raw`^(?:,[^,.;]{1,60},|\s+\([^)]{1,40}\))?\s+(?:\p{L}+ly\s+|also\s+|has\s+|have\s+|had\s+)*${VERB}\b`,
  'u',
);
const BEFORE = new RegExp(
  String.raw`(?:\b${VERB}(?:\s+by)?|\b[Aa]ccording to|\bstatement (?:by|from)|\breleased by)(?:\s+the)?\s+$`,
  'u',
);

/** What stands behind these is a place, or whose the speaker is. */
const PREPOSITION =
  /\b(?:in|at|of|from|near|for|to|with|on|against)\s+(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.\s+)?$/u;

/** Finds who is named as saying something in a stretch of a text in English, in the order of the text. */
function findSpeakers(content: string, range: Range): readonly ProperName[] {
  const groups = Array.from(content.slice(range.start, range.end).matchAll(GROUP_NAME), (match): ProperName => ({
    start: range.start + match.index,
    end: range.start + match.index + match[0].length,
    words: match[0],
  }));
  const names = findProperNames(content, range).filter(
    (name) =>
      !groups.some((group) => group.start < name.end && name.start < group.end) &&
      !/['\u2019]/u.test(content[name.end] ?? ''),
  );
  return [...groups, ...names]
    .filter(({ start, end }) => {
      const before = content.slice(Math.max(0, start - 40), start);
      return BEFORE.test(before) || (BEHIND.test(content.slice(end, end + 120)) && !PREPOSITION.test(before));
    })
    .toSorted((a, b) => a.start - b.start);
}

/** Who is named in the sentence of a statement as saying so, everywhere in a text by the same words; in English. */
export function nameSpeaker(statement: Statement): string | undefined {
  const { source, place } = statement;
  if (place === 'headline') return undefined;
  const { content } = source.text;
  const said = findSpeakers(content, statement)[0];
  return said && completeName(said.words, content);
}

/** The longest form in which a text has a name, unless others there have the same last name. */
function completeName(name: string, content: string): string {
  const split = (words: string) => words.split(' ');
  const all = findProperNames(content, { start: 0, end: content.length }).map(({ words }) => split(words));
  const forms = [split(name), ...all.filter((form) => form.at(-1) === split(name).at(-1))];
  const [longest = []] = forms.toSorted((a, b) => b.length - a.length);
  return forms.flat().every((word) => longest.includes(word)) ? longest.join(' ') : name;
}
