import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findSiteFolder } from '../../src/integrations/site-folder.ts';
import { astro, buildSite, cleanEnvironment, listDifferences, openWorkshop, readTree, root } from './build-site.ts';

const workshop = openWorkshop();
const content = join(workshop, 'content');
const out = join(workshop, 'site');
/** When builds are killed, as parts of the time that one takes: most of it goes before a page is made. */
const MOMENTS = [0.5, 0.75, 1];
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

/** How long a build takes, in milliseconds. */
let usual: number;

beforeAll(async () => {
  cpSync(join(root, 'tests', 'fixtures', 'many-articles'), content, { recursive: true });
  // A copy that may be shown in full tells its edition in the published text.
  writeFileSync(courier, readFileSync(courier, 'utf8').replace('publish: excerpts\n', ''));
  writeEdition(0);
  const started = performance.now();
  const { exitCode, output } = await buildSite({ content, out });
  expect(exitCode, output).toBe(0);
  usual = performance.now() - started;
});

describe('a build that is killed', () => {
  test('leaves a whole site, the one before or the next, and the next build goes on from there', async () => {
    let published = readTree(out);
    let edition = 0;
    for (const moment of MOMENTS) {
      writeEdition((edition += 1));
      await killBuild(setTimeout(usual * moment));
      const left = readTree(out);
      const isBefore = readEdition(out) === String(edition - 1);
      if (isBefore) expect([...left], `killed after ${String(moment)}`).toEqual([...published]);
      const { exitCode, output } = await buildSite({ content, out });
      expect(exitCode, output).toBe(0);
      expect(readEdition(out)).toBe(String(edition));
      published = readTree(out);
      if (!isBefore) expect([...left]).toEqual([...published]);
    }
    const cold = join(workshop, 'cold');
    await buildSite({ content, out: cold });
    expect(listDifferences(out, cold)).toEqual([]);
  });

  test('leaves nothing behind for long', async () => {
    writeEdition(100);
    await killBuild(waitUntil(() => existsSync(join(findSiteFolder(out).next, 'stories'))));
    expect(existsSync(LOCK)).toBe(true);
    const { exitCode, output } = await buildSite({ content, out });
    expect(exitCode, output).toBe(0);
    expect(readEdition(out)).toBe('100');
    expect(existsSync(LOCK)).toBe(false);
    const { next, aside } = findSiteFolder(out);
    expect([next, aside].filter(existsSync)).toEqual([]);
  });
});

describe('a site that was left while two of its folders changed places', () => {
  test('is put in its place again', async () => {
    const before = readTree(out);
    const { aside } = findSiteFolder(out);
    expect(existsSync(aside)).toBe(false);
    cpSync(out, aside, { recursive: true, preserveTimestamps: true });
    rmSync(out, { recursive: true });
    const { exitCode, output } = await buildSite({ content, out });
    expect(exitCode, output).toBe(0);
    expect([...readTree(out)]).toEqual([...before]);
    expect(existsSync(aside)).toBe(false);
  });

  test('is built anew when somebody took it away', async () => {
    const before = readTree(out);
    rmSync(out, { recursive: true });
    const { exitCode, output } = await buildSite({ content, out });
    expect(exitCode, output).toBe(0);
    expect([...readTree(out)]).toEqual([...before]);
  });
});

test('two builds of one checkout do not work at the same time, wherever they write', async () => {
  writeEdition(101);
  const first = buildSite({ content, out });
  await waitUntil(() => existsSync(LOCK));
  for (const folder of [out, join(workshop, 'elsewhere')]) {
    const second = await buildSite({ content, out: folder });
    expect(second.output).toMatch(/Another build of this site is at work \(process \d+\)\./u);
    expect(second.exitCode).toBe(1);
  }
  expect((await first).exitCode).toBe(0);
  expect(readEdition(out)).toBe('101');
});

test('a place that cannot be written is told in a sentence, and leads to no half site', async () => {
  // Nobody can make a folder there, not even root: it is no folder.
  const { exitCode, output } = await buildSite({ content, out: '/dev/null/site' });
  expect(output).toContain('\n/dev/null/.site-next cannot be written (ENOTDIR). Look who may write there');
  expect(output).not.toMatch(/^\s+at /mu);
  expect(exitCode).toBe(1);
});
