import type { Article, Claim } from '../domain/article.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import type { Passage } from '../domain/passage.ts';
import type { Problem } from '../domain/problem.ts';
import { UNCLEAR, type Point } from '../domain/story.ts';
import type { ArticleDocument, ReadArticleCopy } from './assemble-article.ts';
import { atEach, describeProblem } from './describe-problem.ts';

/** An article with the document and the text it came from. */
export interface AssembledArticle {
  readonly copy: ReadArticleCopy;
  readonly article: Article;
}

/**
 * An article whose claims name points and positions of the story. Names that are a slip away from one count as
 * that one, so that a slip is reported once and not again through everything that follows from it.
 * A position that cannot be told is left empty.
 */
export interface HeardArticle extends AssembledArticle {
  /** Evidence of claims of which nobody can say what point they are on. */
  readonly unplaced: readonly Passage[];
}

/** Rules on the claims of one document. */
export function checkClaims(points: readonly Point[], assembled: AssembledArticle, problems: Problem[]): HeardArticle {
  const { copy, article } = assembled;
  const byId = new Map(points.map((point) => [point.id, point]));
  const heard = article.claims.map((claim, index) => hearClaim(claim, index, { byId, copy, problems }));
  reportRepeatedClaims(copy.document, problems);
  return {
    ...assembled,
    article: { ...article, claims: heard.filter((claim) => claim.point !== '') },
    unplaced: heard.filter((claim) => claim.point === '').flatMap((claim) => claim.passages),
  };
}

interface Hearing {
  readonly byId: ReadonlyMap<string, Point>;
  readonly copy: ReadArticleCopy;
  readonly problems: Problem[];
}

function hearClaim(claim: Claim, index: number, { byId, copy: { document }, problems }: Hearing): Claim {
  const known = [...byId.keys()].filter((id) => id !== '');
  const nearestPoint = byId.has(claim.point) ? claim.point : findNearestName(claim.point, known);
  if (nearestPoint !== claim.point && claim.point !== '') {
    const place = document.placeValue(['claims', index, 'point']);
    problems.push(describeProblem('unknown-point', place, { point: claim.point, known, nearest: nearestPoint }));
  }
  const point = byId.get(nearestPoint ?? '');
  if (!point || claim.point === '') return { ...claim, point: '' };
  return { ...claim, point: point.id, position: hearPosition(claim.position, point, { document, index, problems }) };
}

function hearPosition(
  position: string,
  point: Point,
  { document, index, problems }: { document: ArticleDocument; index: number; problems: Problem[] },
): string {
  if (position === '' || Object.hasOwn(point.positions, position)) return position;
  const known = Object.keys(point.positions);
  // Positions that could not be read have been reported in the story; any may be meant.
  if (known.every((id) => id === UNCLEAR.id)) return '';
  const labelled = known.find((id) => findNearestName(position, [point.positions[id] ?? '']) !== undefined);
  const nearest = findNearestName(position, known) ?? labelled;
  const place = document.placeValue(['claims', index, 'position']);
  problems.push(describeProblem('unknown-position', place, { position, point: point.id, known, nearest }));
  return nearest ?? '';
}

function reportRepeatedClaims(document: ArticleDocument, problems: Problem[]): void {
  const { claims } = document.data;
  const indexes = Map.groupBy(claims.keys(), (index) =>
    JSON.stringify([claims[index]?.point, claims[index]?.position]),
  );
  for (const [first, ...others] of Array.from(indexes.values(), (group) => [...group])) {
    const claim = claims[first ?? 0];
    if (!claim || others.length === 0 || claim.point === '' || claim.position === '') continue;
    const { point, position } = claim;
    const places = [first ?? 0, ...others].map((index) => document.placeValue(['claims', index, 'point']));
    problems.push(
      ...atEach(places, (place, lines) => describeProblem('repeated-claim', place, { point, position, lines })),
    );
  }
}
