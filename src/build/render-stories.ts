import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { ASTRO_FOLDER, PLAN_VARIABLE, type RenderPlan } from '../site/render-plan.ts';
import type { UnitName } from '../site/site-units.ts';
import type { RenderReport } from './render-report.ts';
import { moveTree } from './site-files.ts';

/** Below that, a second process takes longer to start than it saves. */
const WORTH_SHARING = 150;
/** Astro keeps the paths of all pages in memory, some tens for each story. */
const MOST_STORIES = 1500;
/** A process of Astro takes so many bytes at most. */
const PROCESS_MEMORY = 1e9;

/** Hashes of the stylesheets in the pages of each unit that was rendered. */
export type RenderedStyles = ReadonlyMap<UnitName, readonly string[]>;

/**
 * Has Astro render what a plan names, in as many processes as there are cores. The pages about the whole site come
 * last, from what is written down of each story when its own pages are made.
 * @param root the folder of the project
 * @param tell is called with the number of stories that are done
 * @throws {Error} with what Astro printed when it fails
 */
export async function renderStories(
  plan: RenderPlan,
  root: string,
  tell: (done: number) => void,
): Promise<RenderedStyles> {
  const { search, ...stories } = plan;
  const styles = new Map<UnitName, readonly string[]>();
  const lanes = countLanes();
  const shares = shareOut(plan.own, lanes);
  const last = shares.pop() ?? [];
  const done = new Map<number, number>();
  const render = async (own: readonly string[], number: number, whole: Partial<RenderPlan>) => {
    const report = (message: RenderReport) => {
      if (message.stories !== undefined) done.set(number, message.stories);
      for (const [unit, hashes] of Object.entries(message.styles ?? {})) styles.set(unit as UnitName, hashes);
      tell([...done.values()].reduce((sum, stories) => sum + stories, 0));
    };
    const folder = join(plan.work, `render-${String(number)}`);
    await runAstro({ ...stories, own, lists: [], ...whole, work: folder }, root, report);
    return join(folder, ASTRO_FOLDER);
  };
  let next = 0;
  const work = async () => {
    while (next < shares.length) {
      const number = next;
      next += 1;
      await render(shares[number] ?? [], number, {});
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  const assets = await render(last, shares.length, { lists: plan.lists, ...(search && { search }) });
  // What is not a page: scripts, and the files that are published as they are.
  moveTree(assets, plan.fresh);
  return styles;
}

/** One core is left for the index of search, which is made meanwhile. */
function countLanes(): number {
  const byMemory = Math.floor(totalmem() / 2 / PROCESS_MEMORY);
  return Math.max(1, Math.min(availableParallelism() - 1, byMemory, 4));
}

/** What each process renders. The last one waits for the others, so among several it renders no story. */
function shareOut(stories: readonly string[], lanes: number): (readonly string[])[] {
  const isAlone = stories.length < WORTH_SHARING || (lanes === 1 && stories.length <= MOST_STORIES);
  if (isAlone) return [stories];
  const rounds = Math.ceil(stories.length / (lanes * MOST_STORIES));
  const size = Math.ceil(stories.length / (lanes * rounds));
  const shares = Array.from({ length: Math.ceil(stories.length / size) }, (_, index) =>
    stories.slice(index * size, (index + 1) * size),
  );
  return lanes === 1 ? shares : [...shares, []];
}

/** What a page leaves in memory is soon of no use: it is cleared away more often, so that less lies there. */
const FRUGAL = ['--max-semi-space-size=8'];

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Runs one process of Astro to its end. */
function runAstro(plan: RenderPlan, root: string, tell: (message: RenderReport) => void): Promise<void> {
  mkdirSync(plan.work, { recursive: true });
  const planFile = join(plan.work, 'plan.json');
  writeFileSync(planFile, JSON.stringify(plan));
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [...FRUGAL, astro, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, [PLAN_VARIABLE]: planFile },
  });
  running.add(child);
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
  child.on('message', (message) => {
    tell(message as RenderReport);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${printed.trim()}\n\nAstro ended with ${signal ?? `code ${String(code)}`}.`));
    });
  });
}
