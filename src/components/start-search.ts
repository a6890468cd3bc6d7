/** The search page's script: asks Pagefind's index and lists what it finds. Everything is set as text, never as markup. */

interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: readonly { data(): Promise<PagefindPage> }[] } | null>;
}

const MOST_RESULTS = 20;

export function startSearch(): void {
  const input = document.querySelector<HTMLInputElement>('#search_page');
  const status = document.querySelector<HTMLElement>('#search_status');
  const list = document.querySelector<HTMLElement>('#search_results');
  const bundle = status?.dataset['bundle'];
  if (!input || !status || !list || !bundle) return;

  let pagefind: Promise<Pagefind> | undefined;
  // The index is only loaded once somebody searches.
  const load = () => (pagefind ??= loadPagefind(bundle));
  let asked = '';

  const search = async (query: string) => {
    asked = query;
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = 'Searching …';
    try {
      const found = await (await load()).debouncedSearch(query);
      if (!found || asked !== query) return;
      const pages = await Promise.all(found.results.slice(0, MOST_RESULTS).map((result) => result.data()));
      if (asked !== query) return;
      list.replaceChildren(...pages.map(listPage));
      status.textContent = describeCount(found.results.length, query);
    } catch {
      pagefind = undefined;
      list.replaceChildren();
      status.textContent = 'The search index could not be loaded. Try again, or use the list below.';
    }
  };

  const readAddress = () => {
    input.value = (new URLSearchParams(location.search).get('q') ?? '').slice(0, input.maxLength);
    void search(input.value.trim());
  };
  // Enter makes an entry in the history that Back returns to; typing afterwards begins a new one.
  const writeAddress = (state: 'typed' | 'entered') => {
    const query = input.value.trim();
    const address = query === '' ? location.pathname : `?${new URLSearchParams({ q: query }).toString()}`;
    const isNewEntry = state === 'typed' && history.state !== 'typed';
    history[isNewEntry ? 'pushState' : 'replaceState'](state, '', address);
  };
  input.addEventListener('input', () => {
    writeAddress('typed');
    void search(input.value.trim());
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    writeAddress('entered');
    void search(input.value.trim());
  });
  addEventListener('popstate', readAddress);
  readAddress();
  input.focus();
}

async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ bundle)) as Pagefind;
  await pagefind.init();
  return pagefind;
}

function describeCount(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query}”. Try fewer or other words, or use the list below.`;
  const shown = count > MOST_RESULTS ? `, the first ${String(MOST_RESULTS)} shown` : '';
  return `${String(count)} ${count === 1 ? 'result' : 'results'} for “${query}”${shown}.`;
}

function listPage(page: PagefindPage): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = page.url;
  link.textContent = page.meta['title'] ?? page.url;
  item.append(
    paragraph('kind', page.meta['kind'] ?? ''),
    paragraph('title', link),
    paragraph('', ...readExcerpt(page.excerpt)),
  );
  return item;
}

function paragraph(className: string, ...content: (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** Pagefind escapes its excerpts and marks the found words; a parser without scripts turns them back into words. */
function readExcerpt(excerpt: string): readonly (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return Array.from(body.childNodes, (node) => {
    if (node.nodeName !== 'MARK') return node.textContent ?? '';
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}
