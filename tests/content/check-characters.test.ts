import { describe, expect, test } from 'vitest';
import { readContentPlace } from '../../src/content/content-file.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { smallContent } from '../build/small-content.ts';

const NORTH = 'stories/bridge/north.md';
const STORY = 'stories/bridge/story.md';
const SOURCE = 'sources/north-post.yaml';

/** What is said of unfit characters after a change, and where: file, line, column. */
function check(path: keyof typeof smallContent, from: string, to: string) {
  const files = Object.entries(smallContent).flatMap(([name, text]) => {
    const place = readContentPlace(name);
    return place ? [{ ...place, path: name, text: name === path ? text.replace(from, () => to) : text }] : [];
  });
  expect(files.find((file) => file.path === path)?.text).not.toBe(smallContent[path]);
  return checkContent(files, 'content')
    .filter(({ code }) => code === 'unfit-character')
    .map(({ file, line, column, message }) => [file, line, column, message.split(' ')[0]]);
}

describe('characters that no text may have', () => {
  const unfit: Record<string, readonly [string, string]> = {
    'a control character': ['\u0001', 'U+0001'],
    'a control character of the second kind': ['\u0085', 'U+0085'],
    'an override of direction': ['\u202e', 'U+202E'],
    'an isolate of direction': ['\u2067', 'U+2067'],
    'half a character': ['\ud83d', 'U+D83D'],
    'what is no character': ['\uffff', 'U+FFFF'],
  };
  for (const [name, [character, code]] of Object.entries(unfit)) {
    test(`are found in a field and in a body: ${name}`, () => {
      expect(check(NORTH, 'Lorry hits', `Lorry ${character}hits`)).toEqual([[NORTH, 2, 14, code]]);
      expect(check(NORTH, 'Nobody was hurt', `Nobody ${character}was hurt`)).toEqual([[NORTH, 27, 8, code]]);
      expect(check(SOURCE, 'Post', `Po${character}st`)).toEqual([[SOURCE, 1, 19, code]]);
      expect(check(STORY, 'river Ash', `river ${character}Ash`)).toEqual([[STORY, 24, 30, code]]);
    });
  }

  const escaped: Record<string, readonly [string, string]> = {
    '\\x01': ['"Bridge \\x01 closed"', 'U+0001'],
    '\\u202e': ['"Bridge \\u202e closed"', 'U+202E'],
    '\\ud83d': ['"Bridge \\ud83d closed"', 'U+D83D'],
    '\\0': ['"Bridge \\0 closed"', 'U+0000'],
    '\\e': ['"Bridge \\e closed"', 'U+001B'],
  };
  for (const [name, [value, code]] of Object.entries(escaped)) {
    test(`are found where YAML spells them: ${name}`, () => {
      expect(check(NORTH, 'Lorry hits bridge', value)).toEqual([[NORTH, 2, 8, code]]);
    });
  }

  test('are found in every field', () => {
    const fields = ['summary: A bridge', 'question: How many', 'ten: Ten', 'title: What'];
    for (const field of fields) {
      const [name = '', words = ''] = field.split(': ');
      const line = smallContent[STORY].split('\n').find((text) => text.includes(field)) ?? '';
      const rest = line.slice(line.indexOf(words));
      expect(check(STORY, `${name}: ${rest}`, `${name}: "${rest} \\x02"`), field).toHaveLength(1);
    }
    expect(check(NORTH, '- The bridge is closed', '- "The bridge \\u2066is closed"')).toHaveLength(1);
  });

  test('are found where Markdown spells them', () => {
    expect(check(NORTH, 'Nobody was', 'Nobody &#x202E;was')).toEqual([[NORTH, 27, 1, 'U+202E']]);
    expect(check(NORTH, 'Nobody was', 'Nobody ~~&#8238;was~~')).toEqual([[NORTH, 25, 1, 'U+202E']]);
  });

  test('are not the marks of texts from right to left, joiners, tabs, emoji, or whole characters spelt as halves', () => {
    const words = 'שלום\u200f! \u200emarhaba\u061c \u200d\u200c\u00ad\t👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿';
    expect(check(NORTH, 'Nobody was hurt', words)).toEqual([]);
    expect(check(NORTH, 'Lorry hits bridge', `"${words.replace('\t', '')}"`)).toEqual([]);
    expect(check(NORTH, 'Lorry hits bridge', '"\\ud83d\\ude00 \\t C:\\\\x01"')).toEqual([]);
    expect(check(NORTH, 'Nobody was hurt', 'C:\\x01 \\&#x202e;')).toEqual([]);
  });
});
