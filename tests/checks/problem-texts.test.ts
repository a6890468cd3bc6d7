import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/checks/check-folder.ts';
import { problemTexts, type ProblemCode } from '../../src/checks/problem-texts.ts';
import { checkFerryFire, findPlace, type Edit } from '../fixtures/ferry-fire.ts';
import { writeFolder } from '../fixtures/write-folder.ts';

interface Expected {
  /** What the message must name. */
  readonly says: readonly string[];
  /** What the hint must name. */
  readonly advises?: readonly string[];
  /** Codes of the problems that necessarily come along; `others` where they are not this test's business. */
  readonly along?: readonly ProblemCode[] | 'others';
}

/** A mistake made in the good content, and the words that are to be underlined between ⟦ and ⟧. */
interface Mistake extends Expected {
  readonly edits: readonly Edit[];
  readonly at: readonly [file: string, marked: string];
  /** The other place, for a problem that is told at two. */
  readonly and?: readonly [file: string, marked: string];
}

/** A folder whose files cannot all be read; the problem stands at the first character of `at`. */
interface BrokenFolder extends Expected {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly at: string;
  readonly and?: string;
  /** How many characters of it are marked. */
  readonly width?: number;
}

const story = 'stories/ferry-fire/story.md';
const courier = 'stories/ferry-fire/courier.md';
const bote = 'stories/ferry-fire/bote.md';
const copie = 'stories/ferry-fire/copie-francaise.md';
const empty = 'stories/ferry-fire/records/empty.md';
const zeros = '0'.repeat(64);

const brokenFolders: Partial<Record<ProblemCode, BrokenFolder>> = {
  'no-content': {
    files: { 'sources/courier.yaml': 'name: The Courier\n' },
    at: '',
    says: ['No story'],
    advises: ['stories/<story>'],
    along: ['unused-source'],
  },
  'unexpected-file': {
    files: { 'stories/Ferry Fire/story.md': '' },
    at: 'stories/Ferry Fire/story.md',
    says: ['lower-case letters, digits and hyphens'],
    advises: ['Rename it to stories/ferry-fire/story.md'],
    along: ['no-content'],
  },
  'empty-file': {
    files: { 'stories/ferry-fire/story.md': ' \n' },
    at: 'stories/ferry-fire/story.md',
    says: ['The file is empty'],
    advises: ['remove the file'],
  },
  'repeated-id': {
    files: { 'stories/ferry-fire/Story.md': 'x', 'stories/ferry-fire/story.md': 'x' },
    at: 'stories/ferry-fire/Story.md',
    and: 'stories/ferry-fire/story.md',
    says: ['"story"', 'ferry-fire/story.md'],
    advises: ['upper and lower case'],
    along: ['frontmatter-missing'],
  },
  'outside-link': {
    files: {},
    links: { 'stories/ferry-fire/story.md': '/etc/hostname' },
    at: 'stories/ferry-fire/story.md',
    says: ['symbolic link'],
    advises: ['a copy of the file'],
    along: ['no-content'],
  },
  'unreadable-file': {
    files: { 'stories/ferry-fire/story.md': new Uint8Array([0xff, 0x74]) },
    at: 'stories/ferry-fire/story.md',
    width: 1,
    says: ['not valid UTF-8'],
    advises: ['UTF-8'],
    along: ['no-content'],
  },
};

