import { splitContentWords } from './content-words.ts';
import type { Figure } from '../../analysis/figure.ts';
import { findSpeakers } from './speakers.ts';
import type { Statement, SuggestionText } from './statements.ts';
import type { StatementPair, Weights } from './statement-alignment.ts';
import type { Aspect } from '../../domain/story.ts';
import type { SuggestedPassage, Suggestion, SuggestionKind } from './suggestion.ts';
import { splitWords } from '../../domain/words.ts';

/** A text, with what was found in it once. */
export interface ReadText {
  readonly source: SuggestionText;
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
}

/** One respect in which two aligned statements differ. */
interface Difference {
  readonly kind: SuggestionKind;
  readonly score: number;
  readonly aspect: Aspect;
  readonly reason: string;
}

/** Below this likeness two statements may tell of two things, and then what differs says little. */
const SURE_LIKENESS = 0.3;

/** What a figure that both give adds to the score: there is something to count, and nothing that differs. */
const SAME_FIGURE = 8;

/** Words that deny, in English. */
const NEGATIONS = new Set(
  "not no never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't wouldn't couldn't denied denies deny refused refuses rejected rejects false untrue".split(
    ' ',
  ),
);
const TIMES =
  /\b(?:(?:as of|by|on|since|until|last|this|next|early|late)\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May(?= \d| 20|,)|June|July|August|September|October|November|December)\b|\b(?:this|last|next|the (?:coming|past|previous|following))\s+(?:few\s+)?(?:hours?|days?|weeks?|months?|years?|decades?|night|morning|evening)\b|\b(?:in (?:recent|the coming|coming) (?:days|weeks|months|years)|soon|yesterday|today|tomorrow|tonight|overnight|shortly|immediately|recently|earlier|currently|already)\b/giu;

/** Two statements that tell of the same thing, as a point: in what they differ, or that they agree. */
export function suggestPair(
  { left, right, likeness }: StatementPair,
  [a, b]: readonly [ReadText, ReadText],
  weights: Weights,
): Suggestion {
  const common = listCommon(left, right);
  const differences = [
    ...compareFigures(left, right, a, b),
    ...compareNegation(left, right),
    ...compareTimes(left, right),
    ...compareLabels(left, right),
    ...compareSpeakers(left, right, a, b),
  ].toSorted((x, y) => y.score - x.score);
  const [first] = differences;
  const share = `${String(Math.round(likeness * 100))} %`;
  return {
    kind: first?.kind ?? 'agreement',
    score: Math.min(99, Math.round(42 + 40 * likeness + (first?.score ?? 0) * Math.min(1, likeness / SURE_LIKENESS))),
    topic: nameTopic(left, right, weights),
    reasons: [
      ...differences.map(({ reason }) => reason),
      `They have ${common
        .slice(0, 6)
        .map((word) => `“${word}”`)
        .join(', ')} in common (likeness ${share}).`,
    ],
    aspects: [...new Set(differences.map(({ aspect }) => aspect))],
    passages: [describePassage(left, a), describePassage(right, b)],
    silent: [],
    terms: [],
    quotations: [],
  };
}

/** A statement as evidence, with who is named in its sentence as saying so. */
export function describePassage(statement: Statement, text: ReadText): SuggestedPassage {
  const speaker = nameSpeaker(statement, text);
  return {
    id: statement.id,
    range: { start: statement.start, end: statement.end },
    place: 'body',
    ...(speaker === undefined ? {} : { speaker }),
  };
}

/** A statement stands in a pair with some of every other article. */
const speakerOf = new WeakMap<Statement, { readonly words: string | undefined }>();

function nameSpeaker(statement: Statement, text: ReadText): string | undefined {
  const known = speakerOf.get(statement) ?? { words: findSpeaker(statement, text) };
  speakerOf.set(statement, known);
  return known.words;
}

function findSpeaker(statement: Statement, { source, statements }: ReadText): string | undefined {
  const sentence = statements.filter((one) => one.sentence === statement.sentence);
  const range = { start: sentence[0]?.start ?? statement.start, end: sentence.at(-1)?.end ?? statement.end };
  const { content } = source.text;
  return (findSpeakers(content, statement)[0] ?? findSpeakers(content, range)[0])?.words;
}

/** How many words make a topic. */
const WORDS_OF_A_TOPIC = 4;

/** The weightiest of the words that two statements have in common, in the order of the left one. */
function nameTopic(left: Statement, right: Statement, weights: Weights): string {
  const common = splitContentWords(left.words).filter(({ stem }) => right.stems.has(stem));
  const unique = common.filter(({ stem }, index) => common.findIndex((word) => word.stem === stem) === index);
  const heaviest = unique.toSorted((x, y) => weights(y.stem) - weights(x.stem) || x.start - y.start);
  return heaviest
    .slice(0, WORDS_OF_A_TOPIC)
    .toSorted((x, y) => x.start - y.start)
    .map(({ start, end }) => left.words.slice(start, end))
    .join(', ');
}

/** The words that two statements have in common, as the left one has them, in its order. */
function listCommon(left: Statement, right: Statement): readonly string[] {
  const words = splitContentWords(left.words).filter(({ stem }) => right.stems.has(stem));
  return [...new Set(words.map(({ start, end }) => left.words.slice(start, end)))];
}

function selectFigures({ figures }: ReadText, { start, end }: Statement): readonly Figure[] {
  return figures.filter(({ range }) => range.start >= start && range.end <= end);
}

