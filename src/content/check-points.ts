import { UNCLEAR, type Point } from '../domain/story.ts';
import type { Problem } from '../domain/problem.ts';
import type { StoryFrontmatter } from '../schema/story.ts';
import type { ContentDocument } from './content-document.ts';
import { atEach, describeProblem } from './describe-problem.ts';

export type StoryDocument = ContentDocument<StoryFrontmatter>;

/** Rules that a story's own file keeps or breaks by itself. */
export function checkPoints(document: StoryDocument, problems: Problem[]): void {
  const { points } = document.data;
  const placeId = (index: number) => document.placeValue(['points', index, 'id']);
  const indexes = Map.groupBy(points.keys(), (index) => points[index]?.id ?? '');
  for (const [point, [...places]] of indexes) {
    if (point === '' || places.length < 2) continue;
    problems.push(
      ...atEach(places.map(placeId), (place, lines) => describeProblem('repeated-point', place, { point, lines })),
    );
  }
  points.forEach((point, index) => {
    if (point.explanation !== 'unknown' && !document.isGiven(['points', index, 'because'])) {
      const place = document.placeValue(['points', index, 'explanation']);
      problems.push(describeProblem('because-missing', place, { explanation: point.explanation }));
    }
    const passage = /^(?<stem>.+)-\d+$/u.exec(point.id)?.groups?.['stem'];
    if (passage === undefined || !indexes.has(passage)) return;
    problems.push(describeProblem('ambiguous-point', placeId(index), { point: point.id, passage }));
  });
}

/** The points of a story with the position that always exists added to each. */
export function completePoints(points: StoryFrontmatter['points']): readonly Point[] {
  return points.map((point) => ({
    ...point,
    positions: { [UNCLEAR.id]: UNCLEAR.label, ...point.positions },
  }));
}
