import { describe, expect, test } from 'vitest';
import { locateQuote, prepareCopy } from '../../src/domain/passage.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';

const body = joinParagraphs([
  'The ferry caught fire on Friday.',
  '“Everybody is off the boat,” the harbour\u00a0master said.',
  'The ferry will not run until Monday.',
]);
const copy = prepareCopy('Ferry burns, ferry sinks', body);

describe('a quote in a copy', () => {
  test('is shown in the spelling of the copy, not of its author', () => {
    const [passage] = locateQuote(copy, { exact: '"Everybody is off the boat," the harbour master' });
    expect(passage?.text).toBe('“Everybody is off the boat,” the harbour\u00a0master');
  });

  test('has the range of its text and its paragraph', () => {
    const [passage] = locateQuote(copy, { exact: 'the boat' });
    expect(body.content.slice(passage?.range.start, passage?.range.end)).toBe('the boat');
    expect(passage?.location).toMatchObject({ kind: 'body', paragraph: 2, lastParagraph: 2, paragraphs: 3 });
  });

  test('may go over paragraphs', () => {
    const [passage] = locateQuote(copy, { exact: 'master said. The ferry will' });
    expect(passage?.text).toBe('master said.\n\nThe ferry will');
    expect(passage?.location).toMatchObject({ paragraph: 2, lastParagraph: 3 });
  });

  test('is found at every place where it stands', () => {
    expect(locateQuote(copy, { exact: 'The ferry' })).toHaveLength(2);
  });

  test('is found in headline and body alike, for they are one text', () => {
    expect(locateQuote(copy, { exact: 'Ferry burns' }).map(({ location, text }) => [location.kind, text])).toEqual([
      ['headline', 'Ferry burns'],
    ]);
    expect(locateQuote(copy, { exact: 'erry' }).map(({ location }) => location.kind)).toEqual([
      'headline',
      'headline',
      'body',
      'body',
    ]);
  });

  test('is told from the same words in the other by what stands around it, over the end of the headline', () => {
    const repeated = prepareCopy('Bridge closed', joinParagraphs(['Bridge closed', 'Nobody was hurt.']));
    const choose = (quote: object) =>
      locateQuote(repeated, { exact: 'Bridge closed', ...quote }).map(({ location }) => location.kind);
    expect(choose({})).toEqual(['headline', 'body']);
    expect(choose({ suffix: 'Bridge closed' })).toEqual(['headline']);
    expect(choose({ prefix: 'closed' })).toEqual(['body']);
    expect(choose({ suffix: 'Nobody was' })).toEqual(['body']);
    expect(choose({ prefix: 'Bridge closed', suffix: 'Nobody was hurt.' })).toEqual(['body']);
    expect(choose({ suffix: 'Bridge closed Nobody was hurt.' })).toEqual(['headline']);
    expect(choose({ suffix: 'Anything' })).toEqual([]);
  });

  test('never goes from the headline into the body', () => {
    expect(locateQuote(copy, { exact: 'ferry sinks The ferry caught' })).toEqual([]);
  });

  test('is nowhere in a copy without words', () => {
    expect(locateQuote(prepareCopy(undefined, joinParagraphs([])), { exact: 'ferry' })).toEqual([]);
  });
});
