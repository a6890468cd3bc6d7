import {
  cutQuery,
  readSearchState,
  SHOWN_AT_ONCE,
  SORTS,
  writeSearchState,
  type SearchState,
} from '../site/search-address.ts';
import { facetLabels } from '../site/search-facets.ts';
import type { SearchOutline } from '../site/search-outline.ts';
import { describeAnswer, describeReach } from './describe-answer.ts';
import { FacetForm } from './facet-form.ts';
import { listHints } from './list-hints.ts';
import { moveByKey } from './move-by-key.ts';
import { printButton } from './print-elements.ts';
import { SearchClient, type SearchAnswer } from './search-client.ts';
import { findSearchPlaces, type SearchPlaces } from './search-places.ts';
import { listRecord } from './show-results.ts';

/** How long to wait after a letter, in milliseconds, before the index is asked. */
const TYPING_TIME = 200;

/** The search page's script. What is asked stands in the address; everything found is set as text, never as markup. */
export function startSearch(): void {
  const page = findSearchPlaces();
  if (page) new SearchPage(page).start();
}

/** What an entry of the browser's history remembers. */
interface HistoryEntry {
  readonly typed?: boolean;
  /** Address of the result that the reader went to. */
  readonly opened?: string;
}

class SearchPage {
  readonly #page: SearchPlaces;
  readonly #facets: FacetForm;
  readonly #client: SearchClient;
  /** Number of the newest question: an answer to an older one is thrown away. */
  #asked = 0;
  #shown = SHOWN_AT_ONCE;
  #reach = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isFailed = false;

  constructor(page: SearchPlaces) {
    this.#page = page;
    this.#facets = new FacetForm(page.form);
    const { bundle = '', outline = '' } = page.form.dataset;
    this.#client = new SearchClient(bundle, JSON.parse(outline) as SearchOutline, this.#facets);
  }

  start(): void {
    const { form, input, sort, more, list, panel } = this.#page;
    panel.open = matchMedia('(width >= 64rem)').matches;
    input.addEventListener('input', () => {
      this.#shown = SHOWN_AT_ONCE;
      this.#reach = 1;
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
      moveByKey(event, this.#page, () => {
        input.value = '';
        this.#enter();
      });
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
      reach: this.#reach,
    };
  }

  #readAddress(): void {
    const state = readSearchState(location.search);
    this.#page.input.value = state.query;
    this.#page.sort.value = state.sort;
    this.#shown = state.shown;
    this.#reach = state.reach;
    this.#facets.show(state.choices, 'built');
    void this.#ask();
  }

  /** Asks at once, as a step to which Back returns. */
  #enter(): void {
    clearTimeout(this.#timer);
    this.#shown = SHOWN_AT_ONCE;
    this.#reach = 1;
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
    const { list, more, reach, hints } = this.#page;
    const state = this.#readForm();
    this.#asked += 1;
    const asked = this.#asked;
    const isCurrent = () => asked === this.#asked;
    this.#listChosen(state);
    if (state.query === '' && state.choices.size === 0) {
      list.replaceChildren();
      hints.replaceChildren();
      more.hidden = true;
      reach.hidden = true;
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
      this.#showReach(answer, heeded);
      this.#say(describeAnswer(answer, heeded, items.length));
      this.#returnToOpened();
      const counts = await answer.count?.(this.#facets.listOpen());
      if (!isCurrent()) return;
      this.#facets.show(answer.choices, counts, answer.unsearchedFrom === undefined ? 'all' : 'some');
      this.#listChosen(heeded);
      this.#setBusy(false);
    } catch {
      if (!isCurrent()) return;
      this.#isFailed = true;
      list.replaceChildren();
      hints.replaceChildren(printButton('Try again', () => void this.#ask()));
      more.hidden = true;
      reach.hidden = true;
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

  async #listRecords(answer: SearchAnswer, from: number, to: number): Promise<HTMLLIElement[]> {
    const findValue = this.#facets.findValue.bind(this.#facets);
    const wanted = await answer.list(from, to);
    return Promise.all(wanted.map((record, index) => listRecord(record, from + index + 1, findValue)));
  }

  #showRest(answer: SearchAnswer, listed: number): void {
    const { more } = this.#page;
    this.#total = answer.total;
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
        const button = printButton(label, () => {
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
    if (buttons.length > 1) buttons.push(this.#removeAll(state));
    chosen.hidden = buttons.length === 0;
    chosen.replaceChildren(
      ...buttons.map((button) => {
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
  }

  #removeAll(state: SearchState): HTMLButtonElement {
    return printButton('Remove all', () => {
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

  #listHints(answer: SearchAnswer, state: SearchState): readonly Node[] {
    return listHints(answer, {
      ask: (query) => {
        this.#change({ ...state, query });
      },
      removeChoices: () => {
        this.#change({ ...state, choices: new Map() });
      },
      tryAgain: () => {
        this.#isFailed = true;
        void this.#ask();
      },
    });
  }

  /** Says what was not searched, with the way there. The button keeps the focus while there is one. */
  #showReach(answer: SearchAnswer, { sort }: SearchState): void {
    const { reach, list } = this.#page;
    const words = describeReach(answer, sort);
    const hadFocus = reach.contains(document.activeElement);
    reach.hidden = words === '';
    const further = printButton(sort === 'oldest' ? 'Search newer ones too' : 'Search older ones too', () => {
      this.#reach = answer.reach + 1;
      this.#writeAddress('shown');
      void this.#ask();
    });
    reach.replaceChildren(...(words === '' ? [] : [`${words} `, further]));
    if (hadFocus) (words === '' ? list.querySelector('a') : further)?.focus();
  }

  #say(words: string): void {
    const { status } = this.#page;
    if (status.textContent !== words) status.textContent = words;
  }

  #setBusy(isBusy: boolean): void {
    this.#page.list.ariaBusy = String(isBusy);
  }
}

function readEntry(): HistoryEntry {
  return (history.state as HistoryEntry | null) ?? {};
}
