import { join, resolve } from 'node:path';

/** Where the content lives: `CONTENT_DIR`, or the folder `content`. */
export function findContentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** Where the development server keeps copies of texts that were good when they were last proven. */
export function findKeptTexts(): string {
  return join('node_modules', '.astro', 'texts');
}
