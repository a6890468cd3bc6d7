import { describe, expect, test } from 'vitest';
import { scaffoldStory } from '../../../src/authoring/scaffold-story.ts';
import type { DraftPoint } from '../../../src/authoring/suggest/draft-point.ts';
import { addItems, writePoints } from '../../../src/authoring/suggest/write-points.ts';

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

test('a point that nobody has begun to fill makes room for those that are written, and no other does', () => {
  const unheard = [{ article: 'west', reading: 'look', paragraph: 2, nearest: 'Some were injured.' }];
  const draft = {
    ...{ point: { id: 'hurt', question: 'Q?' }, claims: [], quotations: [], unheard, terms: ['hurt'] },
  } as unknown as DraftPoint;
  const write = (text: string) => {
    const outcome = writePoints([draft], () => text);
    return 'files' in outcome ? outcome.files.map((file) => file.text).join('') : outcome.unreadable;
  };
  const begun = scaffoldStory().replace('title:', 'title: What happened?');
  const written = write(begun);
  expect(written).toContain(
    `points:
  - id: hurt
    # May say so, look: west in paragraph 2: “Some were injured.”
    # Where all these are silent:
    # terms: [ hurt ]
    question: Q?
---`,
  );
  expect(written).not.toContain('first-point');
  expect(written).toContain('title: What happened?');
  expect(write(written)).toMatch(/^ {2}- id: hurt\n( {4}.*\n)+ {2}- id: hurt\n( {4}.*\n)+---/mu);
  expect(write(begun.replace('first-answer:', 'yes:'))).toMatch(/- id: first-point\n[^]*- id: hurt/u);
});
