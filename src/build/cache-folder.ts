import { join } from 'node:path';

/** What is kept from one build to the next, for each output folder by itself: its site may have other content. */
export function findCacheFolder(out: string): string {
  return join('node_modules', '.astro', encodeURIComponent(out));
}
