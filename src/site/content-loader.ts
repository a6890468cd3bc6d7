import type { Loader } from 'astro/loaders';
import type { DocumentEntry } from '../schema/story-entry.ts';
import { readPlan } from './render-plan.ts';

/**
 * Loads the stories whose pages a build makes into a collection: their fields, proven by the content check, never
 * their words. Astro's store is one file that every build embeds whole, so what is in it decides how far a site can
 * grow; the words are read when a page is made. The development server shows the last good content instead, which
 * must not wait for this store; it stays empty there.
 */
export function loadStories(): Loader {
  return {
    name: 'at-odds-stories',
    load: async (context) => {
      const { store } = context;
      store.clear();
      for (const entry of listPlanned()) {
        store.set({ id: entry.id, data: await context.parseData({ id: entry.id, data: { ...entry } }) });
      }
    },
  };
}

/** The same for the articles or the records of those stories, each under the name of its story and its own. */
export function loadDocuments(kind: 'articles' | 'records'): Loader {
  return {
    name: `at-odds-${kind}`,
    load: async (context) => {
      const { store } = context;
      store.clear();
      for (const story of listPlanned()) {
        for (const entry of story[kind] satisfies readonly DocumentEntry[]) {
          const id = `${story.id}/${entry.id}`;
          store.set({ id, data: await context.parseData({ id, data: { ...entry } }) });
        }
      }
    },
  };
}

function listPlanned() {
  const plan = readPlan();
  const own = new Set(plan?.own);
  return (plan?.stories ?? []).filter(({ id }) => own.has(id));
}
