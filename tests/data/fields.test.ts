import { describe, expect, test } from 'vitest';
import { checkStories } from '../fixtures/collect-stories.ts';
import { proveContent } from '../../src/content/prove-content.ts';
import { joinEntries } from '../../src/content/story-entries.ts';
import { joinParagraphs } from '../../src/domain/plain-text.ts';
import { sealCopy } from '../../src/content/seal-copy.ts';
import { describeComparison } from '../../src/data/comparison-data.ts';
import { describeStories } from '../../src/data/story-list.ts';
import { compareStory } from '../../src/domain/comparison.ts';
import { omitFields } from '../../src/domain/omit-fields.ts';
import { withholdDetails } from '../../src/domain/withdrawn.ts';
import { printDataSchema, printJsonSchema, type JSON_SCHEMA_KINDS } from '../../src/schema/json-schemas.ts';
import { listCustody } from '../../src/site/custody.ts';
import { judgeStrictly } from '../fixtures/judge-strictly.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

type Fields = Record<string, unknown>;

/** A value of its own for every field of a schema. */
function fill(schema: JsonSchema, path: string): unknown {
  const { type, format, pattern, properties, items, anyOf } = schema;
  const code = path.replaceAll(/[^a-z0-9]+/gu, '-');
  if (anyOf) return fill(anyOf[0] ?? {}, path);
  if (schema.enum) return schema.enum[0];
  if (properties) {
    return Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [name, fill(field, `${path}-${name.toLowerCase()}`)]),
    );
  }
  if (items) return [fill(items, `${path}-1`)];
  if (type !== 'string') return {};
  if (format === 'date') return path.endsWith('retrieved') ? '2025-03-16' : '2025-03-15';
  if (pattern?.startsWith('^https') === true) return `https://example.com/${code}`;
  if (pattern?.includes('0-9a-f') === true) return sealCopy(path, joinParagraphs([]));
  if (pattern?.startsWith('^[A-Za-z]{2,8}') === true) return path.endsWith('translated') ? 'fr' : 'de';
  return pattern?.startsWith('^[a-z0-9]') === true ? code : `The words of ${code}`;
}

const fillKind = (kind: (typeof JSON_SCHEMA_KINDS)[number], name: string) =>
  fill(JSON.parse(printJsonSchema(kind)) as JsonSchema, name) as Fields;

const BODY = 'Three cars were stopped. “We are sorry,” she said. The ink has run.\n';
/** Of an article that says nothing on the point. */
const SILENT_BODY = BODY.replace('Three cars were stopped', 'A driver was carsick');

/** The one item of a list of fields, with what must fit the other files in place of words of its own. */
const fit = (fields: Fields, list: string, given: Fields) => {
  const [item] = fields[list] as Fields[];
  return [{ ...omitFields(item ?? {}, 'prefix', 'suffix'), ...given }];
};

function fillDocument(kind: 'article' | 'record', name: string, position?: string): string {
  const body = `${(position === undefined ? SILENT_BODY : BODY).trim()} So says ${name}.\n`;
  const { title, copy, ...fields } = fillKind(kind, name);
  const { titleInAddress, ...ofCopy } = copy as Fields;
  // A headline in the address stands in for one that the copy lacks.
  const headline = name === 'east' ? undefined : String(title);
  const filled = {
    ...fields,
    ...(headline === undefined ? {} : { title: headline }),
    source: 'herald',
    copy: {
      ...ofCopy,
      ...(headline === undefined
        ? { titleInAddress, found: `https://east.example/${String(titleInAddress).replaceAll(' ', '-')}` }
        : {}),
      sha256: sealCopy(headline, joinParagraphs([body.trim()])),
    },
    claims:
      position === undefined
        ? []
        : fit(fields, 'claims', { point: 'cars', position, evidence: ['Three cars were stopped'] }),
    damage: fit(fields, 'damage', { exact: 'The ink has run' }),
    quotations:
      kind === 'record'
        ? []
        : fit(fields, 'quotations', { exact: 'We are sorry', record: 'words', recorded: 'We are sorry' }),
  };
  return `---\n${JSON.stringify(filled)}\n---\n${body}`;
}

