import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { locateQuote, prepareCopy } from '../../src/domain/passage.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { listUnheld } from '../../src/domain/quotations.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

const text = joinParagraphs([
  '“The country remains committed to a safe lake,” said the mayor. “Nobody is missing on the boat. They are all here.”',
  'It was called “Operation Lake”, “contributing to a reckless escalation,” by some.',
]);
const held = 'Nobody is missing on the boat.';
const [passage] = locateQuote(prepareCopy(undefined, text), { exact: held });
if (!passage) throw new TypeError('The quotation is not in the text.');
const article = articleOf({ text, quotations: [{ passage, record: 'log', recorded: passage }] });
const record = articleOf({ kind: 'record', id: 'log', siglum: 'R1', text });

const list = (articles: readonly Article[], records: readonly Article[]) =>
  listUnheld(storyOf({ articles, records })).map((unheld) => [unheld.passage.text, unheld.passage.location]);

describe('quotations that are held against no record', () => {
  test('are those of some words that no quotation of the author touches', () => {
    expect(list([article], [record])).toEqual([
      ['The country remains committed to a safe lake', expect.objectContaining({ paragraph: 1 })],
      ['contributing to a reckless escalation', expect.objectContaining({ paragraph: 2 })],
    ]);
  });

  test('are not listed where nothing is held against a record', () => {
    expect(list([article], [])).toEqual([]);
  });

  test('are not listed of a text that is kept back', () => {
    expect(list([{ ...article, publish: 'withdrawn' }], [record])).toEqual([]);
    expect(list([{ ...article, publish: 'quotes' }], [record])).toEqual([]);
  });

  test('are found in the marks of other languages', () => {
    const other = articleOf({
      text: joinParagraphs([
        'Er sagte: „Alle sind wohlbehalten angekommen.“',
        '« Nous avons vu la fumée »',
        '彼は「全員無事だ。」と言った。',
      ]),
    });
    expect(list([other], [record]).map(([words]) => words)).toEqual([
      'Alle sind wohlbehalten angekommen',
      'Nous avons vu la fumée',
      '全員無事だ',
    ]);
  });
});
