import { judgeAccord, type Accord } from '../domain/comparison.ts';
import { selectClaims, type Article } from '../domain/article.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import { locateQuote, type Passage } from '../domain/passage.ts';
import type { Problem } from '../domain/problem.ts';
import { isOverlapping } from '../domain/range.ts';
import { isScriptShared } from '../domain/scripts.ts';
import { findTerm } from '../domain/silence.ts';
import { UNCLEAR, type Point } from '../domain/story.ts';
import type { StoryFrontmatter } from '../schema/story.ts';
import type { ArticleDocument, ReadArticleCopy } from './assemble-article.ts';
import type { ContentDocument } from './content-document.ts';
import { describeProblem } from './describe-problem.ts';
import { placeText } from './prove-quote.ts';

export type StoryDocument = ContentDocument<StoryFrontmatter>;

/** An article with the document and the text it came from. */
export interface AssembledArticle {
  readonly copy: ReadArticleCopy;
  readonly article: Article;
}

/** Rules that a story's own file keeps or breaks by itself. */
export function checkPoints(document: StoryDocument, problems: Problem[]): void {
  const firstIndex = new Map<string, number>();
  document.data.points.forEach((point, index) => {
    const first = firstIndex.get(point.id);
    if (first !== undefined) {
      const { line } = document.placeValue(['points', first, 'id']);
      problems.push(
        describeProblem('repeated-point', document.placeValue(['points', index, 'id']), { point: point.id, line }),
      );
    } else firstIndex.set(point.id, index);
    if (point.explanation !== 'unknown' && point.because === undefined) {
      const place = document.placeValue(['points', index, 'explanation']);
      problems.push(describeProblem('because-missing', place, { explanation: point.explanation }));
    }
  });
  document.data.points.forEach((point, index) => {
    const passage = /^(?<stem>.+)-\d+$/u.exec(point.id)?.groups?.['stem'];
    if (passage === undefined || !firstIndex.has(passage)) return;
    problems.push(
      describeProblem('ambiguous-point', document.placeValue(['points', index, 'id']), { point: point.id, passage }),
    );
  });
}

/** Rules on the claims of one document. */
export function checkClaims(points: readonly Point[], document: ArticleDocument, problems: Problem[]): void {
  const byId = new Map(points.map((point) => [point.id, point]));
  const firstIndex = new Map<string, number>();
  document.data.claims.forEach(({ point: pointId, position }, index) => {
    const point = byId.get(pointId);
    if (!point) {
      const nearest = findNearestName(pointId, byId.keys());
      const place = document.placeValue(['claims', index, 'point']);
      problems.push(describeProblem('unknown-point', place, { point: pointId, nearest }));
      return;
    }
    if (!Object.hasOwn(point.positions, position)) {
      const known = Object.keys(point.positions);
      const nearest = findNearestName(position, known);
      const place = document.placeValue(['claims', index, 'position']);
      problems.push(describeProblem('unknown-position', place, { position, point: pointId, known, nearest }));
    }
    const key = `${pointId} ${position}`;
    const first = firstIndex.get(key);
    if (first === undefined) {
      firstIndex.set(key, index);
      return;
    }
    const { line } = document.placeValue(['claims', first]);
    problems.push(
      describeProblem('repeated-claim', document.placeValue(['claims', index]), { point: pointId, position, line }),
    );
  });
}

/** Rules on the articles of a story together. */
export function checkComparison(
  document: StoryDocument,
  points: readonly Point[],
  articles: readonly AssembledArticle[],
  problems: Problem[],
): void {
  if (articles.length < 2) {
    problems.push(describeProblem('too-few-articles', document.placeKey(['title']), { count: articles.length }));
  }
  points.forEach((point, index) => {
    const accord = judgeAccord(
      point.id,
      articles.map(({ article }) => article),
    );
    if (accord === 'none') {
      problems.push(
        describeProblem('unspoken-point', document.placeValue(['points', index, 'id']), { point: point.id }),
      );
      return;
    }
    checkDifference(document, index, accord, problems);
    checkSilence(document, index, articles, problems);
    if (point.relation === 'conflict') checkDamage(point, articles, problems);
  });
}