const mistakes: Partial<Record<ProblemCode, Mistake>> = {
  'reserved-name': {
    edits: [{ move: bote, to: 'stories/ferry-fire/points.md' }],
    at: ['stories/ferry-fire/points.md', '⟦⟧---\nsource: alvener-bote'],
    says: ['"points"'],
  },
  'frontmatter-missing': {
    edits: [{ in: courier, change: '---\ntitle: Ferry burns', to: 'title: Ferry burns' }],
    at: [courier, '⟦⟧title: Ferry burns'],
    says: ['frontmatter'],
    advises: ['three hyphens'],
  },
  'unreadable-yaml': {
    edits: [{ in: courier, change: 'byline: Tobin Harle', to: 'byline: Tobin: Harle' }],
    at: [courier, 'byline: ⟦Tobin: Harle⟧'],
    says: ['A colon and a space', 'Tobin: Harle'],
    advises: ['quotation marks'],
  },
  'repeated-field': {
    edits: [{ in: courier, change: 'byline: Tobin Harle', to: 'byline: Tobin Harle\nbyline: Somebody else' }],
    at: [courier, '⟦byline⟧: Tobin Harle'],
    and: [courier, '⟦byline⟧: Somebody else'],
    says: ['"byline"', 'and in line'],
    advises: ['Keep one'],
  },
  'cut-text': {
    edits: [{ in: courier, change: 'byline: Tobin Harle', to: 'byline: Tobin Harle and the #1 crew' }],
    at: [courier, 'byline: Tobin Harle and the ⟦#1 crew⟧'],
    says: ['#1 crew', 'comment'],
    advises: ['quotation marks', 'a space behind the #'],
  },
  'colon-in-quote': {
    edits: [
      { in: courier, change: '- "Four people were treated for smoke"', to: '- He said: Four people were treated' },
    ],
    at: [courier, '- ⟦He said: Four people were treated⟧'],
    says: ['A colon and a space', '"He said"'],
    advises: ['quotation marks'],
  },
  'unknown-term': {
    edits: [{ in: courier, change: 'publish: excerpts', to: 'publish: excerpt' }],
    at: [courier, 'publish: ⟦excerpt⟧'],
    says: ['full, excerpts, quotes, withdrawn', '"excerpt"'],
    advises: ['Did you mean "excerpts"?'],
  },
  'no-such-day': {
    edits: [{ in: story, change: 'date: "2025-03-14"', to: 'date: "2025-02-31"' }],
    at: [story, 'date: ⟦"2025-02-31"⟧'],
    says: ['There is no 31 February 2025', '28 days'],
    advises: ['"2025-02-28"'],
  },
  'repeated-value': {
    edits: [{ in: story, change: 'aspects: [time]', to: 'aspects: [time, number, time]' }],
    at: [story, 'aspects: [time, number, ⟦time⟧]'],
    says: ['"time"', 'entry 1'],
    advises: ['Remove one'],
  },
  'repeated-passage': {
    edits: [
      {
        in: courier,
        change: '- "Four people were treated for smoke"',
        to: '- "Four people were treated for smoke"\n      - "people were treated"',
      },
    ],
    at: [courier, '- ⟦"people were treated"⟧'],
    says: ['line 54', '“Four people were treated for smoke”'],
    advises: ['Remove one'],
  },
  'missing-field': {
    edits: [{ in: courier, change: '  kind: original\n', to: '' }],
    at: [courier, '⟦f⟧ound: https://ellery-courier.example'],
    says: ['"kind"'],
    advises: ['"kind"'],
  },
  'unknown-field': {
    edits: [{ in: courier, change: 'byline: Tobin Harle', to: 'by-line: Tobin Harle' }],
    at: [courier, '⟦by-line⟧: Tobin'],
    says: ['"by-line"'],
    advises: ['Did you mean "byline"?', 'title, source, date'],
  },
  'wrong-value': {
    edits: [{ in: courier, change: 'language: en', to: 'language: English' }],
    at: [courier, 'language: ⟦English⟧'],
    says: ['Expected a language tag (BCP 47)', 'found "English"'],
    advises: ['Did you mean "en"?'],
  },
  'story-missing': {
    edits: [{ drop: story }],
    at: [bote, '⟦⟧---\nsource: alvener-bote'],
    says: ['"ferry-fire"', 'story.md'],
  },
  'too-few-articles': {
    edits: [{ drop: bote }, { drop: copie }],
    at: [story, '⟦title⟧: What happened'],
    says: ['has 1'],
    along: 'others',
  },
  'empty-body': {
    edits: [{ add: empty, text: '---\nsource: unknown\ndate: "2025-03-15"\ncopy: { kind: excerpt }\n---\n\n  \n' }],
    at: [empty, 'excerpt }\n---\n⟦⟧\n'],
    says: ['no words'],
    advises: ['below the second'],
  },
  'copy-changed': {
    edits: [{ in: courier, change: '  kind: original\n', to: `  kind: original\n  sha256: "${zeros}"\n` }],
    at: [courier, `sha256: ⟦"${zeros}"⟧`],
    says: [zeros, 'SHA-256'],
    advises: ['npm run seal'],
  },
  'unknown-source': {
    edits: [{ in: courier, change: 'source: ellery-courier', to: 'source: ellery-courrier' }],
    at: [courier, 'source: ⟦ellery-courrier⟧'],
    says: ['"ellery-courrier"'],
    advises: ['sources/ellery-courrier.yaml', 'Did you mean "ellery-courier"?'],
  },
  'unused-source': {
    edits: [{ add: 'sources/nobody.yaml', text: 'name: Nobody\n' }],
    at: ['sources/nobody.yaml', '⟦⟧name: Nobody'],
    says: ['"nobody"'],
  },
  'repeated-point': {
    edits: [
      {
        in: story,
        change: '  - id: injured\n',
        to: '  - id: everyone-ashore\n    question: Again?\n    positions:\n      everyone: Everyone\n  - id: injured\n',
      },
    ],
    at: [story, '- id: ⟦everyone-ashore⟧\n    question: Did everyone'],
    and: [story, '- id: ⟦everyone-ashore⟧\n    question: Again?'],
    says: ['"everyone-ashore"', 'line 48'],
  },
  'ambiguous-point': {
    edits: [
      { in: story, change: 'id: expired-certificate', to: 'id: injured-2' },
      { in: bote, change: 'point: expired-certificate', to: 'point: injured-2' },
    ],
    at: [story, 'id: ⟦injured-2⟧'],
    says: ['"injured-2"', '"injured"'],
  },
  'unspoken-point': {
    edits: [
      {
        in: story,
        change: '  - id: injured\n',
        to: '  - id: weather\n    question: How was the weather?\n    positions:\n      fair: Fair\n  - id: injured\n',
      },
    ],
    at: [story, 'id: ⟦weather⟧'],
    says: ['"weather"'],
  },
  'relation-missing': {
    edits: [{ in: story, change: 'seventy-one: "71"\n    relation: conflict\n', to: 'seventy-one: "71"\n' }],
    at: [story, 'id: ⟦people-aboard⟧'],
    says: ['"people-aboard"'],
    advises: ['conflict, tension or refine'],
  },
  'aspects-missing': {
    edits: [{ in: story, change: '    aspects: [time]\n', to: '' }],
    at: [story, 'id: ⟦fire-start⟧'],
    says: ['"fire-start"'],
  },
  'difference-unexpected': {
    edits: [
      {
        in: story,
        change: '    weight: central\n    note: All three say so.',
        to: '    weight: central\n    aspects: [scope]\n    note: All three say so.',
      },
    ],
    at: [story, '⟦aspects⟧: [scope]'],
    says: ['"aspects"', '"everyone-ashore"', 'all articles that speak take the same positions'],
  },
  'because-missing': {
    edits: [{ in: story, change: '    because: Each report relies on other passengers.\n', to: '' }],
    at: [story, 'explanation: ⟦different-person⟧\n    weight: material'],
    says: ['"different-person"'],
  },
  'unknown-point': {
    edits: [
      {
        in: courier,
        change: '  - point: crossing-suspended\n',
        to: '  - point: alarms\n    position: rang\n    statement: Again.\n    evidence: [An alarm rang]\n  - point: crossing-suspended\n',
      },
    ],
    at: [courier, 'point: ⟦alarms⟧'],
    says: ['"alarms"'],
    advises: ['Did you mean "alarm"?'],
  },
  'unknown-position': {
    edits: [{ in: courier, change: 'position: rang', to: 'position: rung' }],
    at: [courier, 'position: ⟦rung⟧'],
    says: ['"rung"', '"alarm"'],
    advises: ['unclear, rang, did-not-ring', 'Did you mean "rang"?'],
  },
  'repeated-claim': {
    edits: [
      {
        in: courier,
        change: '  - point: crossing-suspended\n',
        to: '  - point: alarm\n    position: rang\n    statement: Again.\n    evidence: [through the decks]\n  - point: crossing-suspended\n',
      },
    ],
    at: [courier, 'point: ⟦alarm⟧\n    position: rang\n    statement: "'],
    and: [courier, 'point: ⟦alarm⟧\n    position: rang\n    statement: Again.'],
    says: ['"rang"', '"alarm"', 'line 61'],
  },
  'quote-not-found': {
    edits: [{ in: courier, change: '"Four people were treated for smoke"', to: '"Four people were treated for smog"' }],
    at: [courier, '- ⟦"Four people were treated for smog"⟧'],
    says: ['evidence on "injured"', 'the text', 'Only one word differs', 'Line 76', 'treated for ⟦smog → smoke⟧'],
  },
  'quote-ambiguous': {
    edits: [{ in: courier, change: '"Four people were treated for smoke"', to: '"Velm"' }],
    at: [courier, '- ⟦"Velm"⟧'],
    says: ['evidence on "injured"', '2 times', 'line 72 column', 'line 78 column'],
  },
  'unknown-record': {
    edits: [{ in: courier, change: 'record: harbour-statement', to: 'record: harbor-statement' }],
    at: [courier, 'record: ⟦harbor-statement⟧'],
    says: ['"harbor-statement"'],
    advises: ['Did you mean "harbour-statement"?'],
  },
  'terms-missing': {
    edits: [{ in: story, change: '    terms: [alarm, siren, Sirene, Warnton, sirène, alarme]\n', to: '' }],
    at: [story, 'id: ⟦alarm⟧'],
    says: ['"alarm"', `tests/fixtures/many-articles/${bote}`],
  },
  'terms-unfit': {
    edits: [
      { in: story, change: '    terms: [alarm, siren, Sirene, Warnton, sirène, alarme]\n', to: '    terms: [警報]\n' },
    ],
    at: [story, 'terms: ⟦[警報]⟧'],
    says: ['"alarm"', `tests/fixtures/many-articles/${bote}`],
  },
  'silence-broken': {
    edits: [{ in: bote, change: 'Das Schiff trieb', to: 'Der *ALARM* blieb aus. Das Schiff trieb' }],
    at: [bote, 'Der *⟦ALARM⟧* blieb'],
    says: ['"alarm"', '“ALARM”'],
    along: [],
  },
  'conflict-on-damage': {
    edits: [
      { in: courier, change: 'exact: while a second ferry is the bus made ready', to: 'exact: aboard was brought' },
    ],
    at: [courier, '- ⟦"the 62 people aboard"⟧\n  - point: fire-start'],
    says: ['"people-aboard"', 'A word or more is lost'],
  },
};

