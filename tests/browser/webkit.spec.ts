import { expect, test } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { FIRST_PORT } from './built-pages.ts';
import { MINI_BROWSER } from './find-webkit.ts';

/*
 * What engines draw differently, in the engine of Safari: marks, columns, folds and targets. Playwright drives a
 * build of its own alone, so WebKitGTK is asked through its own driver, by the W3C's WebDriver protocol.
 */
const driverPort = FIRST_PORT + 7;
const site = `http://localhost:${String(FIRST_PORT)}`;
const POST = '/stories/us-iraq-talks/washington-post/';

test.describe.configure({ mode: 'serial' });

let driver: ChildProcess | undefined;
let session = '';

async function command<Value = unknown>(path: string, body: object): Promise<Value> {
  const response = await fetch(`http://127.0.0.1:${String(driverPort)}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const { value } = (await response.json()) as { value: Value };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

const open = (address: string) => command(`/session/${session}/url`, { url: `${site}${address}` });

/** Runs a function in the page that is open. */
const evaluate = <Value>(run: () => Value) =>
  command<Value>(`/session/${session}/execute/sync`, { script: `return (${String(run)})()`, args: [] });

test.beforeAll(async () => {
  driver = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${String(driverPort)}`],
    {
      // Its sandbox needs rights that containers do not have.
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
      detached: true,
    },
  );
  const options = { binary: MINI_BROWSER, args: ['--automation'] };
  await expect(async () => {
    const { sessionId } = await command<{ sessionId: string }>('/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    session = sessionId;
  }).toPass({ timeout: 60_000 });
  await command(`/session/${session}/window/rect`, { x: 0, y: 0, width: 1440, height: 900 });
});

test.afterAll(() => {
  // With the virtual screen that it runs on.
  if (driver?.pid !== undefined) process.kill(-driver.pid);
});

test('WebKit draws each kind of mark, in the text and in the legend', async () => {
  await open(POST);
  const drawn = await evaluate(() =>
    ['.annotated', '.legend'].map((place) => {
      const read = (mark: string) => getComputedStyle(document.querySelector(`${place} ${mark}`) ?? document.body);
      return {
        damaged: [read('mark.damaged').textDecorationLine, read('mark.damaged').textDecorationStyle],
        differing: [read('mark.differing').borderBottomWidth, read('mark.differing').borderBottomStyle],
        agreeing: read('mark.agreeing').borderBottomWidth,
      };
    }),
  );
  const whole = { damaged: ['underline', 'wavy'], differing: ['2px', 'dashed'], agreeing: '1px' };
  expect(drawn).toEqual([whole, whole]);
});

test('WebKit sets cards beside the text, and marks what one came to', async () => {
  await open(`${POST}#partnership`);
  const { text, card, target } = await evaluate(() => {
    const box = (name: string) => document.querySelector(name)?.getBoundingClientRect();
    const passage = document.querySelector(':target');
    return {
      text: box('.annotated .block')?.right ?? 0,
      card: box('.annotated .card')?.left ?? 0,
      target: passage && { id: passage.id, outline: getComputedStyle(passage).outlineStyle },
    };
  });
  expect(card).toBeGreaterThan(text);
  expect(target).toEqual({ id: 'partnership', outline: 'solid' });
});

test('WebKit folds what is folded, and what a wide page has in sight can be seen or unfolded', async () => {
  await open(POST);
  const seen = await evaluate(() => {
    const fold = document.querySelector<HTMLDetailsElement>('.card details');
    const isSeen = () => fold?.querySelector('.whole')?.checkVisibility({ contentVisibilityAuto: true }) ?? false;
    const before = isSeen();
    if (fold) fold.open = true;
    return [before, isSeen()];
  });
  expect(seen).toEqual([false, true]);

  await open('/stories/us-iraq-talks/');
  const offered = await evaluate(() =>
    Array.from(document.querySelectorAll('.narrow-fold'), (fold) =>
      [fold.querySelector('summary'), fold.querySelector('summary ~ *')].some((part) => part?.checkVisibility()),
    ),
  );
  expect(offered).toEqual([true, true]);
});
