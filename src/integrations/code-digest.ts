import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../content/digest.ts';

/**
 * A name for the contents of files and folders of a project: the same for the same, another for anything else.
 * @param paths relative to the root; a folder stands for all that is in it, and what is not there is left out
 */
export function digestCode(root: string, paths: readonly string[]): string {
  const files = paths.filter((path) => existsSync(join(root, path))).flatMap((path) => listFiles(root, path));
  return digest(...files.flatMap((path) => [path, readFileSync(join(root, path))]));
}

function listFiles(root: string, path: string): readonly string[] {
  if (statSync(join(root, path)).isFile()) return [path];
  const inside = readdirSync(join(root, path), { recursive: true, withFileTypes: true });
  return inside
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}
