import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  daySchema,
  idSchema,
  languageSchema,
  strictFields,
  webAddressSchema,
  wordsSchema,
} from '../../src/schema/fields.ts';

interface Cases {
  readonly schema: z.ZodType;
  readonly accepted: readonly unknown[];
  readonly refused: readonly unknown[];
  /** What is said to be expected, by its name. */
  readonly says: string;
}

const fields: Record<string, Cases> = {
  'an id': {
    schema: idSchema,
    accepted: ['a', 'about-withdrawal', '2024', 'us-iraq-talks-2', 'constructor'],
    refused: ['', 'A', 'two words', '-a', 'a-', 'a--b', 'a_b', 'é', 'a/b', '..', 'a\n', ' a'],
    says: 'id',
  },
  'a day': {
    schema: daySchema,
    accepted: ['2024-01-25', '2024-02-29', '1999-12-31', '2000-02-29'],
    refused: [
      '2023-02-29',
      '2024-02-30',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '1900-02-29',
      '2024-1-5',
      '24-01-25',
      '25.01.2024',
      '2024-01-25T00:00:00Z',
      '2024-01-25 ',
      '',
      20240125,
      null,
    ],
    says: 'day',
  },
  'a web address': {
    schema: webAddressSchema,
    accepted: [
      'https://example.com',
      'http://example.com/a?b=c#d',
      'https://example.com:8080/',
      'https://münchen.example/straße',
      'HTTPS://EXAMPLE.COM/',
      'https://[::1]/',
    ],
    refused: [
      '',
      'example.com',
      '//example.com',
      '/path',
      'www.example.com',
      'ftp://example.com',
      'mailto:a@example.com',
      'javascript:alert(1)',
      'JavaScript://example.com/%0aalert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'web-address',
      'https://user@example.com',
      'https://user:word@example.com',
      'https://exa mple.com',
      ' https://example.com',
      'https://example.com\n',
      'https:example.com',
      'https:/example.com',
      'https:\\\\example.com',
    ],
    says: 'web-address',
  },
  'a language': {
    schema: languageSchema,
    accepted: ['en', 'ar', 'pt-BR', 'zh-Hant-TW', 'de-CH-1996', 'EN-us'],
    refused: ['', 'e', 'englishes-language', 'en_US', 'en-', 'en--US', 'Deutsch (Schweiz)'],
    says: 'language',
  },
  words: {
    schema: wordsSchema,
    accepted: ['x', 'two words', '  spaced  ', '0'],
    refused: ['', '   ', '\n\t', 5, true, null, ['x'], {}],
    says: 'text',
  },
};

for (const [name, { schema, accepted, refused, says }] of Object.entries(fields)) {
  describe(name, () => {
    for (const value of accepted) {
      test(`may be ${JSON.stringify(value)}`, () => {
        expect(schema.safeParse(value).error?.issues).toBeUndefined();
      });
    }
    for (const value of refused) {
      test(`may not be ${JSON.stringify(value)}, and it is told what is expected`, () => {
        expect(schema.safeParse(value).error?.issues[0]?.message ?? 'accepted').toContain(says);
      });
    }
  });
}

test('words lose the white space around them and keep what is inside', () => {
  expect(wordsSchema.parse('\n two  words ')).toBe('two  words');
});

test('a day, an id and an address stay as they were written', () => {
  expect(daySchema.parse('2024-01-25')).toBe('2024-01-25');
  expect(webAddressSchema.parse('https://example.com/%7Ea/../b')).toBe('https://example.com/%7Ea/../b');
});

test('strict fields refuse keys that they do not know and name the ones they do', () => {
  const schema = strictFields({ name: wordsSchema, homepage: webAddressSchema });
  const [issue] = schema.safeParse({ name: 'A', homepage: 'https://a.example', nmae: 'B' }).error?.issues ?? [];
  expect(issue).toMatchObject({
    code: 'unrecognized_keys',
    keys: ['nmae'],
    message: 'name, homepage',
  });
});
