import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder } from '../checks/check-folder.ts';
import { colour, printGithub, printJson, printText, REPORT_FORMATS } from '../checks/print-problems.ts';
import { isError } from '../domain/problem.ts';

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: process.env['CONTENT_DIR'] ?? 'content' },
    format: { type: 'string', default: 'text' },
  },
});
const format = REPORT_FORMATS.find((name) => name === values.format);
if (!format) {
  console.error(`Unknown format "${values.format}". Use one of: ${REPORT_FORMATS.join(', ')}.`);
  process.exit(2);
}

const { files, problems } = checkFolder(resolve(values.content));
const print = {
  text: () => printText(problems, files, colour),
  json: () => printJson(problems),
  github: () => printGithub(problems),
};
const report = print[format]();
if (report !== '') console.log(report);
process.exitCode = problems.some(isError) ? 1 : 0;
