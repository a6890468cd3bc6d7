import { describe, expect, test } from 'vitest';
import { checkFerryFire, collectFerryFire, type Edit } from '../fixtures/ferry-fire.ts';

const story = 'stories/ferry-fire/story.md';
const courier = 'stories/ferry-fire/courier.md';
const bote = 'stories/ferry-fire/bote.md';

describe('the articles of a story', () => {
  const listIds = (...edits: readonly Edit[]) => {
    const articles = collectFerryFire(edits).find(({ id }) => id === 'ferry-fire')?.articles ?? [];
    return articles.map(({ siglum, id }) => `${siglum} ${id}`);
  };

  test('stand by day, and those of one day by the names of their files', () => {
    expect(listIds()).toEqual(['A bote', 'B copie-francaise', 'C courier']);
    expect(listIds({ in: courier, change: 'date: "2025-03-15"', to: 'date: "2025-03-14"' })).toEqual([
      'A courier',
      'B bote',
      'C copie-francaise',
    ]);
  });

  test('stand as their author orders them', () => {
    const order = { in: story, change: 'topics: [', to: 'order: [courier, copie-francaise, bote]\ntopics: [' };
    expect(listIds(order)).toEqual(['A courier', 'B copie-francaise', 'C bote']);
  });
});

describe('a headline from the address', () => {
  const listCodes = (title: string, address: string) => {
    const edit = {
      in: bote,
      change: '  found: https://alvener-bote.example/archiv/faehre\n',
      to: `  found: ${address}\n  titleInAddress: "${title}"\n`,
    };
    return checkFerryFire([edit]).problems.map(({ code }) => code);
  };

  const proven: Record<string, [title: string, address: string]> = {
    'with capitals and punctuation of its own': ['U.S. ferry: “It burns!”', 'https://a.example/u-s-ferry_it-burns'],
    'among other words': ['Ferry burns', 'https://a.example/2025/ferry-burns-12.html'],
    'with letters that stand in the address as codes': ['Fähre brennt', 'https://a.example/F%C3%A4hre-brennt'],
  };
  for (const [name, [title, address]] of Object.entries(proven)) {
    test(`is proven ${name}`, () => {
      expect(listCodes(title, address)).toEqual([]);
    });
  }

  const unproven: Record<string, [title: string, address: string]> = {
    'in another order': ['Burns ferry', 'https://a.example/ferry-burns'],
    'with a word between': ['Ferry burns', 'https://a.example/ferry-really-burns'],
    'with a part of a word': ['Ferry burn', 'https://a.example/ferry-burns'],
    'in the host or the query alone': ['Ferry burns', 'https://ferry-burns.example/a?title=ferry-burns'],
    'without a letter': ['…', 'https://a.example/…'],
  };
  for (const [name, [title, address]] of Object.entries(unproven)) {
    test(`is not proven ${name}`, () => {
      expect(listCodes(title, address)).toEqual(['title-not-in-address']);
    });
  }
});
