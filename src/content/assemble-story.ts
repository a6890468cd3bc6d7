import type { Article } from '../domain/article.ts';
import { isError, type Problem } from '../domain/problem.ts';
import { isTextShown } from '../domain/published-text.ts';
import type { Source } from '../domain/source.ts';
import type { Story } from '../domain/story.ts';
import { withholdDetails } from '../domain/withdrawn.ts';
import type { CopiedText } from '../markdown/copied-text.ts';
import { checkMarkdown, readBody } from './check-markdown.ts';
import { describeProblem } from './describe-problem.ts';
import { assembleArticle, readCopy, type ArticleDocument, type ReadArticleCopy } from './assemble-article.ts';
import { checkClaims, type AssembledArticle } from './check-claims.ts';
import { checkComparison } from './check-comparison.ts';
import { findPlaceholders, findUnworded } from './check-drafts.ts';
import { findUnnamedSpeakers, findUnquoted } from './check-evidence.ts';
import { checkPoints, completePoints, type StoryDocument } from './check-points.ts';

/** The articles and records of a story. */
export interface StoryTexts {
  /** In the order in which readers meet them. */
  readonly articles: readonly ArticleDocument[];
  readonly records: readonly ArticleDocument[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Ids of records whose files are there but cannot be read. */
  readonly unreadRecords: readonly string[];
}

export interface StoryParts extends StoryTexts {
  readonly document: StoryDocument;
  /** Whether every article of the story could be read; if not, what one of them lacks may be in another. */
  readonly isComplete: boolean;
}

/** A story with the texts that its quotes were found in. */
export interface ProvenStory {
  readonly story: Story;
  /** The text of each of its articles and records. */
  readonly texts: ReadonlyMap<Article, CopiedText>;
  /** What it was proven from. */
  readonly documents: {
    readonly story: StoryDocument;
    readonly articles: readonly ArticleDocument[];
    readonly records: readonly ArticleDocument[];
  };
}

/** Builds a story and proves everything its authors say. The story is only to be shown when `problems` stays empty. */
export function assembleStory(parts: StoryParts, problems: Problem[]): ProvenStory {
  const { document, isComplete } = parts;
  const { file, data } = document;
  if (file.kind !== 'story') throw new TypeError(`${file.path} is no story.`);
  const points = completePoints(document.data.points);
  const { articles, records } = assembleTexts(parts, problems);
  problems.push(...checkMarkdown(document, readBody(document.body)), ...checkNotes(document));
  problems.push(...checkPoints(document));
  checkCorrections(parts, problems);
  const known = { points, lost: document.lost };
  const heardRecords = records.map((record) => checkClaims(known, record, problems));
  const heard = articles.map((assembled) => checkClaims(known, assembled, problems));
  problems.push(...checkComparison({ document, points, articles: heard, records: heardRecords, isComplete }));
  problems.push(
    ...findPlaceholders(document),
    ...[...articles, ...records].flatMap((assembled) => findUnquoted(assembled, points)),
  );
  if (!problems.some(isError)) problems.push(...findUnsealed(parts));

  const texts = new Map<Article, CopiedText>();
  const show = ({ article, copy }: AssembledArticle): Article => {
    const shown = { ...withholdDetails(article), text: article.text };
    texts.set(shown, copy.copied);
    return shown;
  };
  const story = {
    ...data,
    id: file.story,
    introduction: document.body.trim(),
    points,
    articles: articles.map(show),
    records: records.map(show),
  };
  return { story, texts, documents: { story: document, articles: parts.articles, records: parts.records } };
}

/** A note is Markdown too, which must be read when its page is made. */
function checkNotes(document: StoryDocument): readonly Problem[] {
  return document.data.points.flatMap(({ note }, index) =>
    note !== undefined && readBody(note).isTooDeep
      ? [describeProblem('too-deep', document.placeValue(['points', index, 'note']))]
      : [],
  );
}

/** Readers must be told of every text that was changed after it had been sealed. */
function checkCorrections({ document, articles, records }: StoryParts, problems: Problem[]): void {
  const corrections = document.data.corrections.length;
  const seals = [...articles, ...records].flatMap((text) =>
    text.data.copy.earlier.map((_, index) => text.placeValue(['copy', 'earlier', index])),
  );
  const [untold] = seals.slice(corrections);
  if (untold === undefined || document.isLost(['corrections'])) return;
  problems.push(describeProblem('correction-missing', untold, { seals: seals.length, corrections }));
}

/** Texts that could be changed without anybody noticing. Told of a story that is done but for that. */
function findUnsealed({ articles, records }: StoryTexts): readonly Problem[] {
  return [...articles, ...records]
    .filter(({ data }) => data.copy.sha256 === undefined && isTextShown(data))
    .map((text) => describeProblem('unsealed', text.placeKey(['copy']), { file: nameDocument(text) }));
}

/** Builds the articles and records alone, and proves their quotes: all that can be done when a story has no readable file. */
export function assembleTexts(
  texts: StoryTexts,
  problems: Problem[],
): { readonly articles: readonly AssembledArticle[]; readonly records: readonly AssembledArticle[] } {
  const { sources, unreadRecords } = texts;
  const recordCopies = texts.records.map(readCopy);
  const articleCopies = texts.articles.map(readCopy);
  const records = new Map(recordCopies.map((copy) => [nameDocument(copy.document), copy]));
  const copies = [...articleCopies, ...recordCopies];
  const assemble = (copy: ReadArticleCopy, index: number): AssembledArticle => {
    const article = assembleArticle({ copy, index, sources, records, unreadRecords, copies }, problems);
    const assembled = { copy, article };
    const { document } = copy;
    problems.push(...findPlaceholders(document), ...findUnworded(document), ...findUnnamedSpeakers(assembled));
    return assembled;
  };
  return { records: recordCopies.map(assemble), articles: articleCopies.map(assemble) };
}

function nameDocument({ file }: ArticleDocument): string {
  return 'id' in file ? file.id : '';
}
