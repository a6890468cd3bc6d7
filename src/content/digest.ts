import { createHash } from 'node:crypto';

/** A name for the contents of something: the same for the same, another for anything else. 32 hexadecimal digits. */
export function digest(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    hash.update(`${String(bytes.length)}\n`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}
