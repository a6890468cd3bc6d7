import { describe, expect, test } from 'vitest';
import { describeDocument, describePoint, printJsonLd } from '../../src/data/json-ld.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { comparedStory } from '../fixtures/compared-story.ts';
import { storyOf } from '../fixtures/story-of.ts';

describe('what a page says in schema.org’s words', () => {
  test('cannot end the element it stands in', () => {
    const headline = '</script><script>alert(1)</script><!-- &';
    const text = printJsonLd(describeDocument(storyOf(), articleOf({ headline })));
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{ headline }] });
  });

  test('leaves out what is not known', () => {
    const [article] = describeDocument(storyOf(), articleOf({ text: { content: '', paragraphs: [] } }));
    const unknown = ['headline', 'author', 'publisher', 'inLanguage', 'isBasedOn'];
    expect(Object.keys(article as object).filter((key) => unknown.includes(key))).toEqual([]);
  });

  test('names a publisher only where it is stated, not where it was worked out', () => {
    const source = { id: 'post', name: 'The Post' };
    const publisherOf = (parts: Parameters<typeof articleOf>[0]) =>
      (describeDocument(storyOf(), articleOf({ source, ...parts }))[0] as { publisher?: unknown }).publisher;
    expect(publisherOf({})).toEqual({ '@type': 'Organization', name: 'The Post' });
    const copy = {
      kind: 'repost',
      origin: 'Probably The Post.',
      inferred: [],
      earlier: [],
      changes: [],
      versions: [],
    } as const;
    expect(publisherOf({ copy })).toBeUndefined();
  });

  test('of a withdrawn text gives the fingerprint of its copy, and neither words nor their number', () => {
    const copy = {
      kind: 'repost',
      sha256: 'ab'.repeat(32),
      inferred: [],
      earlier: [],
      changes: [],
      versions: [],
    } as const;
    const [article] = describeDocument(storyOf(), articleOf({ publish: 'withdrawn', copy }));
    expect(article).toMatchObject({ encoding: { '@type': 'MediaObject', sha256: copy.sha256 } });
    expect(article).not.toHaveProperty('wordCount');
    expect(article).not.toHaveProperty('encoding.contentUrl');
  });

  test('lists a claim for each answer, with who said it and where', () => {
    const { story, comparisons } = comparedStory();
    const [comparison] = comparisons;
    expect(comparison && describePoint(story, comparison)[0]).toMatchObject({
      mainEntity: {
        numberOfItems: 2,
        itemListElement: [
          {
            '@id': '/stories/ferry-fire/points/hurt/#nobody',
            name: 'Was anybody hurt? Nobody',
            text: 'It says: Nobody was hurt.',
            author: [{ name: 'The office' }],
            appearance: [{ '@id': '/stories/ferry-fire/article-a/#hurt' }],
          },
          { '@id': '/stories/ferry-fire/points/hurt/#three' },
        ],
      },
    });
  });
});
