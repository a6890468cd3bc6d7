import { facetLabels } from '../records/facets.ts';
import { describeAnswer, listHints } from './describe-answer.ts';
import { findSearchPlaces, printButton, printElement, type SearchPlaces } from './elements.ts';
import { FacetForm } from './facet-form.ts';
import { findEntries, type SearchAnswer } from './find-entries.ts';
import { listResult } from './list-result.ts';
import { moveByKey } from './move-by-key.ts';
import { SearchIndex } from './pagefind.ts';
import {
  cutQuery,
  isBlank,
  readSearchState,
  SHOWN_AT_ONCE,
  SORTS,
  writeSearchState,
  type SearchState,
} from './search-state.ts';

/** How long to wait after a letter before the index is asked, and for it before that is said; in milliseconds. */
const TYPING_TIME = 150;
const PATIENCE = 10_000;

/** The search page's script. What is asked stands in the address; everything found is set as text, never as markup. */
export function startSearch(): void {
  const places = findSearchPlaces();
  if (places) new SearchPage(places).start();
}

class SearchPage {
  readonly #page: SearchPlaces;
  readonly #facets: FacetForm;
  readonly #index: SearchIndex;
  /** Number of the newest question: an answer to an older one is thrown away. */
  #asked = 0;
  #shown = SHOWN_AT_ONCE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isFailed = false;
  #answer: SearchAnswer | undefined;

  constructor(page: SearchPlaces) {
    this.#page = page;
    this.#facets = new FacetForm(page.form);
    this.#index = new SearchIndex(page.form.dataset['bundle'] ?? '');
  }

  start(): void {
    const { form, input, sort, more, panel } = this.#page;
    panel.open = matchMedia('(width >= 64rem)').matches;
    input.addEventListener('input', () => {
      this.#shown = SHOWN_AT_ONCE;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), TYPING_TIME);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#enter();
    });
    // Words that were typed are a step as soon as the reader leaves the box; boxes that were ticked are one at once.
    form.addEventListener('change', ({ target }) => {
      if (target === input) this.#writeAddress();
      else this.#enter();
    });
    sort.addEventListener('change', () => {
      this.#enter();
    });
    more.addEventListener('click', () => void this.#showMore());
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
    // Whoever opens the page wants it; what fails is said when something is asked.
    this.#index.open().catch(() => undefined);
    this.#readAddress();
    this.#facets.onOpen(() => {
      if (!this.#isFailed) void this.#ask();
    });
    input.focus();
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
    this.#facets.show(state.choices);
    void this.#ask();
  }

  #enter(): void {
    clearTimeout(this.#timer);
    this.#shown = SHOWN_AT_ONCE;
    this.#writeAddress();
    void this.#ask();
  }

  /** What is asked is a step to which Back returns. */
  #writeAddress(): void {
    const query = writeSearchState(this.#readForm());
    if (query !== location.search) history.pushState(null, '', query === '' ? location.pathname : query);
  }

