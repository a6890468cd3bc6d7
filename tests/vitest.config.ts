import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Their servers watch files that a build writes as well, so no build may run beside them. */
const WATCHING = ['tests/build/{dev-server,editor}.test.ts'];

/** These only end what hangs. */
const LIMITS = { testTimeout: 600_000, hookTimeout: 240_000 };

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{domain,analysis,schema,markdown,content,authoring,site,data,search,integrations,commands,bench}/**/*.test.ts',
          ],
          // The limit only ends what hangs.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          exclude: WATCHING,
          globalSetup: 'tests/build/shared-folder.ts',
          // A build keeps more than one core busy, but not two.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...LIMITS,
        },
      },
      {
        test: {
          name: 'development',
          include: WATCHING,
          globalSetup: 'tests/build/shared-folder.ts',
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...LIMITS,
        },
      },
    ],
  },
});
