/** Lays rows out in columns: the first to the left, figures to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const printRow = (row: readonly string[]) =>
    widths
      .map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [printRow(head), rule, ...rows.map(printRow)].join('\n');
}

export const UNKNOWN = 'not measured';

/** A figure with so many digits that it can be compared, and no more. */
export function printFigure(figure: number | undefined): string {
  if (figure === undefined || !Number.isFinite(figure)) return UNKNOWN;
  if (Number.isInteger(figure)) return String(figure);
  return figure.toFixed(figure >= 100 ? 0 : figure >= 10 ? 1 : figure >= 0.1 ? 2 : 3);
}

export function printMegabytes(bytes: number | undefined): string {
  return bytes === undefined ? UNKNOWN : (bytes / 1e6).toFixed(1);
}
