import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder } from '../content/check-folder.ts';
import { readContentPlace } from '../content/content-file.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { colour } from '../content/print-problems.ts';
import type { Problem } from '../domain/problem.ts';
import { writeNewFile } from '../authoring/new-file.ts';
import { scaffoldArticle } from '../authoring/scaffold-article.ts';
import { scaffoldStory } from '../authoring/scaffold-story.ts';
import { answerCall, requireId, WrongCall } from './answer-call.ts';

/**
 * Writes the file of a new story or article, and says what its author must still fill in.
 * Exit codes: 0 written; 1 not written; 2 called wrongly.
 */
const USAGE = `npm run new -- story ID             a story: content/stories/ID/story.md
npm run new -- article STORY NAME   an article of it: content/stories/STORY/NAME.md
npm run new -- record STORY NAME    a primary document: content/stories/STORY/records/NAME.md`;

function readCall(): { readonly inside: string; readonly text: string } {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [kind, story, name, ...more] = positionals;
  const isStory = kind === 'story';
  const isDocument = kind === 'article' || kind === 'record';
  if (!isStory && !isDocument)
    throw new WrongCall(kind === undefined ? 'Say what is new.' : `There is no new "${kind}".`);
  if (story === undefined || (isDocument && name === undefined) || (isStory && name !== undefined) || more.length > 0) {
    throw new WrongCall(
      isStory ? 'A story needs one name.' : `The ${kind} needs the name of its story and one of its own.`,
    );
  }
  for (const id of [story, name ?? story]) requireId('Names are', id);
  if (isStory) return { inside: `stories/${story}/story.md`, text: scaffoldStory() };
  const inside = `stories/${story}/${kind === 'record' ? 'records/' : ''}${name ?? ''}.md`;
  if (readContentPlace(inside)?.kind !== kind) throw new WrongCall(`The ${kind} cannot be called "${name ?? ''}".`);
  return { inside, text: scaffoldArticle() };
}

function run(): number {
  const { inside, text } = readCall();
  const folder = findContentFolder();
  writeNewFile(folder, inside, text, 'keep');
  const path = relative(process.cwd(), join(folder, inside));
  const { problems } = checkFolder(folder);
  const gaps = problems.filter(({ file }) => file === path).map((problem) => describeGap(problem, text.split('\n')));
  console.log(`${colour('bold', path)} was written. Its author still has to say:\n\n${[...new Set(gaps)].join('\n')}`);
  console.log(
    '\nFields behind # may be left out; take the # away to use one. "npm run check" says what is still missing.',
  );
  return 0;
}

/** What is missing, in the words that stand above the field; a problem of another kind in its own. */
function describeGap({ code, line, message, hint }: Problem, lines: readonly string[]): string {
  const [, name] = /^\s*(?:- )?([\w-]+):$/u.exec(lines[line - 1] ?? '') ?? [];
  const place = `  line ${String(line).padEnd(3)}`;
  if (name === undefined || code !== 'wrong-value') return `${place} ${message} ${hint}`;
  const above = lines.slice(0, line - 1);
  const comments = above.slice(above.findLastIndex((text) => !/^\s*# /u.test(text)) + 1);
  const purpose = comments.map((text) => text.trim().slice(2)).join(' ');
  return `${place} ${colour('bold', name)}: ${purpose === '' ? hint : purpose}`;
}

await answerCall(USAGE, run);
