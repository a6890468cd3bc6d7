import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex, type CustomRecord } from 'pagefind';
import { FACETS, NO_VALUE } from '../records/facets.ts';
import { writeKnownWords } from '../records/known-words.ts';
import { packAddress, type SearchEntry } from '../records/search-entry.ts';
import { joinParts, partUnspaced } from '../records/searched-text.ts';

/** Our search page has its own interface and no worker. */
const UNUSED_FILE = /^(?:pagefind-(?:.*ui|highlight|worker)\.(?:js|css)|wasm\.unknown\.pagefind)$/u;

/** Entries in one file of what is shown of them: a few kilobytes, for results are often neighbours. */
const ENTRIES_A_FILE = 20;

/** How many entries are handed over at once: each is a message to Pagefind's own process. */
const AT_ONCE = 500;

/** What an index is made of: the same records give the same bytes. Of equals the first is found first. */
export interface IndexPlan {
  readonly records: readonly CustomRecord[];
  readonly words: string;
}

/** @throws when two entries have one address, of which Pagefind would keep the last */
export function planSearchIndex(entries: readonly SearchEntry[]): IndexPlan {
  if (new Set(entries.map(({ address }) => address)).size < entries.length)
    throw new Error('Two entries of search have one address.');
  const records = entries.map((entry, index) => writeRecord(entry, index === 0));
  return { records, words: writeKnownWords(records.flatMap(({ content, meta }) => [meta?.['title'] ?? '', content])) };
}

/**
 * Writes the files of the index into a folder. All entries are in one language, whatever their own: Pagefind asks one language only,
 * and a reader asks all. Its English stems do no harm to other languages, which are cut alike on both sides.
 */
export async function makeSearchIndex({ records, words }: IndexPlan, folder: string): Promise<void> {
  const maxFragments = Math.ceil(records.length / ENTRIES_A_FILE);
  const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (let start = 0; start < records.length; start += AT_ONCE) {
      const some = records.slice(start, start + AT_ONCE);
      const answers = await Promise.all(some.map((record) => index.addCustomRecord(record)));
      refuse(answers.flatMap((answer) => answer.errors));
    }
    refuse((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
  for (const name of readdirSync(folder)) if (UNUSED_FILE.test(name)) rmSync(join(folder, name));
  writeFileSync(join(folder, 'words.txt'), words);
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`Pagefind could not make its index: ${faults.join('; ')}`);
}

/** @param hasAll whether it has a value of every facet, so that a facet without any can only be a file that is lost */
function writeRecord(entry: SearchEntry, hasAll: boolean): CustomRecord {
  const { kind, title, parts, facets, shown } = entry;
  const own = { ...facets, kind: [kind] };
  const filters = FACETS.map((facet) => ({ facet, values: [...(own[facet] ?? []), ...(hasAll ? [NO_VALUE] : [])] }));
  const written = partUnspaced(title);
  return {
    url: packAddress(entry),
    language: 'en',
    // Pagefind keeps no record that has nothing but a title.
    content: joinParts(parts) || written,
    meta: { title: written },
    filters: Object.fromEntries(
      filters.filter(({ values }) => values.length > 0).map(({ facet, values }) => [facet, values]),
    ),
    // It stops at a number: days go as digits in a string.
    sort: { date: (shown.day ?? '').replaceAll('-', '') || '0' },
  };
}
