import { expect, test } from 'vitest';
import { overviewSources } from '../../src/site/source-overview.ts';
import { articleOf } from '../fixtures/article-of.ts';
import { storyOf } from '../fixtures/story-of.ts';

const [post, herald] = [
  { id: 'post', name: 'The Post' },
  { id: 'herald', name: 'The Herald' },
];

test('a source has each story that has a document of it, in their order, and its first and last day', () => {
  const documentOf = (story: string, date: string) => articleOf({ story, date, source: post });
  const stories = [
    storyOf({ id: 'new', articles: [documentOf('new', '2025-01-03'), documentOf('new', '2025-01-02')] }),
    storyOf({ id: 'other', articles: [articleOf({ story: 'other' })] }),
    storyOf({ id: 'old', records: [documentOf('old', '2024-01-01')] }),
  ];
  expect(overviewSources(stories, [post, herald])).toEqual([
    { source: post, stories: ['new', 'old'], documents: 3, days: ['2024-01-01', '2025-01-03'] },
    { source: herald, stories: [], documents: 0, days: [] },
  ]);
});
