import { selectClaims } from '../domain/article.ts';
import { judgeAccord, type Accord } from '../domain/comparison.ts';
import { findNearestName } from '../domain/nearest-name.ts';
import { locateQuote, type Passage } from '../domain/passage.ts';
import type { Problem } from '../domain/problem.ts';
import { isOverlapping } from '../domain/range.ts';
import type { Point } from '../domain/story.ts';
import type { TextQuote } from '../domain/text-quote.ts';
import { idSchema } from '../schema/fields.ts';
import { isNamed, type HeardArticle } from './check-claims.ts';
import type { AnsweredPoint } from './check-false-positives.ts';
import { checkSilence } from './check-silence.ts';
import { describeProblem } from './describe-problem.ts';
import type { ReadCopy } from './prove-quote.ts';

/** A point, and what the rules on a story's articles together look at. */
interface ComparedPoint extends AnsweredPoint {
  readonly records: readonly HeardArticle[];
}

export interface Comparison extends Omit<ComparedPoint, 'point' | 'index'> {
  readonly points: readonly Point[];
}

/** Rules on the articles of a story together. */
export function checkComparison(comparison: Comparison): readonly Problem[] {
  const { document, points, articles, isComplete } = comparison;
  const details = { count: articles.length };
  const isTooFew = articles.length < 2 && isComplete;
  const found = points.flatMap((point, index) => {
    // Of points with one id the first is the one that claims are held against.
    const isFirst = points.findIndex(({ id }) => id === point.id) === index;
    if (point.id === '' || !isFirst) return [];
    const given = { ...comparison, point, index };
    return [...checkPoint(given), ...findUntaken(given)];
  });
  return isTooFew ? [describeProblem('too-few-articles', document.placeKey(['title']), details), ...found] : found;
}

/** Warns of the positions that nobody takes, where it can be told what all say. */
function findUntaken({ document, articles, records, isComplete, point, index }: ComparedPoint): readonly Problem[] {
  const all = [...articles, ...records];
  const isClear = isComplete && articles.length > 1 && all.every((heard) => isClearOn(heard, point.id));
  const taken = new Set(all.flatMap(({ article }) => selectClaims(article, point.id).map(({ position }) => position)));
  if (!isClear || taken.size === 0) return [];
  const listed = Object.keys(document.data.points[index]?.positions ?? {});
  return listed
    .filter((position) => idSchema.safeParse(position).success && !taken.has(position))
    .map((position) => {
      const place = document.placeKey(['points', index, 'positions', position]);
      return describeProblem('untaken-position', place, { point: point.id, position });
    });
}

function checkPoint(given: ComparedPoint): readonly Problem[] {
  const { document, articles, isComplete, point, index } = given;
  const isClear = isComplete && articles.length > 1 && articles.every((heard) => isClearOn(heard, point.id));
  const accord = judgeAccord(
    point.id,
    articles.map(({ article }) => ({ ...article, claims: article.claims.filter(({ position }) => position !== '') })),
  );
  if (accord === 'none' && isComplete && !articles.some((heard) => isMentioned(heard, point.id))) {
    return [describeProblem('unspoken-point', document.placeValue(['points', index, 'id']), { point: point.id })];
  }
  const silent = articles.filter((heard) => !isMentioned(heard, point.id));
  const clear = silent.filter((heard) => isClearOn(heard, point.id));
  return [
    ...(accord === 'differ' ? checkDescribed(given) : []),
    ...(accord !== 'differ' && accord !== 'none' && isClear ? checkUndescribed(given, accord) : []),
    ...checkSaysMore(given),
    ...checkSilence({ ...given, silent, clear }),
    ...(point.relation === 'conflict' ? checkDamage(point, articles) : []),
  ];
}

/** Whether an article speaks of a point, or may do so in a claim that a slip made unreadable. */
function isMentioned({ article, copy: { document } }: HeardArticle, point: string): boolean {
  const isNameless = document.data.claims.some(
    (claim) => claim.point === '' && claim.evidence.every(({ exact }) => exact === ''),
  );
  return selectClaims(article, point).length > 0 || isNameless || isNamed(document.lost, point);
}

