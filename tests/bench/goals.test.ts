import { describe, expect, test } from 'vitest';
import { computeMarginalCost, type BuildResult, type SizeResult } from '../../bench/bench-result.ts';
import { compareWithGoals } from '../../bench/goals.ts';

const nothing = { files: 0, bytes: 0 };

function build(tool: 'site' | 'eleventy', kind: BuildResult['kind'], cpuSeconds: number, pages: number): BuildResult {
  const cost = { exitCode: 0, wallSeconds: cpuSeconds, cpuSeconds, peakBytes: 1e9, printed: '' };
  return { tool, kind, cost, pages, written: nothing, cached: nothing, searchWritten: nothing };
}

function size(articles: number, builds: readonly BuildResult[]): SizeResult {
  return { articles, builds, check: undefined, search: undefined, kinds: {} };
}

describe('the figures beside the goals', () => {
  const results = [
    size(10, [build('site', 'cold', 3, 100)]),
    size(20, [build('site', 'cold', 5, 200)]),
    size(40, [build('site', 'cold', 8, 400), build('eleventy', 'cold', 2, 200), build('site', 'edited', 1, 400)]),
  ];
  const read = (goal: string) => compareWithGoals(results).find((row) => row.goal.startsWith(goal))?.figure;

  test('hold the cost of a page against that of the other tool', () => {
    expect(read('Cold build: CPU per page')).toBe(2);
  });

  test('hold a rebuild against the cold build', () => {
    expect(read('Rebuild after one edited article: CPU against the cold build')).toBe(0.125);
  });

  test('leave out what was not measured', () => {
    expect(read('Rebuild without a change: CPU')).toBeUndefined();
    expect(read('Check alone')).toBeUndefined();
  });

  test('compare the cost of a further page without what every build costs', () => {
    const [small, middle, large] = results;
    if (!small || !middle || !large) throw new Error('There are three sizes.');
    expect(computeMarginalCost(middle, small, 'site')).toBeCloseTo(0.02);
    expect(read('Marginal')).toBeCloseTo(0.75);
  });
});
