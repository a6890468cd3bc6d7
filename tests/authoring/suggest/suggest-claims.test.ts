import { describe, expect, test } from 'vitest';
import { joinParagraphs } from '../../../src/domain/plain-text.ts';
import type { SuggestionText } from '../../../src/authoring/suggest/statements.ts';
import { suggestClaims, type WrittenPoint } from '../../../src/authoring/suggest/suggest-claims.ts';

const textOf = (id: string, ...paragraphs: readonly string[]): SuggestionText => ({
  id,
  language: 'en',
  text: joinParagraphs(paragraphs),
});

const north = textOf(
  'north',
  'About 40 cars were stopped on the bridge for three hours.',
  'The pillar is cracked, an engineer found.',
);
const south = textOf('south', 'The weather was fair.', 'Some 60 cars were stopped on the bridge, a policeman said.');
const rangeOf = ({ text }: SuggestionText, words: string) => {
  const start = text.content.indexOf(words);
  return { start, end: start + words.length };
};
const points: readonly WrittenPoint[] = [
  {
    id: 'cars',
    claims: [{ id: 'north', position: 'forty', ranges: [rangeOf(north, 'About 40 cars were stopped on the bridge')] }],
  },
  {
    id: 'pillar',
    claims: [
      { id: 'north', position: 'cracked', ranges: [rangeOf(north, 'The pillar is cracked, an engineer found')] },
    ],
  },
  { id: 'nobody', claims: [] },
];

describe('an article that is new to a story', () => {
  test('has claims where it says what others say, and words that may prove its silence elsewhere', () => {
    const [cars, pillar, ...more] = suggestClaims([north, south], points);
    expect(cars).toMatchObject({ kind: 'claim', point: 'cars', id: 'south', position: 'forty', like: 'north' });
    expect(cars?.kind === 'claim' && south.text.content.slice(cars.range.start, cars.range.end)).toContain(
      'Some 60 cars',
    );
    expect(pillar).toMatchObject({ kind: 'silence', point: 'pillar', id: 'south' });
    expect(pillar?.kind === 'silence' && pillar.words.toSorted()).toEqual(['cracked', 'engineer', 'found', 'pillar']);
    expect(more).toEqual([]);
  });

  test('in another language gets none', () => {
    expect(suggestClaims([north, { ...south, language: 'de' }], points)).toEqual([]);
  });
});
