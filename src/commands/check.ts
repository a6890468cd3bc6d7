import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLargeFolder } from '../content/check-folder.ts';
import { enterUserFolder, findContentFolder } from '../content/content-folder.ts';
import { describeError } from '../content/describe-error.ts';
import { colour, printGithub, printJson, printText, REPORT_FORMATS } from '../content/print-problems.ts';
import { isError } from '../domain/problem.ts';

/** Checks the content and prints every problem. Exit code 1 with problems, 2 when it was called wrongly. */
function readArguments(): { folder: string; format: (typeof REPORT_FORMATS)[number] } {
  const { values } = parseArgs({
    options: { content: { type: 'string' }, format: { type: 'string', default: 'text' } },
  });
  const format = REPORT_FORMATS.find((name) => name === values.format);
  if (!format) throw new Error(`Unknown format "${values.format}". Use one of: ${REPORT_FORMATS.join(', ')}.`);
  const folder = values.content === undefined ? findContentFolder() : resolve(values.content);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no folder ${folder}.`);
  return { folder, format };
}

function run(): number {
  const { folder, format } = readArguments();
  const { files, problems } = checkLargeFolder(folder, { take: () => undefined });
  const print = {
    text: () => printText(problems, files, colour),
    json: () => printJson(problems),
    github: () => printGithub(problems),
  };
  const report = print[format]();
  if (report !== '') console.log(report);
  return problems.some(isError) ? 1 : 0;
}

try {
  enterUserFolder();
  process.exitCode = run();
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 2;
}
