/**
 * Runs every check and test, in the order in which a failure is cheapest to find. A step that fails does not
 * stop the others, so that one run tells all; the exit code is 1 when any failed.
 */
import { spawnSync } from 'node:child_process';

const playwright = 'playwright test --config tests/playwright.config.ts';
const vitest = 'vitest run --config tests/vitest.config.ts';

const steps = [
  { name: 'Formatting', command: 'prettier --check .' },
  // Makes the types of Astro's own modules, which the linter needs as well.
  { name: 'Types', command: 'astro check' },
  { name: 'Lint', command: 'eslint .' },
  { name: 'Dead code', command: 'knip' },
  { name: 'Content', command: 'node src/commands/check.ts' },
  { name: 'Unit tests', command: `${vitest} --project unit` },
  { name: 'Build', command: 'node src/commands/build.ts' },
  { name: 'Tests of builds', command: `${vitest} --project build` },
  { name: 'Browser tests', command: playwright },
];

const wanted = process.argv.slice(2).join(' ').toLowerCase();
const results = steps
  .filter(({ name }) => name.toLowerCase().includes(wanted))
  .map((step) => {
    console.log(`\n▸ ${step.name}: ${step.command}`);
    const { status } = spawnSync(step.command, { shell: true, stdio: 'inherit' });
    return { ...step, isPassed: status === 0 };
  });

const failed = results.filter(({ isPassed }) => !isPassed);
console.log(`\n${results.map(({ name, isPassed }) => `${isPassed ? '✓' : '✗'} ${name}`).join('\n')}\n`);
for (const { name, command } of failed) console.log(`${name} failed. To run it alone: npx ${command}`);
console.log(`${String(results.length - failed.length)} passed, ${String(failed.length)} failed`);
process.exitCode = results.length === 0 || failed.length > 0 ? 1 : 0;
