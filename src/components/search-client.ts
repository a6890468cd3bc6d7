import type { Choices, SearchState, Sort } from '../site/search-address.ts';
import { FIXED_FACETS, type Facet } from '../site/search-facets.ts';
import type { PartOutline, SearchOutline } from '../site/search-outline.ts';
import { SITE_PART } from '../site/search-parts.ts';
import { isEmptyQuery, readQuery, type SearchQuery } from '../site/search-query.ts';
import { orderParts, takeParts } from '../site/search-reach.ts';
import { askAll, askAny, countFacets, listStored, type PartQuestion } from './ask-pagefind.ts';
import { mergeByDay, mergeByScore, type PartResults, type ResultList } from './merge-results.ts';
import { PagefindParts, type FacetCounts, type Pagefind } from './pagefind.ts';
import { ValueLookup } from './value-lookup.ts';
import { intersect, WordLookup, type CorrectedQuery, type PartNames } from './word-lookup.ts';

/** What was done to the words that a reader asked for. */
export interface QueryChanges extends Pick<CorrectedQuery, 'corrected' | 'dropped' | 'suggestion'> {
  /** How many results have all the words, where others with some of them follow; left out when all have all. */
  readonly completeCount?: number;
}

/** Counts of the values of facets, by what the index holds; nothing for a facet whose counts cannot be known. */
export type CountedFacets = ReadonlyMap<Facet, FacetCounts | undefined>;

export interface SearchAnswer extends ResultList {
  /**
   * Works out how many records each value of some facets would leave, in the parts that were searched. The files for
   * that are fetched now, so that nobody waits for them to see results. Left out when it cannot be known.
   */
  readonly count?: (facets: readonly Facet[]) => Promise<CountedFacets>;
  readonly changes: QueryChanges;
  /** Choices of the reader that were heeded. */
  readonly choices: Choices;
  /** Those that the index does not know. */
  readonly unknownChoices: readonly { readonly facet: Facet; readonly key: string }[];
  /** How many there would be without any choice; 0 when there are no choices. */
  readonly countWithoutChoices: number;
  /** Whether nothing was found although the texts have the words: a file of the index may be missing. */
  readonly isDoubtful: boolean;
  /** The day nearest to what was searched of all that was not; left out when all was searched that may have results. */
  readonly unsearchedFrom?: string;
  /** How far the search went. */
  readonly reach: number;
}

/** With fewer results than these, others that have some of the words are listed after them. */
const FEW_RESULTS = 4;

/** With fewer results than these a search goes on by itself, as many steps as it may. */
const ENOUGH_RESULTS = 20;
const STEPS_BY_ITSELF = 3;

/** What the page offers to choose. */
interface Offer {
  /** Whether the site itself defines the value, be there a record that has it or not. */
  hasValue(facet: Facet, key: string): boolean;
}

/** What is asked of all parts: each asks by what its own part holds. */
interface Question {
  readonly query: SearchQuery;
  readonly choices: Choices;
  readonly sort: Sort;
}

interface Searched {
  readonly parts: readonly PartOutline[];
  readonly found: readonly PartResults[];
  readonly total: number;
  readonly rest: readonly PartOutline[];
  readonly reach: number;
}

/** Asks the index. Nothing is loaded before the first question, and then only what it needs. */
export class SearchClient {
  readonly #outline: SearchOutline;
  readonly #offer: Offer;
  readonly #pagefind: PagefindParts;
  readonly #words: WordLookup;
  readonly #places: ValueLookup;
  readonly #stored = new Map<string, Promise<ReadonlyMap<string, string>>>();

  /**
   * @param bundle address of the index's folder
   * @param offer what the page offers to choose
   */
  constructor(bundle: string, outline: SearchOutline, offer: Offer) {
    this.#outline = outline;
    this.#offer = offer;
    this.#pagefind = new PagefindParts(bundle);
    this.#words = new WordLookup(bundle, outline.wordFiles);
    this.#places = new ValueLookup(bundle, outline.valueFiles);
  }

  /** Forgets what was loaded, so that the next question tries everything again. */
  async reset(): Promise<void> {
    this.#stored.clear();
    this.#words.forget();
    this.#places.forget();
    await this.#pagefind.close();
  }

