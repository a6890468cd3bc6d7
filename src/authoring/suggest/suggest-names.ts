import { splitContentWords } from './content-words.ts';
import { foldCase } from '../../domain/words.ts';
import { findProperNames, type ProperName } from './proper-names.ts';
import { findSpeakers, type Speaker } from './speakers.ts';
import type { ReadText } from './suggest-pairs.ts';
import { describePassage } from './suggest-pairs.ts';
import type { Statement } from './statements.ts';
import type { Suggestion } from './suggestion.ts';

/** Names that two articles spell differently, and speakers whom one article alone names. */
export function suggestNames(articles: readonly ReadText[]): readonly Suggestion[] {
  return [...suggestSpellings(articles), ...suggestSpeakers(articles)];
}

function wholeOf({ source }: ReadText) {
  return { start: 0, end: source.text.content.length };
}

function suggestSpellings(articles: readonly ReadText[]): readonly Suggestion[] {
  const named = articles.map((text) => ({ text, names: findProperNames(text.source.text.content, wholeOf(text)) }));
  const found = new Map<string, Suggestion>();
  named.forEach((own, index) => {
    for (const other of named.slice(index + 1)) {
      for (const a of own.names) {
        for (const b of other.names) {
          const id = `${a.words}|${b.words}|${own.text.source.id}|${other.text.source.id}`;
          if (found.has(id) || !isMisspelling(a, b, own.text, other.text)) continue;
          found.set(id, {
            kind: 'name',
            score: 72,
            topic: a.words,
            reasons: [
              `A name is written in two ways: “${a.words}” in ${own.text.source.id}, “${b.words}” in ${other.text.source.id}.`,
            ],
            aspects: ['identity', 'label'],
            passages: [passageAround(a, own.text), passageAround(b, other.text)],
            silent: [],
            terms: [],
            quotations: [],
          });
        }
      }
    }
  });
  return [...found.values()];
}

function findStatement({ statements }: ReadText, offset: number): Statement | undefined {
  return statements.find(({ start, end }) => offset >= start && offset < end);
}

function passageAround(name: ProperName, text: ReadText) {
  const statement = findStatement(text, name.start);
  return statement ? describePassage(statement, text) : { id: text.source.id, range: name, place: 'body' as const };
}

/** Whether two names are one in other letters: all words but one the same, and that one nearly; each text has only its own. */
function isMisspelling(a: ProperName, b: ProperName, left: ReadText, right: ReadText): boolean {
  if (a.words === b.words || hasWord(right, a.words) || hasWord(left, b.words)) return false;
  const [own, other] = [a.words, b.words].map((name) => foldCase(name).split(/[\s]+/u));
  if (!own || own.length !== other?.length) return false;
  const different = own.flatMap((word, index) => (word === other[index] ? [] : [[word, other[index] ?? ''] as const]));
  const [pair] = different;
  if (!pair || different.length !== 1) return false;
  const [x, y] = pair;
  if (Math.min(x.length, y.length) < 4 || x.slice(0, 2) !== y.slice(0, 2)) return false;
  // “Iraq” and “Iraqi” are two words, “High” and “Higher” in one long name are none.
  if (own.length === 1 && (x.startsWith(y) || y.startsWith(x))) return false;
  return measureDistance(x, y) <= (Math.min(x.length, y.length) < 7 && own.length === 1 ? 1 : 2);
}

function hasWord({ source }: ReadText, words: string): boolean {
  return source.text.content.includes(words);
}

/** How many letters must be put in, taken out or changed (Levenshtein 1965). */
function measureDistance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    last = row;
  }
  return last.at(-1) ?? 0;
}

/** Words in the names of speakers that tell nobody apart. */
const TITLES =
  /^(?:president|prime|minister|secretary|general|spokes\w+|officials?|the|of|mr|mrs|ms|dr|deputy|foreign|defen[cs]e|chief|senator|governor|mayor|king|queen|prince)$/u;

function suggestSpeakers(articles: readonly ReadText[]): readonly Suggestion[] {
  return articles.flatMap((text) => {
    const others = articles.filter((other) => other !== text);
    const vocabulary = others.map(
      ({ source }) =>
        new Set(
          splitContentWords(`${source.headline ?? ''} ${source.text.content}`).map(({ key }) =>
            key.replace(/'s$/u, ''),
          ),
        ),
    );
    const speakers = Map.groupBy(findSpeakers(text.source.text.content, wholeOf(text)), ({ words }) => words);
    return [...speakers.values()].flatMap((said): readonly Suggestion[] => {
      const [speaker] = said;
      if (!speaker) return [];
      const silent = others
        .filter((_other, index) => !isNamed(speaker, vocabulary[index] ?? new Set()))
        .map(({ source }) => source.id);
      const statements = [...new Set(said.flatMap(({ start }) => findStatement(text, start) ?? []))];
      if (silent.length === 0 || statements.length === 0) return [];
      return [
        {
          kind: 'speaker',
          score: 50,
          topic: speaker.words,
          reasons: [
            `${text.source.id} lets “${speaker.words}” speak; ${list.format(silent)} ${silent.length === 1 ? 'does' : 'do'} not name them.`,
          ],
          aspects: ['sourcing'],
          passages: statements
            .slice(0, 2)
            .map((statement) => ({ ...describePassage(statement, text), speaker: speaker.words })),
          silent,
          terms: [nameTerm(speaker)],
          quotations: [],
        },
      ];
    });
  });
}

const list = new Intl.ListFormat('en');

/** Whether the words that tell a speaker apart stand in a text: the only one, or the last, which is the surname. */
function isNamed(speaker: Speaker, vocabulary: ReadonlySet<string>): boolean {
  const telling = splitContentWords(speaker.words).filter(({ key }) => !TITLES.test(key));
  const last = telling.at(-1);
  return last === undefined || vocabulary.has(last.key);
}

function nameTerm({ words }: Speaker): string {
  return words.split(/\s+/u).at(-1) ?? words;
}
