import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNearestName } from '../../src/domain/nearest-name.ts';

const known = [
  'title',
  'source',
  'date',
  'byline',
  'language',
  'copy',
  'publish',
  'rights',
  'claims',
  'south-post',
  'north-post',
  'north-east',
];

describe('the nearest name', () => {
  const cases: Record<string, readonly [string, string | undefined]> = {
    'is the name itself': ['title', 'title'],
    'is found with a letter missing': ['sorce', 'source'],
    'is found with a letter too many': ['daate', 'date'],
    'is found with a letter changed': ['tytle', 'title'],
    'is found with two letters exchanged in a long name': ['lagnuage', 'language'],
    'is found in another case': ['Byline', 'byline'],
    'is found with a hyphen put in': ['by-line', 'byline'],
    'is found for a short name with one slip': ['cpy', 'copy'],
    'is found by its first word': ['south', 'south-post'],
    'is not found by a first word that two have': ['north', undefined],
    'is not found for another word': ['headline', undefined],
    'is not found for a short name with two slips': ['xopx', undefined],
    'is not found for nothing': ['', undefined],
  };
  for (const [name, [written, nearest]] of Object.entries(cases)) {
    test(name, () => {
      expect(findNearestName(written, known)).toBe(nearest);
    });
  }

  test('is the nearest of several that are near', () => {
    expect(findNearestName('rights', ['lights', 'rights', 'right'])).toBe('rights');
    expect(findNearestName('claimss', ['claim', 'claims'])).toBe('claims');
  });

  test('is none when no name is known', () => {
    expect(findNearestName('title', [])).toBeUndefined();
  });

  test('is always one of the known names', () => {
    const names = fc.array(fc.string({ maxLength: 8 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), names, (name, all) => {
        const nearest = findNearestName(name, all);
        expect(nearest === undefined || all.includes(nearest)).toBe(true);
      }),
    );
  });

  test('is found for any name of three letters or more that lost one letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/u), fc.nat(), (name, at) => {
        const index = at % name.length;
        expect(findNearestName(name.slice(0, index) + name.slice(index + 1), [name])).toBe(name);
      }),
    );
  });
});
