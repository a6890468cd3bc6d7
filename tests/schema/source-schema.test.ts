import { describe, expect, test } from 'vitest';
import { sourceSchema } from '../../src/schema/source-schema.ts';

describe('a source', () => {
  const accepted: Record<string, unknown> = {
    'with a name alone': { name: 'The Courier' },
    'with all its fields': {
      name: 'The Courier',
      homepage: 'https://courier.example/',
      description: 'A daily newspaper.',
    },
  };
  for (const [name, fields] of Object.entries(accepted)) {
    test(`${name} is accepted as it is`, () => {
      expect(sourceSchema.parse(fields)).toEqual(fields);
    });
  }

  const refused: Record<string, { fields: unknown; path: readonly string[] }> = {
    'without a name': { fields: {}, path: ['name'] },
    'with an empty name': { fields: { name: ' ' }, path: ['name'] },
    'with a homepage that is no web address': {
      fields: { name: 'A', homepage: 'courier.example' },
      path: ['homepage'],
    },
    'with an empty description': { fields: { name: 'A', description: '' }, path: ['description'] },
    'with a homepage left empty': { fields: { name: 'A', homepage: null }, path: ['homepage'] },
    'with a field that is not known': { fields: { name: 'A', bias: 'left' }, path: [] },
    'that is a list': { fields: ['A'], path: [] },
  };
  for (const [name, { fields, path }] of Object.entries(refused)) {
    test(`${name} is refused at ${path.join('.') || 'its top'}`, () => {
      expect(sourceSchema.safeParse(fields).error?.issues.map((issue) => issue.path)).toEqual([path]);
    });
  }
});
