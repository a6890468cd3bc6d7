import type { Element, Root, Text } from 'hast';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/domain/range.ts';
import { parseCopiedText, type CopiedText } from '../../src/markdown/copied-text.ts';
import { createMarker, CUE_CLASS, type Mark } from '../../src/markdown/mark-passages.ts';
import { listElements, readWords } from '../fixtures/reread-html.ts';

/** Draws marks into a whole tree. */
const markPassages = (tree: Root, offsets: ReadonlyMap<Text, number>, marks: readonly Mark[]): Root => ({
  ...tree,
  children: tree.children.flatMap(createMarker(offsets, marks)),
});

const hasClass = (element: Element, name: string) =>
  Array.isArray(element.properties['className']) && element.properties['className'].includes(name);
const isCue = (element: Element) => hasClass(element, CUE_CLASS);
const signOf = (element: Element) => String(element.properties['dataSign']);
const isWay = (element: Element) => String(element.properties['href']).startsWith('#point-');
/** Where the words of a tree lead, in pieces: those of the same link together. */
function sketchWays(tree: Root): string {
  return listElements(tree)
    .filter(isWay)
    .map(
      (link) =>
        `${readWords(link)} > ${String(link.properties['href'])}${link.properties['tabIndex'] === -1 ? '' : ' ⇥'}`,
    )
    .join(', ');
}

function markOf(range: Range, index = 0): Mark {
  const sign = String(index + 1);
  return {
    range,
    id: `passage-${sign}`,
    classNames: [`mark-${sign}`],
    cue: { sign, href: `#point-${sign}`, label: `Point ${sign}` },
  };
}

function rangeOf({ text }: CopiedText, words: string): Range {
  const start = text.content.indexOf(words);
  if (start === -1) throw new RangeError(`"${words}" is not in the text.`);
  return { start, end: start + words.length };
}

/** Draws marks on the given words of a Markdown text. */
function markWords(markdown: string, ...words: readonly string[]): Root {
  const copied = parseCopiedText(markdown);
  return markPassages(
    copied.tree,
    copied.offsets,
    words.map((one, index) => markOf(rangeOf(copied, one), index)),
  );
}

/** A tree as one line: marks as {1 …}, cues as ^1, other elements by their name, but for the links of passages. */
function sketch(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(sketch).join('');
  if (node.type === 'root') return inner;
  if (isCue(node)) return `^${signOf(node)}`;
  if (isWay(node)) return inner;
  const [mark] = /(?<=mark-)\d+/u.exec(String(node.properties['className'])) ?? [];
  if (node.tagName === 'mark') return `{${mark ?? '?'} ${inner}}`;
  return `<${node.tagName}>${inner}</${node.tagName}>`;
}

