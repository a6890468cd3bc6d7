import type { FileCount } from './count-files.ts';
import type { Cost } from './measure-command.ts';
import type { Tool } from './tool.ts';

/** The builds that are measured, in their order: each finds what the one before it left. */
export const BUILD_KINDS = ['cold', 'unchanged', 'edited'] as const;
export type BuildKind = (typeof BUILD_KINDS)[number];

export interface BuildResult {
  readonly tool: Tool['name'];
  readonly kind: BuildKind;
  readonly cost: Cost;
  /** HTML pages of the site after the build, written anew or not. */
  readonly pages: number;
  /** What the build wrote into the site. */
  readonly written: FileCount;
  /** What it wrote into its caches. */
  readonly cached: FileCount;
  /** What it wrote of the index of search. */
  readonly searchWritten: FileCount;
}

/** What was measured of a corpus of one size. */
export interface SizeResult {
  readonly articles: number;
  readonly builds: readonly BuildResult[];
  readonly check: Cost | undefined;
  /** Check and indexing together. */
  readonly search: Cost | undefined;
  /** All files of our site, by kind. */
  readonly kinds: Readonly<Record<string, FileCount>>;
}

export function findBuild({ builds }: SizeResult, tool: Tool['name'], kind: BuildKind): BuildResult | undefined {
  return builds.find((build) => build.tool === tool && build.kind === kind && build.cost.exitCode === 0);
}

/** CPU seconds of a build, when it succeeded and they are known. */
export function findCpu(result: SizeResult, tool: Tool['name'], kind: BuildKind): number | undefined {
  return findBuild(result, tool, kind)?.cost.cpuSeconds;
}

/**
 * CPU seconds of a cold build for each page that a corpus has more than the next smaller one. What a build costs
 * whatever its size drops out.
 */
export function computeMarginalCost(larger: SizeResult, smaller: SizeResult, tool: Tool['name']): number | undefined {
  const [more, fewer] = [findBuild(larger, tool, 'cold'), findBuild(smaller, tool, 'cold')];
  if (more?.cost.cpuSeconds === undefined || fewer?.cost.cpuSeconds === undefined) return undefined;
  const pages = more.pages - fewer.pages;
  return pages > 0 ? (more.cost.cpuSeconds - fewer.cost.cpuSeconds) / pages : undefined;
}
