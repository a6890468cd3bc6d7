import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontmatter } from '../src/content/frontmatter.ts';
import { sealFile } from './seal-file.ts';

/** It has no term of any point of a made corpus. */
const SENTENCE = 'No more was known by the evening.';

/** The article in the middle of a content folder, as a path in it: one whose text is shown in full. */
export function chooseArticle(content: string): string {
  const articles = globSync('stories/*/*.md', { cwd: content })
    .filter((path) => !path.endsWith('story.md'))
    .toSorted();
  const fromMiddle = [...articles.slice(Math.floor(articles.length / 2)), ...articles];
  const chosen = fromMiddle.find((path) => !/^publish:/mu.test(readFileSync(join(content, path), 'utf8')));
  if (chosen === undefined) throw new Error(`There is no article to edit in ${content}.`);
  return chosen;
}

/**
 * Adds a sentence in the middle of the text of a file and renews its seal, if it has one.
 * @returns undoes the edit
 */
export function editText(file: string): () => void {
  const before = readFileSync(file, 'utf8');
  const start = splitFrontmatter(before)?.body.start ?? 0;
  const body = addSentence(before.slice(start));
  writeFileSync(file, sealFile(before.slice(0, start) + body));
  return () => {
    writeFileSync(file, before);
  };
}

/** Adds a sentence to the first paragraph of prose from the middle on. */
function addSentence(body: string): string {
  const blocks = body.trim().split('\n\n');
  const half = Math.floor(blocks.length / 2);
  const after = blocks.findIndex((block, index) => index >= half && /^[\p{L}“"]/u.test(block));
  const chosen = after === -1 ? half : after;
  const edited = blocks.map((block, index) => (index === chosen ? `${block} ${SENTENCE}` : block));
  return `${edited.join('\n\n')}\n`;
}
