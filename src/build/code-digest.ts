import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../site/story-store.ts';

/** What decides what a page looks like besides the content. A folder stands for all that is in it. */
const CODE = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  // What is installed may differ from what the lockfile asks for.
  'node_modules/.package-lock.json',
];

/** The variables of the environment that pages depend on. */
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'CONTACT'] as const;

/** A name for all that makes pages but the content: code, packages, settings, and Node itself. */
export function digestCode(root: string, environment: NodeJS.ProcessEnv = process.env): string {
  const files = CODE.flatMap((path) => listFiles(root, path));
  return digest(
    ...SETTINGS.map((name) => `${name}=${environment[name] ?? ''}`),
    JSON.stringify(process.versions),
    ...files.flatMap((path) => [path, readFileSync(join(root, path))]),
  );
}

function listFiles(root: string, path: string): readonly string[] {
  if (!existsSync(join(root, path))) return [];
  if (path !== 'src' && path !== 'public') return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}