function writeContent() {
  const story = fillKind('story', 'story');
  const filled = {
    ...story,
    order: ['south', 'east', 'north'],
    draft: false,
    points: fit(story, 'points', {
      id: 'cars',
      positions: { three: 'Just three', four: 'More than three' },
      terms: ['cars'],
      falsePositives: [{ article: 'east', words: 'carsick', because: 'It is an illness.' }],
      relation: 'refine',
      saysMore: 'south',
      explanation: 'different-time',
    }),
    corrections: ['a', 'b', 'c', 'd'].map((name) => (fillKind('story', name)['corrections'] as Fields[])[0]),
  };
  return {
    'sources/herald.yaml': JSON.stringify(fillKind('source', 'source')),
    'stories/bridge/story.md': `---\n${JSON.stringify(filled)}\n---\nThe words of introduction.\n`,
    'stories/bridge/north.md': fillDocument('article', 'north', 'three'),
    'stories/bridge/south.md': fillDocument('article', 'south', 'four'),
    'stories/bridge/east.md': fillDocument('article', 'east'),
    'stories/bridge/records/words.md': fillDocument('record', 'words', 'three'),
  };
}

/** Everything that stands in the fields of content. */
function listValues(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listValues) : [];
}

function readFields(text: string): unknown {
  return JSON.parse(text.split('---\n')[1] ?? text);
}

describe('every field of a source, a story, an article and a record', () => {
  const read = () => {
    const content = writeContent();
    const folder = writeFolder(content);
    const { stories, problems } = checkStories(folder);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([]);
    const [story] = stories;
    if (!story) throw new Error('There is no story.');
    const values = [...new Set(Object.values(content).flatMap((text) => listValues(readFields(text))))];
    expect(values.length).toBeGreaterThan(60);
    return { content, folder, story, values, compared: { story, comparisons: compareStory(story) } };
  };
  const listMissing = (values: readonly string[], data: unknown) => {
    const found = new Set(listValues(data));
    return values.filter((value) => !found.has(value));
  };

  test('arrives in the domain, by way of the content collections too', () => {
    const { folder, story, values } = read();
    expect(listMissing(values, story)).toEqual([]);
    const { stories, sources } = proveContent(folder, 'code', new Map());
    const entries = stories.get('bridge')?.entries;
    const outline = entries && joinEntries('bridge', entries, (id) => sources.find((source) => source.id === id));
    expect(listMissing(values, outline)).toEqual([]);
  });

  test('arrives in the published JSON, whose schema names it', () => {
    const { values, compared } = read();
    const data = JSON.parse(JSON.stringify(describeComparison(compared))) as unknown;
    expect(listMissing(values, data)).toEqual([]);
    expect(judgeStrictly(printDataSchema('comparison-1'), data)).toEqual([]);
    expect(
      judgeStrictly(printDataSchema('stories-1'), JSON.parse(JSON.stringify(describeStories([compared])))),
    ).toEqual([]);
  });

  test('that tells of a copy, and stands nowhere else on its page, arrives in its custody record', () => {
    for (const { copy, ...article } of read().story.articles) {
      const elsewhere = ['headline', 'shortName', 'source', 'date', 'byline', 'url', 'language'] as const;
      const ofText = ['text', 'claims', 'damage', 'quotations', 'publish', 'reason'] as const;
      const own = omitFields(article, 'kind', 'story', 'id', 'siglum', ...elsewhere, ...ofText);
      const shown = listCustody({ copy, ...article })
        .flatMap(({ values }) => values)
        .join('\n');
      const told = listValues({ ...omitFields(copy, 'kind'), translated: 'French', own });
      expect(told.filter((value) => !shown.includes(value))).toEqual([]);
    }
  });

  test('goes with the text of a withdrawn copy, but for those that may stay', () => {
    const { story, content } = read();
    const article = story.articles.find(({ id }) => id === 'north');
    if (!article) throw new Error('There is no article.');
    const left = new Set(listValues(withholdDetails({ ...article, publish: 'withdrawn' })));
    const listLeft = (fields: Fields) =>
      Object.keys(fields).filter((name) => listValues(fields[name]).some((value) => left.has(value)));
    const { copy, ...fields } = readFields(content['stories/bridge/north.md']) as Fields & { copy: Fields };
    expect(listLeft(copy)).toEqual(['kind', 'sha256', 'earlier']);
    expect(listLeft(fields).toSorted()).toEqual(
      ['title', 'shortName', 'source', 'date', 'url', 'language', 'reason', 'rights', 'claims'].toSorted(),
    );
  });

  test('that the custody record does not know yet stands there under its own name', () => {
    const copy = {
      kind: 'original',
      earlier: [],
      changes: [],
      versions: [],
      inferred: [],
      takenBy: 'Ada Norling',
    } as const;
    expect(listCustody({ copy })).toEqual([{ field: 'takenBy', label: 'Taken by', values: ['Ada Norling'] }]);
  });
});
