import * as pagefind from 'pagefind';
import type { SearchRecord } from '../site/search-records.ts';
import { joinParts, partUnspaced } from '../site/search-text.ts';
import { writeWordFiles } from '../site/search-words.ts';

/** Our search page has its own interface: Pagefind's are not used, and their files are not published. */
const UNUSED_FILE = /^(?:pagefind-(?:.*ui|highlight)\.(?:js|css)|wasm\.unknown\.pagefind)$/u;

/** How many records are handed over at once: each is a message to Pagefind's own process. */
const AT_ONCE = 500;

/**
 * Makes the files of the index: Pagefind's, and the words that stand in it.
 * All records are in one index, whatever their language: Pagefind asks one index for one language only, and a
 * reader asks all. Its English stems do no harm to words of other languages, which are cut alike on both sides.
 */
export async function buildIndexFiles(
  records: readonly SearchRecord[],
): Promise<ReadonlyMap<string, Uint8Array | string>> {
  // The page on the method is always there.
  if (records.every(({ kind }) => kind === 'method')) throw new Error('There is no story; search would find nothing.');
  const addresses = new Set(records.map(({ address }) => address));
  // Pagefind keeps the last of several records with one address.
  if (addresses.size < records.length) throw new Error('Two records of search have one address.');
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'en' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const written = records.map(writeRecord);
  for (let start = 0; start < written.length; start += AT_ONCE) {
    const answers = await Promise.all(
      written.slice(start, start + AT_ONCE).map((record) => index.addCustomRecord(record)),
    );
    const faults = answers.flatMap((answer) => answer.errors);
    if (faults.length > 0) throw new Error(`Pagefind refused a record: ${faults.join('; ')}`);
  }
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`Pagefind could not make its index: ${faults.join('; ')}`);
  await index.deleteIndex();
  const words = writeWordFiles(records);
  return new Map<string, Uint8Array | string>([
    ...files.filter(({ path }) => !UNUSED_FILE.test(path)).map(({ path, content }) => [path, content] as const),
    ...[...words].map(([name, text]) => [`words/${name}.txt`, text] as const),
  ]);
}

/**
 * A record in Pagefind's form. What is only shown goes into a filter that nobody asks for: Pagefind would search it
 * in the metadata, and a filter's file is only fetched when it is asked for.
 */
function writeRecord({ kind, address, title, parts, facets, shown }: SearchRecord) {
  const filled = Object.entries({ ...facets, kind: [kind] }).filter(([, values]) => values.length > 0);
  return {
    url: address,
    language: 'en',
    content: joinParts(parts),
    meta: { title: partUnspaced(title) },
    filters: {
      ...Object.fromEntries(filled.map(([facet, values]) => [facet, [...values]])),
      shown: [JSON.stringify(shown)],
    },
    sort: { date: (shown.day ?? '').replaceAll('-', '') || '0' },
  };
}
