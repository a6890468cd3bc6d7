/**
 * Runs every check and test, those first of which a failure is cheapest to find. A step that fails does not
 * stop the others, so that one run tells all; the exit code is 1 when any failed.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { BROWSER_SITES_BUILT, MANY_ARTICLES } from './browser/built-pages.ts';

const playwright = 'playwright test --config tests/playwright.config.ts';
const vitest = 'vitest run --config tests/vitest.config.ts';

/** Part of the names of the steps that are wanted; all are when it is empty. */
const wanted = process.argv.slice(2).join(' ').toLowerCase();

/** Steps of one line follow one another; the lines of a group run beside each other, for a machine has two cores. */
const groups: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      // Makes the types of Astro's own modules, which the linter needs as well.
      { name: 'Types', command: 'astro check' },
      // One build at a time can be made here, so what browsers look at is there before the tests of builds.
      { name: 'Build', command: 'astro build' },
      { name: 'Build of many articles', command: 'astro build', env: MANY_ARTICLES.settings },
    ],
    [
      { name: 'Formatting', command: 'prettier --check .' },
      { name: 'Dead code', command: 'knip' },
      { name: 'Content', command: 'node src/commands/check.ts' },
    ],
  ],
  [
    [{ name: 'Tests of builds', command: `${vitest} --project build` }],
    // Together these take about as long.
    [
      { name: 'Lint', command: 'eslint .' },
      { name: 'Unit tests', command: `${vitest} --project unit` },
      { name: 'Browser tests', command: playwright, env: wanted === '' ? { [BROWSER_SITES_BUILT]: 'yes' } : {} },
    ],
  ],
];

interface Step {
  readonly name: string;
  readonly command: string;
  readonly env?: NodeJS.ProcessEnv;
}

interface StepResult extends Step {
  readonly isPassed: boolean;
  /** The last of what it printed. */
  readonly ending: string;
}

/** So many lines of a step that failed are printed again at the end, where they are found among those of all steps. */
const ENDING_LINES = 80;

/** @param isAlone whether it prints while it runs; what runs beside others is printed when it has ended */
async function runStep(step: Step, isAlone: boolean): Promise<StepResult> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(step.command, {
    shell: true,
    stdio: ['inherit', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ...step.env },
  });
  let printed = '';
  const print = (text: string) => {
    printed += text;
    if (isAlone) process.stdout.write(text);
  };
  print(`\n▸ ${step.name}: ${step.command}\n`);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
  const [code] = (await once(child, 'close')) as [number | null];
  if (!isAlone) console.log(printed);
  return { ...step, isPassed: code === 0, ending: printed.split('\n').slice(-ENDING_LINES).join('\n') };
}

const results: StepResult[] = [];
for (const group of groups) {
  const lines = group
    .map((line) => line.filter(({ name }) => name.toLowerCase().includes(wanted)))
    .filter((line) => line.length > 0);
  const runLine = async (line: readonly Step[]) => {
    for (const step of line) results.push(await runStep(step, lines.length === 1));
  };
  await Promise.all(lines.map(runLine));
}

const failed = results.filter(({ isPassed }) => !isPassed);
for (const { name, ending } of failed) console.log(`\n▸ ${name} failed. The last of what it printed:\n${ending}`);
console.log(`\n${results.map(({ name, isPassed }) => `${isPassed ? '✓' : '✗'} ${name}`).join('\n')}\n`);
for (const { name, command } of failed) console.log(`${name} failed. To run it alone: npx ${command}`);
console.log(`${String(results.length - failed.length)} passed, ${String(failed.length)} failed`);
process.exitCode = results.length === 0 || failed.length > 0 ? 1 : 0;
