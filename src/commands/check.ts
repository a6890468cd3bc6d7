import { existsSync, statSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder, checkOneStory } from '../content/check-folder.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { colour, printGithub, printJson, printText, REPORT_FORMATS } from '../content/print-problems.ts';
import { isError } from '../domain/problem.ts';
import { answerCall, WrongCall } from './answer-call.ts';

/**
 * Checks the content, or one story of it, and prints every problem. Exit code 1 with problems, 2 when it was called
 * wrongly.
 */
const USAGE = 'npm run check -- [STORY] [--watch] [--format text|json|github] [--content DIR]';

/** How long to wait after a change, in milliseconds: editors write a file in several steps. */
const SETTLING_TIME = 100;

type Call = ReturnType<typeof readArguments>;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      content: { type: 'string' },
      format: { type: 'string', default: 'text' },
      watch: { type: 'boolean', default: false },
    },
  });
  const [story, ...more] = positionals;
  if (more.length > 0) throw new WrongCall('Name one story, or none.');
  const format = REPORT_FORMATS.find((name) => name === values.format);
  if (!format) throw new WrongCall(`Unknown format "${values.format}". Use one of: ${REPORT_FORMATS.join(', ')}.`);
  const folder = values.content === undefined ? findContentFolder() : resolve(values.content);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new WrongCall(`There is no folder ${folder}.`);
  return { folder, format, story: story?.replace(/\/$/u, ''), isWatching: values.watch };
}

function check({ folder, format, story }: Call): number {
  const { files, problems } = story === undefined ? checkFolder(folder) : checkOneStory(folder, story);
  const print = {
    text: () => printText(problems, files, colour),
    json: () => printJson(problems),
    github: () => printGithub(problems),
  };
  const report = print[format]();
  if (report !== '') console.log(report);
  return problems.some(isError) ? 1 : 0;
}

/** Checks again after each change, until it is stopped. */
function watchContent(call: Call): void {
  const tell = () => {
    console.error(`\nChecked at ${new Date().toLocaleTimeString()}. Waiting for changes; Ctrl+C ends.`);
  };
  let waiting: NodeJS.Timeout | undefined;
  watch(call.folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      void answerCall(USAGE, () => check(call), 2).then(tell);
    }, SETTLING_TIME);
  });
  process.once('SIGINT', () => process.exit());
  tell();
}

await answerCall(
  USAGE,
  () => {
    const call = readArguments();
    const code = check(call);
    if (call.isWatching) watchContent(call);
    return code;
  },
  2,
);
