import { describe, expect, test } from 'vitest';
import { textQuoteSchema } from '../../src/schema/text-quote-schema.ts';

describe('a quote', () => {
  const accepted: Record<string, { value: unknown; quote: unknown }> = {
    'may be its words alone': { value: 'the words', quote: { exact: 'the words' } },
    'may be an object with its words': { value: { exact: 'the words' }, quote: { exact: 'the words' } },
    'may have a prefix and a suffix': {
      value: { exact: 'b', prefix: 'a ', suffix: ' c' },
      quote: { exact: 'b', prefix: 'a ', suffix: ' c' },
    },
    'may have 10,000 characters': { value: 'x'.repeat(10_000), quote: { exact: 'x'.repeat(10_000) } },
    'keeps its white space and marks as they are': { value: ' “so\u00a0it” ', quote: { exact: ' “so\u00a0it” ' } },
  };
  for (const [name, { value, quote }] of Object.entries(accepted)) {
    test(name, () => {
      expect(textQuoteSchema.parse(value)).toEqual(quote);
    });
  }

  const refused: Record<string, { value: unknown; path: readonly string[] }> = {
    'may not be empty': { value: '', path: ['exact'] },
    'may not be white space': { value: ' \n ', path: ['exact'] },
    'may not be an object with empty words': { value: { exact: ' ' }, path: ['exact'] },
    'may not have more than 10,000 characters': { value: 'x'.repeat(10_001), path: ['exact'] },
    'may not lack its words': { value: { prefix: 'a' }, path: ['exact'] },
    'may not be a number': { value: 151, path: [] },
    'may not be nothing': { value: null, path: [] },
    'may not have a number as a prefix': { value: { exact: 'b', prefix: 1 }, path: ['prefix'] },
    'may not have other fields': { value: { exact: 'b', before: 'a' }, path: [] },
    'may not be a list': { value: ['b'], path: [] },
  };
  for (const [name, { value, path }] of Object.entries(refused)) {
    test(name, () => {
      expect(textQuoteSchema.safeParse(value).error?.issues.map((issue) => issue.path)).toEqual([path]);
    });
  }
});