/** Whether it can be told what an article says on a point: a claim on a point that is not known may be meant for it. */
function isClearOn(heard: HeardArticle, point: string): boolean {
  const claims = selectClaims(heard.article, point);
  if (claims.length > 0) return claims.every(({ position }) => position !== '');
  return heard.unplaced.length === 0 && !isMentioned(heard, point);
}

/** Articles that differ need words for how they do. */
function checkDescribed({ document, point, index }: ComparedPoint): readonly Problem[] {
  const place = document.placeValue(['points', index, 'id']);
  const isRelated = document.isGiven(['points', index, 'relation']);
  const isTold = point.aspects.length > 0 || document.isLost(['points', index, 'aspects']);
  return [
    ...(isRelated ? [] : [describeProblem('relation-missing', place, { point: point.id })]),
    ...(isTold ? [] : [describeProblem('aspects-missing', place, { point: point.id })]),
  ];
}

/** Articles that do not differ must have none, unless their author sees a nuance where they take the same positions. */
function checkUndescribed(given: ComparedPoint, accord: Exclude<Accord, 'differ' | 'none'>): readonly Problem[] {
  const { document, point, index } = given;
  if (accord === 'agree' && point.relation === 'refine') return checkNuance(given);
  const isUnfit = accord === 'agree' && point.relation !== undefined;
  const fields = isUnfit
    ? { relation: true }
    : {
        relation: point.relation !== undefined,
        aspects: point.aspects.length > 0,
        explanation: point.explanation !== 'unknown',
        because: point.because !== undefined && point.explanation === 'unknown',
      };
  return Object.entries(fields).flatMap(([field, isGiven]) => {
    if (!isGiven) return [];
    const details = { field, point: point.id, accord };
    return [describeProblem('difference-unexpected', document.placeKey(['points', index, field]), details)];
  });
}

/** What only an author sees must be told. */
function checkNuance({ document, point, index }: ComparedPoint): readonly Problem[] {
  const isTold = {
    aspects: point.aspects.length > 0 || document.isLost(['points', index, 'aspects']),
    note: document.isGiven(['points', index, 'note']),
  };
  const missing = Object.entries(isTold).flatMap(([field, isGiven]) => (isGiven ? [] : [field]));
  if (missing.length === 0) return [];
  const place = document.placeKey(['points', index, 'relation']);
  return [describeProblem('nuance-untold', place, { point: point.id, missing })];
}

/** Who says more than others must be one of those who speak, and be said to. */
function checkSaysMore({ document, articles, isComplete, point, index }: ComparedPoint): readonly Problem[] {
  const { id, relation, saysMore = '' } = point;
  if (saysMore === '' || !isComplete) return [];
  const place = document.placeValue(['points', index, 'saysMore']);
  const heard = articles.find(({ article }) => article.id === saysMore);
  if (!heard) {
    const known = articles.map(({ article }) => article.id);
    const details = { article: saysMore, nearest: findNearestName(saysMore, known), known };
    return [describeProblem('unknown-article', place, details)];
  }
  const isRelated = relation === 'refine' || document.isLost(['points', index, 'relation']);
  const reason = !isRelated ? 'no-refine' : isMentioned(heard, id) ? undefined : 'silent';
  return reason ? [describeProblem('says-more-unfounded', place, { point: id, article: saysMore, reason })] : [];
}

function checkDamage(point: Point, articles: readonly HeardArticle[]): readonly Problem[] {
  return articles.flatMap(({ article, copy }) =>
    copy.document.data.claims.flatMap(({ point: id, evidence }, index) =>
      (id === point.id ? evidence : []).flatMap((quote, at) => {
        const hurt = article.damage.find(({ passage }) =>
          locateOnce(copy, quote).some((found) => isTouching(found, passage)),
        );
        if (!hurt) return [];
        const place = copy.document.placeValue(['claims', index, 'evidence', at]);
        return [describeProblem('conflict-on-damage', place, { point: point.id, note: hurt.note })];
      }),
    ),
  );
}

/** Where a quote stands, if that is proven. */
function locateOnce(copy: ReadCopy, quote: TextQuote): readonly Passage[] {
  const found = locateQuote(copy.searchable, quote);
  return found.length === 1 ? found : [];
}

function isTouching(a: Passage, b: Passage): boolean {
  return a.location.kind === b.location.kind && isOverlapping(a.range, b.range);
}