  /** @throws when the index, or a file of it, cannot be loaded */
  async search(state: SearchState): Promise<SearchAnswer> {
    const typed = readQuery(state.query);
    const opening = this.#pagefind.open(SITE_PART);
    const [, { query, isExact, ...changes }, { choices, unknownChoices, places }] = await Promise.all([
      opening,
      this.#words.correct(typed),
      this.#findChoices(state.choices),
    ]);
    const { reach, sort } = state;
    const question: Question = { query, choices, sort };
    const isBlank = isEmptyQuery(query) && (choices.size === 0 || !isEmptyQuery(typed));
    const hits = isBlank ? NOWHERE : await this.#countHits(query);

    const isMany = query.words.length + query.phrases.length > 1;
    const complete = await this.#searchParts(question, hits, 'all', places, reach);
    const isThin = isMany && complete.total < FEW_RESULTS && complete.rest.length === 0;
    const widened = isThin ? await this.#searchParts(question, hits, 'any', places, reach) : complete;
    const isWidened = widened.total > complete.total;
    const searched = isWidened ? widened : complete;
    const countWithoutChoices =
      searched.total === 0 && choices.size > 0 && !isEmptyQuery(query)
        ? (await this.#searchParts({ ...question, choices: new Map() }, hits, 'all', undefined, reach)).total
        : 0;
    const canCount = !isWidened && !isBlank && query.phrases.length + (query.words.length > 0 ? 1 : 0) <= 1;
    const count = (facets: readonly Facet[]) => this.#count(question, searched.parts, facets);
    const { reach: reached } = searched;
    const unsearchedFrom = findNearestDay(searched.rest, sort);
    return {
      ...mergeResults(searched.found, isEmptyQuery(query) && sort === 'best' ? 'newest' : sort),
      ...(canCount ? { count } : {}),
      changes: { ...changes, ...(isWidened ? { completeCount: complete.total } : {}) },
      choices,
      unknownChoices,
      countWithoutChoices,
      isDoubtful: isExact && searched.total + countWithoutChoices === 0 && searched.rest.length === 0,
      ...(unsearchedFrom === undefined ? {} : { unsearchedFrom }),
      reach: reached,
    };
  }

  /** How many words and phrases of a query each part may have, by the part's name. */
  async #countHits(query: SearchQuery): Promise<PartHits> {
    const terms = query.words.length + query.phrases.length;
    const isOne = this.#outline.parts.length === 1;
    const found = isOne ? [] : await this.#words.findParts(query);
    const countIn = (name: string) => found.filter((set) => set?.has(name) === false).length;
    return { terms, in: (name) => terms - countIn(name) };
  }

