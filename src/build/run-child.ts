import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

interface ChildOptions {
  readonly cwd: string;
  /** Variables besides those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Is called with each message of the process: a few words at a time. */
  readonly tell?: (message: unknown) => void;
  /** Ends the process when nobody wants its work any more. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a process of Node to its end; it ends with this one.
 * @param name what it is called when it fails
 * @param command arguments of Node
 * @throws {Error} with all that the process printed when it fails
 */
export function runChild(name: string, command: readonly string[], options: ChildOptions): Promise<void> {
  const { cwd, environment, tell, signal } = options;
  const child = spawn(process.execPath, command, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...environment },
    ...(signal && { signal, killSignal: 'SIGKILL' as const }),
  });
  running.add(child);
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
  if (tell) child.on('message', tell);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${printed.trim()}\n\n${name} ended with ${signal ?? `code ${String(code)}`}.`));
    });
  });
}

export interface Errand<Request> {
  /** What its process is called when it fails. */
  readonly name: string;
  /** The script that answers with `answerErrand`. */
  readonly script: string;
  /** Options of Node. */
  readonly flags?: readonly string[];
  readonly request: Request;
  /** A folder for what the processes hand to each other. */
  readonly work: string;
  readonly tell?: (message: unknown) => void;
}

let errands = 0;

/**
 * Has a process of its own do some work. Request and answer are handed over in files: where a process waits for
 * nothing for a while, Node loses long messages to and from it, and with them the end of the other process.
 * @throws {Error} with all that the process printed when it fails
 */
export async function sendErrand<Request, Answer>(errand: Errand<Request>): Promise<Answer> {
  const { name, script, flags = [], request, work, tell } = errand;
  mkdirSync(work, { recursive: true });
  errands += 1;
  const file = join(work, `${basename(script)}-${String(errands)}`);
  writeFileSync(file, serialize(request));
  await runChild(name, [...flags, script, file], { cwd: process.cwd(), ...(tell && { tell }) });
  return deserialize(readFileSync(nameAnswer(file))) as Answer;
}

/** How a process speaks to the one that asked for its work. */
export interface Asker {
  tell(message: object): void;
  /** Ends the process when nobody waits for it any more; for work that waits for nothing, and so does not hear of it. */
  leaveIfGone(): void;
}

/** Does, in the process that `sendErrand` starts, what is asked for. */
export function answerErrand(work: (request: never, asker: Asker) => unknown): void {
  const { ppid } = process;
  const [, , file = ''] = process.argv;
  const request = deserialize(readFileSync(file)) as never;
  // Whoever asked is gone, and the next build is to find nobody else at work.
  const leave = () => process.exit(1);
  const asker: Asker = {
    tell: (message) => {
      asker.leaveIfGone();
      process.send?.(message);
    },
    leaveIfGone: () => {
      if (process.ppid !== ppid || !process.connected) leave();
    },
  };
  process.on('disconnect', leave);
  Promise.resolve(request)
    .then((asked) => work(asked, asker))
    .then(
      (answer) => {
        writeFileSync(nameAnswer(file), serialize(answer));
        process.off('disconnect', leave);
        // The way to the one who asked would keep the process alive.
        if (process.connected) process.disconnect();
      },
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
        process.exit(1);
      },
    );
}

function nameAnswer(file: string): string {
  return `${file}.answer`;
}
