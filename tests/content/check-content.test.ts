import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/content/check-content.ts';
import type { ContentFile } from '../../src/content/content-file.ts';
import { readContent } from '../../src/content/read-content.ts';
import { sortProblems } from '../../src/domain/problem.ts';
import { dropUnsealed } from '../fixtures/drop-unsealed.ts';
import { checkFerryFire, collectFerryFire, editFerryFire, FERRY_FIRE_ROOT, type Edit } from '../fixtures/ferry-fire.ts';

const story = 'stories/ferry-fire/story.md';
const courier = 'stories/ferry-fire/courier.md';
const bote = 'stories/ferry-fire/bote.md';

describe('good content', () => {
  for (const folder of ['content', FERRY_FIRE_ROOT]) {
    test(`in ${folder} has no problem`, () => {
      expect(dropUnsealed(checkContent(readContent(folder).files, folder))).toEqual([]);
    });
  }

  test('gives its stories with all their documents', () => {
    expect(collectFerryFire([]).map(({ id, articles, records }) => [id, articles.length, records.length])).toEqual([
      ['ferry-fire', 3, 1],
      ['marsh-festival', 10, 0],
      ['night-tide', 3, 0],
    ]);
  });

  const fence = '\n---\n';
  const partsOf = (text: string) => {
    const at = text.indexOf(fence, 4);
    return at === -1 ? ['', text] : [text.slice(0, at), text.slice(at)];
  };
  const respelt: Record<string, (file: ContentFile) => string> = {
    decomposed: ({ text }) => text.normalize('NFD'),
    'with fields decomposed and texts composed': ({ text }) =>
      `${partsOf(text)[0]?.normalize('NFD') ?? ''}${partsOf(text)[1]?.normalize('NFC') ?? ''}`,
    'with texts decomposed': ({ text }) => `${partsOf(text)[0] ?? ''}${partsOf(text)[1]?.normalize('NFD') ?? ''}`,
    'with straight quotation marks in its texts': ({ text }) =>
      `${partsOf(text)[0] ?? ''}${partsOf(text)[1]?.replaceAll(/[“”„]/gu, '"').replaceAll(/[‘’]/gu, "'") ?? ''}`,
    'with no-break spaces in its texts': ({ text }) =>
      `${partsOf(text)[0] ?? ''}${partsOf(text)[1]?.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0') ?? ''}`,
    'with soft hyphens in its texts': ({ text, kind }) =>
      kind === 'article'
        ? `${partsOf(text)[0] ?? ''}${partsOf(text)[1]?.replaceAll(/(?<=[a-z]{3})(?=[a-z]{3} )/gu, '\u00ad') ?? ''}`
        : text,
  };
  for (const [name, respell] of Object.entries(respelt)) {
    test(`has no problem ${name}`, () => {
      const files = editFerryFire([]).map((file) => ({ ...file, text: respell(file) }));
      expect(files.some((file, index) => file.text !== editFerryFire([])[index]?.text)).toBe(true);
      expect(dropUnsealed(checkContent(files, FERRY_FIRE_ROOT))).toEqual([]);
    });
  }
});

describe('many problems at once', () => {
  const edits: readonly Edit[] = [
    { in: courier, change: 'publish: excerpts', to: 'publish: some' },
    { in: courier, change: 'byline: Tobin Harle', to: 'author: Tobin Harle' },
    { in: courier, change: 'language: en', to: 'language: "-"' },
    { in: bote, change: '"um 18.07 Uhr ein Brand ausgebrochen"', to: '"um 18.08 Uhr ein Brand ausgebrochen"' },
    { in: bote, change: 'source: alvener-bote', to: 'source: alvener-boten' },
    { in: story, change: '    because: Each report relies on other passengers.\n', to: '' },
    { in: 'stories/marsh-festival/neyzar-daily.md', change: 'position: twenty-to-ten', to: 'position: ten-to-ten' },
    { in: 'sources/osier-letter.yaml', change: 'homepage: ', to: 'home: ' },
  ];
  const { problems } = checkFerryFire(edits);

  test('are all reported, of every file', () => {
    expect(problems.map(({ file, code }) => [file.replace(`${FERRY_FIRE_ROOT}/`, ''), code])).toEqual([
      ['sources/osier-letter.yaml', 'unknown-field'],
      [story, 'because-missing'],
      [bote, 'unknown-source'],
      [bote, 'quote-not-found'],
      [courier, 'unknown-field'],
      [courier, 'wrong-value'],
      [courier, 'unknown-term'],
      ['stories/marsh-festival/neyzar-daily.md', 'unknown-position'],
    ]);
  });

  test('are sorted', () => {
    expect(problems).toEqual(sortProblems(problems));
  });
});

