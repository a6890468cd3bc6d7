import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runChild, sendErrand } from '../../src/build/run-child.ts';
import { openWorkshop, root } from './build-site.ts';

const work = openWorkshop();
const module = JSON.stringify(pathToFileURL(join(root, 'src', 'build', 'run-child.ts')).href);

/** A script whose process does something with what it is asked. */
function writeScript(name: string, body: string): string {
  const script = join(work, `${name}.mjs`);
  writeFileSync(script, `import { answerErrand } from ${module};\nanswerErrand(${body});\n`);
  return script;
}

describe('an errand', () => {
  test('brings its answer, and tells how far it is meanwhile', async () => {
    const script = writeScript('add', '(numbers, asker) => (asker.tell({ done: 1 }), numbers.reduce((a, b) => a + b))');
    const told: unknown[] = [];
    const tell = (message: unknown) => told.push(message);
    await expect(sendErrand({ name: 'Adding', script, request: [1, 2, 3], work, tell })).resolves.toBe(6);
    expect(told).toEqual([{ done: 1 }]);
  });

  test('ends well when its request is long and who asked is busy until it is done', async () => {
    const script = writeScript('count', '(texts) => texts.length');
    const texts = Array.from({ length: 9000 }, (_, number) => String(number).padEnd(1500, 'x'));
    const asked = sendErrand({ name: 'Counting', script, request: texts, work });
    const { promise, resolve } = Promise.withResolvers<undefined>();
    setTimeout(() => {
      const end = performance.now() + 1500;
      while (performance.now() < end);
      resolve(undefined);
    }, 50);
    expect(await Promise.all([asked, promise])).toEqual([9000, undefined]);
  });

  test('that fails says why', async () => {
    const script = writeScript('fail', '() => { throw new RangeError("no such story"); }');
    const asked = sendErrand({ name: 'Rendering', script, request: {}, work });
    await expect(asked).rejects.toThrow(/RangeError: no such story[^]*Rendering ended with code 1\./u);
  });
});

test('a process that nobody wants any more is ended', async () => {
  const unwanted = new AbortController();
  const ended = runChild('Waiting', ['--eval', 'setTimeout(() => {}, 60_000)'], { cwd: work, signal: unwanted.signal });
  unwanted.abort();
  await expect(ended).rejects.toThrow(/abort/iu);
});
