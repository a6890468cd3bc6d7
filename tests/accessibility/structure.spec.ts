import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { builtFolder, listPages } from '../browser/built-pages.ts';

const STORY = '/stories/us-iraq-talks/';

/** Looks at every page and lists what is wrong, page by page. */
async function review(page: Page, look: () => readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of listPages(builtFolder)) {
    await page.goto(address);
    found.push(...(await page.evaluate(look)).map((fault) => `${address}: ${fault}`));
  }
  return found;
}

test('every page has one main heading, and its headings go down one step at a time', async ({ page }) => {
  const faults = await review(page, () => {
    const depths = Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), ({ tagName, textContent }) => ({
      depth: Number(tagName.slice(1)),
      text: textContent.trim(),
    }));
    const mains = depths.filter(({ depth }) => depth === 1);
    return [
      ...(mains.length === 1 ? [] : [`${String(mains.length)} main headings`]),
      ...(depths[0]?.depth === 1 ? [] : ['another heading stands before the main one']),
      ...depths.flatMap(({ depth, text }, index) =>
        depth > (depths[index - 1]?.depth ?? 0) + 1 ? [`h${String(depth)} “${text}” skips a step`] : [],
      ),
      ...depths.filter(({ text }) => text === '').map(({ depth }) => `an h${String(depth)} is empty`),
    ];
  });
  expect(faults).toEqual([]);
});

test('every page has its landmarks, a skip link that leads to its content, and a language', async ({ page }) => {
  const faults = await review(page, () => {
    const one = (selector: string) =>
      document.querySelectorAll(selector).length === 1 ? [] : [`not exactly one ${selector}`];
    const [first] = document.querySelectorAll('a');
    // The page of another site around it has the rest.
    if (location.pathname.endsWith('/embed/')) return ['body > main', 'head > title'].flatMap(one);
    return [
      ...['body > header', 'body > main', 'body > footer', 'main', 'head > title'].flatMap(one),
      ...(document.documentElement.lang === 'en' ? [] : ['the page has no language']),
      ...(first?.getAttribute('href') === `#${document.querySelector('main')?.id ?? ''}` ? [] : ['no skip link first']),
    ];
  });
  expect(faults).toEqual([]);
});

test('every id is unique on its page, and every reference to one leads somewhere', async ({ page }) => {
  const faults = await review(page, () => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    const references = ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) =>
      Array.from(document.querySelectorAll(`[${name}]`), (element) => element.getAttribute(name) ?? ''),
    );
    const fragments = Array.from(document.querySelectorAll('a[href^="#"]'), (link) =>
      decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''),
    );
    return [
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
      ...[...references, ...fragments].filter((id) => !ids.includes(id)).map((id) => `nothing has the id ${id}`),
    ];
  });
  expect(faults).toEqual([]);
});

test('no two pages have the same title', async ({ page }) => {
  const titles: string[] = [];
  for (const address of listPages(builtFolder)) {
    await page.goto(address);
    titles.push(await page.title());
  }
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  expect(titles.filter((title) => title.replace('· At Odds', '').trim() === '')).toEqual([]);
});

test('no link, button or heading is without a name', async ({ page }) => {
  const faults = await review(page, () =>
    Array.from(document.querySelectorAll('a, button, summary'))
      .filter((element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === '')
      .map((element) => element.outerHTML),
  );
  expect(faults).toEqual([]);
});

test('every copied text and every quote says its language and direction', async ({ page }) => {
  const faults = await review(page, () =>
    Array.from(document.querySelectorAll('main q, main blockquote, .annotated .block:not(.gap), .drift dd'))
      .filter(
        (element) => element.closest('[lang]')?.getAttribute('lang') === undefined || !element.hasAttribute('lang'),
      )
      .map((element) => `no language on “${element.textContent.trim().slice(0, 60)}”`),
  );
  expect(faults).toEqual([]);
});

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
