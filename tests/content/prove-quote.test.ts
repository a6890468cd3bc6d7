import { describe, expect, test } from 'vitest';
import { readCopy } from '../../src/content/assemble-article.ts';
import { placeText, proveQuote } from '../../src/content/prove-quote.ts';
import type { Passage } from '../../src/domain/passage.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { TextQuote } from '../../src/domain/text-quote.ts';
import { documentOf, type DocumentParts } from '../fixtures/document-of.ts';

interface Proof {
  readonly passage: Passage | undefined;
  readonly problems: readonly Problem[];
}

/** Looks up a quote in a document that quotes itself, as evidence does. */
function prove(parts: DocumentParts, quote: TextQuote): Proof {
  const document = documentOf({
    ...parts,
    fields: `claims:\n  - point: alarm\n    position: rang\n    statement: It rang.\n    evidence: [${JSON.stringify(quote)}]`,
  });
  const path = ['claims', 0, 'evidence', 0];
  const { value: passage, problems } = proveQuote(readCopy(document), { quote, what: 'evidence', document, path });
  return { passage, problems };
}

describe('a quote is proven', () => {
  const cases: Record<string, { body: string; exact: string; shown: string }> = {
    'word for word': { body: 'An alarm rang.', exact: 'alarm rang', shown: 'alarm rang' },
    'with straight quotation marks for curly ones': {
      body: 'He said “it’s over,” twice.',
      exact: '"it\'s over,"',
      shown: '“it’s over,”',
    },
    'with curly quotation marks for straight ones': {
      body: 'He said "it\'s over," twice.',
      exact: '“it’s over,”',
      shown: '"it\'s over,"',
    },
    'with spaces for no-break spaces': {
      body: 'vers 18\u00a0heures\u202f!',
      exact: 'vers 18 heures !',
      shown: 'vers 18\u00a0heures\u202f!',
    },
    'with no-break spaces for spaces': {
      body: 'vers 18 heures',
      exact: 'vers 18\u00a0heures',
      shown: 'vers 18 heures',
    },
    'without the soft hyphens of the text': {
      body: 'the with\u00addrawal',
      exact: 'the withdrawal',
      shown: 'the with\u00addrawal',
    },
    'with soft hyphens of its own': { body: 'the withdrawal', exact: 'the with\u00addrawal', shown: 'the withdrawal' },
    'composed, from a decomposed text': {
      body: 'une sire\u0300ne',
      exact: 'une sir\u00e8ne',
      shown: 'une sire\u0300ne',
    },
    'decomposed, from a composed text': {
      body: 'une sir\u00e8ne',
      exact: 'une sire\u0300ne',
      shown: 'une sir\u00e8ne',
    },
    'with line breaks for spaces': { body: 'one two', exact: 'one\n  two', shown: 'one two' },
    'with a space for the line break of a wrapped line': { body: 'one\ntwo', exact: 'one two', shown: 'one two' },
    'over a line break that was meant': { body: 'one  \ntwo', exact: 'one two', shown: 'one\n two' },
    'through emphasis': {
      body: 'The *Marigold* **caught** fire',
      exact: 'The Marigold caught fire',
      shown: 'The Marigold caught fire',
    },
    'through a link': {
      body: 'see [the list](https://a.example/x) now',
      exact: 'see the list now',
      shown: 'see the list now',
    },
    'through a link that became words': {
      body: 'see [the list](/x) now',
      exact: 'see the list now',
      shown: 'see the list now',
    },
    'over paragraphs': { body: 'one.\n\nTwo.', exact: 'one. Two', shown: 'one.\n\nTwo' },
    'over a heading': { body: 'one\n\n## Two\n\nthree', exact: 'one Two three', shown: 'one\n\nTwo\n\nthree' },
    'from a list': { body: '- one\n- two', exact: 'one two', shown: 'one\n\ntwo' },
    'from a table': { body: '| a | b |\n| - | - |\n| 62 | 71 |', exact: '62 71', shown: '62\n\n71' },
    'from a quoted block': { body: '> one\n> two', exact: 'one two', shown: 'one two' },
    'with signs of Markdown that stand for themselves': {
      body: 'required fields are marked \\* and \\_so\\_',
      exact: 'are marked * and _so_',
      shown: 'are marked * and _so_',
    },
    'with brackets': {
      body: 'he said it [the ferry] burnt',
      exact: 'it [the ferry] burnt',
      shown: 'it [the ferry] burnt',
    },
    'with signs of HTML that stand for themselves': {
      body: '5 < 6 & Q&amp;A',
      exact: '5 < 6 & Q&A',
      shown: '5 < 6 & Q&A',
    },
    'with characters that the text spells out': {
      body: 'caf&eacute; &mdash; &#8220;yes&#8221;',
      exact: 'café — "yes"',
      shown: 'café — “yes”',
    },
    'with emoji': { body: 'fire 🔥👩‍👩‍👧 out', exact: 'fire 🔥👩‍👩‍👧 out', shown: 'fire 🔥👩‍👩‍👧 out' },
    'from right to left': {
      body: 'قال المسؤول: *«لا أحد مفقود»* مساء',
      exact: 'المسؤول: «لا أحد مفقود»',
      shown: 'المسؤول: «لا أحد مفقود»',
    },
    'in a script without spaces': { body: '双方**开始**会谈。', exact: '双方开始会谈', shown: '双方开始会谈' },
    'with white space around it': { body: 'one two', exact: ' two\n', shown: 'two' },
    'with tags, which are words': { body: 'one <b>two</b>', exact: 'one <b>two', shown: 'one <b>two' },
  };
  for (const [name, { body, exact, shown }] of Object.entries(cases)) {
    test(`${name}, and is shown as the text has it`, () => {
      const { passage, problems } = prove({ body }, { exact });
      expect(problems.map(({ message }) => message)).toEqual([]);
      expect(passage?.text).toBe(shown);
    });
  }

  test('in the headline', () => {
    expect(prove({ title: 'Ferry “burns”', body: 'Text.' }, { exact: 'Ferry "burns"' }).passage?.location.kind).toBe(
      'headline',
    );
  });

  test('where a prefix or a suffix tells it from the same words elsewhere', () => {
    const body = 'No deal on Monday. No deal on Friday.';
    expect(prove({ body }, { exact: 'No deal', suffix: 'on Friday' }).passage?.range.start).toBe(19);
    expect(prove({ body }, { exact: 'No deal', prefix: 'Monday.' }).passage?.range.start).toBe(19);
  });
});

