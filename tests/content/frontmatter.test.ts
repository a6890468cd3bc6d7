import { describe, expect, test } from 'vitest';
import { splitFrontmatter } from '../../src/content/frontmatter.ts';

describe('a file', () => {
  const split: Record<string, { text: string; yaml: string; body: string }> = {
    'is parted into fields and body': { text: '---\na: 1\nb: 2\n---\nBody.\n', yaml: 'a: 1\nb: 2', body: 'Body.\n' },
    'may have no body': { text: '---\na: 1\n---', yaml: 'a: 1', body: '' },
    'may have white space behind its fences': { text: '--- \t\na: 1\n---  \nBody.', yaml: 'a: 1', body: 'Body.' },
    'keeps a line of hyphens in its body': {
      text: '---\na: 1\n---\nOne.\n\n---\n\nTwo.',
      yaml: 'a: 1',
      body: 'One.\n\n---\n\nTwo.',
    },
    'keeps hyphens inside its fields': {
      text: '---\na: x --- y\nb: "---"\n---\nBody.',
      yaml: 'a: x --- y\nb: "---"',
      body: 'Body.',
    },
    'is not parted at four hyphens': {
      text: '---\na: 1\n----\nb: 2\n---\nBody.',
      yaml: 'a: 1\n----\nb: 2',
      body: 'Body.',
    },
    'is not parted at hyphens that are indented': {
      text: '---\na: |\n  x\n  ---\n---\nBody.',
      yaml: 'a: |\n  x\n  ---',
      body: 'Body.',
    },
    'may have an empty line for fields': { text: '---\n\n---\nBody.', yaml: '', body: 'Body.' },
    'may have no fields at all': { text: '---\n---\nBody.', yaml: '', body: 'Body.' },
    'without fields keeps a line of hyphens in its body': {
      text: '---\n---\nOne.\n\n---\n\nTwo.',
      yaml: '',
      body: 'One.\n\n---\n\nTwo.',
    },
  };
  for (const [name, { text, yaml, body }] of Object.entries(split)) {
    test(name, () => {
      const parts = splitFrontmatter(text);
      expect(
        parts && [
          text.slice(parts.frontmatter.start, parts.frontmatter.end),
          text.slice(parts.body.start, parts.body.end),
        ],
      ).toEqual([yaml, body]);
    });
  }

  const whole: Record<string, string> = {
    'that is empty': '',
    'without fences': 'a: 1\n',
    'with one fence': '---\na: 1\n',
    'with something before its fence': '\n---\na: 1\n---\n',
    'with four hyphens for a fence': '----\na: 1\n----\n',
    'with an indented fence': ' ---\na: 1\n---\n',
  };
  for (const [name, text] of Object.entries(whole)) {
    test(`${name} has no frontmatter`, () => {
      expect(splitFrontmatter(text)).toBeUndefined();
    });
  }
});
