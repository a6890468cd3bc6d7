import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSources, type MadeSource } from './make-sources.ts';
import { makeStory, type MadeFile } from './make-story.ts';
import { quoteYaml } from './make-text.ts';
import { seedRandom } from './seeded-random.ts';

export interface CorpusOrder {
  readonly articles: number;
  readonly seed: number;
}

const FEWEST_ARTICLES = 2;

/**
 * Makes the files of a content folder with exactly so many articles, the same bytes for the same order. A larger
 * corpus of the same seed begins with the stories of a smaller one, but for its last two.
 */
export function* makeCorpus({ articles, seed }: CorpusOrder): Generator<MadeFile> {
  if (!Number.isSafeInteger(articles) || articles < FEWEST_ARTICLES)
    throw new Error('A corpus has two articles or more.');
  const sources = makeSources(seed);
  const used = new Map<string, MadeSource>();
  let left = articles;
  for (let number = 0; left > 0; number += 1) {
    const size = fitStory(drawSize(seed, number), left);
    left -= size;
    const story = makeStory({ seed, number, articles: size, sources });
    for (const source of story.sources) used.set(source.id, source);
    yield* story.files;
  }
  for (const { id, name, homepage, description } of used.values()) {
    const lines = [`name: ${quoteYaml(name)}`, `homepage: ${homepage}`, `description: ${quoteYaml(description)}`];
    yield { path: `sources/${id}.yaml`, text: `${lines.join('\n')}\n` };
  }
}

/** Two to five articles, 3.3 in the mean. */
function drawSize(seed: number, number: number): number {
  return seedRandom(`${String(seed)}/size/${String(number)}`).pick([
    2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5,
  ]);
}

/** What a story may take of the articles that are left, so that never a single one remains. */
function fitStory(size: number, left: number): number {
  if (left <= size) return left;
  if (left - size > 1) return size;
  return size > FEWEST_ARTICLES ? size - 1 : left;
}

/** Writes a corpus into a folder that is empty or not yet there. */
export function writeCorpus(folder: string, order: CorpusOrder): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`The folder ${folder} is not empty.`);
  for (const { path, text } of makeCorpus(order)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { articles: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const order = { articles: Number(values.articles), seed: Number(values.seed) };
  if (values.out === undefined || !Number.isSafeInteger(order.seed)) {
    console.error('Usage: node bench/make-corpus.ts --articles 2000 --out DIR [--seed 1]');
    process.exitCode = 2;
  } else {
    writeCorpus(resolve(values.out), order);
  }
}