describe('marking', () => {
  const cases: Record<string, { markdown: string; words: readonly string[]; drawn: string }> = {
    'wraps a passage and puts its cue at its end': {
      markdown: 'one two three',
      words: ['two'],
      drawn: '<p>one {1 two^1} three</p>',
    },
    'wraps a passage at the beginning': { markdown: 'one two', words: ['one'], drawn: '<p>{1 one^1} two</p>' },
    'wraps a passage at the end': { markdown: 'one two', words: ['two'], drawn: '<p>one {1 two^1}</p>' },
    'wraps a whole text': { markdown: 'one two', words: ['one two'], drawn: '<p>{1 one two^1}</p>' },
    'goes through emphasis in pieces': {
      markdown: 'one *two* three',
      words: ['one two three'],
      drawn: '<p>{1 one }<em>{1 two}</em>{1  three^1}</p>',
    },
    'begins inside emphasis': {
      markdown: '*one two* three',
      words: ['two three'],
      drawn: '<p><em>one {1 two}</em>{1  three^1}</p>',
    },
    'ends inside emphasis': {
      markdown: 'one *two three*',
      words: ['one two'],
      drawn: '<p>{1 one }<em>{1 two^1} three</em></p>',
    },
    'goes over paragraphs': {
      markdown: 'one two\n\nthree four',
      words: ['two\n\nthree'],
      drawn: '<p>one {1 two}</p> <p>{1 three^1} four</p>',
    },
    'goes over a meant line break': {
      markdown: 'one  \ntwo',
      words: ['one\n two'],
      drawn: '<p>{1 one}<br></br>{1  }{1 two^1}</p>',
    },
    'leaves out what stands for a picture': {
      markdown: 'one ![x](https://a.example/i.png) two',
      words: ['one  two'],
      drawn: '<p>{1 one }<a>Picture: x</a>{1  two^1}</p>',
    },
    'puts two passages beside each other': {
      markdown: 'one two',
      words: ['one', 'two'],
      drawn: '<p>{1 one^1} {2 two^2}</p>',
    },
    'puts passages that touch beside each other': {
      markdown: 'one two',
      words: ['one ', 'two'],
      drawn: '<p>{1 one ^1}{2 two^2}</p>',
    },
    'puts a passage inside another': {
      markdown: 'one two three',
      words: ['one two three', 'two'],
      drawn: '<p>{1 one {2 two^2} three^1}</p>',
    },
    'puts the longer of two that begin together outside': {
      markdown: 'one two',
      words: ['one', 'one two'],
      drawn: '<p>{2 {1 one^1} two^2}</p>',
    },
    'ends two passages together': {
      markdown: 'one two',
      words: ['one two', 'two'],
      drawn: '<p>{1 one {2 two^2}}^1</p>',
    },
    'draws one passage twice when two claims have it': {
      markdown: 'one two',
      words: ['two', 'two'],
      drawn: '<p>one {1 {2 two^2}}^1</p>',
    },
    'cuts the second of two that overlap': {
      markdown: 'one two three',
      words: ['one two', 'two three'],
      drawn: '<p>{1 one {2 two}}^1{2  three^2}</p>',
    },
    'puts the cue behind a link that the passage ends in': {
      markdown: 'one [two](https://a.example) three',
      words: ['one two'],
      drawn: '<p>{1 one }<a>{1 two}</a>^1 three</p>',
    },
    'puts all cues behind a link, however deep they were': {
      markdown: '[one *two* three](https://a.example) four',
      words: ['one', 'two', 'three'],
      drawn: '<p><a>{1 one} <em>{2 two}</em> {3 three}</a>^1^2^3 four</p>',
    },
  };
  for (const [name, { markdown, words, drawn }] of Object.entries(cases)) {
    test(name, () => {
      expect(sketch(markWords(markdown, ...words))).toBe(drawn);
    });
  }

  test('leaves a text without passages as it is', () => {
    const copied = parseCopiedText('one *two*\n\n- three');
    expect(sketch(markPassages(copied.tree, copied.offsets, []))).toBe(sketch(copied.tree));
  });

  test('leaves the given tree as it was', () => {
    const copied = parseCopiedText('one *two* three');
    const before = structuredClone(copied.tree);
    markPassages(copied.tree, copied.offsets, [markOf(rangeOf(copied, 'two three'))]);
    expect(copied.tree).toEqual(before);
  });

  test('gives the id and the focus to the first piece alone', () => {
    const marks = listElements(markWords('one *two* three', 'one two three')).filter(
      (element) => element.tagName === 'mark',
    );
    expect(marks.map(({ properties }) => [properties['id'], properties['tabIndex']])).toEqual([
      ['passage-1', -1],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('makes all words of a passage a way to its card, but those of another link, and one piece a stop', () => {
    expect(sketchWays(markWords('one *two* three', 'one *two* three'.replaceAll('*', '')))).toBe(
      'one  > #point-1, two > #point-1,  three > #point-1 ⇥',
    );
    expect(sketchWays(markWords('one two three', 'one two three', 'two'))).toBe(
      'one  > #point-1, two > #point-2 ⇥,  three > #point-1 ⇥',
    );
    expect(sketchWays(markWords('one [two](https://a.example) three', 'one two'))).toBe(
      'one  > #point-1,  > #point-1 ⇥',
    );
  });

  test('says what a sign stands for, and adds no words', () => {
    const [cue] = listElements(markWords('one two', 'two')).filter(isCue);
    expect(cue).toMatchObject({ properties: { dataSign: '1', ariaLabel: ', Point 1', role: 'img' }, children: [] });
  });

  test('keeps count over blocks drawn one after another', () => {
    const copied = parseCopiedText('one two\n\nthree four');
    const markNode = createMarker(copied.offsets, [markOf(rangeOf(copied, 'two\n\nthree'))]);
    const drawn = copied.tree.children.flatMap((node) => markNode(node));
    const ids = listElements({ type: 'root', children: drawn }).flatMap(({ properties }) => properties['id'] ?? []);
    expect(ids).toEqual(['passage-1']);
  });
});

describe('whatever is marked', () => {
  const inline = fc.constantFrom(
    'word',
    'two words',
    '**bold *soft* words**',
    '[linked *soft* words](https://a.example)',
    '[linked](/nowhere)',
    '`code`',
    '![picture](https://a.example/i.png)',
    '[![picture](https://a.example/i.png) beside](https://b.example)',
    '👩‍👩‍👧 𝒳',
    'cafe\u0301',
    'with\u00addrawal',
    'שלום עולם',
    'Q&amp;A',
    '~~old~~',
    'wrapped\nline',
    'meant\\\nbreak',
    '<u>tags</u>',
    'a < b',
  );
  const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' '));
  const block = fc.oneof(
    { weight: 3, arbitrary: line },
    { weight: 1, arbitrary: line.map((words) => `> ${words.replaceAll('\n', '\n> ')}`) },
    { weight: 1, arbitrary: line.map((words) => `## ${words.replaceAll(/\\?\n/gu, ' ')}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('- one\n- two *three*\n\n  four', '| a | b |\n| - | - |\n| *one* | two |'),
    },
  );
  const anyMarked = fc
    .tuple(
      fc.array(block, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 }),
    )
    .map(([blocks, pairs]) => {
      const copied = parseCopiedText(blocks.join('\n\n'));
      // Like a located quote, a range begins and ends with something that is no white space.
      const visible = Array.from(copied.text.content.matchAll(/\S/gu), (match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
      const marks = pairs.flatMap(([a, b], index): Mark[] => {
        const [one, other] = [visible[a % visible.length], visible[b % visible.length]];
        if (!one || !other) return [];
        return [markOf({ start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }, index)];
      });
      return { copied, marks };
    });
  const draw = ({ copied, marks }: { copied: CopiedText; marks: readonly Mark[] }) =>
    markPassages(copied.tree, copied.offsets, marks);

  test('the words stay the same', () => {
    fc.assert(
      fc.property(anyMarked, (given) => {
        expect(readWords(draw(given))).toBe(readWords(given.copied.tree));
      }),
      { numRuns: 300 },
    );
  });

  test('every id and every cue is there exactly once', () => {
    fc.assert(
      fc.property(anyMarked, (given) => {
        const elements = listElements(draw(given));
        const ids = elements.flatMap(({ properties }) => properties['id'] ?? []);
        const cues = elements.filter(isCue).map(signOf);
        expect(ids.toSorted()).toEqual(given.marks.map(({ id }) => id).toSorted());
        expect(cues.toSorted()).toEqual(given.marks.map(({ cue }) => cue.sign).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  test('every passage covers its own words, all of them and no others', () => {
    fc.assert(
      fc.property(anyMarked, (given) => {
        const drawn = draw(given);
        for (const {
          classNames: [className = ''],
          range,
        } of given.marks) {
          const pieces = listElements(drawn).filter((element) => hasClass(element, className));
          const covered = pieces.map((piece) => readWords(piece)).join('');
          expect(covered.replaceAll(/\s/gu, '')).toBe(
            given.copied.text.content.slice(range.start, range.end).replaceAll(/\s/gu, ''),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every cue comes after the last word of its passage', () => {
    fc.assert(
      fc.property(anyMarked, (given) => {
        const line = sketch(draw(given));
        for (const { cue } of given.marks)
          expect(line.lastIndexOf(`{${cue.sign} `)).toBeLessThan(line.indexOf(`^${cue.sign}`));
      }),
      { numRuns: 300 },
    );
  });

  test('no link stands inside a link', () => {
    fc.assert(
      fc.property(anyMarked, (given) => {
        const links = listElements(draw(given)).filter((element) => element.tagName === 'a');
        for (const link of links)
          expect(
            listElements({ type: 'root', children: link.children }).some((element) => element.tagName === 'a'),
          ).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
