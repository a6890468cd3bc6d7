import { checkLargeFolder } from '../checks/check-folder.ts';
import type { Source } from '../domain/source.ts';
import { StoryStore } from '../site/story-store.ts';
import type { CheckFindings, CheckProgress, CheckRequest } from './check-content.ts';
import { KeptChecks } from './kept-checks.ts';

const TELL_EVERY = 20;

/** What runs in the process of `checkApart`. */
process.once('message', (request) => {
  const findings = check(request as CheckRequest, (progress) => {
    process.send?.(progress);
  });
  process.send?.(findings, () => {
    // The way to the one who asked would keep the process alive.
    process.disconnect();
  });
});

function check({ content, store, code }: CheckRequest, tell: (progress: CheckProgress) => void): CheckFindings {
  const { ppid } = process;
  const memory = new KeptChecks(new StoryStore(store), code);
  let sources: readonly Source[] = [];
  const { files, problems } = checkLargeFolder(content, {
    memory,
    take: (_checked, given, done, all) => {
      // Whoever asked is gone, and the next build must find nobody else at work in the store. Nothing else would tell:
      // a check waits for nothing.
      if (process.ppid !== ppid) process.exit(1);
      sources = [...given.sources.values()];
      if (done % TELL_EVERY === 0 || done === all) tell({ done, all });
    },
  });
  const faulty = new Set(problems.map(({ file }) => file));
  return {
    stories: [...memory.stories.values()],
    sources,
    problems,
    files: files.filter(({ path }) => faulty.has(path)),
  };
}
