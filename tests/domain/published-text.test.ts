import { describe, expect, test } from 'vitest';
import { PUBLISH_MODES, type Article, type PublishMode } from '../../src/domain/article.ts';
import { locateQuote, prepareCopy, type Passage } from '../../src/domain/passage.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import {
  findPublished,
  isShownWhole,
  isTextShown,
  listShownParagraphs,
  publishText,
} from '../../src/domain/published-text.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { claimOf } from '../fixtures/claim-of.ts';

const text = joinParagraphs([
  'One car stopped. Two did not.',
  'Nobody was hurt.',
  'It rained 🌧 all day.',
  'The bridge is shut.',
]);

function articleWith(publish: PublishMode, quotes: readonly string[]): Article {
  const copy = prepareCopy('Bridge news', text);
  const passages = quotes.flatMap((exact) => locateQuote(copy, { exact }));
  return articleOf({ headline: 'Bridge news', text, publish, claims: [{ ...claimOf('cars', 'yes'), passages }] });
}

const contentOf = (publish: PublishMode, ...quotes: string[]) => publishText(articleWith(publish, quotes))?.content;

describe('the published text', () => {
  test('of a full copy is its headline and its whole body', () => {
    expect(contentOf('full')).toBe(`Bridge news\n\n${text.content}`);
  });

  test('of a copy without a headline is its body alone', () => {
    expect(publishText(articleOf({ text }))?.content).toBe(text.content);
  });

  test('of excerpts has the paragraphs with passages, and marks what is left out', () => {
    expect(contentOf('excerpts', 'rained', 'bridge is shut')).toBe(
      'Bridge news\n\n[…]\n\nIt rained 🌧 all day.\n\nThe bridge is shut.',
    );
    expect(contentOf('excerpts', 'Two did')).toBe('Bridge news\n\nOne car stopped. Two did not.\n\n[…]');
  });

  test('of quotes has the passages alone; those that overlap become one', () => {
    expect(contentOf('quotes', 'One car', 'car stopped', 'rained 🌧 all')).toBe(
      'Bridge news\n\nOne car stopped\n\n[…]\n\nrained 🌧 all\n\n[…]',
    );
    expect(contentOf('quotes')).toBe('Bridge news\n\n[…]');
  });

  test('of a withdrawn copy does not exist', () => {
    expect(contentOf('withdrawn', 'One car')).toBeUndefined();
  });

  test.each(PUBLISH_MODES.filter((mode) => mode !== 'withdrawn'))('as “%s” has every passage where it says', (mode) => {
    const article = articleWith(mode, [
      'car stopped',
      'One car stopped. Two did not.\n\nNobody',
      '🌧 all',
      'shut',
      'news',
    ]);
    const published = publishText(article);
    const passages: readonly Passage[] = article.claims.flatMap((claim) => claim.passages);
    expect(passages).toHaveLength(5);
    for (const passage of passages) {
      const range = published && findPublished(published, passage);
      expect(published?.content.slice(range?.start, range?.end)).toBe(passage.text);
    }
  });

  test('says nothing of where a passage stands that is kept back', () => {
    const [passage] = articleWith('full', ['Nobody']).claims.flatMap((claim) => claim.passages);
    const published = publishText(articleWith('quotes', ['One car']));
    expect(passage && published && findPublished(published, passage)).toBeUndefined();
  });

  test('is what is asked of how much is shown', () => {
    const shown = PUBLISH_MODES.map((publish) => [publish, isTextShown({ publish }), isShownWhole({ publish })]);
    expect(shown).toEqual([
      ['full', true, true],
      ['excerpts', true, false],
      ['quotes', true, false],
      ['withdrawn', false, false],
    ]);
  });

  test.each(PUBLISH_MODES)(
    'as “%s” has the words of the paragraphs that are shown, and no others in its body',
    (mode) => {
      const article = { ...articleWith(mode, ['did not.\n\nNobody', 'rained 🌧 all']), headline: '' };
      const words = (publishText(article)?.content ?? '').replaceAll('[…]', '').split(/\n\n+/u);
      expect(listShownParagraphs(article)).toEqual(words.filter((one) => one !== ''));
    },
  );
});
