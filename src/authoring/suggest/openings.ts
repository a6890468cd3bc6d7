import { shorten } from '../../content/excerpt.ts';
import { isUnspaced } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import { measureLikeness, type Weights } from './likeness.ts';
import type { Statement } from './statements.ts';
import type { SuggestedAnswer, Suggestion } from './suggestion.ts';

/** What says less is a place and a day in front of the text. */
const FEWEST_STEMS = 4;
/** From here two articles begin with the same. */
const SAME_LIKENESS = 0.4;
const SAME_LIKENESS_OF_MANY = 0.25;
/** So few articles are compared by all of their openings; of more, those that tell of the same thing. */
const FEW = 4;
const LEAST_LIKENESS = 0.06;
const MOST_OPENINGS = 6;

const WORDS_OF_A_LABEL = 3;
/** Words so short tell little, in any language. */
const SHORT = 3;

interface Opening {
  readonly statements: readonly Statement[];
  readonly stems: ReadonlySet<string>;
}

/** What the articles put first, where they do not put the same first. One suggestion, or none. */
export function compareOpenings(articles: readonly (readonly Statement[])[], weights: Weights): readonly Suggestion[] {
  const all = articles.flatMap((statements): readonly Opening[] => {
    const telling = statements.filter(({ stems }) => stems.size >= FEWEST_STEMS);
    const headline = telling.find(({ place }) => place === 'headline');
    const lead = telling.find(({ place, words }) => place === 'body' && words !== headline?.words);
    const own = [headline, lead].flatMap((one) => one ?? []);
    return own.length === 0 ? [] : [{ statements: own, stems: new Set(own.flatMap(({ stems }) => [...stems])) }];
  });
  const same = articles.length <= FEW ? SAME_LIKENESS : SAME_LIKENESS_OF_MANY;
  const likeness = (a: Opening, b: Opening) => measureLikeness(a.stems, b.stems, weights);
  const chosen = all.reduce<readonly Opening[]>((kept, opening) => {
    const isOther = kept.every((other) => likeness(opening, other) < same);
    const isRelated = articles.length <= FEW || kept.every((other) => likeness(opening, other) >= LEAST_LIKENESS);
    return isOther && isRelated ? [...kept, opening] : kept;
  }, []);
  // Of many some two always differ: what several put first is another opening.
  const groups = [
    ...Map.groupBy(all, (opening) => chosen.find((one) => one === opening || likeness(one, opening) >= same)),
  ]
    .flatMap(([own, alike]) => (own && (articles.length <= FEW || alike.length > 1) ? [{ own, alike }] : []))
    .toSorted((a, b) => b.alike.length - a.alike.length)
    .slice(0, MOST_OPENINGS);
  if (groups.length < 2) return [];
  const kept = groups.map(({ own }) => own);
  const answers = groups.flatMap(({ own, alike }) => {
    const told = { position: own.statements[0]?.source.id ?? '', label: nameOpening(own, kept) };
    return alike.flatMap(({ statements }) => statements.map((statement): SuggestedAnswer => ({ ...told, statement })));
  });
  return [
    {
      kind: 'lead',
      score: articles.length <= FEW ? 84 : 58,
      topic: shorten(kept[0]?.statements[0]?.words ?? '', 40),
      reasons: [
        'The articles do not open alike, and what stands first is what most readers keep. Look whether the openings answer one question differently.',
      ],
      aspects: ['frame', 'emphasis'],
      relation: 'tension',
      answers,
    },
  ];
}

/** The words of an opening, from its headline on, that the others do not have; its first ones where there are none. */
function nameOpening({ statements }: Opening, chosen: readonly Opening[]): string {
  const others = chosen.filter((one) => one.statements[0]?.source !== statements[0]?.source);
  const telling = statements.flatMap(({ words, source }) =>
    splitContentWords(words, source.language)
      .filter(({ key }) => !/\p{N}/u.test(key) && (key.length > SHORT || isUnspaced(key)))
      .map(({ start, end, stem }) => ({ stem, quoted: `“${words.slice(start, end)}”` })),
  );
  const own = telling.filter(({ stem }) => others.every(({ stems }) => !stems.has(stem)));
  const shown = new Set((own.length > 0 ? own : telling).map(({ quoted }) => quoted));
  return [...shown].slice(0, WORDS_OF_A_LABEL).join(', ') || `“${shorten(statements[0]?.words ?? '', 60)}”`;
}
