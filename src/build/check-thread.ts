import { parentPort, workerData } from 'node:worker_threads';
import { checkLargeFolder } from '../checks/check-folder.ts';
import type { Source } from '../domain/source.ts';
import { StoryStore } from '../site/story-store.ts';
import type { CheckFindings, CheckProgress, CheckRequest } from './check-content.ts';
import { KeptChecks } from './kept-checks.ts';

/** What runs in the thread of `checkInThread`. */
const { content, store, code } = workerData as CheckRequest;
const TELL_EVERY = 20;

const memory = new KeptChecks(new StoryStore(store), code);
let sources: readonly Source[] = [];
const { files, problems } = checkLargeFolder(content, {
  memory,
  take: (_checked, given, done, all) => {
    sources = [...given.sources.values()];
    if (done % TELL_EVERY === 0 || done === all) parentPort?.postMessage({ done, all } satisfies CheckProgress);
  },
});
const faulty = new Set(problems.map(({ file }) => file));
parentPort?.postMessage({
  stories: [...memory.stories.values()],
  sources,
  problems,
  files: files.filter(({ path }) => faulty.has(path)),
} satisfies CheckFindings);
