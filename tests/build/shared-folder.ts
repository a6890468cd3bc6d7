import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeWorkshop } from './workshop.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what the tests of several files look at. */
    sharedFolder: string;
    /** The stories of this site and those with three and ten articles, in one content folder. */
    joinedContent: string;
  }
}

/** Makes a folder for all files of tests together, which goes with the run. */
export function setup(project: TestProject): () => void {
  const { folder, remove } = makeWorkshop();
  const joined = join(folder, 'joined-content');
  for (const content of ['content', 'tests/fixtures/many-articles']) {
    cpSync(join(project.config.root, content), joined, { recursive: true });
  }
  project.provide('sharedFolder', folder);
  project.provide('joinedContent', joined);
  return remove;
}
