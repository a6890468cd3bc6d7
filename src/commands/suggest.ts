import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkOneStory } from '../content/check-folder.ts';
import { findContentFolder } from '../content/content-folder.ts';
import { colour, printText } from '../content/print-problems.ts';
import { readTextFile } from '../content/read-content.ts';
import { readStoryTexts, type StoryTextsRead } from '../content/read-story-texts.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import { draftClaims } from '../authoring/suggest/draft-claims.ts';
import type { DraftPoint } from '../authoring/suggest/draft-point.ts';
import { chooseDrafts, draftPoints, type DraftedPoints } from '../authoring/suggest/draft-points.ts';
import { printDoubts, printDraftClaims, printDraftPoints } from '../authoring/suggest/print-draft-points.ts';
import { readPointSheet } from '../authoring/suggest/point-sheet.ts';
import { printSheet } from '../authoring/suggest/print-sheet.ts';
import { writePoints, type PointToWrite } from '../authoring/suggest/write-points.ts';
import { writeNewFile } from '../authoring/new-file.ts';
import { answerCall, WrongCall } from './answer-call.ts';

/**
 * Proposes points for a story, and writes those that are chosen, or those of a sheet.
 * Exit codes: 0 done; 1 the sheet has mistakes, the story has fewer than two articles, or a file cannot be written;
 * 2 called wrongly.
 */
const USAGE = `npm run suggest -- STORY [--limit N] [--format json]      points that the articles of a story may be compared on
npm run suggest -- STORY --draft FILE.yaml [--limit N]    writes them into a sheet, for you to edit
npm run suggest -- STORY --write FILE.yaml                puts the points of a sheet into story.md and the articles
npm run suggest -- STORY --write killed,4                 puts those of these ids, or numbers, there as they are`;

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      limit: { type: 'string' },
      draft: { type: 'string' },
      write: { type: 'string' },
    },
  });
  const [story, ...more] = positionals.map((name) => name.replace(/\/$/u, ''));
  if (values.format !== 'text' && values.format !== 'json')
    throw new WrongCall(`Unknown format "${values.format}". Use text or json.`);
  const { limit } = values;
  if (limit !== undefined && !/^[1-9]\d{0,5}$/u.test(limit))
    throw new WrongCall(`--limit takes a number, not "${limit}".`);
  const most = limit === undefined ? undefined : Number(limit);
  if (story === undefined || more.length > 0) throw new WrongCall('Name a story.');
  const texts = readStoryTexts(findContentFolder(), story);
  const isJson = values.format === 'json';
  const { articles, records } = texts;
  if (articles.length + records.length === 0) {
    const nearest = findNearestName(story, texts.stories);
    throw new WrongCall(
      `There is no article of a story "${story}".${nearest === undefined || nearest === story ? '' : ` Did you mean "${nearest}"?`}`,
    );
  }
  if (articles.length < 2) {
    console.error(`The story "${story}" has one article. Points are found by comparing two or more.`);
    return 1;
  }
  const folder = join(findContentFolder(), 'stories', story);
  if (values.write !== undefined && /\.ya?ml$/u.test(values.write)) return writeSheet(folder, values.write, texts);
  const found = draftPoints(texts);
  if (values.write !== undefined) return write(folder, chooseNamed(found.drafts, values.write), texts);
  if (values.draft !== undefined) return draftSheet(values.draft, found, most, texts);
  const known = draftClaims(texts);
  if (isJson) {
    const suggestions = chooseDrafts(found, most);
    console.log(JSON.stringify({ suggestions, reprints: found.reprints, ...known }, undefined, 2));
  } else
    console.log(printDraftClaims(known, colour) + printDraftPoints(found, most, colour) + printDoubts(known, colour));
  return 0;
}

/** Suggestions by their ids or numbers; of a range those that are not written. */
function chooseNamed(drafts: readonly DraftPoint[], names: string): readonly DraftPoint[] {
  const chosen = names.split(',').flatMap((name) => {
    const wanted = name.trim();
    const [, first, last] = /^(\d+)-(\d+)$/u.exec(wanted) ?? [];
    const within = drafts.filter(
      ({ number, isWritten }) => number >= Number(first) && number <= Number(last) && !isWritten,
    );
    if (within.length > 0) return within;
    const draft = drafts.find(({ number, point }) => String(number) === wanted || point.id === wanted);
    if (draft && !draft.isWritten) return draft;
    const open = drafts.filter(({ isWritten }) => !isWritten).map(({ number }) => String(number));
    const what = draft
      ? `Suggestion ${wanted} (${draft.point.id}) is written already`
      : `There is no suggestion "${wanted}"`;
    throw new WrongCall(
      `${what}; nothing was written. --write takes ids, or numbers such as 1-3, of ${open.join(', ') || 'none that is left'}. All of them are shown with --limit ${String(drafts.length)}.`,
    );
  });
  return [...new Set(chosen)];
}

function draftSheet(
  path: string,
  found: DraftedPoints,
  most: number | undefined,
  { articles }: Pick<StoryTextsRead, 'articles'>,
): number {
  if (!/\.ya?ml$/u.test(path))
    throw new WrongCall(`--draft takes the name of a file that ends with .yaml, not "${path}".`);
  const drafts = chooseDrafts(found, most);
  const names = articles.map(({ id }) => id);
  writeNewFile(dirname(path), basename(path), printSheet(drafts, names), 'keep');
  console.log(
    `Wrote ${String(drafts.length)} suggestions into ${path}. Edit them there, and add your own; then "--write ${path}" puts them into the story.`,
  );
  return 0;
}

function writeSheet(folder: string, path: string, texts: StoryTextsRead): number {
  if (!existsSync(path)) throw new WrongCall(`There is no file ${path}.`);
  const { points, there, problems, file } = readPointSheet(path, readTextFile(path), texts);
  if (problems.length > 0) {
    console.error(`${printText(problems, [file], colour)}\nNothing was written.`);
    return 1;
  }
  if (there.length > 0)
    console.log(`Left as the story has them; what is to change of them is changed in its files: ${there.join(', ')}.`);
  return points.length === 0 ? 0 : write(folder, points, texts);
}

/** @param known the points of the story, whose ids are taken */
function write(
  folder: string,
  points: readonly PointToWrite[],
  { points: known }: Pick<StoryTextsRead, 'points'>,
): number {
  const ids = [...known, ...points.map(({ point }) => point)].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new WrongCall(`Two points would have the id "${twice}"; nothing was written.`);
  const written = writePoints(points, (path) =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '',
  );
  if ('unreadable' in written) {
    console.error(
      `Nothing was written: the fields of ${written.unreadable} cannot be added to. "npm run check" says what is wrong with them.`,
    );
    return 1;
  }
  for (const { path, text } of written.files) writeFileSync(join(folder, path), text);
  console.log(`Wrote into ${folder}:`);
  for (const { point, claims, quotations = [] } of points) {
    const files = new Set([...claims, ...quotations].map(({ article }) => `${article}.md`));
    console.log(`${point.id}: ${point.question} → ${['story.md', ...files].join(', ')}`);
  }
  console.log('Ids become addresses. To undo one, delete its point, and the claims and quotations that came with it.');
  const { files, problems } = checkOneStory(findContentFolder(), basename(folder));
  if (problems.length > 0)
    console.log(`\nWhat is left for you to word and to say:\n${printText(problems, files, colour)}`);
  return 0;
}

await answerCall(USAGE, run);
