import {
  cutQuery,
  readSearchState,
  SHOWN_AT_ONCE,
  SORTS,
  writeSearchState,
  type SearchState,
} from '../site/search-address.ts';
import { facetLabels } from '../site/search-facets.ts';
import { FacetForm } from './facet-form.ts';
import { SearchClient, type SearchAnswer } from './search-client.ts';
import { listRecord } from './show-results.ts';

/** How long to wait after a letter, in milliseconds, before the index is asked. */
const TYPING_TIME = 200;

/** The search page's script. What is asked stands in the address; everything found is set as text, never as markup. */
export function startSearch(): void {
  const page = findPage();
  if (page) new SearchPage(page).start();
}

type PageParts = NonNullable<ReturnType<typeof findPage>>;

function findPage() {
  const form = document.querySelector<HTMLFormElement>('#search_form');
  const input = document.querySelector<HTMLInputElement>('#search_page');
  const sort = document.querySelector<HTMLSelectElement>('#search_sort');
  const status = document.querySelector<HTMLElement>('#search_status');
  const hints = document.querySelector<HTMLElement>('#search_hints');
  const chosen = document.querySelector<HTMLElement>('#search_chosen');
  const list = document.querySelector<HTMLElement>('#search_results');
  const more = document.querySelector<HTMLButtonElement>('#search_more');
  const slash = document.querySelector<HTMLInputElement>('#search_slash');
  const panel = document.querySelector<HTMLDetailsElement>('#search_filters');
  if (!form || !input || !sort || !status || !hints || !chosen || !list || !more || !slash || !panel) return undefined;
  return { form, input, sort, status, hints, chosen, list, more, slash, panel };
}

/** What an entry of the browser's history remembers. */
interface HistoryEntry {
  readonly typed?: boolean;
  /** Address of the result that the reader went to. */
  readonly opened?: string;
}

class SearchPage {
  readonly #page: PageParts;
  readonly #facets: FacetForm;
  readonly #client: SearchClient;
  /** Number of the newest question: an answer to an older one is thrown away. */
  #asked = 0;
  #shown = SHOWN_AT_ONCE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isFailed = false;

  constructor(page: PageParts) {
    this.#page = page;
    this.#facets = new FacetForm(page.form);
    const { bundle = '', initials = '' } = page.form.dataset;
    this.#client = new SearchClient(bundle, initials.split(' '), this.#facets);
  }

