import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, findCache, listDifferences, openWorkshop, readTree, root } from './build-site.ts';
import { smallContent, writeContent } from './small-content.ts';

const workshop = openWorkshop();

/** Changes one place of a file. A change that would change nothing, or more than one place, is a mistake of the test. */
function edit(path: string, from: string, to: string): void {
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new RangeError(`"${from}" stands ${String(parts.length - 1)} times in ${path}.`);
  writeFileSync(path, parts.join(to));
}

/** Ids of the stories of which a build rendered a page, by what Astro says of each path. */
function listRendered(output: string): readonly string[] {
  const lines = output.split('\n').filter((line) => line.includes('├─') && !line.includes('(restored)'));
  return [...new Set(lines.flatMap((line) => /\/stories\/([^/.\s]+)/u.exec(line)?.[1] ?? []))].toSorted();
}

async function expectBuilt(plan: Parameters<typeof buildSite>[0]): Promise<string> {
  const { exitCode, output } = await buildSite(plan);
  expect(exitCode, output).toBe(0);
  return output;
}

/** Copies all that makes a site, but no content, and gives it the packages of this checkout. */
function copyProject(project: string, from = root): string {
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(from, name), join(project, name), { recursive: true });
  }
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (/^\.(?:astro|vite)/u.test(name)) continue;
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  }
  return project;
}

/** Builds what earlier builds left, and in another copy of the project the same from nothing, and expects no difference. */
async function expectSameAsCold(plan: Parameters<typeof buildSite>[0], project: string): Promise<string> {
  const cold = `${plan.out}-cold`;
  for (const folder of [cold, findCache(cold, project)]) rmSync(folder, { recursive: true, force: true });
  const [output] = await Promise.all([expectBuilt(plan), expectBuilt({ ...plan, out: cold, project })]);
  expect(listDifferences(plan.out, cold)).toEqual([]);
  return output;
}

describe('a build after edits is the same, to the byte, as a build from nothing, and renders no other story', () => {
  const content = join(workshop, 'content');
  const out = join(workshop, 'site');
  const stories = join(content, 'stories');
  const [ferry, marsh, tide] = ['ferry-fire', 'marsh-festival', 'night-tide'].map((name) => join(stories, name)) as [
    string,
    string,
    string,
  ];
  const twin = copyProject(join(workshop, 'twin'));

  beforeAll(async () => {
    cpSync(join(root, 'tests', 'fixtures', 'many-articles'), content, { recursive: true });
    await expectBuilt({ content, out });
  });

  const append = (path: string, sentence: string) => {
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n\n${sentence}\n`);
  };

  /** What an author may do, each in a story of its own, with the stories that are then made anew. */
  const edits: readonly (readonly [name: string, anew: readonly string[], change: () => void])[] = [
    [
      'a text, a claim and a question',
      ['ferry-fire', 'marsh-festival', 'night-tide'],
      () => {
        append(join(ferry, 'courier.md'), 'The lake was calm again by noon.');
        edit(join(tide, 'quay-log.md'), 'statement: The dyke held.', 'statement: It says that the dyke held.');
        edit(join(marsh, 'story.md'), 'How many visitors came?', 'How many people came?');
      },
    ],
    [
      'a date, which moves the story to another place in every list, and the name of a source',
      ['ferry-fire', 'marsh-festival'],
      () => {
        edit(join(ferry, 'story.md'), 'date: "2025-03-14"', 'date: "2023-01-02"');
        edit(join(content, 'sources', 'folha-do-juncal.yaml'), '"Folha do Juncal"', '"A Folha do Juncal"');
      },
    ],
    [
      'a record, and an article that is renamed',
      ['ferry-fire', 'night-tide'],
      () => {
        append(join(ferry, 'records', 'harbour-statement.md'), 'The office is closed on Sundays.');
        renameSync(join(tide, 'telegram.md'), join(tide, 'wire.md'));
      },
    ],
    [
      'a story that is added, and one that is renamed',
      ['ferry-again', 'marigold'],
      () => {
        cpSync(ferry, join(stories, 'ferry-again'), { recursive: true });
        renameSync(marsh, join(stories, 'marigold'));
      },
    ],
    [
      'a story that is taken away',
      [],
      () => {
        rmSync(tide, { recursive: true });
        const named = readdirSync(stories, { recursive: true, encoding: 'utf8' })
          .filter((path) => path.endsWith('.md'))
          .map((path) => readFileSync(join(stories, path), 'utf8'))
          .join('\n');
        for (const file of readdirSync(join(content, 'sources'))) {
          if (!named.includes(`source: ${file.replace('.yaml', '')}`)) rmSync(join(content, 'sources', file));
        }
      },
    ],
  ];

  test.each(edits)('%s', async (_name, anew, change) => {
    change();
    expect(listRendered(await expectSameAsCold({ content, out }, twin))).toEqual(anew);
  });

  const environment = { SITE_URL: 'https://news.example', CONTACT: 'a@news.example' };

  test('the address of the site, which is in every story', async () => {
    const output = await expectSameAsCold({ content, out, environment }, twin);
    expect(listRendered(output)).toEqual(['ferry-again', 'ferry-fire', 'marigold']);
  });

  test('and without any edit no page of a story is rendered again', async () => {
    const before = readTree(out);
    expect(listRendered(await expectBuilt({ content, out, environment }))).toEqual([]);
    expect([...readTree(out)]).toEqual([...before]);
  });

  test('what somebody changed in the published site is made again, and what was put there goes', async () => {
    const before = readTree(out);
    writeFileSync(join(out, 'index.html'), 'changed');
    writeFileSync(join(out, 'stray.html'), 'stray');
    rmSync(join(out, 'stories', 'marigold', 'index.html'));
    await expectBuilt({ content, out, environment });
    expect([...readTree(out)]).toEqual([...before]);
  });
});

describe('a change of what makes the pages reaches all of them', () => {
  const project = join(workshop, 'project');
  const out = join(project, 'dist');
  const content = join(project, 'content');

  beforeAll(async () => {
    copyProject(project);
    writeContent(content, smallContent);
    await expectBuilt({ content, out, project });
  });

  const changes: readonly (readonly [name: string, change: () => void])[] = [
    [
      'a template',
      () => {
        edit(join(project, 'src', 'pages', '404.astro'), 'There is no page here', 'No page is here');
        edit(join(project, 'src', 'components', 'Tally.astro'), '<p class="tally">', '<p class="tally line">');
      },
    ],
    [
      'a style',
      () => {
        edit(join(project, 'src', 'styles', 'print.css'), '@media print {', '@media print {\n  em { color: black; }');
      },
    ],
    [
      'a file that is published as it is',
      () => {
        writeFileSync(join(project, 'public', 'note.txt'), 'A note.\n');
        rmSync(join(project, 'public', 'icon-180.png'));
      },
    ],
  ];

  for (const [name, change] of changes) {
    test(name, async () => {
      change();
      const twin = join(workshop, 'changed');
      rmSync(twin, { recursive: true, force: true });
      copyProject(twin, project);
      const output = await expectSameAsCold({ content, out, project }, twin);
      expect(listRendered(output)).toEqual(['bridge']);
    });
  }
});
