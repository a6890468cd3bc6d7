import { checkLargeFolder } from '../content/check-folder.ts';
import type { Source } from '../domain/source.ts';
import { StoryStore } from '../site/story-store.ts';
import type { CheckFindings, CheckProgress, CheckRequest } from './check-content.ts';
import { KeptChecks } from './kept-checks.ts';
import { answerErrand } from './run-child.ts';

const TELL_EVERY = 20;

/** What runs in the process of `checkApart`. */
answerErrand(({ content, store, code }: CheckRequest, asker): CheckFindings => {
  const memory = new KeptChecks(new StoryStore(store), code);
  let sources: readonly Source[] = [];
  const { files, problems } = checkLargeFolder(content, {
    memory,
    take: (_checked, given, done, all) => {
      sources = [...given.sources.values()];
      // The next build keeps its stories where this one does.
      asker.leaveIfGone();
      if (done % TELL_EVERY === 0 || done === all) asker.tell({ done, all } satisfies CheckProgress);
    },
  });
  const faulty = new Set(problems.map(({ file }) => file));
  return {
    stories: [...memory.stories.values()],
    sources,
    problems,
    files: files.filter(({ path }) => faulty.has(path)),
  };
});
