import { describe, expect, test } from 'vitest';
import { hashBody } from '../../src/content/seal.ts';

/** The example of FIPS 180-4. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('the seal of a body', () => {
  const same: Record<string, string> = {
    'is its SHA-256': 'abc',
    'does not count white space before it': '\n\n abc',
    'does not count white space after it': 'abc\n\n',
  };
  for (const [name, body] of Object.entries(same)) {
    test(name, () => {
      expect(hashBody(body)).toBe(ABC);
    });
  }

  const different: Record<string, readonly [string, string]> = {
    'changes with a letter': ['abc', 'abd'],
    'changes with a space inside': ['a bc', 'abc'],
    'changes with a curly quotation mark': ['“abc”', '"abc"'],
    'changes with composition': ['caf\u00e9', 'cafe\u0301'],
    'changes with a soft hyphen': ['a\u00adbc', 'abc'],
  };
  for (const [name, [one, other]] of Object.entries(different)) {
    test(name, () => {
      expect(hashBody(one)).not.toBe(hashBody(other));
    });
  }

  test('is of the UTF-8 bytes', () => {
    expect(hashBody('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });
});
