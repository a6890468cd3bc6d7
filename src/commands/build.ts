import { resolve } from 'node:path';
import { buildSite } from '../build/build-site.ts';
import { Progress } from '../build/progress.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { colour, printText } from '../content/print-problems.ts';
import { isError } from '../domain/problem.ts';

/** Builds the site. Exit code 1 when the content has problems or the build fails: what was published then stays. */
const { OUT_DIR = 'dist' } = process.env;

try {
  const { files, problems } = await buildSite({
    root: resolve(import.meta.dirname, '..', '..'),
    content: findContentFolder(),
    out: OUT_DIR,
    progress: new Progress(),
  });
  if (problems.length > 0) console.error(printText(problems, files, colour));
  if (problems.some(isError)) {
    console.error('The content has problems; no page was written.');
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('The build failed; what was published before is as it was.');
  // What else was at work for this build need not be waited for.
  process.exit(1);
}
