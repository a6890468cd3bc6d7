import { describe, expect, test } from 'vitest';
import { importBounded } from '../../../src/authoring/import/import-bounded.ts';
import { publisherPage } from '../../fixtures/saved-pages.ts';

const task = (text: string) => ({ bytes: new TextEncoder().encode(text), options: { sources: [] } });

describe('a page in a thread of its own', () => {
  test('comes back as an article', async () => {
    expect(await importBounded(task(publisherPage))).toMatchObject({
      kind: 'imported',
      article: { site: 'courier' },
    });
  });

  test('comes back as a refusal, in words', async () => {
    expect(await importBounded(task('%PDF-1.7'))).toMatchObject({
      kind: 'refused',
      hint: expect.stringContaining('Save the page') as string,
    });
  });

  test('is stopped when it takes too long', async () => {
    expect(await importBounded(task(publisherPage), 1)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('longer than') as string,
    });
  });

  test.each(['<div>', '<b><i>', '<ul><li>'])('that nests %s without end is refused', async (open) => {
    expect(await importBounded(task(`<p>x</p>${open.repeat(20_000)}`))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('too deeply') as string,
    });
  });
});
