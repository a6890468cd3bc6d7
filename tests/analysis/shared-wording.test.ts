import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinParagraphs, type PlainText } from '../../src/domain/plain-text.ts';
import type { Range } from '../../src/domain/range.ts';
import { findSharedWording, type SharedRun } from '../../src/analysis/shared-wording.ts';
import { splitWords } from '../../src/domain/words.ts';
import { anyText } from '../fixtures/any-text.ts';

const show = ({ content }: PlainText, { start, end }: Range) => content.slice(start, end);

/** Of each run the number of its words, and its wording in each of the texts; undefined in one that lacks it. */
function runsOf(...given: readonly (readonly string[])[]) {
  const texts = given.map((paragraphs) => joinParagraphs(paragraphs));
  return findSharedWording(texts).map(({ words, places }) => {
    const rangeOf = (index: number) => places.find(({ text }) => text === index)?.range;
    const wordings = texts.map((text, index) => {
      const range = rangeOf(index);
      return range && show(text, range);
    });
    return [words, ...wordings] as const;
  });
}

/** The places of a run in two texts. */
const sidesOf = ({ places }: SharedRun) => places.map(({ range }) => range) as [Range, Range];

describe('the wording that two texts share', () => {
  test('is the runs of five words or more, the longest first, in the words of each text', () => {
    expect(
      runsOf(
        ['The crew of five left the ship.', 'At dusk, nobody was missing from the quay; “a short circuit,” he said.'],
        ['Nobody was missing from the quay!', 'They say a short circuit he said was it. The crew of five left.'],
      ),
    ).toEqual([
      [6, 'nobody was missing from the quay', 'Nobody was missing from the quay'],
      [5, 'The crew of five left', 'The crew of five left'],
      [5, 'a short circuit,” he said', 'a short circuit he said'],
    ]);
  });

  const none: Record<string, readonly [readonly string[], readonly string[]]> = {
    'is none of four words': [['one two three four'], ['one two three four']],
    'is none when another word stands between': [['one two three x four five'], ['one two three y four five']],
    'is none across paragraphs': [
      ['one two three', 'four five six'],
      ['one two three four', 'five six'],
    ],
    'is none in a text without words': [['… — !'], ['one two three four five']],
    'is none in a text without paragraphs': [[], []],
    'is none in eleven characters of Chinese': [['国防部长周四发表声明说x'], ['国防部长周四发表声明说y']],
    'is none in nineteen characters of Thai': [['กขคงจฉชซญฎฏฐฑฒณดตถท'], ['กขคงจฉชซญฎฏฐฑฒณดตถท']],
  };
  for (const [name, [left, right]] of Object.entries(none)) {
    test(name, () => {
      expect(runsOf(left, right)).toEqual([]);
    });
  }

  test('is twelve characters or more where a script has no spaces, and fewer beside words', () => {
    expect(runsOf(['国防部长周四发表声明说，将'], ['“国防部长周四发表声明说将']).map(([words]) => words)).toEqual([12]);
    expect(
      runsOf(['国防部长周四 with his own staff'], ['国防部长周四 with his own staff']).map(([words]) => words),
    ).toEqual([10]);
    expect(runsOf(['国防部 with his'], ['国防部 with his'])).toEqual([]);
  });

  test('lists a wording that stands at several places once', () => {
    const line = 'This is a developing story';
    expect(runsOf([line, 'and more', line], [line, line, 'and so on', line])).toEqual([[5, line, line]]);
  });

  test('lists what lies in a longer run again only where it stands by itself, beside its first place in the other text', () => {
    const long = 'in Iraq at the invitation of the government';
    const short = 'in Iraq at the invitation of the';
    expect(runsOf([long], [long])).toHaveLength(1);
    expect(runsOf([`are ${long} and`, `were ${short} king`], [`x ${long} y`])).toEqual([
      [8, long, long],
      [7, short, short],
    ]);
  });

  test('takes the first place where the other text has the wording in longer runs alone', () => {
    const longer = ['p a b c d e q', 'r a b c d e s'];
    const left = joinParagraphs([...longer, 'x a b c d e']);
    const runs = findSharedWording([left, joinParagraphs(longer.toReversed())]);
    expect(runs.map((run) => [run.words, sidesOf(run)[1]])).toEqual([
      [7, { start: 15, end: 28 }],
      [7, { start: 0, end: 13 }],
      [5, { start: 2, end: 11 }],
    ]);
  });
});

describe('the wording that several texts share', () => {
  const long = 'in Iraq at the invitation of the government';
  const short = 'in Iraq at the invitation of the';

  test('names each text that has it, and is told once', () => {
    expect(runsOf([`are ${long}`], ['nothing of it'], [`were ${long} too`], [`is ${long} now`])).toEqual([
      [8, long, undefined, long, long],
    ]);
  });

  test('is told again in part where more texts have that part', () => {
    expect(runsOf([`are ${long}`], [`were ${long} too`], [`is ${short} people`])).toEqual([
      [8, long, long, undefined],
      [7, short, short, short],
    ]);
  });

  test('is none where one text repeats itself', () => {
    expect(runsOf([long, long], ['nothing of it'])).toEqual([]);
    expect(runsOf([long, long])).toEqual([]);
    expect(runsOf()).toEqual([]);
  });
});

/** Paragraphs of few different words, so that much of them is shared and repeated. */
const word = fc.constantFrom('a', 'b', 'c');
const paragraph = fc.array(word, { maxLength: 24 }).map((words) => words.join(' '));
const repetitive = fc.array(paragraph, { maxLength: 4 });
const anyParagraphs = fc.oneof(repetitive, fc.array(anyText, { maxLength: 4 }));