const STANDINGS: Readonly<Record<Exclude<Accord, 'differ' | 'none'>, string>> = {
  agree: 'all articles that speak take the same positions',
  single: 'one article alone speaks',
};

function checkDifference(document: StoryDocument, index: number, accord: Accord, problems: Problem[]): void {
  const point = document.data.points[index];
  if (!point) return;
  const place = document.placeValue(['points', index, 'id']);
  if (accord === 'differ') {
    if (!point.relation) problems.push(describeProblem('relation-missing', place, { point: point.id }));
    if (point.aspects.length === 0) problems.push(describeProblem('aspects-missing', place, { point: point.id }));
    return;
  }
  if (accord === 'none') return;
  const given = {
    relation: point.relation !== undefined,
    aspects: point.aspects.length > 0,
    explanation: point.explanation !== 'unknown',
    because: point.because !== undefined && point.explanation === 'unknown',
  };
  for (const [field, isGiven] of Object.entries(given)) {
    if (!isGiven) continue;
    const details = { field, point: point.id, standing: STANDINGS[accord] };
    problems.push(describeProblem('difference-unexpected', document.placeKey(['points', index, field]), details));
  }
}

function checkSilence(
  document: StoryDocument,
  index: number,
  articles: readonly AssembledArticle[],
  problems: Problem[],
): void {
  const point = document.data.points[index];
  const silent = articles.filter(({ article }) => point && selectClaims(article, point.id).length === 0);
  if (!point || silent.length === 0) return;
  if (point.terms.length === 0) {
    const names = silent.map(({ copy }) => copy.document.file.path);
    const place = document.placeValue(['points', index, 'id']);
    problems.push(describeProblem('terms-missing', place, { point: point.id, articles: names }));
  }
  for (const assembled of silent) {
    const isProvable = point.terms.some((term) => isScriptShared(term, assembled.copy.searchable.body.content));
    if (point.terms.length > 0 && !isProvable) {
      const place = document.placeValue(['points', index, 'terms']);
      const article = assembled.copy.document.file.path;
      problems.push(describeProblem('terms-unfit', place, { point: point.id, article }));
    }
    for (const term of point.terms) reportTerm(assembled, point.id, term, problems);
  }
}

function reportTerm({ copy }: AssembledArticle, point: string, term: string, problems: Problem[]): void {
  const { content } = copy.searchable.body;
  const [inBody] = findTerm(content, term);
  if (inBody) {
    const found = content.slice(inBody.start, inBody.end);
    problems.push(describeProblem('silence-broken', placeText(copy, inBody), { point, term, found }));
    return;
  }
  const [inHeadline] = findTerm(copy.searchable.headline, term);
  if (!inHeadline) return;
  const found = copy.searchable.headline.slice(inHeadline.start, inHeadline.end);
  problems.push(describeProblem('silence-broken', copy.document.placeValue(['title']), { point, term, found }));
}

function checkDamage(point: Point, articles: readonly AssembledArticle[], problems: Problem[]): void {
  for (const { article, copy } of articles) {
    article.claims.forEach((claim, index) => {
      if (claim.point !== point.id) return;
      const hurt = article.damage.find(({ passage }) => claim.passages.some((found) => isTouching(found, passage)));
      if (!hurt) return;
      const evidence = copy.document.data.claims[index]?.evidence ?? [];
      const at = evidence.findIndex((quote) =>
        locateQuote(copy.searchable, quote).some((found) => isTouching(found, hurt.passage)),
      );
      const place = copy.document.placeValue(['claims', index, 'evidence', at]);
      problems.push(describeProblem('conflict-on-damage', place, { point: point.id, note: hurt.note }));
    });
  }
}

function isTouching(a: Passage, b: Passage): boolean {
  return a.location.kind === b.location.kind && isOverlapping(a.range, b.range);
}

/** The points of a story with the position that always exists added to each. */
export function completePoints(document: StoryDocument): readonly Point[] {
  return document.data.points.map((point) => ({
    ...point,
    positions: { [UNCLEAR.id]: UNCLEAR.label, ...point.positions },
  }));
}
