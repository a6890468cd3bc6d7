import { format } from 'node:util';
import { workerData } from 'node:worker_threads';
import type { CommandCall, CommandRun, HostData } from './run-command.ts';

const { port, ended } = workerData as HostData;
const environment = process.env;
const run: CommandRun = { status: null, output: '', errors: '' };
Object.assign(console, {
  log: (...parts: unknown[]) => (run.output += `${format(...parts)}\n`),
  error: (...parts: unknown[]) => (run.errors += `${format(...parts)}\n`),
});
// A thread is where its process is; all are called from the folder of the project.
process.chdir = () => undefined;
let calls = 0;

port.on('message', ({ name, args, settings }: CommandCall) => {
  Object.assign(run, { output: '', errors: '' });
  process.env = { ...environment, ...settings };
  process.argv = [process.execPath, name, ...args];
  process.exitCode = 0;
  // A module runs once under one name.
  calls += 1;
  void import(`../../src/commands/${name}.ts?${String(calls)}`)
    .catch((error: unknown) => {
      run.errors += format(error);
      process.exitCode = 1;
    })
    .then(() => {
      port.postMessage({ ...run, status: process.exitCode });
      process.exitCode = 0;
      Atomics.store(ended, 0, 1);
      Atomics.notify(ended, 0);
    });
});
