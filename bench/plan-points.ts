import type { Relation } from '../src/domain/story.ts';
import { POINT_KINDS, type KnownPosition, type PointKind } from './point-kinds.ts';
import type { SeededRandom } from './seeded-random.ts';

type Standing = Relation | 'agree' | 'single';

/** A point of a story: which articles, by their number, take which positions. Who is not named is silent. */
export interface PlannedPoint {
  readonly kind: PointKind;
  readonly standing: Standing;
  readonly answers: ReadonlyMap<number, readonly KnownPosition[]>;
  /** The number that each position names. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** How the eight points of a story stand; the first is one on which every article speaks. */
const STANDINGS: readonly (readonly Standing[])[] = [
  ['agree', 'conflict', 'tension', 'refine', 'refine', 'agree', 'single', 'single'],
  ['agree', 'conflict', 'conflict', 'tension', 'refine', 'single', 'single', 'agree'],
  ['refine', 'tension', 'tension', 'refine', 'agree', 'agree', 'agree', 'single'],
  ['conflict', 'refine', 'agree', 'agree', 'single', 'single', 'single', 'tension'],
  ['tension', 'conflict', 'refine', 'agree', 'agree', 'single', 'refine', 'single'],
];

export function planPoints(articles: number, random: SeededRandom): readonly PlannedPoint[] {
  const standings = random.pick(STANDINGS);
  const kinds = random.shuffle(POINT_KINDS).slice(0, standings.length);
  return kinds.map((kind, index) => planPoint(kind, standings[index] ?? 'agree', index === 0 ? articles : 2));

  function planPoint(kind: PointKind, standing: Standing, leastSpeakers: number): PlannedPoint {
    const speakers = standing === 'single' ? 1 : random.whole(leastSpeakers, articles);
    const who = random.shuffle(Array.from({ length: articles }, (_, article) => article)).slice(0, speakers);
    const order = random.shuffle(kind.positions);
    const isAlike = standing === 'agree' || standing === 'single';
    const answers = new Map(
      who.map((article, turn) => [article, isAlike ? order.slice(0, 1) : differ(order, turn)] as const),
    );
    return { kind, standing, answers, numbers: drawNumbers(kind) };
  }

  /** The first two take one position each, and not the same; what the others say is open. */
  function differ(order: readonly KnownPosition[], turn: number): readonly KnownPosition[] {
    if (turn < 2) return order.slice(turn, turn + 1);
    return random.happens(0.2) ? order.slice(0, 2) : [random.pick(order)];
  }

  function drawNumbers({ positions, numbers: [least, most] }: PointKind): ReadonlyMap<string, number> {
    const drawn = new Set<number>();
    while (drawn.size < positions.length) drawn.add(random.whole(least, most));
    const numbers = [...drawn];
    return new Map(positions.map(({ id }, index) => [id, numbers[index] ?? least]));
  }
}
