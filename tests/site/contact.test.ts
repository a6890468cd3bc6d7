import { expect, test } from 'vitest';
import { readContact } from '../../src/site/contact.ts';

test('a contact is a link where it is an address of mail or the web, words otherwise, and never made up', () => {
  expect(readContact('desk@news.example')).toEqual({ href: 'mailto:desk@news.example', text: 'desk@news.example' });
  expect(readContact(' https://news.example/take-down ')).toEqual({
    href: 'https://news.example/take-down',
    text: 'https://news.example/take-down',
  });
  expect(readContact('Box 12, Quillmere')).toEqual({ text: 'Box 12, Quillmere' });
  expect(readContact('javascript:alert(1)')).toEqual({ text: 'javascript:alert(1)' });
  expect(readContact('')).toBeUndefined();
});
