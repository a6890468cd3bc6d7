import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { RenderPlan } from '../site/render-plan.ts';
import type { UnitName } from '../site/site-units.ts';
import { sendErrand } from './run-child.ts';

/** Below that, a second process takes longer to start than it saves. */
const WORTH_SHARING = 100;
/** A process that renders takes so many bytes at most. */
const PROCESS_MEMORY = 5e8;

/** How far a process is. */
export interface RenderProgress {
  /** How many stories are done. */
  readonly stories: number;
}

/** Hashes of the stylesheets in the pages of each unit that was rendered. */
export type RenderedStyles = ReadonlyMap<UnitName, readonly string[]>;

/**
 * Has rendered what a plan names, in as many processes as there are cores. The pages about the whole site come
 * last, from what is written down of each story when its own pages are made.
 * @param work a folder for what the processes hand to each other
 * @param tell is called with the number of stories that are done
 * @throws {Error} with what a process printed when it fails
 */
export async function renderStories(
  plan: RenderPlan,
  work: string,
  tell: (done: number) => void,
): Promise<RenderedStyles> {
  const { search, ...stories } = plan;
  const shares = shareOut(plan.own, countLanes());
  const last = shares.pop() ?? [];
  const done = new Map<number, number>();
  const render = (own: readonly string[], number: number, whole: Partial<RenderPlan>) =>
    sendErrand<RenderPlan, RenderedStyles>({
      name: 'Rendering',
      script: join(import.meta.dirname, 'render-process.ts'),
      flags: [FRUGAL],
      request: { ...stories, own, lists: [], ...whole },
      work,
      tell: (message) => {
        done.set(number, (message as RenderProgress).stories);
        tell([...done.values()].reduce((sum, ofShare) => sum + ofShare, 0));
      },
    });
  const styles = await Promise.all(shares.map((own, number) => render(own, number, {})));
  styles.push(await render(last, shares.length, { lists: plan.lists, ...(search && { search }) }));
  return new Map(styles.flatMap((ofShare) => [...ofShare]));
}

/** One core is left for the index of search, which is made meanwhile. */
function countLanes(): number {
  const byMemory = Math.floor(totalmem() / 4 / PROCESS_MEMORY);
  return Math.max(1, Math.min(availableParallelism() - 1, byMemory, 8));
}

/**
 * What each process renders. The last one waits for the others and renders no story: what the whole site says takes
 * memory, and a process that has rendered stories has taken much already.
 */
function shareOut(stories: readonly string[], lanes: number): (readonly string[])[] {
  if (stories.length < WORTH_SHARING) return [stories];
  const size = Math.ceil(stories.length / lanes);
  const shares = Array.from({ length: lanes }, (_, index) => stories.slice(index * size, (index + 1) * size));
  return [...shares, []];
}

/** Of what Node would keep for objects that are soon of no use, a half: less lies in memory, and no time is lost. */
const FRUGAL = '--max-semi-space-size=16';
