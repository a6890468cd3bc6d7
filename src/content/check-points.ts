import { UNCLEAR, type Point } from '../domain/story.ts';
import type { Problem } from '../domain/problem.ts';
import type { StoryFrontmatter } from '../schema/story-schema.ts';
import type { ContentDocument } from './content-document.ts';
import { WINDOWS_NAMES } from './content-file.ts';
import { describeProblem } from './describe-problem.ts';
import { findRepeated } from './find-repeated.ts';

export type StoryDocument = ContentDocument<StoryFrontmatter>;

/** Rules that a story's own file keeps or breaks by itself. */
export function checkPoints(document: StoryDocument): readonly Problem[] {
  const { points } = document.data;
  const placeId = (index: number) => document.placeValue(['points', index, 'id']);
  const named = points.map(({ id: point }, index) => ({ point, index })).filter(({ point }) => point !== '');
  const repeated = findRepeated(named, ({ point }) => point).map(({ item: { point, index }, others }) => {
    const lines = others.map((other) => placeId(other.index).line);
    return describeProblem('repeated-point', placeId(index), { point, lines });
  });
  const reserved = points.flatMap(({ id: name }, index) =>
    WINDOWS_NAMES.test(name)
      ? [describeProblem('reserved-name', placeId(index), { name, kind: 'point', isForWindows: true })]
      : [],
  );
  const unfounded = points.flatMap(({ explanation }, index) => {
    if (explanation === 'unknown' || document.isGiven(['points', index, 'because'])) return [];
    return [describeProblem('because-missing', document.placeValue(['points', index, 'explanation']), { explanation })];
  });
  const ambiguous = points.flatMap(({ id }, index) => {
    const passage = /^(?<stem>.+)-\d+$/u.exec(id)?.groups?.['stem'];
    if (passage === undefined || !points.some((point) => point.id === passage)) return [];
    return [describeProblem('ambiguous-point', placeId(index), { point: id, passage })];
  });
  return [...repeated, ...reserved, ...unfounded, ...ambiguous];
}

/** The points of a story with the position that always exists behind those of each: who leaves it open comes last. */
export function completePoints(points: StoryFrontmatter['points']): readonly Point[] {
  return points.map((point) => ({
    ...point,
    positions: { ...point.positions, [UNCLEAR.id]: point.positions[UNCLEAR.id] ?? UNCLEAR.label },
  }));
}
