import type { Article, Claim } from '../domain/article.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import type { Passage } from '../domain/passage.ts';
import type { Problem } from '../domain/problem.ts';
import { UNCLEAR, type Point } from '../domain/story.ts';
import { idSchema } from '../schema/fields.ts';
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

/** The points of a story, as far as they could be read. */
export interface KnownPoints {
  readonly points: readonly Point[];
  /** Frontmatter of the story that could not be read: a point or a position may be part of it. */
  readonly lost: readonly string[];
}

/** Rules on the claims of one document. */
export function checkClaims(known: KnownPoints, assembled: AssembledArticle, problems: Problem[]): HeardArticle {
  const { copy, article } = assembled;
  const heard = article.claims.map((claim, index) =>
    hearClaim(claim, { known, document: copy.document, index, problems }),
  );
  reportRepeatedClaims(copy.document, problems);
  return {
    ...assembled,
    article: { ...article, claims: heard.filter((claim) => claim.point !== '') },
    unplaced: heard.filter((claim) => claim.point === '').flatMap((claim) => claim.passages),
  };
}

interface Hearing {
  readonly known: KnownPoints;
  readonly document: ArticleDocument;
  readonly index: number;
  readonly problems: Problem[];
}

function hearClaim(claim: Claim, hearing: Hearing): Claim {
  const { known, document, index, problems } = hearing;
  const ids = known.points.map(({ id }) => id).filter(isId);
  const broken = known.points.map(({ id }) => id).filter((id) => !isId(id));
  if (claim.point === '') return claim;
  const nearest = ids.includes(claim.point) ? claim.point : findNearestName(claim.point, ids);
  // An id that is no id, or that a slip made unreadable, has been reported in the story.
  const meant = nearest ?? findNearestName(claim.point, broken) ?? (broken.length === 1 ? broken[0] : undefined);
  const isReported = nearest === undefined && (meant !== undefined || isNamed(known.lost, claim.point));
  if (nearest !== claim.point && !isReported) {
    const place = document.placeValue(['claims', index, 'point']);
    problems.push(describeProblem('unknown-point', place, { point: claim.point, known: ids, nearest }));
  }
  // An id that stands twice has been reported; the claim may be on either point.
  const points = known.points.filter(({ id }) => id === meant);
  const point = points.find(({ positions }) => Object.hasOwn(positions, claim.position)) ?? points[0];
  return point
    ? { ...claim, point: point.id, position: hearPosition(claim.position, point, hearing) }
    : { ...claim, point: '' };
}

function hearPosition(position: string, point: Point, { known, document, index, problems }: Hearing): string {
  if (position === '' || Object.hasOwn(point.positions, position)) return position;
  const ids = Object.keys(point.positions);
  const labelled = ids.find((id) => findNearestName(position, [point.positions[id] ?? '']) !== undefined);
  const nearest = findNearestName(position, ids) ?? labelled;
  const isReported = nearest !== undefined && !isId(nearest);
  // Positions that could not be read have been reported in the story; any may be meant.
  if (ids.every((id) => id === UNCLEAR.id) || isNamed(known.lost, position)) return '';
  if (!isReported) {
    const place = document.placeValue(['claims', index, 'position']);
    problems.push(describeProblem('unknown-position', place, { position, point: point.id, known: ids, nearest }));
  }
  return nearest ?? '';
}

function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}

/** Whether a name is part of what could not be read. */
export function isNamed(lost: readonly string[], name: string): boolean {
  return lost.some((text) => text.split(/[^a-z0-9-]+/u).includes(name));
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