function compareFigures(left: Statement, right: Statement, a: ReadText, b: ReadText): readonly Difference[] {
  const [own, other] = [selectFigures(a, left), selectFigures(b, right)];
  const phrase = ({ source }: ReadText, { phrase: { start, end } }: Figure) =>
    `“${source.text.content.slice(start, end)}”`;
  const isSame = (x: Figure, y: Figure) => x.kind === y.kind && x.value === y.value;
  const differences: Difference[] = [];
  for (const figure of own) {
    const twin = other.find((one) => isSame(figure, one));
    const rival = other.find(
      (one) => one.kind === figure.kind && one.unitKey === figure.unitKey && !own.some((x) => isSame(x, one)),
    );
    if (!twin && rival) {
      differences.push({
        kind: 'number',
        score: 28,
        aspect: figure.kind === 'date' || figure.kind === 'time' ? 'time' : 'number',
        reason: `The figures differ: ${left.id} has ${phrase(a, figure)}, ${right.id} has ${phrase(b, rival)}.`,
      });
    } else if (twin && figure.hedges.join(' ') !== twin.hedges.join(' ')) {
      differences.push({
        kind: 'number',
        score: 12,
        aspect: 'certainty',
        reason: `The same figure is bounded in another way: ${left.id} has ${phrase(a, figure)}, ${right.id} has ${phrase(b, twin)}.`,
      });
    } else if (twin) {
      differences.push({
        kind: 'number',
        score: SAME_FIGURE,
        aspect: 'number',
        reason: `Both give the figure ${phrase(a, figure)}.`,
      });
    }
  }
  // A figure that both give is no difference; the kind says where to look.
  return differences.map((difference) =>
    difference.score === SAME_FIGURE ? { ...difference, kind: 'agreement' } : difference,
  );
}

function findNegation({ words }: Statement): string | undefined {
  const found = splitWords(words).find(({ key }) => NEGATIONS.has(key));
  return found && words.slice(found.start, found.end);
}

function compareNegation(left: Statement, right: Statement): readonly Difference[] {
  const [own, other] = [findNegation(left), findNegation(right)];
  if ((own === undefined) === (other === undefined)) return [];
  const [denying, word, affirming] = own === undefined ? [right, other, left] : [left, own, right];
  return [
    {
      kind: 'polarity',
      score: 25,
      aspect: 'polarity',
      reason: `${denying.id} denies something (“${word ?? ''}”) of which ${affirming.id} speaks without denying.`,
    },
  ];
}

function listTimes({ words }: Statement): readonly string[] {
  return [...new Set(Array.from(words.matchAll(TIMES), ([phrase]) => phrase))];
}

function compareTimes(left: Statement, right: Statement): readonly Difference[] {
  const [own, other] = [listTimes(left), listTimes(right)];
  const isIn = (phrase: string, words: string) => words.toLowerCase().includes(phrase.toLowerCase());
  const alone = own.filter((phrase) => !isIn(phrase, right.words));
  const others = other.filter((phrase) => !isIn(phrase, left.words));
  if (alone.length + others.length === 0) return [];
  const tell = (id: string, phrases: readonly string[]) =>
    phrases.length === 0
      ? `${id} has none of its own`
      : `${id} has ${phrases.map((phrase) => `“${phrase}”`).join(', ')}`;
  const isBoth = alone.length > 0 && others.length > 0;
  return [
    {
      kind: 'time',
      score: isBoth ? 9 : 4,
      aspect: 'time',
      reason: `The words for the time differ: ${tell(left.id, alone)}, ${tell(right.id, others)}.`,
    },
  ];
}

/** The word before each content word, when both stand side by side: `extremist groups`. */
function listDescribed({ words }: Statement): ReadonlyMap<string, { readonly stem: string; readonly phrase: string }> {
  const content = splitContentWords(words);
  return new Map(
    content.flatMap((word, index) => {
      const before = content[index - 1];
      if (!before || !/^[ \u00a0]$/u.test(words.slice(before.end, word.start))) return [];
      return [[word.stem, { stem: before.stem, phrase: words.slice(before.start, word.end) }] as const];
    }),
  );
}

function compareLabels(left: Statement, right: Statement): readonly Difference[] {
  const [own, other] = [listDescribed(left), listDescribed(right)];
  return [...own].flatMap(([head, { stem, phrase }]): readonly Difference[] => {
    const rival = other.get(head);
    if (!rival || rival.stem === stem || right.stems.has(stem) || left.stems.has(rival.stem)) return [];
    if (/\d/u.test(phrase + rival.phrase)) return [];
    return [
      {
        kind: 'label',
        score: 15,
        aspect: 'label',
        reason: `One thing may have two labels: “${phrase}” in ${left.id}, “${rival.phrase}” in ${right.id}.`,
      },
    ];
  });
}

function compareSpeakers(left: Statement, right: Statement, a: ReadText, b: ReadText): readonly Difference[] {
  const [own, other] = [nameSpeaker(left, a), nameSpeaker(right, b)];
  const last = (name: string | undefined) => name?.split(' ').at(-1)?.toLowerCase();
  if (last(own) === last(other)) return [];
  const tell = (id: string, name: string | undefined) =>
    name === undefined ? `${id} says it itself` : `${id} names “${name}”`;
  return [
    {
      kind: 'agreement',
      score: 5,
      aspect: 'attribution',
      reason: `Who says so differs: ${tell(left.id, own)}, ${tell(right.id, other)}.`,
    },
  ];
}
