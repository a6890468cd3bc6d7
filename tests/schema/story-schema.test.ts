import { describe, expect, test } from 'vitest';
import { storySchema } from '../../src/schema/story-schema.ts';
import { ASPECTS, EXPLANATIONS, RELATIONS, WEIGHTS } from '../../src/domain/story.ts';

const point = { id: 'alarm', question: 'Did an alarm ring?', positions: { rang: 'It rang' } };
const story = { title: 'Ferry fire', date: '2025-03-14', summary: 'A ferry burnt.', points: [point] };
const without = (name: string) => Object.fromEntries(Object.entries(story).filter(([key]) => key !== name));
const withPoint = (fields: object) => ({ ...story, points: [{ ...point, ...fields }] });

describe('a story', () => {
  test('has up to 200 points', () => {
    const many = (count: number) =>
      storySchema.safeParse({
        ...story,
        points: Array.from({ length: count }, (_, index) => ({ ...point, id: `point-${String(index)}` })),
      });
    expect(many(200).success).toBe(true);
    expect(many(201).error?.issues.map(({ message, path }) => [path, message])).toEqual([[['points'], 'fewer-points']]);
  });

  test('with the fields that it must have gets the defaults for the others', () => {
    expect(storySchema.parse(story)).toEqual({
      ...story,
      topics: [],
      authors: [],
      corrections: [],
      points: [{ ...point, aspects: [], explanation: 'unknown', weight: 'material', terms: [], falsePositives: [] }],
    });
  });

  test('has terms in one list, or in a list for each language', () => {
    const read = (terms: unknown) => storySchema.parse(withPoint({ terms })).points[0]?.terms;
    expect(read(['alarm', 'siren'])).toEqual([{ words: ['alarm', 'siren'] }]);
    expect(read({ en: ['alarm'], 'de-AT': ['Sirene'], fr: [] })).toEqual([
      { language: 'en', words: ['alarm'] },
      { language: 'de-AT', words: ['Sirene'] },
    ]);
    expect(read({})).toEqual([]);
  });

  const accepted: Record<string, object> = {
    'with corrections': { ...story, corrections: [{ date: '2025-03-20', text: 'A word.' }] },
    'with several topics and authors': { ...story, topics: ['fire', 'ferries'], authors: ['A', 'B'] },
    'with a position "unclear" of its own': withPoint({ positions: { rang: 'It rang', unclear: 'Not said' } }),
    'with a ground and a note': withPoint({
      explanation: 'translation',
      because: 'https://a.example/',
      note: '**Bold**',
    }),
  };
  for (const relation of RELATIONS) accepted[`with the relation ${relation}`] = withPoint({ relation });
  for (const aspect of ASPECTS) accepted[`with the aspect ${aspect}`] = withPoint({ aspects: [aspect] });
  for (const explanation of EXPLANATIONS) accepted[`with the explanation ${explanation}`] = withPoint({ explanation });
  for (const weight of WEIGHTS) accepted[`with the weight ${weight}`] = withPoint({ weight });
  for (const [name, fields] of Object.entries(accepted)) {
    test(`${name} is accepted as it is`, () => {
      expect(storySchema.parse(fields)).toMatchObject(fields);
    });
  }

  const refused: Record<string, { fields: object; path: readonly (string | number)[] }> = {
    'without a title': { fields: without('title'), path: ['title'] },
    'without a date': { fields: without('date'), path: ['date'] },
    'without a summary': { fields: without('summary'), path: ['summary'] },
    'without points': { fields: { ...story, points: [] }, path: ['points'] },
    'with a day that does not exist': { fields: { ...story, date: '2025-02-29' }, path: ['date'] },
    'with a correction without a day': {
      fields: { ...story, corrections: [{ text: 'A word.' }] },
      path: ['corrections', 0, 'date'],
    },
    'with one topic that is no list': { fields: { ...story, topics: 'fire' }, path: ['topics'] },
    'with an empty topic': { fields: { ...story, topics: [''] }, path: ['topics', 0] },
    'with a field that is not known': { fields: { ...story, rating: 5 }, path: [] },
    'with an id of its own': { fields: { ...story, id: 'ferry-fire' }, path: [] },
    'with a point without positions': { fields: withPoint({ positions: {} }), path: ['points', 0, 'positions'] },
    'with a position whose label is a number': {
      fields: withPoint({ positions: { many: 62 } }),
      path: ['points', 0, 'positions', 'many'],
    },
    'with a position that is no id': {
      fields: withPoint({ positions: { 'It rang': 'Yes' } }),
      path: ['points', 0, 'positions', 'It rang'],
    },
    'with a point whose id is no id': { fields: withPoint({ id: 'The alarm' }), path: ['points', 0, 'id'] },
    'with a relation that articles never choose': {
      fields: withPoint({ relation: 'agree' }),
      path: ['points', 0, 'relation'],
    },
    'with one aspect that is no list': { fields: withPoint({ aspects: 'number' }), path: ['points', 0, 'aspects'] },
    'with an aspect that is not known': {
      fields: withPoint({ aspects: ['number', 'bias'] }),
      path: ['points', 0, 'aspects', 1],
    },
    'with an explanation that is not known': {
      fields: withPoint({ explanation: 'malice' }),
      path: ['points', 0, 'explanation'],
    },
    'with an empty ground': { fields: withPoint({ because: ' ' }), path: ['points', 0, 'because'] },
    'with a weight that is not known': { fields: withPoint({ weight: 'high' }), path: ['points', 0, 'weight'] },
    'with a term of signs alone': { fields: withPoint({ terms: ['...'] }), path: ['points', 0, 'terms', 0] },
    'with a term that nobody sees': { fields: withPoint({ terms: ['\u0640'] }), path: ['points', 0, 'terms', 0] },
    'with a term of signs alone in a language': {
      fields: withPoint({ terms: { en: ['alarm', '?'] } }),
      path: ['points', 0, 'terms', 'en', 1],
    },
    'with the same term twice in a language': {
      fields: withPoint({ terms: { en: ['alarm', 'alarm'] } }),
      path: ['points', 0, 'terms', 'en', 1],
    },
    'with terms in a language that is none': {
      fields: withPoint({ terms: { english: ['alarm'] } }),
      path: ['points', 0, 'terms', 'english'],
    },
    'with terms that are no list': { fields: withPoint({ terms: 'alarm' }), path: ['points', 0, 'terms'] },
    'with a false positive that is not explained': {
      fields: withPoint({ falsePositives: [{ article: 'bote', words: 'toward' }] }),
      path: ['points', 0, 'falsePositives', 0, 'because'],
    },
    'with an empty term': { fields: withPoint({ terms: ['alarm', ''] }), path: ['points', 0, 'terms', 1] },
    'with a point field that is not known': { fields: withPoint({ truth: 'yes' }), path: ['points', 0] },
  };
  for (const [name, { fields, path }] of Object.entries(refused)) {
    test(`${name} is refused at ${path.join('.') || 'its top'}`, () => {
      expect(storySchema.safeParse(fields).error?.issues.map((issue) => issue.path)).toEqual([path]);
    });
  }
});
