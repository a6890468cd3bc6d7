import type { TestProject } from 'vitest/node';
import { makeWorkshop } from './workshop.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what the tests of several files look at. */
    sharedFolder: string;
  }
}

/** Makes a folder for all files of tests together, which goes with the run. */
export function setup(project: TestProject): () => void {
  const { folder, remove } = makeWorkshop();
  project.provide('sharedFolder', folder);
  return remove;
}
