import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Makes sure that one build at a time works in a folder. A build that was killed leaves its lock, which holds nobody
 * up: its process is gone.
 * @returns what ends it
 * @throws {Error} when another build is at work
 */
export function lockBuild(path: string): () => void {
  const unlock = () => {
    rmSync(path, { force: true });
  };
  if (existsSync(path)) {
    const owner = Number(readFileSync(path, 'utf8'));
    if (isRunning(owner)) {
      throw new Error(`Another build of this site is at work (process ${String(owner)}). Wait for it, or end it.`);
    }
    unlock();
  }
  // Of two that begin at the same moment, one finds the file there and fails.
  writeFileSync(path, String(process.pid), { flag: 'wx' });
  return unlock;
}

function isRunning(process_: number): boolean {
  if (process_ === 0 || process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return readErrorCode(error) === 'EPERM';
  }
}

/** What Node calls an error of the file system, such as `ENOENT`. */
export function readErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
