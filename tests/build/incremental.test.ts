import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeCorpus } from '../../bench/make-corpus.ts';
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

async function expectBuilt(plan: Parameters<typeof buildSite>[0]): Promise<string> {
  const { exitCode, output } = await buildSite(plan);
  expect(exitCode, output).toBe(0);
  return output;
}

/** Builds what earlier builds left, and the same from nothing, and expects no difference. */
async function expectSameAsCold(plan: Parameters<typeof buildSite>[0]): Promise<string> {
  const cold = `${plan.out}-cold`;
  for (const folder of [cold, findCache(cold, plan.project)]) rmSync(folder, { recursive: true, force: true });
  const output = await expectBuilt(plan);
  await expectBuilt({ ...plan, out: cold });
  expect(listDifferences(plan.out, cold)).toEqual([]);
  return output;
}

describe('a build after an edit is the same, to the byte, as a build from nothing', () => {
  const content = join(workshop, 'content');
  const out = join(workshop, 'site');
  const story = join(content, 'stories', 'ferry-fire');
  const courier = join(story, 'courier.md');

  beforeAll(async () => {
    cpSync(join(root, 'tests', 'fixtures', 'many-articles'), content, { recursive: true });
    await expectBuilt({ content, out });
  });

  /** What an author may do, with how many stories are then made anew. */
  const edits: readonly (readonly [name: string, anew: number, change: () => void, environment?: NodeJS.ProcessEnv])[] =
    [
      [
        'a text',
        1,
        () => {
          writeFileSync(courier, `${readFileSync(courier, 'utf8').trimEnd()}\n\nThe lake was calm again by noon.\n`);
        },
      ],
      [
        'a claim',
        1,
        () => {
          edit(courier, '"There were 62 people on the ferry."', '"It counts 62 people on the ferry."');
        },
      ],
      [
        'a question',
        1,
        () => {
          edit(join(story, 'story.md'), 'How many people were aboard?', 'How many people were on the ferry?');
        },
      ],
      [
        'a date, which moves the story to another place in every list',
        1,
        () => {
          edit(join(story, 'story.md'), 'date: "2025-03-14"', 'date: "2023-01-02"');
        },
      ],
      [
        'a record',
        1,
        () => {
          const record = join(story, 'records', 'harbour-statement.md');
          writeFileSync(record, `${readFileSync(record, 'utf8').trimEnd()}\n\nThe office is closed on Sundays.\n`);
        },
      ],
      [
        'the name of a source',
        1,
        () => {
          edit(join(content, 'sources', 'ellery-courier.yaml'), '"The Ellery Courier"', '"The Courier of Ellery"');
        },
      ],
      [
        'a story that is added',
        1,
        () => {
          cpSync(story, join(content, 'stories', 'ferry-again'), { recursive: true });
        },
      ],
      [
        'an article that is renamed',
        1,
        () => {
          renameSync(join(story, 'copie-francaise.md'), join(story, 'le-lac.md'));
        },
      ],
      [
        'a story that is renamed',
        1,
        () => {
          renameSync(story, join(content, 'stories', 'marigold'));
        },
      ],
      [
        'a story that is taken away',
        0,
        () => {
          rmSync(join(content, 'stories', 'night-tide'), { recursive: true });
          const named = readdirSync(join(content, 'stories'), { recursive: true, encoding: 'utf8' })
            .filter((path) => path.endsWith('.md'))
            .map((path) => readFileSync(join(content, 'stories', path), 'utf8'))
            .join('\n');
          for (const file of readdirSync(join(content, 'sources'))) {
            if (!named.includes(`source: ${file.replace('.yaml', '')}`)) rmSync(join(content, 'sources', file));
          }
        },
      ],
      ['the address of the site', 3, () => undefined, { SITE_URL: 'https://news.example', CONTACT: 'a@news.example' }],
    ];

  for (const [name, anew, change, environment = {}] of edits) {
    test(name, async () => {
      change();
      const output = await expectSameAsCold({ content, out, environment });
      expect(output).toContain(`, ${String(anew)} of them anew`);
    });
  }

  test('with what was noted of a story noted again where it was lost', async () => {
    const note = join(findCache(out), 'stories', 'marsh-festival', 'facts.json');
    rmSync(note);
    edit(join(content, 'stories', 'marigold', 'story.md'), 'were on the ferry?', 'were on the ferry then?');
    const environment = { SITE_URL: 'https://news.example', CONTACT: 'a@news.example' };
    const output = await expectSameAsCold({ content, out, environment });
    expect(output).toContain(', 1 of them anew');
    expect(existsSync(note)).toBe(true);
  });

  test('without waiting for the code of the pages, which is bundled once', async () => {
    const entry = join(findCache(out), 'pages', 'bundle.json');
    const { mtimeMs } = statSync(entry);
    const environment = { SITE_URL: 'https://news.example', CONTACT: 'a@news.example' };
    edit(join(content, 'stories', 'marigold', 'story.md'), 'were on the ferry then?', 'were on the ferry?');
    await expectBuilt({ content, out, environment });
    expect(statSync(entry).mtimeMs).toBe(mtimeMs);
  });

  test('and without any edit nothing is written', async () => {
    const environment = { SITE_URL: 'https://news.example', CONTACT: 'a@news.example' };
    const output = await expectBuilt({ content, out, environment });
    expect(output).toContain('Nothing has changed');
  });

  test('packed files that a host wants beside the others stay while nothing changes, and go with the next build', async () => {
    const environment = { SITE_URL: 'https://news.example', CONTACT: 'a@news.example' };
    const before = readTree(out);
    const packed = ['index.html.gz', 'stories/marigold/index.html.gz', 'stories/ferry-again/courier.txt.br'];
    for (const path of packed) writeFileSync(join(out, path), 'packed');
    expect(await expectBuilt({ content, out, environment })).toContain('Nothing has changed');
    expect(packed.filter((path) => existsSync(join(out, path)))).toEqual(packed);
    const story = join(content, 'stories', 'marigold', 'story.md');
    // Twice, for the site that was published before is made the next one.
    for (const [from, to] of [
      ['on the ferry?', 'on board?'],
      ['on board?', 'on the ferry?'],
    ] as const) {
      edit(story, from, to);
      expect(await expectBuilt({ content, out, environment })).toContain(', 1 of them anew');
      expect([...readTree(out).keys()].filter((path) => /\.(?:gz|br)$/u.test(path))).toEqual([]);
    }
    expect([...readTree(out)]).toEqual([...before]);
  });

  test('what somebody else did to the published site is undone', async () => {
    const before = readTree(out);
    writeFileSync(join(out, 'stories', 'marigold', 'index.html'), 'defaced');
    writeFileSync(join(out, 'stories', 'marigold', 'planted.html'), 'planted');
    rmSync(join(out, 'stories', 'ferry-again', 'courier.txt'));
    writeFileSync(join(out, 'planted.html'), 'planted');
    await expectBuilt({ content, out, environment: { SITE_URL: 'https://news.example', CONTACT: 'a@news.example' } });
    expect([...readTree(out)]).toEqual([...before]);
  });
});