  async #ask(): Promise<void> {
    const { list, hints, more } = this.#page;
    const state = this.#readForm();
    this.#asked += 1;
    const asked = this.#asked;
    const isCurrent = () => asked === this.#asked;
    this.#listChosen(state);
    if (isBlank(state)) {
      list.replaceChildren();
      hints.replaceChildren();
      more.hidden = true;
      this.#say('');
      if (this.#facets.listOpen('named').length === 0) {
        this.#facets.show(state.choices);
        list.ariaBusy = 'false';
        return;
      }
    } else if (list.childElementCount === 0) this.#say('Searching …');
    list.ariaBusy = 'true';
    const slow = setTimeout(() => {
      if (isCurrent()) this.#say('The search index is slow to arrive. Still waiting for it …');
    }, PATIENCE);
    try {
      if (this.#isFailed) await this.#index.close();
      this.#isFailed = false;
      const answer = await findEntries(this.#index, state, this.#facets.hasValue.bind(this.#facets));
      const listed = await this.#listResults(answer, 0, state.shown, isCurrent);
      clearTimeout(slow);
      if (!isCurrent()) return;
      const heeded = { ...state, choices: answer.choices };
      if (listed === 0) list.replaceChildren();
      this.#answer = answer;
      this.#offerMore();
      this.#listChosen(heeded);
      const change = (changed: Partial<SearchState>) => {
        this.#change({ ...heeded, ...changed });
      };
      hints.replaceChildren(...listHints(answer, change));
      this.#say(describeAnswer(answer, heeded, listed));
      // Their files are fetched now, so that nobody waits for them to see results.
      const counts = await answer.count?.(this.#facets.listOpen(isBlank(state) ? 'named' : 'all'));
      if (!isCurrent()) return;
      this.#facets.show(answer.choices, counts);
      list.ariaBusy = 'false';
    } catch {
      if (isCurrent()) this.#fail(state);
    } finally {
      clearTimeout(slow);
    }
  }

  #fail(state: SearchState): void {
    const { list, hints, more } = this.#page;
    this.#isFailed = true;
    list.replaceChildren();
    hints.replaceChildren(printButton('Try again', () => void this.#ask()));
    more.hidden = true;
    this.#facets.show(state.choices);
    list.ariaBusy = 'false';
    this.#say(
      navigator.onLine
        ? 'The search index could not be loaded. Try again, or use the list below.'
        : 'You are offline, and the search index is not here. It will be tried again as soon as you are online.',
    );
  }

  /** Lists results in their order, each as soon as its file is there; says how many are listed then. */
  async #listResults(answer: SearchAnswer, from: number, to: number, isCurrent: () => boolean): Promise<number> {
    const { list } = this.#page;
    const findValue = this.#facets.findValue.bind(this.#facets);
    const items = answer.results
      .slice(from, to)
      .map((result, index) => listResult(result, from + index + 1, findValue));
    // Whoever waits for it is told.
    for (const item of items) item.catch(() => undefined);
    for (const [index, item] of items.entries()) {
      const element = await item;
      if (!isCurrent()) break;
      if (from + index === 0) list.replaceChildren(element);
      else list.append(element);
    }
    return items.length + from;
  }

  #offerMore(): void {
    const { list, more } = this.#page;
    const left = (this.#answer?.results.length ?? 0) - list.childElementCount;
    more.hidden = left <= 0;
    more.textContent = `Show ${String(Math.min(SHOWN_AT_ONCE, left))} more`;
  }

  async #showMore(): Promise<void> {
    const { list } = this.#page;
    const [asked, answer, from] = [this.#asked, this.#answer, list.childElementCount];
    const isCurrent = () => asked === this.#asked;
    if (!answer) return;
    try {
      await this.#listResults(answer, from, from + SHOWN_AT_ONCE, isCurrent);
      if (!isCurrent()) return;
      this.#shown = list.childElementCount;
      this.#writeAddress();
      this.#offerMore();
      this.#say(`${String(this.#shown)} of ${String(answer.results.length)} results shown.`);
      list.querySelectorAll('a')[from]?.focus();
    } catch {
      this.#say('The further results could not be loaded. Try again.');
    }
  }

  #listChosen(state: SearchState): void {
    const { chosen } = this.#page;
    const buttons = [...state.choices].flatMap(([facet, keys]) =>
      keys.map((key) => {
        const { label } = this.#facets.findValue(facet, key);
        const choices = new Map([...state.choices, [facet, keys.filter((one) => one !== key)] as const]);
        const button = printButton(label, () => {
          this.#change({ ...state, choices });
        });
        button.ariaLabel = `Remove ${label}, ${facetLabels[facet]}`;
        return button;
      }),
    );
    const removeAll = printButton('Remove all', () => {
      this.#change({ ...state, choices: new Map() });
    });
    if (buttons.length > 1) buttons.push(removeAll);
    chosen.hidden = buttons.length === 0;
    chosen.replaceChildren(...buttons.map((button) => printElement('li', '', button)));
  }

  /** Asks something else on the reader's behalf, and leaves the focus in a place that stays. */
  #change(state: SearchState): void {
    this.#page.input.value = state.query;
    this.#facets.show(state.choices);
    this.#enter();
    this.#page.input.focus();
  }

  #say(words: string): void {
    const { status } = this.#page;
    if (status.textContent !== words) status.textContent = words;
  }
}
