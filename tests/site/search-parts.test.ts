import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planSearchParts, SITE_PART, type DatedStory } from '../../src/site/search-parts.ts';

const dates = fc.date({
  min: new Date('1600-01-01T00:00:00Z'),
  max: new Date('2400-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const stories = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/u),
    date: fc.oneof(
      dates.map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom('2025-03-14', '2025-03-15', '2026-01-01'),
    ),
  }),
  { selector: ({ id }) => id, maxLength: 60 },
);
const most = fc.integer({ min: 1, max: 8 });

const placesOf = (all: readonly DatedStory[], size: number) =>
  new Map(planSearchParts(all, size).flatMap((part) => part.stories.map(({ id }) => [id, part.name] as const)));

test('each story is in one part, of at most as many as it may hold, and no two parts have one name', () => {
  fc.assert(
    fc.property(stories, most, (all, size) => {
      const parts = planSearchParts(all, size);
      expect(parts.flatMap((part) => part.stories.map(({ id }) => id)).toSorted()).toEqual(
        all.map(({ id }) => id).toSorted(),
      );
      expect(Math.max(...parts.map((part) => part.stories.length))).toBeLessThanOrEqual(size);
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
      expect(parts[0]?.name).toBe(SITE_PART);
      for (const { name } of parts) expect(name).toMatch(/^[\w-]+$/u);
    }),
  );
});

test('the plan does not depend on the order in which stories are told', () => {
  fc.assert(
    fc.property(stories, most, (all, size) => {
      expect(planSearchParts(all.toReversed(), size)).toEqual(planSearchParts(all, size));
    }),
  );
});

test('a further story changes one part, or makes two or more of it', () => {
  fc.assert(
    fc.property(stories, most, dates, (all, size, date) => {
      const before = planSearchParts(all, size);
      const added = { id: 'added-story', date: date.toISOString().slice(0, 10) };
      const after = planSearchParts([...all, added], size);
      const kept = new Map(after.map((part) => [part.name, part.stories]));
      const changed = before.filter((part) => JSON.stringify(kept.get(part.name)) !== JSON.stringify(part.stories));
      // The first story too many moves all out of the site's own part.
      expect(changed.length).toBeLessThanOrEqual(1);
      const own = placesOf([...all, added], size).get('added-story');
      const moved = new Set(changed.flatMap((part) => part.stories.map(({ id }) => id)));
      const places = placesOf([...all, added], size);
      const touched = new Set([...moved].map((id) => places.get(id)));
      if (changed.every(({ name }) => name === own)) expect([...touched].every((name) => name === own)).toBe(true);
    }),
  );
});

describe('the parts of a site', () => {
  const over = (years: readonly number[], each: number) =>
    years.flatMap((year) =>
      Array.from({ length: each }, (_, number) => ({
        id: `story-${String(year)}-${String(number)}`,
        date: new Date(Date.UTC(year, number % 12, 1 + (number % 28))).toISOString().slice(0, 10),
      })),
    );

  test('are one while it is small', () => {
    const all = over([1999, 2026], 40);
    expect(planSearchParts(all).map(({ name, stories: own }) => [name, own.length])).toEqual([[SITE_PART, 80]]);
  });

  test('are stretches of days, the newest first', () => {
    const parts = planSearchParts(over([2023, 2024, 2025], 300));
    const [site, ...others] = parts;
    expect(site?.stories).toEqual([]);
    expect(others.length).toBeLessThan(30);
    const spans = others.map((part) => [part.stories.at(-1)?.date ?? '', part.stories[0]?.date ?? ''] as const);
    for (const [index, [oldest, newest]] of spans.entries()) {
      expect(oldest <= newest).toBe(true);
      expect(newest < (spans[index - 1]?.[0] ?? '9')).toBe(true);
    }
  });

  test('part the stories of one day evenly', () => {
    const all = Array.from({ length: 2000 }, (_, number) => ({
      id: `ferry-fire-${String(number)}`,
      date: '2025-03-14',
    }));
    const sizes = planSearchParts(all)
      .slice(1)
      .map((part) => part.stories.length);
    expect(Math.min(...sizes)).toBeGreaterThan(30);
    expect(sizes.length).toBeLessThan(48);
  });
});
