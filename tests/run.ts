/**
 * Runs every check and test, in the order in which a failure is cheapest to find. A step that fails does not
 * stop the others, so that one run tells all; the exit code is 1 when any failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

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
  { name: 'Build', command: 'astro build' },
  { name: 'Tests of builds', command: `${vitest} --project build` },
  { name: 'Browser tests', command: playwright },
];

type Step = (typeof steps)[number];

interface StepResult extends Step {
  readonly isPassed: boolean;
  /** The last of what it printed. */
  readonly ending: string;
}

/** So many lines of a step that failed are printed again at the end, where they are found among those of all steps. */
const ENDING_LINES = 80;

async function runStep(step: Step): Promise<StepResult> {
  console.log(`\n▸ ${step.name}: ${step.command}`);
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(step.command, {
    shell: true,
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, ...colours },
  });
  let ending = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.setEncoding('utf8').on('data', (text: string) => {
      to.write(text);
      ending = `${ending}${text}`.split('\n').slice(-ENDING_LINES).join('\n');
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...step, isPassed: code === 0, ending };
}

const wanted = process.argv.slice(2).join(' ').toLowerCase();
const results: StepResult[] = [];
for (const step of steps.filter(({ name }) => name.toLowerCase().includes(wanted))) results.push(await runStep(step));

const failed = results.filter(({ isPassed }) => !isPassed);
for (const { name, ending } of failed) console.log(`\n▸ ${name} failed. The last of what it printed:\n${ending}`);
console.log(`\n${results.map(({ name, isPassed }) => `${isPassed ? '✓' : '✗'} ${name}`).join('\n')}\n`);
for (const { name, command } of failed) console.log(`${name} failed. To run it alone: npx ${command}`);
console.log(`${String(results.length - failed.length)} passed, ${String(failed.length)} failed`);
process.exitCode = results.length === 0 || failed.length > 0 ? 1 : 0;
