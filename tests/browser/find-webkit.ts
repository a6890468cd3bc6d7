import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const LIBRARIES = '/usr/lib';

/** The small browser that comes with WebKitGTK's driver; empty where it is not installed. */
export const MINI_BROWSER = findMiniBrowser();

function findMiniBrowser(): string {
  const folders = (folder: string) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
  return (
    folders(LIBRARIES)
      .flatMap((machine) => (machine.endsWith('-linux-gnu') ? folders(machine) : []))
      .filter((library) => library.includes('webkit2gtk'))
      .map((library) => join(library, 'MiniBrowser'))
      .find((path) => existsSync(path)) ?? ''
  );
}

/** What the tests in WebKit lack, as Debian names its packages. */
export function missingForWebKit(): readonly string[] {
  const isThere = (command: string) =>
    (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
  return [
    ...(MINI_BROWSER !== '' && isThere('WebKitWebDriver') ? [] : ['webkit2gtk-driver']),
    ...(isThere('xvfb-run') ? [] : ['xvfb']),
  ];
}
