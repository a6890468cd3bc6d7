const FULL = /^(?:ENOSPC|EDQUOT)$/u;
/** How Node writes an error of the file system: `EACCES: permission denied, open '/path'`. */
const DISK_ERROR =
  /\b(?<code>ENOSPC|EDQUOT|EACCES|EPERM|EROFS|ENOTDIR): [\w ,-]*(?:'(?<path>[^'\n]*)'(?: -> '(?<target>[^'\n]*)')?)?/u;

/** What went wrong, in the words of the error; where the disk is full or cannot be written, with what to do. */
export function describeError(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const { code, path, target = path } = DISK_ERROR.exec(message)?.groups ?? {};
  if (code === undefined) return message;
  const place = target === undefined ? '' : ` ${target}`;
  return FULL.test(code)
    ? `The disk is full (${code})${place && `:${place} could not be written`}. Make room, or name a folder on another disk with OUT_DIR or CONTENT_DIR.`
    : `${place.trim() || 'A file'} cannot be written (${code}). Look who may write there, or name another folder with OUT_DIR or CONTENT_DIR.`;
}