describe('the problem', () => {
  for (const [code, broken] of Object.entries(brokenFolders)) {
    test(`${code} is reported at its file, in words that help`, () => {
      const folder = writeFolder(broken.files, broken.links);
      const { problems } = checkFolder(folder);
      const places = [broken.at, ...(broken.and === undefined ? [] : [broken.and])].map((inside) => ({
        file: relative(process.cwd(), folder) + (inside === '' ? '' : `/${inside}`),
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1 + (broken.width ?? 0),
      }));
      expectProblem(problems, code, places, broken);
    });
  }

  for (const [code, mistake] of Object.entries(mistakes)) {
    test(`${code} is reported at the very words, in words that help`, () => {
      const { problems, files } = checkFerryFire(mistake.edits);
      const places = [mistake.at, ...(mistake.and ? [mistake.and] : [])].map((at) => findPlace(files, ...at));
      expectProblem(problems, code, places, mistake);
    });
  }

  for (const code of Object.keys(problemTexts)) {
    test(`${code} has a test of its own`, () => {
      expect(Object.keys({ ...brokenFolders, ...mistakes })).toContain(code);
    });
  }
});

function expectProblem(
  problems: ReturnType<typeof checkFerryFire>['problems'],
  code: string,
  places: readonly ReturnType<typeof findPlace>[],
  { says, advises = [], along = [] }: Expected,
) {
  const found = problems.filter((problem) => problem.code === code);
  expect(
    found.map(({ file, line, column, endLine, endColumn }) => ({ file, line, column, endLine, endColumn })),
  ).toEqual(places);
  for (const words of says) expect(found[0]?.message).toContain(words);
  for (const words of advises) expect(found[0]?.hint).toContain(words);
  for (const words of [found[0]?.message, found[0]?.hint]) expect(words).toMatch(/^["A-Z].*[.?”]$/u);
  const others = problems.filter((problem) => problem.code !== code).map((problem) => problem.code);
  if (along !== 'others') expect(others).toEqual(along);
}
