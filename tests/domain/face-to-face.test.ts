import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { compareStory } from '../../src/domain/comparison.ts';
import { chooseRecordSides, chooseSides, type Side } from '../../src/domain/face-to-face.ts';
import { locateQuote, prepareCopy } from '../../src/domain/passage.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';
import { pointOf } from '../fixtures/point-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

/** An article that says these words for these positions; what it says first may stand in its headline. */
function articleSaying(
  siglum: string,
  said: readonly (readonly [position: string, ...quotes: readonly string[]])[],
  parts: Partial<Article> = {},
) {
  const { headline } = parts;
  const quotes = said.flatMap(([, ...own]) => own).filter((quote) => quote !== headline);
  const text = joinParagraphs(quotes);
  const claims = said.map(([position, ...own]) => ({
    ...claimOf('hurt', position),
    passages: own.flatMap((exact) => locateQuote(prepareCopy(headline, text), { exact })),
  }));
  return articleOf({ id: siglum.toLowerCase(), siglum, text, claims, ...parts });
}

function compare(articles: readonly Article[], records: readonly Article[] = []) {
  const point = pointOf('hurt', { relation: 'conflict', terms: [{ words: ['hurt'] }] });
  const [comparison] = compareStory(storyOf({ points: [point], articles, records }));
  if (!comparison) throw new Error('There is a point.');
  return comparison;
}

const tell = ({ position, articles, article, passage }: Side) =>
  `${position}: ${articles.map(({ siglum }) => siglum).join(' ')}, ${article.siglum} “${passage?.text ?? ''}”`;

const no = articleSaying('A', [['no', 'Nobody was hurt at all', 'Nobody was hurt']]);
const yes = articleSaying('B', [['yes', 'Two sailors, they say, were hurt in the fire']]);

describe('the sides of a difference', () => {
  test('are two articles with the shortest passage of each', () => {
    expect(chooseSides(compare([no, yes])).map(tell)).toEqual([
      'No: A, A “Nobody was hurt”',
      'Yes: B, B “Two sailors, they say, were hurt in the fire”',
    ]);
  });

  test('have a headline before a shorter passage', () => {
    const headline = 'Two sailors were hurt in a fire';
    const loud = articleSaying('B', [['yes', headline, 'Two were hurt']], { headline });
    expect(chooseSides(compare([no, loud])).map(tell)[1]).toBe(`Yes: B, B “${headline}”`);
  });

  test('oppose the position that the other does not take, where one takes several', () => {
    const both = articleSaying('A', [
      ['yes', 'Hurt, some say'],
      ['no', 'None, say others'],
    ]);
    expect(chooseSides(compare([both, yes])).map(tell)[0]).toBe('No: A, A “None, say others”');
  });

  test('are of more than two articles the camps, each in one passage', () => {
    const third = articleSaying('C', [['yes', 'Two were hurt']]);
    expect(chooseSides(compare([no, yes, third])).map(tell)).toEqual([
      'Yes: B C, C “Two were hurt”',
      'No: A, A “Nobody was hurt”',
    ]);
  });

  test('quote no text that was withdrawn', () => {
    const withdrawn = articleSaying('C', [['yes', 'Two were hurt']], { publish: 'withdrawn' });
    expect(chooseSides(compare([no, yes, withdrawn])).map(tell)[0]).toContain('B “Two sailors');
    expect(chooseSides(compare([no, { ...withdrawn, siglum: 'B' }])).map(tell)[1]).toBe('Yes: B, B “”');
  });

  test('do not hold the records, which have sides of their own', () => {
    const record = articleSaying('R1', [['no', 'No one was hurt']], { kind: 'record' });
    const comparison = compare([no, yes], [record]);
    expect(chooseSides(comparison)).toHaveLength(2);
    expect(chooseRecordSides(comparison).map(tell)).toEqual(['No: R1, R1 “No one was hurt”']);
  });
});
