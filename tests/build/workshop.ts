import { globSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const caches = fileURLToPath(new URL('../../node_modules/.astro', import.meta.url));

/** Makes an empty folder, which is removed with the caches of what was built in it. */
export function makeWorkshop(): { readonly folder: string; readonly remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'at-odds-')));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    for (const name of globSync('*', { cwd: caches }).filter((one) => decodeURIComponent(one).startsWith(folder))) {
      rmSync(join(caches, name), { recursive: true, force: true });
    }
  };
  return { folder, remove };
}
