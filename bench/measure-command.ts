import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Cost {
  readonly exitCode: number;
  readonly wallSeconds: number;
  /** User and system time of the process and all that it started. Undefined where the system has no POSIX shell. */
  readonly cpuSeconds: number | undefined;
  /** The most that all its processes held at one time, in bytes. Undefined where there is no /proc. */
  readonly peakBytes: number | undefined;
  /** The end of what it printed, for the case that it failed. */
  readonly printed: string;
}

const SAMPLE_EVERY = 100;
const PRINTED_CHARACTERS = 4_000;
const CLOCK_TICKS = 100;

/** Runs a command to its end and measures what it cost, its child processes included. */
export async function measureCommand(command: Command): Promise<Cost> {
  const isPosix = process.platform !== 'win32';
  const shell = ['-c', '"$@"; code=$?; LC_ALL=C; times >&3; exit $code', 'measured'];
  const [program, ...rest] = isPosix ? ['sh', ...shell, command.program] : [command.program];
  const start = performance.now();
  // A session of its own: all processes in it belong to the command, also those whose parent has ended.
  const child = spawn(program, [...rest, ...command.arguments], {
    cwd: command.folder,
    env: { ...process.env, ...command.environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: isPosix,
  });
  const stop = () => {
    if (child.pid !== undefined) process.kill(isPosix ? -child.pid : child.pid, 'SIGTERM');
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const printed: string[] = [];
  const times: string[] = [];
  child.stdout?.on('data', (text: Buffer) => printed.push(text.toString()));
  child.stderr?.on('data', (text: Buffer) => printed.push(text.toString()));
  child.stdio[3]?.on('data', (text: Buffer) => times.push(text.toString()));
  const sampler = new SessionSampler(child.pid ?? 0);
  const timer = setInterval(() => {
    sampler.sample();
  }, SAMPLE_EVERY);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  }).finally(() => {
    clearInterval(timer);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  });
  const told = readTimes(times.join(''));
  return {
    exitCode,
    wallSeconds: (performance.now() - start) / 1_000,
    // The shell does not hear of processes that nobody waited for; the samples miss what came after the last.
    cpuSeconds: told === undefined ? undefined : Math.max(told, sampler.cpuSeconds),
    peakBytes: sampler.peakBytes,
    printed: printed.join('').slice(-PRINTED_CHARACTERS),
  };
}

/** The children's user and system time, from the second line that `times` prints: "0m1.20s 0m0.31s". */
function readTimes(text: string): number | undefined {
  const [, children = ''] = text.split('\n');
  const parts = [...children.matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/gu)];
  if (parts.length !== 2) return undefined;
  return parts.reduce((sum, { groups }) => sum + Number(groups?.['minutes']) * 60 + Number(groups?.['seconds']), 0);
}

/** Looks at the processes of a session, on systems that have /proc. */
class SessionSampler {
  readonly #session: string;
  readonly #cpu = new Map<string, number>();
  #peak: number | undefined;

  constructor(session: number) {
    this.#session = String(session);
  }

  get peakBytes(): number | undefined {
    return this.#peak;
  }

  get cpuSeconds(): number {
    return this.#cpu.values().reduce((sum, ticks) => sum + ticks, 0) / CLOCK_TICKS;
  }

  sample(): void {
    if (process.platform !== 'linux') return;
    let sum = 0;
    for (const id of readdirSync('/proc')) {
      if (/^\d/u.test(id)) sum += this.#readProcess(id);
    }
    this.#peak = Math.max(this.#peak ?? 0, sum);
  }

  /** Resident memory of a process in bytes; 0 when it is none of the session or has just ended. */
  #readProcess(id: string): number {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
      // The name in brackets may hold anything; behind it come state, parent, group and session.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[3] !== this.#session) return 0;
      this.#cpu.set(id, Number(fields[11]) + Number(fields[12]));
      const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, 'latin1')) ?? [];
      return Number(kilobytes) * 1_024;
    } catch {
      return 0;
    }
  }
}
