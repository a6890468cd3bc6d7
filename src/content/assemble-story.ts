import type { Place, Problem } from '../domain/problem.ts';
import { isTextShown } from '../domain/published-text.ts';
import type { Range } from '../domain/range.ts';
import type { Source } from '../domain/source.ts';
import { checkMarkdown, readBody } from './check-markdown.ts';
import { joinChecked, type Checked } from './checked.ts';
import { describeProblem } from './describe-problem.ts';
import { assembleArticle, readCopy, type ArticleDocument, type ReadArticleCopy } from './assemble-article.ts';
import { checkClaims, type AssembledArticle } from './check-claims.ts';
import { checkComparison } from './check-comparison.ts';
import { findPlaceholders } from './check-drafts.ts';
import { findUnnamedSpeakers, findUnquoted } from './check-evidence.ts';
import { checkOrder, checkRepeatedTexts, nameDocument } from './check-documents.ts';
import { checkPoints, completePoints, type StoryDocument } from './check-points.ts';
import { listEntries, type AssembledTexts, type StoryEntries } from './story-entries.ts';

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

/** Proves everything the authors of a story say. It is only to be shown when no problem is an error. */
export function assembleStory(parts: StoryParts): Checked<StoryEntries> {
  const { document, isComplete } = parts;
  const points = completePoints(document.data.points);
  const assembled = assembleTexts(parts);
  const { articles, records } = assembled.value;
  const known = { points, lost: document.lost };
  const heardRecords = joinChecked(records.map((record) => checkClaims(known, record)));
  const heard = joinChecked(articles.map((article) => checkClaims(known, article)));
  const comparison = { document, points, articles: heard.value, records: heardRecords.value, isComplete };
  const problems = [
    ...assembled.problems,
    ...checkProse(document),
    ...checkPoints(document),
    ...checkOrder(parts),
    ...checkCorrections(parts),
    ...heardRecords.problems,
    ...heard.problems,
    ...checkComparison(comparison),
    ...findPlaceholders(document),
    ...[...articles, ...records].flatMap((text) => findUnquoted(text, points)),
  ];
  return { value: listEntries(document, assembled.value), problems };
}

/** The text of a story and the notes of its points, which are Markdown too. */
function checkProse(document: StoryDocument): readonly Problem[] {
  const check = (markdown: string, place: (range: Range) => Place) =>
    checkMarkdown(markdown, readBody(markdown), place);
  const body = document.isBodyKnown ? document.body : '';
  return [
    ...check(body, (range) => document.placeInBody(range)),
    ...document.data.points.flatMap(({ note = '' }, index) =>
      check(note, () => document.placeValue(['points', index, 'note'])),
    ),
  ];
}

/** Readers must be told of every text that was changed after it had been sealed. */
function checkCorrections({ document, articles, records }: StoryParts): readonly Problem[] {
  const corrections = document.data.corrections.length;
  const seals = [...articles, ...records].flatMap((text) =>
    text.data.copy.earlier.map((_, index) => text.placeValue(['copy', 'earlier', index])),
  );
  const [untold] = seals.slice(corrections);
  if (untold === undefined || document.isLost(['corrections'])) return [];
  return [describeProblem('correction-missing', untold, { seals: seals.length, corrections })];
}

/** Texts that could be changed without anybody noticing. Told of a story that is done but for that. */
export function findUnsealed({ articles, records }: StoryTexts): readonly Problem[] {
  return [...articles, ...records]
    .filter(({ data }) => data.copy.sha256 === undefined && isTextShown(data))
    .map((text) => describeProblem('unsealed', text.placeKey(['copy']), { file: nameDocument(text) }));
}

/** Builds the articles and records alone, and proves their quotes: all that can be done when a story has no readable file. */
export function assembleTexts({ articles, records, sources, unreadRecords }: StoryTexts): Checked<AssembledTexts> {
  const recordCopies = records.map(readCopy);
  const articleCopies = articles.map(readCopy);
  const recordsById = new Map(recordCopies.map((copy) => [nameDocument(copy.document), copy]));
  const copies = [...articleCopies, ...recordCopies];
  const assemble = (copy: ReadArticleCopy, index: number): Checked<AssembledArticle> => {
    const parts = { copy, index, sources, records: recordsById, unreadRecords, copies };
    const { value: article, problems } = assembleArticle(parts);
    const value = { copy, article };
    const { document } = copy;
    const drafted = [...findPlaceholders(document), ...findUnnamedSpeakers(value)];
    return { value, problems: [...problems, ...drafted] };
  };
  const ofRecords = joinChecked(recordCopies.map(assemble));
  const ofArticles = joinChecked(articleCopies.map(assemble));
  return {
    value: { articles: ofArticles.value, records: ofRecords.value },
    problems: [...ofRecords.problems, ...ofArticles.problems, ...checkRepeatedTexts(articleCopies)],
  };
}