describe('a quote is not proven', () => {
  const cases: Record<string, { body: string; exact: string }> = {
    'in another case': { body: 'an alarm rang', exact: 'An alarm rang' },
    'with another figure': { body: 'at least 151', exact: 'at least 153' },
    'with a word left out': { body: 'will not negotiate', exact: 'will negotiate' },
    'with another dash': { body: 'one – two', exact: 'one - two' },
    'with three points for words': { body: 'one two three', exact: 'one … three' },
    'from struck-out words': { body: 'one ~~an alarm rang~~ two', exact: 'an alarm rang' },
    'from alternative text': { body: 'one ![an alarm rang](https://a.example/i.png)', exact: 'an alarm rang' },
    'from a title of a link': { body: '[one](https://a.example "an alarm rang")', exact: 'an alarm rang' },
    'from the address of a link': { body: '[one](https://a.example/alarm)', exact: 'https://a.example/alarm' },
    'with the signs of Markdown that readers do not see': {
      body: 'The *Marigold* burnt',
      exact: 'The *Marigold* burnt',
    },
  };
  for (const [name, { body, exact }] of Object.entries(cases)) {
    test(name, () => {
      const { passage, problems } = prove({ body }, { exact });
      expect(passage).toBeUndefined();
      expect(problems.map(({ code }) => code)).toEqual(['quote-not-found']);
    });
  }
});

describe('a quote that is not found', () => {
  const body = 'First paragraph.\n\nFour people were treated for *smoke* and sent home.\n';

  test('names the nearest text and its line', () => {
    const [problem] = prove({ body }, { exact: 'Four people were treated for smog and sent home' }).problems;
    expect(problem?.message).toContain(
      'Only one word differs. Line 13, with what is written here → what the text has: “Four people were treated for ⟦smog → smoke⟧ and sent home”',
    );
    expect(problem?.hint).toContain('exactly as they stand');
  });

  test('says so when it is a part of a number', () => {
    const [problem] = prove({ body: 'Some 2 500 men came.' }, { exact: '500 men' }).problems;
    expect(problem?.message).toContain('part of a longer number');
  });

  test('says so when nothing is near', () => {
    const [problem] = prove({ body }, { exact: 'A deckhand told another story' }).problems;
    expect(problem?.message).toContain('Nothing there is near');
    expect(problem?.hint).toContain('the right document');
  });

  test('names the nearest text in the headline when that is nearer', () => {
    const [problem] = prove(
      { title: 'Ferry burns on Lake Velm', body },
      { exact: 'Ferry burned on Lake Velm' },
    ).problems;
    expect(problem?.message).toContain('Line 2, with');
    expect(problem?.message).toContain('Ferry ⟦burned → burns⟧ on Lake Velm');
  });
});

