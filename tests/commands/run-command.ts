import { spawnSync } from 'node:child_process';

export interface CommandRun {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Each call is a process of its own: what one has compiled, the next need not compile again. */
const compiled = { NODE_COMPILE_CACHE: 'node_modules/.cache/node-compile' };

/** Runs a command of `src/commands` as `npm run` does, with `input` on its standard input, and waits for it. */
export function runCommand(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): CommandRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${name}.ts`, ...args], {
    env: {
      ...process.env,
      ...compiled,
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      INIT_CWD: undefined,
      ...environment,
    },
    input,
    encoding: 'utf8',
  });
  return { status, output: stdout, errors: stderr };
}
