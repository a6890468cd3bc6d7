import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinParagraphs, type PlainText } from '../../src/domain/plain-text.ts';
import { isOverlapping, type Range } from '../../src/domain/range.ts';
import { findSharedWording } from '../../src/domain/shared-wording.ts';
import { splitWords } from '../../src/domain/words.ts';
import { anyText } from '../fixtures/any-text.ts';

const show = ({ content }: PlainText, ranges: readonly Range[]) =>
  ranges.map(({ start, end }) => content.slice(start, end));

function runsOf(left: readonly string[], right: readonly string[]) {
  const texts = [joinParagraphs(left), joinParagraphs(right)] as const;
  return findSharedWording(...texts).runs.map(
    (run) => [run.words, show(texts[0], run.left), show(texts[1], run.right)] as const,
  );
}

describe('the wording that two texts share', () => {
  test('is the runs of five words or more, the longest first, in the words of each text', () => {
    expect(
      runsOf(
        ['The crew of five left the ship.', 'At dusk, nobody was missing from the quay; “a short circuit,” he said.'],
        ['Nobody was missing from the quay!', 'They say a short circuit he said was it. The crew of five left.'],
      ),
    ).toEqual([
      [6, ['nobody was missing from the quay'], ['Nobody was missing from the quay']],
      [5, ['The crew of five left'], ['The crew of five left']],
      [5, ['a short circuit,” he said'], ['a short circuit he said']],
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

  test('lists a wording that stands at several places once, with all of them', () => {
    const line = 'This is a developing story';
    expect(runsOf([line, 'and more', line], [line, line, 'and so on', line])).toEqual([
      [5, [line, line], [line, line, line]],
    ]);
  });

  test('lists what lies in a longer run again only where it stands by itself, beside its first place in the other text', () => {
    const long = 'in Iraq at the invitation of the government';
    const short = 'in Iraq at the invitation of the';
    expect(runsOf([long], [long])).toHaveLength(1);
    expect(runsOf([`are ${long} and`, `were ${short} king`], [`x ${long} y`])).toEqual([
      [8, [long], [long]],
      [7, [short], [short]],
    ]);
  });

  test('takes the first place where the other text has the wording in longer runs alone', () => {
    const longer = ['p a b c d e q', 'r a b c d e s'];
    const left = joinParagraphs([...longer, 'x a b c d e']);
    const { runs } = findSharedWording(left, joinParagraphs(longer.toReversed()));
    expect(runs.map(({ words, right }) => [words, ...right])).toEqual([
      [7, { start: 15, end: 28 }],
      [7, { start: 0, end: 13 }],
      [5, { start: 2, end: 11 }],
    ]);
  });

  test('leaves out the later of places that overlap, and counts its words', () => {
    const shared = findSharedWording(joinParagraphs(['no no no no no no no']), joinParagraphs(['no no no no no']));
    expect(shared.runs).toHaveLength(1);
    expect(shared.runs[0]?.left).toHaveLength(1);
    expect(shared.left).toEqual({ words: 7, shared: 7, share: 1 });
  });

  test('takes a share of the words of each text', () => {
    const { left, right } = findSharedWording(
      joinParagraphs(['a b c d e f', 'g h i j']),
      joinParagraphs(['x a b c d e f y', 'c d e f g']),
    );
    expect(left).toEqual({ words: 10, shared: 6, share: 0.6 });
    expect(right).toEqual({ words: 13, shared: 6, share: 6 / 13 });
    expect(findSharedWording(joinParagraphs([]), joinParagraphs(['a'])).left).toEqual({
      words: 0,
      shared: 0,
      share: 0,
    });
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
  test('is what comparing every place with every other finds', () => {
    fc.assert(
      fc.property(repetitive, repetitive, (left, right) => {
        const found = runsOf(left, right)
          .map(([, own]) => own[0])
          .toSorted();
        const expected = new Set([...listStretches(left, right), ...listStretches(right, left)]);
        expect(found).toEqual([...expected].toSorted());
      }),
    );
  });

  test('has the same words at every place of a run, which no place can go on', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (a, b) => {
        const [left, right] = [joinParagraphs(a), joinParagraphs(b)];
        for (const run of findSharedWording(left, right).runs) {
          const wordings = [...show(left, run.left), ...show(right, run.right)].map((text) =>
            splitWords(text).map(({ key }) => key),
          );
          expect(new Set(wordings.map((keys) => keys.join(' '))).size).toBe(1);
          expect(wordings[0]).toHaveLength(run.words);
          for (const one of run.left)
            for (const other of run.right) {
              const [x, y] = [listNeighbours(left, one), listNeighbours(right, other)];
              expect(x.before !== undefined && x.before === y.before).toBe(false);
              expect(x.behind !== undefined && x.behind === y.behind).toBe(false);
            }
          for (const ranges of [run.left, run.right]) {
            expect(ranges.length).toBeGreaterThan(0);
            expect(ranges.some((range, at) => ranges[at + 1] && isOverlapping(range, ranges[at + 1] ?? range))).toBe(
              false,
            );
          }
        }
      }),
    );
  });

  test('is the same from the other side', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (a, b) => {
        const one = findSharedWording(joinParagraphs(a), joinParagraphs(b));
        const other = findSharedWording(joinParagraphs(b), joinParagraphs(a));
        expect([other.left, other.right]).toEqual([one.right, one.left]);
        const swapped = other.runs.map(({ words, left, right }) => ({ words, left: right, right: left }));
        expect(new Set(swapped.map((run) => JSON.stringify(run)))).toEqual(
          new Set(one.runs.map(({ words, left, right }) => JSON.stringify({ words, left, right }))),
        );
      }),
    );
  });

  test('is in order, and its share is all of a text that stands in the other', () => {
    fc.assert(
      fc.property(anyParagraphs, fc.array(paragraph, { maxLength: 3 }), (a, more) => {
        const { runs, left } = findSharedWording(joinParagraphs(a), joinParagraphs([...more, ...a]));
        const order = runs.map(({ words, left: [first] }) => [-words, first?.start ?? 0] as const);
        expect(order.toSorted((x, y) => x[0] - y[0] || x[1] - y[1])).toEqual(order);
        const isLong = (text: string) => splitWords(text).length >= 20;
        if (a.every(isLong) && a.length > 0) expect(left.share).toBe(1);
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
    test(`of two texts of ${name} has at most two places a word`, { timeout: 60_000 }, () => {
      const make = (from: number) =>
        joinParagraphs([Array.from({ length: words }, (_, at) => wordAt(from + at)).join(' ')]);
      const { runs, left } = findSharedWording(make(0), make(1000));
      const places = runs.reduce((sum, run) => sum + run.left.length + run.right.length, 0);
      expect(places).toBeLessThanOrEqual(4 * words);
      expect(left.words).toBe(words);
      expect(left.shared).toBeGreaterThan(words / 2);
    });
  }
});

function listNeighbours({ content, paragraphs }: PlainText, range: Range) {
  const { start, end } = paragraphs.find((one) => range.start >= one.start && range.end <= one.end) ?? range;
  const all = splitWords(content.slice(start, end));
  const first = all.findIndex((one) => one.start + start === range.start);
  const last = all.findIndex((one) => one.end + start === range.end);
  return { before: all[first - 1]?.key, behind: all[last + 1]?.key };
}
