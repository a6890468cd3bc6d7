import { isUnspaced } from '../../domain/words.ts';
import { splitContentWords } from './content-words.ts';
import { measureLikeness, type Weights } from './likeness.ts';
import type { Statement } from './statements.ts';
import { shorten, type Answer, type Suggestion } from './suggestion.ts';

/** What says less is a place and a day in front of the text. */
const FEWEST_STEMS = 4;
/** From here two articles begin with the same. */
const SAME_LIKENESS = 0.5;
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
  const likeness = (a: Opening, b: Opening) => measureLikeness(a.stems, b.stems, weights);
  const chosen = all.reduce<readonly Opening[]>((kept, opening) => {
    const isOther = kept.every((other) => likeness(opening, other) < SAME_LIKENESS);
    const isRelated = articles.length <= FEW || kept.every((other) => likeness(opening, other) >= LEAST_LIKENESS);
    return isOther && isRelated && kept.length < MOST_OPENINGS ? [...kept, opening] : kept;
  }, []);
  if (chosen.length < 2) return [];
  const answers = all.flatMap((opening): readonly Answer[] => {
    const own = chosen.find((one) => one === opening || likeness(one, opening) >= SAME_LIKENESS);
    const first = own?.statements[0];
    if (!first) return [];
    const told = { position: first.source.id, label: nameOpening(first, chosen) };
    return opening.statements.map((statement) => ({ ...told, statement }));
  });
  return [
    {
      kind: 'lead',
      score: articles.length <= FEW ? 84 : 58,
      topic: shorten(chosen[0]?.statements[0]?.words ?? '', 40),
      reasons: [
        'The articles do not open alike, and what stands first is what most readers keep. Look whether the openings answer one question differently.',
      ],
      aspects: ['frame', 'emphasis'],
      relation: 'tension',
      answers,
    },
  ];
}

/** The words of a headline that the other openings do not have; its first ones where there are none. */
function nameOpening({ words, source }: Statement, chosen: readonly Opening[]): string {
  const others = chosen.filter(({ statements }) => statements[0]?.source !== source);
  const telling = splitContentWords(words, source.language).filter(
    ({ key }) => !/\p{N}/u.test(key) && (key.length > SHORT || isUnspaced(key)),
  );
  const own = telling.filter(({ stem }) => others.every(({ stems }) => !stems.has(stem)));
  const shown = (own.length > 0 ? own : telling).slice(0, WORDS_OF_A_LABEL);
  return (
    [...new Set(shown.map(({ start, end }) => `“${words.slice(start, end)}”`))].join(', ') || `“${shorten(words, 60)}”`
  );
}
