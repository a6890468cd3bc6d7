import { SEARCH_KIND } from './count-files.ts';
import { BUILD_KINDS, computeMarginalCost, findBuild, findCpu, type SizeResult } from './bench-result.ts';

/** A goal beside the figure that was measured; undefined where it could not be. */
export interface GoalFigure {
  readonly goal: string;
  readonly limit: number;
  readonly unit: string;
  readonly figure: number | undefined;
}

const GIGABYTE = 1e9;

const divide = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined || b === 0 ? undefined : a / b;

/** The goals for the largest corpus that was measured. A figure meets its goal when it is not above the limit. */
export function compareWithGoals(results: readonly SizeResult[]): readonly GoalFigure[] {
  const bySize = results.toSorted((a, b) => b.articles - a.articles);
  const [largest, middle, smallest] = bySize;
  if (!largest) return [];
  const cold = findCpu(largest, 'site', 'cold');
  const full = findCpu(largest, 'eleventy', 'cold');
  const coldRatio = divide(perPage(largest, 'site'), perPage(largest, 'eleventy'));
  const peaks = BUILD_KINDS.map((kind) => findBuild(largest, 'site', kind)?.cost.peakBytes);
  const knownPeaks = peaks.filter((peak) => peak !== undefined);
  const rebuilds = (['unchanged', 'edited'] as const).flatMap((kind): readonly GoalFigure[] => {
    const name = kind === 'unchanged' ? 'Rebuild without a change' : 'Rebuild after one edited article';
    const cpu = findCpu(largest, 'site', kind);
    const wall = findBuild(largest, 'site', kind)?.cost.wallSeconds;
    return [
      { goal: `${name}: CPU against the cold build`, limit: 0.1, unit: 'times', figure: divide(cpu, cold) },
      { goal: `${name}: CPU against Eleventy’s full build`, limit: 1, unit: 'times', figure: divide(cpu, full) },
      { goal: `${name}: wall time (aim)`, limit: 5, unit: 's', figure: wall },
    ];
  });
  const indexFiles = largest.kinds[SEARCH_KIND]?.files;
  const marginal = middle && computeMarginalCost(largest, middle, 'site');
  const marginalBefore = middle && smallest && computeMarginalCost(middle, smallest, 'site');
  return [
    { goal: 'Cold build: CPU per page against Eleventy', limit: 2, unit: 'times', figure: coldRatio },
    { goal: 'Cold build: CPU per page against Eleventy (aim)', limit: 1, unit: 'times', figure: coldRatio },
    ...rebuilds,
    {
      goal: 'Peak memory of all builds, indexing included',
      limit: 1.5,
      unit: 'GB',
      figure: knownPeaks.length > 0 ? Math.max(...knownPeaks) / GIGABYTE : undefined,
    },
    {
      goal: 'Check alone: CPU against the cold build',
      limit: 0.1,
      unit: 'times',
      figure: divide(largest.check?.cpuSeconds, cold),
    },
    {
      goal: 'Marginal CPU per page against the next smaller size',
      limit: 1.15,
      unit: 'times',
      figure: divide(marginal, marginalBefore),
    },
    {
      goal: 'Index of search: files written without a change',
      limit: 0,
      unit: 'files',
      figure: findBuild(largest, 'site', 'unchanged')?.searchWritten.files,
    },
    {
      goal: 'Index of search: share written after one edit',
      limit: 0.5,
      unit: 'of all',
      figure: divide(findBuild(largest, 'site', 'edited')?.searchWritten.files, indexFiles),
    },
  ];
}

function perPage(result: SizeResult, tool: 'site' | 'eleventy'): number | undefined {
  return divide(findCpu(result, tool, 'cold'), findBuild(result, tool, 'cold')?.pages);
}