  start(): void {
    const { form, input, sort, more, list, panel } = this.#page;
    panel.open = matchMedia('(width >= 64rem)').matches;
    input.addEventListener('input', () => {
      this.#shown = SHOWN_AT_ONCE;
      this.#writeAddress('typed');
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), TYPING_TIME);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#enter();
    });
    // The boxes of the facets, and the order.
    form.addEventListener('change', ({ target }) => {
      if (target !== input) this.#enter();
    });
    sort.addEventListener('change', () => {
      this.#enter();
    });
    this.#facets.onOpen(() => {
      const state = this.#readForm();
      if (!this.#isFailed && (state.query !== '' || state.choices.size > 0)) void this.#ask();
    });
    more.addEventListener('click', () => void this.#showMore());
    list.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link) history.replaceState({ opened: link.href } satisfies HistoryEntry, '');
    });
    addEventListener('popstate', () => {
      this.#readAddress();
    });
    addEventListener('online', () => {
      if (this.#isFailed) void this.#ask();
    });
    addEventListener('keydown', (event) => {
      this.#moveByKey(event);
    });
    this.#readAddress();
    const { opened } = readEntry();
    if (opened === undefined) input.focus();
  }

  #readForm(): SearchState {
    const { input, sort } = this.#page;
    return {
      query: cutQuery(input.value),
      choices: this.#facets.readChoices(),
      sort: SORTS.find((name) => name === sort.value) ?? 'best',
      shown: this.#shown,
    };
  }

  #readAddress(): void {
    const state = readSearchState(location.search);
    this.#page.input.value = state.query;
    this.#page.sort.value = state.sort;
    this.#shown = state.shown;
    this.#facets.show(state.choices, 'built');
    void this.#ask();
  }

  /** Asks at once, as a step to which Back returns. */
  #enter(): void {
    clearTimeout(this.#timer);
    this.#shown = SHOWN_AT_ONCE;
    this.#writeAddress('entered');
    void this.#ask();
  }

  /** Typing begins one new entry of the history, however many letters follow. */
  #writeAddress(how: 'typed' | 'entered' | 'shown'): void {
    const query = writeSearchState(this.#readForm());
    const address = query === '' ? location.pathname : query;
    const isSame = query === location.search;
    const isFirstLetter = how === 'typed' && readEntry().typed !== true;
    const isNew = isFirstLetter || (how === 'entered' && readEntry().typed !== true && !isSame);
    history[isNew ? 'pushState' : 'replaceState']({ typed: how === 'typed' } satisfies HistoryEntry, '', address);
  }

  async #ask(): Promise<void> {
    const { list, more, hints } = this.#page;
    const state = this.#readForm();
    this.#asked += 1;
    const asked = this.#asked;
    const isCurrent = () => asked === this.#asked;
    this.#listChosen(state);
    if (state.query === '' && state.choices.size === 0) {
      list.replaceChildren();
      hints.replaceChildren();
      more.hidden = true;
      this.#setBusy(false);
      this.#say('');
      this.#facets.show(state.choices, 'built');
      return;
    }
    this.#setBusy(true);
    if (list.childElementCount === 0) this.#say('Searching …');
    try {
      if (this.#isFailed) await this.#client.reset();
      const answer = await this.#client.search(state);
      const items = await this.#listRecords(answer, 0, state.shown);
      if (!isCurrent()) return;
      this.#isFailed = false;
      list.replaceChildren(...items);
      this.#showRest(answer, items.length);
      const heeded = { ...state, choices: answer.choices };
      this.#listChosen(heeded);
      hints.replaceChildren(...this.#listHints(answer, heeded));
      this.#say(describeAnswer(answer, heeded, items.length));
      this.#returnToOpened();
      const counts = await answer.count?.(this.#facets.listOpen());
      if (!isCurrent()) return;
      this.#facets.show(answer.choices, counts);
      this.#listChosen(heeded);
      this.#setBusy(false);
    } catch {
      if (!isCurrent()) return;
      this.#isFailed = true;
      list.replaceChildren();
      hints.replaceChildren(this.#button('Try again', () => void this.#ask()));
      more.hidden = true;
      this.#facets.show(state.choices, undefined);
      this.#setBusy(false);
      this.#say(
        navigator.onLine
          ? 'The search index could not be loaded. Try again, or use the list below.'
          : 'You are offline, and the search index is not here. It will be tried again as soon as you are online.',
      );
    }
  }

  #rest: ((from: number, to: number) => Promise<readonly HTMLLIElement[]>) | undefined;
  #total = 0;

  #listRecords(answer: SearchAnswer, from: number, to: number): Promise<HTMLLIElement[]> {
    const findValue = this.#facets.findValue.bind(this.#facets);
    const wanted = answer.records.slice(from, to);
    return Promise.all(wanted.map((record, index) => listRecord(record, from + index + 1, findValue)));
  }

  #showRest(answer: SearchAnswer, listed: number): void {
    const { more } = this.#page;
    this.#total = answer.records.length;
    this.#rest = (from, to) => this.#listRecords(answer, from, to);
    more.hidden = listed >= this.#total;
    more.textContent = `Show ${String(Math.min(SHOWN_AT_ONCE, this.#total - listed))} more`;
  }

  async #showMore(): Promise<void> {
    const { list, more } = this.#page;
    const asked = this.#asked;
    const from = list.childElementCount;
    try {
      const items = (await this.#rest?.(from, from + SHOWN_AT_ONCE)) ?? [];
      if (asked !== this.#asked) return;
      list.append(...items);
      this.#shown = list.childElementCount;
      this.#writeAddress('shown');
      more.hidden = this.#shown >= this.#total;
      more.textContent = `Show ${String(Math.min(SHOWN_AT_ONCE, this.#total - this.#shown))} more`;
      this.#say(`${String(this.#shown)} of ${String(this.#total)} results shown.`);
      items[0]?.querySelector('a')?.focus();
    } catch {
      this.#say('The further results could not be loaded. Try again.');
    }
  }

  /** Coming back from a result finds the place from which one went. */
  #returnToOpened(): void {
    const { opened } = readEntry();
    if (opened === undefined) return;
    history.replaceState({} satisfies HistoryEntry, '');
    const links = [...this.#page.list.querySelectorAll('a')];
    links.find(({ href }) => href === opened)?.focus();
  }

  #listChosen(state: SearchState): void {
    const { chosen } = this.#page;
    const buttons = [...state.choices].flatMap(([facet, keys]) =>
      keys.map((key) => {
        const { label } = this.#facets.findValue(facet, key);
        const button = this.#button(label, () => {
          this.#change({
            ...state,
            choices: new Map(
              [...state.choices].map(([name, all]) => [name, name === facet ? all.filter((one) => one !== key) : all]),
            ),
          });
        });
        button.ariaLabel = `Remove ${label}, ${facetLabels[facet]}`;
        return button;
      }),
    );
    if (buttons.length > 1) buttons.push(this.#removeAll('Remove all', state));
    chosen.hidden = buttons.length === 0;
    chosen.replaceChildren(
      ...buttons.map((button) => {
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
  }

  #removeAll(name: string, state: SearchState): HTMLButtonElement {
    return this.#button(name, () => {
      this.#change({ ...state, choices: new Map() });
    });
  }

  /** Asks something else on the reader's behalf, and leaves the focus in a place that stays. */
  #change(state: SearchState): void {
    this.#page.input.value = state.query;
    this.#facets.show(state.choices, undefined);
    this.#enter();
    this.#page.input.focus();
  }

  #listHints(
    { changes, countWithoutChoices, unknownChoices, records, isDoubtful }: SearchAnswer,
    state: SearchState,
  ): readonly Node[] {
    const hints: Node[] = unknownChoices.map(({ facet, key }) =>
      sentence(`There is nothing called “${key.slice(0, 60)}” under “${facetLabels[facet]}”, so it is left out.`),
    );
    const { suggestion } = changes;
    if (suggestion !== undefined) {
      const change = this.#button(suggestion, () => {
        this.#change({ ...state, query: suggestion });
      });
      hints.push(sentence('Did you mean ', change, '?'));
    }
    if (records.length === 0 && countWithoutChoices > 0) {
      const name = `Show the ${String(countWithoutChoices)} without filters`;
      hints.push(sentence(this.#removeAll(name, state)));
    }
    if (isDoubtful) {
      hints.push(
        sentence(
          'The texts do have this word, so a part of the index may not have arrived. ',
          this.#button('Try again', () => {
            this.#isFailed = true;
            void this.#ask();
          }),
        ),
      );
    }
    return hints;
  }

  #button(name: string, run: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', run);
    return button;
  }

  #say(words: string): void {
    const { status } = this.#page;
    if (status.textContent !== words) status.textContent = words;
  }

  #setBusy(isBusy: boolean): void {
    this.#page.list.ariaBusy = String(isBusy);
  }

  /** Arrows move between the box and the results, Escape goes back to the box, a slash goes to it from anywhere. */
  #moveByKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { input, slash, list } = this.#page;
    const active = document.activeElement;
    const links = [...list.querySelectorAll('a')];
    const at = links.findIndex((link) => link === active);
    const isWriting = active instanceof HTMLInputElement && active.type !== 'checkbox';
    const goTo = (element: HTMLElement | undefined) => {
      if (!element) return;
      event.preventDefault();
      element.focus();
    };
    if (event.key === '/' && !isWriting && slash.checked) {
      goTo(input);
      input.select();
    }
    if (event.key === 'ArrowDown' && (at !== -1 || active === input)) goTo(links[at + 1]);
    if (event.key === 'ArrowUp' && at !== -1) goTo(links[at - 1] ?? input);
    if (event.key !== 'Escape') return;
    if (at !== -1) goTo(input);
    else if (active === input && input.value !== '') {
      event.preventDefault();
      input.value = '';
      this.#enter();
    }
  }
}

