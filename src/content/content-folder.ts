import { resolve } from 'node:path';

/** Where the content lives: `CONTENT_DIR`, or the folder `content`. */
export function findContentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}