  /**
   * Searches the parts that may have all words, or half of them or more: as many as the reach allows, and more while
   * there are few results.
   */
  async #searchParts(
    question: Question,
    { terms, in: hitsIn }: PartHits,
    wanted: 'all' | 'any',
    places: PartNames | undefined,
    reach: number,
  ): Promise<Searched> {
    const needed = wanted === 'all' ? terms : terms / 2;
    const mayHave = ({ name, lacks }: PartOutline) =>
      hitsIn(name) >= needed &&
      (places?.has(name) ?? true) &&
      [...question.choices.keys()].every((facet) => !lacks.includes(facet));
    const parts = orderParts(this.#outline.parts.filter(mayHave), question.sort);
    const ordered = wanted === 'all' ? parts : parts.toSorted((a, b) => hitsIn(b.name) - hitsIn(a.name));
    const found = new Map<PartOutline, PartResults>();
    let total = 0;
    let reached = reach;
    for (let step = 0; step < STEPS_BY_ITSELF; step += 1) {
      reached = reach + step;
      const taken = takeParts(ordered, reached).filter((part) => !found.has(part));
      const answers = await Promise.all(taken.map((part) => this.#ask(part, question, wanted)));
      for (const [index, answer] of answers.entries()) {
        const part = taken[index];
        if (part) found.set(part, answer);
        total += answer.results.length;
      }
      if (total >= ENOUGH_RESULTS || found.size === ordered.length) break;
    }
    return {
      parts: [...found.keys()],
      found: [...found.values()],
      total,
      rest: ordered.filter((part) => !found.has(part)),
      reach: reached,
    };
  }

  async #ask({ name, oldest, newest }: PartOutline, question: Question, wanted: 'all' | 'any'): Promise<PartResults> {
    const { pagefind, records } = await this.#pagefind.open(name);
    const own = await this.#writeQuestion(pagefind, name, question);
    const results = await (wanted === 'all' ? askAll(pagefind, own) : askAny(pagefind, own));
    return { results, records, bound: (question.sort === 'oldest' ? oldest : newest) ?? '' };
  }

  /** The question by what a part holds. */
  async #writeQuestion(pagefind: Pagefind, name: string, question: Question): Promise<PartQuestion> {
    const { query, sort, choices } = question;
    const stored = await Promise.all(
      [...choices].map(async ([facet, keys]) => {
        const values = await this.#listStored(pagefind, name, facet);
        return [facet, keys.flatMap((key) => values.get(key) ?? [])] as const;
      }),
    );
    return { query, sort, stored: new Map(stored) };
  }

  #listStored(pagefind: Pagefind, name: string, facet: Facet): Promise<ReadonlyMap<string, string>> {
    const key = `${name} ${facet}`;
    const listing = this.#stored.get(key) ?? listStored(pagefind, facet);
    this.#stored.set(key, listing);
    return listing;
  }

  /** Parts which of the choices are known, and the parts that have any value of each facet. */
  async #findChoices(choices: Choices) {
    const heeded = new Map<Facet, readonly string[]>();
    const unknownChoices: { facet: Facet; key: string }[] = [];
    const places: (PartNames | undefined)[] = [];
    for (const [facet, keys] of choices) {
      const found = await Promise.all(keys.map(async (key) => ({ key, parts: await this.#findValue(facet, key) })));
      const known = found.filter(({ key, parts }) => parts?.size !== 0 || this.#offer.hasValue(facet, key));
      unknownChoices.push(...found.filter((one) => !known.includes(one)).map(({ key }) => ({ facet, key })));
      if (known.length === 0) continue;
      heeded.set(
        facet,
        known.map(({ key }) => key),
      );
      const sets = known.map(({ parts }) => parts);
      places.push(sets.includes(undefined) ? undefined : new Set(sets.flatMap((set) => [...(set ?? [])])));
    }
    return { choices: heeded, unknownChoices, places: intersect(places) };
  }

  /** Names of the parts that have a value; nothing when it may be in any. */
  async #findValue(facet: Facet, key: string): Promise<PartNames | undefined> {
    const [only, ...others] = this.#outline.parts;
    if (!only || (only.lacks.includes(facet) && others.length === 0)) return new Set();
    if (others.length === 0) {
      const values = await this.#listStored((await this.#pagefind.open(only.name)).pagefind, only.name, facet);
      return new Set(values.has(key) ? [only.name] : []);
    }
    if (FIXED_FACETS.includes(facet)) return this.#offer.hasValue(facet, key) ? undefined : new Set();
    return (await this.#places.findParts(facet, key)) ?? new Set();
  }

  async #count(question: Question, parts: readonly PartOutline[], facets: readonly Facet[]): Promise<CountedFacets> {
    // Its choice kept parts out in which other values may stand.
    const isHidden = (facet: Facet) =>
      this.#outline.parts.length > 1 && question.choices.has(facet) && !FIXED_FACETS.includes(facet);
    const counted = new Map<Facet, FacetCounts | undefined>(
      facets.map((facet) => [facet, isHidden(facet) ? undefined : {}]),
    );
    await Promise.all(
      parts.map(async ({ name, lacks }) => {
        const { pagefind } = await this.#pagefind.open(name);
        const own = await this.#writeQuestion(pagefind, name, question);
        const here = facets.filter((facet) => !isHidden(facet) && !lacks.includes(facet));
        for (const [facet, counts] of await countFacets(pagefind, own, here)) {
          counted.set(facet, addCounts(counted.get(facet) ?? {}, counts));
        }
      }),
    );
    return counted;
  }
}

interface PartHits {
  /** Of how many words and phrases. */
  readonly terms: number;
  readonly in: (part: string) => number;
}

/** Nothing is looked for. */
const NOWHERE: PartHits = { terms: 1, in: () => 0 };

function mergeResults(found: readonly PartResults[], sort: Sort): ResultList {
  if (sort === 'best') return mergeByScore(found);
  return mergeByDay(found, sort === 'newest' ? 'desc' : 'asc');
}

function addCounts(one: FacetCounts, other: FacetCounts): FacetCounts {
  const sum = new Map(Object.entries(one));
  for (const [stored, count] of Object.entries(other)) sum.set(stored, (sum.get(stored) ?? 0) + count);
  return Object.fromEntries(sum);
}

function findNearestDay(rest: readonly PartOutline[], sort: Sort): string | undefined {
  const days = rest.flatMap(({ oldest, newest }) => (sort === 'oldest' ? oldest : newest) ?? []).toSorted();
  return sort === 'oldest' ? days[0] : days.at(-1);
}
