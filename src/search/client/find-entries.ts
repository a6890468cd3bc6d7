import type { Facet } from '../records/facets.ts';
import { foldWord, readSearchedText } from '../records/searched-text.ts';
import {
  askAll,
  askSome,
  countFacets,
  listStored,
  listTerms,
  type CountedFacets,
  type Question,
} from './ask-pagefind.ts';
import { correctQuery, type CorrectedQuery } from './correct-query.ts';
import type { Pagefind, PagefindResult, SearchIndex } from './pagefind.ts';
import { isEmptyQuery, readQuery, type SearchQuery } from './search-query.ts';
import { isBlank, type Choices, type SearchState } from './search-state.ts';

export interface SearchAnswer {
  readonly results: readonly PagefindResult[];
  /** What was done to the words that a reader asked for. */
  readonly changes: Omit<CorrectedQuery, 'query'>;
  /** How many results have all the words, where others with some of them follow; left out when all have all. */
  readonly completeCount?: number;
  /** Choices of the reader that were heeded, and those that the index does not know. */
  readonly choices: Choices;
  readonly unknownChoices: readonly { readonly facet: Facet; readonly key: string }[];
  /** Counts the values of some facets, whose files are fetched now. Left out when it cannot be known. */
  readonly count?: (facets: readonly Facet[]) => Promise<CountedFacets>;
}

/** With fewer results than these, others that have some of the words are listed after them. */
const FEW_RESULTS = 4;

/** Whether the site itself defines a value of a facet, be there an entry that has it or not. */
type HasValue = (facet: Facet, key: string) => boolean;

/** @throws when a file of the index cannot be read */
export async function findEntries(index: SearchIndex, state: SearchState, hasValue: HasValue): Promise<SearchAnswer> {
  const pagefind = await index.open();
  const { choices, stored, unknownChoices } = await findChoices(pagefind, state.choices, hasValue);
  const typed = readQuery(state.query);
  const answer = { choices, unknownChoices, changes: { corrected: [], dropped: [] } };
  const direct: Question = { query: typed, stored, sort: state.sort };
  if (isBlank(state)) return { ...answer, results: [], ...offerCounts(pagefind, direct) };
  if (isEmptyQuery(typed) && (state.query !== '' || choices.size === 0)) return { ...answer, results: [] };
  const found = await askAll(pagefind, direct);
  const isFew = found.length === 0 || (found.length < FEW_RESULTS && listTerms(typed).length > 1);
  if (!isFew && (await isShown(typed, found[0]))) {
    return { ...answer, results: found, ...offerCounts(pagefind, direct) };
  }

  // Few results, or such as Pagefind finds for the beginning of a word that it does not know.
  const { query, ...changes } = correctQuery(typed, await index.readWords());
  if (isEmptyQuery(query) && !isEmptyQuery(typed)) return { ...answer, changes, results: [] };
  await refuseLostWords(pagefind, index, query);
  const question = { ...direct, query };
  const complete = await askAll(pagefind, question);
  const isThin = complete.length < FEW_RESULTS && listTerms(query).length > 1;
  const some = isThin ? await askSome(pagefind, question) : [];
  const isWidened = some.length > complete.length;
  const results = isWidened ? some : complete;
  return {
    ...answer,
    changes,
    results,
    ...(isWidened ? { completeCount: complete.length } : offerCounts(pagefind, question)),
  };
}

async function findChoices(pagefind: Pagefind, asked: Choices, hasValue: HasValue) {
  const found = await Promise.all(
    [...asked].map(async ([facet, keys]) => {
      const values = await listStored(pagefind, facet);
      return { facet, keys, known: keys.filter((key) => values.has(key) || hasValue(facet, key)), values };
    }),
  );
  const heeded = found.filter(({ known }) => known.length > 0);
  return {
    choices: new Map(heeded.map(({ facet, known }) => [facet, known])),
    stored: new Map(heeded.map(({ facet, known, values }) => [facet, known.map((key) => values.get(key) ?? key)])),
    unknownChoices: found.flatMap(({ facet, keys, known }) =>
      keys.filter((key) => !known.includes(key)).map((key) => ({ facet, key })),
    ),
  };
}

/** Counts of what several questions found together are nobody's. */
function offerCounts(pagefind: Pagefind, question: Question): Pick<SearchAnswer, 'count'> {
  const { words, phrases } = question.query;
  if (phrases.length + Math.min(words.length, 1) > 1) return {};
  return { count: (facets) => countFacets(pagefind, question, facets) };
}

/** Whether the best result has every word as it was typed, or a plain form of it. */
async function isShown({ words }: SearchQuery, best: PagefindResult | undefined): Promise<boolean> {
  if (words.length === 0 || !best) return best !== undefined;
  const { content, meta } = await best.data();
  const found = new Set(best.words);
  const { parts, spellings } = readSearchedText(content);
  const inText = [...parts.flat(), ...spellings].filter(({ position }) => found.has(position));
  const forms = [...inText.map(({ text }) => text), ...(meta['title'] ?? '').split(/\s/u)].flatMap(foldWord);
  const has = (form: string) => forms.some((one) => one.startsWith(form.replace(/(?<=.{3})(?:e?[sd]|ing)$/u, '')));
  return words.every((word) => {
    const [whole = '', ...pieces] = foldWord(word);
    return has(whole) || (pieces.length > 0 && pieces.every(has));
  });
}

/**
 * Pagefind says nothing of a part of its index that it could not load: it finds no such word. So a word that the texts
 * have and that it does not find anywhere is an error.
 */
async function refuseLostWords(pagefind: Pagefind, index: SearchIndex, { words, phrases }: SearchQuery): Promise<void> {
  const known = await index.readWords();
  const all = [...words, ...phrases.flatMap((phrase) => phrase.split(' '))];
  const exact = all.filter((word) => known.has(foldWord(word)[0] ?? ''));
  for (const word of exact) {
    const query = { words: [word], phrases: [] };
    const found = await askAll(pagefind, { query, stored: new Map(), sort: 'best' });
    if (found.length === 0) throw new Error(`A part of the index is missing: “${word}” is in it.`);
  }
}
