import type { Article, Claim } from '../domain/article.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import type { Passage } from '../domain/passage.ts';
import type { Problem } from '../domain/problem.ts';
import { UNCLEAR, type Point } from '../domain/story.ts';
import { idSchema } from '../schema/fields.ts';
import type { ArticleDocument, ReadArticleCopy } from './assemble-article.ts';
import { joinChecked, type Checked } from './checked.ts';
import { describeProblem } from './describe-problem.ts';
import { findRepeated } from './find-repeated.ts';

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
export function checkClaims(known: KnownPoints, assembled: AssembledArticle): Checked<HeardArticle> {
  const { copy, article } = assembled;
  const { document } = copy;
  const heard = joinChecked(article.claims.map((claim, index) => hearClaim(claim, { known, document, index })));
  const value = {
    ...assembled,
    article: { ...article, claims: heard.value.filter((claim) => claim.point !== '') },
    unplaced: heard.value.filter((claim) => claim.point === '').flatMap((claim) => claim.passages),
  };
  return { value, problems: [...heard.problems, ...findRepeatedClaims(document)] };
}

interface Hearing {
  readonly known: KnownPoints;
  readonly document: ArticleDocument;
  readonly index: number;
}

function hearClaim(claim: Claim, hearing: Hearing): Checked<Claim> {
  const { known, document, index } = hearing;
  const ids = [...new Set(known.points.map(({ id }) => id).filter(isId))];
  const broken = known.points.map(({ id }) => id).filter((id) => !isId(id));
  if (claim.point === '') return { value: claim, problems: [] };
  const nearest = ids.includes(claim.point) ? claim.point : findNearestName(claim.point, ids);
  // That the story has no points has been reported there, and so has an id that is none or cannot be read.
  const meant = nearest ?? findNearestName(claim.point, broken) ?? (broken.length === 1 ? broken[0] : undefined);
  const isReported =
    nearest === undefined &&
    (ids.length + broken.length === 0 || meant !== undefined || isNamed(known.lost, claim.point));
  const place = () => document.placeValue(['claims', index, 'point']);
  const details = { point: claim.point, known: ids, nearest };
  const problems = nearest === claim.point || isReported ? [] : [describeProblem('unknown-point', place(), details)];
  // An id that stands twice has been reported; the claim may be on either point.
  const points = known.points.filter(({ id }) => id === meant);
  const point = points.find(({ positions }) => Object.hasOwn(positions, claim.position)) ?? points[0];
  if (!point) return { value: { ...claim, point: '' }, problems };
  const position = hearPosition(claim.position, point, hearing);
  return {
    value: { ...claim, point: point.id, position: position.value },
    problems: [...problems, ...position.problems],
  };
}

function hearPosition(position: string, point: Point, { known, document, index }: Hearing): Checked<string> {
  if (position === '' || Object.hasOwn(point.positions, position)) return { value: position, problems: [] };
  const ids = Object.keys(point.positions);
  const labelled = ids.find((id) => findNearestName(position, [point.positions[id] ?? '']) !== undefined);
  const nearest = findNearestName(position, ids) ?? labelled;
  const isReported = nearest !== undefined && !isId(nearest);
  // Positions that could not be read have been reported in the story; any may be meant.
  if (ids.every((id) => id === UNCLEAR.id) || isNamed(known.lost, position)) return { value: '', problems: [] };
  const place = document.placeValue(['claims', index, 'position']);
  const details = { position, point: point.id, known: ids, nearest };
  return { value: nearest ?? '', problems: isReported ? [] : [describeProblem('unknown-position', place, details)] };
}

function isId(text: string): boolean {
  return idSchema.safeParse(text).success;
}

/** Whether a name is part of what could not be read. */
export function isNamed(lost: readonly string[], name: string): boolean {
  return lost.some((text) => text.split(/[^a-z0-9-]+/u).includes(name));
}

function findRepeatedClaims(document: ArticleDocument): readonly Problem[] {
  const claims = document.data.claims
    .map(({ point, position }, index) => ({ point, position, index }))
    .filter(({ point, position }) => point !== '' && position !== '');
  const place = ({ index }: { readonly index: number }) => document.placeValue(['claims', index, 'point']);
  return findRepeated(claims, ({ point, position }) => `${point} ${position}`).map(({ item, others }) => {
    const lines = others.map((other) => place(other).line);
    return describeProblem('repeated-claim', place(item), { point: item.point, position: item.position, lines });
  });
}