describe('a quote that stands several times', () => {
  test('names how often and in which lines', () => {
    const [problem] = prove({ body: 'No deal.\n\nThe *No* deal, no deal.\n\nNo deal.' }, { exact: 'No deal' }).problems;
    expect(problem?.code).toBe('quote-ambiguous');
    expect(problem?.message).toContain('3 times');
    expect(problem?.message).toContain(
      'line 11 column 1 (suffix: ". The"), line 13 column 6 (prefix: "The"), line 15 column 1 (prefix: "deal.")',
    );
    expect(problem?.hint).toContain('the prefix or suffix');
  });

  test('names for each place what tells it, which then proves the quote there, and ten places at most', () => {
    const body = Array.from({ length: 30 }, (_, index) => `Ferry ${String(index)} left.`).join('\n\n');
    const [problem] = prove({ body }, { exact: 'left' }).problems;
    const told = Array.from(problem?.message.matchAll(/line (\d+) column \d+ \(prefix: "([^"]+)"\)/gu) ?? []);
    expect(told).toHaveLength(10);
    expect(problem?.message).toMatch(/30 times .*, and further down\.$/u);
    for (const [, line, prefix = ''] of told) {
      const { passage } = prove({ body }, { exact: 'left', prefix });
      expect(passage?.location).toMatchObject({ kind: 'body', paragraph: (Number(line) - 11) / 2 + 1 });
    }
  });

  test('names the line of the headline when it stands there', () => {
    const [problem] = prove({ title: 'No deal, no new deal', body: 'One.\n\nTwo.' }, { exact: 'deal' }).problems;
    expect(problem?.message).toContain('the headline in line 2, the headline in line 2');
  });

  test('counts headline and body together, and says how to choose', () => {
    const parts = { title: 'No deal on the bridge', body: 'There is no deal on the bridge, says the mayor.' };
    const [problem] = prove(parts, { exact: 'deal on the bridge' }).problems;
    expect(problem?.message).toContain('2 times in the text: the headline in line 2, line 12 column 13');
    expect(problem?.hint).toContain('follows the headline');
    expect(prove(parts, { exact: 'deal on the bridge', suffix: 'There is' }).passage?.location.kind).toBe('headline');
    expect(prove(parts, { exact: 'deal on the bridge', prefix: 'There is no' }).passage?.location.kind).toBe('body');
  });
});

describe('a quote from another document', () => {
  const record = readCopy(
    documentOf({ kind: 'record', id: 'log', body: 'One.\n\nNobody is missing. Nobody is hurt.' }),
  );
  const document = documentOf({
    body: 'Text.',
    fields: 'claims: []\nquotations:\n  - exact: Text\n    record: log\n    recorded: Nobody was missing',
  });
  const proveRecorded = (exact: string) => {
    const path = ['quotations', 0, 'recorded'];
    return proveQuote(record, { quote: { exact }, what: 'recorded wording', document, path }).problems;
  };

  test('is reported where it is written, with the path and the line of where it was looked for', () => {
    const [problem] = proveRecorded('Nobody was missing');
    expect(problem).toMatchObject({ file: 'stories/ferry-fire/courier.md', line: 9, column: 15 });
    expect(problem?.message).toContain('recorded wording is not in stories/ferry-fire/records/log.md');
    expect(problem?.message).toContain('Line 9, with');
    expect(problem?.message).toContain('“Nobody ⟦was → is⟧ missing”');
  });

  test('is reported with that path when it stands there several times', () => {
    expect(proveRecorded('Nobody is')[0]?.message).toContain(
      '2 times in stories/ferry-fire/records/log.md: line 9 column 1 (prefix: "One."), line 9 column 20 (prefix',
    );
  });
});

describe('the place of words of the text', () => {
  const cases: Record<string, { body: string; words: string; line: number; column: number; endColumn: number }> = {
    'is found in the file': { body: 'One.\n\nTwo three.', words: 'three', line: 9, column: 5, endColumn: 10 },
    'is found behind signs of Markdown': {
      body: '**One** [two](https://a.example) three',
      words: 'three',
      line: 7,
      column: 34,
      endColumn: 39,
    },
    'goes over signs of Markdown': { body: 'One *two* three', words: 'two three', line: 7, column: 6, endColumn: 16 },
  };
  for (const [name, { body, words, line, column, endColumn }] of Object.entries(cases)) {
    test(name, () => {
      const copy = readCopy(documentOf({ body }));
      const start = copy.searchable.body.content.indexOf(words);
      expect(placeText(copy, { start, end: start + words.length })).toMatchObject({
        line,
        column,
        endLine: line,
        endColumn,
      });
    });
  }
});
