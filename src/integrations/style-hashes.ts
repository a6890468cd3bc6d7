import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listStyleHashes, STYLE_HASHES } from '../site/content-security-policy.ts';

/**
 * Allows in the headers of the site what its pages allow. The pages of a route have the same styles, so that one of
 * each is looked at.
 * @param assets the files of each route
 */
export function writeStyleHashes(folder: string, assets: ReadonlyMap<string, readonly URL[]>): void {
  const pages = [...assets.values()].flatMap(([first]) => (first?.pathname.endsWith('.html') ? [first] : []));
  const hashes = new Set(pages.flatMap((page) => listStyleHashes(readFileSync(page, 'utf8'))));
  const headers = join(folder, '_headers');
  const filled = readFileSync(headers, 'utf8').replaceAll(STYLE_HASHES, () => [...hashes].toSorted().join(' '));
  writeFileSync(headers, filled);
}
