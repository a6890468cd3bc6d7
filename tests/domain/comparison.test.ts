import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStory, groupByStanding, isDifference, judgeAccord, sortByWeight } from '../../src/domain/comparison.ts';
import type { Weight } from '../../src/domain/story.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

/** Articles that take these positions on the point "alarm". */
function articlesTaking(positions: readonly (readonly string[])[]) {
  return positions.map((taken, index) =>
    articleOf({ id: `article-${String(index)}`, claims: taken.map((position) => claimOf('alarm', position)) }),
  );
}

describe('the accord of articles on a point', () => {
  const cases: Record<string, { positions: readonly (readonly string[])[]; accord: string }> = {
    'is none when there is no article': { positions: [], accord: 'none' },
    'is none when nobody speaks': { positions: [[], [], []], accord: 'none' },
    'is single when one article alone speaks': { positions: [[], ['rang'], []], accord: 'single' },
    'is single when one article alone speaks and takes two positions': {
      positions: [['rang', 'unclear'], []],
      accord: 'single',
    },
    'is agree when two take the same position': { positions: [['rang'], ['rang']], accord: 'agree' },
    'is agree when all that speak take the same position': {
      positions: [['rang'], [], ['rang'], ['rang']],
      accord: 'agree',
    },
    'is agree when two take the same two positions in another order': {
      positions: [
        ['rang', 'unclear'],
        ['unclear', 'rang'],
      ],
      accord: 'agree',
    },
    'is agree when one takes the same position twice': { positions: [['rang', 'rang'], ['rang']], accord: 'agree' },
    'is differ when two take other positions': { positions: [['rang'], ['silent']], accord: 'differ' },
    'is differ when one of many takes another position': {
      positions: [['rang'], ['rang'], ['silent'], ['rang']],
      accord: 'differ',
    },
    'is differ when one takes a position more': { positions: [['rang'], ['rang', 'unclear']], accord: 'differ' },
    'is differ when ids put together would look the same': {
      positions: [
        ['a-b', 'c'],
        ['a', 'b-c'],
      ],
      accord: 'differ',
    },
  };
  for (const [name, { positions, accord }] of Object.entries(cases)) {
    test(name, () => {
      expect(judgeAccord('alarm', articlesTaking(positions))).toBe(accord);
    });
  }

  test('looks at claims on that point alone', () => {
    const articles = [
      articleOf({ claims: [claimOf('alarm', 'rang'), claimOf('cause', 'fuel')] }),
      articleOf({ claims: [claimOf('alarm', 'rang'), claimOf('cause', 'circuit')] }),
    ];
    expect(judgeAccord('alarm', articles)).toBe('agree');
    expect(judgeAccord('cause', articles)).toBe('differ');
  });

  test('does not depend on the order of articles or of claims', () => {
    const position = fc.constantFrom('rang', 'silent', 'unclear', 'later');
    const taken = fc.array(fc.uniqueArray(position, { maxLength: 4 }), { maxLength: 6 });
    const shuffled = taken.chain((positions) =>
      fc.record({
        before: fc.constant(positions),
        after: fc
          .tuple(...positions.map((own) => fc.shuffledSubarray(own, { minLength: own.length })))
          .chain((inner) => fc.shuffledSubarray<string[]>(inner, { minLength: inner.length })),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ before, after }) => {
        expect(judgeAccord('alarm', articlesTaking(after))).toBe(judgeAccord('alarm', articlesTaking(before)));
      }),
    );
  });
});

