import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Links are not to be had between disks, nor on every file system. */
const NO_LINK = /^(?:EXDEV|EPERM|ENOTSUP|EMLINK|EINVAL|ENOSYS)$/u;

/** Moves all that is in a folder into another: a folder that is not there yet as a whole, whatever is in it. */
export function moveTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory() && existsSync(target)) {
      moveTree(source, target);
      continue;
    }
    try {
      renameSync(source, target);
    } catch (error) {
      if (!NO_LINK.test(readCode(error))) throw error;
      cpSync(source, target, { recursive: true, preserveTimestamps: true });
    }
  }
}

/** Has the same files stand in another folder too, without a second copy on the disk where that can be. */
export function linkFiles(from: string, to: string, paths: readonly string[]): void {
  const folders = new Set<string>();
  for (const path of paths) {
    const source = join(from, path);
    const target = join(to, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    try {
      linkSync(source, target);
    } catch (error) {
      if (!NO_LINK.test(readCode(error))) throw error;
      cpSync(source, target, { preserveTimestamps: true });
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

/**
 * Removes folders that builds left that ended before their time. Where a process of one still writes into its own, the
 * rest is removed by a later build.
 */
export function removeLeft(folder: string, isLeft: (name: string) => boolean): void {
  for (const name of existsSync(folder) ? readdirSync(folder).filter(isLeft) : []) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      if (!/^(?:ENOTEMPTY|EBUSY|ENOENT)$/u.test(readCode(error))) throw error;
    }
  }
}

/** The code of an error of the system, such as ENOENT. */
export function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
