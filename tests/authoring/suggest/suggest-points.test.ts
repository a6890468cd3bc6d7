import { describe, expect, test } from 'vitest';
import { joinParagraphs } from '../../../src/domain/plain-text.ts';
import type { SuggestionText } from '../../../src/authoring/suggest/statements.ts';
import { suggestPoints } from '../../../src/authoring/suggest/suggest-points.ts';

const textOf = (id: string, ...paragraphs: readonly string[]): SuggestionText => ({
  id,
  language: 'en',
  text: joinParagraphs(paragraphs),
});

/** Suggestions as an author reads them, with the words of their passages. */
function suggest(texts: readonly SuggestionText[], records: readonly SuggestionText[] = []) {
  return suggestPoints(texts, records).map((suggestion) => ({
    ...suggestion,
    words: suggestion.passages.map(({ id, place, range }) => {
      const text = texts.find((one) => one.id === id);
      return `${id}: ${(place === 'headline' ? (text?.headline ?? '') : (text?.text.content ?? '')).slice(range.start, range.end)}`;
    }),
  }));
}

const weather = 'Rain fell on the northern valleys all week, the weather office reported.';

describe('two articles on one event', () => {
  const north = textOf(
    'north',
    'The bridge over the Alder was closed on Monday after a lorry hit a pillar.',
    'About 40 cars were stopped on the bridge, police said. The driver was not hurt.',
    'Mayor Katrin Vossberg called the damage “small and easy to repair before the summer”.',
    'Militant farmers blocked the road to the quarry.',
    weather,
  );
  const south = textOf(
    'south',
    'The bridge over the Alder was closed on Tuesday after a lorry hit a pillar.',
    'About 60 cars were stopped on the bridge, police said. The driver was hurt, a doctor said.',
    'Mayor Katrin Vosberg called the damage “small and quick to repair before the summer”.',
    'Angry farmers blocked the road to the quarry.',
    'The toll house from 1782 will become a museum of river shipping.',
  );
  const all = suggest([north, south]);
  const find = (kind: string) =>
    all.filter((one) => one.kind === kind || one.reasons.some((reason) => reason.includes(kind)));

  test('figures that differ', () => {
    const [first] = find('figures differ');
    expect(first?.words).toEqual([
      'north: About 40 cars were stopped on the bridge, police said.',
      'south: About 60 cars were stopped on the bridge, police said.',
    ]);
    expect(first?.reasons.join(' ')).toContain('north has “About 40 cars”, south has “About 60 cars”');
    expect(first?.aspects).toContain('number');
  });

  test('a denial on one side', () => {
    const [first] = find('polarity');
    expect(first?.words).toContain('north: The driver was not hurt.');
    expect(first?.reasons.join(' ')).toContain('north denies something (“not”)');
  });

  test('another day', () => {
    expect(find('words for the time differ')[0]?.reasons.join(' ')).toContain(
      'north has “on Monday”, south has “on Tuesday”',
    );
  });

  test('a name in two spellings', () => {
    expect(all.flatMap(({ reasons }) => reasons).join(' ')).toMatch(
      /“(?:Mayor )?Katrin Vossberg” in north, “(?:Mayor )?Katrin Vosberg” in south/u,
    );
  });

  test('a quotation in other words', () => {
    expect(all.flatMap(({ reasons }) => reasons).join(' ')).toContain(
      'Both quote, in words that differ: “small and easy',
    );
  });

  test('two labels for the same people', () => {
    expect(find('label')[0]?.reasons.join(' ')).toContain('“Militant farmers” in north, “Angry farmers” in south');
  });

  test('what one alone tells, with words that prove the silence', () => {
    const museum = all.find(({ words }) => words.join(' ').includes('museum'));
    expect(museum).toMatchObject({ silent: ['north'] });
    expect(museum?.terms).toEqual(expect.arrayContaining(['museum', 'toll', 'shipping']));
    expect(all.some(({ words }) => words.join(' ').includes('northern valleys'))).toBe(true);
  });

  test('the same in every run, and whichever comes first', () => {
    expect(suggest([north, south])).toEqual(all);
    const turned = suggest([south, north]);
    expect(turned.map(({ words }) => words.toSorted().join()).toSorted()).toEqual(
      all.map(({ words }) => words.toSorted().join()).toSorted(),
    );
  });

  test('the most telling first', () => {
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(all.at(-1)?.kind).toMatch(/absence|agreement|number|speaker/u);
  });
});

describe('other stories', () => {
  test('one article, or none, gives nothing', () => {
    expect(suggestPoints([])).toEqual([]);
    expect(suggestPoints([textOf('north', weather)])).toEqual([]);
  });

  test('three articles are one point where they tell the same', () => {
    const say = (id: string, count: string) =>
      textOf(id, `At least ${count} houses near the river were flooded on Friday night, the fire brigade said.`);
    const [first] = suggest([say('a', '12'), say('b', '12'), say('c', '15')]);
    expect(new Set(first?.passages.map(({ id }) => id))).toEqual(new Set(['a', 'b', 'c']));
    expect(first?.reasons.join(' ')).toContain('c has “At least 15 houses”');
  });

  test('a quotation is held against the record', () => {
    const record = textOf('minutes', 'The council notes that the bridge is safe for cars and for people on foot.');
    const said = textOf('north', 'The mayor said that “the bridge is safe for lorries and for people on foot”.');
    const [first] = suggest([said, textOf('south', weather)], [record]).filter(({ kind }) => kind === 'quotation');
    expect(first?.quotations).toHaveLength(1);
    expect(first?.reasons.join(' ')).toContain('The record minutes has other words');
  });

  test('texts in two languages are compared by their figures alone', () => {
    const german: SuggestionText = {
      ...textOf('nord', 'Auf der Fähre waren 71 Menschen, sagte die Wache am Freitag.'),
      language: 'de',
    };
    const english = textOf('south', 'There were 71 people on the ferry, the watch said on Friday, and all were saved.');
    const all = suggest([german, english]);
    expect(all.map(({ kind }) => kind)).not.toContain('absence');
    expect(all.some(({ reasons, words }) => words.length === 2 && reasons.join(' ').includes('71'))).toBe(true);
  });

  test('a long story takes no longer than a person waits', () => {
    const long = (id: string) =>
      textOf(
        id,
        ...Array.from(
          { length: 150 },
          (_, index) =>
            `Speaker ${id}${String(index)} said that ${String(index)} houses of district ${String(index % 17)} were flooded, and the brigade of ${String(index % 13)} came.`,
        ),
      );
    const start = performance.now();
    suggestPoints([long('a'), long('b'), long('c')]);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
