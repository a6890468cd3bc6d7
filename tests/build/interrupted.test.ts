import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, test, vi } from 'vitest';
import { findSiteFolder } from '../../src/integrations/site-folder.ts';
import { astro, buildSite, cleanEnvironment, listDifferences, openWorkshop, readTree, root } from './build-site.ts';

const workshop = openWorkshop();
const content = join(workshop, 'content');
const out = join(workshop, 'site');
const LOCK = join(root, '.astro', 'build-lock');
const courier = join(content, 'stories', 'ferry-fire', 'courier.md');

/** The same text with another number in it. */
function writeEdition(number: number): void {
  const text = readFileSync(courier, 'utf8').replace(/\n\nEdition \d+ of this text\.\n$/u, '\n');
  writeFileSync(courier, `${text.trimEnd()}\n\nEdition ${String(number)} of this text.\n`);
}

function readEdition(folder: string): string | undefined {
  const page = join(folder, 'stories', 'ferry-fire', 'courier.txt');
  return /Edition (\d+)/u.exec(readFileSync(page, 'utf8'))?.[1];
}

/**
 * Starts a build and kills it.
 * @param moment when that is; a build that ends before is left alone
 */
async function killBuild(moment: Promise<unknown>): Promise<void> {
  const build = spawn(process.execPath, [astro, 'build'], {
    cwd: root,
    env: { ...cleanEnvironment(), CONTENT_DIR: content, OUT_DIR: out },
    stdio: 'ignore',
  });
  const ended = once(build, 'close');
  await Promise.race([moment, ended]);
  build.kill('SIGKILL');
  await ended;
}

/** Waits until something is so, however slow the machine. */
function waitUntil(isSo: () => boolean): Promise<void> {
  return vi.waitFor(
    () => {
      expect(isSo()).toBe(true);
    },
    { timeout: 60_000, interval: 20 },
  );
}

async function expectBuilt(folder: string): Promise<void> {
  const { exitCode, output } = await buildSite({ content, out: folder });
  expect(exitCode, output).toBe(0);
}

/** How long a build takes, in milliseconds. */
let usual: number;

beforeAll(async () => {
  cpSync(join(root, 'tests', 'fixtures', 'many-articles'), content, { recursive: true });
  // A copy that may be shown in full tells its edition in the published text.
  writeFileSync(courier, readFileSync(courier, 'utf8').replace('publish: excerpts\n', ''));
  writeEdition(0);
  const started = performance.now();
  await expectBuilt(out);
  usual = performance.now() - started;
});

test('a build that is killed leaves a whole site, the one before or the next, and the next build goes on from there', async () => {
  const { next, aside } = findSiteFolder(out);
  /** When builds are killed: most of the time goes before a page is made. */
  const moments = [
    () => setTimeout(usual * 0.5),
    () => setTimeout(usual * 0.75),
    () => setTimeout(usual),
    () => waitUntil(() => existsSync(join(next, 'stories'))),
  ];
  let [published, edition] = [readTree(out), readEdition(out)];
  for (const [index, moment] of moments.entries()) {
    writeEdition(index + 1);
    await killBuild(moment());
    const left = readTree(out);
    if (readEdition(out) !== edition) {
      await expectBuilt(out);
      [published, edition] = [readTree(out), readEdition(out)];
    }
    expect([...left], `killed at moment ${String(index)}`).toEqual([...published]);
  }
  expect(existsSync(LOCK)).toBe(true);
  await expectBuilt(out);
  expect(readEdition(out)).toBe(String(moments.length));
  expect([LOCK, next, aside].filter(existsSync)).toEqual([]);
  const cold = join(workshop, 'cold');
  await expectBuilt(cold);
  expect(listDifferences(out, cold)).toEqual([]);
});

test('a site that was left while two of its folders changed places is put in its place again', async () => {
  const before = readTree(out);
  const { aside } = findSiteFolder(out);
  cpSync(out, aside, { recursive: true, preserveTimestamps: true });
  rmSync(out, { recursive: true });
  await expectBuilt(out);
  expect([...readTree(out)]).toEqual([...before]);
  expect(existsSync(aside)).toBe(false);
});

test('a site that somebody took away is built anew, by one build at a time, wherever others write', async () => {
  const before = readTree(out);
  rmSync(out, { recursive: true });
  const first = expectBuilt(out);
  await waitUntil(() => existsSync(LOCK));
  await first;
  // A build that is still at work, however long the others take to begin.
  writeFileSync(LOCK, String(process.pid));
  for (const folder of [out, join(workshop, 'elsewhere')]) {
    const second = await buildSite({ content, out: folder });
    expect(second.output).toMatch(/Another build of this site is at work \(process \d+\)\./u);
    expect(second.exitCode).toBe(1);
  }
  rmSync(LOCK);
  expect([...readTree(out)]).toEqual([...before]);
});

test('a place that cannot be written is told in a sentence, and leads to no half site', async () => {
  // Nobody can make a folder there, not even root: it is no folder.
  const { exitCode, output } = await buildSite({ content, out: '/dev/null/site' });
  expect(output).toContain('/dev/null/.site-next cannot be written (ENOTDIR). Look who may write there');
  expect(output).not.toMatch(/^\s+at /mu);
  expect(exitCode).toBe(1);
});
