import { describe, expect, test } from 'vitest';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { groupFigures } from '../../src/site/group-figures.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

const write = (id: string, text: string) =>
  articleOf({ id, siglum: id.toUpperCase(), language: 'en', text: joinParagraphs([text]) });
const a = write('a', 'About 2,500 soldiers stayed. There were 12 fires.');
const b = write('b', 'Some 2,500 soldiers were seen. There were 14 fires.');
const c = write('c', 'Nobody counted. Later 30 boats came.');

describe('the figures of a story', () => {
  test('stand together by number and unit, with the words of each article and where they are', () => {
    const { commonFigures } = groupFigures(storyOf({ articles: [a, b] }));
    expect(commonFigures[0]).toMatchObject({
      name: '2,500 soldiers',
      phrases: [
        { article: { id: 'a' }, phrase: 'About 2,500 soldiers', location: { paragraph: 1 } },
        { article: { id: 'b' }, phrase: 'Some 2,500 soldiers' },
      ],
      missing: [],
      near: [],
    });
  });

  test('name the articles that lack one, and figures that lie near it', () => {
    const { commonFigures } = groupFigures(storyOf({ articles: [a, b] }));
    expect(commonFigures.find(({ name }) => name === '12 fires')).toMatchObject({
      missing: [{ id: 'b' }],
      near: ['14 fires'],
    });
  });

  test('that one article alone gives stand apart, if nothing lies near', () => {
    expect(groupFigures(storyOf({ articles: [a, c] })).commonFigures).toEqual([]);
    const { commonFigures, loneFigures } = groupFigures(storyOf({ articles: [a, b, c] }));
    expect(commonFigures.map(({ name }) => name)).toEqual(['2,500 soldiers', '12 fires', '14 fires']);
    expect(loneFigures.map(({ name }) => name)).toEqual(['30 boats']);
  });

  test('are not common where small numbers without a unit may count anything', () => {
    const [one, other] = ['There was one where two had been.', 'It took two.'].map((text, at) =>
      write(`x${String(at)}`, text),
    );
    expect(groupFigures(storyOf({ articles: one && other ? [one, other] : [] })).commonFigures).toEqual([]);
    const quakes = ['The first had 5.9.', 'It was 5.9, some said.'].map((text, at) => write(`y${String(at)}`, text));
    expect(groupFigures(storyOf({ articles: quakes })).commonFigures.map(({ name }) => name)).toEqual(['5.9']);
  });

  test('leave out articles whose text is not shown in full', () => {
    const { commonFigures, loneFigures } = groupFigures(storyOf({ articles: [{ ...a, publish: 'quotes' }] }));
    expect([commonFigures, loneFigures]).toEqual([[], []]);
  });
});
