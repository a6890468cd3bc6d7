import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, isVerbatim, type DriftStep } from '../../src/domain/drift.ts';
import { splitWords } from '../../src/domain/words.ts';
import { anyText } from '../fixtures/any-text.ts';

const keysOf = (text: string) => splitWords(text).map((word) => word.key);
const hasWords = (text: string) => splitWords(text).length > 0;
const join = (steps: readonly DriftStep[], ...kinds: readonly DriftStep['kind'][]) =>
  steps
    .filter((step) => kinds.includes(step.kind))
    .map((step) => step.text)
    .join('');
const wordsOf = (steps: readonly DriftStep[], ...kinds: readonly DriftStep['kind'][]) =>
  steps.filter((step) => kinds.includes(step.kind)).flatMap((step) => keysOf(step.text));

/** Sentences of few different words, so that two of them have much in common. */
const sentence = fc
  .array(
    fc.tuple(
      fc.constantFrom('the', 'talks', 'will', 'not', 'end', 'U.S.', 'Iraq’s', '2,500', 'Not'),
      fc.constantFrom(' ', ', ', '. ', ' — ', '\n'),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((pairs) => pairs.flat().join('').trim());
const spoken = fc.oneof(sentence, anyText.filter(hasWords));

describe('a word-by-word comparison', () => {
  const cases: Record<string, { quoted: string; recorded: string; steps: readonly [DriftStep['kind'], string][] }> = {
    'of the same words is one step': {
      quoted: 'Nobody is missing.',
      recorded: 'Nobody is missing.',
      steps: [['same', 'Nobody is missing.']],
    },
    'shows a word that was exchanged': {
      quoted: 'Everybody is off the boat',
      recorded: 'Everybody is off the vessel',
      steps: [
        ['same', 'Everybody is off the '],
        ['quoted', 'boat'],
        ['recorded', 'vessel'],
      ],
    },
    'shows words left out in the middle': {
      quoted: 'The crossing is suspended',
      recorded: 'The crossing to Alven is suspended',
      steps: [
        ['same', 'The crossing '],
        ['recorded', 'to Alven '],
        ['same', 'is suspended'],
      ],
    },
    'shows words put in': {
      quoted: 'It was not a drill',
      recorded: 'It was a drill',
      steps: [
        ['same', 'It was '],
        ['quoted', 'not '],
        ['same', 'a drill'],
      ],
    },
    'does not compare case and punctuation, and shows those of the quotation': {
      quoted: '“off the boat,”',
      recorded: 'Off the boat.',
      steps: [['same', '“off the boat,”']],
    },
    'takes curly and straight apostrophes for the same': {
      quoted: 'Iraq’s forces',
      recorded: "Iraq's forces",
      steps: [['same', 'Iraq’s forces']],
    },
    'tells a figure from another': {
      quoted: 'at least 151 attacks',
      recorded: 'at least 153 attacks',
      steps: [
        ['same', 'at least '],
        ['quoted', '151 '],
        ['recorded', '153 '],
        ['same', 'attacks'],
      ],
    },
    'finds nothing in common between other words': {
      quoted: 'one two',
      recorded: 'three',
      steps: [
        ['quoted', 'one two'],
        ['recorded', 'three'],
      ],
    },
    'of nothing with words has those words alone': { quoted: '', recorded: 'three', steps: [['recorded', 'three']] },
    'of nothing with nothing has no step': { quoted: '', recorded: '', steps: [] },
    'goes character by character where a script has no spaces': {
      quoted: '会谈不是谈判',
      recorded: '会谈就是谈判',
      steps: [
        ['same', '会谈'],
        ['quoted', '不'],
        ['recorded', '就'],
        ['same', '是谈判'],
      ],
    },
  };
  for (const [name, { quoted, recorded, steps }] of Object.entries(cases)) {
    test(name, () => {
      expect(compareWords(quoted, recorded).map(({ kind, text }) => [kind, text])).toEqual(steps);
    });
  }

  test('gives the whole quotation even when it has punctuation alone', () => {
    expect(join(compareWords('…', 'and so on'), 'same', 'quoted')).toBe('…');
  });

  test('has the whole quotation in the steps that are quoted or the same', () => {
    fc.assert(
      fc.property(spoken, spoken, (quoted, recorded) => {
        expect(join(compareWords(quoted, recorded), 'same', 'quoted')).toBe(quoted);
      }),
    );
  });

  test('has the words of the record, in order, in the steps that are recorded or the same', () => {
    fc.assert(
      fc.property(spoken, spoken, (quoted, recorded) => {
        expect(wordsOf(compareWords(quoted, recorded), 'same', 'recorded')).toEqual(keysOf(recorded));
      }),
    );
  });

  test('finds as many common words in one direction as in the other', () => {
    fc.assert(
      fc.property(spoken, spoken, (a, b) => {
        expect(wordsOf(compareWords(a, b), 'same').length).toBe(wordsOf(compareWords(b, a), 'same').length);
      }),
    );
  });

  test('finds no fewer common words than a shared beginning and end have', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, sentence, (start, a, b, end) => {
        const common = wordsOf(compareWords(`${start} ${a} ${end}`, `${start} ${b} ${end}`), 'same').length;
        expect(common).toBeGreaterThanOrEqual(keysOf(start).length + keysOf(end).length);
      }),
    );
  });

  test('never has two steps of one kind in a row', () => {
    fc.assert(
      fc.property(spoken, spoken, (quoted, recorded) => {
        const kinds = compareWords(quoted, recorded).map(({ kind }) => kind);
        expect(kinds.some((kind, index) => kind === kinds[index - 1])).toBe(false);
      }),
    );
  });
});

describe('a quotation', () => {
  test('is verbatim when compared with itself, in any spelling of case and marks', () => {
    fc.assert(
      fc.property(spoken, (text) => {
        expect(isVerbatim(compareWords(text, text))).toBe(true);
      }),
    );
    expect(isVerbatim(compareWords('“Nobody is missing,”', 'nobody is missing.'))).toBe(true);
  });

  const others = {
    'a word is exchanged': 'nobody is hurt',
    'a word is left out': 'nobody missing',
    'a word is put in': 'nobody is now missing',
  };
  for (const [name, quoted] of Object.entries(others)) {
    test(`is not verbatim when ${name}`, () => {
      expect(isVerbatim(compareWords(quoted, 'nobody is missing'))).toBe(false);
    });
  }
});
