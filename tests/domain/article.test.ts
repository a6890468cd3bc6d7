import { describe, expect, test } from 'vitest';
import { judgeAttribution, nameSiglum, selectClaims, type Article, type Copy } from '../../src/domain/article.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';

const source = { id: 'courier', name: 'The Courier' };
const bare = { inferred: [], earlier: [], changes: [], versions: [] };

describe('the siglum of an article', () => {
  const cases = [
    [0, 'A'],
    [1, 'B'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ] as const;
  for (const [index, siglum] of cases) {
    test(`is ${siglum} at index ${String(index)}`, () => {
      expect(nameSiglum(index)).toBe(siglum);
    });
  }

  test('is never the same for two articles', () => {
    const sigla = Array.from({ length: 2000 }, (_, index) => nameSiglum(index));
    expect(new Set(sigla).size).toBe(sigla.length);
  });
});

describe('the attribution of a copy', () => {
  const inferred: Copy = { ...bare, kind: 'repost', origin: 'Inferred from the house style.' };
  const cases: Record<string, { parts: Partial<Article>; attribution: string }> = {
    'is unknown without a source': { parts: { url: 'https://a.example/1' }, attribution: 'unknown' },
    'is unknown without a source, whatever is guessed of the origin': {
      parts: { copy: inferred },
      attribution: 'unknown',
    },
    'is stated for an original': { parts: { source, copy: { ...bare, kind: 'original' } }, attribution: 'stated' },
    'is stated for a repost that names its source': {
      parts: { source, copy: { ...bare, kind: 'repost' } },
      attribution: 'stated',
    },
    'is stated where the address of the original is known': {
      parts: { source, copy: inferred, url: 'https://a.example/1' },
      attribution: 'stated',
    },
    'is attributed where the origin was worked out': { parts: { source, copy: inferred }, attribution: 'attributed' },
  };
  for (const [name, { parts, attribution }] of Object.entries(cases)) {
    test(name, () => {
      expect(judgeAttribution(articleOf(parts))).toBe(attribution);
    });
  }
});

test('claims on one point are selected in the order in which they were written', () => {
  const claims = [claimOf('alarm', 'rang'), claimOf('cause', 'fuel'), claimOf('alarm', 'unclear')];
  expect(selectClaims(articleOf({ claims }), 'alarm')).toEqual([claims[0], claims[2]]);
  expect(selectClaims(articleOf({ claims }), 'injured')).toEqual([]);
});
