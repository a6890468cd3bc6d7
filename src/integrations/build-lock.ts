import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Makes sure that one build at a time works in a folder. A build that was killed leaves its lock, which holds nobody
 * up: its process is gone.
 * @returns what ends it
 * @throws {Error} when another build is at work
 */
export function lockBuild(path: string): () => void {
  const own = String(process.pid);
  try {
    writeFileSync(path, own, { flag: 'wx' });
  } catch (error) {
    if (readErrorCode(error) !== 'EEXIST') throw error;
    const owner = Number(readFileSync(path, 'utf8'));
    if (isRunning(owner)) {
      throw new Error(`Another build of this site is at work (process ${String(owner)}). Wait for it, or end it.`);
    }
    writeFileSync(path, own);
  }
  return () => {
    rmSync(path, { force: true });
  };
}

function isRunning(owner: number): boolean {
  if (owner === 0 || owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return readErrorCode(error) === 'EPERM';
  }
}

/** What Node calls an error of the file system, such as `ENOENT`. */
export function readErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
