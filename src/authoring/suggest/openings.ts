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
/** With fewer words of their own several articles open like the others. */
const FEWEST_WORDS = 2;
/** Words so short tell little, in any language. */
const SHORT = 3;

interface Opening {
  readonly statements: readonly Statement[];
  readonly stems: ReadonlySet<string>;
}

/** What the articles of a language put first, where they do not put the same first. One suggestion for each language, or none. */
export function compareOpenings(articles: readonly (readonly Statement[])[], weights: Weights): readonly Suggestion[] {
  const language = ([one]: readonly Statement[]) => one?.source.language?.toLowerCase().split('-')[0];
  return [...Map.groupBy(articles, language).values()].flatMap((own) => compareInOneLanguage(own, weights));
}

function compareInOneLanguage(articles: readonly (readonly Statement[])[], weights: Weights): readonly Suggestion[] {
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
    .flatMap(([own, group]) => (own ? [group] : []))
    .filter((group) => articles.length <= FEW || group.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_OPENINGS)
    .map((group, _index, all) => ({
      group,
      words: listOwnWords(
        group,
        all.filter((other) => other !== group),
      ),
    }))
    .filter(({ words }) => words.length >= FEWEST_WORDS || articles.length <= FEW);
  if (groups.length < 2) return [];
  const answers = groups.flatMap(({ group, words }) =>
    group.flatMap(({ statements }) =>
      statements.map((statement): SuggestedAnswer => ({
        position: group[0]?.statements[0]?.source.id ?? '',
        label: words.slice(0, WORDS_OF_A_LABEL).join(', ') || `“${shorten(group[0]?.statements[0]?.words ?? '', 60)}”`,
        statement,
      })),
    ),
  );
  return [
    {
      kind: 'lead',
      score: articles.length <= FEW ? 84 : 58,
      topic: shorten(answers[0]?.statement.words ?? '', 40),
      reasons: [
        'The articles do not open alike, and what stands first is what most readers keep. Look whether the openings answer one question differently.',
      ],
      aspects: ['frame', 'emphasis'],
      relation: 'tension',
      answers,
    },
  ];
}

/** More of a group have a word that tells it apart, and at most so many of another. */
const MANY = 0.5;
const RARE = 0.25;

/** The words of the first of a group, from its headline on, that most of it have and others do not. */
function listOwnWords(group: readonly Opening[], others: readonly (readonly Opening[])[]): readonly string[] {
  const share = (stem: string, among: readonly Opening[]) =>
    among.filter(({ stems }) => stems.has(stem)).length / among.length;
  const telling = (group[0]?.statements ?? []).flatMap(({ words, source }) =>
    splitContentWords(words, source.language)
      .filter(({ key }) => !/\p{N}/u.test(key) && (key.length > SHORT || isUnspaced(key)))
      .filter(({ stem }) => share(stem, group) > MANY && others.every((other) => share(stem, other) <= RARE))
      .map(({ start, end }) => `“${words.slice(start, end)}”`),
  );
  return [...new Set(telling)];
}