/** The same by comparing every place with every other: the longest stretches of each text that the other has. */
function listStretches(own: readonly string[], other: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const paragraph of own) {
    const words = splitWords(paragraph).map(({ key }) => key);
    const has = (from: number, to: number) =>
      from >= 0 &&
      to <= words.length &&
      other.some((text) => {
        const all = splitWords(text).map(({ key }) => key);
        return all.some((_, at) => words.slice(from, to).every((key, index) => all[at + index] === key));
      });
    for (let from = 0; from < words.length; from += 1)
      for (let to = from + 5; to <= words.length; to += 1)
        if (has(from, to) && !has(from - 1, to) && !has(from, to + 1)) found.push(words.slice(from, to).join(' '));
  }
  return found;
}

describe('shared wording', () => {
  const several = fc.array(repetitive, { maxLength: 5 });

  test('is what comparing every place with every other finds', () => {
    fc.assert(
      fc.property(several, (texts) => {
        const found = runsOf(...texts).map(([, ...wordings]) => wordings.find((own) => own !== undefined));
        const expected = new Set(texts.flatMap((own, index) => listStretches(own, texts.toSpliced(index, 1).flat())));
        expect(found.toSorted()).toEqual([...expected].toSorted());
      }),
    );
  });

  test('names every text that has it, and has the same words in each of them', () => {
    fc.assert(
      fc.property(several, (texts) => {
        for (const [words, ...wordings] of runsOf(...texts)) {
          const wording = wordings.find((own) => own !== undefined) ?? '';
          expect(wording.split(' ')).toHaveLength(words);
          const having = texts.map((paragraphs) => paragraphs.some((text) => ` ${text} `.includes(` ${wording} `)));
          expect(wordings).toEqual(having.map((has) => (has ? wording : undefined)));
        }
      }),
    );
  });

  test('of two texts has the same words in both, which neither can go on', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (a, b) => {
        const texts = [joinParagraphs(a), joinParagraphs(b)];
        for (const { words, places } of findSharedWording(texts)) {
          const [left, right] = places.map(({ text, range }) => readWords(texts[text] ?? joinParagraphs([]), range));
          expect(left?.keys).toEqual(right?.keys);
          expect(left?.keys).toHaveLength(words);
          expect(left?.before !== undefined && left.before === right?.before).toBe(false);
          expect(left?.behind !== undefined && left.behind === right?.behind).toBe(false);
        }
      }),
    );
  });

  test('is the same from the other side', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (a, b) => {
        const texts = [joinParagraphs(a), joinParagraphs(b)];
        const describe = (runs: readonly SharedRun[], isTurned: boolean) =>
          new Set(runs.map((run) => JSON.stringify([run.words, isTurned ? sidesOf(run).toReversed() : sidesOf(run)])));
        expect(describe(findSharedWording(texts.toReversed()), true)).toEqual(
          describe(findSharedWording(texts), false),
        );
      }),
    );
  });

  test('is in order', () => {
    fc.assert(
      fc.property(several, (given) => {
        const runs = findSharedWording(given.map((paragraphs) => joinParagraphs(paragraphs)));
        const order = runs.map(({ words, places: [first] }) => [-words, first?.text ?? 0, first?.range.start ?? 0]);
        const isBefore = (x: readonly number[], y: readonly number[]) =>
          x.map((value, index) => value - (y[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
        expect(order.toSorted(isBefore)).toEqual(order);
      }),
    );
  });

  const words = 150_000;
  const large: Record<string, (at: number) => string> = {
    'one word repeated': () => 'no',
    'seven words over and over': (at) => `w${String(at % 7)}`,
    'two words in no order': (at) => ((at * at + 7 * at) % 13 < 6 ? 'a' : `b${String((at * 31) % 2)}`),
    'words that never come back': (at) => `w${String(at)}`,
  };
  for (const [name, wordAt] of Object.entries(large)) {
    test(`of two texts of ${name} has at most one run a word`, { timeout: 60_000 }, () => {
      const make = (from: number) =>
        joinParagraphs([Array.from({ length: words }, (_, at) => wordAt(from + at)).join(' ')]);
      const runs = findSharedWording([make(0), make(1000)]);
      expect(runs.length).toBeLessThanOrEqual(2 * words);
      expect(runs[0]?.words).toBeGreaterThan(0);
    });
  }

  test('of a text of one word and a longer one is one run, soon', { timeout: 20_000 }, () => {
    const [short, long] = [2000, 40_000].map((count) => joinParagraphs([Array(count).fill('no').join(' ')]));
    expect(short && long && findSharedWording([short, long])).toMatchObject([{ words: 2000 }]);
  });

  test('of a hundred texts that copy one another is no more than they have paragraphs', () => {
    const paragraphs = Array.from({ length: 20 }, (_, number) =>
      Array.from({ length: 30 }, (_unused, at) => `p${String(number)}w${String(at)}`).join(' '),
    );
    const texts = Array.from({ length: 100 }, (_, text) =>
      joinParagraphs(paragraphs.filter((_unused, number) => (text + number) % 7 !== 0)),
    );
    const runs = findSharedWording(texts);
    expect(runs).toHaveLength(20);
    expect(runs.every(({ places }) => places.length > 80)).toBe(true);
  });
});

/** The words of a range, and those beside it in its paragraph. */
function readWords({ content, paragraphs }: PlainText, range: Range) {
  const { start, end } = paragraphs.find((one) => range.start >= one.start && range.end <= one.end) ?? range;
  const all = splitWords(content.slice(start, end));
  const first = all.findIndex((one) => one.start + start === range.start);
  const last = all.findIndex((one) => one.end + start === range.end);
  const keys = all.map(({ key }) => key);
  return { before: keys[first - 1], keys: keys.slice(first, last + 1), behind: keys[last + 1] };
}
