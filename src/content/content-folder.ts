import { join, resolve } from 'node:path';

/** Where the content lives: `CONTENT_DIR`, or the folder `content`. */
export function findContentFolder(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/**
 * npm runs a command in the folder of the project, whatever folder it was typed in. Paths in the settings are made whole
 * here as the one who typed them meant them.
 * @returns the folder in which the command was typed
 */
export function resolveSettings(): string {
  const { INIT_CWD: typedIn = process.cwd() } = process.env;
  for (const name of ['CONTENT_DIR', 'OUT_DIR']) {
    const path = process.env[name];
    if (path !== undefined) process.env[name] = resolve(typedIn, path);
  }
  return typedIn;
}

/** Lets all other paths that a command reads or prints begin where it was typed, too. */
export function enterUserFolder(): void {
  process.env['CONTENT_DIR'] ??= resolve('content');
  process.env['OUT_DIR'] ??= resolve('dist');
  process.chdir(resolveSettings());
}

/** Where the development server keeps copies of texts that were good when they were last proven. */
export function findKeptTexts(): string {
  return join('node_modules', '.astro', 'texts');
}
