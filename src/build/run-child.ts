import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export interface ChildOptions {
  readonly cwd: string;
  /** Variables besides those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Is called with each message of the process. */
  readonly tell?: (message: unknown) => void;
  /** Is sent to the process at once. */
  readonly request?: object;
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
  const { cwd, environment, tell, request, signal } = options;
  const child = spawn(process.execPath, command, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, ...environment },
    ...(signal && { signal, killSignal: 'SIGKILL' as const }),
  });
  running.add(child);
  let printed = '';
  child.stdout?.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
  if (tell) child.on('message', tell);
  // A process that ends before it has heard is told of by its end.
  if (request) child.send(request, () => undefined);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${printed.trim()}\n\n${name} ended with ${signal ?? `code ${String(code)}`}.`));
    });
  });
}
