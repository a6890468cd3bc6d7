import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkPassage } from '../../src/domain/text-fragment.ts';

const PAGE = 'https://north.example/bridge';

function link(text: string, words: string, address = PAGE, from = 0): string {
  const start = text.indexOf(words, from);
  return linkPassage(address, text, { start, end: start + words.length });
}

describe('a link to a passage of a page', () => {
  test('holds its words', () => {
    expect(link('The bridge is shut. Cars wait.', 'bridge is shut')).toBe(`${PAGE}#:~:text=bridge%20is%20shut`);
  });

  test('escapes what has a meaning in a directive or an address', () => {
    expect(link('A well-known, “fine” R&D 100% #1?', 'well-known, “fine” R&D 100% #1')).toBe(
      `${PAGE}#:~:text=well%2Dknown%2C%20%E2%80%9Cfine%E2%80%9D%20R%26D%20100%25%20%231`,
    );
  });

  test('keeps a fragment that the address has already', () => {
    expect(link('Cars wait.', 'Cars', `${PAGE}#top`)).toBe(`${PAGE}#top:~:text=Cars`);
  });

  test('widens a passage to whole words, for only they are found', () => {
    expect(link('The withdrawal began.', 'withdraw')).toBe(`${PAGE}#:~:text=withdrawal`);
  });

  test('widens it as far as a sign, where no space shows the words', () => {
    expect(decodeURIComponent(link('昨日、橋は閉鎖された。', '閉鎖'))).toBe(`${PAGE}#:~:text=橋は閉鎖された`);
    expect(decodeURIComponent(link('น้ำท่วมใหญ่ วันนี้', 'ท่วม'))).toBe(`${PAGE}#:~:text=น้ำท่วมใหญ่`);
  });

  test('gives a long passage by its first and last words', () => {
    const words = `One two three four five six seven ${'and so on '.repeat(12)}until the very last words of it`;
    expect(link(`${words}.`, words)).toBe(
      `${PAGE}#:~:text=One%20two%20three%20four%20five,the%20very%20last%20words%20of%20it`,
    );
  });

  test('gives a passage over several paragraphs by the first words of one and the last words of the other', () => {
    expect(link('One is here.\n\nTwo is there.', 'is here.\n\nTwo is')).toBe(`${PAGE}#:~:text=is%20here.,Two%20is`);
  });

  test('tells repeated words apart by what stands beside them', () => {
    const text = 'The bridge is shut.\n\nMany say the old bridge is what they miss.';
    expect(link(text, 'bridge', PAGE, 12)).toBe(
      `${PAGE}#:~:text=Many%20say%20the%20old-,bridge,-is%20what%20they%20miss.`,
    );
    expect(link(text, 'bridge')).toBe(`${PAGE}#:~:text=The-,bridge,-is%20shut.`);
  });

  test.each(['Péché?', 'PECHE', 'ｐｅｃｈｅ'])(
    'tells its words from “%s”, which browsers take for the same',
    (same) => {
      expect(decodeURIComponent(link(`${same}\n\nLa pêche est close.`, 'pêche'))).toBe(
        `${PAGE}#:~:text=La-,pêche,-est close.`,
      );
    },
  );

  test('tells repeated paragraphs apart by what stands before or behind them', () => {
    const text = 'He said no.\n\nOthers went.\n\nHe said no.\n\nSome came back.\n\nHe said no.';
    const decoded = (from: number) => decodeURIComponent(link(text, 'He said no.', PAGE, from));
    expect(decoded(0)).toBe(`${PAGE}#:~:text=He said no.,-Others went.`);
    expect(decoded(24)).toBe(`${PAGE}#:~:text=Others went.-,He said no.,-Some came back.`);
    expect(decoded(54)).toBe(`${PAGE}#:~:text=Some came back.-,He said no.`);
  });

  test('that nothing tells from another is a link to the page', () => {
    expect(link('No.\n\nNo.\n\nNo.\n\nNo.', 'No', PAGE, 5)).toBe(PAGE);
  });

  test('leads to its place alone, or to the page', () => {
    const line = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(3), (lines, at, length) => {
        const text = lines.map((words) => words.join(' ')).join('\n\n');
        const words = lines.flat();
        const from = at % words.length;
        const startOf = (index: number) => [...text.matchAll(/[a-c]/gu)][index]?.index ?? text.length;
        const range = { start: startOf(from), end: startOf(Math.min(from + length, words.length - 1)) + 1 };
        const [, directive] = linkPassage('', text, range).split('#:~:text=');
        if (directive === undefined) return;
        const parts = decodeURIComponent(directive).split(',');
        const before = (parts.find((part) => part.endsWith('-')) ?? '').match(/[a-c]/gu) ?? [];
        const given = directive.match(/[a-c]/gu) ?? [];
        const found = words.flatMap((_, place) =>
          given.every((word, index) => words[place + index] === word) ? [place] : [],
        );
        const isWhole = parts.filter((part) => !/^-|-$/u.test(part)).length === 1;
        if (isWhole) expect(found).toEqual([from - before.length]);
      }),
    );
  });

  test('takes no long time for letters or signs without end', { timeout: 5000 }, () => {
    const letters = `${'x'.repeat(200_000)}. Cars wait.`;
    expect(link(letters, 'Cars')).toBe(`${PAGE}#:~:text=Cars`);
    const signs = `Cars${'\n\n…'.repeat(50_000)}`;
    expect(link(signs, signs)).toBe(`${PAGE}#:~:text=Cars`);
  });

  test('to no words is a link to the page', () => {
    expect(linkPassage(PAGE, '…\n', { start: 1, end: 2 })).toBe(PAGE);
  });
});
