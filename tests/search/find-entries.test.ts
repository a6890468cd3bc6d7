import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findEntries } from '../../src/search/client/find-entries.ts';
import type { SearchIndex } from '../../src/search/client/pagefind.ts';
import { readSearchState } from '../../src/search/client/search-state.ts';
import { unpackAddress, type SearchEntry } from '../../src/search/records/search-entry.ts';
import { listFolderEntries, openIndex } from './open-index.ts';

const ask = (index: SearchIndex, address: string) =>
  findEntries(index, readSearchState(address), (facet) => facet === 'relation');

async function find(index: SearchIndex, query: string, most = Infinity) {
  const { results, ...answer } = await ask(index, `?${new URLSearchParams({ q: query }).toString()}`);
  const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return { ...answer, addresses: data.map(({ url }) => unpackAddress(url).address) };
}

describe('of the first story', () => {
  const STORY = '/stories/us-iraq-talks/';
  let index: SearchIndex;
  beforeAll(async () => {
    ({ index } = await openIndex(listFolderEntries('content')));
  });

  /** Questions of readers, each with what must be among the first three results. */
  test.each([
    ['parliament vote', `${STORY}washington-post/#who-wants-out`],
    ['Has the Iraqi parliament voted?', `${STORY}washington-post/#who-wants-out`],
    ['How are the U.S. air strikes described?', `${STORY}points/airstrikes/`],
    ['Who attacks U.S. positions?', `${STORY}points/attackers/`],
    ['How many attacks on US positions', `${STORY}points/attack-numbers/`],
    ['how many troops are in Syria', `${STORY}points/troop-numbers/`],
    ['2,500 troops', `${STORY}points/troop-numbers/`],
    ['al-Sudani', `${STORY}ndmtnews/#who-wants-out-2`],
    ['sudani interviews', `${STORY}ndmtnews/#who-wants-out-2`],
    ['Is Austin in hospital?', `${STORY}points/austin-recovery/`],
    ['white house', `${STORY}points/formal-request/`],
    ['BBC', `${STORY}ndmtnews/#airstrikes`],
    ['“reckless escalation”', `${STORY}ndmtnews/#airstrikes`],
    ['"not a negotiation"', `${STORY}records/pentagon-briefing/`],
    ['“gradual and thoughtful reduction”', `${STORY}washington-post/#iraqi-statement-2`],
    ['Mustafa Salim contributed to this report', `${STORY}washington-post/`],
    ['Why did Iraq condemn the strikes', `${STORY}points/airstrikes/`],
    ['Higher Military Commission name', `${STORY}washington-post/#commission-name`],
    ['working groups of experts', `${STORY}records/pentagon-briefing/#commission-members`],
    ['at whose invitation are the troops there', `${STORY}points/invitation/`],
    ['withdrawal timeline advisers', `${STORY}washington-post/#iraqi-statement-2`],
    ['washington post', `/sources/washington-post/`],
    ['mofa.gov.iq', `/sources/iraq-ministry-of-foreign-affairs/`],
    ['what does tension mean', `/method/`],
    ['Are the United States and Iraq negotiating a withdrawal?', STORY],
    ['Iranian-backed', `${STORY}ndmtnews/#attackers`],
    ['did the talks begin in August', `${STORY}points/when-talks/`],
  ])('“%s” finds %s among the first three', async (question, address) => {
    expect((await find(index, question, 3)).addresses).toContain(address);
  });

  test.each([
    ['comission', 'commission'],
    ['parlament', 'parliament'],
    ['withdrawl', 'withdrawal'],
    ['goverment', 'government'],
    ['al-Sudanni', 'alsudani'],
    ['Pentegon', 'pentagon'],
  ])('the misspelt word “%s” is put right to “%s”', async (from, to) => {
    const { changes, addresses } = await find(index, from);
    expect(changes.corrected).toEqual([{ from, to }]);
    expect(addresses.length).toBeGreaterThan(0);
  });

  test.each([
    ['PARLIAMENT', 'parliament'],
    ['parliámént', 'parliament'],
    ['Iraq’s', "Iraq's"],
    ['US', 'U.S.'],
    ['withdrawals', 'withdrawal'],
  ])('“%s” finds what “%s” finds', async (one, other) => {
    const { addresses } = await find(index, one);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses).toEqual((await find(index, other)).addresses);
  });

  test('a phrase is found word for word, also beside other words', async () => {
    for (const query of ['“military positions”', '„military positions“ since October']) {
      const { addresses } = await find(index, query);
      expect(addresses, query).toContain(`${STORY}washington-post/#attack-numbers`);
      expect(addresses, query).not.toContain(`${STORY}ndmtnews/#attack-numbers`);
    }
  });

  test('values of one filter are any-of, filters together all-of, and each count is what choosing it leaves', async () => {
    const both = await ask(index, '?kind=point&relation=tension&relation=refine');
    const counts = (await both.count?.(['aspect']))?.get('aspect') ?? {};
    expect(Object.keys(counts).length).toBeGreaterThan(5);
    for (const [aspect, count] of Object.entries(counts)) {
      const { results } = await ask(index, `?kind=point&relation=tension&relation=refine&aspect=${aspect}`);
      expect(results.length, aspect).toBe(count);
    }
  });

  test('before anything is asked, the values of the whole site are counted', async () => {
    const counts = await (await ask(index, '')).count?.(['topic', 'kind']);
    expect(Object.values(counts?.get('topic') ?? {}).every((count) => count > 50)).toBe(true);
    expect(counts?.get('kind')).toMatchObject({ article: 2, story: 1, method: 1 });
  });

  test('a value that nothing has leaves nothing, and one that nobody knows is left out and named', async () => {
    const none = await ask(index, '?q=troops&relation=conflict');
    expect(none.results).toEqual([]);
    const { unknownChoices, choices, results } = await ask(index, '?q=troops&topic=invented');
    expect(unknownChoices).toEqual([{ facet: 'topic', key: 'invented' }]);
    expect(choices.size).toBe(0);
    expect(results.length).toBeGreaterThan(0);
  });

  test('with few that have all words, those with some of them follow', async () => {
    const { completeCount, addresses } = await find(index, 'withdrawal timeline advisers');
    expect(addresses.length).toBeGreaterThan(completeCount ?? Infinity);
  });
});

