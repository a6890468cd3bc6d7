import type { AstroIntegration } from 'astro';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBundle } from './page-bundle.ts';

/**
 * Astro alone renders pages; a build is more: content is checked, what has not changed is kept, search is indexed,
 * and the published site is replaced at once. Whoever calls Astro itself gets that build.
 */
export function wholeBuild(): AstroIntegration {
  return {
    name: 'at-odds-whole-build',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build' || findBundle() !== undefined) return;
        const root = fileURLToPath(config.root);
        const build = spawnSync(process.execPath, [join(root, 'src', 'commands', 'build.ts')], {
          cwd: root,
          stdio: 'inherit',
        });
        process.exit(build.status ?? 1);
      },
    },
  };
}
