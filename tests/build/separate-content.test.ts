import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { cleanEnvironment, openWorkshop, readTree, root } from './build-site.ts';
import { smallContent, writeContent } from './small-content.ts';

/** A newsroom with stories of its own, beside the files of the project as npm packs them. */
const workshop = openWorkshop();
const project = join(workshop, 'package');
const newsroom = join(workshop, 'newsroom');
let packed: readonly string[];

const listFiles = (folder: string) =>
  [...readTree(folder).keys()].filter((path) => !/^(?:node_modules|\.astro)\//u.test(path));

/** Calls npm in a folder of the newsroom, as its authors do. */
function runThere(words: readonly string[], { inside = '.', settings = {} } = {}): string {
  const env = { ...cleanEnvironment(), CONTENT_DIR: 'content', OUT_DIR: 'site', ...settings };
  const cwd = join(newsroom, inside);
  return execFileSync('npm', ['--prefix', relative(cwd, project), 'run', '-s', ...words], {
    cwd,
    env,
    encoding: 'utf8',
  });
}

beforeAll(() => {
  const env = cleanEnvironment();
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', workshop], { cwd: root, env });
  const archive = readdirSync(workshop).find((name) => name.endsWith('.tgz')) ?? '';
  execFileSync('tar', ['-xzf', archive], { cwd: workshop });
  packed = listFiles(project);
  mkdirSync(join(project, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (/^\.(?:astro|vite)/u.test(name)) continue;
    symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
  }
  writeContent(join(newsroom, 'content'), smallContent);
  writeFileSync(
    join(newsroom, 'saved.html'),
    `<article><h1>The bridge is open</h1>
      <p>Cars cross the old bridge again, the mayor said on Friday morning in front of the town hall.</p>
      <p>It had been closed for two weeks after a lorry hit the northern pier and tore a gap into the railing.</p>
      <p>Walkers may use the eastern side alone until the railing is mended, which takes until the summer.</p></article>`,
  );
});

test('the packed files have no story, no test and no setting of an editor', () => {
  expect(packed.filter((path) => !/^(?:src|public|\.github)\/|^[\w.-]+$/u.test(path))).toEqual([]);
  expect(packed).toContain('astro.config.mjs');
});

test('with them a newsroom works from its own folders, and nothing else is written', () => {
  expect(runThere(['check'])).toContain('content/stories/bridge/north.md');
  expect(runThere(['seal'])).toContain('content/stories/bridge/south.md: sealed.');
  const inside = 'content/stories/bridge';
  const up = { CONTENT_DIR: '../..', OUT_DIR: '../../../site' };
  const imported = ['import', '--', '../../../saved.html', '--story', 'tunnel', '--as', 'west', '--yes'];
  expect(runThere(imported, { inside, settings: up })).toContain('../tunnel/west.md was written.');
  runThere(['new', '--', 'record', 'tunnel', 'log']);
  expect(listFiles(join(newsroom, 'content', 'stories', 'tunnel'))).toEqual(['records/log.md', 'west.md']);
  rmSync(join(newsroom, 'content', 'stories', 'tunnel'), { recursive: true });
  expect(runThere(['suggest', '--', 'bridge'])).toContain('Places to look');

  runThere(['build'], { inside, settings: up });
  expect(runThere(['headers', '--', 'caddy'])).toContain('X-Frame-Options');
  const built = listFiles(newsroom).filter((path) => !path.startsWith('site/'));
  expect(built).toEqual(['saved.html', ...Object.keys(smallContent).map((path) => `content/${path}`)].toSorted());
  expect(readdirSync(newsroom).toSorted()).toEqual(['content', 'saved.html', 'site']);
  expect(listFiles(join(newsroom, 'site'))).toContain('stories/bridge/index.html');
  expect(listFiles(project)).toEqual(packed);
});