function readEntry(): HistoryEntry {
  return (history.state as HistoryEntry | null) ?? {};
}

function describeAnswer({ records, changes }: SearchAnswer, { query, choices }: SearchState, listed: number): string {
  const { corrected, dropped, completeCount } = changes;
  const count = records.length;
  const lost = [...corrected.map(({ from }) => from), ...dropped];
  const missing = lost.length > 0 ? `No text has ${lost.map((word) => `“${word}”`).join(' or ')}. ` : '';
  const looked = corrected.reduce((text, { from, to }) => text.replace(from, to), query);
  const asked = query === '' ? '' : ` for “${looked}”`;
  const within = choices.size > 0 ? ' with these filters' : '';
  if (query === '' && choices.size === 0) return '';
  if (!/[\p{L}\p{N}]/u.test(query) && query !== '') return `There is no word in “${query}” to look for.`;
  if (count === 0) return `${missing}Nothing found${asked}${within}. Try other words, or use the list below.`;
  const results = (number: number) => `${String(number)} ${number === 1 ? 'result' : 'results'}`;
  const shown = listed < count ? `, the first ${String(listed)} shown` : '';
  if (completeCount === undefined) return `${missing}${results(count)}${asked}${within}${shown}.`;
  const complete = completeCount === 0 ? 'Nothing has all the words' : `${results(completeCount)} with all the words`;
  return `${missing}${complete}${asked}${within}; ${String(count - completeCount)} with some of them${shown}.`;
}

function sentence(...content: readonly (Node | string)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}
