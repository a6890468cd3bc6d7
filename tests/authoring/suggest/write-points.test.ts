import { describe, expect, test } from 'vitest';
import { addItems } from '../../../src/authoring/suggest/write-points.ts';

const add = (yaml: string, items: readonly object[] = [{ point: 'b', evidence: ['x'] }]) =>
  addItems(`---\n${yaml}\n---\nBody.\n`, 'claims', items);
const added = '  - point: b\n    evidence:\n      - x';

describe('claims put into a file', () => {
  test.each([
    ['an empty list, with a comment', 'claims: [] # none yet\ntitle: T', `claims: # none yet\n${added}\ntitle: T`],
    [
      'a list by lines',
      'claims:\n  - point: a # first\n  # a note\ntitle:   T',
      `claims:\n  - point: a # first\n${added}\n  # a note\ntitle:   T`,
    ],
    [
      'a list without indent',
      'claims:\n- point: a\ntitle: T',
      'claims:\n- point: a\n- point: b\n  evidence:\n    - x\ntitle: T',
    ],
    [
      'a list that ends with a text of several lines',
      'claims:\n  - point: a\n    note: |\n      One.\n      Two.\ntitle: T',
      `claims:\n  - point: a\n    note: |\n      One.\n      Two.\n${added}\ntitle: T`,
    ],
    [
      'a list in brackets',
      'claims: [{ point: a }] # one',
      'claims: [{ point: a }, {"point":"b","evidence":["x"]}] # one',
    ],
    ['no value', 'title: T\nclaims:', `title: T\nclaims:\n${added}`],
    ['no field', 'title: T # as printed', `title: T # as printed\nclaims:\n${added}`],
  ])('%s: what is there stays as it stands', (_what, yaml, expected) => {
    expect(add(yaml)).toBe(`---\n${expected}\n---\nBody.\n`);
  });

  test('with the line ends that the file has', () => {
    expect(addItems('---\r\nclaims: []\r\n---\r\nBody.\r\n', 'claims', [{ point: 'b' }])).toBe(
      '---\r\nclaims:\r\n  - point: b\r\n---\r\nBody.\r\n',
    );
  });

  test.each(['claims: some words', 'claims: [oops', '- a list'])(
    'not where the fields cannot take them: %s',
    (yaml) => {
      expect(add(yaml)).toBeUndefined();
    },
  );
});
