import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFolder } from '../src/content/check-folder.ts';
import { selectFiles } from '../src/content/content-file.ts';
import { splitFrontmatter } from '../src/content/frontmatter.ts';
import type { Article } from '../src/domain/article.ts';
import { compareStory, type Answer } from '../src/domain/comparison.ts';
import type { Point, Story } from '../src/domain/story.ts';

const TEMPLATES = fileURLToPath(new URL('eleventy', import.meta.url));

/**
 * Writes an ordinary Eleventy site of a content folder: the templates of `bench/eleventy`, the copied texts as
 * Markdown at the paths they have in the content folder, and one file of data. Nothing is left to be checked or
 * derived when it is built: that is done here, and not measured.
 */
export function writeEleventySite(content: string, folder: string): void {
  const { files, stories } = checkFolder(content);
  cpSync(TEMPLATES, folder, { recursive: true });
  write(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const texts = new Map(
    [...selectFiles(files, 'article'), ...selectFiles(files, 'record')].map((file) => [placeText(file), file.text]),
  );
  for (const document of stories.flatMap(listDocuments)) {
    const text = texts.get(placeText(document)) ?? '';
    const body = text.slice(splitFrontmatter(text)?.body.start ?? 0);
    write(join(folder, placeText(document)), `---\n${printFields(document)}\n---\n${body}`);
  }
  const sources = new Map(
    stories.flatMap(listDocuments).flatMap(({ source }) => (source ? [[source.id, source] as const] : [])),
  );
  const data = { stories: stories.map(describeStory), sources: [...sources.values()] };
  write(join(folder, 'corpus.json'), JSON.stringify(data));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function listDocuments({ articles, records }: Story): readonly Article[] {
  return [...articles, ...records];
}

function placeText({ kind, story, id }: Pick<Article, 'kind' | 'story' | 'id'>): string {
  return ['stories', story, ...(kind === 'record' ? ['records'] : []), `${id}.md`].join('/');
}

function printFields({ id, story, headline, source, date, byline }: Article): string {
  const fields = { title: headline ?? id, story, document: id, sourceName: source?.name, published: date, byline };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n');
}

function describeStory(story: Story) {
  return {
    id: story.id,
    title: story.title,
    date: story.date,
    summary: story.summary,
    topics: story.topics,
    articles: listDocuments(story).map((article) => ({
      id: article.id,
      title: article.headline ?? article.id,
      source: article.source?.id,
      sourceName: article.source?.name,
      url: `/${placeText(article).replace(/\.md$/u, '/')}`,
    })),
    points: compareStory(story).map(({ point, standing, answers, recordAnswers }) => ({
      id: point.id,
      question: point.question,
      standing,
      note: point.note,
      positions: Object.values(point.positions),
      answers: [...answers, ...recordAnswers].flatMap((answer) => describeAnswer(answer, point)),
    })),
  };
}

function describeAnswer(answer: Answer, point: Point) {
  if (answer.kind === 'silence') return [];
  return answer.claims.map(({ position, statement, speaker, passages }) => ({
    document: answer.article.id,
    label: point.positions[position] ?? position,
    statement,
    speaker,
    evidence: passages.map(({ text }) => text),
  }));
}
