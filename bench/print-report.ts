import {
  BUILD_KINDS,
  computeMarginalCost,
  findBuild,
  type BuildKind,
  type BuildResult,
  type SizeResult,
} from './bench-result.ts';
import { compareWithGoals } from './goals.ts';
import type { Cost } from './measure-command.ts';
import { printFigure, printMegabytes, printTable, UNKNOWN } from './print-table.ts';
import type { Tool } from './tool.ts';

const BUILD_NAMES: Readonly<Record<BuildKind, string>> = {
  cold: 'cold build',
  unchanged: 'no change',
  edited: 'one article edited',
};
const TOOL_NAMES: Readonly<Record<Tool['name'], string>> = { site: 'ours', eleventy: 'Eleventy' };
const TOOLS = ['site', 'eleventy'] as const;

/** The whole report as plain text. */
export function printReport(results: readonly SizeResult[]): string {
  const isOurs = results.some(({ builds }) => builds.some(({ tool }) => tool === 'site'));
  const sections = [
    ...results.flatMap(printSize),
    ...printMarginalCosts(results),
    ...(isOurs ? [printGoals(results)] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function printSize(result: SizeResult): readonly string[] {
  const title = `${result.articles.toLocaleString('en')} ARTICLES`;
  return [
    `${title}\n${'='.repeat(title.length)}`,
    printBuilds(result),
    printRatios(result),
    printParts(result),
    printKinds(result),
  ].filter((section) => section !== '');
}

function printBuilds(result: SizeResult): string {
  const head = [
    'build',
    'wall s',
    'CPU s',
    'peak MB',
    'pages',
    'pages/s',
    'CPU ms/page',
    'files written',
    'MB written',
    'cache MB written',
  ];
  const rows = BUILD_KINDS.flatMap((kind) =>
    result.builds.filter((build) => build.kind === kind).map((build) => printBuild(build)),
  );
  return printTable(head, rows);
}

function printBuild({ tool, kind, cost, pages, written, cached }: BuildResult): readonly string[] {
  const name = `${BUILD_NAMES[kind]}, ${TOOL_NAMES[tool]}`;
  if (cost.exitCode !== 0) return [name, 'FAILED'];
  return [
    name,
    printFigure(cost.wallSeconds),
    printFigure(cost.cpuSeconds),
    printMegabytes(cost.peakBytes),
    String(pages),
    printFigure(Math.round(pages / cost.wallSeconds)),
    printFigure(perPage(cost.cpuSeconds, pages)),
    String(written.files),
    printMegabytes(written.bytes),
    printMegabytes(cached.bytes),
  ];
}

function perPage(seconds: number | undefined, pages: number): number | undefined {
  return seconds === undefined || pages === 0 ? undefined : (seconds * 1_000) / pages;
}

/** Each build as a multiple of Eleventy's: of the same kind, and of its full build. */
function printRatios(result: SizeResult): string {
  const full = findBuild(result, 'eleventy', 'cold');
  const rows = BUILD_KINDS.flatMap((kind) => {
    const [ours, theirs] = [findBuild(result, 'site', kind), findBuild(result, 'eleventy', kind)];
    if (!ours || !theirs) return [];
    const divide = (read: (build: BuildResult) => number | undefined) => printRatio(read(ours), read(theirs));
    return [
      [
        BUILD_NAMES[kind],
        divide(({ cost }) => cost.wallSeconds),
        divide(({ cost }) => cost.cpuSeconds),
        divide(({ cost, pages }) => perPage(cost.cpuSeconds, pages)),
        divide(({ cost }) => cost.peakBytes),
        divide(({ written }) => written.bytes),
        printRatio(ours.cost.cpuSeconds, full?.cost.cpuSeconds),
      ],
    ];
  });
  if (rows.length === 0) return '';
  const head = ['ours / Eleventy', 'wall', 'CPU', 'CPU per page', 'peak', 'bytes written', 'CPU / its cold build'];
  return printTable(head, rows);
}

function printRatio(a: number | undefined, b: number | undefined): string {
  return printFigure(a === undefined || b === undefined || b === 0 ? undefined : a / b);
}

/** The check alone and the indexing alone. */
function printParts({ check, search, builds }: SizeResult): string {
  if (!check || !search) return '';
  const cold = builds.find(({ tool, kind }) => tool === 'site' && kind === 'cold')?.cost;
  const row = (name: string, { wallSeconds, cpuSeconds, peakBytes }: Cost) => [
    name,
    printFigure(wallSeconds),
    printFigure(cpuSeconds),
    printMegabytes(peakBytes),
    printRatio(cpuSeconds, cold?.cpuSeconds),
  ];
  const subtract = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? undefined : Math.max(0, a - b);
  const indexing = {
    ...search,
    wallSeconds: Math.max(0, search.wallSeconds - check.wallSeconds),
    cpuSeconds: subtract(search.cpuSeconds, check.cpuSeconds),
  };
  const names = { check: 'check alone', search: 'indexing alone (peak with the check)' };
  return printTable(
    ['part', 'wall s', 'CPU s', 'peak MB', 'CPU / cold build'],
    [
      check.exitCode === 0 ? row(names.check, check) : [names.check, 'FAILED'],
      search.exitCode === 0 ? row(names.search, indexing) : [names.search, 'FAILED'],
    ],
  );
}

function printKinds(result: SizeResult): string {
  const kinds = Object.entries(result.kinds);
  if (kinds.length === 0) return '';
  const pages = findBuild(result, 'site', 'cold')?.pages ?? 0;
  const rows = kinds.map(([kind, { files, bytes }]) => [
    kind,
    String(files),
    printMegabytes(bytes),
    printFigure(Math.round(bytes / files)),
    pages === 0 ? UNKNOWN : printFigure(Math.round(bytes / pages)),
  ]);
  const bytes = kinds.reduce((sum, [, count]) => sum + count.bytes, 0);
  const files = kinds.reduce((sum, [, count]) => sum + count.files, 0);
  const all = ['all', String(files), printMegabytes(bytes), '', pages === 0 ? '' : String(Math.round(bytes / pages))];
  return printTable(['our site by kind', 'files', 'MB', 'bytes/file', 'bytes/page'], [...rows, all]);
}

/** What a further page costs, from each size to the next. */
function printMarginalCosts(results: readonly SizeResult[]): readonly string[] {
  const bySize = results.toSorted((a, b) => a.articles - b.articles);
  const steps = bySize.slice(1).map((larger, index) => ({ larger, smaller: bySize[index] ?? larger }));
  if (steps.length === 0) return [];
  const measured = TOOLS.filter((tool) => results.some((result) => findBuild(result, tool, 'cold')));
  const rows = measured.map((tool) => {
    const costs = steps.map(({ larger, smaller }) => computeMarginalCost(larger, smaller, tool));
    const [last, before] = [costs.at(-1), costs.at(-2)];
    const milliseconds = costs.map((cost) => printFigure(cost === undefined ? undefined : cost * 1_000));
    return [TOOL_NAMES[tool], ...milliseconds, printRatio(last, before)];
  });
  const spans = steps.map(({ larger, smaller }) => `${String(smaller.articles)} to ${String(larger.articles)}`);
  return [printTable(['CPU ms per further page, cold', ...spans, 'last / before'], rows)];
}

function printGoals(results: readonly SizeResult[]): string {
  const goals = compareWithGoals(results);
  const largest = Math.max(...results.map(({ articles }) => articles));
  const rows = goals.map(({ goal, limit, unit, figure }) => [
    goal,
    `${printFigure(limit)} ${unit}`,
    printFigure(figure),
    figure === undefined ? '' : figure <= limit ? 'met' : 'NOT MET',
  ]);
  const head = [`goals, read at ${largest.toLocaleString('en')} articles (set for 10,000)`, 'at most', 'figure', ''];
  return printTable(head, rows);
}
