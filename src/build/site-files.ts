import { copyFileSync, linkSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Links are not to be had between disks, nor on every file system. */
const NO_LINK = /^(?:EXDEV|EPERM|ENOTSUP|EMLINK|EINVAL|ENOSYS)$/u;

/** Has the same files stand in another folder too, without a second copy on the disk where there can be none. */
export function linkFiles(from: string, to: string, paths: readonly string[]): void {
  placeFiles(from, to, paths, linkSync);
}

/** Moves files to another folder. */
export function moveFiles(from: string, to: string, paths: readonly string[]): void {
  placeFiles(from, to, paths, renameSync);
}

function placeFiles(from: string, to: string, paths: readonly string[], place: typeof renameSync): void {
  const folders = new Set<string>();
  for (const path of paths) {
    const source = join(from, path);
    const target = join(to, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      place(source, target);
    } catch (error) {
      if (!NO_LINK.test(readCode(error))) throw error;
      copyFileSync(source, target);
    }
  }
}

/** Removes files, and folders that are empty then. */
export function removeFiles(folder: string, paths: readonly string[]): void {
  const parents = new Set<string>();
  for (const path of paths) {
    rmSync(join(folder, path), { force: true });
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) parents.add(parent);
  }
  const deepestFirst = [...parents].toSorted((a, b) => b.length - a.length);
  for (const parent of deepestFirst) {
    try {
      rmdirSync(join(folder, parent));
    } catch (error) {
      if (!/^(?:ENOTEMPTY|EEXIST|ENOENT)$/u.test(readCode(error))) throw error;
    }
  }
}

/** The code of an error of the system, such as ENOENT. */
export function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