describe('a file that cannot be read', () => {
  test('is reported alone, without conclusions on the articles together', () => {
    const { problems } = checkFerryFire([{ in: courier, change: 'publish: excerpts', to: 'publish: some' }]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-term']);
  });

  test('does not keep problems of other files of its story from being reported', () => {
    const { problems } = checkFerryFire([
      { in: courier, change: 'publish: excerpts', to: 'publish: some' },
      { in: bote, change: '"um 18.07 Uhr ein Brand', to: '"um 19.07 Uhr ein Brand' },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['quote-not-found', 'unknown-term']);
  });

  test('does not make its source unused', () => {
    const { problems } = checkFerryFire([{ in: courier, change: '---\ntitle', to: 'title' }]);
    expect(problems.map(({ code }) => code)).toEqual(['frontmatter-missing']);
  });

  test('does not make a source unknown when it is that of the source', () => {
    const { problems } = checkFerryFire([{ in: 'sources/ellery-courier.yaml', change: 'name: ', to: 'nmae: ' }]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-field']);
  });

  test('does not leave a silence unproven when nobody else speaks', () => {
    const { problems } = checkFerryFire([
      { in: 'stories/night-tide/quay-log.md', change: 'claims:', to: 'told:' },
      {
        in: 'stories/night-tide/story.md',
        change: 'terms: { en: [bell, rang], de: [Glocke, läute] }',
        to: 'terms: [bell, rang]',
      },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['missing-field', 'unknown-field']);
  });

  test('does not make every claim wrong when it has no points', () => {
    const { problems } = checkFerryFire([
      { in: 'stories/night-tide/story.md', change: 'points:', to: 'points: []\nasked:' },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['wrong-value', 'unknown-field']);
  });

  test('leaves the other stories as they are', () => {
    const edits = [{ in: story, change: 'title: What', to: 'titel: What' }];
    expect(checkFerryFire(edits).problems.map(({ code }) => code)).toEqual(['unknown-field']);
    expect(collectFerryFire(edits).map(({ id }) => id)).toEqual(['marsh-festival', 'night-tide']);
  });
});

describe('a source', () => {
  const used: Record<string, string> = {
    'named in quotation marks': 'source: "ellery-courier"',
    'named with a comment': 'source: ellery-courier # since 1890',
    'named in single quotation marks': "source: 'ellery-courier'",
  };
  for (const [name, line] of Object.entries(used)) {
    test(`is used when ${name}`, () => {
      expect(checkFerryFire([{ in: courier, change: 'source: ellery-courier', to: line }]).problems).toEqual([]);
    });
  }

  test('is used by a name that is a slip away from its own', () => {
    const { problems } = checkFerryFire([
      { in: courier, change: 'source: ellery-courier', to: 'source: ellery-courier-2' },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-source']);
  });

  test('may be unknown without a file for it', () => {
    expect(
      checkFerryFire([{ in: courier, change: 'source: ellery-courier', to: 'source: unknown' }]).problems.map(
        ({ code }) => code,
      ),
    ).toEqual(['unused-source']);
  });
});

describe('names', () => {
  test.each([
    [bote, 'stories/ferry-fire/com1.md', 'the file'],
    [bote, 'stories/ferry-fire/records/aux.md', 'the file'],
    ['stories/ferry-fire/story.md', 'stories/nul/story.md', 'the folder'],
    ['sources/ellery-courier.yaml', 'sources/con.yaml', 'the file'],
  ])('are refused that Windows cannot check out: %s as %s', (from, to, what) => {
    const found = checkFerryFire([{ move: from, to }]).problems.filter(({ code }) => code === 'reserved-name');
    expect(found).toMatchObject([
      { message: expect.stringContaining('on Windows') as string, hint: `Give ${what} another name.` },
    ]);
    expect(found[0]?.file).toContain(to);
  });

  test('are refused for points too, whose pages are folders', () => {
    const edit = { in: 'stories/ferry-fire/story.md', change: 'id: fire-start', to: 'id: lpt1' };
    expect(checkFerryFire([edit]).problems).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ code: 'reserved-name', hint: 'Give the point another name.' }) as object,
      ]) as object,
    );
  });

  for (const name of ['index', 'points', 'records', 'side-by-side']) {
    test(`may not be "${name}" for an article`, () => {
      expect(
        checkFerryFire([{ move: bote, to: `stories/ferry-fire/${name}.md` }]).problems.map(({ code }) => code),
      ).toEqual(['reserved-name']);
    });
    test(`may be "${name}" for a record`, () => {
      const log = 'stories/ferry-fire/records/harbour-statement.md';
      const edits: readonly Edit[] = [
        { move: log, to: `stories/ferry-fire/records/${name}.md` },
        { in: courier, change: 'record: harbour-statement', to: `record: ${name}` },
      ];
      expect(checkFerryFire(edits).problems).toEqual([]);
    });
  }
});

test('no file at all is no content', () => {
  expect(checkContent([], 'somewhere')).toMatchObject([{ code: 'no-content', file: 'somewhere', line: 1, column: 1 }]);
});
