import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { salvage } from '../../src/content/salvage.ts';
import { articleSchema } from '../../src/schema/article-schema.ts';
import { storySchema } from '../../src/schema/story-schema.ts';

const schema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['a', 'b']),
  note: z.string().min(1).exactOptional(),
  list: z.array(z.strictObject({ id: z.string().min(1), tags: z.array(z.string().min(1)).default([]) })),
  labels: z.record(z.string(), z.string().min(1)).default({}),
});

describe('what can be read of fields', () => {
  const good = { name: 'x', kind: 'a', list: [{ id: 'one', tags: ['t'] }] };
  const cases: Record<string, { given: unknown; read: unknown }> = {
    'is all of them when they fit': { given: good, read: { ...good, labels: {} } },
    'is as it is written where a text does not fit': {
      given: { ...good, kind: 'c' },
      read: { ...good, kind: 'c', labels: {} },
    },
    'has an empty text for what is missing': {
      given: { list: [] },
      read: { name: '', kind: '', list: [], labels: {} },
    },
    'leaves out what may be left out': { given: { ...good, note: 5 }, read: { ...good, labels: {} } },
    'leaves out fields that are not known': { given: { ...good, other: 1 }, read: { ...good, labels: {} } },
    'keeps the places of a list': {
      given: { ...good, list: [5, { id: 'two', tags: ['t', 6, 'u'] }] },
      read: {
        ...good,
        list: [
          { id: '', tags: [] },
          { id: 'two', tags: ['t', '', 'u'] },
        ],
        labels: {},
      },
    },
    'has one unreadable entry for an unreadable list': {
      given: { ...good, list: 'one' },
      read: { ...good, list: [{ id: '', tags: [] }], labels: {} },
    },
    'keeps the names of labels': {
      given: { ...good, labels: { a: 5, b: 'B' } },
      read: { ...good, labels: { a: '', b: 'B' } },
    },
    'is empty when there are no fields': {
      given: 'words',
      read: { name: '', kind: '', list: [{ id: '', tags: [] }], labels: {} },
    },
  };
  for (const [name, { given, read }] of Object.entries(cases)) {
    test(name, () => {
      expect(salvage<unknown>(schema, given)).toEqual(read);
    });
  }

  test('can always be given to the checks, whatever was written', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, evidence) => {
        const article = salvage(articleSchema, {
          claims: [{ evidence: [evidence, value] }],
          title: value,
          copy: value,
        });
        expect(article.claims.map(({ evidence: quotes }) => quotes.length)).toEqual([2]);
        expect(article.claims[0]?.evidence.every(({ exact }) => typeof exact === 'string')).toBe(true);
        const story = salvage(storySchema, { points: [value], topics: value });
        expect(story.points.every(({ id, positions }) => typeof id === 'string' && typeof positions === 'object')).toBe(
          true,
        );
      }),
    );
  });
});
