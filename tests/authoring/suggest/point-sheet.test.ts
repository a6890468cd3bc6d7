import { describe, expect, test } from 'vitest';
import { readStoryTexts } from '../../../src/content/read-story-texts.ts';
import { draftPoints } from '../../../src/authoring/suggest/draft-points.ts';
import { readPointSheet } from '../../../src/authoring/suggest/point-sheet.ts';
import { printSheet } from '../../../src/authoring/suggest/print-sheet.ts';
import { writeFolder } from '../../fixtures/write-folder.ts';

const write = (language: string, title: string, body: string) =>
  `---\ntitle: ${title}\nlanguage: ${language}\nclaims: []\n---\n${body}\n`;

function read() {
  const folder = writeFolder({
    'stories/bridge/story.md':
      '---\npoints:\n  - { id: cost, question: What did it cost?, positions: { so: A lot } }\n---\n',
    'stories/bridge/herald.md': write(
      'en',
      'Bridge opens',
      'The repair cost 12 million, the mayor said. Twelve people were hurt.',
    ),
    'stories/bridge/courier.md': write(
      'en',
      'Cars cross',
      'The repair cost 15 million. Nine people were hurt. Nine.',
    ).replace('[]', '[{ point: cost, position: so, evidence: [The repair cost 15 million] }]'),
    'stories/bridge/records/plan.md': write('en', 'The plan', 'The repair is to cost 11 million.'),
  });
  return readStoryTexts(folder, 'bridge');
}

const readSheet = (text: string) => readPointSheet('points.yaml', text, read());

describe('a sheet of points', () => {
  test('has what is suggested: as it was printed it comes back, under ids of the questions', () => {
    const { drafts } = draftPoints(read());
    expect(drafts.length).toBeGreaterThan(1);
    const { points, problems } = readSheet(printSheet(drafts, ['herald', 'courier']));
    expect(problems).toEqual([]);
    const strip = (all: typeof points) =>
      all.map(({ point, claims }) => ({
        ...{ question: point.question, labels: Object.values(point.positions) },
        claims: claims.map(({ article, claim: { evidence, speaker } }) => ({ article, evidence, speaker })),
      }));
    expect(strip(points)).toEqual(strip(drafts));
  });

  test('becomes a point with claims in the articles and records, each with the fields that were written', () => {
    const { points, problems } = readSheet(`
- question: How much was it in 2026?
  weight: central
  answers:
    12 million: { herald: { speaker: The mayor, evidence: [The repair cost 12 million] } }
    15 million: { courier: [The repair cost 15 million, { exact: Nine, suffix: . }], records/plan: is to cost 11 million }
    Unclear: { courier: Nine people were hurt }
- id: own
  question: Who?
  answers: { A driver: { herald: people } }
`);
    expect(problems).toEqual([]);
    expect(points).toEqual([
      {
        point: {
          id: 'how-much-was-it-in',
          question: 'How much was it in 2026?',
          positions: { '12-million': '12 million', '15-million': '15 million' },
          weight: 'central',
        },
        claims: [
          {
            article: 'herald',
            claim: {
              point: 'how-much-was-it-in',
              position: '12-million',
              speaker: 'The mayor',
              evidence: ['The repair cost 12 million'],
            },
          },
          {
            article: 'courier',
            claim: {
              point: 'how-much-was-it-in',
              position: '15-million',
              evidence: ['The repair cost 15 million', { exact: 'Nine', suffix: '.' }],
            },
          },
          {
            article: 'records/plan',
            claim: { point: 'how-much-was-it-in', position: '15-million', evidence: ['is to cost 11 million'] },
          },
          {
            article: 'courier',
            claim: { point: 'how-much-was-it-in', position: 'unclear', evidence: ['Nine people were hurt'] },
          },
        ],
      },
      expect.objectContaining({ point: { id: 'own', question: 'Who?', positions: { driver: 'A driver' } } }),
    ]);
  });

  test.each([
    ['- question: Q?\n  answers: { Yes: { heralt: people } }', '2:21 unknown-field'],
    ['- question: Q?\n  answers: {}', '2:12 wrong-value'],
    ['- question: Q?\n  answers: { Yes: { herald: [people, nobody] } }', '2:38 quote-not-found'],
    ['- question: Q?\n  answers: { Yes: { courier: { evidence: [Nine] } } }', '2:43 quote-ambiguous'],
    ['question: Q?', '1:1 wrong-value'],
    ['- question: Q?\n  answers: { Yes: [', '2:3 unreadable-yaml'],
  ])('names its mistakes at their places: %s', (text, expected) => {
    expect(
      readSheet(text).problems.map(({ line, column, code }) => `${String(line)}:${String(column)} ${code}`),
    ).toEqual([expected]);
  });

  test('loses no answer whose label differs from another in spaces alone', () => {
    const sheet = `- question: Q?\n  answers: { Yes: { herald: said }, 'Yes ': { courier: repair } }`;
    const [point] = readSheet(sheet).points;
    expect(point?.claims.map(({ claim }) => claim.position)).toEqual(['yes', 'yes-b']);
  });

  test('has the form of a further point, which can be read once it is filled in', () => {
    const form = printSheet([], ['herald', 'courier']).split('# One of your own:\n')[1] ?? '';
    const filled = form
      .replaceAll(/^# /gmu, '')
      .replace('question:', 'question: Who?')
      .replace('note:', 'note: Look.')
      .replaceAll('its words', 'people were hurt');
    const { points, problems } = readSheet(filled);
    expect(problems).toEqual([]);
    expect(points.map(({ claims }) => claims.map(({ article }) => article))).toEqual([['herald', 'courier']]);
  });

  test('takes one passage for the evidence of a claim as well', () => {
    const { points } = readSheet(
      '- question: Q?\n  answers: { Yes: { herald: { speaker: She, evidence: people were hurt } } }',
    );
    expect(points[0]?.claims[0]?.claim).toMatchObject({ speaker: 'She', evidence: ['people were hurt'] });
  });

  test('tells mistakes in fields and in quotes at once', () => {
    const sheet = '- question: Q?\n  relation: none\n  answers: { Yes: { herald: nobody } }';
    expect(readSheet(sheet).problems.map(({ code }) => code)).toEqual(['unknown-term', 'quote-not-found']);
  });

  test('tells one slip of YAML in a point, and nothing that only follows from it', () => {
    const sheet = `- question: Q?
  answers:
    One: two:
      herald: people
    Three:
      courier: Nine
- question: R?
  answers: { Yes: { herald: nobody } }`;
    const told = readSheet(sheet).problems.map(({ line, code }) => `${String(line)} ${code}`);
    expect(told).toEqual(['3 unreadable-yaml', '8 quote-not-found']);
  });

  test.each([
    ['its question', '- question: What did it cost?\n  answers: { Much: { herald: people } }'],
    ['its id', '- id: cost\n  question: How dear was it?\n  answers: { Much: { herald: people } }'],
    ['its quotes', '- question: How dear was it?\n  answers: { Much: { courier: The repair cost 15 million } }'],
  ])('names a point that the story has, told by %s, and does not write it again', (_what, text) => {
    expect(readSheet(text)).toMatchObject({ points: [], there: ['cost'], problems: [] });
  });
});
