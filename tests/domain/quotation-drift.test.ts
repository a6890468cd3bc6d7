import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareQuotation,
  countDrift,
  isUnchanged,
  type DriftKind,
  type DriftPiece,
} from '../../src/domain/quotation-drift.ts';
import { splitWords } from '../../src/domain/words.ts';
import { anyText } from '../fixtures/any-text.ts';

/** A text with each piece that is not the same between brackets, with its kind. */
const mark = (pieces: readonly DriftPiece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${kind}: ${text}]`)).join('');
const join = (pieces: readonly DriftPiece[]) => pieces.map(({ text }) => text).join('');
const wordsOf = (pieces: readonly DriftPiece[], ...kinds: readonly DriftKind[]) =>
  pieces.filter(({ kind }) => kinds.includes(kind)).flatMap(({ text }) => splitWords(text).map(({ key }) => key));

describe('a quotation held against the record', () => {
  test('of which the halves changed places, a word was changed and a clause dropped, shows just that', () => {
    const { quoted, recorded } = compareQuotation(
      'In the 10 years since the Iraqi government invited the United States and the coalition to fight ISIS, the United States and Iraq have enjoyed a deep and productive partnership on security issues',
      'The United States and Iraq have enjoyed a deep and productive partnership on security matters in the 10 years since the Iraqi government invited the United States and the coalition to fight ISIS, including the seven years since the territorial defeat of ISIS in Iraq',
    );
    expect(mark(quoted)).toBe(
      'In the 10 years since the Iraqi government invited the United States and the coalition to fight ISIS, [moved: the United States and Iraq have enjoyed a deep and productive partnership on security ][changed: issues]',
    );
    expect(mark(recorded)).toBe(
      '[moved: The United States and Iraq have enjoyed a deep and productive partnership on security ][changed: matters ]in the 10 years since the Iraqi government invited the United States and the coalition to fight ISIS, [dropped: including the seven years since the territorial defeat of ISIS in Iraq]',
    );
    expect(countDrift({ quoted, recorded })).toEqual({ same: 18, changed: 1, moved: 14, added: 0, dropped: 12 });
  });

  const cases: Record<string, readonly [quoted: string, recorded: string, marked: string, markedRecord: string]> = {
    'that leaves out the end': [
      'They have assured us of their commitment to working together to shape this.',
      'Our Iraqi partners have assured us of their commitment towards working together to shape this future on U.S. military presence and the enduring defeat of ISIS.',
      '[changed: They ]have assured us of their commitment [changed: to ]working together to shape this.',
      '[changed: Our Iraqi partners ]have assured us of their commitment [changed: towards ]working together to shape this [dropped: future on U.S. military presence and the enduring defeat of ISIS.]',
    ],
    'in which words were exchanged one by one': [
      'This interagency meeting is not a negotiation regarding the withdrawal of U.S. troops from Iraq',
      'The HMC meeting is not a negotiation about the withdrawal of U.S. forces from Iraq',
      '[changed: This interagency ]meeting is not a negotiation [changed: regarding ]the withdrawal of U.S. [changed: troops ]from Iraq',
      '[changed: The HMC ]meeting is not a negotiation [changed: about ]the withdrawal of U.S. [changed: forces ]from Iraq',
    ],
    'with a word put in': ['It was not a drill', 'It was a drill', 'It was [added: not ]a drill', 'It was a drill'],
    'with a long word in another place': [
      'Yesterday he said no',
      'He said no yesterday',
      '[moved: Yesterday ]he said no',
      'He said no [moved: yesterday]',
    ],
    'with a short word that stands elsewhere by chance': [
      'Of all he saw nothing',
      'He saw nothing of it',
      '[added: Of all ]he saw nothing',
      'He saw nothing [dropped: of it]',
    ],
    'with a short word at the same place by chance': [
      'ships sank and nobody helped them',
      'boats burned and everyone watched them',
      '[changed: ships sank and nobody helped ]them',
      '[changed: boats burned and everyone watched ]them',
    ],
    'in a script without spaces': [
      '会谈不是谈判',
      '会谈就是谈判',
      '会谈[changed: 不]是谈判',
      '会谈[changed: 就]是谈判',
    ],
    'with other marks and capitals alone': ['“Off the boat,”', 'off the boat.', '“Off the boat,”', 'off the boat.'],
    'that has no word of it': ['one two', 'three', '[changed: one two]', '[changed: three]'],
    'in which a word stands beside one that has moved': [
      'withdrawal U.S. talks the',
      'talks the withdrawal the U.S.',
      'withdrawal U.S. [moved: talks the]',
      '[moved: talks the ]withdrawal [dropped: the ]U.S.',
    ],
    'that has no words': ['…', 'and so on', '[added: …]', '[dropped: and so on]'],
  };
  for (const [name, [quoted, recorded, marked, markedRecord]] of Object.entries(cases)) {
    test(`${name} shows what became of the words`, () => {
      const drift = compareQuotation(quoted, recorded);
      expect([mark(drift.quoted), mark(drift.recorded)]).toEqual([marked, markedRecord]);
    });
  }

  test('is there in full on both sides, and has the same words on both where it says so', () => {
    const sentence = fc
      .array(fc.constantFrom('the', 'talks', 'will', 'not', 'end', 'withdrawal', 'U.S.', '2,500'), { maxLength: 30 })
      .map((words) => words.join(' '));
    const spoken = fc.oneof(sentence, anyText);
    fc.assert(
      fc.property(spoken, spoken, (a, b) => {
        const { quoted, recorded } = compareQuotation(a, b);
        expect([join(quoted), join(recorded)]).toEqual([a, b]);
        expect(wordsOf(quoted, 'same')).toEqual(wordsOf(recorded, 'same'));
        expect(wordsOf(quoted, 'moved').toSorted()).toEqual(wordsOf(recorded, 'moved').toSorted());
      }),
    );
  });

  test('is unchanged just when it has the words of the record in their order', () => {
    const sentence = fc.array(fc.constantFrom('a', 'the', 'not', 'withdrawal'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(isUnchanged(compareQuotation(a.join(' '), a.join(', ').toUpperCase()))).toBe(true);
        expect(isUnchanged(compareQuotation(a.join(' '), b.join(' ')))).toBe(a.join(' ') === b.join(' '));
      }),
    );
  });
});

describe('what was planted in a quotation', () => {
  /** Eighteen clauses of four words, no two words alike. */
  const clauses = Array.from({ length: 18 }, (_, at) =>
    ['north', 'river', 'under', 'stone'].map((stem) => `${stem}${String.fromCharCode(97 + at)}`).join(' '),
  );
  const record = clauses.join(' ');
  const place = fc.nat(clauses.length - 1);

  test('is found when a clause was dropped', () => {
    fc.assert(
      fc.property(place, (at) => {
        const drift = compareQuotation(clauses.toSpliced(at, 1).join(' '), record);
        expect(wordsOf(drift.recorded, 'dropped').join(' ')).toBe(clauses[at]);
        expect(countDrift(drift)).toMatchObject({ moved: 0, changed: 0, added: 0, dropped: 4 });
      }),
    );
  });

  test('is found when a clause was exchanged', () => {
    fc.assert(
      fc.property(place, (at) => {
        const drift = compareQuotation(clauses.toSpliced(at, 1, 'three other words').join(' '), record);
        expect(wordsOf(drift.quoted, 'changed').join(' ')).toBe('three other words');
        expect(wordsOf(drift.recorded, 'changed').join(' ')).toBe(clauses[at]);
        expect(countDrift(drift)).toMatchObject({ moved: 0, changed: 3, added: 0, dropped: 0 });
      }),
    );
  });

  test('is found when a clause was put in', () => {
    fc.assert(
      fc.property(place, (at) => {
        const drift = compareQuotation(clauses.toSpliced(at, 0, 'three other words').join(' '), record);
        expect(wordsOf(drift.quoted, 'added').join(' ')).toBe('three other words');
        expect(countDrift(drift)).toMatchObject({ moved: 0, changed: 0, added: 3, dropped: 0 });
      }),
    );
  });

  test('is found when a clause went to another place, and one beside it was dropped', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        fc.pre(Math.abs(from - to) > 2);
        const clause = clauses[from] ?? '';
        const rest = clauses.toSpliced(from, 1);
        const drift = compareQuotation(rest.toSpliced(to, 0, clause).join(' '), record);
        expect(wordsOf(drift.quoted, 'moved').join(' ')).toBe(clause);
        expect(countDrift(drift)).toMatchObject({ moved: 4, changed: 0, added: 0, dropped: 0 });
        const shorter = rest.filter((one) => one !== clauses[to]);
        const both = compareQuotation([...shorter, clause].join(' '), record);
        if (from !== clauses.length - 1) expect(wordsOf(both.quoted, 'moved').join(' ')).toBe(clause);
        expect(wordsOf(both.recorded, 'dropped').join(' ')).toBe(clauses[to]);
      }),
    );
  });

  test('takes no longer than a person waits, in the longest quotations of few words', () => {
    const pick = (seed: number) => (at: number) => ['and', 'the', 'talks'][((at * seed) ^ (at >> 3)) % 3] ?? 'and';
    const write = (seed: number) => Array.from({ length: 1700 }, (_, at) => pick(seed)(at)).join(' ');
    const started = performance.now();
    compareQuotation(write(7), write(11));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
