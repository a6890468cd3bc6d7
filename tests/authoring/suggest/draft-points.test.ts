import { describe, expect, test } from 'vitest';
import { draftPoints } from '../../../src/authoring/suggest/draft-points.ts';
import { readStoryTexts } from '../../../src/content/read-story-texts.ts';
import { writeFolder } from '../../fixtures/write-folder.ts';

/** Drafts for the articles of a story by their paragraphs, with the claims that they have. */
function draft(
  articles: Readonly<Record<string, readonly string[]>>,
  claims: Readonly<Record<string, readonly object[]>> = {},
  more = '',
) {
  const files = Object.entries(articles).map(([id, paragraphs]) => {
    const fields = `language: en\nclaims: ${JSON.stringify(claims[id] ?? [])}${more}`;
    return [`stories/bridge/${id}.md`, `---\n${fields}\n---\n${paragraphs.join('\n\n')}\n`] as const;
  });
  return draftPoints(readStoryTexts(writeFolder(Object.fromEntries(files)), 'bridge')).drafts;
}

const weather = 'Rain fell on the northern valleys all week, the weather office reported.';

test('an article without a claim may say so where it has the figure', () => {
  const table = 'In 3 villages people kept 31 geese, 8 cows and 12 dogs that winter.';
  const [found] = draft({
    north: ['On Monday 31 geese crossed the Alder bridge, police said.'],
    south: ['On Monday 29 geese crossed the Alder bridge, police said.'],
    west: ['On Monday the Alder bridge was closed, police said.', weather, table],
  });
  expect(found?.unheard).toMatchObject([{ article: 'west', reading: 'look', paragraph: 3 }]);
});

test.each([
  ['A guide in Karst says', undefined],
  ['The Herald’s Ada Cole says', 'Herald’s Ada Cole'],
  ['A spokesman for Mr. Cole, a friend, said', undefined],
  ['According to Cole’s lawyer', undefined],
  ['According to Cole', 'Cole'],
])('who speaks is named: %s', (words, speaker) => {
  const told = `${words}, 31 old bridges of the Alder valley were painted green.`;
  const found = draft({ north: ['A bridge opened.'], south: [told] }).find(({ kind }) => kind === 'opening');
  expect(found?.claims.map(({ claim }) => claim.speaker)).toEqual([undefined, speaker]);
});

test.each([
  ['', 'Representative Ada Cole'],
  ['Rep. Bram Cole sang. ', 'Cole'],
])('who speaks is named by the longest form of the name that is no one else’s: %s', (other, speaker) => {
  const first = `${other}Representative Ada Cole of the valley came to the feast. Ada Cole danced.`;
  const told = 'Cole said 31 old bridges of the Alder valley were painted green.';
  const found = draft({ north: ['A bridge opened.'], south: [told, first] }).find(({ kind }) => kind === 'opening');
  expect(found?.claims.map(({ claim }) => claim.speaker)).toEqual([undefined, speaker]);
});

describe('the silence of an article', () => {
  const goose = {
    north: ['On Monday 31 snow geese crossed the Alder bridge, police said.'],
    south: ['On Monday 29 snow geese crossed the Alder bridge, police said.'],
  };
  const find = (kind: string, ...west: readonly string[]) =>
    draft({ ...goose, west: ['A ferry sank off Karst.', ...west] }).find((one) => one.kind === kind);

  test('is proven by the noun that the question names, unless one that has it would break the proof', () => {
    expect(find('figure', weather)).toMatchObject({ terms: ['geese'], unheard: [{ reading: 'silent' }] });
    expect(find('figure', 'A goose girl kept geese.')).toMatchObject({
      terms: [],
      unheard: [{ reading: 'look' }],
    });
  });

  test('is claimed of no matter that is known by shared words alone', () => {
    const mayors = (did: string) => [weather, `The mayors of Karst and Osier ${did}.`];
    const [found] = draft({
      north: mayors('heaped loud scorn upon the builders'),
      south: mayors('supported calls for a long boycott'),
      west: ['Goats crossed the bridge.'],
    }).filter(({ kind }) => kind === 'wording');
    expect(found).toMatchObject({ terms: [], unheard: [] });
    expect(found?.point).not.toHaveProperty('terms');
    const [all] = draft({
      north: mayors('heaped loud scorn upon the builders'),
      south: mayors('called a boycott'),
    }).filter(({ kind }) => kind === 'wording');
    expect(all?.point).not.toHaveProperty('terms');
  });

  test('is not asked where the same words are quoted in other marks', () => {
    const quote = (end: string, told: string) =>
      draft({
        north: [weather, 'Told to leave, the goatherds of Osier answered: “Goats keep the slopes open all winter.”'],
        south: [weather, `Beside a burnt barn another voice rose: ${told}Goats keep the slopes ${end}`],
      }).filter(({ kind }) => kind === 'wording');
    expect(quote('open all winter.', '')).toEqual([]);
    expect(quote('shut all winter.', '')).toHaveLength(1);
  });
});