const entry = (address: string, text: string): SearchEntry => ({
  ...{ kind: 'article', address, title: 'A title', parts: [text], facets: {}, shown: {} },
});

describe('in any language', () => {
  let index: SearchIndex;
  beforeAll(async () => {
    ({ index } = await openIndex([
      entry('/th/', 'กรุงเทพมหานครประกาศเตือน น้ำท่วม'),
      entry('/lo/', 'ສາທາລະນະລັດ ປະຊາທິປະໄຕ'),
      entry('/km/', 'ព្រះរាជាណាចក្រកម្ពុជា'),
      entry('/my/', 'ပြည်ထောင်စု သမ္မတ'),
      entry('/ja/', '委員会は停止した。祭り'),
      entry('/de/', 'Die Straße ist gesperrt. Das Krankenhaus'),
      entry('/ar/', 'أعلن الانسحاب من البلاد'),
      entry('/he/', 'הנסיגה הושלמה'),
      entry('/fr/', 'Il a parlé à la radio, et la foule a chanté'),
    ]));
  });

  test.each([
    ['กรุงเทพ', '/th/'],
    ['น้ำท่วม', '/th/'],
    ['ປະຊາ', '/lo/'],
    ['កម្ពុជា', '/km/'],
    ['သမ္မတ', '/my/'],
    ['停止', '/ja/'],
    ['祭り', '/ja/'],
    ['Strasse', '/de/'],
    ['Straße', '/de/'],
    ['انسحاب', '/ar/'],
    ['נסיגה', '/he/'],
    ['"à la"', '/fr/'],
    ['"a la radio"', '/fr/'],
  ])('“%s” finds %s', async (query, address) => {
    expect((await find(index, query)).addresses).toEqual([address]);
  });

  test('a word that stands inside another is not said to be in no text', async () => {
    const { changes } = await find(index, 'haus');
    expect(changes).toEqual({ corrected: [], dropped: [], suggestion: 'krankenhaus' });
  });
});

test('every word that the texts have is found', async () => {
  const entries = listFolderEntries('tests/fixtures/many-articles');
  const { index } = await openIndex(entries);
  const lost: string[] = [];
  for (const word of await index.readWords()) {
    if (word !== '' && (await (await index.open()).search(word, { filters: {} })).results.length === 0) lost.push(word);
  }
  expect(lost).toEqual([]);
});

test.each(['index', 'filter', 'fragment', 'words.txt'])(
  'of an index that lacks its %s nobody is told that nothing was found',
  async (name) => {
    const { index, folder } = await openIndex(listFolderEntries('content'));
    const query = name === 'filter' ? '?q=parliament&kind=point' : name === 'words.txt' ? '?q=zzqxv' : '?q=parliament';
    renameSync(join(folder, name), join(folder, 'away'));
    await expect(ask(index, query).then(({ results: [first] }) => first?.data())).rejects.toThrow();
    renameSync(join(folder, 'away'), join(folder, name));
    await index.close();
    await expect(ask(index, query)).resolves.toBeDefined();
  },
);

test('a part of the index that was cut short is an error too', async () => {
  const { index, folder } = await openIndex(listFolderEntries('content'));
  for (const part of readdirSync(join(folder, 'index'))) writeFileSync(join(folder, 'index', part), '\u001f\u008b cut');
  await expect(ask(index, '?q=parliament')).rejects.toThrow();
});