describe('a compared story', () => {
  const points = [pointOf('alarm', { relation: 'conflict' }), pointOf('aboard'), pointOf('certificate')];
  const articles = [
    articleOf({ id: 'courier', claims: [claimOf('alarm', 'yes'), claimOf('aboard', 'yes')] }),
    articleOf({ id: 'bote', claims: [claimOf('aboard', 'yes'), claimOf('certificate', 'no')] }),
    articleOf({ id: 'copie', claims: [claimOf('alarm', 'no'), claimOf('alarm', 'unclear')] }),
    articleOf({ id: 'letter' }),
  ];
  const records = [
    articleOf({ kind: 'record', id: 'log', claims: [claimOf('alarm', 'no')] }),
    articleOf({ kind: 'record', id: 'list', claims: [claimOf('certificate', 'yes')] }),
  ];
  const comparisons = compareStory(storyOf({ points, articles, records }));

  test('numbers its points from 1 in the order of the story', () => {
    expect(comparisons.map(({ number, point }) => [number, point.id])).toEqual([
      [1, 'alarm'],
      [2, 'aboard'],
      [3, 'certificate'],
    ]);
  });

  test('has the relation of the author where articles differ, and agree or single elsewhere', () => {
    expect(comparisons.map(({ standing }) => standing)).toEqual(['conflict', 'agree', 'single']);
  });

  test('has one answer an article on every point, in the order of the articles', () => {
    for (const { answers } of comparisons)
      expect(answers.map(({ article }) => article.id)).toEqual(['courier', 'bote', 'copie', 'letter']);
  });

  test('has the claims of those that speak and the silence of the others', () => {
    expect(
      comparisons[0]?.answers.map((answer) =>
        answer.kind === 'claims' ? answer.claims.map((claim) => claim.position) : answer.kind,
      ),
    ).toEqual([['yes'], 'silence', ['no', 'unclear'], 'silence']);
  });

  test('keeps records apart: only those that answer, and none decides the standing', () => {
    expect(comparisons.map(({ recordAnswers }) => recordAnswers.map(({ article }) => article.id))).toEqual([
      ['log'],
      [],
      ['list'],
    ]);
    expect(comparisons[2]?.standing).toBe('single');
  });

  test('tells an agreement with a nuance from a plain one, and groups both as agreements', () => {
    const points = [pointOf('alarm', { relation: 'refine', aspects: ['certainty'] })];
    const nuanced = compareStory(storyOf({ points, articles: articlesTaking([['rang'], ['rang']]) }));
    expect(nuanced.map(({ standing }) => standing)).toEqual(['nuance']);
    expect(groupByStanding(nuanced)).toEqual({ differences: [], agreements: nuanced, singles: [] });
    const plain = compareStory(storyOf({ points: [pointOf('alarm')], articles: articlesTaking([['rang'], ['rang']]) }));
    expect(plain.map(({ standing }) => standing)).toEqual(['agree']);
    const differing = compareStory(storyOf({ points, articles: articlesTaking([['rang'], ['silent']]) }));
    expect(differing.map(({ standing }) => standing)).toEqual(['refine']);
  });

  const impossible = {
    'nobody speaks to a point': [[], []],
    'articles differ and no relation is given': [['rang'], ['silent']],
  };
  for (const [name, positions] of Object.entries(impossible)) {
    test(`throws and names the point when ${name}`, () => {
      const story = storyOf({ points: [pointOf('alarm')], articles: articlesTaking(positions) });
      expect(() => compareStory(story)).toThrow(RangeError);
      expect(() => compareStory(story)).toThrow('alarm');
    });
  }
});

const standings = [
  ['agree', false],
  ['single', false],
  ['refine', true],
  ['tension', true],
  ['conflict', true],
] as const;
for (const [standing, isOne] of standings) {
  test(`a point that stands at "${standing}" is ${isOne ? 'a difference' : 'no difference'}`, () => {
    expect(isDifference({ point: pointOf('alarm'), number: 1, standing, answers: [], recordAnswers: [] })).toBe(isOne);
  });
}

test('points are sorted central, material, minor, and within a weight stay in the order of their author', () => {
  const weights: readonly (readonly [string, Weight])[] = [
    ['a', 'minor'],
    ['b', 'material'],
    ['c', 'central'],
    ['d', 'material'],
    ['e', 'central'],
    ['f', 'minor'],
  ];
  const comparisons = weights.map(([id, weight], index) => ({
    point: pointOf(id, { weight }),
    number: index + 1,
    standing: 'agree' as const,
    answers: [],
    recordAnswers: [],
  }));
  expect(sortByWeight(comparisons).map(({ point }) => point.id)).toEqual(['c', 'e', 'b', 'd', 'a', 'f']);
});
