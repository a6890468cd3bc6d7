import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateQuote, prepareCopy, type Passage } from '../../src/domain/passage.ts';
import { comparePassages, namePassages } from '../../src/domain/passage-names.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';

const copy = prepareCopy('Alarm on the lake', joinParagraphs(['one two three', 'four five six']));

function passageOf(exact: string): Passage {
  const [passage] = locateQuote(copy, { exact });
  if (!passage) throw new RangeError(`"${exact}" is not in the copy.`);
  return passage;
}

describe('the names of passages', () => {
  const claims = [
    { ...claimOf('alarm', 'no'), passages: [passageOf('six'), passageOf('two')] },
    { ...claimOf('cause', 'yes'), passages: [passageOf('five')] },
    { ...claimOf('alarm', 'yes'), passages: [passageOf('Alarm on')] },
  ];
  const names = namePassages(articleOf({ claims }));
  const nameOf = (text: string) => [...names].find(([passage]) => passage.text === text)?.[1];

  const cases: Record<string, readonly [string, string]> = {
    'are the id of the point for its first passage, the headline before the body': ['Alarm on', 'alarm'],
    'count on from 2, top to bottom, over all claims on the point': ['two', 'alarm-2'],
    'count on to the last': ['six', 'alarm-3'],
    'begin anew with every point': ['five', 'cause'],
  };
  for (const [name, [words, expected]] of Object.entries(cases)) {
    test(name, () => {
      expect(nameOf(words)).toBe(expected);
    });
  }

  test('are all different, and every passage has one', () => {
    expect(new Set(names.values()).size).toBe(4);
    expect(names.size).toBe(4);
  });

  test('tell apart two claims that quote the same words', () => {
    const twice = [
      { ...claimOf('alarm', 'no'), passages: [passageOf('two')] },
      { ...claimOf('alarm', 'yes'), passages: [passageOf('two')] },
    ];
    expect([...namePassages(articleOf({ claims: twice })).values()]).toEqual(['alarm', 'alarm-2']);
  });
});

test('passages are sorted headline first, then from top to bottom, the shorter of two that begin together first', () => {
  const inOrder = ['Alarm', 'lake', 'one', 'one two', 'two', 'six'].map(passageOf);
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      expect(shuffled.toSorted(comparePassages)).toEqual(inOrder);
    }),
  );
});
