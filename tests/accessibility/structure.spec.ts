import { expect, test, type CDPSession } from '@playwright/test';

const STORY = '/stories/us-iraq-talks/';

test('the comparison is a whole table: a caption, a header for every column and row, no empty cell', async ({
  page,
}) => {
  await page.goto(STORY);
  const table = page.locator('main table');
  await expect(table).toHaveCount(1);
  await expect(table.locator('caption')).not.toBeEmpty();
  const columns = await table.locator('thead th[scope="col"]').count();
  expect(columns).toBe(4);
  const rows = await table.locator('tbody tr').evaluateAll((elements) =>
    elements.map((row) => ({
      headers: row.querySelectorAll(':scope > th[scope="row"]').length,
      cells: row.querySelectorAll(':scope > td').length,
      empty: Array.from(row.children).filter((cell) => {
        const words = cell.cloneNode(true) as Element;
        words.querySelector('.siglum')?.remove();
        return words.textContent.trim() === '';
      }).length,
      spans: row.querySelectorAll('[colspan], [rowspan]').length,
    })),
  );
  expect(rows.length).toBeGreaterThanOrEqual(7);
  for (const row of rows) expect(row).toEqual({ headers: 1, cells: columns - 1, empty: 0, spans: 0 });
});

interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly childIds?: readonly string[];
}

/** The roles below a node as assistive technology meets them, in reading order. */
async function readRoles(session: CDPSession): Promise<readonly { role: string; depth: number }[]> {
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string, depth: number): { role: string; depth: number }[] => {
    const node = byId.get(id);
    if (!node) return [];
    const own = node.ignored ? [] : [{ role: String(node.role?.value), depth }];
    return [...own, ...(node.childIds ?? []).flatMap((child) => walk(child, depth + 1))];
  };
  return walk(nodes[0]?.nodeId ?? '', 0);
}

test('the browser tells assistive technology a table with its rows, row headers and cells, row by row', async ({
  page,
}) => {
  await page.goto(STORY);
  const rows = await page.locator('main table tbody tr').count();
  const session = await page.context().newCDPSession(page);
  const roles = (await readRoles(session)).map(({ role }) => role);
  expect(roles.filter((role) => role === 'table')).toHaveLength(1);
  const read = roles
    .slice(roles.indexOf('table'))
    .filter((role) => ['row', 'rowheader', 'cell', 'gridcell'].includes(role))
    .join(' ');
  const whole = Array.from({ length: rows }, () => 'row rowheader cell cell cell').join(' ');
  expect(read.endsWith(whole)).toBe(true);
});

test('the roles of the table are written out, for browsers that lose them with its layout', async ({ page }) => {
  await page.goto(STORY);
  const table = page.locator('main table');
  await expect(table).toHaveAttribute('role', 'table');
  for (const [selector, roles] of [
    ['thead, tbody', ['rowgroup']],
    ['tr', ['row']],
    ['th', ['columnheader', 'rowheader']],
    ['td', ['cell']],
  ] as const) {
    const written = await table
      .locator(selector)
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('role')));
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((role) => !roles.some((one) => one === role))).toEqual([]);
  }
});

test('cells are drawn in the order in which they are read', async ({ page }) => {
  await page.goto(STORY);
  const places = await page.locator('tr#airstrikes > *').evaluateAll((cells) =>
    cells.map((cell) => {
      const { top, left } = cell.getBoundingClientRect();
      return { top: Math.round(top), left: Math.round(left) };
    }),
  );
  expect(places).toEqual(places.toSorted((a, b) => a.top - b.top || a.left - b.left));
});
