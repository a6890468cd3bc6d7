import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { splitFrontmatter } from './frontmatter.ts';
import { digest } from './digest.ts';
import { readTextFile } from './read-content.ts';

/**
 * The text below the fields of a content file, as it was when it was proven. While developing, a file may have been
 * changed since and have a mistake: then the copy that was kept of it is read.
 * @param kept the folder of the copies
 * @param proven the digest of the file's text
 * @throws {Error} when the file is another by now and no copy was kept
 */
export function readProvenBody(path: string, kept: string, proven: string): string {
  const texts = [path, join(kept, proven)].filter(existsSync).map(readTextFile);
  const text = texts.find((one) => digest(one) === proven);
  if (text === undefined) throw new Error(`${path} was changed while it was being read. Build again.`);
  return text.slice(splitFrontmatter(text)?.body.start ?? 0);
}

/** Keeps a copy of a file's text, for `readProvenBody`. */
export function keepText(kept: string, text: string): void {
  const path = join(kept, digest(text));
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
