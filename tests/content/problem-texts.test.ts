import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check-folder.ts';
import { problemTexts, type ProblemCode } from '../../src/content/problem-texts.ts';
import { checkFerryFire, findPlace } from '../fixtures/ferry-fire.ts';
import { furtherMistakes, mistakes, type Expected, type Mistake } from '../fixtures/mistakes.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

/** A folder whose files cannot all be read; the problem stands at the first character of `at`. */
interface BrokenFolder extends Expected {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly at: string;
  readonly and?: string;
  /** How many characters of it are marked. */
  readonly width?: number;
}

const brokenFolders: Partial<Record<ProblemCode, BrokenFolder>> = {
  'no-content': {
    files: { 'sources/courier.yaml': 'name: The Courier\n' },
    at: '',
    says: ['No story'],
    advises: ['stories/<story>'],
  },
  'unexpected-file': {
    files: { 'stories/Ferry Fire/story.md': '' },
    at: 'stories/Ferry Fire/story.md',
    says: ['lower-case letters, digits and hyphens'],
    advises: ['Rename it to stories/ferry-fire/story.md'],
    along: ['no-content'],
  },
  'empty-file': {
    files: { 'stories/ferry-fire/story.md': ' \n' },
    at: 'stories/ferry-fire/story.md',
    says: ['The file is empty'],
    advises: ['remove the file'],
  },
  'repeated-id': {
    files: { 'stories/ferry-fire/Story.md': 'x', 'stories/ferry-fire/story.md': 'x' },
    at: 'stories/ferry-fire/story.md',
    and: 'stories/ferry-fire/Story.md',
    says: ['"story"', 'ferry-fire/Story.md'],
    advises: ['upper and lower case'],
    along: ['frontmatter-missing'],
  },
  'outside-link': {
    files: {},
    links: { 'stories/ferry-fire/story.md': '/etc/hostname' },
    at: 'stories/ferry-fire/story.md',
    says: ['symbolic link'],
    advises: ['a copy of the file'],
    along: ['no-content'],
  },
  'unreadable-file': {
    files: { 'stories/ferry-fire/story.md': new Uint8Array([0xff, 0x2d, 0x2d]) },
    at: 'stories/ferry-fire/story.md',
    width: 1,
    says: ['not valid UTF-8'],
    advises: ['UTF-8'],
    along: ['no-content'],
  },
};

describe('the problem', () => {
  for (const [code, broken] of Object.entries(brokenFolders)) {
    test(`${code} is reported at its file, in words that help`, () => {
      const folder = writeFolder(broken.files, broken.links);
      const { problems } = checkFolder(folder);
      const places = [broken.at, ...(broken.and === undefined ? [] : [broken.and])].map((inside) => ({
        file: relative(process.cwd(), folder) + (inside === '' ? '' : `/${inside}`),
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1 + (broken.width ?? 0),
      }));
      expectProblem(problems, code, places, broken);
    });
  }

  for (const [code, mistake] of Object.entries(mistakes)) {
    test(`${code} is reported at the very words, in words that help`, () => {
      expectMistake(code, mistake);
    });
  }

  // That of texts without seals is told of with good content alone: tests/commands/check.test.ts.
  for (const code of Object.keys(problemTexts).filter((name) => name !== 'unsealed')) {
    test(`${code} has a test of its own`, () => {
      expect(Object.keys({ ...brokenFolders, ...mistakes })).toContain(code);
    });
  }
});

describe('an author is helped when', () => {
  for (const [name, mistake] of Object.entries(furtherMistakes)) {
    test(name, () => {
      expectMistake(mistake.code, mistake);
    });
  }
});

function expectMistake(code: string, mistake: Mistake) {
  const { problems, files } = checkFerryFire(mistake.edits);
  const places = [mistake.at, ...(mistake.and ? [mistake.and] : [])].map((at) => findPlace(files, ...at));
  expectProblem(problems, code, places, mistake);
}

function expectProblem(
  problems: ReturnType<typeof checkFerryFire>['problems'],
  code: string,
  places: readonly ReturnType<typeof findPlace>[],
  { says, advises = [], along = [] }: Expected,
) {
  const found = problems.filter((problem) => problem.code === code);
  expect(
    found.map(({ file, line, column, endLine, endColumn }) => ({ file, line, column, endLine, endColumn })),
  ).toEqual(places);
  for (const words of says) expect(found[0]?.message).toContain(words);
  for (const words of advises) expect(found[0]?.hint).toContain(words);
  for (const words of [found[0]?.message, found[0]?.hint]) expect(words).toMatch(/^["A-Z].*[.?”]$/u);
  const others = problems.filter((problem) => problem.code !== code).map((problem) => problem.code);
  if (along !== 'others') expect(others).toEqual(along);
}
