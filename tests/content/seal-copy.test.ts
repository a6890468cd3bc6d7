import { describe, expect, test } from 'vitest';
import { sealCopy } from '../../src/content/seal-copy.ts';
import { parseCopiedText } from '../../src/markdown/copied-text.ts';

/** The example of FIPS 180-4. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

const seal = (body: string, headline?: string) => sealCopy(headline, parseCopiedText(body).text);

describe('the seal of a copy', () => {
  const same: Record<string, readonly [string, string]> = {
    'is the SHA-256 of its text': ['abc', ABC],
    'does not count white space before it': ['\n\n abc', ABC],
    'does not count white space after it': ['abc\n\n', ABC],
    'does not count what readers are not given as text': ['a*b*[c](https://a.example)~~d~~', ABC],
    'is of the UTF-8 bytes': ['é', '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'],
    'is of its paragraphs with an empty line between them': ['a\n\n\n- b', seal('b', 'a')],
  };
  for (const [name, [body, hash]] of Object.entries(same)) {
    test(name, () => {
      expect(seal(body)).toBe(hash);
    });
  }

  const different: Record<string, readonly [string, string]> = {
    'changes with a letter': ['abc', 'abd'],
    'changes with a space inside': ['a bc', 'abc'],
    'changes with a curly quotation mark': ['“abc”', '"abc"'],
    'changes with composition': ['caf\u00e9', 'cafe\u0301'],
    'changes with a soft hyphen': ['a\u00adbc', 'abc'],
    'changes with a paragraph': ['a b', 'a\n\nb'],
  };
  for (const [name, [one, other]] of Object.entries(different)) {
    test(name, () => {
      expect(seal(one)).not.toBe(seal(other));
    });
  }

  test('changes with the headline', () => {
    expect(new Set([seal('abc'), seal('abc', 'Bridge closed'), seal('abc', 'Bridge open')]).size).toBe(3);
  });
});