test('what only an author can tell is left to be told: the labels, and how they differ', () => {
  const found = draft({
    north: ['A bridge opened.', 'The miller has yet to adequately answer the calls of the guild.'],
    south: [weather, 'On Monday the miller did not answer any of the calls from his guild.'],
  }).find(({ kind }) => kind === 'wording');
  expect(Object.values(found?.point.positions ?? {})).toEqual([
    'To be worded: “The miller has yet to adequately answer the calls of the guild”',
    'To be worded: “On Monday the miller did not answer any of the calls from his guild”',
  ]);
  expect(found?.point).not.toHaveProperty('relation');
  expect(found?.point).not.toHaveProperty('aspects');
  const [geese] = draft({ north: ['On Monday 31 geese crossed.'], south: ['On Monday 29 geese crossed.'] });
  expect(Object.values(geese?.point.positions ?? {})).toEqual(['31 geese', '29 geese']);
  expect(geese?.point).toMatchObject({ relation: 'conflict', aspects: ['number'] });
});

test('ids are words that say something', () => {
  const [sum] = draft({
    north: ['Katrin Vossberg, mayor of Osier, spent $4,000 on a green boat.'],
    south: ['Katrin Vossberg, the mayor, spent $5,000 of a fund on a green boat.'],
  });
  expect(sum?.point.id).toBe('mayor-spent-green-boat');
  const [alone] = draft({ north: ['The mayor spent $4,000.'], south: ['It took more than $4,000 from the fund.'] });
  expect(alone?.point.id).toBe('mayor-spent');
});

test('what is proposed, and its number and id, come of the texts alone', () => {
  const story = {
    north: ['In December 2003 a quake killed 26,000 people in Karst.', 'On Monday 31 geese crossed the Alder bridge.'],
    south: [
      'A quake of 2003 killed 31,000 people in the town of Karst.',
      'On Monday 29 geese crossed the Alder bridge.',
    ],
  };
  const drafts = draft(story);
  expect(drafts.map(({ point }) => point.id)).toEqual(['killed', 'geese']);
  expect(draft(story, {}, '\ndate: 2005-11-28\nsource: herald\nbyline: Ada Cole')).toEqual(drafts);
});

describe('a point is written', () => {
  const story = {
    north: ['A quake killed 31 people and hurt 90 in the valley.', 'Of the 31 dead many were asleep.'],
    south: ['A quake killed 24 people and hurt 80 in the valley.'],
  };
  const claim = (point: string, quote: string) => [{ point, position: 'so', statement: 'S', evidence: [quote] }];
  const list = (claims?: Readonly<Record<string, readonly object[]>>) =>
    draft(story, claims)
      .slice(0, 2)
      .map(({ number, point, isWritten }) => `${String(number)} ${point.id}${isWritten ? ' written' : ''}`);

  test('when claims quote its figures, wherever in the texts', () => {
    expect(list()).toEqual(['1 killed', '2 hurt']);
    const claims = { north: claim('toll', '31 dead'), south: claim('toll', '24 people') };
    expect(list(claims)).toEqual(['1 killed written', '2 hurt']);
    expect(list({ ...claims, south: [] })).toEqual(['1 killed', '2 hurt']);
  });

  test('when claims on one point quote parts of its passages in two of its articles, and not on several', () => {
    const told = (many: string) => [`A quake killed ${many} people in the valley.`];
    const four = { north: told('31'), south: told('24'), east: told('25'), west: told('26') };
    const find = (claims: Readonly<Record<string, readonly object[]>>) => draft(four, claims)[0]?.isWritten;
    expect(find({ north: claim('toll', '31 people'), south: claim('toll', 'killed 24') })).toBe(true);
    expect(find({ north: claim('toll', '31 people'), south: claim('when', 'killed 24') })).toBe(false);
  });

  test('by claims on a point of its name, and not by those on one of another', () => {
    const quotes = { north: claim('hurt', story.north[0] ?? ''), south: claim('hurt', story.south[0] ?? '') };
    expect(list(quotes)).toEqual(['1 killed', '2 hurt written']);
  });
});
