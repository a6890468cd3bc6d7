import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4_096;

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
  const ticks = new Map<string, number>();
  const timer = setInterval(() => {
    const processes = listProcesses(child.pid ?? 0);
    for (const { id, time } of processes) ticks.set(id, time);
    const bytes = processes.reduce((sum, { pages }) => sum + pages * PAGE_BYTES, 0);
    peakBytes = Math.max(peakBytes, bytes);
  }, SAMPLE_EVERY).unref();
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  const wallSeconds = (performance.now() - start) / 1_000;
  // The shell does not hear of processes that nobody waited for; the samples miss what came after the last.
  const sampled = ticks.values().reduce((sum, time) => sum + time / TICKS_PER_SECOND, 0);
  const cpuSeconds = Math.max(readTimes(times), sampled);
  return { exitCode: exitCode ?? 1, wallSeconds, cpuSeconds, peakBytes, printed: printed.slice(-2_000) };
}

/** The children's user and system time, from the second line that `times` prints: "0m1.20s 0m0.31s". */
function readTimes(text: string): number {
  const parts = (text.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/gu);
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** The processes of a session, on systems that have /proc: processor time in ticks, resident memory in pages. */
function listProcesses(session: number) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').flatMap((id) => {
    try {
      // The name in brackets may hold anything; behind it come state, parent, group and session.
      const fields = readFileSync(`/proc/${id}/stat`, 'latin1').split(') ').at(-1)?.split(' ').map(Number) ?? [];
      const [time, pages] = [(fields[11] ?? 0) + (fields[12] ?? 0), fields[21] ?? 0];
      return fields[3] === session ? [{ id, time, pages }] : [];
    } catch {
      return []; // It is none, or has just ended.
    }
  });
}
