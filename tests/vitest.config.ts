import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // On two cores Vitest would use one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'tests/{domain,analysis,schema,markdown,content,authoring,site,data,search,integrations,commands,bench}/**/*.test.ts',
          ],
          // Files of one worker load each module once: to load them all for each file took half of the time.
          isolate: false,
          unstubEnvs: true,
          // The limit only ends what hangs.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/build/shared-folder.ts',
          // A build takes all cores; the limits only end what hangs.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
