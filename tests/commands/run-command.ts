import { spawnSync } from 'node:child_process';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

export interface CommandRun {
  status: number | null;
  output: string;
  errors: string;
}

export interface CommandCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

/** What the thread is given in which commands run: where calls come from, and how to say that one has ended. */
export interface HostData {
  readonly port: MessagePort;
  readonly ended: Int32Array<SharedArrayBuffer>;
}

const environment = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, INIT_CWD: undefined };
/** In milliseconds. It only ends what hangs, which no time limit of a test could while it waits. */
const LONGEST = 120_000;

const ended = new Int32Array(new SharedArrayBuffer(4));
let host: MessagePort | undefined;

function startHost(): MessagePort {
  const { port1, port2: port } = new MessageChannel();
  const data = { workerData: { port, ended } satisfies HostData, transferList: [port], env: environment };
  new Worker(new URL('command-host.ts', import.meta.url), data).unref();
  port1.unref();
  return port1;
}

/**
 * Runs a command of `src/commands` as Node does and waits for it, in a thread that keeps what commands share: to start
 * a process takes longer than most of them.
 */
export function runCommand(name: string, args: readonly string[], settings: CommandCall['settings'] = {}): CommandRun {
  host ??= startHost();
  Atomics.store(ended, 0, 0);
  host.postMessage({ name, args, settings } satisfies CommandCall);
  if (Atomics.wait(ended, 0, 0, LONGEST) === 'timed-out') throw new Error(`"${name}" does not end.`);
  return receiveMessageOnPort(host)?.message as CommandRun;
}

/** Runs a command in a process of its own, as `npm run` does, with `input` on its standard input. */
export function spawnCommand({ name, args, settings }: CommandCall, input = ''): CommandRun {
  const env = { ...environment, ...settings };
  const options = { env, input, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${name}.ts`, ...args], options);
  return { status, output: stdout, errors: stderr };
}
