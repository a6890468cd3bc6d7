import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, listDifferences, openWorkshop, readTree, root } from './build-site.ts';

const workshop = openWorkshop();

/** Changes one place of a file. A change that would change nothing, or more than one place, is a mistake of the test. */
function edit(path: string, from: string, to: string): void {
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new RangeError(`"${from}" stands ${String(parts.length - 1)} times in ${path}.`);
  writeFileSync(path, parts.join(to));
}

/** The stories of which a build rendered files, and those of which it took some as they were, by what Astro says of each path. */
function listStories(output: string) {
  const paths = output.split('\n').filter((line) => line.includes('├─'));
  const list = (lines: readonly string[]) =>
    [...new Set(lines.flatMap((line) => /\/stories\/([^/.\s]+)/u.exec(line)?.[1] ?? []))].toSorted();
  const isKept = (line: string) => line.includes('(restored)');
  return { anew: list(paths.filter((line) => !isKept(line))), kept: list(paths.filter(isKept)) };
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

const project = copyProject(join(workshop, 'project'));
const content = join(workshop, 'content');
const out = join(workshop, 'site');
const stories = join(content, 'stories');
const environment = { SITE_URL: 'https://news.example', CONTACT: 'a@news.example' };

/** Builds the same from nothing, in a copy of the project, and expects no difference. */
async function expectSameAsCold(warm: Promise<unknown>, settings = {}): Promise<void> {
  const [twin, cold] = [join(workshop, 'twin'), join(workshop, 'cold')];
  for (const folder of [twin, cold]) rmSync(folder, { recursive: true, force: true });
  const built = expectBuilt({ content, out: cold, project: copyProject(twin, project), environment: settings });
  await Promise.all([warm, built]);
  expect(listDifferences(out, cold)).toEqual([]);
}

beforeAll(async () => {
  cpSync(join(root, 'tests', 'fixtures', 'many-articles'), content, { recursive: true });
  cpSync(join(stories, 'ferry-fire'), join(stories, 'ferry-record'), { recursive: true });
  cpSync(join(stories, 'night-tide'), join(stories, 'tide-wire'), { recursive: true });
  writeFileSync(join(content, 'sources', 'unnamed-gazette.yaml'), 'name: The Unnamed Gazette\n');
  await expectBuilt({ content, out, project });
});

describe('a build after edits is the same, to the byte, as a build from nothing, and renders no other story', () => {
  const append = (path: string, sentence: string) => {
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n\n${sentence}\n`);
  };

  /** What an author may do, each in a story of its own, with the stories that are then made anew and the others. */
  const edits: readonly (readonly [name: string, stories: ReturnType<typeof listStories>, change: () => void])[] = [
    [
      'a text, a record, a claim, and an article that is renamed',
      { anew: ['ferry-fire', 'ferry-record', 'night-tide', 'tide-wire'], kept: ['marsh-festival'] },
      () => {
        append(join(stories, 'ferry-fire', 'courier.md'), 'The lake was calm again by noon.');
        append(join(stories, 'ferry-record', 'records', 'harbour-statement.md'), 'The office is closed on Sundays.');
        edit(
          join(stories, 'night-tide', 'quay-log.md'),
          'statement: The dyke held.',
          'statement: It says that the dyke held.',
        );
        renameSync(join(stories, 'tide-wire', 'telegram.md'), join(stories, 'tide-wire', 'wire.md'));
      },
    ],
    [
      'a question, the name of a source, and a date, which moves the story to another place in every list',
      { anew: ['ferry-fire', 'marsh-festival', 'tide-wire'], kept: ['ferry-record', 'night-tide'] },
      () => {
        edit(join(stories, 'ferry-fire', 'story.md'), 'date: "2025-03-14"', 'date: "2023-01-02"');
        edit(join(content, 'sources', 'folha-do-juncal.yaml'), '"Folha do Juncal"', '"A Folha do Juncal"');
        edit(join(stories, 'tide-wire', 'story.md'), 'Who rang the bell?', 'Who was it that rang the bell?');
      },
    ],
    [
      'a story that is added, one that is renamed, one that is taken away, and a source',
      { anew: ['ferry-again', 'marigold'], kept: ['ferry-fire', 'ferry-record', 'tide-wire'] },
      () => {
        cpSync(join(stories, 'ferry-fire'), join(stories, 'ferry-again'), { recursive: true });
        renameSync(join(stories, 'marsh-festival'), join(stories, 'marigold'));
        rmSync(join(stories, 'night-tide'), { recursive: true });
        rmSync(join(content, 'sources', 'unnamed-gazette.yaml'));
      },
    ],
  ];

  test.each(edits)('%s', async (_name, expected, change) => {
    change();
    const warm = expectBuilt({ content, out, project });
    await expectSameAsCold(warm);
    expect(listStories(await warm)).toEqual(expected);
  });

  test('without an edit no story is rendered, what was changed in the published site is made again, and what was put there goes', async () => {
    const before = readTree(out);
    writeFileSync(join(out, 'index.html'), 'changed');
    writeFileSync(join(out, 'stray.html'), 'stray');
    rmSync(join(out, 'stories', 'marigold', 'index.html'));
    expect(listStories(await expectBuilt({ content, out, project })).anew).toEqual([]);
    expect([...readTree(out)]).toEqual([...before]);
  });
});

describe('a change of what makes the pages reaches all of them', () => {
  const changes: readonly (readonly [name: string, change: () => void])[] = [
    ['the address of the site', () => undefined],
    [
      'a template',
      () => {
        edit(join(project, 'src', 'pages', '404.astro'), 'There is no page here', 'No page is here');
        edit(join(project, 'src', 'components', 'Tally.astro'), '<p class="row tally">', '<p class="row tally line">');
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

  test.each(changes)('%s', async (_name, change) => {
    change();
    const output = await expectBuilt({ content, out, project, environment });
    expect(output.match(/├─.*\(restored\)/gu)).toBeNull();
    expect(listStories(output).anew).toHaveLength(5);
  });

  test('to the byte as in a build from nothing', async () => {
    await expectSameAsCold(Promise.resolve(), environment);
  });
});