describe('on a site whose lists have pages and whose index has parts', () => {
  const content = join(workshop, 'large');
  const out = join(workshop, 'large-site');
  const environment = { SITE_URL: 'https://news.example', BASE_PATH: '/at-odds' };
  const stories = join(content, 'stories');

  beforeAll(async () => {
    writeCorpus(content, { articles: 340, seed: 7 });
    await expectBuilt({ content, out, environment });
  });

  test('an edit makes one part of the index anew', async () => {
    const parts = readdirSync(join(out, 'pagefind', 'parts'));
    expect(parts.length).toBeGreaterThan(1);
    const before = readTree(out);
    const [edited = ''] = readdirSync(stories);
    edit(join(stories, edited, 'story.md'), 'title: "', 'title: "Again: ');
    expect(await expectBuilt({ content, out, environment })).toContain(', 1 of them anew');
    const after = readTree(out);
    const changed = [...before.keys()].filter((path) => !after.get(path)?.equals(before.get(path) ?? Buffer.alloc(0)));
    const partOf = (path: string) => /^pagefind\/parts\/([^/]+)\//u.exec(path)?.[1] ?? [];
    expect(new Set(changed.flatMap(partOf)).size).toBe(1);
  });

  test('after that, a story that goes and one that comes, all is as a build from nothing has it', async () => {
    const [, gone = '', copied = ''] = readdirSync(stories);
    rmSync(join(stories, gone), { recursive: true });
    cpSync(join(stories, copied), join(stories, 'zz-new'), { recursive: true });
    expect(await expectSameAsCold({ content, out, environment })).toContain(', 1 of them anew');
  });
});

describe('a change of what makes the pages reaches all of them', () => {
  const project = join(workshop, 'project');
  const out = join(project, 'dist');
  const content = join(project, 'content');

  beforeAll(async () => {
    mkdirSync(project);
    for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
      cpSync(join(root, name), join(project, name), { recursive: true });
    }
    mkdirSync(join(project, 'node_modules'));
    for (const name of readdirSync(join(root, 'node_modules'))) {
      if (/^\.(?:astro|vite)/u.test(name)) continue;
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
    }
    writeContent(content, smallContent);
    await expectBuilt({ content, out, project });
  });

  const changes: readonly (readonly [name: string, change: () => void])[] = [
    [
      'a template',
      () => {
        edit(join(project, 'src', 'pages', '404.astro'), 'There is no page here', 'No page is here');
        edit(join(project, 'src', 'components', 'Tally.astro'), '<ul role="list" class="tally">', '<ul class="tally">');
      },
    ],
    [
      'a style',
      () => {
        edit(join(project, 'src', 'styles', 'print.css'), '@media print {', '@media print {\n  em { color: black; }');
      },
    ],
    [
      'the words of the domain',
      () => {
        edit(join(project, 'src', 'domain', 'story.ts'), "label: 'Left open'", "label: 'Open'");
      },
    ],
    [
      'the configuration',
      () => {
        edit(join(project, 'astro.config.mjs'), "scopedStyleStrategy: 'class'", "scopedStyleStrategy: 'attribute'");
      },
    ],
    [
      'a package',
      () => {
        const path = join(project, 'package-lock.json');
        writeFileSync(path, readFileSync(path, 'utf8').replace('"lockfileVersion": 3', '"lockfileVersion": 2'));
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
      const output = await expectSameAsCold({ content, out, project });
      expect(output).toContain('1 of them anew');
    });
  }
});
