import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Command {
  readonly folder: string;
  readonly words: readonly [program: string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Cost {
  readonly exitCode: number;
  readonly wallSeconds: number;
  /** User and system time of the process and of all that it started. */
  readonly cpuSeconds: number;
  /** The most that all its processes held at one time. 0 where there is no /proc. */
  readonly peakBytes: number;
  /** The end of what it printed. */
  readonly printed: string;
}

const SAMPLE_EVERY = 100;

/** Runs a command to its end, on a POSIX system, and measures what it cost. */
export async function measureCommand({ folder, words, environment }: Command): Promise<Cost> {
  const start = performance.now();
  // A session of its own: all processes in it belong to the command, also those whose parent has ended.
  const child = spawn('sh', ['-c', '"$@"; code=$?; LC_ALL=C; times >&3; exit $code', 'measured', ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  let [printed, times, peakBytes] = ['', '', 0];
  const print = (text: Buffer) => (printed += text.toString());
  child.stdout?.on('data', print);
  child.stderr?.on('data', print);
  child.stdio[3]?.on('data', (text: Buffer) => (times += text.toString()));
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, readMemory(String(child.pid)));
  }, SAMPLE_EVERY);
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? 1);
    });
  }).finally(() => {
    clearInterval(timer);
    process.off('SIGINT', stop).off('SIGTERM', stop);
  });
  const wallSeconds = (performance.now() - start) / 1_000;
  return { exitCode, wallSeconds, cpuSeconds: readTimes(times), peakBytes, printed: printed.slice(-2_000) };
}

/** The children's user and system time, from the second line that `times` prints: "0m1.20s 0m0.31s". */
function readTimes(text: string): number {
  const parts = (text.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/gu);
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** The resident memory of the processes of a session. */
function readMemory(session: string): number {
  if (process.platform !== 'linux') return 0;
  const sizes = readdirSync('/proc')
    .filter((name) => /^\d/u.test(name))
    .map((id) => {
      try {
        // The name in brackets may hold anything; behind it come state, parent, group and session.
        const [, fields = ''] = /.*\) (.*)/u.exec(readFileSync(`/proc/${id}/stat`, 'latin1')) ?? [];
        if (fields.split(' ')[3] !== session) return 0;
        return Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${id}/status`, 'latin1'))?.[1] ?? 0) * 1_024;
      } catch {
        return 0; // It has just ended.
      }
    });
  return sizes.reduce((sum, size) => sum + size, 0);
}
