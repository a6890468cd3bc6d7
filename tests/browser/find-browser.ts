import { chromium, type LaunchOptions } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium without what it does on its own account: no sandbox for root, no network traffic of its own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The first draws no window and no menus, which takes half the time. */
const COMMANDS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
];

const INSTALL_LIMIT = 60_000;

/**
 * How to start a Chromium to test with: the one named in `CHROMIUM_PATH`, Playwright's own, one of the system, or one
 * that Playwright installs now. Of its own Playwright takes the one without windows.
 * @throws {Error} saying what to do, when there is none: browser tests are never skipped.
 */
export function findBrowser(): LaunchOptions {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return { args: FLAGS, executablePath: named };
    throw new Error(`CHROMIUM_PATH is "${named}", and there is no such file. Set it to the path of a Chromium.`);
  }
  const hasOwn = () => existsSync(chromium.executablePath());
  if (hasOwn()) return { args: FLAGS };
  const found = [...listOnPath(), ...INSTALLED].find((path) => existsSync(path));
  if (found) return { args: FLAGS, executablePath: found };

  spawnSync('npx playwright install chromium', { shell: true, stdio: 'ignore', timeout: INSTALL_LIMIT });
  if (hasOwn()) return { args: FLAGS };
  throw new Error(
    'The browser tests need a Chromium, and none was found or could be downloaded. ' +
      'Install one with your system’s package manager (Debian: apt-get install chromium-headless-shell), ' +
      'or set CHROMIUM_PATH to the path of a Chromium or Chrome.',
  );
}

function listOnPath(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}
